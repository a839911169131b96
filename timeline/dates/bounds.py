"""Find the first and the last day or second that a date may mean, and refuse a date that does not exist.

Unspecified digits (X) stand for every digit that makes a date. Doubt (~, ?, %) marks a date but does not widen its
bounds, as the standard gives no width. Seasons are meteorological, three whole calendar months; one that spans the end
of the year (24 and 28, and 30, the southern summer) belongs to the year in which it begins.
"""

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from itertools import takewhile
from typing import NamedTuple

from timeline.dates.calendar import DECEMBER, FEBRUARY, MONTHS, civil, day_number, days_in_month, is_leap
from timeline.dates.edtf import Date, DateError, Moment, Year

_SECONDS_IN_DAY = 86_400
_LAST_YEAR_WITHOUT_SIGN = 9999


class Bound(NamedTuple):
    """An exact day, or an exact second of UTC, in any year.

    One bound is less than another if it is over before the other begins: a day and a second of that day are neither.
    """

    #: Day number, 0 = 1970-01-01.
    day: int
    #: Second of the UTC day, None for the whole day.
    second: int | None = None

    @property
    def first_second(self) -> int:
        """Return the first second of it, counted from 1970-01-01T00:00:00Z."""
        return self.day * _SECONDS_IN_DAY + (self.second or 0)

    @property
    def last_second(self) -> int:
        """Return the last second of it, counted from 1970-01-01T00:00:00Z."""
        return self.day * _SECONDS_IN_DAY + (_SECONDS_IN_DAY - 1 if self.second is None else self.second)

    def __lt__(self, other: tuple[object, ...]) -> bool:
        """Tell whether this is over before the other begins."""
        return self.last_second < other.first_second if isinstance(other, Bound) else NotImplemented

    def __gt__(self, other: tuple[object, ...]) -> bool:
        """Tell whether this begins after the other is over."""
        return other < self if isinstance(other, Bound) else NotImplemented

    def __le__(self, other: tuple[object, ...]) -> bool:
        """Tell whether this does not begin after the other is over."""
        return not other < self if isinstance(other, Bound) else NotImplemented

    def __ge__(self, other: tuple[object, ...]) -> bool:
        """Tell whether this is not over before the other begins."""
        return not self < other if isinstance(other, Bound) else NotImplemented

    def __str__(self) -> str:
        """Write it as ISO 8601 does: "-0043-12-31", "+10000-01-01", "1985-04-13T03:20:30Z"."""
        year, month, day = civil(self.day)
        sign = "-" if year < 0 else "+" if year > _LAST_YEAR_WITHOUT_SIGN else ""
        written = f"{sign}{abs(year):04}-{month:02}-{day:02}"
        if self.second is None:
            return written
        minutes, second = divmod(self.second, 60)
        return f"{written}T{minutes // 60:02}:{minutes % 60:02}:{second:02}Z"


class Precision(StrEnum):
    """The unit down to which a date is known, from fine to coarse."""

    SECOND = "second"
    DAY = "day"
    MONTH = "month"
    SEASON = "season"
    QUARTER = "quarter"
    QUADRIMESTER = "quadrimester"
    SEMESTER = "semester"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"
    #: A thousand years or more.
    MILLENNIUM = "millennium"


class Season(NamedTuple):
    """A sub-year grouping (LoC EDTF, level 2, Sub-year groupings): whole calendar months."""

    name: str
    precision: Precision
    first_month: int
    months: int
    #: "northern hemisphere", "southern hemisphere", or nothing where the standard names no place.
    where: str = ""


