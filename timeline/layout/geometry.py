"""The laid-out timeline as plain numbers: x as a share of the width, y in CSS pixels, time in days."""

from __future__ import annotations

import enum
from dataclasses import dataclass


class Shape(enum.StrEnum):
    """The sign of a lane, so that lanes differ without colour."""

    CIRCLE = "circle"
    SQUARE = "square"
    DIAMOND = "diamond"
    TRIANGLE = "triangle"
    HEXAGON = "hexagon"
    STAR = "star"
    CROSS = "cross"
    POINTER = "pointer"


class Side(enum.StrEnum):
    """Where a label stands: before its mark, after it, or upon a long bar."""

    BEFORE = "before"
    AFTER = "after"
    UPON = "upon"


@dataclass(frozen=True, slots=True)
class Frame:
    """A page width that a drawing is made for; wider pages stretch time and leave text and heights alone."""

    name: str
    width: float
    label_size: float
    #: Into how many lines a label may be broken.
    label_lines: int
    #: A lane grows no further for the sake of labels; marks always find a row.
    rows_for_labels: int
    row: float
    lane_title: float = 26.0
    lane_gap: float = 8.0
    sign: float = 12.0


WIDE = Frame("wide", width=720.0, label_size=14.0, label_lines=1, rows_for_labels=8, row=26.0)
NARROW = Frame("narrow", width=264.0, label_size=13.0, label_lines=2, rows_for_labels=3, row=34.0)
FRAMES = (WIDE, NARROW)


@dataclass(frozen=True, slots=True)
class Domain:
    """The stretch of time that the drawing shows, in days since 1970-01-01."""

    start: float
    end: float

    @property
    def length(self) -> float:
        """How many days it is long."""
        return self.end - self.start

    def share(self, day: float) -> float:
        """Return where *day* lies: 0 at the start, 1 at the end."""
        return (day - self.start) / self.length

    def day(self, share: float) -> float:
        """Return the day that lies at *share*; the inverse of :meth:`share`."""
        return self.start + share * self.length


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the x axis; an end is open where time goes on beyond it."""

    x0: float
    x1: float
    opens_before: bool = False
    opens_after: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """The title beside a mark: its lines, where it is anchored (share of the width) and on which side it runs."""

    lines: tuple[str, ...]
    x: float
    side: Side


@dataclass(frozen=True, slots=True)
class Mark:
    """One event as drawn: its sign at (x, y), the stretch in which it may lie and the one it fills for certain."""

    event: str
    title: str
    when: str
    lane: str
    x: float
    y: float
    possible: Stretch
    certain: Stretch | None
    #: The pieces of what is possible that neither its sign nor its certain stretch covers.
    doubt: tuple[Stretch, ...]
    is_doubtful: bool
    label: Label | None


@dataclass(frozen=True, slots=True)
class LaneStrip:
    """A lane as drawn: its title at the top, its rows below."""

    id: str
    title: str
    color: str
    shape: Shape
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class BandStrip:
    """A stretch of time: a bar with its title above the lanes, and a tint behind them."""

    title: str
    when: str
    y: float
    stretch: Stretch
    label: Label | None


@dataclass(frozen=True, slots=True)
class Tick:
    """A mark of the axis; the context (a year over months, a day over hours) is given where it changes."""

    x: float
    label: str
    context: str | None


@dataclass(frozen=True, slots=True)
class RelationLine:
    """A line from the sign of a cause to the sign of its effect."""

    cause: str
    effect: str
    is_inferred: bool
    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole drawing; the static drawing and the chart are two translations of it."""

    frame: Frame
    domain: Domain
    #: Down to the axis, which takes as much again as is given below.
    height: float
    axis: float
    lanes: tuple[LaneStrip, ...]
    bands: tuple[BandStrip, ...]
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    relations: tuple[RelationLine, ...]
