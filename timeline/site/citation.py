"""How an event or a timeline is cited: who wrote what when, which version of it, and where it stands for good."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime

from timeline.dates import display, parse
from timeline.formats import CITATIONS
from timeline.formats.citation import Cited
from timeline.formats.events_json import fields
from timeline.library import kind_of
from timeline.model import Event, Timeline
from timeline.reading.history import Change
from timeline.site import words
from timeline.site.addresses import FOLDERS, Links, permanent
from timeline.site.edition import Edition
from timeline.site.pages.head import Download
from timeline.site.pages.share import Cite

#: How many digits of a commit or a hash tell it from all others.
DIGITS = 10


def cite(edition: Edition, record: Event | Timeline, links: Links) -> Cite | None:
    """Return how the page of *record* is cited; nothing if the site's address, which a citation names, is not known."""
    if not edition.settings.address:
        return None
    cited, folder = cited_as(edition, record), FOLDERS[kind_of(record)](record.id)
    return Cite(
        author=cited.author,
        title=cited.title,
        site=cited.site,
        version=cited.version,
        issued=cited.issued and display(parse(cited.issued)),
        address=cited.address,
        downloads=tuple(
            Download(each.title, links.file(folder + each.file), each.media_type, is_feed=False) for each in CITATIONS
        ),
    )


def citations(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield every file of citations, by its path."""
    timelines = [edition.library.timelines[id_] for id_ in edition.drawn]
    records: list[Event | Timeline] = [*timelines, *edition.library.events.values()]
    for record in records if edition.settings.address else ():
        cited = cited_as(edition, record)
        for each in CITATIONS:
            yield FOLDERS[kind_of(record)](record.id) + each.file, each.write(cited)


def cited_as(edition: Edition, record: Event | Timeline) -> Cited:
    """Return what a citation of *record* says."""
    settings = edition.settings
    issued, version = _version(edition, record)
    return Cited(
        id=record.id,
        title=record.title,
        author=settings.credited,
        site=settings.name,
        issued=issued,
        version=version,
        address=permanent(FOLDERS[kind_of(record)](record.id), settings),
        language=settings.language,
        note=_note(edition, record),
    )


def _note(edition: Edition, record: Event | Timeline) -> str:
    if isinstance(record, Event):
        return f"Date of the event: {display(record.date)} (EDTF {record.date.edtf})"
    return f"Timeline of {words.counted(len(edition.drawn[record.id].view.events), 'event', 'events')}"


def _version(edition: Edition, record: Event | Timeline) -> tuple[str | None, str]:
    """Return the day and the commit of the last change of what *record* shows; without commits, a hash of it."""
    shown = edition.drawn[record.id].view.events if isinstance(record, Timeline) else ()
    keys = [(kind_of(each), each.id) for each in (record, *shown)]
    if all(key in edition.history and key not in edition.uncommitted for key in keys):
        last = max((edition.history[key][0] for key in keys), key=_moment)
        return last.instant[:10], last.commit[:DIGITS]
    written = json.dumps([fields(each) for each in (record, *shown)], sort_keys=True)
    return None, f"sha256-{hashlib.sha256(written.encode()).hexdigest()[:DIGITS]}"


def _moment(change: Change) -> tuple[datetime, str]:
    return datetime.fromisoformat(change.instant), change.commit
