"""What was corrected in a record and when it changed, and the page of all corrections."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from timeline.dates import display, parse
from timeline.library import kind_of
from timeline.model import Correction, Event, Source
from timeline.reading.history import Change
from timeline.site import metadata, texts, words
from timeline.site.addresses import CORRECTIONS, DISPUTED, FOLDERS, Links
from timeline.site.edition import Edition
from timeline.site.pages.head import Link
from timeline.site.pages.record import (
    Corrected,
    CorrectedRecord,
    CorrectionsPage,
    Day,
    FaultySource,
    RecordChange,
    RecordHistory,
)

#: So many changes of a record are listed.
LISTED = 20


def corrected(record: Event | Source, links: Links) -> tuple[Corrected, ...]:
    """Return what was corrected in *record*, latest first."""
    return tuple(_corrected(each, links) for each in _latest_first(record.corrections))


def history_of(edition: Edition, record: Event | Source) -> RecordHistory | None:
    """Return when *record* changed; none where the site is not built from a repository that knows."""
    kind = kind_of(record)
    changes = edition.history.get((kind, record.id), ())
    if not changes:
        return None
    repository, location = edition.settings.repository, edition.locations.get((kind, record.id))
    more = len(changes) - LISTED
    last = _day(changes[0])
    return RecordHistory(
        summary=f"{words.counted(len(changes), 'change', 'changes')}, the last on {last.words}",
        changes=tuple(_change(edition, each) for each in changes[:LISTED]),
        earlier=words.counted(more, "earlier change", "earlier changes") if more > 0 else None,
        all_changes=repository.history(location) if repository and location else None,
    )


def corrections_page(edition: Edition, links: Links) -> CorrectionsPage:
    """Return the page of what was corrected in our records, latest first, and of the faults of sources."""
    title = "Corrections"
    about = f"What was corrected in {edition.settings.name}, and what is known to be wrong with its sources."
    library = edition.library
    return CorrectionsPage(
        head=metadata.head(edition.settings, CORRECTIONS, title=title, about=about, data=metadata.COLLECTION),
        title=title,
        corrections=tuple(_of_records([*library.events.values(), *library.sources.values()], links)),
        sources=tuple(_faulty(source, links) for source in by_title(library.sources.values()) if source.note),
        disputed=links.page(DISPUTED),
    )


def by_title(sources: Iterable[Source]) -> list[Source]:
    """Return *sources* in order of title."""
    return sorted(sources, key=lambda source: (source.title.casefold().lstrip("[“‘\"'"), source.id))


def _latest_first(corrections: Iterable[Correction]) -> list[Correction]:
    return sorted(corrections, key=lambda correction: correction.date.sort_key, reverse=True)


def _corrected(correction: Correction, links: Links) -> Corrected:
    day = Day(display(correction.date), correction.date.datetime)
    return Corrected(day, texts.html(correction.text, links) or Markup())


def _of_records(records: Iterable[Event | Source], links: Links) -> Iterable[CorrectedRecord]:
    pairs = [(correction, record) for record in records for correction in record.corrections]
    for correction, record in sorted(pairs, key=lambda pair: pair[0].date.sort_key, reverse=True):
        link = Link(record.title, links.page(FOLDERS[kind_of(record)](record.id)))
        yield CorrectedRecord(link, _corrected(correction, links))


def _faulty(source: Source, links: Links) -> FaultySource:
    return FaultySource(
        title=source.title,
        link=links.source(source.id),
        publisher=source.publisher,
        published=words.dated(source.published),
        note=texts.html(source.note, links) or Markup(),
    )


def _change(edition: Edition, change: Change) -> RecordChange:
    repository = edition.settings.repository
    link = repository.commit(change.commit) if repository else None
    return RecordChange(_day(change), change.subject or words.NO_SUBJECT, link)


def _day(change: Change) -> Day:
    day = change.instant.partition("T")[0]
    return Day(display(parse(day)), day)
