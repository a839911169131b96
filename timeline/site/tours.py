"""Tours: a timeline told event by event, each step a page of its own with the drawing following."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from timeline.dates import display
from timeline.layout import NARROW, lay_out
from timeline.library import Library
from timeline.model import Event
from timeline.site import metadata, texts, words
from timeline.site.addresses import Links, permanent, step_folder, timeline_folder, tour_folder
from timeline.site.drawings import Drawn, drawing, lanes_of
from timeline.site.edition import Edition
from timeline.site.events import event_item
from timeline.site.media import media_of
from timeline.site.pages.head import Link
from timeline.site.pages.tour import StepItem, StepPage, TourPage

#: Where in its page a step begins; links from step to step lead there, past the head of the site.
STEP = "_step"


@dataclass(frozen=True)
class Tour:
    """A timeline narrowed to the events of its tour and laid out to stand beside each step."""

    drawn: Drawn
    #: In telling order.
    events: tuple[Event, ...]

    @property
    def id(self) -> str:
        """The id of the timeline."""
        return self.drawn.view.timeline.id


def tours(edition: Edition) -> Iterator[Tour]:
    """Return the tour of each timeline that has one."""
    for drawn in edition.drawn.values():
        if drawn.view.timeline.tour:
            yield _tour(edition.library, drawn)


def _tour(library: Library, drawn: Drawn) -> Tour:
    """Return the tour of a timeline; its drawing holds the steps alone, so that it is small and still labelled."""
    ids = drawn.view.timeline.tour
    told = library.part(drawn.view, ids)
    return Tour(replace(drawn, view=told, layouts=(lay_out(told, NARROW),)), tuple(library.events[id_] for id_ in ids))


def invitation(drawn: Drawn, links: Links) -> Link | None:
    """Return the link from a timeline to the first step of its tour, if it has one."""
    timeline = drawn.view.timeline
    if not timeline.tour:
        return None
    count = words.counted(len(timeline.tour), "step", "steps")
    return Link(f"Take the tour: {count}", links.page(step_folder(timeline.id, timeline.tour[0])))


def tour_page(edition: Edition, tour: Tour, links: Links) -> TourPage:
    """Return the page that lists the steps of *tour*."""
    timeline, count = tour.drawn.view.timeline, words.counted(len(tour.events), "step", "steps")
    title = f"Tour: {timeline.title}"
    about = f"{timeline.title}, told in {count}. {timeline.summary or ''}"
    data = {**metadata.COLLECTION, "isPartOf": permanent(timeline_folder(tour.id), edition.settings)}
    return TourPage(
        head=metadata.head(edition.settings, tour_folder(tour.id), title=title, about=about, data=data),
        timeline=Link(timeline.title, links.timeline(tour.id)),
        summary=texts.html(timeline.summary, links),
        count=count,
        steps=_steps(tour, links),
    )


def step_page(edition: Edition, tour: Tour, place: int, links: Links) -> StepPage:
    """Return the step of *tour* at *place*, counted from 0."""
    event, steps = tour.events[place], _steps(tour, links)
    lanes = lanes_of(tour.drawn.layouts[0])
    progress = f"Step {place + 1} of {len(steps)}"
    data = {"@type": "WebPage", "about": metadata.event_data(event, edition.settings)}
    return StepPage(
        head=metadata.head(
            edition.settings,
            step_folder(tour.id, event.id),
            title=f"{progress}: {event.title}",
            about=event.summary or event.title,
            data=data,
        ),
        timeline=Link(tour.drawn.view.timeline.title, links.timeline(tour.id)),
        tour=Link(f"All {len(steps)} steps", links.page(tour_folder(tour.id))),
        progress=progress,
        number=place + 1,
        steps=steps,
        event=event_item(event, edition.library, lanes[event.lane], links),
        link=links.event(event.id),
        media=media_of(event, edition, links),
        count=words.counted(len({citation.source for citation in event.sources}), "source", "sources"),
        drawing=drawing(tour.drawn, lambda id_: _step(tour, id_, links), event.id),
        previous=_way(steps, place - 1),
        next=_way(steps, place + 1),
    )


def _steps(tour: Tour, links: Links) -> tuple[StepItem, ...]:
    return tuple(
        StepItem(number, event.title, display(event.date), _step(tour, event.id, links))
        for number, event in enumerate(tour.events, start=1)
    )


def _step(tour: Tour, event: str, links: Links) -> str:
    return f"{links.page(step_folder(tour.id, event))}#{STEP}"


def _way(steps: tuple[StepItem, ...], place: int) -> Link | None:
    return Link(steps[place].title, steps[place].link) if 0 <= place < len(steps) else None
