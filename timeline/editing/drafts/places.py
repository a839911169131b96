"""The file that a new record fits into: where its neighbours stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from timeline.content import YAML
from timeline.dates import Bound, When, parse
from timeline.model import Event
from timeline.reading import Reading

#: An event of another lane counts as if it were so many days further away.
_OTHER_LANE = 365


def folder_of(kind: str, root: str) -> str:
    """Return the folder that holds records of *kind*, below the content folder *root*."""
    return f"{root}/{kind}s/"


def suggested_file(reading: Reading, kind: str, fields: Mapping[str, Any], root: str) -> str:
    """Return the file in which the record's neighbours stand, a file of its own if it has none."""
    own = f"{folder_of(kind, root)}{fields['id']}{YAML[0]}"
    neighbours = {"event": _event_file, "source": _source_file}.get(kind, lambda _reading, _fields: None)
    return neighbours(reading, fields) or own


def _event_file(reading: Reading, fields: Mapping[str, Any]) -> str | None:
    """Return the file of the event that is nearest in date, rather one of the same lane."""
    day = _day(parse(fields["date"]))
    distances = [
        (_distance(day, entry.record, fields.get("lane")), entry.marked.path)
        for (kind, _), entry in reading.entries.items()
        if kind == "event"
    ]
    return min(distances)[1] if distances else None


def _distance(day: int | None, event: Event, lane: str | None) -> int:
    other = _day(event.date)
    apart = abs(day - other) if day is not None and other is not None else 100 * _OTHER_LANE
    return apart + (0 if event.lane == lane else _OTHER_LANE)


def _day(when: When) -> int | None:
    """Return the first day that is known of *when*."""
    return next((edge.day for edge in (when.earliest, when.latest) if isinstance(edge, Bound)), None)


def _source_file(reading: Reading, fields: Mapping[str, Any]) -> str | None:
    """Return the file with most sources of the same publisher, otherwise of the same kind."""
    for name in ("publisher", "kind"):
        files = Counter(
            entry.marked.path
            for (kind, _), entry in reading.entries.items()
            if kind == "source" and fields.get(name) and getattr(entry.record, name) == fields[name]
        )
        if files:
            return files.most_common(1)[0][0]
    return None
