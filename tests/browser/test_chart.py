"""The chart on intent: the same as the drawing, at the same place, and then more."""

import re

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.chart import (
    explore,
    first_figure,
    mark_of_chart,
    marks_of_chart,
    marks_of_drawing,
    order,
    settled,
    until,
)
from tests.browser.site import WHOLE_STORY, Site
from tests.browser.watch import Watch

WIDTHS = [320, 390, 768, 1280]
TIMELINES = [WHOLE_STORY, "timelines/exit-2022/index.html", "timelines/torture-prevention-convention/index.html"]
ELSEWHERE = ["index.html", "posts/two-days-in-march-2022/index.html", "timelines/exit-2022/embed/index.html"]
PIXELS = 1.5


@pytest.fixture
def figure(page: Page, site: Site) -> Locator:
    """Open the whole story and its chart."""
    page.goto(site.url(WHOLE_STORY))
    figure = first_figure(page)
    explore(figure)
    return figure


def assert_agree(figure: Locator) -> None:
    """Assert that the open chart has the marks of the drawing, in the same order and place, and looking alike."""
    drawn, charted = marks_of_drawing(figure), marks_of_chart(figure)
    assert len(drawn) >= 2
    assert order(charted) == order(drawn)
    for one, other in zip(drawn, charted, strict=True):
        assert abs(one.x - other.x) <= PIXELS, one.event
        assert abs(one.y - other.y) <= PIXELS, one.event
        assert abs(one.width - other.width) <= 2 * PIXELS, one.event
        assert abs(one.height - other.height) <= 2 * PIXELS, one.event
        assert (one.fill, one.stroke) == (other.fill, other.stroke), one.event


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("path", TIMELINES)
def test_drawing_and_chart_agree(page: Page, site: Site, path: str, width: int) -> None:
    """At every width the chart's marks are the drawing's: as many, same lanes, order, places, sizes and colours."""
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(site.url(path))
    explore(first_figure(page))
    assert_agree(first_figure(page))


@pytest.mark.parametrize("path", ELSEWHERE)
def test_drawing_and_chart_agree_elsewhere(page: Page, site: Site, path: str) -> None:
    """On the first page, in posts and in embeds drawing and chart agree as well."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site.url(path))
    explore(first_figure(page))
    assert_agree(first_figure(page))


def test_colours_agree_in_the_dark(page: Page, site: Site) -> None:
    """The chart takes the page's dark colours; it also follows a change while it is open."""
    page.emulate_media(color_scheme="dark")
    page.goto(site.url(WHOLE_STORY))
    figure = first_figure(page)
    explore(figure)
    assert_agree(figure)
    dark = marks_of_chart(figure)[0].fill
    page.emulate_media(color_scheme="light")
    until(page, f"document.querySelector('.point')?.style.fill !== '{dark}'")
    assert_agree(figure)


def test_width_that_changes(page: Page, figure: Locator) -> None:
    """A page that is made narrower while the chart is open shows the same in chart and drawing."""
    page.set_viewport_size({"width": 600, "height": 900})
    until(page, "document.querySelector('.main-svg').getBoundingClientRect().right <= innerWidth")
    assert_agree(figure)


def test_nothing_is_fetched_before_intent(watch: Watch, site: Site) -> None:
    """Reading a page does not fetch the chart; pointing at the drawing does, and does not open it."""
    watch.page.goto(site.url(WHOLE_STORY), wait_until="networkidle")
    assert [url for url in watch.requests if "plotly" in url or "chart" in url] == []
    with watch.page.expect_response("**/plotly.js"), watch.page.expect_response("**/*.chart.js"):
        watch.page.locator(".timeline-stage").hover(position={"x": 3, "y": 3})
    assert watch.page.locator(".timeline-chart").count() == 0


def test_nothing_moves(page: Page, site: Site) -> None:
    """Opening the chart and going back to the drawing moves nothing on the page."""
    page.goto(site.url(WHOLE_STORY), wait_until="networkidle")
    figure, before = first_figure(page), page.evaluate("observer.places()")
    explore(figure)
    assert page.evaluate("observer.places()") == before
    explore(figure)
    assert page.evaluate("observer.places()") == before
    assert page.evaluate("observer.shifts") == []


