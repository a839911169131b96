"""What of a date is possible, what is certain and where its sign stands: shares worked out by hand."""

import pytest

from timeline.dates import parse
from timeline.dates.calendar import day_number
from timeline.layout import Domain, Stretch
from timeline.layout.doubt import anchor, beyond, certain, fades, possible, reach

#: From 1970-01-01 to 1970-04-10: a day is one per cent; January 31, February 28, March 31.
DAYS = Domain(0, 100)
#: From 1970 on, ten times 365 days.
YEARS = Domain(0, 3650)
#: From 101 BC on, with 44 BC beginning exactly in the middle: 57 years, of which 14 are leap years.
ANCIENT = Domain(day_number(-100, 1, 1), day_number(-100, 1, 1) + 2 * (57 * 365 + 14))
#: A leap year with 317 days on either side.
DEEP = Domain(day_number(-66_000_000, 1, 1) - 317, day_number(-66_000_000, 1, 1) + 366 + 317)

SECOND = 1 / 86_400 / 100

Ends = tuple[float, float, str]
ROWS: list[tuple[str, Domain, Ends, Ends | None, float]] = [
    # What is written, on which axis, possible, certain, sign. "<" and ">" say that the stretch goes on beyond.
    ("1970-01-11", DAYS, (0.10, 0.11, ""), None, 0.105),
    ("1970-02", DAYS, (0.31, 0.59, ""), None, 0.45),
    ("1971", YEARS, (0.1, 0.2, ""), None, 0.15),
    ("197X", YEARS, (0.0, 1.0, ">"), None, 1826 / 3650),
    ("1970-01-11T12:00:00Z", DAYS, (0.105, 0.105 + SECOND, ""), None, 0.105),
    ("1970-01-11/1970-01-20", DAYS, (0.10, 0.20, ""), (0.10, 0.20, ""), 0.105),
    ("1970-01/1970-03", DAYS, (0.0, 0.90, ""), (0.30, 0.60, ""), 0.155),
    ("1970-01/1970-02", DAYS, (0.0, 0.59, ""), (0.30, 0.32, ""), 0.155),
    ("1970-01-11/1970-02", DAYS, (0.10, 0.59, ""), (0.10, 0.32, ""), 0.105),
    ("../1970-01-20", DAYS, (0.0, 0.20, "<"), (0.0, 0.20, "<"), 0.195),
    ("1970-01-11/..", DAYS, (0.10, 1.0, ">"), (0.10, 1.0, ">"), 0.105),
    ("1970-01/..", DAYS, (0.0, 1.0, ">"), (0.30, 1.0, ">"), 0.155),
    ("1970-01-11/", DAYS, (0.10, 1.0, ""), None, 0.105),
    ("/1970-01-20", DAYS, (0.0, 0.20, ""), None, 0.195),
    ("1970-01-11~", DAYS, (0.10, 0.11, ""), None, 0.105),
    ("1970-01-11?", DAYS, (0.10, 0.11, ""), None, 0.105),
    ("1970-01-11%", DAYS, (0.10, 0.11, ""), None, 0.105),
    ("1970-01-11~/1970-01-20", DAYS, (0.10, 0.20, ""), (0.10, 0.20, ""), 0.105),
    ("1970-01-11/1970-01-20~", DAYS, (0.10, 0.20, ""), (0.10, 0.20, ""), 0.105),
    ("{1970-01-11,1970-02-10}", DAYS, (0.10, 0.41, ""), None, 0.255),
    ("-0043", ANCIENT, (0.5, 0.5 + 365 / ANCIENT.length, ""), None, 0.5 + 182.5 / ANCIENT.length),
    ("Y-66000000", DEEP, (0.317, 0.683, ""), None, 0.5),
    ("1969-12-31/1970-01-10", DAYS, (0.0, 0.10, "<"), (0.0, 0.10, "<"), 0.0),
    ("1970-04-01/1970-05-01", DAYS, (0.90, 1.0, ">"), (0.90, 1.0, ">"), 0.905),
    ("1960/1980", DAYS, (0.0, 1.0, "<>"), (0.0, 1.0, "<>"), 0.0),
]
IDS = [f"{row[0]}" for row in ROWS]


