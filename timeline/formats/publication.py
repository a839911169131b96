"""What every format writes: a view of the library, with the addresses and terms under which it is published."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from timeline.library import Library, View
from timeline.model import Event, Timeline


@dataclass(frozen=True, slots=True)
class Publication:
    """A timeline as published: what it shows, whose it is, where it stands and when its events last changed."""

    view: View
    library: Library
    site: str
    language: str
    licence: str | None
    #: The permanent address of the timeline's page, with a slash at the end.
    address: str
    #: The address that it had first, by which feed readers know it.
    first_address: str
    #: Gives the permanent address of an event's page.
    event_address: Callable[[str], str]
    #: When each event's record last changed, as an RFC 3339 instant, by event id.
    changed: Mapping[str, str]
    #: Turns Markdown into plain words.
    plain: Callable[[str], str]


def first_id(record: Event | Timeline) -> str:
    """Return the id that *record* had before it was ever renamed."""
    return (*record.formerly, record.id)[0]
