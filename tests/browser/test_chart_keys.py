"""The chart by keyboard: as far as the drawing goes, and closer."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chart import explore, first_figure, settled, until
from tests.browser.keys import at, enter, stops
from tests.browser.site import WHOLE_STORY, Site

#: A page with a drawing and without a list.
NO_LIST = "index.html"


def test_chart_by_keyboard(page: Page, site: Site) -> None:
    """The button opens and closes the chart, whose marks are one named stop and whose tool bar has its names."""
    page.goto(site.url(WHOLE_STORY))
    figure, button = first_figure(page), page.locator("[data-action=explore]")
    names = "(all) => all.map((mark) => mark.ariaLabel.split('; ')[0])"
    drawn = figure.locator(".timeline-drawing-wide a[data-event]").evaluate_all(names)
    button.press("Enter")
    page.locator(".is-charted").wait_for()
    expect(button).to_be_focused()
    assert figure.locator(".timeline-link").evaluate_all(names) == drawn
    assert page.locator(".modebar-btn").evaluate_all("(all) => all.every((one) => one.ariaLabel && one.tabIndex === 0)")
    way = stops(page, ".timeline-list")
    assert [stop["name"] for stop in way if stop["event"] and "timeline-event" not in stop["name"]] == ["timeline-link"]
    assert [stop for stop in way if not stop["ring"] or not stop["seen"]] == []
    button.press("Enter")
    expect(page.locator(".timeline-chart")).to_have_count(0)


def test_links_lie_over_the_signs(page: Page, site: Site) -> None:
    """Each link of the chart is 24 pixels wide and high at least, lies on its sign, and lets the pointer through."""
    page.goto(site.url(WHOLE_STORY))
    figure = first_figure(page)
    explore(figure)
    enter(page)
    page.keyboard.press("+")
    settled(page)
    page.keyboard.press("0")
    settled(page)
    for mark in figure.evaluate("observer.marksOfChart"):
        box = figure.locator(f".timeline-link[data-event={mark['event']}]").bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 24
        assert box["x"] + box["width"] / 2 == pytest.approx(mark["x"], abs=1.5), mark["event"]
        assert box["y"] + box["height"] / 2 == pytest.approx(mark["y"], abs=1.5), mark["event"]
    first = figure.evaluate("observer.marksOfChart")[0]
    through = "([x, y]) => document.elementFromPoint(x, y).closest('.timeline-link') === null"
    assert page.evaluate(through, [first["x"], first["y"]])


def test_enter_in_the_chart(page: Page, site: Site) -> None:
    """Enter on a mark of the chart leads to its event in the list, or to its page where there is none."""
    page.goto(site.url(WHOLE_STORY))
    explore(first_figure(page))
    enter(page)
    event = at(page)
    page.keyboard.press("Enter")
    expect(page.locator(f"li#{event}")).to_be_focused()
    page.goto(site.url(NO_LIST))
    explore(first_figure(page))
    enter(page)
    event = at(page)
    with page.expect_navigation(url=f"**/events/{event}/index.html"):
        page.keyboard.press("Enter")


def test_focus_is_kept(page: Page, site: Site) -> None:
    """Whoever turns the phone, changes to dark, opens or closes the chart stays at the same event."""
    page.goto(site.url(WHOLE_STORY))
    event, figure = "pace-return-2019", first_figure(page)
    enter(page, event)
    page.set_viewport_size({"width": 390, "height": 844})
    until(page, f"observer.focus().event === '{event}'")
    page.keyboard.press("+")
    page.locator(".is-charted").wait_for()
    until(page, f"observer.focus().name === 'timeline-link' && observer.focus().event === '{event}'")
    page.emulate_media(color_scheme="dark")
    until(page, "document.querySelector('.main-svg').style.background.includes('22, 23, 26')")
    page.set_viewport_size({"width": 1280, "height": 900})
    until(page, "document.querySelector('.main-svg').getBoundingClientRect().width > 700")
    assert page.evaluate("observer.focus()")["name"] == "timeline-link"
    assert at(page) == event
    page.keyboard.press("Escape")
    expect(figure.locator(".timeline-chart")).to_have_count(0)
    assert page.evaluate("observer.focus()")["name"].startswith("timeline-mark")
    assert at(page) == event


def test_places_are_those_of_what_is_shown(page: Page, site: Site) -> None:
    """Closer, the focused link tells its place among the events that are left, and in the whole among all."""
    page.goto(site.url(WHOLE_STORY))
    enter(page, "pace-return-2019")
    page.keyboard.press("ArrowRight")
    for key, is_whole in {"+": "false", "0": "true"}.items():
        page.keyboard.press(key)
        until(page, f"(timelineView.range === null) === {is_whole} && document.querySelector('.is-charted')")
        link = first_figure(page).locator(".timeline-link[tabindex='0']")
        count = page.locator(".timeline-event:visible").count()
        assert (count == 30) is (key == "0")
        expect(link).to_have_attribute("aria-label", re.compile(f"; event [0-9]+ of {count}, "))


def test_zoom_keys(page: Page, site: Site) -> None:
    """`+` opens the chart, closer around the selected event; `-` and `0` lead back; the focus stays with the event."""
    page.goto(site.url(WHOLE_STORY))
    figure, event = first_figure(page), "pace-return-2019"
    enter(page, event)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("+")
    page.locator(".is-charted").wait_for()
    until(page, "timelineView.range")
    assert at(page) == event
    start, end = figure.evaluate("observer.range")
    lengths = [end - start]
    for key in ("+", "-", "0"):
        page.keyboard.press(key)
        settled(page)
        start, end = figure.evaluate("observer.range")
        lengths.append(end - start)
    whole = lengths[-1]
    assert [round(whole / length) for length in lengths] == [2, 4, 2, 1]
    assert at(page) == event
