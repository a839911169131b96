"""The development server in a browser: a save is seen by itself, a mistake stands over the last good page."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.site import ROOT
from tests.browser.visits import axe
from tests.browser.watch import opened
from tests.devserver.running import PATIENCE, Running, running, site, until
from tests.projects import EVENTS, POST

FILE = "content/events/events.yaml"
WRONG = EVENTS.replace("lane: law", "lane: lw")
LONG = EVENTS.replace("sources:", f"body: '{'Words. ' * 3000}', sources:")
MANY = "".join(WRONG.replace("id: a", f"id: event-{number}") for number in range(12))
HEADING = "Ministers decide"
#: The project's own settings and theme, with its content policy, for other content.
OURS = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
THEMED = f"{OURS}\nTHEME = {str(ROOT / 'theme')!r}\nTIMELINE_FEATURED = None\nTIMELINE_MANUAL = False\n"

expect.set_options(timeout=PATIENCE * 1000)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Start one server for all tests of this file."""
    with running(site(tmp_path_factory.mktemp("served"), settings=THEMED)) as server:
        until(lambda: " built in " in server.said)
        yield server


@pytest.fixture
def page(browser: Browser, server: Running) -> Iterator[Page]:
    """Open the page of the event as it is in sound content, and fail if anything went wrong on it in the end."""
    server.save(FILE, EVENTS)
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    watch = opened(context)
    watch.page.goto(f"{server.url}events/a/")
    expect(watch.page.get_by_role("heading", level=1)).to_have_text(HEADING)
    expect(panel(watch.page)).to_have_count(0)
    yield watch.page
    assert not watch.troubles, "\n".join(watch.troubles)
    context.close()


def panel(page: Page) -> Locator:
    """Return the problems that stand over the page."""
    return page.locator("devserver-problems:not([hidden])").get_by_role("region")


def test_save_is_seen(page: Page, server: Running) -> None:
    """A saved event is on the page without a reload by hand."""
    server.change(FILE, "Ministers decide", "Ministers hesitate")
    expect(page.get_by_role("heading", level=1)).to_have_text("Ministers hesitate")


def test_problem_over_the_page(page: Page, server: Running) -> None:
    """A mistake stands over the old page with file, line and column first; it goes when the file is mended."""
    server.save(FILE, WRONG)
    expect(panel(page).get_by_role("listitem")).to_have_count(1)
    told = [line for line in panel(page).get_by_role("listitem").inner_text().splitlines() if line]
    assert told[0] == f"{FILE}:1:60"
    assert "there is no lane 'lw'; did you mean 'law'?" in told[1]
    assert any("lane: lw" in line for line in told)
    expect(page.get_by_role("heading", level=1)).to_have_text(HEADING)
    server.save(FILE, EVENTS.replace("decide", "hesitate"))
    expect(panel(page)).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text("Ministers hesitate")


@pytest.mark.parametrize("way", ["button", "Escape", "Tab"])
def test_hiding_problems(way: str, page: Page, server: Running) -> None:
    """The problems can be put aside by pointer and by keyboard, and are back with the next save."""
    server.save(FILE, WRONG)
    hide = panel(page).get_by_role("button")
    if way == "button":
        hide.click()
    else:
        expect(hide).to_be_visible()
        page.keyboard.press(way)
    if way == "Tab":
        expect(hide).to_be_focused()
        page.keyboard.press("Enter")
    expect(panel(page)).to_have_count(0)
    server.save(FILE, f"{WRONG}\n")
    expect(panel(page)).to_have_count(1)


def test_place_is_kept(page: Page, server: Running) -> None:
    """After a save the reader is where they were, at the address where they were."""
    server.save(FILE, LONG)
    expect(page.get_by_text("Words. Words.")).to_be_visible()
    page.evaluate("location.hash = 'x'")
    page.evaluate("scrollTo(0, 1234)")
    server.save(FILE, LONG.replace("decide", "hesitate"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Ministers hesitate")
    assert page.evaluate("[scrollY, location.hash]") == [1234, "#x"]


def test_event_gets_another_id(browser: Browser, server: Running) -> None:
    """The page of an event that has gone says so, and shows the event when it is there again."""
    server.save(FILE, EVENTS)
    page = browser.new_page()
    page.goto(f"{server.url}events/b/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Not found")
    server.save(FILE, EVENTS + EVENTS.replace("id: a", "id: b"))
    expect(page.get_by_role("heading", level=1)).to_have_text(HEADING)
    page.close()


def test_server_comes_back(browser: Browser, tmp_path: Path) -> None:
    """A page outlives its server, and shows what the next one on the same port has built."""
    page = browser.new_page()
    with running(site(tmp_path)) as server:
        until(lambda: server.builds)
        page.goto(server.url)
        port = server.url.rstrip("/").rpartition(":")[2]
    server.save("content/posts/post.md", POST.replace("A post", "A letter"))
    with running(tmp_path, "--port", port):
        expect(page.get_by_text("A letter").first).to_be_visible()
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_overlay_is_sound(scheme: Literal["light", "dark"], width: int, page: Page, server: Running) -> None:
    """What stands over the page passes axe in both schemes, fits any width, and is never printed."""
    server.save(FILE, MANY)
    expect(panel(page)).to_have_count(1)
    page.set_viewport_size({"width": width, "height": 700})
    page.emulate_media(color_scheme=scheme)
    page.evaluate(axe())
    assert page.evaluate("observer.judge()") == []
    assert page.evaluate("observer.overflow()") == []
    page.emulate_media(media="print")
    expect(panel(page)).to_be_hidden()
