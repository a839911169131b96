"""The whole drawing: every event once, nothing over anything else, important labels first."""

from collections import defaultdict
from dataclasses import replace
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.makers import embed, event, layout, timeline, view
from timeline.dates.calendar import civil
from timeline.layout import FRAMES, NARROW, WIDE, Frame, Label, Layout, Mark, Shape, Side, lay_out, look
from timeline.layout.labels import GAP, text_width
from timeline.model import Event, LaneColor

Box = tuple[float, float]
ROUNDING = 1e-6

DATES = (
    "2014-03-21 2014-04-10 2014-04-10~ 2014-04 2014 2014? 201X 2019-06-25/2019-06-26 2022-02/.. 2022-02/ ../2014-05 "
    "/2014-05 2014-04~/2019 2022-03-16 2022-03-16T10:00:00Z -0043 [2014,2016] {2014,2019} 2014-04-10/2014-04-11"
).split()
TITLES = [
    "Short",
    "Ministers end Russia’s membership",
    "W" * 40,
    "A title of one hundred characters, more or less " * 2,
    "Суд",
    "歐洲",
]


#: Any day of one year, so that marks stand at every distance from each other.
DAYS = st.integers(16_071, 16_435).map(lambda day: "{}-{:02}-{:02}".format(*civil(day)))


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    """Draw a few events of two lanes, with any sort of date or with days of one year."""
    dates = draw(st.sampled_from([st.sampled_from(DATES), DAYS]))
    size = draw(st.integers(1, 25))
    row = st.tuples(dates, st.sampled_from(TITLES), st.integers(1, 5), st.sampled_from(["law", "war"]))
    return [
        event(f"e{number}", date, title=title.strip(), importance=rank, lane=lane)
        for number, (date, title, rank, lane) in enumerate(draw(st.lists(row, min_size=size, max_size=size)))
    ]


def sign_box(mark: Mark, frame: Frame) -> Box:
    """Return the pixels of a sign and its bars."""
    half = frame.sign / 2
    ends = [mark.possible.x0, mark.possible.x1, *(fade.outer for fade in mark.fades)]
    return (
        min(min(ends) * frame.width, mark.x * frame.width - half),
        max(max(ends) * frame.width, mark.x * frame.width + half),
    )


def label_box(label: Label, frame: Frame) -> Box:
    """Return the pixels of a label."""
    width = max(text_width(line, frame.label_size) for line in label.lines)
    x = label.x * frame.width
    return (x - GAP - width, x - GAP) if label.side is Side.BEFORE else (x + GAP, x + GAP + width)


def whole_box(mark: Mark, frame: Frame) -> Box:
    """Return the pixels of a mark with its label."""
    boxes = [sign_box(mark, frame), *([label_box(mark.label, frame)] if mark.label else [])]
    return min(box[0] for box in boxes), max(box[1] for box in boxes)


def overlapping(drawn: Layout) -> list[tuple[str, str]]:
    """Return the marks of one row that run into each other."""
    rows: defaultdict[float, list[Mark]] = defaultdict(list)
    for mark in drawn.marks:
        rows[mark.y].append(mark)
    boxes = {mark.event: whole_box(mark, drawn.frame) for mark in drawn.marks}
    pairs = (pair for row in rows.values() for pair in combinations(row, 2))
    return [
        (one.event, other.event)
        for one, other in pairs
        if boxes[one.event][0] < boxes[other.event][1] - ROUNDING
        and boxes[other.event][0] < boxes[one.event][1] - ROUNDING
    ]


@settings(max_examples=150)
@given(events(), st.sampled_from(FRAMES))
def test_nothing_overlaps(made: list[Event], frame: Frame) -> None:
    """In no row does a sign, a bar or a label run into another mark."""
    assert overlapping(layout(*made, frame=frame)) == []


@settings(max_examples=100)
@given(events(), st.sampled_from(FRAMES))
def test_every_event_has_one_mark(made: list[Event], frame: Frame) -> None:
    """No event is left out or drawn twice, each in its lane: by itself or as one of a cluster."""
    drawn = layout(*made, frame=replace(frame, most_rows=5))
    alone = [(mark.event, mark.lane) for mark in drawn.marks]
    together = [(each, cluster.lane) for cluster in drawn.clusters for each in cluster.events]
    assert sorted(alone + together) == sorted((each.id, each.lane) for each in made)


