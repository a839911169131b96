"""The value of a date: when it begins and ends, at the earliest and the latest, how exactly and with what doubt."""

import re
from dataclasses import dataclass, replace

from timeline.dates.bounds import Bound, Precision, bounds, instant, precision, season_of, whole_days
from timeline.dates.edtf import OPEN, Date, DateError, Expression, Interval, Moment, Open, Set, Year, read
from timeline.dates.mistakes import reason

_COARSENESS = {unit: coarseness for coarseness, unit in enumerate(Precision)}
_PLAIN_RGX = re.compile(r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12][0-9]|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class Extent:
    """When a date, or one end of an interval, may lie: `OPEN` where there is no limit, None where it is unknown."""

    earliest: Bound | Open | None
    latest: Bound | Open | None


@dataclass(frozen=True, slots=True)
class When:
    """A date, interval or set of dates with all that is known of it."""

    #: Canonical text: reading it gives an equal value.
    edtf: str
    #: When it begins: of an interval the extent of its first date, otherwise the whole.
    start: Extent
    #: When it ends: of an interval the extent of its last date, otherwise the whole.
    end: Extent
    is_interval: bool
    #: Of an interval or a set, that of its coarsest date.
    precision: Precision
    #: Any part of it is marked ~ or %.
    approximate: bool
    #: Any part of it is marked ? or %.
    uncertain: bool
    #: The members of a set, ranges as intervals; empty for anything else.
    members: tuple["When", ...] = ()

    @property
    def earliest(self) -> Bound | Open | None:
        """Return the first day or second that it may include."""
        return self.start.earliest

    @property
    def latest(self) -> Bound | Open | None:
        """Return the last day or second that it may include."""
        return self.end.latest

    @property
    def datetime(self) -> str | None:
        """Return the value of HTML's `datetime` attribute (HTML, 4.5.14), None for what that cannot say.

        A time with a zone is given in UTC. Doubt about the whole is left to the words around it.
        """
        return _html(read(self.edtf))

    @property
    def sort_key(self) -> tuple[tuple[int, int], tuple[int, int], str]:
        """Return a key for a total order: by earliest (open, unknown, known), then by latest (known, open, unknown)."""
        first, last = self.earliest, self.latest
        return (
            (1, first.first_second) if isinstance(first, Bound) else (0, 0 if first is OPEN else 1),
            (0, last.last_second) if isinstance(last, Bound) else (1, 0 if last is OPEN else 1),
            self.edtf,
        )


def parse(text: str) -> When:
    """Return the value of an EDTF text; raises DateError, which says what to write instead, for any other text."""
    if (found := _PLAIN_RGX.fullmatch(text)) and (plain := _plain(text, *found.groups())):
        return plain
    try:
        expression = read(text)
    except DateError as error:
        raise DateError(reason(text, _is_date) or str(error)) from None
    return _value(expression)


def _is_date(text: str) -> bool:
    try:
        _value(read(text))
    except DateError:
        return False
    return True


def _plain(text: str, year: str, month: str | None, day: str | None) -> When | None:
    """Return the value of a calendar date, the usual case, by the shortest way; None if there is no such day."""
    if month is None:
        unit, days = Precision.YEAR, whole_days(int(year))
    elif day is None:
        unit, days = Precision.MONTH, whole_days(int(year), int(month))
    else:
        unit, days = Precision.DAY, whole_days(int(year), int(month), int(day))
    if days is None:
        return None
    extent = Extent(*days)
    return When(text, extent, extent, is_interval=False, precision=unit, approximate=False, uncertain=False)


def _value(expression: Expression) -> When:
    if isinstance(expression, Set):
        return _set(expression)
    if isinstance(expression, Interval):
        return _interval(expression)
    if isinstance(expression, Moment):
        second = instant(expression)
        return _when(expression, Extent(second, second), [], Precision.SECOND)
    return _when(expression, _extent(expression), [expression], precision(expression))


def _interval(interval: Interval) -> When:
    start, end = (_extent(date) for date in interval.ends)
    if isinstance(start.earliest, Bound) and isinstance(end.latest, Bound) and end.latest < start.earliest:
        turned = Interval(interval.end, interval.start).edtf
        raise DateError(f"the interval ends before it begins: write {turned} or correct one of the dates")
    dates = [date for date in interval.ends if isinstance(date, Date | Year)]
    coarsest = max((precision(date) for date in dates), key=_COARSENESS.__getitem__)
    return replace(_when(interval, start, dates, coarsest), end=end, is_interval=True)


def _set(dates: Set) -> When:
    members = tuple(_value(member) for member in dates.members)
    first = min(members, key=lambda member: member.sort_key[0])
    last = max(members, key=lambda member: member.sort_key[1])
    coarsest = max((member.precision for member in members), key=_COARSENESS.__getitem__)
    return replace(
        _when(dates, Extent(first.earliest, last.latest), [], coarsest),
        approximate=any(member.approximate for member in members),
        uncertain=any(member.uncertain for member in members),
        members=members,
    )


def _when(expression: Expression, extent: Extent, dates: list[Date | Year], unit: Precision) -> When:
    """Return a value that is no interval and has the doubt of its dates."""
    signs = {sign for date in dates for sign in date.doubts}
    return When(
        edtf=expression.edtf,
        start=extent,
        end=extent,
        is_interval=False,
        precision=unit,
        approximate=not signs.isdisjoint("~%"),
        uncertain=not signs.isdisjoint("?%"),
    )


def _extent(date: Date | Year | Open | None) -> Extent:
    return Extent(*bounds(date)) if isinstance(date, Date | Year) else Extent(date, date)


def _html(expression: Expression) -> str | None:
    if isinstance(expression, Moment):
        return _html_moment(expression)
    if isinstance(expression, Year):
        return f"{expression.value:04}" if expression.value > 0 and expression.spread == 1 else None
    if isinstance(expression, Date) and "X" not in expression.edtf and not season_of(expression):
        return "-".join(expression.numbers) if expression.numbers[0] > "0000" else None
    return None


def _html_moment(moment: Moment) -> str | None:
    written = str(instant(moment)) if moment.zone else moment.edtf
    return written if written > "0001" else None
