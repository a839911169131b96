"""The timeline on paper: what the PDF of the browser says, and what is to be seen on it."""

import io
import re
import unicodedata
from itertools import pairwise
from typing import NamedTuple

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PageObject, PdfReader

from tests.browser.chart import explore, first_figure
from tests.browser.site import ROOT, WHOLE_STORY, Site
from tests.browser.watch import opened
from timeline import files
from timeline.dates import display
from timeline.library import Library
from timeline.reading import read

ON_PAPER = [".timeline-event h3", ".timeline-notes", ".timeline-sources li", "svg.timeline-drawing-wide text"]
PAPERS = ["A4", "Letter"]
#: Drawing, thirty events and more than fifty sources.
MOST_PAGES = 14


class Piece(NamedTuple):
    """A piece of text with its height above the foot of the paper, in points."""

    height: float
    words: str


class Printed:
    """A PDF as text, page by page."""

    def __init__(self, content: bytes) -> None:
        self.pages = [pieces(page) for page in PdfReader(io.BytesIO(content)).pages]

    @property
    def text(self) -> str:
        """All words without the spaces and hyphens at which lines may break."""
        return dense("".join(piece.words for page in self.pages for piece in page))


def dense(text: str) -> str:
    """Return *text* as far as breaking it into lines leaves it alone."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def pieces(page: PageObject) -> list[Piece]:
    """Return the texts of one page with their places."""
    found: list[Piece] = []
    page.extract_text(visitor_text=lambda text, cm, tm, *_: found.append(Piece(cm[5] + tm[5] * cm[3], text)))
    return found


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the project's records."""
    return read(
        files.read_content(ROOT / "content", "content"), size_of=lambda name: files.size_of(str(ROOT / name))
    ).library


@pytest.fixture(scope="module", params=PAPERS)
def printed(request: pytest.FixtureRequest, browser: Browser, site: Site) -> Printed:
    """Print the timeline as a reader does whose screen is dark, from a telephone."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, color_scheme="dark")
    page = opened(context).page
    page.goto(site.url(WHOLE_STORY))
    content = page.pdf(format=request.param)
    context.close()
    return Printed(content)


def test_everything_is_in_the_pdf(printed: Printed, library: Library) -> None:
    """It holds every event’s date and title and every source’s title and address, on a bounded number of pages."""
    events = [text for event in library.events.values() for text in (event.title, display(event.date))]
    cited = {citation.source for event in library.events.values() for citation in event.sources}
    sources = [library.sources[id_] for id_ in cited]
    addresses = [text for source in sources for text in (source.title, source.url, source.archived) if text]
    assert [text for text in [*events, *addresses] if dense(text) not in printed.text] == []
    assert 5 <= len(printed.pages) <= MOST_PAGES


def test_no_event_is_split(printed: Printed, library: Library) -> None:
    """The title of an event and the line of its sources, which ends it, are on one page, one above the other."""
    events = {dense(event.title) for event in library.events.values()}
    for page in printed.pages[1:]:
        lines = [(dense(piece.words), piece.height) for piece in page]
        marks = [("title", y) for text, y in lines if text in events]
        marks += [("end", y) for text, y in lines if re.match(r"Sources:|Toldotherwise", text)]
        order = [kind for kind, _ in sorted(marks, key=lambda mark: -mark[1])]
        assert [pair for pair in pairwise(order) if pair[0] == pair[1]] == []
        assert order[:1] in ([], ["title"])
        assert order[-1:] in ([], ["end"])


def test_drawing_is_on_the_first_page(printed: Printed) -> None:
    """The drawing for wide pages stands below the title: its lanes are on the first page, each once."""
    first = dense("".join(piece.words for piece in printed.pages[0]))
    assert [first.count(lane) for lane in ("Membership", "CourtofHumanRights", "Reactions")] == [1, 1, 1]


@pytest.mark.parametrize("selector", ON_PAPER)
def test_everything_is_seen(page: Page, site: Site, selector: str) -> None:
    """Printed, the timeline shows every title, the notes, the sources that they name, and the wide drawing."""
    page.set_viewport_size({"width": 680, "height": 900})
    page.emulate_media(media="print")
    page.goto(site.url(WHOLE_STORY))
    assert page.locator(selector).count() >= 20
    assert page.evaluate("observer.hidden", selector) == []
    assert page.locator("svg.timeline-drawing-narrow:visible").count() == 0


def test_controls_are_not_on_paper(page: Page, site: Site) -> None:
    """Printed, nothing is there to be pressed, and the open chart has given way to the drawing."""
    page.goto(site.url(WHOLE_STORY))
    explore(first_figure(page))
    page.emulate_media(media="print")
    pressed = "button:visible, input:visible, textarea:visible, summary:visible, nav:visible, .timeline-chart:visible"
    assert page.locator(pressed).count() == 0
    assert page.evaluate("observer.hidden('svg.timeline-drawing-wide text')") == []
    assert page.evaluate("observer.hidden('.timeline-legend li')") == []


@pytest.mark.parametrize("path", [WHOLE_STORY, "events/council-expels-russia/index.html", "index.html"])
def test_paper_is_light(page: Page, site: Site, path: str) -> None:
    """What a dark screen shows is printed in dark ink."""
    page.emulate_media(media="print", color_scheme="dark")
    page.goto(site.url(path))
    inks = page.evaluate("""() => {
      const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
      return [...document.querySelectorAll("main :is(h1, h2, h3, p, li, a, text)")].map((element) => {
        const style = getComputedStyle(element);
        canvas.fillStyle = element instanceof SVGTextElement ? style.fill : style.color;
        canvas.fillRect(0, 0, 1, 1);
        return Math.max(...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
      });
    }""")
    assert len(inks) > 20
    assert max(inks) < 160


def test_what_is_narrowed_says_so(page: Page, site: Site) -> None:
    """Printed while filters are set, the page says how many of its events are shown; otherwise that is said once."""
    page.goto(site.url(WHOLE_STORY) + "?words=Court")
    page.locator("[data-action=clear]:visible").wait_for()
    page.emulate_media(media="print")
    assert re.fullmatch(r"\d+ of 30 events", page.locator(".timeline-filters").inner_text().strip())
    page.emulate_media(media="screen")
    page.goto(site.url(WHOLE_STORY))
    page.emulate_media(media="print")
    assert page.locator(".timeline-filters:visible").count() == 0
