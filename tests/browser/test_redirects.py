"""Old addresses in a real browser: wherever one begins, one ends where the record stands now."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import Site, served
from tests.browser.validity import messages
from tests.browser.visits import visit
from tests.browser.watch import Watch
from tests.projects import SETTINGS, project, run

CONTENT = {
    "events/events.yaml": (
        "- {id: now, date: 2022-03-16, title: Ministers decide, lane: law, sources: [{source: report}],"
        " formerly: [first, once]}\n"
        "- {id: other, date: 2023-03-16, title: Something else happens, lane: law, sources: [{source: report}]}\n"
    ),
    "sources/sources.yaml": "{id: report, title: A report, published: 2024, formerly: [paper]}\n",
    "timelines/timelines.yaml": "{id: all, title: Everything, lanes: [{id: law, title: Law}], formerly: [whole]}\n",
}
OLD = {
    "events/first/": "events/now/",
    "events/once/?a=b": "events/now/index.html?a=b",
    "sources/paper/#claims": "sources/report/index.html#claims",
    "timelines/whole/?a=b#other": "timelines/all/index.html?a=b#other",
    "timelines/whole/embed/#other": "timelines/all/embed/index.html#other",
    "timelines/whole/#once": "timelines/all/index.html#now",
}


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Build and serve a small site whose records all were renamed."""
    root = project(tmp_path_factory.mktemp("renamed"), CONTENT)
    more = 'RELATIVE_URLS = True\nTIMELINE_INDEX = "index.html"\nDEFAULT_LANG = "en"\n'
    (root / "pelicanconf.py").write_text(SETTINGS + more, encoding="utf-8")
    done = run(root, "build")
    assert done.returncode == 0, done.stdout + done.stderr
    (root / "output/favicon.ico").touch()  # which browsers ask for where a theme names none
    with served(root / "output") as address:
        yield Site(root / "output", address)


def _named(address: str) -> str:
    """Return *address* with the file name that a disk needs."""
    path, mark, rest = address.partition("?" if "?" in address else "#")
    return f"{path}index.html{mark}{rest}"


@pytest.mark.parametrize(("old", "new"), OLD.items())
def test_old_address_ends_at_the_new_one(page: Page, renamed: Site, old: str, new: str) -> None:
    """What follows ? and # goes along; an event's old name in it becomes the new one."""
    page.goto(renamed.url(_named(old)))
    page.wait_for_url(renamed.url(new if "index.html" in new else f"{new}index.html"))
    expect(page.locator("h1").first).to_be_visible()


def test_old_name_selects_the_event(page: Page, renamed: Site) -> None:
    """The list item of the renamed event is the one that the address names."""
    page.goto(renamed.url("timelines/all/index.html#first"))
    expect(page.locator("li#now")).to_have_attribute("aria-current", "true")
    page.goto(renamed.url("timelines/all/index.html#other"))
    expect(page.locator("li#other")).to_have_attribute("aria-current", "true")


def test_from_disk(page: Page, renamed: Site) -> None:
    """The way on is found without a server, the rest of the address kept."""
    page.goto((renamed.folder / "timelines/whole/index.html").as_uri() + "#other")
    page.wait_for_url("file://**/timelines/all/index.html#other")


def test_without_scripts(scriptless: Page, renamed: Site) -> None:
    """The page leads on without scripts too."""
    scriptless.goto(renamed.url("events/once/index.html"))
    scriptless.wait_for_url(renamed.url("events/now/index.html"))


def test_back_does_not_trap(page: Page, renamed: Site) -> None:
    """Who goes back comes to where they were before the old address, not to it."""
    page.goto(renamed.url("sources/index.html"))
    page.goto(renamed.url("events/once/index.html"))
    page.wait_for_url(renamed.url("events/now/index.html"))
    page.go_back()
    page.wait_for_url(renamed.url("sources/index.html"))


def test_page_that_leads_on_is_sound(watch: Watch, renamed: Site, tmp_path: Path) -> None:
    """Seen for itself, as when the script that leads on does not come, it is valid and shuts nobody out."""
    shutil.copytree(renamed.folder, tmp_path / "site")
    (tmp_path / "site/assets/timeline/redirect.js").write_bytes(b"")
    with served(tmp_path / "site") as address:
        found = visit(watch, Site(tmp_path / "site", address), "events/once/index.html")
    assert [*found.console, *found.refused, *found.outside, *found.overflow, *found.axe] == []
    assert messages([renamed.url("events/once/index.html")]) == []
