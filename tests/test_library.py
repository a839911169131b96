"""The linked library: who is shown where, in which order, and what relates to what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import embed, event, library, source, timeline
from timeline.library import in_order, is_selected
from timeline.model import Event, Select

POOL = [
    event("law-2014", "2014", tags=["money"], actors=["Court"]),
    event("law-2022", "2022-03-16", tags=["money", "exit"], actors=["Ministers"]),
    event("war-2022", "2022-02/..", lane="war", tags=["exit"]),
    event("war-past", "../2013", lane="war", actors=["Court"]),
    event("sea-2022", "2022", lane="sea"),
]


def ids(events: tuple[Event, ...]) -> list[str]:
    """Return the ids of *events* in their order."""
    return [each.id for each in events]


def shown(**select: object) -> list[str]:
    """Return which events of the pool a timeline of the lanes law and war shows."""
    line = timeline(select=select)
    return sorted(ids(library(POOL, [line]).events_of(line)))


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        ({}, "law-2014 law-2022 war-2022 war-past"),
        ({"lanes": ["law"]}, "law-2014 law-2022"),
        ({"lanes": ["law", "war"]}, "law-2014 law-2022 war-2022 war-past"),
        ({"lanes": ["sea"]}, ""),
        ({"tags": ["exit"]}, "law-2022 war-2022"),
        ({"tags": ["exit", "money"]}, "law-2014 law-2022 war-2022"),
        ({"actors": ["Court"]}, "law-2014 war-past"),
        ({"actors": ["court"]}, ""),
        ({"lanes": ["law"], "tags": ["exit"]}, "law-2022"),
        ({"tags": ["exit"], "actors": ["Court"]}, ""),
        ({"from": "2022"}, "law-2022 war-2022"),
        ({"from": "2014-06"}, "law-2014 law-2022 war-2022"),
        ({"to": "2013"}, "war-past"),
        ({"to": "2022-02-01"}, "law-2014 war-2022 war-past"),
        ({"from": "2014", "to": "2021"}, "law-2014"),
        ({"from": "2030"}, "war-2022"),
        ({"from": "2022", "lanes": ["law"]}, "law-2022"),
        ({"ids": ["law-2014"]}, "law-2014"),
        ({"ids": ["law-2014", "sea-2022"]}, "law-2014"),
        ({"ids": ["law-2014"], "tags": ["exit"]}, "law-2014 law-2022 war-2022"),
        ({"ids": ["law-2014"], "from": "2022"}, "law-2014 law-2022 war-2022"),
        ({"ids": ["no-such"]}, ""),
    ],
)
def test_selection(select: dict[str, object], expected: str) -> None:
    """Events that meet every condition and events that are named are shown, within the timeline's lanes."""
    assert shown(**select) == expected.split()


@pytest.mark.parametrize(
    ("date", "select", "expected"),
    [
        ("2022-03-16", {"from": "2022-03-16", "to": "2022-03-16"}, True),
        ("2022-03-15", {"from": "2022-03-16"}, False),
        ("2022-03", {"from": "2022-03-31"}, True),
        ("2022-03", {"to": "2022-03-01"}, True),
        ("2022/", {"from": "2030"}, True),
        ("/2022", {"to": "1900"}, True),
        ("/2022", {"from": "2023"}, False),
        ("-0043", {"to": "-0043-01-01"}, True),
        ("Y-66000000", {"to": "-9999"}, True),
        ("2022-03-16T10:00:00Z", {"from": "2022-03-16"}, True),
        ("2022-03-16T10:00:00Z", {"from": "2022-03-16T12:00:00Z"}, False),
        ("2022-03-16T10:00:00Z", {"to": "2022-03-16T09:59:59Z"}, False),
        ("2022-03-16", {"from": "2022-03-16T12:00:00Z"}, True),
    ],
)
def test_reach(date: str, select: dict[str, object], *, expected: bool) -> None:
    """An event is within a range if any moment that it may mean is."""
    assert is_selected(event(date=date), Select.model_validate(select)) is expected


