"""What screen readers are told of a timeline and of an event: the accessibility tree that Chromium makes of the page.

``SPEAK=1 python -m pytest tests/browser/test_screen_readers.py`` writes the trees anew; read what changed before you
commit it.
"""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.site import ROOT, Site, build, served

TREES = ROOT / "tests/cases/accessibility"
PAGES = {
    "timeline": "timelines/moon/index.html",
    "event": "events/landing/index.html",
}
#: What a commit changes: the version that is cited, and the history of the record.
CHANGING = re.compile(r"version \S+( of \d+ \w+ \d+)?,")


@pytest.fixture(scope="module")
def themed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Build and serve a small site with this site's theme."""
    folder = build(tmp_path_factory.mktemp("themed") / "output", "tests/cases/site/themedconf.py")
    with served(folder) as address:
        yield Site(folder, address)


def tree(page: Page) -> str:
    """Return the accessibility tree of the page, without what a commit changes."""
    page.evaluate("document.querySelector('section:has(> .timeline-history)')?.remove()")
    return CHANGING.sub("version …,", page.locator("body").aria_snapshot()) + "\n"


def assert_same(told: str, file: Path) -> None:
    """Assert that *file* holds what is *told*, or write it there if asked to."""
    if os.environ.get("SPEAK"):
        file.write_text(told, encoding="utf-8")
    assert told == file.read_text(encoding="utf-8"), f"SPEAK=1 writes {file.name} anew"


@pytest.mark.parametrize("name", PAGES)
def test_tree(page: Page, themed: Site, name: str) -> None:
    """Roles, names and order are those that were read and agreed to."""
    page.goto(themed.url(PAGES[name]))
    page.evaluate("observer.settled()")
    assert_same(tree(page), TREES / f"{name}.yaml")


def test_list_is_told_in_order(page: Page, themed: Site) -> None:
    """Each item of the list tells date, lane, title and sources, in this order, and no sign is told."""
    page.goto(themed.url(PAGES["timeline"]))
    told = page.locator("#robot").aria_snapshot()
    parts = ["about November 1970", "Robots", "Reported", "A robot drives on the Moon", "Sources:", "chapter 2"]
    places = [told.index(part) for part in parts]
    assert places == sorted(places)
    assert "img" not in told
