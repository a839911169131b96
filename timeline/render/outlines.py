"""Paths that are worked out: curves of relations, waves of breaks, the silhouette of the density strip."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.layout import Arc, Point
from timeline.layout.density import STRIP
from timeline.render.markup import px

#: From the middle of a sign to the tip of the arrowhead before it; the arrowhead's length and half its width.
TIP, HEAD, WING = 9, 6, 4
#: A break is a strip of this width between two waves, which swing out so far; each wave is about so high, in pixels.
STRIP_WIDTH, SWING, WAVE = 7, 5, 9
#: Height of the density strip's ground line, and of the lowest hill above it, in pixels.
GROUND, LOWEST = 1.0, 2.0


def curve(arc: Arc, width: float) -> str:
    """Return the curve of *arc* in a drawing of *width* pixels, with an arrowhead before the sign of the effect.

    Whole pixels from the cause on, as there may be many and a page should be light.
    """
    (x, y), *further = [(round(x * width), round(y)) for x, y in arc.points]
    bends = " ".join(f"{x1 - x} {y1 - y}" for x1, y1 in further).replace(" -", "-")
    return f"M{x} {y}c{bends}{_head(further[-2], further[-1])}"


def _head(before: tuple[int, int], end: tuple[int, int]) -> str:
    """Return an arrowhead, each wing from its tip, so that dashes do not part it; curves arrive level or upright."""
    (x0, y0), (x, y) = before, end
    if y0 == y:
        sign = 1 if x > x0 else -1
        return f"m{-sign * TIP} 0l{-sign * HEAD}-{WING}m{sign * HEAD} {WING}l{-sign * HEAD} {WING}"
    sign = 1 if y > y0 else -1
    return f"m0 {-sign * TIP}l-{WING} {-sign * HEAD}m{WING} {sign * HEAD}l{WING} {-sign * HEAD}"


def points(arc: Arc, count: int) -> list[Point]:
    """Return *count* points along *arc*, from the cause to the effect."""
    return [_along(arc, step / (count - 1)) for step in range(count)]


def _along(arc: Arc, time: float) -> Point:
    rest = 1 - time
    weights = (rest**3, 3 * rest**2 * time, 3 * rest * time**2, time**3)
    x, y = (sum(weight * point[axis] for weight, point in zip(weights, arc.points, strict=True)) for axis in (0, 1))
    return x, y


def waves(height: float) -> tuple[int, float]:
    """Return how many waves fill *height* pixels from the top down, and how high each is."""
    count = max(1, round(height / WAVE))
    return count, height / count


def break_path(height: float) -> str:
    """Return the outline of a break around x = 0, as short as a path can say it."""
    count, step = waves(height)
    high, half, back = f"{step:.2f}", f"{step / 2:.2f}", SWING if count % 2 else -SWING
    down = f"q{SWING} {half} 0 {high}" + f"t0 {high}" * (count - 1)
    up = f"q{back}-{half} 0-{high}" + f"t0-{high}" * (count - 1)
    return f"M-{STRIP_WIDTH / 2} 0{down}h{STRIP_WIDTH}{up}z"


def break_path_in_full(height: float) -> str:
    """Return the same outline in the absolute places that the chart library asks for."""
    count, step = waves(height)
    left, right, turns = -STRIP_WIDTH / 2, STRIP_WIDTH / 2, range(count)
    down = (f"Q{left + _side(turn)},{(turn + 0.5) * step:.2f},{left},{(turn + 1) * step:.2f}" for turn in turns)
    up = (f"Q{right + _side(turn)},{(turn + 0.5) * step:.2f},{right},{turn * step:.2f}" for turn in reversed(turns))
    return f"M{left},0{''.join(down)}L{right},{height:.2f}{''.join(up)}Z"


def _side(turn: int) -> int:
    return -SWING if turn % 2 else SWING


def silhouette(counts: tuple[int, ...]) -> str:
    """Return the outline of the density strip: hills over a ground line; the highest is as high as the strip."""
    most, ground = max(counts) or 1, STRIP - GROUND
    tops = [ground - max(LOWEST, ground * count / most) if count else ground for count in counts]
    return f"M0 {px(STRIP)}V{px(ground)}{''.join(_hills(tops, ground))}H{len(tops)}V{px(STRIP)}z"


def _hills(tops: list[float], ground: float) -> Iterator[str]:
    """Yield the line over the middles of all parts; level ground is left to the next hill."""
    for part, (before, top, after) in enumerate(zip([ground, *tops], tops, [*tops[1:], ground], strict=False)):
        if {before, top, after} != {ground}:
            yield f"L{part}.5 {top:.0f}"
