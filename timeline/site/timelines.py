"""The pages of a timeline: its own, its embed, its item in lists, its block in a post, and the first page."""

from __future__ import annotations

from timeline.dates import Bound
from timeline.dates.calendar import civil
from timeline.dates.words import year_words
from timeline.formats import FORMATS, Format
from timeline.library import View
from timeline.model import Timeline
from timeline.site import metadata, texts, words
from timeline.site.addresses import ASSETS, Links, timeline_folder
from timeline.site.citation import cite
from timeline.site.drawings import Drawn, drawing, lanes_of
from timeline.site.edition import Edition
from timeline.site.filters import facts, filters, narrowings
from timeline.site.licences import licence
from timeline.site.listing import numbered_sources, years
from timeline.site.pages.drawing import EmbedBlock
from timeline.site.pages.head import Download, Head
from timeline.site.pages.timeline import FrontPage, TimelineItem, TimelinePage, TimelinesPage
from timeline.site.sharing import embed_code, with_card, with_oembed
from timeline.site.tours import invitation


def timeline_page(edition: Edition, timeline: Timeline, links: Links) -> TimelinePage:
    """Return the page of *timeline*; marks of its drawing lead to its list."""
    drawn = edition.drawn[timeline.id]
    events, folder = drawn.view.events, timeline_folder(timeline.id)
    downloads = tuple(_download(each, folder, links) for each in FORMATS)
    choices = narrowings(drawn.view)
    return TimelinePage(
        head=_head(edition, timeline, drawn.view),
        title=timeline.title,
        summary=texts.html(timeline.summary, links),
        count=words.counted(len(events), "event", "events"),
        extent=extent(drawn.view),
        link=links.timeline(timeline.id),
        tour=invitation(drawn, links),
        drawing=drawing(drawn, "#{}".format),
        filters=filters(drawn, choices, links),
        years=years(
            events,
            lanes_of(drawn.layouts[0]),
            links,
            facts(drawn.view, choices, edition.library.sources),
        ),
        sources=numbered_sources(events, edition.library, links),
        downloads=downloads,
        licence=licence(edition.settings.licence),
        cite=cite(edition, timeline, links),
        embed=embed_code(edition.settings, timeline),
        repository=edition.repository_links(timeline),
    )


def _head(edition: Edition, timeline: Timeline, view: View) -> Head:
    data = {**metadata.events_data(view.events, edition.settings), "license": edition.settings.licence}
    folder, about = timeline_folder(timeline.id), timeline.summary or timeline.title
    head = metadata.head(edition.settings, folder, title=timeline.title, about=about, data=data)
    return with_oembed(_with_card_of(edition, timeline, head), edition.settings, folder)


def _with_card_of(edition: Edition, timeline: Timeline, head: Head) -> Head:
    described = f"{timeline.title}: {extent(edition.drawn[timeline.id].view)}"
    return with_card(head, edition.settings, timeline_folder(timeline.id), described)


def _download(each: Format, folder: str, links: Links) -> Download:
    return Download(each.title, links.file(folder + each.file), each.media_type, is_feed=each.is_feed)


def embed_block(drawn: Drawn, links: Links) -> EmbedBlock:
    """Return the block that stands for a timeline in a post; marks of its drawing lead to event pages."""
    timeline = drawn.view.timeline
    return EmbedBlock(
        title=timeline.title,
        count=words.counted(len(drawn.view.events), "event", "events"),
        link=links.timeline(timeline.id),
        drawing=drawing(drawn, links.event),
        assets=links.file(ASSETS),
    )


def timelines_page(edition: Edition, links: Links) -> TimelinesPage:
    """Return the list of all timelines."""
    title, about = "Timelines", f"All timelines of {edition.settings.name}."
    return TimelinesPage(
        head=metadata.head(edition.settings, "timelines/", title=title, about=about, data=metadata.COLLECTION),
        title=title,
        timelines=tuple(timeline_item(edition, edition.library.timelines[id_], links) for id_ in edition.drawn),
    )


def front_page(edition: Edition, links: Links) -> FrontPage:
    """Return what the first page shows: the featured timeline, and the others to choose from."""
    featured = edition.featured
    about = (featured and (featured.summary or featured.title)) or edition.settings.name
    others = [edition.library.timelines[id_] for id_ in edition.drawn if not featured or id_ != featured.id]
    head = metadata.head(edition.settings, "", title=edition.settings.name, about=about, data={"@type": "WebSite"})
    return FrontPage(
        head=_with_card_of(edition, featured, head) if featured else head,
        featured=timeline_item(edition, featured, links) if featured else None,
        drawing=drawing(edition.drawn[featured.id], links.event) if featured else None,
        others=tuple(timeline_item(edition, timeline, links) for timeline in others),
    )


def timeline_item(edition: Edition, timeline: Timeline, links: Links) -> TimelineItem:
    """Return *timeline* as it stands in a list of timelines."""
    view = edition.drawn[timeline.id].view
    return TimelineItem(
        title=timeline.title,
        link=links.timeline(timeline.id),
        summary=texts.html(timeline.summary, links),
        count=words.counted(len(view.events), "event", "events"),
        extent=extent(view),
    )


def extent(view: View, count: str | None = None) -> str:
    """Return how many events *view* shows, or *count*, and of which years."""
    return f"{count or words.counted(len(view.events), 'event', 'events')}, {span(view)}".rstrip(", ")


def span(view: View) -> str:
    """Return the first and the last year that *view* shows."""
    edges = (edge for event in view.events for edge in (event.date.earliest, event.date.latest))
    days = [edge.day for edge in edges if isinstance(edge, Bound)]
    first, last = (year_words(civil(day)[0]) for day in (min(days), max(days))) if days else ("", "")
    return first if first == last else f"{first}–{last}"
