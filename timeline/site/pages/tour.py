"""A tour of a timeline: the page that lists its steps, and each step with one event."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from timeline.site.pages.drawing import Drawing
from timeline.site.pages.event import EventItem
from timeline.site.pages.head import Head, Link
from timeline.site.pages.media import Media


@dataclass(frozen=True, slots=True)
class StepItem:
    """A step in a list of all steps."""

    number: int
    title: str
    when: str
    link: str


@dataclass(frozen=True, slots=True)
class TourPage:
    """Where a tour begins: what it tells, and all its steps."""

    head: Head
    timeline: Link
    summary: Markup | None
    #: How many steps there are, in words.
    count: str
    steps: tuple[StepItem, ...]


@dataclass(frozen=True, slots=True)
class StepPage:
    """One step of a tour: an event with its evidence, and the drawing with the event selected."""

    head: Head
    timeline: Link
    tour: Link
    #: Which step of how many it is, in words.
    progress: str
    number: int
    steps: tuple[StepItem, ...]
    event: EventItem
    #: To the page of the event.
    link: str
    media: Media | None
    #: How many sources the event rests on, in words.
    count: str
    drawing: Drawing
    previous: Link | None
    next: Link | None
