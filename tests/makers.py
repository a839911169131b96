"""Small records, libraries and drawings for tests, good save for what a test changes."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable
from typing import Any

from timeline.dates import parse
from timeline.layout import WIDE, Domain, Frame, Layout, lay_out
from timeline.layout.scale import domain_of
from timeline.library import Library, View
from timeline.model import Embed, Event, Source, Timeline
from timeline.problems import Location
from timeline.site.edition import Edition
from timeline.site.renditions import Renditions, Version
from timeline.site.settings import Settings

Element = ET.Element

SITE = "https://timeline.example"
CHANGED = "2025-01-02T03:04:05+00:00"


def xml(text: str | bytes) -> Element:
    """Return XML as a strict parser reads it."""
    return ET.fromstring(text)  # noqa: S314 (it is our own)


def event(id_: str = "a", date: str = "2022-03-16", **more: Any) -> Event:
    """Return an event of the lane ``law``."""
    return Event.model_validate({"id": id_, "date": date, "title": f"Title of {id_}", "lane": "law", **more})


def source(id_: str = "report", **more: Any) -> Source:
    """Return a source that says nothing but its title."""
    return Source.model_validate({"id": id_, "title": f"Source {id_}", **more})


def timeline(id_: str = "all", **more: Any) -> Timeline:
    """Return a timeline with the lanes ``law`` and ``war`` that shows every event of them."""
    lanes = [{"id": "law", "title": "Law"}, {"id": "war", "title": "War"}]
    return Timeline.model_validate({"id": id_, "title": f"Timeline {id_}", "lanes": lanes, **more})


def embed(**more: Any) -> Embed:
    """Return the options of a block in a post."""
    return Embed.model_validate({"id": "all", **more})


def library(
    events: Iterable[Event], timelines: Iterable[Timeline] = (timeline(),), sources: Iterable[Source] = (source(),)
) -> Library:
    """Return the records by id."""
    return Library(
        {each.id: each for each in events}, {each.id: each for each in sources}, {each.id: each for each in timelines}
    )


def view(*events: Event, narrowed: Embed | None = None, **more: Any) -> View:
    """Return what a timeline with the fields *more* shows of *events*."""
    shown = timeline(**more)
    return library(events, [shown]).view(shown, narrowed)


def layout(*events: Event, frame: Frame = WIDE, **more: Any) -> Layout:
    """Return the drawing of a timeline with the fields *more*."""
    return lay_out(view(*events, **more), frame)


def domain(first: str, last: str) -> Domain:
    """Return the time from the beginning of one date to the end of another."""
    return domain_of([], parse(first), parse(last))


def settings(**more: Any) -> Settings:
    """Return the settings of a site that is opened from disk."""
    given: dict[str, Any] = {
        "name": "A Site",
        "address": SITE,
        "site_url": "",
        "is_relative": True,
        "index": "index.html",
        "featured": None,
        "licence": "https://licence.example/by",
        "language": "en",
        **more,
    }
    return Settings(**given)


def edition(of: Library, **more: Any) -> Edition:
    """Return an edition whose records changed together and stand in files of their own; *more* are settings."""
    kinds = {"event": of.events, "source": of.sources, "timeline": of.timelines}
    places = {(kind, id_): Location(f"content/{kind}s/{id_}.yaml", 2) for kind, ids in kinds.items() for id_ in ids}
    return Edition(of, settings(**more), dict.fromkeys(of.events, CHANGED), places, pictures=pictures(of))


def pictures(of: Library) -> dict[str, Renditions]:
    """Return every picture that events show as if it had been made, 960 pixels wide."""
    names = {medium.file for each in of.events.values() for medium in each.media}
    return {name: Renditions(Version(name, 960, b"x"), 640, (Version(f"{name}.webp", 480, b"y"),)) for name in names}
