"""What a timeline can be narrowed by, and what the script that does so is told of each event."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import event, source, view
from timeline.layout import WIDE, lay_out
from timeline.model import Event
from timeline.site.addresses import Links
from timeline.site.drawings import drawn
from timeline.site.filters import facts, filters, narrowings, slugs_of

EVENTS = (
    event("a", "2014", lane="war", status="confirmed", actors=["Marija Pejčinović Burić", "Суд"], tags=["crimea"]),
    event("b", "2022-03-16", actors=["Суд"], tags=["exit-2022", "crimea"], status="confirmed"),
    event("c", "../2023-01-31"),
)


def choices(*events: Event) -> dict[str, tuple[str, list[str]]]:
    """Return title and events of each choice by its folder."""
    return {each.folder: (each.title, sorted(each.events)) for each in narrowings(view(*events))}


def test_only_what_occurs_is_offered() -> None:
    """Lanes stand as in the drawing, status as in the model, actors and tags by how often they occur."""
    assert list(choices(*EVENTS).items()) == [
        ("lanes/law/", ("Law", ["b", "c"])),
        ("lanes/war/", ("War", ["a"])),
        ("status/reported/", ("Reported", ["c"])),
        ("status/confirmed/", ("Confirmed", ["a", "b"])),
        ("actors/sud/", ("Суд", ["a", "b"])),
        ("actors/marija-pejcinovic-buric/", ("Marija Pejčinović Burić", ["a"])),
        ("tags/crimea/", ("crimea", ["a", "b"])),
        ("tags/exit-2022/", ("exit-2022", ["b"])),
    ]


def test_event_counts_once() -> None:
    """An actor who is named twice takes part once."""
    assert choices(event("a", actors=["Court", "Court"]))["actors/court/"] == ("Court", ["a"])


@pytest.mark.parametrize(
    ("names", "slugs"),
    [
        (["Court", "court", "COURT"], {"COURT": "court", "Court": "court-2", "court": "court-3"}),
        (["A B", "A-B", "a-b-2"], {"A B": "a-b", "A-B": "a-b-2", "a-b-2": "a-b-2-2"}),
        (["!", "?"], {"!": "other", "?": "other-2"}),
        (["exit-2022"], {"exit-2022": "exit-2022"}),
        (["a" * 400, "a" * 401], {"a" * 400: "a" * 100, "a" * 401: "a" * 100 + "-2"}),
        (["a" * 99 + " b"], {"a" * 99 + " b": "a" * 99}),
    ],
)
def test_names_that_look_alike(names: list[str], slugs: dict[str, str]) -> None:
    """No two choices share an address, whatever their names."""
    assert slugs_of(names) == slugs


@given(st.lists(st.text(min_size=1), unique=True))
def test_every_name_has_an_address(names: list[str]) -> None:
    """Any name has one that needs no escaping, and no two the same."""
    slugs = slugs_of(names)
    assert set(slugs) == set(names)
    assert len(set(slugs.values())) == len(names)
    assert all(slug.isascii() and slug.replace("-", "a").isalnum() and slug == slug.lower() for slug in slugs.values())


def test_what_the_script_is_told() -> None:
    """Each event carries its choices, the days between which it lies, and the day from which it was known."""
    shown = view(*EVENTS[:2], EVENTS[2].model_copy(update={"sources": event(sources=[{"source": "s"}]).sources}))
    told = facts(shown, narrowings(shown), {"s": source("s", published="2022-03")})
    assert [(each.days, each.known) for each in map(told.get, "abc") if each] == [
        ("16071 16435", ""),
        ("19067", ""),
        (". 19388", "2022-03-31"),
    ]
    assert told["b"].choices == "lanes/law status/confirmed actors/sud tags/crimea tags/exit-2022"


def test_choices_lead_to_their_pages() -> None:
    """Each choice is a link with the number of events that its page shows; a lane has its sign."""
    shown = drawn(view(*EVENTS))
    made = filters(shown, narrowings(shown.view), Links("..", "index.html"))
    assert [(each.title, each.link, each.count) for each in made.lanes.choices] == [
        ("Law", "../timelines/all/lanes/law/index.html", 2),
        ("War", "../timelines/all/lanes/war/index.html", 1),
    ]
    assert [each.lane and each.lane.id for each in made.lanes.choices] == ["law", "war"]
    assert [group.title for group in made.others] == ["Status", "Who took part", "Subjects"]
    assert made.known == "../timelines/all/known/index.html"


def test_scale_of_each_width() -> None:
    """The script learns on which days each drawing begins, breaks off and ends, and where these lie."""
    shown = drawn(view(event("a", "1900"), event("b", "2000"), event("c", "2001"), axis="broken"))
    wide = filters(shown, narrowings(shown.view), Links(".", "")).scales.split(";")[0].split()
    domain = lay_out(shown.view, WIDE).domain
    days, shares = [float(day) for day in wide[1::2]], [float(share) for share in wide[2::2]]
    assert wide[0] == "wide"
    assert len(domain.breaks) == 1
    assert days == pytest.approx([domain.start, domain.breaks[0].start, domain.breaks[0].end, domain.end], abs=0.1)
    assert shares == pytest.approx([domain.share(day) for day in days], abs=1e-4)
