"""Reach the drawing by keyboard, and see what has the focus."""

from typing import Any

from playwright.sync_api import Page

from tests.browser.chart import Mark, first_figure, marks_of_drawing, until


def stops(page: Page, enough: str) -> list[dict[str, Any]]:
    """Press Tab until the focus is where *enough* finds it, and return everything that had it."""
    found: list[dict[str, Any]] = []
    while not page.evaluate("(enough) => document.activeElement.closest(enough) !== null", enough):
        page.keyboard.press("Tab")
        found.append(page.evaluate("observer.focus()"))
        assert len(found) < 200, f"no {enough} within 200 steps"
    return found


def in_time(page: Page) -> list[Mark]:
    """Return the marks that are seen in the drawing, from left to right."""
    shown = [mark for mark in marks_of_drawing(first_figure(page)) if mark.visible]
    return sorted(shown, key=lambda mark: mark.x)


def at(page: Page) -> str:
    """Return which event has the focus."""
    return str(page.evaluate("observer.focus().event"))


def enter(page: Page, event: str = "") -> None:
    """Give a mark of the drawing the focus, by Tab or, if it is named, at once; wait for the keys."""
    page.keyboard.press("Tab")
    until(page, "window.timelineKeys")
    if event:
        first_figure(page).locator(f"a[data-event={event}]:visible").focus()
    else:
        stops(page, ".timeline-stage a")
