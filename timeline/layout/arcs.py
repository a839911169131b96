"""The curves that lead from causes to effects."""

from __future__ import annotations

from timeline.layout.geometry import Arc, Frame, Point, Side
from timeline.library import Relation
from timeline.model import RelationBasis

#: How far a curve between two rows swings out beside their signs, as a share of the height between them, in pixels.
SWING, LEAST_SWING, MOST_SWING = 0.3, 18.0, 72.0
#: How far up or down a curve between two places keeps its direction, as a share of the height between them.
BEND = 0.6
#: Signs nearer than this stand one above the other, in pixels.
BESIDE = 64.0


def arc(relation: Relation, cause: Point, effect: Point, label: Side | None, frame: Frame) -> Arc:
    """Return the curve of *relation* from the sign of its cause to that of its effect, which has its *label* beside it.

    It swings out sideways where one stands above the other, away from the label of the effect if there is room, and
    rises over what lies between them in one row; otherwise it leaves and arrives upright, where neither label stands.
    """
    (x1, y1), (x2, y2) = cause, effect
    if abs(x2 - x1) * frame.width < BESIDE and y1 != y2:
        swing = min(max(SWING * abs(y2 - y1), LEAST_SWING), MOST_SWING)
        side = _beside(min(x1, x2) * frame.width, max(x1, x2) * frame.width, swing, label, frame)
        between: tuple[Point, Point] = ((frame.share(side), y1), (frame.share(side), y2))
    elif y1 == y2:
        between = ((x1, y1 - frame.row), (x2, y1 - frame.row))
    else:
        bend = (y2 - y1) * BEND
        between = ((x1, y1 + bend), (x2, y2 - bend))
    is_inferred = relation.basis is RelationBasis.INFERRED
    return Arc(relation.cause, relation.effect, is_inferred, (cause, *between, effect))


def _beside(first: float, last: float, swing: float, label: Side | None, frame: Frame) -> float:
    """Return how far a curve swings out beside signs from *first* to *last*, all in pixels."""
    is_left_free, is_right_free = first >= LEAST_SWING, frame.width - last >= LEAST_SWING
    if is_left_free and (label is Side.AFTER or not is_right_free):
        return max(first - swing, 0.0)
    return min(last + swing, frame.width)
