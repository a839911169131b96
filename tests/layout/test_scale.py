"""From days to shares of the width and back, and how much time a drawing shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import domain
from timeline.dates import Bound, When, parse
from timeline.layout import Domain
from timeline.layout.scale import begins, domain_of, ends

PLACES = [("before", -25.0, -0.5), ("start", 0.0, 0.0), ("middle", 25.0, 0.5), ("end", 50.0, 1.0), ("after", 75.0, 1.5)]
SECOND = 1 / 86_400


@pytest.mark.parametrize(("place", "day", "share"), PLACES)
def test_share_and_day_are_inverse(place: str, day: float, share: float) -> None:
    """A day has one place and a place one day, also outside of what is shown."""
    shown = Domain(1000.0, 1050.0)
    assert (place, shown.share(1000 + day)) == (place, share)
    assert (place, shown.day(share)) == (place, 1000 + day)


@given(st.floats(-1e12, 1e12), st.floats(1e-3, 1e12), st.floats(-2, 2))
def test_day_goes_there_and_back(start: float, length: float, share: float) -> None:
    """No domain loses more than a rounding error on the way."""
    shown = Domain(start, start + length)
    assert shown.share(shown.day(share)) == pytest.approx(share, abs=1e-3 + 1e-3 * abs(start) / shown.length)


@pytest.mark.parametrize(
    ("bound", "first", "last"),
    [
        (Bound(10), 10.0, 11.0),
        (Bound(-1), -1.0, 0.0),
        (Bound(10, 43_200), 10.5, 10.5 + SECOND),
        (Bound(10, 86_399), 11 - SECOND, 11.0),
        (Bound(10, 0), 10.0, 10 + SECOND),
    ],
)
def test_bounds_begin_and_end(bound: Bound, first: float, last: float) -> None:
    """A whole day ends at midnight, a second when the next one begins."""
    assert [begins(bound), ends(bound)] == pytest.approx([first, last], abs=1e-9)


def span(dates: str, first: str = "", last: str = "") -> tuple[float, float]:
    """Return the domain of some dates."""
    shown = domain_of(map(parse, dates.split()), parse(first) if first else None, parse(last) if last else None)
    return round(shown.start, 6), round(shown.end, 6)


@pytest.mark.parametrize(
    ("dates", "first", "last", "expected"),
    [
        ("1970-01-11", "", "", (9, 12)),
        ("1970-01-01 1970-04-10", "", "", (-3, 103)),
        ("1970-01-01/1970-04-10", "", "", (-3, 103)),
        ("1970-01-01/.. 1970-04-10", "", "", (-3, 103)),
        ("../1970-04-10 1970-01-01/", "", "", (-3, 103)),
        ("1970-01-01/1970-04-10", "1970-01-11", "", (10, 103)),
        ("1970-01-01/1970-04-10", "", "1970-01-31", (-3, 31)),
        ("1970-01-01 1970-04-10", "1970", "1970", (0, 365)),
        ("1970-01-11T06:00:00Z 1970-01-11T17:59:59Z", "", "", (10.208333, 10.791667)),
        ("", "", "", (-1, 2)),
    ],
)
def test_domain(dates: str, first: str, last: str, expected: tuple[float, float]) -> None:
    """A margin of three per cent, at least a day, surrounds the dates; a range that was asked for is kept exactly."""
    assert span(dates, first, last) == expected


@pytest.mark.parametrize(
    ("dates", "first", "last"),
    [
        ("2014/..", "2022", ""),
        ("2014/", "2022-03", ""),
        ("../2014", "", "1990"),
        ("/2014", "", "1990-05-01"),
        ("2014/..", "2022-03-16T10:00:00Z", ""),
        ("2014/..", "2014-12-31", ""),
    ],
)
def test_time_runs_forward(dates: str, first: str, last: str) -> None:
    """A range that begins after all known dates, as an event that goes on may ask for, still has a length."""
    start, end = span(dates, first, last)
    assert start < end


ENDS = st.sampled_from("2014 2022-03-16 -0043 Y-66000000 1999-12 2022-03-16T10:00:00Z".split())
DATES = st.sampled_from("2014/.. ../2014 /2014 2014/ 2014 1970-01-11 -0100/0100 Y-66000000/..".split()).map(parse)


@given(st.lists(DATES), st.none() | ENDS.map(parse), st.none() | ENDS.map(parse))
def test_domain_has_a_length(dates: list[When], first: When | None, last: When | None) -> None:
    """Whatever is shown, from whenever to whenever that is not earlier, there is time to draw it in."""
    turned = first and last and first.sort_key > last.sort_key
    shown = domain_of(dates, last if turned else first, first if turned else last)
    assert shown.length > 0


def test_deep_time_keeps_its_day() -> None:
    """Sixty-six million years ago a day is still a day."""
    assert domain("Y-66000000", "Y-66000000").length == 366
