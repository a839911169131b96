"""What the browser's tests share: the visits to all pages, and a reader's page under watch."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.kinds import KINDS
from tests.browser.site import ROOT, WHOLE_STORY, Site
from tests.browser.visits import Visit, visit_all
from tests.browser.watch import Watch, opened
from timeline.library import Library
from timeline.reading import read


@pytest.fixture(scope="session")
def visits(browser: Browser, site: Site) -> dict[str, Visit]:
    """Visit every page once; of those that are made alike, only some."""
    return visit_all(browser, site, sorted({*site.visited_pages, *(kind.page for kind in KINDS.values())}))


@pytest.fixture
def watch(browser: Browser) -> Iterator[Watch]:
    """Open a page at a desk and watch it."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield opened(context)
    context.close()


@pytest.fixture
def page(watch: Watch) -> Iterator[Page]:
    """Open a page at a desk, and fail if anything went wrong on it by the end of the test."""
    yield watch.page
    assert not watch.troubles, "\n".join(watch.troubles)


@pytest.fixture
def scriptless(browser: Browser) -> Iterator[Page]:
    """Open a phone's page with scripts off."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False)
    yield context.new_page()
    context.close()


@pytest.fixture(scope="session")
def library() -> Library:
    """Read the records of this site."""
    files = {
        path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted(Path(ROOT, "content").rglob("*.yaml"))
    }
    return read(files, size_of=lambda _: 1).library


@pytest.fixture
def story(page: Page, site: Site) -> Page:
    """Open the whole story with all filters to be seen."""
    page.goto(site.url(WHOLE_STORY))
    page.locator(".timeline-filters summary").click()
    page.get_by_role("slider").first.wait_for()
    return page
