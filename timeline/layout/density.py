"""Where events crowd: how many of them stand in each part of the drawing."""

from __future__ import annotations

from collections.abc import Iterable

#: Into how many equally wide parts the strip below the axis divides the time.
PARTS = 60
#: Height of the strip and the free room above it, in pixels.
STRIP = 16.0
STRIP_GAP = 6.0


def density(places: Iterable[float]) -> tuple[int, ...]:
    """Return how many of *places*, as shares of the width, lie in each part."""
    counts = [0] * PARTS
    for place in places:
        counts[min(int(place * PARTS), PARTS - 1)] += 1
    return tuple(counts)
