"""One event as readers see it: its date and how it is known, its evidence, what led to it and what came of it."""

from __future__ import annotations

from timeline.dates import display
from timeline.layout import Shape, look
from timeline.library import Library, Relation
from timeline.model import Citation, Event, LaneColor, RelationBasis, Status
from timeline.render.style import OUTLINES, color_class
from timeline.site import texts, words
from timeline.site.addresses import Links
from timeline.site.pages.drawing import Lane
from timeline.site.pages.event import EventItem, Evidence, Picture, Related
from timeline.site.pages.head import Link


def event_item(event: Event, library: Library, lane: Lane, links: Links) -> EventItem:
    """Return *event* with its full evidence, its links made for one page."""
    return EventItem(
        id=event.id,
        formerly=event.formerly,
        title=event.title,
        link=links.event(event.id),
        when=display(event.date),
        edtf=event.date.edtf,
        datetime=event.date.datetime,
        summary=texts.html(event.summary, links),
        body=texts.html(event.body, links),
        lane=lane,
        status=words.STATUS[event.status],
        status_class=f"timeline-status-{event.status}",
        status_meaning=words.STATUS_MEANING[event.status],
        caution=None if event.status is Status.CONFIRMED else words.STATUS[event.status],
        date_basis=words.DATE_BASIS[event.date_basis],
        date_note=event.date_note,
        evidence=tuple(evidence(citation, library, links) for citation in event.sources),
        count=words.counted(len({citation.source for citation in event.sources}), "source", "sources"),
        causes=tuple(_related(each, each.cause, library, links) for each in library.causes(event)),
        effects=tuple(_related(each, each.effect, library, links) for each in library.effects(event)),
        actors=event.actors,
        places=tuple(place.name for place in event.places),
        pictures=tuple(
            Picture(links.file(medium.file), medium.alt or "", medium.credit, medium.licence) for medium in event.media
        ),
        links=tuple(Link(link.title, link.url) for link in event.links),
    )


def evidence(citation: Citation, library: Library, links: Links) -> Evidence:
    """Return what one source says about an event."""
    source = library.sources[citation.source]
    return Evidence(
        title=source.title,
        link=links.source(source.id),
        publisher=source.publisher,
        published=words.dated(source.published),
        at=citation.at,
        says=texts.inline(citation.says, links),
        date=words.dated(citation.date),
        stance=words.STANCE[citation.stance],
        stance_class=f"timeline-stance-{citation.stance}",
        url=source.url,
        archived=source.archived,
    )


def lane_of(event: Event, library: Library) -> Lane:
    """Return the lane of *event* as the first timeline that shows it draws it; plain where none does."""
    for timeline in library.timelines_of(event):
        for lane in timeline.lanes:
            if lane.id == event.lane:
                color, shape = look(timeline, lane)
                return Lane(lane.id, lane.title, color_class(color), OUTLINES[shape])
    return Lane(event.lane, event.lane, color_class(LaneColor.GREY), OUTLINES[Shape.CIRCLE])


def _related(relation: Relation, other: str, library: Library, links: Links) -> Related:
    event = library.events[other]
    is_inferred = relation.basis is RelationBasis.INFERRED
    basis = "inferred by the editors" if is_inferred else ""
    return Related(event.title, display(event.date), links.event(other), basis, relation.note)