@settings(max_examples=100)
@given(events(), st.sampled_from(FRAMES))
def test_everything_is_within_the_frame(made: list[Event], frame: Frame) -> None:
    """Signs and bars lie on the axis, labels within the frame, rows within their lane, lanes below each other."""
    drawn = layout(*made, frame=frame)
    lanes = {strip.id: strip for strip in drawn.lanes}
    for mark in drawn.marks:
        lane = lanes[mark.lane]
        assert 0 <= mark.possible.x0 <= mark.x <= mark.possible.x1 <= 1
        assert lane.top + frame.lane_title + frame.row / 2 <= mark.y <= lane.bottom - frame.row / 2
        left, right = label_box(mark.label, frame) if mark.label else (0, 0)
        assert -ROUNDING <= left <= right <= frame.width + ROUNDING
    assert all(upper.bottom < lower.top for upper, lower in pairwise(drawn.lanes))
    assert drawn.lanes[-1].bottom <= drawn.height


@settings(max_examples=100)
@given(events(), st.sampled_from(FRAMES))
def test_no_bar_runs_through_a_label(made: list[Event], frame: Frame) -> None:
    """A label upon a bar stands clear above it, and below the top of its lane."""
    drawn = layout(*made, frame=frame)
    upon = [(mark, mark.label) for mark in drawn.marks if mark.label and mark.label.side is Side.UPON]
    tops = {strip.id: strip.top + frame.lane_title for strip in drawn.lanes}
    for mark, label in upon:
        half = len(label.lines) * frame.leading / 2
        assert mark.y - label.rise + half <= mark.y - frame.label_size / 2
        assert mark.y - label.rise - half >= tops[mark.lane]


@settings(max_examples=100)
@given(events(), st.sampled_from(FRAMES))
def test_fingers_have_room(made: list[Event], frame: Frame) -> None:
    """Two signs are never nearer than a row is high, side by side or one above the other."""
    drawn = layout(*made, frame=frame)
    near = [
        (one.event, other.event)
        for one, other in combinations(drawn.marks, 2)
        if abs(one.y - other.y) < frame.row - ROUNDING and abs(one.x - other.x) * frame.width < frame.row - ROUNDING
    ]
    assert near == []


@settings(max_examples=100)
@given(events(), st.randoms(use_true_random=False))
def test_drawing_does_not_depend_on_the_files(made: list[Event], chance: object) -> None:
    """The same events give the same drawing in whatever order they are read."""
    shuffled = list(made)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert layout(*shuffled) == layout(*made)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_important_events_are_labelled_first(frame: Frame, *, turned: bool) -> None:
    """Where there is room for one label only, the event that matters more has it, whichever comes first."""
    ranks = {"a": 1 + turned, "b": 2 - turned}
    one_row = replace(frame, rows_for_labels=1)
    drawn = lay_out(view(*(event(id_, importance=rank) for id_, rank in ranks.items())), one_row)
    assert [mark.event for mark in drawn.marks if mark.label] == ["b" if turned else "a"]


def test_of_equal_importance_the_earlier_is_labelled() -> None:
    """Time decides between events that matter alike."""
    made = [event("late", "2022-03-16"), event("early", "2022-03-15"), event("far", "2030")]
    drawn = lay_out(view(*made), replace(WIDE, rows_for_labels=1))
    assert [mark.event for mark in drawn.marks if mark.label] == ["early", "far"]


def test_rows_are_few_where_there_is_room() -> None:
    """Events that do not touch share a row, events that do have rows of their own in order of time."""
    drawn = layout(event("a", "2014"), event("b", "2018"), event("c", "2022"))
    assert len({mark.y for mark in drawn.marks}) == 1
    crowd = layout(
        *(event(f"e{day}", f"2022-03-{day}", title="A fairly long title for one day") for day in range(10, 14))
    )
    heights = [mark.y for mark in crowd.marks]
    assert heights == sorted(heights)


def test_mark_tells_what_it_stands_for() -> None:
    """A mark has its event's id, title and date in words, and shows doubt."""
    first, second = layout(event("a", "2014-04~", title="A"), event("b", "2014-05/2014-06", title="B")).marks
    assert (first.event, first.title, first.when, len(first.fades)) == ("a", "A", "about April 2014", 2)
    assert (second.when, second.fades, second.certain is None) == ("May–June 2014", (), False)


@pytest.mark.parametrize(
    ("date", "fades", "is_uncertain"),
    [("2014-04-10", 0, False), ("2014-04-10~", 2, False), ("2014-04-10?", 0, True), ("2014-04-10%", 2, True)],
)
def test_sorts_of_doubt_differ(date: str, fades: int, *, is_uncertain: bool) -> None:
    """About has soft ends, maybe is marked as uncertain, and maybe about is both."""
    drawn = layout(event("a", date), event("b", "2010"), event("c", "2022"))
    (mark,) = [mark for mark in drawn.marks if mark.event == "a"]
    assert (len(mark.fades), mark.is_uncertain) == (fades, is_uncertain)