def test_back_to_the_drawing(figure: Locator) -> None:
    """The button that opened the chart puts the drawing back, and opens the chart again."""
    button = figure.get_by_role("button", name="Back to the drawing")
    button.click()
    assert figure.locator(".timeline-chart").count() == 0
    assert all(mark.visible for mark in marks_of_drawing(figure))
    explore(figure)
    assert_agree(figure)


def test_no_way_to_the_vendor(figure: Locator) -> None:
    """The chart has no button that sends data away and no link to its maker."""
    buttons = figure.locator(".modebar-btn").evaluate_all("(all) => all.map((one) => one.getAttribute('data-title'))")
    assert len(buttons) >= 4
    assert not [title for title in buttons if re.search("share|cloud|plotly|edit", title or "", re.IGNORECASE)]
    assert figure.locator("a[href*=plot], .modebar-btn--logo").count() == 0


def test_picture_can_be_kept(page: Page, figure: Locator) -> None:
    """The tool bar gives the chart as a PNG."""
    with page.expect_download() as download:
        figure.locator(".modebar-btn[data-title*='Download']").click()
    assert download.value.path().read_bytes().startswith(b"\x89PNG\r\n")


def shown_time(figure: Locator) -> float:
    """Return how long the stretch of time is that the open chart shows, in milliseconds."""
    start, end = figure.evaluate("observer.range")
    return float(end - start)


@pytest.mark.parametrize(("way", "is_closer"), [("in", True), ("out", False)])
def test_zoom_by_buttons(page: Page, site: Site, way: str, is_closer: bool) -> None:  # noqa: FBT001 (a table)
    """The tool bar zooms in and out, with ticks of its own, and home again to the drawing's range and ticks."""
    page.goto(site.url("timelines/exit-2022/index.html"))
    figure = first_figure(page)
    explore(figure)
    whole, ticks = shown_time(figure), figure.locator(".xtick text").all_inner_texts()
    figure.locator(f".modebar-btn[data-attr=zoom][data-val={way}]").click()
    until(page, "document.querySelector('.js-plotly-plot').layout.xaxis.tickmode === 'auto'")
    assert (shown_time(figure) < whole) is is_closer
    assert figure.locator(".xtick text").all_inner_texts() != ticks
    figure.locator(".modebar-btn[data-attr=zoom][data-val=reset]").click()
    settled(page)
    assert_agree(figure)
    assert figure.locator(".xtick text").all_inner_texts() == ticks


def test_pan_by_dragging(page: Page, figure: Locator) -> None:
    """Dragging the chart moves time, not the lanes."""
    before = mark_of_chart(figure, "russia-joins-council")
    box = figure.locator(".timeline-chart").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 300, box["y"] + 12)
    page.mouse.down()
    page.mouse.move(box["x"] + 400, box["y"] + 40, steps=4)
    page.mouse.up()
    settled(page)
    after = mark_of_chart(figure, "russia-joins-council")
    assert after.x == pytest.approx(before.x + 100, abs=2)
    assert after.y == pytest.approx(before.y, abs=PIXELS)


def test_range_slider(figure: Locator) -> None:
    """Below the chart stands the slider for the range, where the strip and the legend were."""
    slider = figure.locator(".rangeslider-bg").bounding_box()
    strip = figure.locator(".timeline-drawing-wide .timeline-density").bounding_box()
    legend = figure.locator(".timeline-legend").bounding_box()
    assert slider is not None
    assert strip is not None
    assert legend is not None
    assert slider["height"] >= 24
    assert strip["y"] <= slider["y"] + 1
    assert slider["y"] + slider["height"] <= legend["y"] + legend["height"] + 1


