"""The drawing in the page: its words never collide, are cut off or shrink."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.boxes import Box, boxes, collisions
from tests.browser.site import WHOLE_STORY, Site
from tests.makers import event, layout
from timeline.assets import assets
from timeline.layout import FRAMES
from timeline.render.svg import draw

WIDTHS = [320, 412, 768, 1280, 1920]
#: Many events of every sort of doubt within two years and one long before, most of them on the same days.
CROWD = [
    event(
        f"e{number}",
        f"20{22 + number % 2}-{1 + number * 7 % 12:02}" + ("" if number % 4 else f"-{1 + number % 9:02}") + sign,
        title=f"What happened as number {number} of very many things",
        lane="war" if number % 3 else "law",
        importance=1 + number % 5,
    )
    for number, sign in enumerate(["", "~", "?", "%", ""] * 60)
]
BANDS = [{"date": "2000/2022", "title": "A long time"}, {"date": "2022-03/..", "title": "A time with a longer name"}]


def crowded(folder: Path) -> str:
    """Write a page with a crowded drawing of a broken axis into *folder*, and return its address."""
    made = [event("long-ago", "1950", title="Long ago"), *CROWD]
    drawings = "".join(draw(layout(*made, frame=each, bands=BANDS, axis="broken"), "x", str) for each in FRAMES)
    (folder / "timeline.css").write_bytes(assets()["timeline.css"])
    (folder / "page.html").write_text(
        '<!DOCTYPE html><meta charset="utf-8"><link rel="stylesheet" href="timeline.css"><body>'
        f'<div class="timeline-figure"><div class="timeline-stage">{drawings}</div></div>',
        encoding="utf-8",
    )
    return (folder / "page.html").as_uri()


def at_width(page: Page, width: int) -> Page:
    """Make the page so wide."""
    page.set_viewport_size({"width": width, "height": 900})
    return page


@pytest.mark.parametrize("width", WIDTHS)
def test_words_have_room(page: Page, site: Site, width: int) -> None:
    """On every page with a drawing no text overlaps a text or a sign, none is cut off, and nothing scrolls sideways."""
    found = [f"{path}: {each}" for path in site.drawn_pages for each in faults(page, site.url(path), width)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", WIDTHS)
def test_a_crowd_has_room(page: Page, tmp_path: Path, width: int) -> None:
    """Three hundred events in two years have room as well, in a drawing that is no higher than three windows."""
    assert list(faults(page, crowded(tmp_path), width)) == []
    signs = boxes(page, ".timeline-mark .timeline-sign")
    assert [(one.event, other.event) for one, other in combinations(signs, 2) if one.covers(other)] == []
    assert page.locator(".timeline-cluster:visible").count() > 0
    assert page.evaluate("document.body.scrollHeight") < 3 * 900


def faults(page: Page, address: str, width: int) -> Iterator[str]:
    """Yield what is wrong with the words of the drawings of a page that is so wide."""
    at_width(page, width).goto(address)
    texts, signs = boxes(page), boxes(page, ".timeline-sign")
    assert len(texts) > 5, address
    yield from collisions(texts)
    yield from (f"“{each.words}” is cut off" for each in texts if each.left < 0 or each.right > width)
    yield from (f"{each} is too wide" for each in page.evaluate("observer.overflow()"))
    pairs = ((text, sign) for text in texts for sign in signs if text.event != sign.event)
    yield from (f"“{text.words}” lies on {sign.event}" for text, sign in pairs if text.covers(sign))


@pytest.mark.parametrize("width", [320, 412])
def test_phones_label_what_matters(page: Page, site: Site, width: int) -> None:
    """Of the whole story, four of five events are labelled, and all that matter most."""
    at_width(page, width).goto(site.url(WHOLE_STORY))
    labelled = {each.event for each in boxes(page, ".timeline-label")}
    marks = {each.event for each in boxes(page, ".timeline-sign")}
    assert {"council-expels-russia", "full-scale-invasion", "pace-return-2019"} <= labelled
    assert len(labelled) >= 0.8 * len(marks)


def test_strip_is_as_wide_as_the_drawing(page: Page, site: Site) -> None:
    """The density strip lies below the axis, from edge to edge."""
    for width in (412, 1280):
        at_width(page, width).goto(site.url(WHOLE_STORY))
        (strip,) = boxes(page, ".timeline-density path")
        stage = page.locator(".timeline-stage").first.bounding_box()
        lowest = max(each.bottom for each in boxes(page, ".timeline-tick-label"))
        assert stage
        assert [strip.left, strip.right] == pytest.approx([stage["x"] + 12, stage["x"] + stage["width"] - 12], abs=1)
        assert strip.top >= lowest - 4


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
