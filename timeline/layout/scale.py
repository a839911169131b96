"""From dates to days on the axis, and the stretch of time that a drawing shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from timeline.dates import Bound, Open, When
from timeline.layout.geometry import Domain

SECONDS_A_DAY = 86_400
#: How much of the shown time is left free before the first and after the last event.
MARGIN = 0.03
#: A single day would have no length to draw; it gets this many days around it.
SHORTEST = 1.0


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
    """Return the time to show: exactly from *from_* to *to* where given, otherwise what *dates* fill and a margin."""
    edges = [edge for when in dates for edge in _edges(when)] or [0.0]
    first, last = min(edges), max(edges)
    margin = max((last - first) * MARGIN, SHORTEST)
    return Domain(
        start=day_or(from_.earliest if from_ else None, first - margin, ending=False),
        end=day_or(to.latest if to else None, last + margin, ending=True),
    )


def _edges(when: When) -> Iterator[float]:
    for extent in (when.start, when.end):
        if isinstance(extent.earliest, Bound):
            yield begins(extent.earliest)
        if isinstance(extent.latest, Bound):
            yield ends(extent.latest)
