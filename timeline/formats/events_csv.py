"""Events as CSV (RFC 4180), one row an event, for spreadsheets."""

from __future__ import annotations

import csv
import io

from timeline.dates import display
from timeline.formats.publication import Publication
from timeline.model import Event

COLUMNS = (
    *("id", "date", "earliest", "latest", "display", "title", "summary", "lane", "status", "importance"),
    *("date_basis", "actors", "tags", "sources", "address"),
)
#: Several values in one cell stand apart like this.
BETWEEN = "; "
#: A cell that begins with one of these would be run as a formula by spreadsheets.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")


def write(publication: Publication) -> bytes:
    """Return a header and a row for each event, in UTF-8 with a byte order mark, as spreadsheets expect it."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_harmless(cell) for cell in _row(event, publication)] for event in publication.view.events)
    return out.getvalue().encode("utf-8-sig")


def _row(event: Event, publication: Publication) -> tuple[str, ...]:
    date = event.date
    return (
        event.id,
        date.edtf,
        "" if date.earliest is None else str(date.earliest),
        "" if date.latest is None else str(date.latest),
        display(date),
        event.title,
        publication.plain(event.summary or ""),
        event.lane,
        event.status,
        str(event.importance),
        event.date_basis,
        BETWEEN.join(event.actors),
        BETWEEN.join(event.tags),
        BETWEEN.join(citation.source for citation in event.sources),
        publication.event_address(event.id),
    )


def _harmless(cell: str) -> str:
    is_number = cell.removeprefix("-").replace("-", "").isdigit()
    return f"'{cell}" if cell.startswith(FORMULA_STARTS) and not is_number else cell
