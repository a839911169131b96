"""From dates to days on the axis, and the stretch of time that a drawing shows."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from timeline.dates import Bound, Open, When
from timeline.layout.geometry import Domain

SECONDS_A_DAY = 86_400
#: How much of the shown time is left free before the first and after the last event.
MARGIN = 0.03
#: A single day would have no length to draw; it gets this many days around it.
SHORTEST = 1.0
#: Times within a day get at least this much.
AN_HOUR = 1 / 24


def begins(bound: Bound) -> float:
    """Return the day on which *bound* begins."""
    return bound.day + (bound.second or 0) / SECONDS_A_DAY


def ends(bound: Bound) -> float:
    """Return the day by which *bound* is over: the midnight after a whole day."""
    return bound.day + (1.0 if bound.second is None else (bound.second + 1) / SECONDS_A_DAY)


def day_or(edge: Bound | Open | None, at: float, *, ending: bool) -> float:
    """Return where *edge* lies in days, or *at* where it is open or unknown."""
    if not isinstance(edge, Bound):
        return at
    return ends(edge) if ending else begins(edge)


def domain_of(dates: Iterable[When], from_: When | None, to: When | None) -> Domain:
    """Return the time to show: from *from_* to *to* where given, otherwise what *dates* fill, with a margin.

    A date that lies wholly outside of what was asked for, as one that is shown by name may, widens it.
    """
    dates = list(dates)
    first_asked = day_or(from_.earliest if from_ else None, -math.inf, ending=False)
    last_asked = day_or(to.latest if to else None, math.inf, ending=True)
    known = [edge for when in dates for edge in _edges(when)] or [0.0, 1.0]
    length = max(known) - min(known)
    margin = max(length * MARGIN, SHORTEST if length >= 1 else AN_HOUR)
    too_early = [edge - margin for when in dates if _is_over(when, first_asked) for edge in _edges(when)]
    too_late = [edge + margin for when in dates if _is_to_come(when, last_asked) for edge in _edges(when)]
    start = min([first_asked if from_ else min(known) - margin, *too_early])
    end = max([last_asked if to else max(known) + margin, *too_late])
    if start < end:
        return Domain(start, end)
    return Domain(start, start + SHORTEST) if from_ else Domain(end - SHORTEST, end)


def _is_over(when: When, day: float) -> bool:
    return isinstance(when.latest, Bound) and ends(when.latest) <= day


def _is_to_come(when: When, day: float) -> bool:
    return isinstance(when.earliest, Bound) and begins(when.earliest) >= day


def _edges(when: When) -> Iterator[float]:
    for extent in (when.start, when.end):
        if isinstance(extent.earliest, Bound):
            yield begins(extent.earliest)
        if isinstance(extent.latest, Bound):
            yield ends(extent.latest)
