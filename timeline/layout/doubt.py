"""What of a date is certain and what is only possible, as stretches of the axis."""

from __future__ import annotations

from timeline.dates import OPEN, Bound, Extent, Open, When
from timeline.layout.geometry import Domain, Fade, Stretch
from timeline.layout.scale import day_or

#: EDTF's signs for approximate, and for approximate and uncertain.
ABOUT_SIGNS = frozenset("~%")


def possible(when: When, domain: Domain) -> Stretch:
    """Return the stretch within which *when* lies, cut to *domain*."""
    x0 = domain.share(day_or(when.earliest, domain.start, ending=False))
    x1 = domain.share(day_or(when.latest, domain.end, ending=True))
    return Stretch(
        x0=clipped(x0),
        x1=clipped(x1),
        opens_before=when.earliest is OPEN or x0 < 0,
        opens_after=when.latest is OPEN or x1 > 1,
    )


def fades(when: When, lies: Stretch, about: float) -> tuple[Fade, ...]:
    """Return the soft ends of *when*, which lies within *lies*: *about* long as a share, cut to the drawing."""
    first, _, last = when.edtf.partition("/") if when.is_interval else (when.edtf, "", when.edtf)
    ends = ((first, Fade(lies.x0, clipped(lies.x0 - about))), (last, Fade(lies.x1, clipped(lies.x1 + about))))
    return tuple(fade for text, fade in ends if not ABOUT_SIGNS.isdisjoint(text) and fade.inner != fade.outer)


def reach(lies: Stretch, soft: tuple[Fade, ...]) -> Stretch:
    """Return *lies* with its soft ends."""
    return Stretch(min([lies.x0, *(fade.outer for fade in soft)]), max([lies.x1, *(fade.outer for fade in soft)]))


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
