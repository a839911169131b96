"""Curves of relations: from sign to sign, off the labels, never straight through other signs."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.layout import FRAMES, NARROW, WIDE, Frame, Point, Side
from timeline.layout.arcs import arc
from timeline.library import Relation
from timeline.model import RelationBasis

RELATION = Relation("a", "b", RelationBasis.STATED)
PLACES = st.tuples(st.floats(0, 1), st.sampled_from([30.0, 56.0, 82.0, 400.0]))


@given(PLACES, PLACES, st.none() | st.sampled_from(Side), st.sampled_from(FRAMES))
def test_a_curve_joins_both_signs(cause: Point, effect: Point, label: Side | None, frame: Frame) -> None:
    """It begins at the cause, ends at the effect, and arrives level or upright, as its arrowhead is drawn."""
    drawn = arc(RELATION, cause, effect, label, frame)
    assert (drawn.points[0], drawn.points[-1]) == (cause, effect)
    (x0, y0), (x, y) = drawn.points[2:]
    assert (x0 == x) or (y0 == y)


@pytest.mark.parametrize(
    ("x", "label", "is_right"),
    [
        (0.0, Side.AFTER, True),
        (0.5, Side.AFTER, False),
        (0.5, Side.BEFORE, True),
        (0.5, None, True),
        (0.99, None, False),
        (1.0, Side.BEFORE, False),
    ],
)
@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_signs_in_one_column_are_joined_beside_it(
    frame: Frame, x: float, label: Side | None, *, is_right: bool
) -> None:
    """A curve between signs one above the other swings out, away from the label, to where there is room."""
    drawn = arc(RELATION, (x, 30.0), (x, 300.0), label, frame)
    sides = {point[0] for point in drawn.points[1:3]}
    assert len(sides) == 1
    assert 0 <= min(sides) <= 1
    assert (sides.pop() > x) is is_right


def test_a_curve_rises_over_its_own_row() -> None:
    """Between two signs of one row it passes above what stands there."""
    drawn = arc(RELATION, (0.1, 100.0), (0.9, 100.0), None, WIDE)
    assert all(y == 100 - WIDE.row for _, y in drawn.points[1:3])


def test_a_curve_leaves_upright() -> None:
    """Where there is room it leaves a sign up or down, as the label stands beside it."""
    drawn = arc(RELATION, (0.1, 30.0), (0.9, 300.0), None, NARROW)
    (x1, y1), (x2, y2), *_ = drawn.points
    assert x1 == x2
    assert y2 > y1


def test_inferred_relations_stay_apart() -> None:
    """A curve tells whether a source states the relation."""
    inferred = Relation("a", "b", RelationBasis.INFERRED)
    assert [arc(each, (0, 0), (1, 1), None, WIDE).is_inferred for each in (RELATION, inferred)] == [False, True]
