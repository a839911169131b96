"""The pages of one event, of one source with every claim that rests on it, and of all sources."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates import display
from timeline.library import Claim
from timeline.model import Event, Source, Stance
from timeline.render.style import stance_class, status_class
from timeline.site import metadata, texts, words
from timeline.site.addresses import CORRECTIONS, DISPUTED, Links, event_folder, source_folder
from timeline.site.citation import cite
from timeline.site.corrections import by_title, corrected, history_of
from timeline.site.edition import Edition
from timeline.site.events import event_item, lane_of
from timeline.site.licences import licence
from timeline.site.media import media_of
from timeline.site.pages.event import EventPage
from timeline.site.pages.head import Link
from timeline.site.pages.source import ClaimGroup, ClaimItem, SourceItem, SourcePage, SourcesPage
from timeline.site.sharing import with_card, with_oembed


def event_page(edition: Edition, event: Event, links: Links) -> EventPage:
    """Return the page of *event*."""
    library = edition.library
    sources = [library.sources[citation.source] for citation in event.sources]
    data = metadata.sourced_event_data(event, dict.fromkeys(sources), edition.settings)
    folder = event_folder(event.id)
    head = metadata.head(edition.settings, folder, title=event.title, about=_about(event), data=data)
    return EventPage(
        head=with_oembed(with_card(head, edition.settings, folder, _dated(event)), edition.settings, folder),
        event=event_item(event, library, lane_of(event, library), links),
        media=media_of(event, edition, links),
        timelines=tuple(
            Link(each.title, links.timeline(each.id) + f"#{event.id}") for each in library.timelines_of(event)
        ),
        cite=cite(edition, event, links),
        corrections=corrected(event, links),
        history=history_of(edition, event),
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
        language=words.language_name(source.language),
        licence=licence(source.licence),
        url=source.url,
        archived=source.archived,
        note=texts.html(source.note, links),
        claims=tuple(_groups(claims, links)),
        count=_count(claims),
        timelines=_timelines(edition, claims, links),
        corrections=corrected(source, links),
        history=history_of(edition, source),
        repository=edition.repository_links(source),
    )


def sources_page(edition: Edition, links: Links) -> SourcesPage:
    """Return the list of all sources, in order of title."""
    title, about = (
        "Sources",
        f"Every source that {edition.settings.name} rests on, and what is known to be wrong with it.",
    )
    return SourcesPage(
        head=metadata.head(edition.settings, "sources/", title=title, about=about, data=metadata.COLLECTION),
        title=title,
        sources=tuple(_source_item(edition, source, links) for source in by_title(edition.library.sources.values())),
        disputed=links.page(DISPUTED),
        corrections=links.page(CORRECTIONS),
    )


def _source_item(edition: Edition, source: Source, links: Links) -> SourceItem:
    return SourceItem(
        title=source.title,
        link=links.source(source.id),
        publisher=source.publisher,
        published=words.dated(source.published),
        kind=words.SOURCE_KIND[source.kind],
        count=_count(edition.library.claims(source)),
        note=texts.html(source.note, links),
    )


def _groups(claims: tuple[Claim, ...], links: Links) -> Iterator[ClaimGroup]:
    """Yield *claims* by what the source does with them: most of all, it supports them."""
    for stance in Stance:
        if found := [claim for claim in claims if claim.citation.stance is stance]:
            items = tuple(_claim(claim, links) for claim in found)
            yield ClaimGroup(f"_{stance}", words.STANCE_OF_CLAIMS[stance], stance_class(stance), items)


def _timelines(edition: Edition, claims: tuple[Claim, ...], links: Links) -> tuple[Link, ...]:
    """Return the timelines that show an event of *claims*."""
    shown = {timeline.id for claim in claims for timeline in edition.library.timelines_of(claim.event)}
    timelines = (each for each in edition.library.timelines.values() if each.id in shown)
    return tuple(Link(each.title, links.timeline(each.id)) for each in timelines)


def _claim(claim: Claim, links: Links) -> ClaimItem:
    event, citation = claim.event, claim.citation
    return ClaimItem(
        title=event.title,
        when=display(event.date),
        link=links.event(event.id),
        at=citation.at,
        says=texts.inline(citation.says, links),
        date=words.dated(citation.date),
        caution=words.caution(event.status),
        status_class=status_class(event.status),
    )


def _count(claims: tuple[Claim, ...]) -> str:
    return words.counted(len(claims), "claim rests on it", "claims rest on it")


def _dated(event: Event) -> str:
    return f"{display(event.date)}: {event.title}"


def _about(event: Event) -> str:
    return f"{display(event.date)}: {event.summary or event.title}"
