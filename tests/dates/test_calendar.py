"""Day numbers of the proleptic Gregorian calendar, judged by Python's own `datetime`."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates.calendar import civil, day_number, days_in_month, is_leap

EPOCH = date(1970, 1, 1)


@given(st.dates())
def test_day_number_agrees_with_datetime(day: date) -> None:
    """A day of the years 1 to 9999 has the number that `datetime` gives it."""
    assert day_number(day.year, day.month, day.day) == (day - EPOCH).days


@given(st.dates())
def test_civil_agrees_with_datetime(day: date) -> None:
    """A number is turned back into the day that `datetime` finds for it."""
    assert civil((day - EPOCH).days) == (day.year, day.month, day.day)


@given(st.integers(-(10**15), 10**15))
def test_civil_and_day_number_are_inverse_in_any_year(number: int) -> None:
    """Going from number to day and back changes nothing, however far the year."""
    assert day_number(*civil(number)) == number


@given(st.integers(-(10**12), 10**12))
def test_calendar_repeats_every_400_years(year: int) -> None:
    """The same date 400 years later is 146,097 days later, as in the years that `datetime` knows."""
    cycle = (date(2400, 3, 1) - date(2000, 3, 1)).days

    assert day_number(year + 400, 3, 1) - day_number(year, 3, 1) == cycle


@given(st.dates(max_value=date(9999, 11, 30)))
def test_month_is_as_long_as_datetime_says(day: date) -> None:
    """A month lasts until the day before the first of the next one."""
    first = day.replace(day=1)
    following = (first + timedelta(days=31)).replace(day=1)

    assert days_in_month(day.year, day.month) == (following - first).days


@pytest.mark.parametrize(
    ("year", "leap"),
    [
        (2000, True),
        (1900, False),
        (2016, True),
        (2015, False),
        (0, True),
        (-1, False),
        (-4, True),
        (-100, False),
        (-400, True),
    ],
)
def test_leap_years(year: int, leap: bool) -> None:  # noqa: FBT001
    """Every fourth year is a leap year, but of the full centuries only every fourth; 1 BC (0) counts."""
    assert is_leap(year) is leap


@pytest.mark.parametrize(
    ("day", "number"),
    [((0, 3, 1), -719_468), ((0, 2, 29), -719_469), ((-1, 12, 31), -719_529), ((1970, 1, 1), 0), ((1969, 12, 31), -1)],
)
def test_days_around_the_turns(day: tuple[int, int, int], number: int) -> None:
    """The year 0 exists, is a leap year and follows the year -1 (ISO 8601-1, 4.3.2)."""
    assert day_number(*day) == number
