"""A timeline, lists of timelines, and the first page."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from timeline.site.pages.drawing import Drawing
from timeline.site.pages.filters import Filters
from timeline.site.pages.head import Download, Head, Licence, Link, RepositoryLinks
from timeline.site.pages.listing import NumberedSource, Year
from timeline.site.pages.share import Cite, EmbedCode


@dataclass(frozen=True, slots=True)
class TimelineItem:
    """A timeline in a list of timelines."""

    title: str
    link: str
    summary: Markup | None
    count: str
    #: How many events of which years.
    extent: str


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """A timeline: drawing, list by year with numbered notes, sources, downloads."""

    head: Head
    title: str
    summary: Markup | None
    count: str
    #: How many events of which years.
    extent: str
    link: str
    #: The way to the first step of its tour, if it has one.
    tour: Link | None
    drawing: Drawing
    filters: Filters
    years: tuple[Year, ...]
    sources: tuple[NumberedSource, ...]
    downloads: tuple[Download, ...]
    licence: Licence | None
    cite: Cite | None
    embed: EmbedCode | None
    repository: RepositoryLinks | None


@dataclass(frozen=True, slots=True)
class TimelinesPage:
    """All timelines."""

    head: Head
    title: str
    timelines: tuple[TimelineItem, ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What the theme's first page shows of the timelines; the theme adds the posts."""

    head: Head
    featured: TimelineItem | None
    drawing: Drawing | None
    others: tuple[TimelineItem, ...]
