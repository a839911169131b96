"""Each selection is told once, in words, with its date and its place in the sequence."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chart import explore, first_figure, mark_of_chart, settled, until
from tests.browser.site import WHOLE_STORY, Site

EVENT, OTHER = "council-expels-russia", "pace-return-2019"
WORDS = "16 March 2022: Ministers end Russia’s membership; event 20 of 30, Membership"


@pytest.fixture
def figure(page: Page, site: Site) -> Locator:
    """Open the whole story."""
    page.goto(site.url(WHOLE_STORY))
    return first_figure(page)


def told(page: Page) -> list[str]:
    """Return what the live region has said, and then what has the focus, if it is an event."""
    settled(page)
    name = page.evaluate("observer.focus().event && observer.focus().label")
    return [*page.evaluate("observer.announced.splice(0)"), *([name] if name else [])]


def test_page_that_opens_with_an_event(page: Page, site: Site) -> None:
    """The selection that an address brings is not told over the page that is just being read."""
    page.goto(site.url(f"{WHOLE_STORY}#{EVENT}"))
    settled(page)
    assert page.evaluate("observer.announced") == []


def test_click_in_the_drawing(page: Page, figure: Locator) -> None:
    """A click moves the focus to the list, where the event is told by its name alone."""
    figure.locator(f".timeline-drawing-wide [data-event={EVENT}] .timeline-sign").click()
    expect(page.locator(f"li#{EVENT}")).to_be_focused()
    expect(page.locator(f"li#{EVENT}")).to_have_accessible_name(WORDS)
    assert told(page) == [WORDS]


def test_click_in_the_chart(page: Page, figure: Locator) -> None:
    """A click in the chart is told as one in the drawing."""
    explore(figure)
    mark = mark_of_chart(figure, EVENT)
    page.mouse.move(mark.x - 3, mark.y)
    page.mouse.move(mark.x, mark.y)
    page.mouse.click(mark.x, mark.y)
    expect(page.locator(f"li#{EVENT}")).to_be_focused()
    assert told(page) == [WORDS]


def test_arrows(page: Page, figure: Locator) -> None:
    """By arrows the focused mark tells it, in the drawing and in the chart; the list is not touched by the focus."""
    for _ in range(2):
        figure.locator(f"a[data-event={OTHER}]:visible, .timeline-link[data-event={OTHER}]").last.focus()
        until(page, "window.timelineKeys")
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowLeft")
        words = told(page)
        assert len(words) == 1
        assert "Russian delegates return to the Assembly; event " in words[0]
        assert words[0].endswith(" of 30, Parliamentary Assembly")
        explore(figure)


@pytest.mark.usefixtures("figure")
def test_address_that_changes(page: Page) -> None:
    """Where the focus stays in a field, the live region tells what the address now names, once."""
    page.evaluate(f"history.pushState(null, '', '#{OTHER}')")
    page.evaluate(f"history.pushState(null, '', '#{EVENT}')")
    page.locator(".timeline-relations-shown").focus()
    page.evaluate(f"history.replaceState(null, '', '#{OTHER}'); dispatchEvent(new HashChangeEvent('hashchange'))")
    words = told(page)
    assert len(words) == 1
    assert "Russian delegates return to the Assembly; event " in words[0]
    expect(page.locator(".timeline-relations-shown")).to_be_focused()


@pytest.mark.usefixtures("figure")
def test_one_polite_region(page: Page) -> None:
    """There is one region for selections; it is polite and takes no room."""
    region = page.locator(".timeline-announcer")
    expect(region).to_have_count(1)
    expect(region).to_have_role("status")
    box = region.bounding_box()
    assert box is not None
    assert max(box["width"], box["height"]) <= 1


def test_place_among_those_shown(page: Page, figure: Locator) -> None:
    """The place in the sequence counts what the filters have left."""
    page.locator(".timeline-choice[href*='lanes/membership']").click()
    until(page, "document.querySelectorAll('.timeline-event:not([hidden])').length < 30")
    count = page.locator(".timeline-event:visible").count()
    figure.locator(f".timeline-drawing-wide [data-event={EVENT}] .timeline-sign").click()
    expect(page.locator(f"li#{EVENT}")).to_be_focused()
    assert f"of {count}, Membership" in told(page)[-1]
