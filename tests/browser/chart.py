"""Open the chart of a figure, and read marks from drawing and chart alike."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page


@dataclass(frozen=True)
class Mark:
    """The sign of an event as it stands on the page; lengths and places in pixels of the window."""

    lane: str
    event: str
    fill: str
    stroke: str
    visible: bool
    x: float
    y: float
    width: float
    height: float


def marks_of_drawing(figure: Locator) -> list[Mark]:
    """Return the marks of the drawing that the page's width calls for, lane by lane."""
    return [Mark(**each) for each in figure.evaluate("observer.marksOfDrawing")]


def marks_of_chart(figure: Locator) -> list[Mark]:
    """Return the marks of the open chart, lane by lane."""
    return [Mark(**each) for each in figure.evaluate("observer.marksOfChart")]


def mark_of_chart(figure: Locator, event: str) -> Mark:
    """Return the chart's mark of one event."""
    return next(mark for mark in marks_of_chart(figure) if mark.event == event)


def order(marks: list[Mark]) -> list[tuple[str, str]]:
    """Return lane and event of each mark."""
    return [(mark.lane, mark.event) for mark in marks]


def first_figure(page: Page) -> Locator:
    """Return the first timeline of a page."""
    return page.locator(".timeline-figure").first


def explore(figure: Locator) -> None:
    """Press the button that opens the chart, or closes it, and wait until nothing changes any more."""
    is_open = figure.locator(".is-charted").count() > 0
    figure.locator("[data-action=explore]").click()
    figure.locator(".timeline-stage:not(.is-charted)" if is_open else ".timeline-stage.is-charted").wait_for()
    settled(figure.page)


def settled(page: Page) -> None:
    """Wait until what was asked of the chart has been drawn."""
    page.evaluate("observer.settled()")


def until(page: Page, condition: str) -> None:
    """Wait for a JavaScript condition, some seconds at most."""
    page.evaluate(f"observer.until(() => {condition})")
