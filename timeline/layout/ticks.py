"""Which moments the axis names: from hours to millions of years, chosen from one flat table of steps."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, count, takewhile

from timeline.dates.calendar import civil, day_number
from timeline.dates.words import MONTHS, year_words
from timeline.layout.geometry import Domain, Frame, Tick
from timeline.layout.labels import text_width

DAYS_A_YEAR = 365.2425
DAYS_A_MONTH = DAYS_A_YEAR / 12
#: Pixels above each line of tick labels.
AXIS_GAP = 4.0
#: Free room between two tick labels, in pixels.
ROOM = 14.0


@dataclass(frozen=True, slots=True)
class Step:
    """A distance between ticks: how long it is in days, which moments it names and the longest label to expect."""

    length: float
    moments: Callable[[Domain], Iterator[float]]
    words: Callable[[float], tuple[str, str | None]]
    widest: str


def ticks(domain: Domain, frame: Frame) -> tuple[Tick, ...]:
    """Return the ticks of the finest step whose labels do not touch at the frame's width."""
    step = next(step for step in steps() if _fits(step, domain, frame))
    named = [(moment, *step.words(moment)) for moment in step.moments(domain) if domain.start <= moment <= domain.end]
    contexts = [None, *(context for _, _, context in named)]
    return tuple(
        Tick(domain.share(moment), label, context if context != before else None)
        for (moment, label, context), before in zip(named, contexts, strict=False)
    )


def axis_height(axis: tuple[Tick, ...], frame: Frame) -> float:
    """Return the pixels that *axis* takes: one line of labels, or two where one has a context."""
    lines = 2 if any(tick.context for tick in axis) else 1
    return AXIS_GAP + lines * (frame.label_size + AXIS_GAP)


def steps() -> Iterator[Step]:
    """Yield all steps from one hour upwards, without end."""
    hours = (_hours(n) for n in (1, 3, 6, 12))
    days = (_days(n) for n in (1, 2, 7))
    months = (_months(n) for n in (1, 3, 6))
    years = (_years(n * 10**power) for power in count() for n in (1, 2, 5))
    return chain(hours, days, months, years)


def _fits(step: Step, domain: Domain, frame: Frame) -> bool:
    apart = step.length / domain.length * frame.width
    return apart >= text_width(step.widest, frame.label_size) + ROOM


def _hours(n: int) -> Step:
    def words(moment: float) -> tuple[str, str | None]:
        day = math.floor(moment)
        return f"{round((moment - day) * 24):02d}:00", _day_words(day)

    return Step(n / 24, lambda domain: _multiples(domain.start * 24 / n, n / 24, domain.end), words, "00:00")


def _multiples(first: float, step: float, end: float) -> Iterator[float]:
    return takewhile(lambda moment: moment <= end, (index * step for index in count(math.ceil(first))))


def _days(n: int) -> Step:
    def moments(domain: Domain) -> Iterator[float]:
        year, month, _ = civil(math.floor(domain.start))
        for start in _month_starts(year, month, 1, domain.end):
            length = (day_number(*_month_after(*civil(int(start))[:2]), 1)) - start
            yield from (start + offset for offset in range(0, int(length) - n // 2, n))

    def words(moment: float) -> tuple[str, str | None]:
        year, month, day = civil(int(moment))
        return str(day), f"{MONTHS[month - 1]} {year_words(year)}"

    return Step(n, moments, words, "00")


def _months(n: int) -> Step:
    def words(moment: float) -> tuple[str, str | None]:
        year, month, _ = civil(int(moment))
        return MONTHS[month - 1][:3], year_words(year)

    def moments(domain: Domain) -> Iterator[float]:
        return _month_starts(civil(math.floor(domain.start))[0], 1, n, domain.end)

    return Step(n * DAYS_A_MONTH, moments, words, "Mmm")


def _years(n: int) -> Step:
    def moments(domain: Domain) -> Iterator[float]:
        first, last = civil(math.floor(domain.start))[0], civil(math.floor(domain.end))[0]
        before_christ = (1 - bc for bc in range((1 - first) // n * n, max(0, -last), -n))
        since = range(max(1, -(-first // n)) * n, last + 1, n)
        return (float(day_number(year, 1, 1)) for year in chain(before_christ, since))

    widest = max(year_words(-10 * n), year_words(2000), key=len)
    return Step(n * DAYS_A_YEAR, moments, lambda moment: (year_words(civil(int(moment))[0]), None), widest)


def _month_starts(year: int, month: int, every: int, end: float) -> Iterator[float]:
    while (start := day_number(year, month, 1)) <= end:
        yield float(start)
        for _ in range(every):
            year, month = _month_after(year, month)


def _month_after(year: int, month: int) -> tuple[int, int]:
    return (year + 1, 1) if month == 12 else (year, month + 1)


def _day_words(day: int) -> str:
    year, month, number = civil(day)
    return f"{number} {MONTHS[month - 1]} {year_words(year)}"