@pytest.mark.parametrize(
    "dates",
    [
        ["../2013", "/2013", "Y-66000000", "-0043", "2014-01-01", "2014-01", "2014", "2014/..", "2014/", "2015"],
        ["2022-03-16T10:00:00Z", "2022-03-16T10:00:01Z", "2022-03-17"],
    ],
)
def test_order_of_time(dates: list[str]) -> None:
    """Open starts come first, then unknown ones, then by first and by last moment; open and unknown ends are last."""
    made = [event(f"e{number}", date) for number, date in enumerate(dates)]
    assert [each.date.edtf for each in in_order(reversed(made))] == dates


def test_equal_dates_go_by_importance_then_id() -> None:
    """Of one day, what matters more comes first."""
    made = [event("b", importance=1), event("c", importance=1), event("a", importance=2)]
    assert ids(in_order(made)) == ["b", "c", "a"]


DATES = st.sampled_from("2014 2014-04 2014-04~ 2014/.. ../2014 2014/ /2014 -0043 2014-04-10 2014-04-10?".split())


@given(st.lists(st.tuples(DATES, st.integers(1, 5)), max_size=12), st.randoms(use_true_random=False))
def test_order_does_not_depend_on_the_files(made: list[tuple[str, int]], chance: st.DataObject) -> None:
    """Whatever order events are read in, they are shown in one order."""
    events = [event(f"e{number}", date, importance=rank) for number, (date, rank) in enumerate(made)]
    shuffled = list(events)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert in_order(shuffled) == in_order(events)
    assert sorted(ids(in_order(events))) == sorted(ids(tuple(events)))


def related(**more: object) -> list[tuple[str, str, str, str | None]]:
    """Return the relations between ``a`` (with *more*), ``b`` and ``c``, which are dated in this order."""
    fields = {name.split("_", 1)[1]: value for name, value in more.items() if name.startswith("a_")}
    others = {name.split("_", 1)[1]: value for name, value in more.items() if name.startswith("b_")}
    pool = library([event("a", "2014", **fields), event("b", "2015", **others), event("c", "2016")])
    return [(each.cause, each.effect, str(each.basis), each.note) for each in pool.relations]


INFERRED = {"basis": "inferred"}


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, []),
        ({"a_leads_to": ["b"]}, [("a", "b", "stated", None)]),
        ({"b_responds_to": ["a"]}, [("a", "b", "stated", None)]),
        ({"a_leads_to": ["b"], "b_responds_to": ["a"]}, [("a", "b", "stated", None)]),
        ({"a_leads_to": ["b", "b"]}, [("a", "b", "stated", None)]),
        ({"a_leads_to": [{"id": "b", **INFERRED}]}, [("a", "b", "inferred", None)]),
        ({"a_leads_to": [{"id": "b", **INFERRED}], "b_responds_to": ["a"]}, [("a", "b", "stated", None)]),
        ({"a_leads_to": ["b"], "b_responds_to": [{"id": "a", **INFERRED}]}, [("a", "b", "stated", None)]),
        ({"a_leads_to": [{"id": "b", "note": "why"}]}, [("a", "b", "stated", "why")]),
        ({"a_leads_to": ["b"], "b_responds_to": [{"id": "a", "note": "why"}]}, [("a", "b", "stated", "why")]),
        ({"a_leads_to": ["no-such"]}, []),
        ({"a_leads_to": ["b", "c"]}, [("a", "b", "stated", None), ("a", "c", "stated", None)]),
    ],
)
def test_relations(fields: dict[str, object], expected: list[tuple[str, str, str, str | None]]) -> None:
    """A relation is kept once whoever states it; stated beats inferred, and a note is not lost."""
    assert related(**fields) == expected


