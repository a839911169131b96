"""The pages of one event, of one source with every claim that rests on it, and of all sources."""

from __future__ import annotations

from timeline.dates import display
from timeline.library import Claim
from timeline.model import Event, Source
from timeline.site import metadata, texts, words
from timeline.site.addresses import Links, event_folder, source_folder
from timeline.site.edition import Edition
from timeline.site.events import event_item, lane_of
from timeline.site.pages.event import EventPage
from timeline.site.pages.head import Link
from timeline.site.pages.source import ClaimItem, SourceCard, SourcePage, SourcesPage

LIST = {"@type": "CollectionPage"}


def event_page(edition: Edition, event: Event, links: Links) -> EventPage:
    """Return the page of *event*."""
    library = edition.library
    sources = [library.sources[citation.source] for citation in event.sources]
    data = metadata.sourced_event_data(event, dict.fromkeys(sources), edition.settings)
    return EventPage(
        head=metadata.head(edition.settings, event_folder(event.id), title=event.title, about=_about(event), data=data),
        event=event_item(event, library, lane_of(event, library), links),
        timelines=tuple(
            Link(each.title, links.timeline(each.id) + f"#{event.id}") for each in library.timelines_of(event)
        ),
        repository=edition.repository_links(event),
    )


def source_page(edition: Edition, source: Source, links: Links) -> SourcePage:
    """Return the page of *source*."""
    claims = edition.library.claims(source)
    about = source.note or f"{source.title}: {_count(claims)}."
    data = metadata.source_data(source, edition.settings)
    return SourcePage(
        head=metadata.head(edition.settings, source_folder(source.id), title=source.title, about=about, data=data),
        title=source.title,
        kind=words.SOURCE_KIND[source.kind],
        publisher=source.publisher,
        authors=", ".join(source.authors) or None,
        published=words.dated(source.published),
        accessed=words.dated(source.accessed),
        language=source.language,
        licence=source.licence,
        url=source.url,
        archived=source.archived,
        note=texts.html(source.note, links),
        claims=tuple(_claim(claim, links) for claim in claims),
        count=_count(claims),
        repository=edition.repository_links(source),
    )


def sources_page(edition: Edition, links: Links) -> SourcesPage:
    """Return the list of all sources, in order of title."""
    sources = sorted(
        edition.library.sources.values(), key=lambda source: (source.title.casefold().lstrip("[“‘\"'"), source.id)
    )
    title, about = (
        "Sources",
        f"Every source that {edition.settings.name} rests on, and what is known to be wrong with it.",
    )
    return SourcesPage(
        head=metadata.head(edition.settings, "sources/", title=title, about=about, data=LIST),
        title=title,
        sources=tuple(_card(edition, source, links) for source in sources),
    )


def _card(edition: Edition, source: Source, links: Links) -> SourceCard:
    return SourceCard(
        title=source.title,
        link=links.source(source.id),
        publisher=source.publisher,
        published=words.dated(source.published),
        kind=words.SOURCE_KIND[source.kind],
        count=_count(edition.library.claims(source)),
        note=texts.html(source.note, links),
    )


def _claim(claim: Claim, links: Links) -> ClaimItem:
    event, citation = claim.event, claim.citation
    return ClaimItem(
        title=event.title,
        when=display(event.date),
        link=links.event(event.id),
        at=citation.at,
        says=texts.inline(citation.says, links),
        stance=words.STANCE[citation.stance],
        stance_class=f"timeline-stance-{citation.stance}",
    )


def _count(claims: tuple[Claim, ...]) -> str:
    return words.counted(len(claims), "claim rests on it", "claims rest on it")


def _about(event: Event) -> str:
    return f"{display(event.date)}: {event.summary or event.title}"
