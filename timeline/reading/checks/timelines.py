"""Rules: timelines show what they name, and every event is shown."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model import Event, Timeline
from timeline.problems import Check
from timeline.reading.checks.finding import Finding
from timeline.reading.pool import Pool


def duplicate_lane(pool: Pool) -> Iterator[Finding]:
    """The lanes of a timeline have different ids."""
    for line in pool.library.timelines.values():
        names = [lane.id for lane in line.lanes]
        for index, name in enumerate(names):
            if name in names[:index]:
                yield Finding(Check.DUPLICATE_LANE, line, ("lanes", index, "id"), {"name": name})


def nothing_shown(pool: Pool) -> Iterator[Finding]:
    """A timeline shows at least one event; while an event cannot be read, nothing is said."""
    if Event not in pool.complete:
        return
    for line in pool.library.timelines.values():
        if not pool.library.events_of(line):
            yield Finding(Check.NOTHING_SHOWN, line, ("select",))


def not_shown(pool: Pool) -> Iterator[Finding]:
    """A timeline shows every event that it names, by id or in its tour."""
    for line in pool.library.timelines.values():
        shown = {event.id for event in pool.library.events_of(line)}
        for index, name in enumerate(line.select.ids):
            if name in pool.library.events and name not in shown:
                yield _not_shown(pool, line, ("select", "ids", index), name)
        for index, name in enumerate(line.tour):
            if name in pool.library.events and name not in shown:
                yield _not_shown(pool, line, ("tour", index), name)


def _not_shown(pool: Pool, line: Timeline, path: tuple[int | str, ...], name: str) -> Finding:
    lane = pool.library.events[name].lane
    is_lane = lane in {each.id for each in line.lanes}
    reason = (
        "add it to 'ids' or take it out of the tour" if is_lane else f"its lane {lane!r} is not one of the timeline's"
    )
    return Finding(Check.NOT_SHOWN, line, path, {"name": name, "reason": reason})


def in_no_timeline(pool: Pool) -> Iterator[Finding]:
    """Every event is shown somewhere; while a timeline cannot be read, nothing is said."""
    if Timeline not in pool.complete:
        return
    for event in pool.library.events.values():
        if not pool.library.timelines_of(event):
            yield Finding(Check.IN_NO_TIMELINE, event, ("id",), {"name": event.id})
