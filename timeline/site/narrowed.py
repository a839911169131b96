"""The pages that narrow a timeline without a script: one for each choice, and one on what was known when."""

from __future__ import annotations

from itertools import groupby

from timeline.dates import display, parse
from timeline.knowledge import Support, first_support
from timeline.model import Event
from timeline.site import metadata, words
from timeline.site.addresses import Links, timeline_folder
from timeline.site.drawings import Drawn, drawing, drawn, lanes_of
from timeline.site.edition import Edition
from timeline.site.filters import KNOWN, Narrowing
from timeline.site.listing import numbered_sources, years
from timeline.site.pages.filters import KnownDay, KnownEvent, KnownPage, NarrowedPage
from timeline.site.pages.head import Link
from timeline.site.timelines import extent


def narrowed_page(edition: Edition, whole: Drawn, choice: Narrowing, links: Links) -> NarrowedPage:
    """Return the page of *whole* narrowed by *choice*; its signs are those of the whole."""
    timeline = whole.view.timeline
    part = drawn(edition.library.part(whole.view, choice.events))
    events, everything = part.view.events, words.counted(len(whole.view.events), "event", "events")
    title, count = f"{timeline.title}: {choice.title}", f"{len(events)} of {everything}"
    return NarrowedPage(
        head=metadata.head(
            edition.settings,
            timeline_folder(timeline.id) + choice.folder,
            title=f"{title} ({choice.sort.one})",
            about=f"{count} of the timeline “{timeline.title}”. {choice.sort.title}: {choice.title}.",
            data=metadata.events_data(events, edition.settings),
        ),
        title=title,
        extent=extent(part.view, count),
        whole=Link(f"All {everything}", links.timeline(timeline.id)),
        drawing=drawing(part, "#{}".format),
        years=years(events, lanes_of(whole.layouts[0]), links),
        sources=numbered_sources(events, edition.library, links),
    )


def known_page(edition: Edition, whole: Drawn, links: Links) -> KnownPage:
    """Return the page that tells from which day on each event of *whole* was known."""
    timeline, sources = whole.view.timeline, edition.library.sources
    title = f"{timeline.title}: what was known when"
    supported = [(event, first_support(event, sources)) for event in whole.view.events]
    dated = sorted(((each, found) for each, found in supported if found), key=lambda pair: pair[1].day.day)
    return KnownPage(
        head=metadata.head(
            edition.settings,
            timeline_folder(timeline.id) + KNOWN,
            title=title,
            about=f"From which day on each event of “{timeline.title}” was supported by a published source.",
            data=metadata.COLLECTION,
        ),
        title=title,
        timeline=Link(timeline.title, links.timeline(timeline.id)),
        days=tuple(
            KnownDay(display(parse(day)), day, tuple(_known(event, found, links) for event, found in group))
            for day, group in groupby(dated, key=lambda pair: str(pair[1].day))
        ),
        undated=tuple(_known(event, None, links) for event, found in supported if not found),
    )


def _known(event: Event, support: Support | None, links: Links) -> KnownEvent:
    cited = tuple(Link(source.title, links.source(source.id)) for source in (support.sources if support else ()))
    return KnownEvent(Link(event.title, links.event(event.id)), display(event.date), cited)
