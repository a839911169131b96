"""Write a date in English, saying neither more nor less than it does."""

import re
from collections.abc import Sequence
from functools import lru_cache

from timeline.dates.bounds import Precision, Season, numbers_like, season_of, year_range, years_like
from timeline.dates.calendar import MONTHS, days_in_month
from timeline.dates.edtf import Date, Expression, Interval, Moment, Open, Set, Year, read
from timeline.dates.when import When

__all__ = ["MONTHS", "display", "month_name", "year_words"]

_BEFORE = {"": "", "~": "about ", "?": "possibly ", "%": "possibly about "}
_BEHIND = {"~": "approximate", "?": "uncertain", "%": "approximate and uncertain"}
_UNITS = ("year", "month", "day")
_DASH = "\N{EN DASH}"
#: A number outside this range is not at once seen to be a year.
_EVIDENT_YEARS = range(1000, 10_000)
#: Up to so many possible months or days are listed; more that follow each other are given as a range.
_FEW = 3
_RANGE_OF_YEARS_RGX = re.compile(r"-?[0-9]*X+")


def display(when: When) -> str:
    """Return the date in English: "10 April 2014", "about April 2014", "since February 2022", "44 BC"."""
    return _displayed(when.edtf)


@lru_cache(maxsize=10_000)
def _displayed(edtf: str) -> str:
    return _words(read(edtf))


def month_name(month: int) -> str:
    """Return the name of a month (1 to 12)."""
    return MONTHS[month - 1]


def year_words(year: int) -> str:
    """Return an astronomical year as people count: "2014", "AD 79", "44 BC", "12,000 BC"; 0 is 1 BC."""
    if year < 1:
        return f"{_grouped(1 - year)} BC"
    return str(year) if year in _EVIDENT_YEARS else f"AD {_grouped(year)}"


def _grouped(number: int) -> str:
    return str(number) if number < _EVIDENT_YEARS.stop else f"{number:,}"


def _listed(words: Sequence[str], conjunction: str) -> str:
    *first, last = words
    return f"{', '.join(first)} {conjunction} {last}" if first else last


def _words(expression: Expression) -> str:
    if isinstance(expression, Moment):
        return _moment(expression)
    if isinstance(expression, Interval):
        return _interval(expression)
    if isinstance(expression, Set):
        return _set(expression)
    return _date(expression)


def _moment(moment: Moment) -> str:
    time = moment.time.removesuffix(":00")
    shift = moment.zone.replace("-", "\N{MINUS SIGN}")
    zone = " UTC" if shift == "Z" else f" (UTC{shift})" if shift else ""
    return f"{_date(moment.date)}, {time}{zone}"


# Sets and intervals


def _set(dates: Set) -> str:
    conjunction = "or" if dates.one_of else "and"
    listed = _listed([_member(member, conjunction) for member in dates.members], conjunction)
    is_choice = len(dates.members) > 1 or not _is_half_open(dates.members[0])
    return f"one of {listed}" if dates.one_of and is_choice else listed


def _is_half_open(member: Date | Year | Interval) -> bool:
    return isinstance(member, Interval) and any(isinstance(end, Open) for end in member.ends)


def _member(member: Date | Year | Interval, conjunction: str) -> str:
    if isinstance(member, Interval) and _is_half_open(member):
        side = "earlier" if isinstance(member.start, Open) else "later"
        return f"{_date(_dates_of(member)[0])} {conjunction} {side}"
    return _words(member)


def _dates_of(interval: Interval) -> list[Date | Year]:
    return [end for end in interval.ends if isinstance(end, Date | Year)]


def _interval(interval: Interval) -> str:
    dates = [_date(date) for date in _dates_of(interval)]
    if isinstance(interval.start, Open):
        return f"until {dates[0]}"
    if isinstance(interval.end, Open):
        return f"since {dates[0]}"
    if interval.start is None:
        return f"until {dates[0]}, start unknown"
    if interval.end is None:
        return f"from {dates[0]}, end unknown"
    return _span(interval.start, interval.end)


def _span(start: Date | Year, end: Date | Year) -> str:
    if start == end:
        return _date(start)
    if not (_is_plain(start) and _is_plain(end)):
        return f"from {_date(start)} to {_date(end)}"
    (first, *from_), (last, *to) = _numbers(start), _numbers(end)
    if not from_ and not to:
        return _years(first, last)
    if first != last or len(from_) != len(to):
        return f"{_date(start)} {_DASH} {_date(end)}"
    return f"{_days_or_months(from_, to)} {year_words(first)}"


def _is_plain(date: Date | Year) -> bool:
    """Tell whether a date is known as exactly as it is written."""
    if isinstance(date, Year):
        return date.spread == 1 and not date.doubts[0]
    return "X" not in date.edtf and not any(date.doubts) and not season_of(date)


