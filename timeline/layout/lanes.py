"""Which row of its lane each mark stands in, and whether it is labelled: important events choose first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from timeline.layout.doubt import anchor, certain, possible
from timeline.layout.geometry import Domain, Frame, Label, Stretch
from timeline.layout.labels import Taken, places
from timeline.model import Event


@dataclass(slots=True)
class Row:
    """One row of a lane and the pixels that are taken in it."""

    taken: list[Taken] = field(default_factory=list)

    def has_room(self, wanted: Taken) -> bool:
        """Tell whether nothing in the row touches *wanted*."""
        return all(wanted[1] <= start or end <= wanted[0] for start, end in self.taken)


@dataclass(frozen=True, slots=True)
class Placed:
    """An event with its place in a lane; rows count from 0 at the top."""

    event: Event
    row: int
    sign: float
    possible: Stretch
    certain: Stretch | None
    label: Label | None


def placed(events: Iterable[Event], domain: Domain, frame: Frame) -> tuple[Placed, ...]:
    """Return *events*, all of one lane, in their rows, in the given order."""
    rows: list[Row] = []
    chosen = {event.id: _place(event, rows, domain, frame) for event in sorted(events, key=_rank)}
    return _in_time([chosen[event.id] for event in events])


def _rank(event: Event) -> tuple[object, ...]:
    return (event.importance, *event.date.sort_key, event.id)


def _place(event: Event, rows: list[Row], domain: Domain, frame: Frame) -> Placed:
    sign, drawn = anchor(event.date, domain), possible(event.date, domain)
    label, row, taken = _labelled(event, sign, drawn, rows, frame) or _bare(sign, drawn, rows, frame)
    while row >= len(rows):
        rows.append(Row())
    rows[row].taken.append(taken)
    return Placed(event, row, sign, drawn, certain(event.date, domain), label)


def _labelled(
    event: Event, sign: float, drawn: Stretch, rows: list[Row], frame: Frame
) -> tuple[Label, int, Taken] | None:
    options = [(label, _padded(taken, sign, frame)) for label, taken in places(event.title, sign, drawn, frame)]
    for index in range(frame.rows_for_labels):
        row = rows[index] if index < len(rows) else Row()
        for label, taken in options:
            if row.has_room(taken):
                return label, index, taken
    return None


def _bare(sign: float, drawn: Stretch, rows: list[Row], frame: Frame) -> tuple[None, int, Taken]:
    taken = _padded((drawn.x0 * frame.width, drawn.x1 * frame.width), sign, frame)
    row = next((index for index, row in enumerate(rows) if row.has_room(taken)), len(rows))
    return None, row, taken


def _padded(taken: Taken, sign: float, frame: Frame) -> Taken:
    """Give every sign room for a fingertip: the height of the row, also in width."""
    return min(taken[0], sign * frame.width - frame.row / 2), max(taken[1], sign * frame.width + frame.row / 2)


def _in_time(marks: list[Placed]) -> tuple[Placed, ...]:
    """Number the rows anew so that they begin in order of time, from the top down."""
    first: dict[int, float] = {}
    for mark in marks:
        first[mark.row] = min(first.get(mark.row, mark.sign), mark.sign)
    order = {row: index for index, row in enumerate(sorted(first, key=lambda row: (first[row], row)))}
    return tuple(replace(mark, row=order[mark.row]) for mark in marks)
