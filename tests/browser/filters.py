"""What the filters of a timeline's page show: in the list, in the drawings, in words and in the address."""

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page

STATUS = ".timeline-filters [role=status]"
LISTED = (
    "[...document.querySelectorAll('li[data-event]')].filter((each) => each.checkVisibility()).map((each) => each.id)"
)
#: The events that each drawing shows, whatever the page's width.
DRAWN = """[...document.querySelectorAll('.timeline-drawing')].map((drawing) =>
  [...drawing.querySelectorAll('a[data-event]')].filter((mark) => !mark.closest('.is-hidden'))
    .map((mark) => mark.dataset.event))"""
#: The years that hold a shown event, and the years that are shown.
YEARS = """[...document.querySelectorAll('.timeline-year')].map((year) =>
  [year.querySelector('li:not([hidden])') !== null, year.checkVisibility()])"""


def listed(page: Page) -> list[str]:
    """Return the events that the list shows."""
    found: list[str] = page.evaluate(LISTED)
    return found


def asked(page: Page) -> dict[str, str]:
    """Return the parameters of the address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def choice(page: Page, name: str) -> Locator:
    """Return the control for a choice such as ``lanes/war``."""
    return page.locator(f".timeline-choice[href*='/{name}/']")


def steps(page: Page) -> int:
    """Return how many steps the history has."""
    found: int = page.evaluate("history.length")
    return found


def total(page: Page) -> int:
    """Return how many events the page has, shown or not."""
    return page.locator("li[data-event]").count()


def assert_agreement(page: Page) -> None:
    """Assert that list, drawings, years, relations and words show the same events."""
    shown, drawings = listed(page), page.evaluate(DRAWN)
    assert [sorted(each) for each in drawings] == [sorted(shown)] * len(drawings)
    assert (page.locator(STATUS).text_content() or "").startswith(f"{len(shown)} of {total(page)} events")
    assert [each for each in page.evaluate(YEARS) if len(set(each)) > 1] == []
    loose = "[...document.querySelectorAll('[data-cause]:not(.is-hidden)')]"
    ends = page.evaluate(f"{loose}.flatMap((each) => [each.dataset.cause, each.dataset.effect])")
    assert set(ends) <= set(shown)
