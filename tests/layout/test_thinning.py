"""Crowds: a lane grows no higher than its frame allows, and what finds no row is gathered, not lost."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import event, layout
from timeline.layout import FRAMES, NARROW, WIDE, Frame
from timeline.layout.thinning import AFTER, BEFORE, gathered

ROUNDING = 1e-6


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_three_hundred_events_on_one_day(frame: Frame) -> None:
    """They take a lane of bounded height: as many signs as there are rows, and one for all others."""
    drawn = layout(*(event(f"e{number:03}") for number in range(300)), frame=frame)
    (cluster,) = drawn.clusters
    assert len(drawn.marks) == frame.most_rows
    assert len(cluster.events) == 300 - frame.most_rows
    assert drawn.height <= frame.lane_title + (frame.most_rows + 1) * frame.row_height(frame.label_lines) + 8
    assert cluster.words == f"+{len(cluster.events)} events, 16 March 2022"


def test_a_cluster_stands_below_the_marks() -> None:
    """Its sign has a row of its own, the last of its lane."""
    drawn = layout(*(event(f"e{number}") for number in range(40)), event("other", lane="war"))
    (cluster,) = drawn.clusters
    marks = [mark for mark in drawn.marks if mark.lane == "law"]
    assert cluster.x == pytest.approx(marks[0].x)
    assert max(mark.y for mark in marks) + WIDE.row <= cluster.y
    assert cluster.y + WIDE.row / 2 <= drawn.lanes[0].bottom


def test_important_events_keep_their_own_sign() -> None:
    """Those that matter least are gathered."""
    made = [event(f"e{number}", importance=1 + number % 5) for number in range(50)]
    drawn = layout(*made, frame=NARROW)
    importance = {each.id: each.importance for each in made}
    assert {importance[mark.event] for mark in drawn.marks} == {1}


def test_a_cluster_tells_its_time() -> None:
    """From its first to its last event, in order of time."""
    days = [f"2022-03-{day}" for day in range(10, 13) for _ in range(20)]
    made = [event(f"e{number:02}", day) for number, day in enumerate(days)]
    drawn = layout(*made, event("far", "1900"), event("late", "2100"))
    (cluster,) = drawn.clusters
    assert cluster.words == f"+{len(cluster.events)} events, from 10 March 2022 to 12 March 2022"
    assert list(cluster.events) == sorted(cluster.events)


@given(st.lists(st.floats(0, 1), min_size=1, max_size=60), st.sampled_from(FRAMES))
def test_clusters_have_room(shares: list[float], frame: Frame) -> None:
    """Neither sign nor number of a cluster touches another or leaves the drawing, and no event is lost."""
    found = gathered([(event(f"e{place}"), share) for place, share in enumerate(shares)], frame)
    middles = [share * frame.width for _, share in found]
    assert all(other - one >= BEFORE + AFTER - ROUNDING for one, other in pairwise(middles))
    assert middles[0] >= BEFORE - ROUNDING
    assert middles[-1] <= frame.width - AFTER + ROUNDING
    assert sorted(each.id for events, _ in found for each in events) == sorted(f"e{n}" for n in range(len(shares)))