_NORTH, _SOUTH = "northern hemisphere", "southern hemisphere"
SEASONS = {
    "21": Season("spring", Precision.SEASON, 3, 3),
    "22": Season("summer", Precision.SEASON, 6, 3),
    "23": Season("autumn", Precision.SEASON, 9, 3),
    "24": Season("winter", Precision.SEASON, 12, 3),
    "25": Season("spring", Precision.SEASON, 3, 3, _NORTH),
    "26": Season("summer", Precision.SEASON, 6, 3, _NORTH),
    "27": Season("autumn", Precision.SEASON, 9, 3, _NORTH),
    "28": Season("winter", Precision.SEASON, 12, 3, _NORTH),
    "29": Season("spring", Precision.SEASON, 9, 3, _SOUTH),
    "30": Season("summer", Precision.SEASON, 12, 3, _SOUTH),
    "31": Season("autumn", Precision.SEASON, 3, 3, _SOUTH),
    "32": Season("winter", Precision.SEASON, 6, 3, _SOUTH),
    "33": Season("the first quarter", Precision.QUARTER, 1, 3),
    "34": Season("the second quarter", Precision.QUARTER, 4, 3),
    "35": Season("the third quarter", Precision.QUARTER, 7, 3),
    "36": Season("the fourth quarter", Precision.QUARTER, 10, 3),
    "37": Season("the first four months", Precision.QUADRIMESTER, 1, 4),
    "38": Season("the second four months", Precision.QUADRIMESTER, 5, 4),
    "39": Season("the last four months", Precision.QUADRIMESTER, 9, 4),
    "40": Season("the first half", Precision.SEMESTER, 1, 6),
    "41": Season("the second half", Precision.SEMESTER, 7, 6),
}


def season_of(date: Date) -> Season | None:
    """Return the sub-year grouping that a date names, None if it names none."""
    return SEASONS.get("-".join(date.numbers[1:]))


def bounds(date: Date | Year) -> tuple[Bound, Bound]:
    """Return the first and the last day that the date may mean; raises DateError if there is no such day."""
    if isinstance(date, Year):
        first, last = year_range(date)
        return Bound(day_number(first, 1, 1)), Bound(day_number(last, DECEMBER, 31))
    if season := season_of(date):
        return _season_bounds(date, season)
    if "X" in "".join(date.numbers):
        return _outermost(date, 1), _outermost(date, -1)
    whole = whole_days(*map(int, date.numbers))
    if whole is None:
        raise DateError(_why_none(date))
    return whole


def whole_days(year: int, month: int | None = None, day: int | None = None) -> tuple[Bound, Bound] | None:
    """Return the first and the last day of a year, a month or a day; None if there is none such."""
    if month is None:
        first = day_number(year, 1, 1)
        return Bound(first), Bound(first + 364 + is_leap(year))
    if not 1 <= month <= DECEMBER:
        return None
    if day is None:
        first = day_number(year, month, 1)
        return Bound(first), Bound(first + days_in_month(year, month) - 1)
    if not 1 <= day <= days_in_month(year, month):
        return None
    only = Bound(day_number(year, month, day))
    return only, only


def instant(moment: Moment) -> Bound:
    """Return the second of UTC; a time without zone counts as UTC, so that the day typed is the day shown."""
    hours, minutes, seconds = (int(number) for number in moment.time.split(":"))
    second = bounds(moment.date)[0].first_second + (hours * 60 + minutes) * 60 + seconds - _ahead_of_utc(moment.zone)
    return Bound(*divmod(second, _SECONDS_IN_DAY))


def _ahead_of_utc(zone: str) -> int:
    """Return the seconds by which a zone's clock is ahead of UTC."""
    hours, minutes = int(zone[1:3] or 0), int(zone[4:] or 0)
    return (hours * 60 + minutes) * (-60 if zone.startswith("-") else 60)


def year_range(date: Date | Year) -> tuple[int, int]:
    """Return the first and the last year that a date's year may mean."""
    if isinstance(date, Date):
        return years_like(date.numbers[0])
    low = abs(date.value) // date.spread * date.spread
    return _signed(low, low + date.spread - 1, is_negative=date.value < 0)


