"""Pages at the addresses that records had before they were renamed: each leads to where its record stands now."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from timeline.model import Event, Source, Timeline
from timeline.site import metadata
from timeline.site.addresses import EMBED, Links, event_folder, source_folder, step_folder, timeline_folder, tour_folder
from timeline.site.edition import Edition
from timeline.site.filters import folders
from timeline.site.pages.redirect import RedirectPage

DATA = {"@type": "WebPage"}


class Redirect(NamedTuple):
    """A folder whose page leads to that of another."""

    old: str
    new: str
    record: Event | Source | Timeline


def redirects(edition: Edition) -> Iterator[Redirect]:
    """Return where each page stood before, as long as it stands anywhere now."""
    for event in edition.library.events.values():
        for old in event.formerly:
            yield Redirect(event_folder(old), event_folder(event.id), event)
    for source in edition.library.sources.values():
        for old in source.formerly:
            yield Redirect(source_folder(old), source_folder(source.id), source)
    for id_, drawn in edition.drawn.items():
        timeline = drawn.view.timeline
        for old in timeline.formerly:
            for page in ("", EMBED, *folders(drawn.view)):
                yield Redirect(timeline_folder(old) + page, timeline_folder(id_) + page, timeline)
        yield from _steps(edition, timeline)


def _steps(edition: Edition, timeline: Timeline) -> Iterator[Redirect]:
    """Return where the pages of a tour stood while its timeline, or the event of a step, had another id."""
    if not timeline.tour:
        return
    for old in timeline.formerly:
        yield Redirect(tour_folder(old), tour_folder(timeline.id), timeline)
    for event in (edition.library.events[id_] for id_ in timeline.tour):
        new = step_folder(timeline.id, event.id)
        for whole in (timeline.id, *timeline.formerly):
            for step in (event.id, *event.formerly):
                if step_folder(whole, step) != new:
                    yield Redirect(step_folder(whole, step), new, event)


def redirect_page(edition: Edition, redirect: Redirect, links: Links) -> RedirectPage:
    """Return the page that stands at the old address; its permanent address is that of the new one."""
    title = redirect.record.title
    return RedirectPage(
        head=metadata.head(
            edition.settings,
            redirect.new.removesuffix(EMBED),
            title=title,
            about=f"{title} has another address now.",
            data=DATA,
        ),
        title=title,
        link=links.page(redirect.new),
    )