@pytest.mark.parametrize(
    ("date", "pieces"),
    [
        ("2022-03-16", 0),
        ("2014", 2),
        ("2014-01-01/2022-12-31", 0),
        ("2014/2022", 2),
        ("2014-01-01/2022", 1),
        ("2014-01-01/", 1),
        ("2014-01-01/..", 0),
    ],
)
def test_doubt_is_drawn(date: str, pieces: int) -> None:
    """Stretches in which an event may lie are drawn before and after what is certain; an exact date has none."""
    drawn = layout(event("a", date), event("b", "2010-01-01"), event("c", "2030-01-01"))
    assert {mark.event: len(mark.doubt) for mark in drawn.marks}["a"] == pieces


def test_relations_join_signs() -> None:
    """A curve runs from the sign of the cause to the sign of the effect."""
    drawn = layout(
        event("a", "2014", leads_to=["b"]),
        event("b", "2016", lane="war"),
        event("c", "2018", responds_to=[{"id": "a", "basis": "inferred"}]),
    )
    at = {mark.event: (mark.x, mark.y) for mark in drawn.marks}
    arcs = [(arc.cause, arc.effect, arc.is_inferred) for arc in drawn.relations]
    assert arcs == [("a", "b", False), ("a", "c", True)]
    assert all((arc.points[0], arc.points[-1]) == (at[arc.cause], at[arc.effect]) for arc in drawn.relations)


BANDS = [
    {"date": "2014/2019", "title": "Suspended"},
    {"date": "1996/..", "title": "Member"},
    {"date": "1900/1910", "title": "Past"},
]


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_bands(frame: Frame) -> None:
    """Each band that is in sight has a row of its own above the lanes, with a title that fits."""
    drawn = layout(event("a", "2010"), event("b", "2022"), frame=frame, bands=BANDS)
    assert [(band.title, band.y) for band in drawn.bands] == [("Suspended", frame.row / 2), ("Member", frame.row * 1.5)]
    assert drawn.lanes[0].top == 2 * frame.row
    assert [(band.stretch.opens_before, band.stretch.opens_after) for band in drawn.bands] == [
        (False, False),
        (True, True),
    ]
    boxes = [label_box(band.label, frame) for band in drawn.bands if band.label]
    assert len(boxes) == 2
    assert all(0 <= left <= right <= frame.width for left, right in boxes)


def test_band_edges() -> None:
    """A band reaches from its first to its last day."""
    drawn = layout(
        event("a", "1970-01-11"),
        bands=[{"date": "1970-01-10/1970-01-11", "title": "B"}],
        select={"from": "1970-01-01", "to": "1970-04-10"},
    )
    assert [drawn.bands[0].stretch.x0, drawn.bands[0].stretch.x1] == pytest.approx([0.09, 0.11])


def test_lanes_differ_by_sign_and_colour() -> None:
    """Without colours of its own a timeline takes the palette's in order; signs always differ."""
    lanes = [{"id": f"l{number}", "title": "L"} for number in range(8)]
    line = timeline(lanes=lanes)
    looks = [look(line, lane) for lane in line.lanes]
    assert looks == list(zip(LaneColor, Shape, strict=True))


def test_colour_that_was_chosen_is_kept() -> None:
    """A lane keeps its colour, and the sign that its place gives it."""
    line = timeline(lanes=[{"id": "law", "title": "Law"}, {"id": "war", "title": "War", "color": "red"}])
    assert look(line, line.lanes[1]) == (LaneColor.RED, Shape.SQUARE)


def test_only_lanes_with_events_are_drawn() -> None:
    """An empty lane takes no room, and the others keep colour and sign."""
    drawn = layout(event("a", lane="war"))
    assert [(strip.id, strip.color, strip.shape, strip.top) for strip in drawn.lanes] == [
        ("war", "orange", "square", 0)
    ]


def test_narrowed_time_is_drawn_exactly() -> None:
    """A post's from and to are the ends of its drawing; what lasts longer is cut there and points beyond."""
    narrowed = embed(**{"from": "2022", "to": "2022"})
    drawn = lay_out(view(event("a", "2014/.."), event("b", "2022-03"), narrowed=narrowed), NARROW)
    assert drawn.domain.length == 365
    assert [(mark.possible.opens_before, mark.possible.opens_after) for mark in drawn.marks] == [
        (True, True),
        (False, False),
    ]


def test_named_event_outside_of_the_range_is_in_sight() -> None:
    """An event that a timeline names is drawn where it was, although the conditions would leave it out."""
    select = {"ids": ["a"], "from": "2022", "to": "2022"}
    drawn = layout(event("a", "2014-04-10"), event("b", "2022-03-16"), select=select)
    days = {mark.event: drawn.domain.day(mark.x) for mark in drawn.marks}
    assert days["a"] == pytest.approx(16_170.5, abs=0.01)
