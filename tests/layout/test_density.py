"""The density strip: how many events stand where."""

from hypothesis import given
from hypothesis import strategies as st

from tests.makers import event, layout
from timeline.layout.density import PARTS, density


@given(st.lists(st.floats(0, 1)))
def test_every_event_counts_once(places: list[float]) -> None:
    """Wherever events stand, the ends of the drawing included, each is counted."""
    assert sum(density(places)) == len(places)
    assert len(density(places)) == PARTS


def test_events_are_counted_where_they_stand() -> None:
    """The part of the strip below a sign counts it."""
    assert [place for place, count in enumerate(density([0.0, 0.5, 0.5, 1.0])) if count] == [0, PARTS // 2, PARTS - 1]
    assert density([0.5, 0.5])[PARTS // 2] == 2


def test_gathered_events_count_too() -> None:
    """A crowd that has one sign is still a crowd."""
    drawn = layout(*(event(f"e{number}") for number in range(50)), event("far", "2030"))
    assert len(drawn.marks) < 50
    assert max(drawn.density) == 50