def years_like(written: str) -> tuple[int, int]:
    """Return the first and the last year that four digits, some of them perhaps X, may mean."""
    digits = written.lstrip("-")
    return _signed(int(digits.replace("X", "0")), int(digits.replace("X", "9")), is_negative=written.startswith("-"))


def _signed(low: int, high: int, *, is_negative: bool) -> tuple[int, int]:
    # There is no year -0000: a year with a minus is at least 1.
    return (-high, -max(low, 1)) if is_negative else (low, high)


def numbers_like(written: str, numbers: range) -> Sequence[int]:
    """Return the numbers of a range that two digits, some of them perhaps X, may mean."""
    if written == "XX":
        return numbers
    if written.isdecimal():
        return [int(written)] if int(written) in numbers else []
    form = re.compile(written.replace("X", "[0-9]"))
    return [number for number in numbers if form.fullmatch(f"{number:02}")]


#: Of the four digits of a year, so many are known.
_DIGITS_KNOWN = {1: Precision.MILLENNIUM, 2: Precision.CENTURY, 3: Precision.DECADE, 4: Precision.YEAR}


def precision(date: Date | Year) -> Precision:
    """Return the finest unit that is known together with all units above it: "1985-XX-12" is known to the year."""
    if isinstance(date, Year):
        return _DIGITS_KNOWN[max(5 - len(str(date.spread)), 1)]
    if season := season_of(date):
        return season.precision
    if "X" in date.numbers[0]:
        return _DIGITS_KNOWN[max(date.numbers[0].lstrip("-").index("X"), 1)]
    known = [*takewhile(lambda number: "X" not in number, date.numbers)]
    return (Precision.YEAR, Precision.MONTH, Precision.DAY)[len(known) - 1]


def _season_bounds(date: Date, season: Season) -> tuple[Bound, Bound]:
    first, last = year_range(date)
    later, end = divmod(season.first_month + season.months - 2, 12)
    last_day = days_in_month(last + later, end + 1)
    return Bound(day_number(first, season.first_month, 1)), Bound(day_number(last + later, end + 1, last_day))


def _outermost(date: Date, way: int) -> Bound:
    """Return the first day that fits the digits, or with way -1 the last."""
    fitting = {leap: _day_of_year(date, way, leap=leap) for leap in (False, True)}
    for year in _years_fitting(date.numbers[0], way):
        if month_and_day := fitting[is_leap(year)]:
            return Bound(day_number(year, *month_and_day))
    raise DateError(_why_none(date))


def _years_fitting(written: str, way: int) -> Iterator[int]:
    form = re.compile(written.replace("X", "[0-9]"))
    low, high = years_like(written)
    for year in range(low, high + 1)[::way]:
        if form.fullmatch(f"{'-' * (year < 0)}{abs(year):04}"):
            yield year


def _day_of_year(date: Date, way: int, *, leap: bool) -> tuple[int, int] | None:
    _, month_like, day_like = (*date.numbers, "XX", "XX")[:3]
    for month in numbers_like(month_like, range(1, 13))[::way]:
        days = range(1, days_in_month(2000 if leap else 2001, month) + 1)
        for day in numbers_like(day_like, days)[::way]:
            return month, day
    return None


def _why_none(date: Date) -> str:
    year, month, day = (*date.numbers, "XX", "XX")[:3]
    if "00" in (month, day):
        return f"there is no {'month' if month == '00' else 'day'} 00: leave it out if it is not known"
    months = numbers_like(month, range(1, 13))
    if not months:
        return f"there is no month {month}: write 01 to 12, 21 to 41 for a part of the year, or a slash for a period"
    if not numbers_like(day, range(1, 32)):
        return f"there is no day {day}: write 01 to 31"
    if FEBRUARY not in months:
        return f"{MONTHS[months[0] - 1]} has {days_in_month(2000, months[0])} days"
    if not numbers_like(day, range(1, 30)):
        return "February has at most 29 days"
    return f"{f'no year {year} is' if 'X' in year else f'{year} is not'} a leap year, so February has 28 days"