def is_drawn(stretch: Stretch, ends: Ends) -> bool:
    """Tell whether a stretch is the one that a row of the table means."""
    goes_on = "<" * stretch.opens_before + ">" * stretch.opens_after
    return [stretch.x0, stretch.x1] == pytest.approx(ends[:2], abs=1e-9) and goes_on == ends[2]


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_possible(row: tuple[str, Domain, Ends, Ends | None, float]) -> None:
    """A date is drawn from its first to its last possible moment; neither about nor maybe reaches further."""
    text, shown, expected, _, _ = row
    assert is_drawn(possible(parse(text), shown), expected)


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_certain(row: tuple[str, Domain, Ends, Ends | None, float]) -> None:
    """Only an interval lasts for certain: from the last day on which it may begin to the first on which it may end."""
    text, shown, _, expected, _ = row
    stretch = certain(parse(text), shown)
    assert (stretch is None) is (expected is None)
    assert stretch is None or expected is None or is_drawn(stretch, expected)


@pytest.mark.parametrize("row", ROWS, ids=IDS)
def test_anchor(row: tuple[str, Domain, Ends, Ends | None, float]) -> None:
    """The sign stands in the middle of a date, of an interval's start, or of its end if the start is not known."""
    text, shown, _, _, expected = row
    assert anchor(parse(text), shown) == pytest.approx(expected, abs=1e-7)


@pytest.mark.parametrize(
    ("written", "seen", "least", "expected"),
    [
        ((0.1, 0.9), (0.4, 0.6), 0.01, [(0.1, 0.4), (0.6, 0.9)]),
        ((0.1, 0.9), (0.1, 0.6), 0.01, [(0.6, 0.9)]),
        ((0.1, 0.9), (0.1, 0.9), 0.01, []),
        ((0.4, 0.6), (0.1, 0.9), 0.01, []),
        ((0.395, 0.605), (0.4, 0.6), 0.01, []),
    ],
)
def test_doubt_is_what_is_not_seen(
    written: tuple[float, float], seen: tuple[float, float], least: float, expected: list[tuple[float, float]]
) -> None:
    """What is possible but neither certain nor under the sign is drawn as doubt, unless it is too short to see."""
    pieces = beyond(Stretch(*written), Stretch(*seen), least)
    assert [(piece.x0, piece.x1) for piece in pieces] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1970-01-11", []),
        ("1970-01-11?", []),
        ("1970-01-11~", [(0.10, 0.05), (0.11, 0.16)]),
        ("1970-01-11%", [(0.10, 0.05), (0.11, 0.16)]),
        ("1970-01-11~/1970-01-20", [(0.10, 0.05)]),
        ("1970-01-11/1970-01-20~", [(0.20, 0.25)]),
        ("1970-01-03~", [(0.02, 0.0), (0.03, 0.08)]),
        ("1970-01-01~/1970-04-10~", []),
    ],
)
def test_soft_ends(text: str, expected: list[tuple[float, float]]) -> None:
    """About fades out beyond the end that it is said of, as far as the drawing reaches."""
    when = parse(text)
    soft = fades(when, possible(when, DAYS), 0.05)
    assert [(fade.inner, fade.outer) for fade in soft] == [pytest.approx(ends) for ends in expected]


@pytest.mark.parametrize(("text", "x0", "x1"), [("1970-01-11~", 0.05, 0.16), ("1970-01-11", 0.10, 0.11)])
def test_reach(text: str, x0: float, x1: float) -> None:
    """Whatever stands beside a date keeps off its soft ends."""
    lies = possible(parse(text), DAYS)
    whole = reach(lies, fades(parse(text), lies, 0.05))
    assert [whole.x0, whole.x1] == pytest.approx([x0, x1])
