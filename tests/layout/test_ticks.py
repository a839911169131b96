"""The axis: which moments it names, from hours to millions of years, and that its labels have room."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.makers import domain
from timeline.dates.calendar import day_number
from timeline.layout import FRAMES, NARROW, WIDE, Domain, Frame, Tick
from timeline.layout.labels import text_width
from timeline.layout.ticks import axis_height, ticks
from timeline.render.figure import INSET

Box = tuple[float, float]
#: How far text may leave the drawing: into its own inset, and into the margin that every page keeps beside it.
SPILL = 2 * INSET


def words(first: str, last: str, frame: Frame = WIDE) -> str:
    """Return what an axis says: its labels, each with its context in front of it where that is given."""
    shown = ticks(domain(first, last), frame)
    return " ".join((f"[{tick.context}] " if tick.context else "") + tick.label.replace(" ", "_") for tick in shown)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (
            "2022-03-16T06:00:00Z",
            "2022-03-16T13:59:59Z",
            "[16 March 2022] 06:00 07:00 08:00 09:00 10:00 11:00 12:00 13:00 14:00",
        ),
        (
            "2022-03-15T12:00:00Z",
            "2022-03-16T17:59:59Z",
            "[15 March 2022] 12:00 15:00 18:00 21:00 [16 March 2022] 00:00 03:00 06:00 09:00 12:00 15:00 18:00",
        ),
        ("2022-03-01", "2022-03-14", "[March 2022] 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"),
        ("2022-05", "2022-06", "[May 2022] 1 8 15 22 [June 2022] 1 8 15 22"),
        ("2022", "2022", "[2022] Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
        ("2021", "2022", "[2021] Jan Apr Jul Oct [2022] Jan Apr Jul Oct"),
        ("2018", "2022", "[2018] Jan Jul [2019] Jan Jul [2020] Jan Jul [2021] Jan Jul [2022] Jan Jul"),
        ("2014", "2022", "2014 2015 2016 2017 2018 2019 2020 2021 2022 2023"),
        ("1996", "2025", "2000 2005 2010 2015 2020 2025"),
        ("1900", "2019", "1900 1910 1920 1930 1940 1950 1960 1970 1980 1990 2000 2010 2020"),
        ("-0049", "0049", "50_BC 40_BC 30_BC 20_BC 10_BC AD_10 AD_20 AD_30 AD_40 AD_50"),
        ("-0004", "0004", "5_BC 4_BC 3_BC 2_BC 1_BC AD_1 AD_2 AD_3 AD_4 AD_5"),
        ("-1000", "0500", "800_BC 600_BC 400_BC 200_BC AD_200 AD_400"),
    ],
)
def test_wide_axis(first: str, last: str, expected: str) -> None:
    """The finest step that has room; day over hours, month over days, year over months, where it changes."""
    assert words(first, last) == expected


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2022-03-16T06:00:00Z", "2022-03-16T17:59:59Z", "[16 March 2022] 06:00 09:00 12:00 15:00 18:00"),
        ("2022-03-01", "2022-03-06", "[March 2022] 1 2 3 4 5 6 7"),
        ("2022-05-01", "2022-05-31", "[May 2022] 1 8 15 22"),
        ("2022-02", "2022-06", "[2022] Feb Mar Apr May Jun Jul"),
        ("2022", "2022", "[2022] Jan Apr Jul Oct"),
        ("2014", "2022", "2014 2016 2018 2020 2022"),
        ("1996", "2025", "2000 2010 2020"),
        ("-1000", "0500", "800_BC 400_BC AD_200"),
    ],
)
def test_narrow_axis(first: str, last: str, expected: str) -> None:
    """A phone names fewer moments."""
    assert words(first, last, NARROW) == expected


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
@pytest.mark.parametrize(
    ("first", "last"),
    [("Y-66000000", "2020"), ("Y-4500000000", "2020"), ("Y-66100000", "Y-66000000"), ("Y-170000000", "Y-170000000")],
)
def test_deep_time_has_an_axis(first: str, last: str, frame: Frame) -> None:
    """Two named moments at least say how long the drawn time is."""
    shown = ticks(domain(first, last), frame)
    assert len(shown) >= 2
    assert all("BC" in (tick.context or tick.label) for tick in shown[:1])


@pytest.mark.parametrize(
    ("first", "last"), [("-0050", "0050"), ("-0004", "0003"), ("-5000", "1000"), ("-0001", "0001")]
)
def test_years_before_christ_are_round(first: str, last: str) -> None:
    """Before our era the years are round as people count them, and there is no year 0."""
    labels = [tick.label for tick in ticks(domain(first, last), WIDE)]
    numbers = [int(label.split()[0]) for label in labels if label.endswith("BC")]
    apart = {later - earlier for later, earlier in pairwise(numbers)}
    assert len(apart) <= 1
    assert all(number % step == 0 for number in numbers for step in apart)
    assert not {"0", "0 BC", "AD 0"} & set(labels)


def label_box(tick: Tick, frame: Frame) -> Box:
    """Return the pixels of a tick's label, which is centred."""
    half = text_width(tick.label, frame.label_size) / 2
    return tick.x * frame.width - half, tick.x * frame.width + half


