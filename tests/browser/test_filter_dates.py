"""Narrowing a timeline by time: a range in fields and on the strip below the axis, and what was known on a day."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.filters import STATUS, asked, assert_agreement, listed, steps, total
from tests.browser.site import WHOLE_STORY, Site
from timeline.dates import parse
from timeline.knowledge import first_support
from timeline.library import Library, in_order, reaches

#: The sources that were not published by a day, as addresses within the page.
LATE = """(day) => [...document.querySelectorAll('.timeline-sources li')]
  .filter((each) => !(each.dataset.published <= day)).map((each) => '#' + each.id)"""
MONTH = "timelineFind.units.month.words(timelineFind.units.month.of(timelineFind.date(timelineFind.state.from).first))"


@pytest.mark.parametrize(
    ("asked_for", "said"),
    [
        ("from=2022&to=2010", "the range ends before it begins"),
        ("from=Y99999999999999999999999", "not known here: Y99999999999999999999999"),
        ("to=-Y-12345", "not known here: -Y-12345"),
        ("tags=a,b,c,d", "not known here: a, b, c and more"),
    ],
)
def test_address_that_means_little_is_told(page: Page, site: Site, asked_for: str, said: str) -> None:
    """What an address asks for in vain is said beside the count, shortly."""
    page.goto(site.url(f"{WHOLE_STORY}?{asked_for}"))
    expect(page.locator(STATUS)).to_contain_text(said)


@pytest.mark.parametrize(
    ("from_", "to"),
    [
        ("2022-03-15", "2022-03-15"),
        ("2022", ""),
        ("", "2014-04"),
        ("2014", "2019-06-25"),
        ("-0043", "1997"),
        ("Y12000", ""),
    ],
)
def test_range(page: Page, site: Site, library: Library, from_: str, to: str) -> None:
    """A range shows the events that may touch it, as a timeline's own range does."""
    page.goto(site.url(f"{WHOLE_STORY}?from={from_}&to={to}"))
    expect(page.locator(STATUS)).to_contain_text(" of ")
    first, last = from_ and parse(from_), to and parse(to)
    wanted = [each.id for each in in_order(library.events.values()) if reaches(each.date, first or None, last or None)]
    assert listed(page) == wanted
    assert_agreement(page)


def test_date_that_is_none(story: Page) -> None:
    """What is no date narrows nothing and is told; the field says so too."""
    field = story.get_by_label("From", exact=True)
    for text in ("soon", "2014-13", "2015-02-29"):
        field.fill(text)
        field.press("Enter")
        expect(story.locator(STATUS)).to_contain_text(f"{text} is not a date")
        expect(field).to_have_attribute("aria-invalid", "true")
    assert len(listed(story)) == total(story)
    field.fill("2022")
    field.press("Enter")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert asked(story) == {"from": "2022"}


def test_thumbs_of_the_strip(story: Page) -> None:
    """Below the axis two thumbs move the range, by keys and by pointer; a drag is one step of the history."""
    first, last = story.get_by_role("slider", name="Events from"), story.get_by_role("slider", name="Events to")
    last.press("PageDown")
    first.press("End")
    assert asked(story)["from"] == asked(story)["to"]
    last.press("End")
    first.press("Home")
    assert asked(story) == {}
    before, box = steps(story), story.locator(".timeline-range").bounding_box()
    assert box
    story.mouse.move(box["x"], box["y"] + 4)
    story.mouse.down()
    story.mouse.move(box["x"] + box["width"] / 4, box["y"])
    story.mouse.move(box["x"] + box["width"] / 2, box["y"])
    story.mouse.up()
    assert steps(story) == before + 1
    assert 0 < len(listed(story)) < total(story)
    assert_agreement(story)
    near = first.bounding_box()
    assert near
    assert near["x"] + near["width"] / 2 == pytest.approx(box["x"] + box["width"] / 2, abs=12)
    month = asked(story)["from"]
    first.press("ArrowRight")
    assert asked(story)["from"] > month
    assert story.evaluate("timelineView.range.to") == 1
    expect(first).to_have_attribute("aria-valuetext", story.evaluate(MONTH))
    story.go_back()
    story.go_back()
    assert (len(listed(story)), first.get_attribute("aria-valuenow")) == (total(story), "0")


@pytest.mark.parametrize("day", ["2014-04-10", "2022-03-14", "2022-03-15", "2025-08-27"])
def test_as_known_on_a_day(page: Page, site: Site, library: Library, day: str) -> None:
    """Only events are shown that a source of that day or before supports, with the notes of such sources alone."""
    page.goto(site.url(f"{WHOLE_STORY}?known={day}"))
    expect(page.locator(STATUS)).to_contain_text(" of ")
    supports = {each.id: first_support(each, library.sources) for each in in_order(library.events.values())}
    assert listed(page) == [id_ for id_, found in supports.items() if found and str(found.day) <= day]
    assert_agreement(page)
    late = page.evaluate(LATE, day)
    notes = page.locator("li[data-event]:not([hidden]) .timeline-notes")
    assert not set(late) & set(notes.locator("a").evaluate_all("(all) => all.map((each) => each.hash)"))
    odd = re.compile(r", ,|: ;|, ;|; ;|,\.|^(?!Sources: \[)")
    assert [text for text in notes.all_inner_texts() if odd.search(text)] == []
    assert page.locator(f".timeline-sources :is({', '.join(late)})").filter(visible=True).count() == 0
    whole = page.locator(".timeline-notes").first
    page.get_by_role("button", name="Show all").click()
    assert page.locator(".timeline-sources li:visible").count() == page.locator(".timeline-sources li").count()
    expect(whole).to_contain_text("How this is known")
