"""An event with its evidence, as in a list and on its own page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from timeline.site.pages.drawing import Lane
from timeline.site.pages.head import Head, Link, RepositoryLinks


@dataclass(frozen=True, slots=True)
class Evidence:
    """One source of an event and what it says."""

    title: str
    link: str
    publisher: str | None
    published: str | None
    at: str | None
    says: Markup | None
    date: str | None
    stance: str
    stance_class: str
    url: str | None
    archived: str | None


@dataclass(frozen=True, slots=True)
class Related:
    """Another event that led to this one or came of it."""

    title: str
    when: str
    link: str
    basis: str
    note: str | None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an event."""

    link: str
    alt: str
    credit: str | None
    licence: str | None


@dataclass(frozen=True, slots=True)
class EventItem:
    """One event with its full evidence, as in a list and on its own page."""

    id: str
    #: Ids that it had before; addresses that name them lead to it.
    formerly: tuple[str, ...]
    title: str
    link: str
    when: str
    edtf: str
    datetime: str | None
    summary: Markup | None
    body: Markup | None
    lane: Lane
    status: str
    status_class: str
    status_meaning: str
    #: The status where a list should name it: wherever the event is not confirmed.
    caution: str | None
    date_basis: str
    date_note: str | None
    evidence: tuple[Evidence, ...]
    #: How many sources it rests on, in words.
    count: str
    causes: tuple[Related, ...]
    effects: tuple[Related, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    pictures: tuple[Picture, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class EventPage:
    """One event: text, evidence, what led to it and what it led to, and the timelines that show it."""

    head: Head
    event: EventItem
    timelines: tuple[Link, ...]
    repository: RepositoryLinks | None