def test_lane_can_be_switched_off(page: Page, site: Site) -> None:
    """A lane's button takes its marks and no others out of chart and drawing, and brings them back."""
    page.goto(site.url("index.html"))
    figure = first_figure(page)
    explore(figure)
    everything = order(marks_of_drawing(figure))
    button = figure.locator(".timeline-toggle[data-lane=court]")
    button.click()
    settled(page)
    others = [each for each in everything if each[0] != "court"]
    assert len(others) < len(everything)
    assert order(marks_of_chart(figure)) == others
    explore(figure)
    assert order([mark for mark in marks_of_drawing(figure) if mark.visible]) == others
    button.click()
    explore(figure)
    assert order(marks_of_chart(figure)) == everything


def test_filters_and_chart_agree(page: Page, figure: Locator) -> None:
    """What the filters leave is what the chart shows: signs, labels and what the keys reach."""
    page.locator(".timeline-choice[href*='lanes/court']").click()
    until(page, "document.querySelectorAll('.timeline-drawing-wide .timeline-mark:not(.is-hidden)').length < 30")
    left = order([mark for mark in marks_of_drawing(figure) if mark.lane == "court"])
    assert order(marks_of_chart(figure)) == left
    assert figure.locator(".timeline-link:not(.is-hidden)").count() == len(left)
    labels = figure.locator(".annotation-text").all_inner_texts()
    assert "Russia becomes a member of the Council of Europe" not in labels
    page.get_by_role("button", name="Show all").click()
    until(page, "document.querySelectorAll('.timeline-link.is-hidden').length === 0")
    assert_agree(figure)


def test_zoom_is_a_filter(page: Page, figure: Locator) -> None:
    """A closer look at the chart narrows drawing and list to it; the address brings it back; all is shown again."""
    everything = page.locator(".timeline-event:visible").count()
    figure.locator(".modebar-btn[data-attr=zoom][data-val=in]").click()
    until(page, "location.search.includes('from=') && timelineView.range")
    settled(page)
    listed = page.locator(".timeline-event:visible").count()
    assert 0 < listed < everything
    closer = shown_time(figure)
    assert events_of(page, ".timeline-drawing-wide a[data-event]:not(.is-hidden)") == listed_events(page)
    page.reload()
    explore(first_figure(page))
    assert shown_time(first_figure(page)) == pytest.approx(closer, rel=0.02)
    page.get_by_role("button", name="Show all").click()
    until(page, "!location.search && !timelineView.range")
    settled(page)
    assert_agree(first_figure(page))


def listed_events(page: Page) -> set[str]:
    """Return the events that the list shows."""
    return events_of(page, ".timeline-event:visible")


def events_of(page: Page, selector: str) -> set[str]:
    """Return the events of what *selector* finds."""
    return set(page.locator(selector).evaluate_all("(all) => all.map((each) => each.dataset.event)"))


def test_hover_names_the_event(page: Page, figure: Locator) -> None:
    """Pointing at a mark shows its title and its date as the page words them."""
    mark = mark_of_chart(figure, "russia-joins-council")
    page.mouse.move(mark.x, mark.y)
    text = figure.locator(".hoverlayer .hovertext").text_content() or ""
    assert "Russia becomes a member of the Council of Europe" in text
    assert "28 February 1996" in text


def test_relations_are_shown(page: Page, figure: Locator) -> None:
    """The box for relations shows them in the chart and in the drawing, a selection those of its event alone."""
    assert figure.evaluate("observer.relationsOfChart") == 0
    figure.get_by_label("Show what led to what").check()
    settled(page)
    assert figure.evaluate("observer.relationsOfChart") >= 1
    explore(figure)
    assert figure.locator("[data-cause]:visible").count() > 5
    figure.get_by_label("Show what led to what").uncheck()
    figure.locator(".timeline-drawing-wide a[data-event=council-expels-russia]").press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    until(page, "location.hash === '#council-expels-russia'")
    arcs = figure.locator("[data-cause]:visible").evaluate_all("(all) => all.map((arc) => Object.values(arc.dataset))")
    assert arcs
    assert all("council-expels-russia" in ends for ends in arcs)
    explore(figure)
    assert figure.evaluate("observer.relationsOfChart") >= 1
