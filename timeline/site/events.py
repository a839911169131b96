"""One event as readers see it: its date and how it is known, its evidence, what led to it and what came of it."""

from __future__ import annotations

from timeline.dates import display
from timeline.layout import Shape, look
from timeline.library import Library, Relation
from timeline.model import Citation, Event, LaneColor, RelationBasis, Stance
from timeline.reading.checks.dates import exclude
from timeline.render.style import OUTLINES, color_class, stance_class, status_class
from timeline.site import texts, words
from timeline.site.addresses import Links
from timeline.site.pages.drawing import Lane
from timeline.site.pages.event import EventItem, Evidence, Related
from timeline.site.pages.head import Link


def event_item(event: Event, library: Library, lane: Lane, links: Links) -> EventItem:
    """Return *event* with its full evidence, its links made for one page."""
    return EventItem(
        title=event.title,
        when=display(event.date),
        edtf=event.date.edtf,
        datetime=event.date.datetime,
        summary=texts.html(event.summary, links),
        body=texts.html(event.body, links),
        lane=lane,
        status=words.STATUS[event.status],
        status_class=status_class(event.status),
        status_meaning=words.STATUS_MEANING[event.status],
        caution=words.caution(event.status),
        date_basis=words.DATE_BASIS[event.date_basis],
        date_note=event.date_note,
        evidence=tuple(evidence(event, citation, library, links) for citation in event.sources),
        divided=divided(event) if is_told_otherwise(event) else None,
        causes=tuple(_related(each, each.cause, library, links) for each in library.causes(event)),
        effects=tuple(_related(each, each.effect, library, links) for each in library.effects(event)),
        actors=event.actors,
        places=tuple(place.name for place in event.places),
        links=tuple(Link(link.title, link.url) for link in event.links),
    )


def evidence(event: Event, citation: Citation, library: Library, links: Links) -> Evidence:
    """Return what one source says about *event*."""
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
        stance_class=stance_class(citation.stance),
        url=source.url,
        archived=source.archived,
        accessed=words.dated(source.accessed),
        faults=f"{links.source(source.id)}#note" if source.note else None,
        is_other_date=_is_other_date(event, citation),
    )


def is_told_otherwise(event: Event) -> bool:
    """Tell whether a source of *event* tells it otherwise."""
    return any(is_otherwise(event, citation) for citation in event.sources)


def is_otherwise(event: Event, citation: Citation) -> bool:
    """Tell whether *citation* differs from *event*, disputes it or gives a date that excludes the event's own."""
    return citation.stance is not Stance.SUPPORTS or _is_other_date(event, citation)


def divided(event: Event) -> str:
    """Return the date of *event* as it is told here, and how many of its sources tell it so and otherwise."""
    against = {citation.source for citation in event.sources if is_otherwise(event, citation)}
    others = {citation.source for citation in event.sources} - against
    support = words.counted(len(others), "source supports it", "sources support it")
    differ = words.counted(len(against), "tells it otherwise", "tell it otherwise")
    return f"Dated {display(event.date)} here. {support}, {differ}."


def _is_other_date(event: Event, citation: Citation) -> bool:
    return citation.date is not None and exclude(citation.date, event.date)


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
