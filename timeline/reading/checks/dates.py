"""Rules: dates say what is known, and agree with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dates import Bound, When
from timeline.model import DateBasis, Stance, Status
from timeline.problems import Check
from timeline.reading.checks.finding import Finding, Subject
from timeline.reading.marked import Path
from timeline.reading.pool import Pool

_FAR_FUTURE = re.compile(r"(?<![-0-9])9999(?![0-9])")


def stand_in(pool: Pool) -> Iterator[Finding]:
    """No date is a stand-in such as 9999-12-31 or, where it is only inferred, 1 January."""
    for record, path, when in _dates(pool):
        if _FAR_FUTURE.search(when.edtf):
            words = {"value": when.edtf, "advice": "write '..' for an open end"}
            yield Finding(Check.SENTINEL_DATE, record, path, words)
    for event in pool.library.events.values():
        year, is_january, rest = event.date.edtf.rpartition("-01-01")
        if is_january and not rest and event.date_basis is DateBasis.INFERRED and not event.date.is_interval:
            words = {"value": event.date.edtf, "advice": f"if only the year is known, write {year}"}
            yield Finding(Check.SENTINEL_DATE, event, ("date",), words)


def contradicted_date(pool: Pool) -> Iterator[Finding]:
    """An event's date and the one its source gives overlap, unless the event is disputed or the source differs."""
    for event, path, citation in pool.citations:
        is_open = event.status is Status.DISPUTED or citation.stance is not Stance.SUPPORTS
        theirs = citation.date
        if theirs and not is_open and exclude(theirs, event.date):
            words = {"source": citation.source, "theirs": theirs.edtf, "ours": event.date.edtf}
            yield Finding(Check.CONTRADICTED_DATE, event, (*path, "date"), words)


def dated_after_source(pool: Pool) -> Iterator[Finding]:
    """A source reports what had happened when it appeared; if it announces an event, its citation says for when."""
    for event, path, citation in pool.citations:
        source = pool.library.sources.get(citation.source)
        published = source.published if source else None
        is_report = citation.stance is Stance.SUPPORTS and not citation.date
        if published and is_report and wholly_before(published, event.date):
            words = {"source": citation.source, "theirs": published.edtf, "ours": event.date.edtf}
            yield Finding(Check.DATED_AFTER_SOURCE, event, (*path, "source"), words)


def band_not_interval(pool: Pool) -> Iterator[Finding]:
    """A band has a beginning and an end."""
    for line in pool.library.timelines.values():
        for index, band in enumerate(line.bands):
            if not band.date.is_interval:
                yield Finding(Check.BAND_NOT_INTERVAL, line, ("bands", index, "date"), {"value": band.date.edtf})


def reversed_range(pool: Pool) -> Iterator[Finding]:
    """What a timeline selects from does not lie after what it selects to."""
    for line in pool.library.timelines.values():
        yield from reversed_in(line, ("select",), line.select.from_, line.select.to)


def reversed_in(record: Subject, path: Path, first: When | None, last: When | None) -> Iterator[Finding]:
    """Return the finding that *first* is later than *last*, if so; *path* leads to the fields ``from`` and ``to``."""
    if first and last and is_reversed(first, last):
        yield Finding(Check.REVERSED_RANGE, record, (*path, "to"), {"first": first.edtf, "last": last.edtf})


def is_reversed(first: When | None, last: When | None) -> bool:
    """Tell whether the range from *first* to *last* ends before it begins."""
    return first is not None and last is not None and wholly_before(last, first)


def wholly_before(one: When, other: When) -> bool:
    """Tell whether *one* is over before *other* begins, for certain: dates in doubt exclude nothing."""
    last, first = one.latest, other.earliest
    is_before = isinstance(last, Bound) and isinstance(first, Bound) and last < first
    return is_before and not _is_doubtful(one) and not _is_doubtful(other)


def exclude(one: When, other: When) -> bool:
    """Tell whether *one* and *other* have no day in common, for certain."""
    return wholly_before(one, other) or wholly_before(other, one)


def _is_doubtful(when: When) -> bool:
    return when.approximate or when.uncertain or bool(_FAR_FUTURE.search(when.edtf))


def _dates(pool: Pool) -> Iterator[tuple[Subject, Path, When]]:
    for event in pool.library.events.values():
        yield event, ("date",), event.date
    for event, path, citation in pool.citations:
        if citation.date:
            yield event, (*path, "date"), citation.date
    for source in pool.library.sources.values():
        yield from ((source, (name,), when) for name in ("published", "accessed") if (when := getattr(source, name)))
    for line in pool.library.timelines.values():
        yield from ((line, ("bands", index, "date"), band.date) for index, band in enumerate(line.bands))
        yield from ((line, ("select", name), when) for name, when in _range(line.select.from_, line.select.to))


def _range(first: When | None, last: When | None) -> list[tuple[str, When]]:
    return [(name, when) for name, when in (("from", first), ("to", last)) if when]
