"""What narrows a timeline: the choices that readers have, the timeline narrowed by one, and what was known when."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.site.pages.drawing import Drawing, Lane
from timeline.site.pages.head import Head, Link
from timeline.site.pages.listing import NumberedSource, Year


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to narrow a timeline: the page that is narrowed so, and how many events it shows."""

    title: str
    link: str
    count: int
    #: Its sign and colour, if it is a lane.
    lane: Lane | None


@dataclass(frozen=True, slots=True)
class ChoiceGroup:
    """The choices of one sort, such as all lanes."""

    title: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Filters:
    """Everything that a timeline can be narrowed by."""

    lanes: ChoiceGroup
    others: tuple[ChoiceGroup, ...]
    #: The page that tells what was known when.
    known: str
    #: For a script: for each width of the drawing days since 1970-01-01, and the shares of the width at which they lie.
    scales: str


@dataclass(frozen=True, slots=True)
class NarrowedPage:
    """A timeline narrowed by one choice."""

    head: Head
    title: str
    extent: str
    whole: Link
    drawing: Drawing
    years: tuple[Year, ...]
    sources: tuple[NumberedSource, ...]


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """An event, and the sources that were the first to support it."""

    event: Link
    when: str
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class KnownDay:
    """The events that became known on one day."""

    title: str
    datetime: str
    events: tuple[KnownEvent, ...]


@dataclass(frozen=True, slots=True)
class KnownPage:
    """From which day on each event of a timeline was known."""

    head: Head
    title: str
    timeline: Link
    days: tuple[KnownDay, ...]
    #: Events that no source with a day of publication supports.
    undated: tuple[KnownEvent, ...]
