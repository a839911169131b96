"""The timeline on paper."""

import pytest
from playwright.sync_api import Page

from tests.browser.chart import explore, first_figure
from tests.browser.site import WHOLE_STORY, Site

ON_PAPER = [".timeline-event h3", ".timeline-evidence li", ".timeline-facts", "svg.timeline-drawing-wide text"]


@pytest.mark.parametrize("selector", ON_PAPER)
def test_everything_is_on_paper(page: Page, site: Site, selector: str) -> None:
    """Printed, the timeline shows every title and all evidence, although the page folds it away, and the drawing."""
    page.emulate_media(media="print")
    page.goto(site.url(WHOLE_STORY))
    assert page.locator(selector).count() >= 20
    assert page.evaluate("observer.hidden", selector) == []


def test_controls_are_not_on_paper(page: Page, site: Site) -> None:
    """Printed, nothing is there to be pressed, and the open chart has given way to the drawing."""
    page.goto(site.url(WHOLE_STORY))
    explore(first_figure(page))
    page.emulate_media(media="print")
    assert page.locator("button:visible, input:visible, nav:visible, .timeline-chart:visible").count() == 0
    assert page.evaluate("observer.hidden('svg.timeline-drawing-wide text')") == []
    assert page.evaluate("observer.hidden('.timeline-legend li')") == []


def test_prints(page: Page, site: Site) -> None:
    """The browser makes a PDF of several pages."""
    page.goto(site.url(WHOLE_STORY))
    printed = page.pdf(format="A4")
    assert printed.startswith(b"%PDF-")
    assert printed.count(b"/Type /Page\n") >= 3
