"""The drawing in the page: its words never collide, are cut off or shrink."""

import pytest
from playwright.sync_api import Page

from tests.browser.boxes import Box, boxes, collisions
from tests.browser.site import WHOLE_STORY, Site

WIDTHS = [320, 390, 768, 1280, 1920]


def at_width(page: Page, width: int) -> Page:
    """Make the page so wide."""
    page.set_viewport_size({"width": width, "height": 900})
    return page


@pytest.mark.parametrize("width", WIDTHS)
def test_words_have_room(page: Page, site: Site, width: int) -> None:
    """On every page with a drawing no two texts overlap, none is cut off, and the page does not scroll sideways."""
    found: list[str] = []
    for path in site.drawn_pages:
        at_width(page, width).goto(site.url(path))
        texts = boxes(page)
        assert len(texts) > 5, path
        found += [f"{path}: {each}" for each in collisions(texts)]
        found += [f"{path}: “{each.words}” is cut off" for each in texts if each.left < 0 or each.right > width]
        found += [f"{path}: {each} is too wide" for each in page.evaluate("observer.overflow()")]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", WIDTHS)
def test_no_word_covers_a_sign(page: Page, site: Site, width: int) -> None:
    """No label lies on the sign of another event."""
    found: list[str] = []
    for path in site.drawn_pages:
        at_width(page, width).goto(site.url(path))
        signs = boxes(page, ".timeline-sign")
        pairs = [(text, sign) for text in boxes(page) for sign in signs if text.event != sign.event]
        found += [f"{path}: “{text.words}” lies on {sign.event}" for text, sign in pairs if text.covers(sign)]
    assert not found, "\n".join(found)


def test_every_event_has_a_mark(page: Page, site: Site) -> None:
    """The drawing of the whole story has a mark for each event of its list, at either width."""
    page.goto(site.url(WHOLE_STORY))
    events = "(all) => all.map((one) => one.dataset.event).sort()"
    listed = page.locator(".timeline-event").evaluate_all(events)
    for drawing in (".timeline-drawing-wide", ".timeline-drawing-narrow"):
        assert page.locator(f"{drawing} .timeline-mark").evaluate_all(events) == listed


def test_words_keep_their_size(page: Page, site: Site) -> None:
    """Text has one size at all widths of a frame, and is never scaled."""
    page.goto(site.url(WHOLE_STORY))
    sizes: dict[str, set[frozenset[str]]] = {}
    for width in (320, 390, 600, 768, 900, 1280, 1920):
        at_width(page, width)
        sizes.setdefault(page.evaluate("observer.frame()"), set()).add(frozenset(page.evaluate("observer.sizes()")))
    assert sorted(sizes) == ["timeline-drawing-narrow", "timeline-drawing-wide"]
    assert {frame: len(found) for frame, found in sizes.items()} == dict.fromkeys(sizes, 1)
    assert all(each.endswith("px 1 1") for found in sizes.values() for each in next(iter(found)))


def test_collisions_are_seen() -> None:
    """Words that overlap are told; words of two drawings, or side by side, are not."""
    one, inside = Box(0, "a", "one", None, 0, 0, 50, 10), Box(0, "b", "two", None, 40, 5, 60, 20)
    beside, elsewhere = Box(0, "c", "three", None, 50, 0, 90, 4), Box(1, "d", "four", None, 0, 0, 50, 10)
    assert list(collisions([one, inside, beside, elsewhere])) == ["“one” (a) and “two” (b)"]
