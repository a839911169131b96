"""Two small sites: one with everything that a record can hold, one with the least."""

from dataclasses import replace
from typing import Any

from tests.makers import edition, event, library, source, timeline
from timeline.library import Library
from timeline.model import Event, Source, Timeline
from timeline.reading.history import Change
from timeline.site.corrections import LISTED
from timeline.site.edition import Edition
from timeline.site.repository import repository

LANES = [{"id": "law", "title": "Law"}, {"id": "war", "title": "War"}]

FULL_EVENT = event(
    "full",
    "2014-04~",
    summary="A *summary* with a [link](event:plain).",
    body="A body.",
    status="disputed",
    importance=1,
    date_note="By its own words.",
    sources=[{"source": "report", "at": "page 2", "says": "So it *says*.", "date": "2014-05", "stance": "differs"}],
    responds_to=[{"id": "since", "basis": "inferred", "note": "A reason."}],
    leads_to=["plain"],
    actors=["Court"],
    tags=["money"],
    places=[{"name": "Strasbourg", "at": [48.58, 7.75]}],
    media=[
        {
            "file": "images/x.jpg",
            "alt": "A room",
            "credit": "Anna",
            "licence": "CC0",
            "plays": "https://films.example/room",
            "opens": "https://www.maps.example/room",
        }
    ],
    quotations=[{"text": "so it is", "by": "Boris", "source": "report", "at": "page 3"}],
    links=[{"url": "https://a.example/", "title": "More"}],
    corrections=[
        {"date": "2025-01-02", "text": "It had *another* title."},
        {"date": "2026-01-02", "text": "It named [the other](event:plain)."},
    ],
    formerly=["once-full"],
)
EVENTS = [
    FULL_EVENT,
    event("plain", "2022-03-16", sources=[{"source": "report"}]),
    event("since", "../2013", lane="war", sources=[{"source": "report"}]),
]
FULL_SOURCE = source(
    "report",
    publisher="A Paper",
    authors=["Anna", "Boris"],
    published="2014-04-10",
    accessed="2025-01-01",
    url="https://a.example/report",
    archived="https://archive.example/report",
    language="en",
    licence="CC0",
    note="It confuses *two* bodies.",
    corrections=[{"date": "2025-06-01", "text": "Its author was another."}],
)
CHANGES = tuple(
    Change(f"{day:040x}", f"2025-01-{day:02}T23:59:59+14:00", f"Change {day}") for day in range(LISTED + 5, 0, -1)
)
HISTORY = {("event", "full"): CHANGES, ("source", "report"): CHANGES[:1]}
REPOSITORY = repository("https://github.com/owner/name")
TOUR = ("since", "plain", "full")
FULL_TIMELINE = timeline("all", summary="All of *it*.", bands=[{"date": "2014/2022", "title": "Suspended"}])


def site(
    *events: Event,
    timelines: tuple[Timeline, ...] = (FULL_TIMELINE,),
    sources: tuple[Source, ...] = (FULL_SOURCE,),
    **more: Any,
) -> Edition:
    """Return an edition of these records; *more* are settings."""
    records: Library = library(events, timelines, sources)
    return edition(records, **more)


def full_site(**more: Any) -> Edition:
    """Return an edition in which every field of every record is filled."""
    second = timeline("law-only", lanes=LANES[:1], summary="Only *law*.", select={"lanes": ["law"]})
    given = {"repository": REPOSITORY, "has_cards": True, **more}
    told = FULL_TIMELINE.model_copy(update={"tour": TOUR})
    return replace(site(*EVENTS, timelines=(told, second), **given), history=HISTORY)


def bare_site(**more: Any) -> Edition:
    """Return an edition in which every record has only what it needs."""
    return site(
        event("a", sources=[{"source": "report"}]), timelines=(timeline(),), sources=(source(),), licence=None, **more
    )
