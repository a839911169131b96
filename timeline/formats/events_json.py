"""Events as JSON: every field of every record, dates with their bounds, sources in full."""

from __future__ import annotations

import json
from typing import Any

from timeline.dates import When, display
from timeline.formats.publication import Publication
from timeline.model import Event, Record


def write(publication: Publication) -> bytes:
    """Return the timeline, its events and the sources they cite as one JSON object."""
    view = publication.view
    cited = dict.fromkeys(citation.source for event in view.events for citation in event.sources)
    document = {
        "timeline": {**fields(view.timeline), "address": publication.address},
        "licence": publication.licence,
        "events": [_event(event, publication) for event in view.events],
        "sources": [fields(publication.library.sources[id_]) for id_ in cited],
    }
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def _event(event: Event, publication: Publication) -> dict[str, Any]:
    return {**fields(event), "date": dated(event.date), "address": publication.event_address(event.id)}


def dated(when: When) -> dict[str, str | None]:
    """Return a date as its EDTF text, its first and last possible day or second, and its words."""
    return {
        "edtf": when.edtf,
        "earliest": None if when.earliest is None else str(when.earliest),
        "latest": None if when.latest is None else str(when.latest),
        "display": display(when),
    }


def fields(record: Record) -> dict[str, Any]:
    """Return what an editor wrote of *record*, fields that were left out included only where they have a value."""
    return record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
