"""All records of all files together: the library, where each record stands, and which names there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, TypeVar

from timeline.house import House
from timeline.library import Library
from timeline.model import Event, Record, Source, Timeline
from timeline.problems import Check, Problem
from timeline.reading.marked import Marked
from timeline.reading.reader import Entry, read_records

R = TypeVar("R", Event, Source, Timeline)


@dataclass
class Shelf(Generic[R]):
    """The records of one kind, from all files."""

    #: The first entry of each id; an entry without a usable id has a key that nobody can write.
    entries: dict[str, Entry[R]] = field(default_factory=dict)
    #: Ids in files that could not be read as a whole.
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    #: Whether every record is among the entries, in part at least.
    is_complete: bool = True

    @property
    def records(self) -> dict[str, R]:
        """The records by id, with stand-ins for what could not be read."""
        return {key: entry.record for key, entry in self.entries.items()}

    @property
    def sound(self) -> dict[str, R]:
        """The records by id that are what stands in the files."""
        return {key: entry.record for key, entry in self.entries.items() if entry.is_sound}

    @property
    def is_sound(self) -> bool:
        """Whether every record is what stands in the files; otherwise nothing can be said to be missing."""
        return self.is_complete and all(entry.is_sound for entry in self.entries.values())

    @property
    def names(self) -> frozenset[str]:
        """Every id that there is."""
        return frozenset(self.entries) | self.unread


def gather(model: type[R], files: Iterable[Marked]) -> Shelf[R]:
    """Read the records of *model* from all *files* of that kind."""
    shelf: Shelf[R] = Shelf()
    for marked in files:
        shelf.problems += marked.problems
        is_complete = False
        if marked.is_whole or marked.value:
            records = read_records(model, marked)
            known = {problem.location for problem in marked.problems}
            shelf.problems += [problem for problem in records.problems if problem.location not in known]
            is_complete = marked.is_whole and records.is_complete
            for entry in records.entries:
                _place(shelf, entry)
        if not is_complete:
            shelf.is_complete = False
            shelf.unread.update(marked.ids())
    return shelf


def _place(shelf: Shelf[R], entry: Entry[R]) -> None:
    if entry.is_faulty(("id",)):
        shelf.entries[f"#{len(shelf.entries)}"] = entry
        return
    name = entry.record.id
    first = shelf.entries.setdefault(name, entry)
    if first is not entry:
        kind = type(entry.record).__name__.lower()
        place = first.locate(("id",))
        shelf.problems.append(Check.DUPLICATE_ID.at(entry.locate(("id",)), kind=kind, name=name, first=place))


@dataclass(frozen=True)
class Pool:
    """What the rules about the whole library look at."""

    #: Includes records in which something stands in for what could not be read.
    library: Library
    #: Where each record stands, by the record's identity.
    entries: Mapping[int, Entry[Any]]
    events: frozenset[str]
    sources: frozenset[str]
    timelines: frozenset[str]
    lanes: frozenset[str]
    #: The kinds of which every record could be read; of others nothing can be said to be missing.
    complete: frozenset[type[Record]]
    #: Tells how many bytes the file of this name in the content folder has, ``None`` if there is none.
    size_of: Callable[[str], int | None]
    house: House

    @cached_property
    def renamed(self) -> Mapping[str, Mapping[str, str]]:
        """The present id for each former one, by the kind of record (``event``)."""
        kinds: dict[str, Mapping[str, Event | Source | Timeline]] = {
            "event": self.library.events,
            "source": self.library.sources,
            "timeline": self.library.timelines,
        }
        return {
            kind: {old: record.id for record in records.values() for old in record.formerly}
            for kind, records in kinds.items()
        }


def pool(
    events: Shelf[Event],
    sources: Shelf[Source],
    timelines: Shelf[Timeline],
    size_of: Callable[[str], int | None],
    house: House,
) -> Pool:
    """Put the records of all kinds together."""
    shelves: dict[type[Record], Shelf[Any]] = {Event: events, Source: sources, Timeline: timelines}
    return Pool(
        library=Library(events.records, sources.records, timelines.records),
        entries={id(entry.record): entry for shelf in shelves.values() for entry in shelf.entries.values()},
        events=events.names,
        sources=sources.names,
        timelines=timelines.names,
        lanes=frozenset(lane.id for line in timelines.records.values() for lane in line.lanes) | timelines.unread,
        complete=frozenset(model for model, shelf in shelves.items() if shelf.is_sound),
        size_of=size_of,
        house=house,
    )
