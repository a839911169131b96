"""Fingers on a page, by the browser's own protocol."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import CDPSession, Page

from tests.browser.chart import settled

Place = tuple[float, float]
#: Where a finger is put down, and where it is lifted.
Way = tuple[Place, Place]
STEPS = 8


@contextmanager
def fingers(page: Page) -> Iterator[CDPSession]:
    """Yield a connection that touches *page*."""
    session = page.context.new_cdp_session(page)
    yield session
    session.detach()


def swipe(page: Page, *ways: Way) -> None:
    """Put down one finger for each way, move all of them along, and lift them."""
    with fingers(page) as session:
        for step in range(STEPS + 1):
            points = [_point(way, step / STEPS, number) for number, way in enumerate(ways)]
            kind = "touchMove" if step else "touchStart"
            session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
            settled(page)
        session.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
    settled(page)


def _point(way: Way, share: float, number: int) -> dict[str, float]:
    (x0, y0), (x1, y1) = way
    return {"x": x0 + (x1 - x0) * share, "y": y0 + (y1 - y0) * share, "id": number}
