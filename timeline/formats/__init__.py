"""What a timeline can be downloaded as: one file a format, one table of them all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.formats import events_csv, events_json, feed_atom
from timeline.formats.publication import Publication


@dataclass(frozen=True, slots=True)
class Format:
    """A download of a timeline: its file name, its name for readers, its media type and what writes it."""

    file: str
    title: str
    media_type: str
    write: Callable[[Publication], bytes]
    #: Whether readers can subscribe to it.
    is_feed: bool = False


FORMATS: tuple[Format, ...] = (
    Format("events.json", "JSON", "application/json", events_json.write),
    Format("events.csv", "CSV", "text/csv", events_csv.write),
    Format("feed.atom", "Atom feed", "application/atom+xml", feed_atom.write, is_feed=True),
)
