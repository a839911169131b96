"""Which empty stretches of time are left out of a drawing, and where exactly the cuts are made."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from timeline.dates import Bound, When, display, parse
from timeline.dates.calendar import civil, day_number
from timeline.layout.geometry import Break, Domain
from timeline.layout.scale import day_or

#: A stretch without an event is cut out if it is longer than this share of the whole time.
EMPTY = 0.2
#: How much of the time that stays is kept on either side of a cut, so that no sign stands beside it.
KEPT = 0.04
#: A cut is made at whole years, months or days: the largest that it leaves out at least so many of.
FEWEST = 3
#: Years that EDTF writes with four digits.
PLAIN_YEARS = range(-9999, 10_000)


@dataclass(frozen=True, slots=True)
class Unit:
    """A calendar unit: which one a day lies in, on which day one begins, how it is written in EDTF."""

    of: Callable[[int], int]
    start: Callable[[int], int]
    edtf: Callable[[int], str]


def compressed(domain: Domain, dates: Iterable[When], gap: float) -> Domain:
    """Return *domain* with breaks, each *gap* wide as a share, where none of *dates* begins, ends or may lie."""
    empty = list(_empty(domain, dates))
    margin = KEPT * (domain.length - sum(end - start for start, end in empty))
    cuts = (_cut(start + margin, end - margin) for start, end in empty)
    return replace(domain, breaks=tuple(cut for cut in cuts if cut), gap=gap)


def _empty(domain: Domain, dates: Iterable[When]) -> Iterator[tuple[float, float]]:
    """Yield the stretches between what is taken that are long enough."""
    reached = domain.start
    taken = [stretch for when in dates for stretch in _taken(when, domain)]
    for start, end in [*sorted(taken), (domain.end, domain.end)]:
        if min(start, domain.end) - reached > EMPTY * domain.length:
            yield reached, min(start, domain.end)
        reached = max(reached, end)


def _taken(when: When, domain: Domain) -> Iterator[tuple[float, float]]:
    """Yield where *when* begins and where it ends, as far as that is known; what lies between may be cut."""
    for extent in (when.start, when.end):
        if isinstance(extent.earliest, Bound) or isinstance(extent.latest, Bound):
            first = day_or(extent.earliest, domain.start, ending=False)
            yield first, day_or(extent.latest, domain.end, ending=True)


def _cut(start: float, end: float) -> Break | None:
    """Return the largest cut of whole units within a stretch, if that holds enough of any."""
    is_plain = civil(math.floor(start))[0] in PLAIN_YEARS and civil(math.ceil(end))[0] in PLAIN_YEARS
    for unit in UNITS if is_plain else (YEARS,):
        first = unit.of(math.ceil(start))
        first += unit.start(first) < start
        last = unit.of(math.floor(end))
        if last - first >= FEWEST:
            words = display(parse(f"{unit.edtf(first)}/{unit.edtf(last - 1)}"))
            return Break(unit.start(first), unit.start(last), words)
    return None


def _month(day: int) -> int:
    year, month, _ = civil(day)
    return 12 * year + month - 1


def _year_edtf(year: int) -> str:
    return f"{'-' if year < 0 else ''}{abs(year):04d}" if year in PLAIN_YEARS else f"Y{year}"


def _month_edtf(index: int) -> str:
    year, month = divmod(index, 12)
    return f"{_year_edtf(year)}-{month + 1:02d}"


def _day_edtf(day: int) -> str:
    year, month, number = civil(day)
    return f"{_year_edtf(year)}-{month:02d}-{number:02d}"


YEARS = Unit(lambda day: civil(day)[0], lambda year: day_number(year, 1, 1), _year_edtf)
MONTHS = Unit(_month, lambda index: day_number(index // 12, index % 12 + 1, 1), _month_edtf)
DAYS = Unit(lambda day: day, lambda day: day, _day_edtf)
UNITS = (YEARS, MONTHS, DAYS)