def context_box(tick: Tick, frame: Frame) -> Box:
    """Return the pixels of a tick's context, which begins at the tick."""
    return tick.x * frame.width, tick.x * frame.width + text_width(tick.context or "", frame.label_size)


def rows_of(shown: tuple[Tick, ...], frame: Frame) -> tuple[list[Box], list[Box]]:
    """Return the boxes of both lines of an axis."""
    return [label_box(each, frame) for each in shown], [context_box(each, frame) for each in shown if each.context]


def touching(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """Return the neighbours that touch."""
    return [(one, next_) for one, next_ in pairwise(boxes) if one[1] >= next_[0]]


TIMES = [
    ("2022-03-14", "2022-03-18"),
    ("2021-12-31", "2022-01-05"),
    ("2022-02-24", "2022-03-16"),
    ("2020-02-20", "2020-03-31"),
    ("2022-02-28", "2022-03-20"),
    ("2021-12-31T22:00:00Z", "2022-01-01T09:00:00Z"),
    ("2014", "2022"),
    ("2021-12", "2022-06"),
    ("-2000", "-1990"),
    ("Y-66000000", "Y-66000000"),
    ("Y-66000009", "Y-66000000"),
    ("9990", "Y10010"),
    ("0990", "1010"),
]


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
@pytest.mark.parametrize(("first", "last"), TIMES)
def test_labels_have_room(first: str, last: str, frame: Frame) -> None:
    """Neither labels nor contexts touch at the width that the drawing is made for."""
    labels, contexts = rows_of(ticks(domain(first, last), frame), frame)
    assert touching(labels) == []
    assert touching(contexts) == []


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
@pytest.mark.parametrize(("first", "last"), TIMES)
def test_labels_stay_on_the_page(first: str, last: str, frame: Frame) -> None:
    """No label leaves the drawing by more than the room that is free on either side of it."""
    boxes = [box for row in rows_of(ticks(domain(first, last), frame), frame) for box in row]
    assert [box for box in boxes if box[0] < -SPILL or box[1] > frame.width + SPILL] == []


STARTS = st.integers(day_number(-5_000_000_000, 1, 1), day_number(10_000, 1, 1)) | st.integers(-800_000, 30_000)
LENGTHS = st.floats(0.05, 12.3).map(lambda power: 10**power)


@settings(max_examples=300)
@given(STARTS, LENGTHS, st.sampled_from(FRAMES))
def test_any_time_has_an_axis(start: int, length: float, frame: Frame) -> None:
    """From a day to millions of years an axis names one to forty moments, in order, within the time."""
    shown = ticks(Domain(float(start), start + length), frame)
    assert 1 <= len(shown) <= 40
    assert [tick.x for tick in shown] == sorted({tick.x for tick in shown})
    assert all(0 <= tick.x <= 1 for tick in shown)
    assert shown[0].context is not None or not any(tick.context for tick in shown)


@settings(max_examples=300)
@given(STARTS, LENGTHS, st.sampled_from(FRAMES))
def test_labels_of_any_time_have_room(start: int, length: float, frame: Frame) -> None:
    """Labels never touch, however long or early the time."""
    labels, contexts = rows_of(ticks(Domain(float(start), start + length), frame), frame)
    assert touching(labels) == []
    assert touching(contexts) == []


@settings(max_examples=300)
@given(st.integers(-354_000, 30_000), st.floats(2, 400_000), st.sampled_from(FRAMES))
def test_time_that_people_count_has_two_ticks(start: int, length: float, frame: Frame) -> None:
    """With two named moments a reader can tell how much time a pixel is."""
    assert len(ticks(Domain(float(start), start + length), frame)) >= 2


@pytest.mark.parametrize(("context", "lines"), [(None, 1), ("2022", 2)])
def test_axis_height(context: str | None, lines: int) -> None:
    """An axis is as high as its one or two lines of text, with room above each of them."""
    height = axis_height((Tick(0.5, "x", None), Tick(0.6, "y", context)), WIDE)
    assert lines * WIDE.label_size < height < (lines + 1) * WIDE.label_size
