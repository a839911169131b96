"""A timeline as every format is given it."""

from collections.abc import Mapping
from typing import Any

from tests.makers import CHANGED, SITE, library, source, timeline
from timeline.formats.publication import Publication, first_id
from timeline.model import Event, Source
from timeline.site import texts

SOURCES = (source(), source("law", title="A law", published="2014-04~"), source("unused"))


def publication(
    *events: Event, changed: Mapping[str, str] | None = None, sources: tuple[Source, ...] = SOURCES, **more: Any
) -> Publication:
    """Return a timeline of *events*, with the fields *more*, ready to be written."""
    shown = timeline(**more)
    records = library(events, [shown], sources)
    return Publication(
        view=records.view(shown),
        library=records,
        site="A Site",
        language="en",
        licence="https://licence.example/by",
        address=f"{SITE}/timelines/all/",
        first_address=f"{SITE}/timelines/{first_id(shown)}/",
        event_address=f"{SITE}/events/{{}}/".format,
        changed=dict.fromkeys(records.events, CHANGED) if changed is None else changed,
        plain=texts.plain,
    )
