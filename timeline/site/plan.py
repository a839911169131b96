"""Every output path with its content; two outputs for one path are an error."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from timeline.formats import FORMATS
from timeline.formats.publication import Publication, first_id
from timeline.reading.schema import MODELS, schema
from timeline.render.card import Card
from timeline.site import texts
from timeline.site.addresses import (
    CHECKS,
    CORRECTIONS,
    DISPUTED,
    EMBED,
    FIELDS,
    MANUAL,
    PAGE_FILE,
    Links,
    check_folder,
    event_folder,
    links_from,
    permanent,
    source_folder,
    step_folder,
    timeline_folder,
    tour_folder,
)
from timeline.site.cards import cards
from timeline.site.citation import citations
from timeline.site.corrections import corrections_page
from timeline.site.disputed import disputed_page
from timeline.site.drawings import Drawn, chart_script
from timeline.site.edition import Edition
from timeline.site.evidence import event_page, source_page, sources_page
from timeline.site.fields import fields_page
from timeline.site.filters import KNOWN, narrowings
from timeline.site.manual import check_page, checks_page, manual_page
from timeline.site.narrowed import known_page, narrowed_page
from timeline.site.pages.head import Sheet
from timeline.site.redirects import redirect_page, redirects
from timeline.site.settings import Settings
from timeline.site.sharing import oembeds
from timeline.site.timelines import timeline_page, timelines_page
from timeline.site.tours import step_page, tour_page, tours

TEMPLATES = "timeline"


@dataclass(frozen=True, slots=True)
class PageOutput:
    """A page: the template that renders it gets *page* under that name."""

    path: str
    template: str
    page: Sheet


@dataclass(frozen=True, slots=True)
class FileOutput:
    """A file, written as it is."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class CardOutput:
    """A card, to be drawn as a picture."""

    path: str
    card: Card


Output = PageOutput | FileOutput | CardOutput


class TwoForOnePathError(Exception):
    """Two outputs want the same path, such as a page of Pelican's that is saved where one of ours stands."""


def plan(edition: Edition) -> tuple[Output, ...]:
    """Return every output of *edition*; raises :class:`TwoForOnePathError` where two would have the same path."""
    pages = [*_timelines(edition), *_tours(edition), *_records(edition), *_redirects(edition), *_manual(edition)]
    return distinct([*pages, *_pictures(edition), *_sharing(edition), *_schemas(edition.settings)])


def distinct(outputs: Iterable[Output]) -> tuple[Output, ...]:
    """Return *outputs*; raises :class:`TwoForOnePathError` where two have the same path."""
    by_path: dict[str, Output] = {}
    for output in outputs:
        if output.path in by_path:
            raise TwoForOnePathError(output.path)
        by_path[output.path] = output
    return tuple(by_path.values())


def _timelines(edition: Edition) -> Iterator[Output]:
    yield _page(edition, "timelines/", "timelines", partial(timelines_page, edition))
    for id_, drawn in edition.drawn.items():
        folder, make = timeline_folder(id_), partial(timeline_page, edition, drawn.view.timeline)
        yield _page(edition, folder, "timeline", make)
        yield _page(edition, folder + EMBED, "embed", make)
        yield _page(edition, folder + KNOWN, "known", partial(known_page, edition, drawn))
        for choice in narrowings(drawn.view):
            yield _page(edition, folder + choice.folder, "narrowed", partial(narrowed_page, edition, drawn, choice))
        yield FileOutput(drawn.chart, chart_script(drawn))
        publication = _publication(edition, drawn)
        for each in FORMATS:
            written = each.write(publication)
            folders = [folder, *(map(timeline_folder, drawn.view.timeline.formerly) if each.is_feed else ())]
            yield from (FileOutput(place + each.file, written) for place in folders)


def _tours(edition: Edition) -> Iterator[Output]:
    for tour in tours(edition):
        yield _page(edition, tour_folder(tour.id), "tour", partial(tour_page, edition, tour))
        for place, event in enumerate(tour.events):
            yield _page(edition, step_folder(tour.id, event.id), "step", partial(step_page, edition, tour, place))


def _pictures(edition: Edition) -> Iterator[Output]:
    for made in edition.pictures.values():
        yield from (FileOutput(each.path, each.content) for each in made.versions)


def _sharing(edition: Edition) -> Iterator[Output]:
    """Yield what is taken from the pages of events and timelines to other places."""
    yield from (FileOutput(path, content) for path, content in (*citations(edition), *oembeds(edition)))
    yield from (CardOutput(path, card) for path, card in cards(edition))


def _records(edition: Edition) -> Iterator[Output]:
    for event in edition.library.events.values():
        yield _page(edition, event_folder(event.id), "event", partial(event_page, edition, event))
    for source in edition.library.sources.values():
        yield _page(edition, source_folder(source.id), "source", partial(source_page, edition, source))
    yield _page(edition, "sources/", "sources", partial(sources_page, edition))
    yield _page(edition, DISPUTED, "disputed", partial(disputed_page, edition))
    yield _page(edition, CORRECTIONS, "corrections", partial(corrections_page, edition))


def _redirects(edition: Edition) -> Iterator[Output]:
    for redirect in redirects(edition):
        yield _page(edition, redirect.old, "redirect", partial(redirect_page, edition, redirect))


def _manual(edition: Edition) -> Iterator[Output]:
    if manual := edition.manual:
        yield _page(edition, MANUAL, "manual", partial(manual_page, edition))
        yield _page(edition, FIELDS, "manual_fields", partial(fields_page, edition))
        yield _page(edition, CHECKS, "manual_checks", partial(checks_page, edition, manual))
        for check, explanation in manual.explanations.items():
            make = partial(check_page, edition, manual, explanation)
            yield _page(edition, check_folder(check.code), "manual_check", make)


def _schemas(settings: Settings) -> Iterator[Output]:
    for name in MODELS:
        written = json.dumps(schema(name, permanent("schema/", settings)), ensure_ascii=False, indent=1)
        yield FileOutput(f"schema/{name}.json", written.encode() + b"\n")


def _page(edition: Edition, folder: str, template: str, make: Callable[[Links], Sheet]) -> PageOutput:
    path = folder + PAGE_FILE
    return PageOutput(path, f"{TEMPLATES}/{template}", make(links_from(path, edition.settings)))


def _publication(edition: Edition, drawn: Drawn) -> Publication:
    settings, timeline = edition.settings, drawn.view.timeline
    return Publication(
        view=drawn.view,
        library=edition.library,
        site=settings.name,
        language=settings.language,
        licence=settings.licence,
        address=permanent(timeline_folder(timeline.id), settings),
        first_address=permanent(timeline_folder(first_id(timeline)), settings),
        event_address=lambda id_: permanent(event_folder(id_), settings),
        changed=edition.changed,
        plain=texts.plain,
    )