def test_causes_and_effects_in_order_of_time() -> None:
    """Each event knows what led to it and what it led to, earliest first."""
    early, late, middle = event("z", "2014"), event("a", "2016"), event("m", "2015", responds_to=["z"], leads_to=["a"])
    last = event("last", "2017", responds_to=["a", "m", "z"])
    pool = library([last, late, middle, early])
    assert [each.cause for each in pool.causes(last)] == ["z", "m", "a"]
    assert [each.effect for each in pool.effects(early)] == ["m", "last"]
    assert pool.causes(early) == ()


def test_claims_by_source() -> None:
    """A source lists every claim that rests on it, in order of time, also two of one event."""
    twice = [{"source": "report", "at": "page 1"}, {"source": "report", "at": "page 2"}]
    pool = library([event("b", "2016", sources=[{"source": "report"}]), event("a", "2015", sources=twice)])
    claims = [(claim.event.id, claim.citation.at) for claim in pool.claims(source())]
    assert claims == [("a", "page 1"), ("a", "page 2"), ("b", None)]
    assert pool.claims(source("other")) == ()


def test_timelines_of_an_event() -> None:
    """An event knows the timelines that show it."""
    lines = [timeline("x"), timeline("y", select={"to": "2014"}), timeline("z", select={"ids": ["a"]})]
    pool = library([event("a", "2022")], lines)
    assert [line.id for line in pool.timelines_of(pool.events["a"])] == ["x", "z"]


NARROWED = [
    (None, "past law-2014 war-2022 law-2022", "law war", True),
    (embed(), "past law-2014 war-2022 law-2022", "law war", True),
    (embed(lanes=["law"]), "law-2014 law-2022", "law", False),
    (embed(lanes=["war", "law"]), "past law-2014 war-2022 law-2022", "law war", False),
    (embed(**{"from": "2022-03"}), "war-2022 law-2022", "law war", False),
    (embed(to="2014"), "past law-2014", "law war", False),
    (embed(lanes=["war"], to="2014"), "past", "war", False),
    (embed(lanes=["law"], to="2013"), "", "", False),
]


@pytest.mark.parametrize(("narrowed", "events", "lanes", "is_whole"), NARROWED)
def test_view_narrows(narrowed: object, events: str, lanes: str, *, is_whole: bool) -> None:
    """A post may show less of a timeline: fewer lanes, a shorter time; only lanes that hold events are drawn."""
    made = [event("past", "../2013", lane="war"), *POOL[:3]]
    seen = library(made).view(timeline(), narrowed)  # type: ignore[arg-type]
    assert (ids(seen.events), [lane.id for lane in seen.lanes], seen.is_whole) == (
        events.split(),
        lanes.split(),
        is_whole,
    )


def test_events_of_another_timeline_of_that_name() -> None:
    """A timeline that is not the library's own is asked what it shows itself, whatever its name."""
    held = library([event("a"), event("b", lane="war")])
    assert ids(held.events_of(timeline())) == ["a", "b"]
    assert ids(held.events_of(timeline(select={"lanes": ["war"]}))) == ["b"]


def test_view_narrows_named_events_too() -> None:
    """A block's conditions hold for events that the timeline names."""
    line = timeline(select={"ids": ["law-2014", "law-2022"]})
    assert ids(library(POOL, [line]).view(line, embed(to="2014")).events) == ["law-2014"]


def test_view_keeps_the_range_of_the_timeline() -> None:
    """A block that sets one end leaves the other as the timeline has it."""
    line = timeline(select={"from": "2014", "to": "2030"})
    seen = library(POOL, [line]).view(line, embed(**{"from": "2022"}))
    assert [end and end.edtf for end in (seen.from_, seen.to)] == ["2022", "2030"]


def test_view_holds_only_relations_between_shown_events() -> None:
    """A line needs both its ends."""
    pool = library([event("a", "2014", leads_to=["b", "c"]), event("b", "2015"), event("c", "2016", lane="war")])
    seen = pool.view(timeline(), embed(lanes=["law"]))
    assert [(each.cause, each.effect) for each in seen.relations] == [("a", "b")]
