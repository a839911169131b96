"""Sources and what rests on them."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from timeline.site.pages.head import Head, Licence, Link, RepositoryLinks
from timeline.site.pages.record import Corrected, RecordHistory


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """One claim that rests on a source."""

    title: str
    when: str
    link: str
    at: str | None
    says: Markup | None
    date: str | None
    caution: str | None
    status_class: str


@dataclass(frozen=True, slots=True)
class ClaimGroup:
    """The claims on which a source takes one stance."""

    anchor: str
    title: str
    stance_class: str
    claims: tuple[ClaimItem, ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """One source and every claim that rests on it."""

    head: Head
    title: str
    kind: str
    publisher: str | None
    authors: str | None
    published: str | None
    accessed: str | None
    language: str | None
    licence: Licence | None
    url: str | None
    archived: str | None
    note: Markup | None
    claims: tuple[ClaimGroup, ...]
    count: str
    timelines: tuple[Link, ...]
    corrections: tuple[Corrected, ...]
    history: RecordHistory | None
    repository: RepositoryLinks | None


@dataclass(frozen=True, slots=True)
class SourceItem:
    """A source in the list of sources."""

    title: str
    link: str
    publisher: str | None
    published: str | None
    kind: str
    count: str
    note: Markup | None


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """All sources."""

    head: Head
    title: str
    sources: tuple[SourceItem, ...]
    disputed: str
    corrections: str
