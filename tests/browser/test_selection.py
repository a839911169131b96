"""One selection for drawing, chart, list and address."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chart import explore, first_figure, mark_of_chart, settled, until
from tests.browser.site import WHOLE_STORY, Site

EVENT, OTHER = "council-expels-russia", "pace-return-2019"
SELECTED = "observer.selectedInChart"


@pytest.fixture
def figure(page: Page, site: Site) -> Locator:
    """Open the whole story."""
    page.goto(site.url(WHOLE_STORY))
    return first_figure(page)


def assert_selected(page: Page, *events: str) -> None:
    """Assert that these events and no others are the current ones, in the list and in both drawings."""
    expect(page.locator(".timeline-event[aria-current=true]")).to_have_count(len(events))
    for selector, times in ((".timeline-event", 1), (".timeline-mark", 2)):
        found = page.locator(f"{selector}[aria-current=true]").evaluate_all("(all) => all.map((e) => e.dataset.event)")
        assert found == [event for event in events for _ in range(times)]


def click_in_chart(page: Page, figure: Locator, event: str) -> None:
    """Click the chart's mark of an event."""
    mark = mark_of_chart(figure, event)
    page.mouse.move(mark.x - 3, mark.y)
    page.mouse.move(mark.x, mark.y)
    page.mouse.click(mark.x, mark.y)
    until(page, f"location.hash === '#{event}'")


def test_click_in_the_drawing(page: Page, figure: Locator) -> None:
    """A mark of the drawing leads to its event in the list."""
    figure.locator(f".timeline-drawing-wide [data-event={EVENT}] .timeline-sign").click()
    assert_selected(page, EVENT)
    expect(page.locator(f"li#{EVENT}")).to_be_in_viewport()
    assert page.url.endswith(f"#{EVENT}")


def test_click_in_the_chart(page: Page, figure: Locator) -> None:
    """A mark of the chart does the same, and stands out."""
    explore(figure)
    click_in_chart(page, figure, OTHER)
    assert_selected(page, OTHER)
    expect(page.locator(f"li#{OTHER}")).to_be_in_viewport()
    assert figure.evaluate(SELECTED) == [OTHER]


def test_click_on_a_label_of_the_chart(page: Page, figure: Locator) -> None:
    """A label of the chart leads where its mark leads."""
    explore(figure)
    figure.locator(".annotation-text", has_text="Russia becomes a member of the Council of Europe").click()
    assert_selected(page, "russia-joins-council")


def test_address_selects(page: Page, site: Site) -> None:
    """An address with an event opens with it selected in drawing and list, and in the chart once it is there."""
    page.goto(site.url(f"{WHOLE_STORY}#{EVENT}"))
    assert_selected(page, EVENT)
    expect(page.locator(f"li#{EVENT}")).to_be_in_viewport()
    explore(first_figure(page))
    assert first_figure(page).evaluate(SELECTED) == [EVENT]


def test_back_and_forward(page: Page, figure: Locator) -> None:
    """The browser's history goes through the selections, in the open chart too."""
    explore(figure)
    click_in_chart(page, figure, OTHER)
    page.evaluate(f"location.hash = '{EVENT}'")
    assert_selected(page, EVENT)
    page.go_back()
    assert_selected(page, OTHER)
    settled(page)
    assert figure.evaluate(SELECTED) == [OTHER]
    page.go_back()
    assert_selected(page)
    settled(page)
    assert figure.evaluate(SELECTED) == []
    page.go_forward()
    assert_selected(page, OTHER)


def test_address_of_something_else(page: Page, site: Site) -> None:
    """An address with a name that is no event selects nothing and breaks nothing."""
    page.goto(site.url(f"{WHOLE_STORY}#%E0%A4%A"))
    assert_selected(page)
    heading = page.get_by_role("heading", name="Sources", exact=True)
    page.goto(site.url(f"{WHOLE_STORY}#{heading.get_attribute('id')}"))
    assert_selected(page)
    expect(heading).to_be_in_viewport()


def test_mark_of_the_first_page(page: Page, site: Site) -> None:
    """On the first page, which has no list, a mark of the drawing or of the chart leads to the event's page."""
    page.goto(site.url("index.html"))
    explore(first_figure(page))
    mark = mark_of_chart(first_figure(page), EVENT)
    page.mouse.move(mark.x - 3, mark.y)
    page.mouse.move(mark.x, mark.y)
    with page.expect_navigation(url=f"**/events/{EVENT}/index.html"):
        page.mouse.click(mark.x, mark.y)
    assert page.url == site.url(f"events/{EVENT}/index.html")
