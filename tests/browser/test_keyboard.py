"""Everything by keyboard."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chart import first_figure, marks_of_drawing
from tests.browser.site import WHOLE_STORY, Site


def stops(page: Page, enough: str) -> list[dict[str, Any]]:
    """Press Tab until an element of class *enough* has the focus, and return everything that had it."""
    found: list[dict[str, Any]] = []
    while not found or enough not in found[-1]["name"]:
        page.keyboard.press("Tab")
        found.append(page.evaluate("observer.focus()"))
        assert len(found) < 200, f"no {enough} within 200 steps"
    return found


@pytest.mark.parametrize("width", [390, 1280])
def test_way_through_the_page(page: Page, site: Site, width: int) -> None:
    """Tab leads to the skip link, the site's pages, the button and each mark of the drawing, and shows where it is."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(site.url(WHOLE_STORY))
    marks = [mark.event for mark in marks_of_drawing(first_figure(page))]
    way = stops(page, "timeline-toggle")
    assert way[0]["name"] == "skip"
    assert {"Timelines", "Posts", "Sources"} <= {stop["text"] for stop in way}
    assert [stop["text"] for stop in way if "timeline-explore" in stop["name"]] == ["Explore the chart"]
    assert [stop["event"] for stop in way if stop["event"]] == marks
    assert [stop for stop in way if not stop["ring"] or not stop["seen"]] == []


def test_skip_link(page: Page, site: Site) -> None:
    """The skip link leads to the content."""
    page.goto(site.url(WHOLE_STORY))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.localName") == "main"


def test_enter_on_a_mark(page: Page, site: Site) -> None:
    """Enter on a mark leads to its event, and Tab goes on from there to what it links to."""
    page.goto(site.url(WHOLE_STORY))
    event = next(stop["event"] for stop in stops(page, "timeline-mark") if stop["event"])
    page.keyboard.press("Enter")
    expect(page.locator(f"li#{event}")).to_be_in_viewport()
    expect(page.locator(f"li#{event}")).to_have_attribute("aria-current", "true")
    page.keyboard.press("Tab")
    assert page.evaluate("observer.focus()")["href"].endswith(f"events/{event}/index.html")


def test_chart_by_keyboard(page: Page, site: Site) -> None:
    """The button opens and closes the chart, lanes can be switched, the tool bar has its names."""
    page.goto(site.url(WHOLE_STORY))
    page.locator("[data-action=explore]").press("Enter")
    page.locator(".is-charted").wait_for()
    assert page.locator(".modebar-btn").evaluate_all("(all) => all.every((one) => one.ariaLabel && one.tabIndex === 0)")
    page.locator(".timeline-toggle").first.press("Space")
    expect(page.locator(".timeline-toggle").first).to_have_attribute("aria-pressed", "false")
    page.locator("[data-action=explore]").press("Enter")
    expect(page.locator(".timeline-chart")).to_have_count(0)


def test_hidden_drawing_takes_no_focus(page: Page, site: Site) -> None:
    """While the chart is open, Tab does not stop at marks that nobody sees."""
    page.goto(site.url(WHOLE_STORY))
    page.locator("[data-action=explore]").click()
    page.locator(".is-charted").wait_for()
    page.locator("[data-action=explore]").focus()
    assert [stop["event"] for stop in stops(page, "timeline-toggle") if stop["event"]] == []
