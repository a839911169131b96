"""The pages of a timeline: its own, its embed, its card in lists, its block in a post, and the first page."""

from __future__ import annotations

from itertools import groupby

from timeline.dates import Bound
from timeline.dates.calendar import civil
from timeline.dates.words import year_words
from timeline.formats import FORMATS, Format
from timeline.library import View
from timeline.model import Event, Timeline
from timeline.site import metadata, texts, words
from timeline.site.addresses import ASSETS, Links, timeline_folder
from timeline.site.drawings import Drawn, drawing, lanes_of
from timeline.site.edition import Edition
from timeline.site.events import event_item
from timeline.site.pages.drawing import EmbedBlock
from timeline.site.pages.head import Download, Link
from timeline.site.pages.timeline import FrontPage, TimelineCard, TimelinePage, TimelinesPage, Year


def timeline_page(edition: Edition, timeline: Timeline, links: Links) -> TimelinePage:
    """Return the page of *timeline*; marks of its drawing lead to its list."""
    drawn = edition.drawn[timeline.id]
    events, folder = drawn.view.events, timeline_folder(timeline.id)
    downloads = tuple(_download(each, folder, links) for each in FORMATS)
    data = {
        "@type": "CollectionPage",
        "temporalCoverage": metadata.coverage(event.date for event in events),
        "license": edition.settings.licence,
        "hasPart": [metadata.event_data(event, edition.settings) for event in events],
    }
    about = timeline.summary or timeline.title
    return TimelinePage(
        head=metadata.head(edition.settings, folder, title=timeline.title, about=about, data=data),
        title=timeline.title,
        summary=texts.html(timeline.summary, links),
        count=words.counted(len(events), "event", "events"),
        span=span(drawn.view),
        link=links.timeline(timeline.id),
        drawing=drawing(drawn, "#{}".format),
        years=years(edition, drawn, links),
        sources=_sources(edition, drawn.view, links),
        downloads=downloads,
        licence=edition.settings.licence,
        repository=edition.repository_links(timeline),
    )


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
    data = {"@type": "CollectionPage"}
    return TimelinesPage(
        head=metadata.head(edition.settings, "timelines/", title=title, about=about, data=data),
        title=title,
        timelines=tuple(card(edition, edition.library.timelines[id_], links) for id_ in edition.drawn),
    )


def front_page(edition: Edition, links: Links) -> FrontPage:
    """Return what the first page shows: the featured timeline, and the others to choose from."""
    featured = edition.featured
    about = (featured and (featured.summary or featured.title)) or edition.settings.name
    others = [edition.library.timelines[id_] for id_ in edition.drawn if not featured or id_ != featured.id]
    return FrontPage(
        head=metadata.head(edition.settings, "", title=edition.settings.name, about=about, data={"@type": "WebSite"}),
        featured=card(edition, featured, links) if featured else None,
        drawing=drawing(edition.drawn[featured.id], links.event) if featured else None,
        others=tuple(card(edition, timeline, links) for timeline in others),
    )


def card(edition: Edition, timeline: Timeline, links: Links) -> TimelineCard:
    """Return *timeline* as it stands in a list of timelines."""
    view = edition.drawn[timeline.id].view
    return TimelineCard(
        title=timeline.title,
        link=links.timeline(timeline.id),
        summary=texts.html(timeline.summary, links),
        span=span(view),
        count=words.counted(len(view.events), "event", "events"),
    )


def span(view: View) -> str:
    """Return the first and the last year that *view* shows."""
    edges = (edge for event in view.events for edge in (event.date.earliest, event.date.latest))
    days = [edge.day for edge in edges if isinstance(edge, Bound)]
    first, last = (year_words(civil(day)[0]) for day in (min(days), max(days))) if days else ("", "")
    return first if first == last else f"{first}–{last}"


def years(edition: Edition, drawn: Drawn, links: Links) -> tuple[Year, ...]:
    """Return the events under the year in which each begins, in the lanes of their timeline."""
    lanes = {lane.id: lane for lane in lanes_of(drawn.layouts[0])}
    return tuple(
        Year(
            title=title,
            anchor="_year-" + title.lower().replace(" ", "-").replace(",", ""),
            events=tuple(event_item(event, edition.library, lanes[event.lane], links) for event in events),
        )
        for title, events in groupby(drawn.view.events, key=_year)
    )


def _year(event: Event) -> str:
    first = event.date.earliest
    return year_words(civil(first.day)[0]) if isinstance(first, Bound) else words.NO_KNOWN_START


def _sources(edition: Edition, view: View, links: Links) -> tuple[Link, ...]:
    cited = {citation.source for event in view.events for citation in event.sources}
    sources = [source for source in edition.library.sources.values() if source.id in cited]
    return tuple(Link(source.title, links.source(source.id)) for source in sources)
