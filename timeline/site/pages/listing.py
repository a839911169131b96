"""The list of a timeline's events by year, each with numbered notes, and the sources that the numbers stand for."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from timeline.site.pages.drawing import Lane


@dataclass(frozen=True, slots=True)
class Note:
    """The number of a source, with the place in it."""

    words: str
    anchor: str


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """The notes of an event that take the same stance on it."""

    stance: str
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """What the script that narrows a list asks of an event."""

    #: The choices that it holds, such as ``lanes/war``, between spaces.
    choices: str
    #: The first and the last day that it may include, since 1970-01-01; one number for one day, a dot for no limit.
    days: str
    #: The day on which the first dated source that supports it was published; empty if there is none.
    known: str


@dataclass(frozen=True, slots=True)
class ListItem:
    """One event in a list: what happened, and by which sources; its page has the whole evidence."""

    id: str
    #: Ids that it had before; addresses that name them lead to it.
    formerly: tuple[str, ...]
    title: str
    link: str
    when: str
    datetime: str | None
    #: How its stretch of time is drawn on the rail, as classes each after a space.
    rail: str
    summary: Markup | None
    lane: Lane
    #: The status where a list should name it: wherever the event is not confirmed.
    caution: str | None
    status_class: str
    notes: tuple[NoteGroup, ...]
    #: None where no script narrows the list.
    facts: Facts | None


@dataclass(frozen=True, slots=True)
class Year:
    """The events that begin in one year."""

    title: str
    anchor: str
    events: tuple[ListItem, ...]


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """A source that the notes of a list name by its number, with where it can be read."""

    anchor: str
    title: str
    link: str
    publisher: str | None
    published: str | None
    #: The day by which it was published for certain.
    day: str | None
    url: str | None
    archived: str | None
    accessed: str | None
