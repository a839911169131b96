"""Rules: events rest on sources, and sources are used."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model import Event
from timeline.problems import Check
from timeline.reading.checks.finding import Finding
from timeline.reading.pool import Pool


def no_source(pool: Pool) -> Iterator[Finding]:
    """Every event cites a source."""
    for event in pool.library.events.values():
        if not event.sources:
            yield Finding(Check.NO_SOURCE, event, ("sources",), {"name": event.id})


def unused_source(pool: Pool) -> Iterator[Finding]:
    """Every source is cited or quoted by an event; while an event cannot be read, nothing is said."""
    if Event not in pool.complete:
        return
    named = {each.source for _, _, each in pool.drawn_on}
    for source in pool.library.sources.values():
        if source.id not in named:
            yield Finding(Check.UNUSED_SOURCE, source, ("id",), {"name": source.id})
