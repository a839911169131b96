"""What of a date is certain and what is only possible, as stretches of the axis."""

from __future__ import annotations

from timeline.dates import OPEN, Bound, Extent, Open, When
from timeline.layout.geometry import Domain, Stretch
from timeline.layout.scale import day_or

#: How far "about" reaches beyond a date, as a share of the drawing: a sign of doubt, not a number of days.
ABOUT = 0.012
#: EDTF's signs for approximate, and for approximate and uncertain.
ABOUT_SIGNS = frozenset("~%")


def possible(when: When, domain: Domain) -> Stretch:
    """Return the stretch within which *when* lies, cut to *domain* and wider where it is approximate."""
    x0 = domain.share(day_or(when.earliest, domain.start, ending=False))
    x1 = domain.share(day_or(when.latest, domain.end, ending=True))
    before, after = _spread(when)
    return Stretch(
        x0=clipped(x0 - before),
        x1=clipped(x1 + after),
        opens_before=when.earliest is OPEN or x0 < 0,
        opens_after=when.latest is OPEN or x1 > 1,
    )


def _spread(when: When) -> tuple[float, float]:
    """Return how far "about" reaches before the start and after the end."""
    first, _, last = when.edtf.partition("/") if when.is_interval else (when.edtf, "", when.edtf)
    is_about = [not ABOUT_SIGNS.isdisjoint(text) for text in (first, last)]
    return ABOUT * is_about[0], ABOUT * is_about[1]


def certain(when: When, domain: Domain) -> Stretch | None:
    """Return the stretch that *when* fills for certain; a single date fills none, an unknown end proves nothing."""
    if not when.is_interval:
        return None
    open_start, open_end = when.start.earliest is OPEN, when.end.latest is OPEN
    x0 = 0.0 if open_start else _inner(when.start.latest, domain, ending=False)
    x1 = 1.0 if open_end else _inner(when.end.earliest, domain, ending=True)
    if x0 is None or x1 is None or x0 >= x1:
        return None
    return Stretch(clipped(x0), clipped(x1), opens_before=open_start or x0 < 0, opens_after=open_end or x1 > 1)


def beyond(possible: Stretch, seen: Stretch, least: float) -> tuple[Stretch, ...]:
    """Return the pieces of *possible* before and after *seen* that are longer than *least*."""
    pieces = (Stretch(possible.x0, seen.x0), Stretch(seen.x1, possible.x1))
    return tuple(piece for piece in pieces if piece.x1 - piece.x0 > least)


def anchor(when: When, domain: Domain) -> float:
    """Return where the sign stands: in the middle of a single date or of an interval's first known end."""
    extent = when.start if when.is_interval and _is_known(when.start) else when.end
    x0 = domain.share(day_or(extent.earliest, domain.start, ending=False))
    x1 = domain.share(day_or(extent.latest, domain.end, ending=True))
    return clipped((x0 + x1) / 2)


def clipped(x: float) -> float:
    """Return *x* cut to the drawing."""
    return min(1.0, max(0.0, x))


def _is_known(extent: Extent) -> bool:
    return isinstance(extent.earliest, Bound) and isinstance(extent.latest, Bound)


def _inner(edge: Bound | Open | None, domain: Domain, *, ending: bool) -> float | None:
    return domain.share(day_or(edge, 0.0, ending=ending)) if isinstance(edge, Bound) else None
