"""An event with its evidence, as on its own page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from timeline.site.pages.drawing import Lane
from timeline.site.pages.head import Head, Link, RepositoryLinks
from timeline.site.pages.media import Media
from timeline.site.pages.record import Corrected, RecordHistory
from timeline.site.pages.share import Cite


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
    accessed: str | None
    #: Where it is told what is known to be wrong with the source; none if nothing is.
    faults: str | None
    #: Whether its date and the event's exclude each other.
    is_other_date: bool


@dataclass(frozen=True, slots=True)
class Related:
    """Another event that led to this one or came of it."""

    title: str
    when: str
    link: str
    basis: str
    note: str | None


@dataclass(frozen=True, slots=True)
class EventItem:
    """One event with its full evidence."""

    title: str
    when: str
    edtf: str
    datetime: str | None
    summary: Markup | None
    body: Markup | None
    lane: Lane
    status: str
    status_class: str
    status_meaning: str
    #: The status where its name should stand beside the date: wherever the event is not confirmed.
    caution: str | None
    date_basis: str
    date_note: str | None
    evidence: tuple[Evidence, ...]
    #: How its sources divide, in words; none if none tells it otherwise.
    divided: str | None
    causes: tuple[Related, ...]
    effects: tuple[Related, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class EventPage:
    """One event: text, evidence, what led to it and what it led to, and the timelines that show it."""

    head: Head
    event: EventItem
    media: Media | None
    timelines: tuple[Link, ...]
    cite: Cite | None
    corrections: tuple[Corrected, ...]
    history: RecordHistory | None
    repository: RepositoryLinks | None
