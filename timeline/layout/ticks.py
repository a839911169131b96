"""Which moments the axis names: from hours to millions of years, chosen from one flat table of steps."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, count, groupby, takewhile

from timeline.dates.calendar import civil, day_number
from timeline.dates.words import MONTHS, year_words
from timeline.layout.geometry import Domain, Frame, Tick
from timeline.layout.labels import text_width

DAYS_A_YEAR = 365.2425
DAYS_A_MONTH = DAYS_A_YEAR / 12
MILLION = 1_000_000
#: Pixels above each line of tick labels.
AXIS_GAP = 4.0
#: Free room between two tick labels, in pixels.
ROOM = 14.0
#: How far a label may stand out of the drawing, in pixels: every page keeps as much free.
SPILL = 24.0
#: Ticks closer than this have no room for any label, in pixels.
FINEST = 16.0


@dataclass(frozen=True, slots=True)
class Step:
    """A distance between ticks: how long it is in days, which moments it names and in which words."""

    length: float
    moments: Callable[[Domain], Iterator[float]]
    #: The label of a moment and, where it needs one, the context that goes with it.
    words: Callable[[float], tuple[str, str | None]]


def ticks(domain: Domain, frame: Frame) -> tuple[Tick, ...]:
    """Return the ticks of the finest step whose labels have room; two at least, if two labels have room at all."""
    finer: list[Tick] = []
    for step in steps():
        if step.length / domain.pace * frame.width < FINEST:
            continue
        shown = _named(step, domain, frame)
        if len(_apart(shown, frame)) == len(shown):
            break
        finer = shown
    return tuple(_in_context(shown if len(shown) > 1 else _apart(finer, frame) or shown, frame))


def _named(step: Step, domain: Domain, frame: Frame) -> list[Tick]:
    """Return the ticks of *step* whose labels stay on the page; none stands at a break or within."""
    cut = {edge for each in domain.breaks for edge in (each.start, each.end)}
    moments = (
        moment
        for piece in domain.pieces
        for moment in step.moments(piece)
        if piece.start <= moment <= piece.end and moment not in cut
    )
    named = [Tick(domain.share(moment), *step.words(moment)) for moment in moments]
    return [tick for tick in named if _box(tick, frame)[0] >= -SPILL and _box(tick, frame)[1] <= frame.width + SPILL]


def _apart(shown: list[Tick], frame: Frame) -> list[Tick]:
    """Return the ticks, from the first on, whose labels do not touch the one before."""
    kept: list[Tick] = []
    for tick in shown:
        if not kept or _box(kept[-1], frame)[1] + ROOM <= _box(tick, frame)[0]:
            kept.append(tick)
    return kept


def _box(tick: Tick, frame: Frame) -> tuple[float, float]:
    """Return the pixels of a label, which is centred on its tick."""
    half = text_width(tick.label, frame.label_size) / 2
    return tick.x * frame.width - half, tick.x * frame.width + half


def _in_context(shown: list[Tick], frame: Frame) -> list[Tick]:
    """Return the ticks with each context at its first; ticks whose context has no room are left out with it."""
    end, kept = frame.width + SPILL, list[Tick]()
    for context, group in reversed([(context, list(group)) for context, group in groupby(shown, _context)]):
        start = group[0].x * frame.width
        if context is None or start + text_width(context, frame.label_size) <= end:
            kept = [group[0], *(replace(tick, context=None) for tick in group[1:]), *kept]
            end = start - ROOM
    return kept


def _context(tick: Tick) -> str | None:
    return tick.context


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


def _hours(n: int) -> Step:
    def words(moment: float) -> tuple[str, str | None]:
        day = math.floor(moment)
        return f"{round((moment - day) * 24):02d}:00", _day_words(day)

    return Step(n / 24, lambda domain: _multiples(domain.start * 24 / n, n / 24, domain.end), words)


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

    return Step(n, moments, words)


def _months(n: int) -> Step:
    def words(moment: float) -> tuple[str, str | None]:
        year, month, _ = civil(int(moment))
        return MONTHS[month - 1][:3], year_words(year)

    def moments(domain: Domain) -> Iterator[float]:
        return _month_starts(civil(math.floor(domain.start))[0], 1, n, domain.end)

    return Step(n * DAYS_A_MONTH, moments, words)


def _years(n: int) -> Step:
    def moments(domain: Domain) -> Iterator[float]:
        first, last = civil(math.floor(domain.start))[0], civil(math.floor(domain.end))[0]
        before_christ = (1 - bc for bc in range((1 - first) // n * n, max(0, -last), -n))
        since = range(max(1, -(-first // n)) * n, last + 1, n)
        return (float(day_number(year, 1, 1)) for year in chain(before_christ, since))

    return Step(n * DAYS_A_YEAR, moments, lambda moment: (_year_label(civil(int(moment))[0]), None))


def _year_label(year: int) -> str:
    """Return a year in words, millions of years cut short: ``20M BC``."""
    era = year_words(year)
    number = 1 - year if year <= 0 else year
    if number < MILLION or number % (MILLION // 10):
        return era
    return f"{number / MILLION:,g}M BC" if year <= 0 else f"AD {number / MILLION:,g}M"


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