def _numbers(date: Date | Year) -> list[int]:
    return [date.value] if isinstance(date, Year) else [int(number) for number in date.numbers]


def _days_or_months(start: list[int], end: list[int]) -> str:
    """Return a range within one year from months, or months and days."""
    if len(start) == 1:
        return f"{month_name(start[0])}{_DASH}{month_name(end[0])}"
    if start[0] == end[0]:
        return f"{start[1]}{_DASH}{end[1]} {month_name(end[0])}"
    return f"{start[1]} {month_name(start[0])} {_DASH} {end[1]} {month_name(end[0])}"


def _years(first: int, last: int, joint: str = _DASH) -> str:
    """Return two years with a joint between; the era is named once if it is the same."""
    if last < 1:
        return f"{_grouped(1 - first)}{joint}{year_words(last)}"
    if first > 0:
        return f"{year_words(first)}{joint}{_grouped(last)}"
    return f"{year_words(first)} {joint.strip()} {year_words(last)}"


# Single dates


def _date(date: Date | Year) -> str:
    if len(set(date.doubts)) == 1:
        return _BEFORE[date.doubts[0]] + _certain(date)
    doubtful: dict[str, list[str]] = {}
    for unit, doubt in zip(_UNITS, date.doubts, strict=False):
        doubtful.setdefault(doubt, []).append(unit)
    remarks = [f"{_listed(units, 'and')} {_BEHIND[doubt]}" for doubt, units in doubtful.items() if doubt]
    return f"{_certain(date)} ({', '.join(remarks)})"


def _certain(date: Date | Year) -> str:
    """Return the words without those for doubt."""
    if isinstance(date, Year):
        return _significant_year(date)
    if season := season_of(date):
        return _season(date, season)
    if "X" in date.edtf:
        return _unspecified(date)
    year, *month_and_day = _numbers(date)
    names = [month_name(number) if place == 0 else str(number) for place, number in enumerate(month_and_day)]
    return " ".join([*reversed(names), year_words(year)])


def _significant_year(year: Year) -> str:
    words = year_words(year.value)
    return words if year.spread == 1 else f"about {words} (between {_years(*year_range(year), ' and ')})"


def _season(date: Date, season: Season) -> str:
    first, last = year_range(date)
    place = f" ({season.where})" if season.where else ""
    if first != last:
        return f"{season.name} of {_unknown_year(date.numbers[0])}{place}"
    if season.precision is not Precision.SEASON:
        return f"{season.name} of {year_words(first)}"
    spans_two_years = season.first_month + season.months - 1 > len(MONTHS)
    return f"{season.name} {_winter_years(first) if spans_two_years else year_words(first)}{place}"


def _winter_years(first: int) -> str:
    is_short = first in _EVIDENT_YEARS and first // 100 == (first + 1) // 100
    return f"{first}{_DASH}{(first + 1) % 100:02}" if is_short else _years(first, first + 1)


# Unspecified digits


def _unspecified(date: Date) -> str:
    written, *rest = date.numbers
    year = _unknown_year(written) if "X" in written else year_words(int(written))
    if not rest:
        return year.removeprefix("a year in ")
    month, *days = rest
    joint = " of " if "X" in written else " in " if month == "XX" else " "
    if days == ["XX"] and month == "XX":
        return f"a day{joint}{year}"
    months = f"{_months(month)}{joint}{year}"
    return _days(days[0], month, written) + months if days else months


def _unknown_year(written: str) -> str:
    if written == "XXXX":
        return "an unknown year"
    first, last = years_like(written)
    if written.index("X") == len(written) - 1 and first in _EVIDENT_YEARS:
        return f"a year in the {first}s"
    is_range = _RANGE_OF_YEARS_RGX.fullmatch(written)
    return f"a year between {_years(first, last, ' and ')}" + ("" if is_range else f", written {written}")


def _months(written: str) -> str:
    if written == "XX":
        return "a month"
    return _choice([month_name(month) for month in _possible(written, len(MONTHS))], written, "a month")


def _days(written: str, month: str, year: str) -> str:
    """Return the words for days, up to those for the month."""
    if written == "XX":
        return "a day in "
    if "X" in month:
        return f"day {_choice([str(day) for day in _possible(written, 31)], written, '')} of "
    length = days_in_month(2000 if "X" in year else int(year), int(month))
    return _choice([str(day) for day in _possible(written, length)], written, "a day") + " "


def _possible(written: str, last: int) -> Sequence[int]:
    return numbers_like(written, range(1, last + 1))


def _choice(names: Sequence[str], written: str, unit: str) -> str:
    """Return the words for one of several months or days; they follow each other if only the last digit is missing."""
    if len(names) <= _FEW or written.startswith("X"):
        return _listed(names, "or")
    return f"{unit} from {names[0]} to {names[-1]}".lstrip()
