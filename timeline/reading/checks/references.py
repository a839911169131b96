"""Rules: every name refers to something that exists."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import TypeVar

from timeline.library import kind_of
from timeline.model import Event, Source, Timeline
from timeline.problems import Check, did_you_mean
from timeline.reading.checks.finding import Finding, Subject
from timeline.reading.marked import Path
from timeline.reading.pool import Pool

R = TypeVar("R", Event, Source, Timeline)


def unknown_lane(pool: Pool) -> Iterator[Finding]:
    """An event's lane is a lane of some timeline; as long as no timeline can be read, nothing is said."""
    if not pool.library.timelines:
        return
    for event in pool.library.events.values():
        if event.lane not in pool.lanes:
            yield unknown(Check.UNKNOWN_LANE, event, ("lane",), event.lane, pool.lanes)


def unknown_source(pool: Pool) -> Iterator[Finding]:
    """A citation or a quotation names a source that exists."""
    for event, path, each in pool.drawn_on:
        if each.source not in pool.sources:
            check, words = missing(pool, "source", each.source)
            yield Finding(check, event, (*path, "source"), words)


def unknown_event(pool: Pool) -> Iterator[Finding]:
    """Relations, selections and tours name events that exist."""
    for record, path, name in _named_events(pool):
        if name not in pool.events:
            check, words = missing(pool, "event", name)
            yield Finding(check, record, path, words)


def unknown_choice(pool: Pool) -> Iterator[Finding]:
    """A timeline selects by its own lanes, and by tags and actors that some event has."""
    tags = {tag for event in pool.library.events.values() for tag in event.tags}
    actors = {actor for event in pool.library.events.values() for actor in event.actors}
    for line in pool.library.timelines.values():
        yield from _choices(line, Check.UNKNOWN_LANE, "lanes", line.select.lanes, lanes_of(line))
        if Event in pool.complete:
            yield from _choices(line, Check.UNKNOWN_TAG, "tags", line.select.tags, tags)
            yield from _choices(line, Check.UNKNOWN_ACTOR, "actors", line.select.actors, actors)


def _choices(
    line: Timeline, check: Check, field: str, chosen: Collection[str], known: Collection[str]
) -> Iterator[Finding]:
    for index, name in enumerate(chosen):
        if name not in known:
            yield unknown(check, line, ("select", field, index), name, known)


def _named_events(pool: Pool) -> Iterator[tuple[Subject, Path, str]]:
    yield from ((event, (*path, "id"), reference.id) for event, path, reference in pool.relations)
    for line in pool.library.timelines.values():
        yield from ((line, path, name) for path, name in named_events(line))


def named_events(line: Timeline) -> Iterator[tuple[Path, str]]:
    """Return every event that *line* names, with the way to the name."""
    yield from ((("select", "ids", index), name) for index, name in enumerate(line.select.ids))
    yield from ((("tour", index), name) for index, name in enumerate(line.tour))


def lanes_of(line: Timeline) -> set[str]:
    """Return the ids of the lanes of *line*."""
    return {lane.id for lane in line.lanes}


def former_id_in_use(pool: Pool) -> Iterator[Finding]:
    """A former id is no record's present id, and no other record of the kind had it, for its address leads to one."""
    yield from _former_ids(pool, pool.library.events)
    yield from _former_ids(pool, pool.library.sources)
    yield from _former_ids(pool, pool.library.timelines)


def _former_ids(pool: Pool, records: Mapping[str, R]) -> Iterator[Finding]:
    holders: dict[str, R] = {}
    for record in records.values():
        for index, name in enumerate(record.formerly):
            kind, path = kind_of(record), ("formerly", index)
            if present := records.get(name):
                reason = f"it is the id of the {kind} at {pool.entries[id(present)].locate(('id',))}"
            elif (holder := holders.setdefault(name, record)) is not record:
                reason = f"the {kind} {holder.id!r} had it, too"
            else:
                continue
            yield Finding(Check.FORMER_ID_IN_USE, record, path, {"name": name, "reason": reason})


def names_of(pool: Pool, kind: str) -> tuple[Check, frozenset[str]]:
    """Return the check that a name of no record breaks, and the names of all records of that *kind* (``event``)."""
    return {
        "event": (Check.UNKNOWN_EVENT, pool.events),
        "source": (Check.UNKNOWN_SOURCE, pool.sources),
        "timeline": (Check.UNKNOWN_TIMELINE, pool.timelines),
    }[kind]


def missing(pool: Pool, kind: str, name: str) -> tuple[Check, dict[str, object]]:
    """Return the check that *name*, of no record of this *kind*, breaks and the words for it."""
    check, names = names_of(pool, kind)
    present = pool.renamed[kind].get(name)
    suggestion = f"; it is now called {present!r}" if present else did_you_mean(name, names)
    return check, {"name": name, "suggestion": suggestion}


def unknown(check: Check, record: Subject, path: Path, name: str, known: Collection[str]) -> Finding:
    """Return the finding that *name* is not *known*, with the closest name that is."""
    return Finding(check, record, path, {"name": name, "suggestion": did_you_mean(name, known)})
