"""Everything on which sources do not agree."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.site.pages.drawing import Lane
from timeline.site.pages.event import Evidence
from timeline.site.pages.head import Head


@dataclass(frozen=True, slots=True)
class DisputedEvent:
    """An event in the list of what is disputed, with the way to its page."""

    anchor: str
    link: str
    title: str
    when: str
    datetime: str | None
    lane: Lane
    #: How its sources divide, in words.
    caption: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class DisputedGroup:
    """Events that are disputed in one way."""

    anchor: str
    title: str
    #: What the title means, and how many events it holds, in words.
    meaning: str
    events: tuple[DisputedEvent, ...]


@dataclass(frozen=True, slots=True)
class DisputedPage:
    """Everything disputed, and every event that a source tells otherwise."""

    head: Head
    title: str
    groups: tuple[DisputedGroup, ...]
    corrections: str
