"""The page of everything disputed: who says what about each event that sources do not agree on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.dates import display
from timeline.library import in_order
from timeline.model import Event, Status
from timeline.site import metadata, words
from timeline.site.addresses import CORRECTIONS, DISPUTED, Links
from timeline.site.edition import Edition
from timeline.site.events import divided, evidence, is_otherwise, is_told_otherwise, lane_of
from timeline.site.pages.disputed import DisputedEvent, DisputedGroup, DisputedPage

#: The statuses of events of which every source is shown, and not only those that tell it otherwise.
OPEN = frozenset({Status.DISPUTED, Status.RETRACTED})


def disputed_page(edition: Edition, links: Links) -> DisputedPage:
    """Return the page of all events that are disputed or retracted, or that a source tells otherwise."""
    title = "Disputed"
    about = f"Everything in {edition.settings.name} on which sources do not agree, and who says what."
    return DisputedPage(
        head=metadata.head(edition.settings, DISPUTED, title=title, about=about, data=metadata.COLLECTION),
        title=title,
        groups=tuple(_groups(edition, links)),
        corrections=links.page(CORRECTIONS),
    )


def _is(status: Status) -> Callable[[Event], bool]:
    return lambda event: event.status is status


def _is_established(event: Event) -> bool:
    return event.status not in OPEN and is_told_otherwise(event)


#: The ways of being disputed: name in the address, title, what it means, and which events are meant.
GROUPS: tuple[tuple[str, str, str, Callable[[Event], bool]], ...] = (
    ("_disputed", "Disputed events", "Sources or those involved disagree about the event.", _is(Status.DISPUTED)),
    ("_retracted", "Retracted events", "Withdrawn by those who reported it.", _is(Status.RETRACTED)),
    (
        "_otherwise",
        "Events that a source tells otherwise",
        "The event stands, but a source differs from it, disputes a part of it or gives another date.",
        _is_established,
    ),
)


def _groups(edition: Edition, links: Links) -> Iterator[DisputedGroup]:
    events = in_order(edition.library.events.values())
    for anchor, title, meaning, is_meant in GROUPS:
        if found := [event for event in events if is_meant(event)]:
            counted = words.counted(len(found), "event", "events")
            yield DisputedGroup(
                anchor, title, f"{meaning} {counted}.", tuple(_event(edition, each, links) for each in found)
            )


def _event(edition: Edition, event: Event, links: Links) -> DisputedEvent:
    told = event.sources if event.status in OPEN else tuple(each for each in event.sources if is_otherwise(event, each))
    return DisputedEvent(
        anchor=event.id,
        link=links.event(event.id),
        title=event.title,
        when=display(event.date),
        datetime=event.date.datetime,
        lane=lane_of(event, edition.library),
        caption=divided(event),
        evidence=tuple(evidence(event, citation, edition.library, links) for citation in told),
    )
