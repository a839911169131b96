"""Fingers on the chart: sideways it moves, with two it zooms, and the page always scrolls."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.chart import explore, first_figure, mark_of_chart, settled, until
from tests.browser.site import WHOLE_STORY, Site
from tests.browser.touch import swipe
from tests.browser.watch import opened


@pytest.fixture
def figure(browser: Browser, site: Site) -> Iterator[Locator]:
    """Open the chart of the whole story on a phone, with the chart's top near that of the screen."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    watch = opened(context)
    watch.page.goto(site.url(WHOLE_STORY))
    figure = first_figure(watch.page)
    explore(figure)
    to_top(figure, ".timeline-stage")
    yield figure
    assert not watch.troubles, "\n".join(watch.troubles)
    context.close()


def to_top(figure: Locator, selector: str) -> float:
    """Scroll the page until what is found stands 100 pixels from the top; return how far the page is scrolled."""
    figure.locator(selector).evaluate("(found) => scrollTo(0, scrollY + found.getBoundingClientRect().top - 100)")
    settled(figure.page)
    return scrolled(figure.page)


def scrolled(page: Page) -> float:
    """Return how far the page is scrolled down."""
    return float(page.evaluate("scrollY"))


def shown(figure: Locator) -> tuple[float, float]:
    """Return the ends of the range that the chart shows."""
    start, end = figure.evaluate("observer.range")
    return start, end


def test_swipe_up_scrolls_the_page(figure: Locator) -> None:
    """A finger that moves up on the chart or on its slider scrolls the page, and the chart stays as it is."""
    whole = shown(figure)
    for place in (".timeline-stage", ".rangeslider-bg"):
        before = to_top(figure, place)
        swipe(figure.page, ((200, 110), (200, 10)))
        until(figure.page, f"scrollY > {before} + 50")
        assert shown(figure) == whole


def test_pinch_after_scrolling(figure: Locator) -> None:
    """A finger that has scrolled the page away from the chart is not counted among those that zoom later."""
    page = figure.page
    to_top(figure, ".timeline-stage")
    swipe(page, ((200, 300), (200, 100)))
    to_top(figure, ".timeline-stage")
    swipe(page, ((150, 300), (100, 300)), ((250, 300), (300, 300)))
    until(page, "/[?&]from=/.test(location.search)")


def test_pinch_and_pan(figure: Locator) -> None:
    """Two fingers zoom around what lies between them, one moves time along with it; the page stays where it is."""
    page, event = figure.page, "pace-sanctions-2014"
    before, (start, end), place = scrolled(page), shown(figure), mark_of_chart(figure, event)
    swipe(page, ((place.x - 40, 300), (place.x - 80, 300)), ((place.x + 40, 300), (place.x + 80, 300)))
    first, last = shown(figure)
    assert (last - first) / (end - start) == pytest.approx(0.5, abs=0.02)
    zoomed = mark_of_chart(figure, event)
    assert zoomed.x == pytest.approx(place.x, abs=6)
    swipe(page, ((200, 300), (140, 304)))
    assert mark_of_chart(figure, event).x == pytest.approx(zoomed.x - 60, abs=6)
    assert scrolled(page) == before


def test_slider_by_finger(figure: Locator) -> None:
    """On the slider a finger moves what is shown, not further than the whole."""
    page = figure.page
    swipe(page, ((150, 300), (100, 300)), ((250, 300), (300, 300)))
    first, last = shown(figure)
    to_top(figure, ".rangeslider-bg")
    swipe(page, ((150, 115), (190, 115)))
    moved = shown(figure)
    assert moved[0] > first
    assert moved[1] - moved[0] == pytest.approx(last - first, rel=0.05)
    swipe(page, ((20, 115), (380, 115)))
    assert page.evaluate("document.querySelector('.js-plotly-plot').wholeRange.length") == 2
    assert shown(figure)[1] == pytest.approx(moved[1], rel=0.1)


def test_tap_on_a_mark(figure: Locator) -> None:
    """A tap on a mark of the chart leads to its event."""
    mark = mark_of_chart(figure, "russia-joins-council")
    figure.page.touchscreen.tap(mark.x, mark.y)
    expect(figure.page.locator("li#russia-joins-council")).to_be_in_viewport()
    expect(figure.page.locator("li#russia-joins-council")).to_have_attribute("aria-current", "true")


def test_targets(figure: Locator) -> None:
    """Whatever can be touched in the chart is 24 pixels wide and high at least."""
    for box in figure.locator(".modebar-btn, .rangeslider-grabarea-min, .rangeslider-grabarea-max").all():
        size = box.bounding_box()
        assert size is not None
        assert min(size["width"], size["height"]) >= 24
