"""What machines read of a page: title, description, permanent address, Open Graph and JSON-LD (schema.org)."""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Iterable
from typing import Any

from markupsafe import Markup

from timeline.dates import OPEN, Bound, Open, When
from timeline.model import Event, Source, SourceKind
from timeline.site import texts
from timeline.site.addresses import event_folder, permanent, source_folder
from timeline.site.pages.head import Head
from timeline.site.settings import Settings

#: Pages that list others (schema.org).
COLLECTION = {"@type": "CollectionPage"}
#: Search engines show about this much of a description.
DESCRIPTION_LENGTH = 160
SCHEMA_TYPES = {
    SourceKind.ARTICLE: "Article",
    SourceKind.DOCUMENT: "Report",
    SourceKind.STATEMENT: "Statement",
    SourceKind.DATASET: "Dataset",
}


def head(settings: Settings, folder: str, *, title: str, about: str, data: dict[str, Any]) -> Head:
    """Return the head of the page at *folder*; *data* is its JSON-LD without context, name and address."""
    address = permanent(folder, settings)
    whole = {"@context": "https://schema.org", "name": title, "url": address, **data}
    return Head(
        title=title,
        description=shortened(about) or title,
        canonical=address if settings.address else None,
        kind="website" if data["@type"] in {"CollectionPage", "WebSite"} else "article",
        json_ld=script({name: value for name, value in whole.items() if value is not None}),
    )


def shortened(text: str) -> str:
    """Return *text*, Markdown, as plain words cut at a word before the length of a description."""
    words = texts.plain(text)
    if len(words) <= DESCRIPTION_LENGTH:
        return words
    return words[:DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + "…"


def script(data: dict[str, Any]) -> Markup:
    """Return *data* as a JSON-LD script element that no text in it can end."""
    written = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup('<script type="application/ld+json">{}</script>').format(Markup(written))


def event_data(event: Event, settings: Settings) -> dict[str, Any]:
    """Return an event as schema.org Event; dates are its first and last possible days."""
    return {
        "@type": "Event",
        "name": event.title,
        "url": permanent(event_folder(event.id), settings),
        **{name: str(edge) for name, edge in _edges(event.date) if isinstance(edge, Bound)},
    }


def sourced_event_data(event: Event, sources: Iterable[Source], settings: Settings) -> dict[str, Any]:
    """Return an event with what happened, where, and the sources that report it."""
    return {
        **event_data(event, settings),
        **({"description": texts.plain(event.summary)} if event.summary else {}),
        **({"location": [{"@type": "Place", "name": place.name} for place in event.places]} if event.places else {}),
        "subjectOf": [source_data(source, settings) for source in sources],
    }


def source_data(source: Source, settings: Settings) -> dict[str, Any]:
    """Return a source as a schema.org CreativeWork."""
    data = {
        "@type": SCHEMA_TYPES[source.kind],
        "name": source.title,
        "url": source.url or permanent(source_folder(source.id), settings),
        "publisher": source.publisher and {"@type": "Organization", "name": source.publisher},
        "author": [{"@type": "Person", "name": name} for name in source.authors],
        "datePublished": source.published and source.published.datetime,
        "inLanguage": source.language,
    }
    return {name: value for name, value in data.items() if value}


def events_data(events: Collection[Event], settings: Settings) -> dict[str, Any]:
    """Return what a page that lists *events* says of them."""
    return {
        **COLLECTION,
        "temporalCoverage": coverage(event.date for event in events),
        "hasPart": [event_data(event, settings) for event in events],
    }


def coverage(dates: Iterable[When]) -> str:
    """Return the stretch that *dates* fill as an ISO 8601 interval, ``..`` where it is open."""
    dates = list(dates)
    first = min((when.earliest for when in dates), key=_first_second, default=OPEN)
    last = max((when.latest for when in dates), key=_last_second, default=OPEN)
    return f"{first or OPEN}/{last or OPEN}"


def _first_second(edge: Bound | Open | None) -> float:
    if edge is None:
        return math.inf
    return edge.first_second if isinstance(edge, Bound) else -math.inf


def _last_second(edge: Bound | Open | None) -> float:
    if edge is None:
        return -math.inf
    return edge.last_second if isinstance(edge, Bound) else math.inf


def _edges(when: When) -> tuple[tuple[str, Bound | Open | None], ...]:
    """Return when it begins and, if that is another moment, when it ends."""
    start = ("startDate", when.earliest)
    return (start,) if when.earliest == when.latest else (start, ("endDate", when.latest))
