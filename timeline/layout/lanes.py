"""Which row of its lane each mark stands in, and whether it is labelled: important events choose first."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from timeline.layout.doubt import anchor, certain, fades, possible, reach
from timeline.layout.geometry import Domain, Fade, Frame, Label, Side, Stretch
from timeline.layout.labels import Taken, places
from timeline.layout.thinning import gathered
from timeline.model import Event

#: How far something reaches above and below the signs of its row, in pixels.
Reach = tuple[float, float]


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
    fades: tuple[Fade, ...]
    label: Label | None


@dataclass(frozen=True, slots=True)
class Rows:
    """What stands in the rows of a lane: marks, and below them clusters of the events that found no row."""

    marks: tuple[Placed, ...]
    #: Their events in order of place, and where they stand as a share of the width.
    clusters: tuple[tuple[tuple[Event, ...], float], ...]

    #: How far each row reaches above and below its signs, in pixels; that of the clusters is the last.
    reaches: tuple[Reach, ...]

    @property
    def height(self) -> float:
        """How high all rows are together, in pixels."""
        return sum(map(sum, self.reaches))

    def level(self, row: int) -> float:
        """Return how far below the first row's top the signs of a row stand, in pixels."""
        return sum(map(sum, self.reaches[:row])) + self.reaches[row][0]


def rows_of(events: Iterable[Event], domain: Domain, frame: Frame) -> Rows:
    """Return *events*, all of one lane, in rows; the marks in the given order."""
    events, rows = list(events), list[Row]()
    found = {event.id: _place(event, rows, domain, frame) for event in sorted(events, key=_rank)}
    loose = [(event, anchor(event.date, domain)) for event in events if not found[event.id]]
    marks = _in_time([mark for event in events if (mark := found[event.id])])
    reaches = [_reach(None, frame)] * (len(rows) + bool(loose))
    for mark in marks:
        reaches[mark.row] = _both(reaches[mark.row], _reach(mark.label, frame))
    return Rows(marks, clusters=tuple(gathered(loose, frame)), reaches=tuple(reaches))


def _reach(label: Label | None, frame: Frame) -> Reach:
    """Return how far *label* reaches; a mark without one takes a fingertip's room."""
    half = frame.row_height(len(label.lines) if label else 1) / 2
    return (label.rise + half, frame.row / 2) if label and label.rise else (half, half)


def _both(one: Reach, other: Reach) -> Reach:
    return max(one[0], other[0]), max(one[1], other[1])


def _rank(event: Event) -> tuple[object, ...]:
    return (event.importance, *event.date.sort_key, event.id)


def _place(event: Event, rows: list[Row], domain: Domain, frame: Frame) -> Placed | None:
    sign, lies = anchor(event.date, domain), possible(event.date, domain)
    soft = fades(event.date, lies, frame.share(frame.about))
    drawn = reach(lies, soft)
    label, row, taken = _labelled(event, sign, drawn, rows, frame) or _bare(sign, drawn, rows, frame)
    if row >= frame.most_rows:
        return None
    while row >= len(rows):
        rows.append(Row())
    rows[row].taken.append(taken)
    return Placed(event, row, sign, lies, certain(event.date, domain), soft, label)


def _labelled(
    event: Event, sign: float, drawn: Stretch, rows: list[Row], frame: Frame
) -> tuple[Label, int, Taken] | None:
    found = places(event.title, sign, drawn, frame)
    options = [(_raised(label, frame), _padded(taken, sign, frame)) for label, taken in found]
    for index in range(frame.rows_for_labels):
        row = rows[index] if index < len(rows) else Row()
        for label, taken in options:
            if row.has_room(taken):
                return label, index, taken
    return None


def _raised(label: Label, frame: Frame) -> Label:
    """Return *label* so high that a bar passes below it, if it stands upon one."""
    return (
        replace(label, rise=math.ceil(frame.leading * (len(label.lines) + 1) / 2)) if label.side is Side.UPON else label
    )


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
