"""The list of a timeline: events under their years, notes numbered as they are met, and what the numbers stand for."""

from typing import Any

import pytest

from tests.makers import event, library, source
from timeline.site.addresses import Links
from timeline.site.listing import numbered, numbered_sources, years
from timeline.site.pages.drawing import Lane
from timeline.site.pages.listing import ListItem, Year
from timeline.site.words import direction, language_name

LANES = {"law": Lane("law", "Law", "timeline-blue", "M0 0")}
LINKS = Links(".", "index.html")


def cited(*sources: str) -> list[dict[str, str]]:
    """Return citations written as ``id``, ``id@place`` or ``id!stance``."""
    found = []
    for each in sources:
        id_, _, stance = each.partition("!")
        id_, _, at = id_.partition("@")
        found.append({"source": id_, **({"at": at} if at else {}), **({"stance": stance} if stance else {})})
    return found


def listed(*sources: str, date: str = "2022-03-16", **more: Any) -> ListItem:
    """Return the list item of one event that cites *sources*."""
    (year,) = years([event(date=date, sources=cited(*sources), **more)], LANES, LINKS)
    return year.events[0]


def sentence(item: ListItem) -> str:
    """Return the notes of *item* as they are read."""
    groups = (f"{group.stance} {', '.join(f'[{note.words}]' for note in group.notes)}" for group in item.notes)
    return "; ".join(groups)


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (["a"], "Sources: [1]"),
        (["a", "b@page 2", "a@page 9"], "Sources: [1], [2, page 2], [1, page 9]"),
        (["a", "a"], "Sources: [1]"),
        (["a!disputes", "b", "c!differs"], "Sources: [1]; told otherwise by [2]; disputed by [3]"),
        (["a!differs", "b!disputes"], "Told otherwise by [1]; disputed by [2]"),
        ([], ""),
    ],
)
def test_notes(sources: list[str], expected: str) -> None:
    """Notes stand by stance, supporting ones first; each place is a note, and the first group begins the sentence."""
    assert sentence(listed(*sources)) == expected


def test_numbers_follow_the_reader() -> None:
    """A source has the number of its first mention, also where the record names it in another order."""
    events = [event("a", sources=cited("x!disputes", "y")), event("b", sources=cited("z", "x", "y"))]
    assert numbered(events) == {"y": 1, "x": 2, "z": 3}


def test_sources_stand_under_their_numbers() -> None:
    """The list of sources has each source that is cited once, where the notes lead, with all that is known of it."""
    address, copy = "https://a.example/y", "https://archive.example/y"
    known = source("y", publisher="P", published="2022-03", url=address, archived=copy, accessed="2025-01-02")
    events = [event("a", sources=cited("y")), event("b", sources=cited("x", "y"))]
    first, second = numbered_sources(events, library(events, (), (source("x"), known, source("unused"))), LINKS)
    (year,) = years(events, LANES, LINKS)
    anchors = [[note.anchor for group in item.notes for note in group.notes] for item in year.events]
    assert anchors == [[first.anchor], [second.anchor, first.anchor]]
    assert (first.title, first.publisher, first.published, first.url) == ("Source y", "P", "March 2022", address)
    assert (first.archived, first.accessed, second.title, second.url) == (copy, "2 January 2025", "Source x", None)


@pytest.mark.parametrize(
    ("status", "caution"), [("confirmed", None), ("reported", "Reported"), ("disputed", "Disputed")]
)
def test_doubt_is_named(status: str, caution: str | None) -> None:
    """A list names the status of every event that is not confirmed."""
    assert listed("a", status=status).caution == caution


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2022-03-16", ""),
        ("2022-03", "sometime"),
        ("2022-21", "sometime"),
        ("[2022-03-16,2022-03-18]", "sometime"),
        ("2022-03-16~", "about"),
        ("2022-03-16?", "uncertain"),
        ("2022-03%", "sometime about uncertain"),
        ("2022-02/2022-09", "lasting"),
        ("2022-02/..", "lasting open-after"),
        ("2022-02/", "lasting open-after"),
        ("../2022-02~", "lasting open-before about"),
        ("2022-03-16T10:00:00Z", ""),
    ],
)
def test_extent_is_seen_on_the_rail(date: str, expected: str) -> None:
    """Classes say what lasted, what lies somewhere within its date, which end is not known, and what is doubtful."""
    assert listed("a", date=date).rail.split() == [f"timeline-{each}" for each in expected.split()]


def test_years() -> None:
    """Events stand under the year in which each begins, in the order given; those of no known start stand apart."""
    dates = ["../2022", "-0043", "2022-03", "2022-12/2023-01", "2023"]
    made = years([event(f"e{place}", date) for place, date in enumerate(dates)], LANES, LINKS)
    assert [(year.title, len(year.events)) for year in made] == [
        ("Start not known", 1),
        ("44 BC", 1),
        ("2022", 2),
        ("2023", 1),
    ]
    assert all(isinstance(year, Year) and year.anchor.startswith("_year-") for year in made)
    assert len({year.anchor for year in made}) == len(made)


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "ltr"), ("he", "rtl"), ("ar-EG", "rtl"), ("az-Arab-IR", "rtl"), ("fa-Latn", "ltr"), ("ur_PK", "rtl")],
)
def test_direction_of_a_language(language: str, expected: str) -> None:
    """A page runs as its language is written; a script that the code names decides (BCP 47)."""
    assert direction(language) == expected


@pytest.mark.parametrize(("code", "expected"), [("uk", "Ukrainian"), ("sr-Latn", "sr-Latn"), (None, None)])
def test_name_of_a_language(code: str | None, expected: str | None) -> None:
    """A language is named; one that has no name here goes by its code."""
    assert language_name(code) == expected
