"""Rules: timelines show what they name, and every event is shown."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.library import shows
from timeline.model import Event, Timeline
from timeline.problems import Check
from timeline.reading.checks.dates import is_reversed
from timeline.reading.checks.finding import Finding
from timeline.reading.checks.references import lanes_of, named_events
from timeline.reading.pool import Pool


def duplicate_lane(pool: Pool) -> Iterator[Finding]:
    """The lanes of a timeline have different ids."""
    for line in pool.library.timelines.values():
        names = [lane.id for lane in line.lanes]
        for index, name in enumerate(names):
            if name in names[:index]:
                yield Finding(Check.DUPLICATE_LANE, line, ("lanes", index, "id"), {"name": name})


def nothing_shown(pool: Pool) -> Iterator[Finding]:
    """A timeline shows at least one event; while an event cannot be read or has no lane, nothing is said."""
    if Event not in pool.complete or any(event.lane not in pool.lanes for event in pool.library.events.values()):
        return
    for line in pool.library.timelines.values():
        is_wrong = is_reversed(line.select.from_, line.select.to) or not lanes_of(line).issuperset(line.select.lanes)
        if not is_wrong and not any(shows(line, event) for event in pool.library.events.values()):
            yield Finding(Check.NOTHING_SHOWN, line, ("select",))


def not_shown(pool: Pool) -> Iterator[Finding]:
    """A timeline shows every event that it names, by id or in its tour."""
    for line in pool.library.timelines.values():
        for path, name in named_events(line):
            event = pool.library.events.get(name)
            if event and event.lane in pool.lanes and not shows(line, event):
                yield Finding(Check.NOT_SHOWN, line, path, {"name": name, "reason": _reason(line, event)})


def step_repeated(pool: Pool) -> Iterator[Finding]:
    """A tour stops at each of its events once, as each step has an address of its own."""
    for line in pool.library.timelines.values():
        for index, name in enumerate(line.tour):
            if name in line.tour[:index]:
                yield Finding(Check.STEP_REPEATED, line, ("tour", index), {"name": name})


def _reason(line: Timeline, event: Event) -> str:
    if event.lane in lanes_of(line):
        return "add it to 'ids' or take it out of the tour"
    return f"its lane {event.lane!r} is not one of the timeline's"


def in_no_timeline(pool: Pool) -> Iterator[Finding]:
    """Every event is shown somewhere; while a timeline or an event cannot be read, nothing is said."""
    if not pool.complete.issuperset({Event, Timeline}):
        return
    for event in pool.library.events.values():
        has_lane = event.lane in pool.lanes or not pool.lanes
        if has_lane and not any(shows(line, event) for line in pool.library.timelines.values()):
            yield Finding(Check.IN_NO_TIMELINE, event, ("id",), {"name": event.id})
