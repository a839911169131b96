"""Two small sites: one with everything that a record can hold, one with the least."""

from typing import Any

from tests.makers import edition, event, library, source, timeline
from timeline.library import Library
from timeline.model import Event, Source, Timeline
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
    media=[{"file": "images/x.jpg", "alt": "A room", "credit": "Anna", "licence": "CC0"}],
    links=[{"url": "https://a.example/", "title": "More"}],
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
)
REPOSITORY = repository("https://github.com/owner/name")
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
    given = {"repository": REPOSITORY, **more}
    return site(*EVENTS, timelines=(FULL_TIMELINE, second), **given)


def bare_site(**more: Any) -> Edition:
    """Return an edition in which every record has only what it needs."""
    return site(
        event("a", sources=[{"source": "report"}]), timelines=(timeline(),), sources=(source(),), licence=None, **more
    )
