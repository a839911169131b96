"""What each page template is given: every field is ready to be shown, so that templates compute nothing."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the head of a page."""

    title: str
    description: str
    #: The permanent address of the page, if the site's is known.
    canonical: str | None
    #: Open Graph type: ``article`` or ``website``.
    kind: str
    #: A JSON-LD script element, escaped for HTML.
    json_ld: Markup


@dataclass(frozen=True, slots=True)
class RepositoryLinks:
    """Where the record of a page is edited, where its history is shown, and where a problem with it is reported."""

    edit: str
    history: str
    report: str


@dataclass(frozen=True, slots=True)
class Download:
    """The same data in another format."""

    title: str
    link: str
    media_type: str
    #: Whether readers can subscribe to it.
    is_feed: bool


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane in the legend and the toggles: its name, colour class and sign."""

    id: str
    title: str
    color: str
    outline: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A way of drawing that needs a word of explanation."""

    drawing: Markup
    words: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The static drawing with what the chart needs to take its place."""

    timeline: str
    #: The drawings for wide and narrow pages, each an SVG element.
    svgs: tuple[Markup, ...]
    lanes: tuple[Lane, ...]
    #: What occurs in it and needs explaining.
    legend: tuple[Sign, ...]
    #: The script file that carries the chart's data, from the site's root on, and the name by which it hands it over.
    chart: str
    chart_name: str
    has_relations: bool


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
class Link:
    """An address with its name."""

    title: str
    link: str


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
class Year:
    """The events that begin in one year."""

    title: str
    anchor: str
    events: tuple[EventItem, ...]


@dataclass(frozen=True, slots=True)
class TimelineCard:
    """A timeline in a list of timelines."""

    title: str
    link: str
    summary: Markup | None
    span: str
    count: str


@dataclass(frozen=True, slots=True)
class TimelinePage:
    """A timeline: drawing, list by year with evidence, sources, downloads."""

    head: Head
    title: str
    summary: Markup | None
    count: str
    span: str
    link: str
    drawing: Drawing
    years: tuple[Year, ...]
    sources: tuple[Link, ...]
    downloads: tuple[Download, ...]
    licence: str | None
    repository: RepositoryLinks | None


@dataclass(frozen=True, slots=True)
class EmbedBlock:
    """A timeline within a post: the drawing and the way to the whole."""

    title: str
    count: str
    link: str
    drawing: Drawing
    assets: str


@dataclass(frozen=True, slots=True)
class EventPage:
    """One event: text, evidence, what led to it and what it led to, and the timelines that show it."""

    head: Head
    event: EventItem
    timelines: tuple[Link, ...]
    repository: RepositoryLinks | None


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """One claim that rests on a source."""

    title: str
    when: str
    link: str
    at: str | None
    says: Markup | None
    stance: str
    stance_class: str


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
    licence: str | None
    url: str | None
    archived: str | None
    note: Markup | None
    claims: tuple[ClaimItem, ...]
    count: str
    repository: RepositoryLinks | None


@dataclass(frozen=True, slots=True)
class SourceCard:
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
    sources: tuple[SourceCard, ...]


@dataclass(frozen=True, slots=True)
class TimelinesPage:
    """All timelines."""

    head: Head
    title: str
    timelines: tuple[TimelineCard, ...]


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """What stands at an address that a record had before: the way to where it stands now."""

    head: Head
    title: str
    link: str


@dataclass(frozen=True, slots=True)
class FrontPage:
    """What the theme's first page shows of the timelines; the theme adds the posts."""

    head: Head
    featured: TimelineCard | None
    drawing: Drawing | None
    others: tuple[TimelineCard, ...]
