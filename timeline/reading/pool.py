"""All records of all files together: the library, where each record stands, and which names there are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Generic, NamedTuple, TypeVar

from timeline.house import House
from timeline.library import Library, kind_of
from timeline.model import Citation, Event, Medium, Quotation, Record, Reference, Source, Timeline
from timeline.problems import Check, Problem
from timeline.reading.marked import Marked, Path
from timeline.reading.reader import Entry, read_records

R = TypeVar("R", Event, Source, Timeline)


class Files(NamedTuple):
    """What can be asked of a file in the content folder by its name; nothing here opens one."""

    #: How many bytes it has, ``None`` if there is none.
    size_of: Callable[[str], int | None]
    #: Why it cannot be shown as a picture, ``None`` if it can.
    flaw_of: Callable[[str], str | None]


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
        words = {"kind": kind_of(entry.record), "name": name, "first": first.locate(("id",))}
        shelf.problems.append(Check.DUPLICATE_ID.at(entry.locate(("id",)), **words))


@dataclass(frozen=True)
class Pool:
    """What the rules about the whole library look at."""

    #: Includes records in which something stands in for what could not be read.
    library: Library
    #: Where each record stands, by the record's identity.
    entries: Mapping[int, Entry[Any]]
    #: The ids of all events that there are, also of those in files that could not be read; so for the others.
    events: frozenset[str]
    sources: frozenset[str]
    timelines: frozenset[str]
    lanes: frozenset[str]
    #: The kinds of which every record could be read; of others nothing can be said to be missing.
    complete: frozenset[type[Record]]
    files: Files
    house: House

    @cached_property
    def citations(self) -> tuple[tuple[Event, Path, Citation], ...]:
        """Every citation with its event and the way to it."""
        return tuple(self._items("sources"))

    @cached_property
    def relations(self) -> tuple[tuple[Event, Path, Reference], ...]:
        """Every relation with the event that states it and the way to it."""
        return tuple(self._items("responds_to", "leads_to"))

    @cached_property
    def media(self) -> tuple[tuple[Event, Path, Medium], ...]:
        """Every picture with its event and the way to it."""
        return tuple(self._items("media"))

    @cached_property
    def quotations(self) -> tuple[tuple[Event, Path, Quotation], ...]:
        """Every quotation with its event and the way to it."""
        return tuple(self._items("quotations"))

    @cached_property
    def drawn_on(self) -> tuple[tuple[Event, Path, Citation | Quotation], ...]:
        """Everything that names a source, with its event and the way to it."""
        return (*self.citations, *self.quotations)

    def _items(self, *fields: str) -> Iterator[tuple[Event, Path, Any]]:
        """Return what the lists in these *fields* of events hold."""
        for event in self.library.events.values():
            for field_ in fields:
                for index, item in enumerate(getattr(event, field_)):
                    yield event, (field_, index), item

    @cached_property
    def markdown(self) -> tuple[tuple[Event | Source | Timeline, Path, str], ...]:
        """Every text of a record that is Markdown, with its record and the way to it."""
        fields: list[tuple[Event | Source | Timeline, Path, str | None]] = []
        for event in self.library.events.values():
            fields += [(event, ("summary",), event.summary), (event, ("body",), event.body)]
        fields += [(event, (*path, "says"), citation.says) for event, path, citation in self.citations]
        fields += [(source, ("note",), source.note) for source in self.library.sources.values()]
        fields += [(line, ("summary",), line.summary) for line in self.library.timelines.values()]
        corrected: list[Event | Source] = [*self.library.events.values(), *self.library.sources.values()]
        for record in corrected:
            texts = ((index, each.text) for index, each in enumerate(record.corrections))
            fields += [(record, ("corrections", index, "text"), text) for index, text in texts]
        return tuple((record, path, text) for record, path, text in fields if text)

    @cached_property
    def renamed(self) -> Mapping[str, Mapping[str, str]]:
        """The present id for each former one, by the kind of record (``event``)."""
        return {
            kind: {old: record.id for record in self.library.of_kind(kind).values() for old in record.formerly}
            for kind in ("event", "source", "timeline")
        }


def pool(
    events: Shelf[Event],
    sources: Shelf[Source],
    timelines: Shelf[Timeline],
    files: Files,
    house: House,
) -> Pool:
    """Put the records of all kinds together."""
    shelves: dict[type[Record], Shelf[Any]] = {Event: events, Source: sources, Timeline: timelines}
    library = Library(events.records, sources.records, timelines.records)
    return Pool(
        library=library,
        entries={id(entry.record): entry for shelf in shelves.values() for entry in shelf.entries.values()},
        events=events.names,
        sources=sources.names,
        timelines=timelines.names,
        lanes=frozenset(library.lanes) | timelines.unread,
        complete=frozenset(model for model, shelf in shelves.items() if shelf.is_sound),
        files=files,
        house=house,
    )
