"""A site in Hebrew: the page is mirrored, time in the drawings is not."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.site import Site, build, served
from tests.browser.visits import FIRST, MAGNIFIED, axe, judged

TIMELINE = "timelines/moon/index.html"
PAGES = [TIMELINE, "timelines/moon/embed/index.html", "events/landing/index.html", "sources/report/index.html"]
OTHER_PAGES = ["index.html", "posts/crews/index.html", "sources/index.html", "timelines/index.html"]
#: Lines of text that do not begin at the right edge of what holds them.
ASTRAY = """() => [...document.querySelectorAll("h1, h2, h3, main p, main dt, footer p")].filter((element) => {
  const range = document.createRange(), box = element.getBoundingClientRect(), style = getComputedStyle(element);
  range.selectNodeContents(element);
  const lines = [...range.getClientRects()].filter((line) => line.width > 1);
  const isFlow = style.display === "block" && element.checkVisibility();
  const free = box.right - parseFloat(style.paddingRight) - Math.max(...lines.map(({ right }) => right));
  return isFlow && lines.length && free > 8;
}).map((element) => element.outerHTML.slice(0, 200))"""


@pytest.fixture(scope="module")
def mirrored(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Build and serve a small site in Hebrew."""
    folder = build(tmp_path_factory.mktemp("mirrored") / "output", "tests/cases/site-rtl/mirroredconf.py")
    with served(folder) as address:
        yield Site(folder, address)


@pytest.mark.parametrize("path", [*PAGES, *OTHER_PAGES])
def test_page_is_mirrored(page: Page, mirrored: Site, path: str) -> None:
    """Text begins at the right, nothing scrolls sideways at any width, and axe finds nothing wrong."""
    page.goto(mirrored.url(path))
    assert page.evaluate("document.documentElement.dir") == "rtl"
    for width in (1280, MAGNIFIED["width"]):
        page.set_viewport_size({"width": width, "height": 844})
        assert page.evaluate(ASTRAY) == []
        assert page.evaluate("observer.overflow()") == []
        assert page.evaluate("scrollTo(-500, 0), scrollX") == 0
    page.evaluate(axe())
    assert judged(page, FIRST, ()) == []


@pytest.mark.parametrize("width", [390, 1280])
def test_rail_is_on_the_right(page: Page, mirrored: Site, width: int) -> None:
    """The sign of each event stands right of its text, and the year right of both or above."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(mirrored.url(TIMELINE))
    places = page.evaluate("""() => [...document.querySelectorAll(".timeline-event")].map((item) => {
      const year = item.closest(".timeline-year").querySelector("h2");
      const parts = [item.querySelector("h3 a"), item.querySelector("svg"), year];
      return parts.map((each) => each.getBoundingClientRect().right);
    })""")
    assert len(places) == 4
    assert [place for place in places if not place[0] < place[1] <= place[2]] == []


def test_time_is_not_mirrored(page: Page, mirrored: Site) -> None:
    """In the drawing what came first stands on the left, as everywhere; its lanes keep their names in order."""
    page.goto(mirrored.url(TIMELINE))
    first, last = (
        page.locator(f".timeline-drawing-wide [data-event={id_}] .timeline-sign").bounding_box()
        for id_ in ("landing", "last-steps")
    )
    assert first is not None
    assert last is not None
    assert first["x"] < last["x"]


def test_lines_of_another_script_run_their_own_way(page: Page, mirrored: Site) -> None:
    """A date in English keeps its order within a line that begins at the right."""
    page.goto(mirrored.url(TIMELINE))
    parts = page.evaluate("""() => {
      const text = document.querySelector("#landing time").firstChild, range = document.createRange();
      return text.data.split(" ").map((word) => {
        range.setStart(text, text.data.indexOf(word));
        range.setEnd(text, text.data.indexOf(word) + word.length);
        return range.getBoundingClientRect().left;
      });
    }""")
    assert len(parts) == 3
    assert parts == sorted(parts)
