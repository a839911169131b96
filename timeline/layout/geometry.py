"""The laid-out timeline as plain numbers: x as a share of the width, y in CSS pixels, time in days."""

from __future__ import annotations

import enum
import math
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
    #: A lane grows no further for the sake of labels.
    rows_for_labels: int
    #: A lane grows no further at all; marks beyond are gathered into clusters, which have a row of their own.
    most_rows: int
    #: A row is at least so high; one with a label of several lines is higher.
    row: float
    lane_title: float = 26.0
    lane_gap: float = 8.0
    sign: float = 12.0
    #: How far "about" reaches beyond a date: a sign of doubt, not a number of days.
    about: float = 22.0
    #: How wide the break is drawn that stands for time left out.
    gap: float = 28.0

    @property
    def leading(self) -> float:
        """From one line of a label to the next, in pixels."""
        return 1.2 * self.label_size

    def share(self, pixels: float) -> float:
        """Return *pixels* as a share of the width."""
        return pixels / self.width

    def row_height(self, lines: int) -> float:
        """Return how high a row is whose longest label has so many lines; even, so that its middle is a whole pixel."""
        return max(self.row, 2 * math.ceil((lines * self.leading + LINE_GAP) / 2))


#: Free room between the labels of two rows, in pixels.
LINE_GAP = 3.0

WIDE = Frame("wide", width=720.0, label_size=14.0, label_lines=1, rows_for_labels=8, most_rows=12, row=26.0)
NARROW = Frame("narrow", width=264.0, label_size=13.0, label_lines=3, rows_for_labels=6, most_rows=8, row=30.0)
FRAMES = (WIDE, NARROW)


@dataclass(frozen=True, slots=True)
class Break:
    """An empty stretch of time that is left out, in days, and in words ("1997–2012")."""

    start: float
    end: float
    words: str

    @property
    def length(self) -> float:
        """How many days are left out."""
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class Domain:
    """The time that a drawing shows, in days since 1970-01-01; breaks aside, a day is as wide everywhere."""

    start: float
    end: float
    #: In order of time; none touches another or an end.
    breaks: tuple[Break, ...] = ()
    #: The share of the width that each break takes.
    gap: float = 0.0

    @property
    def length(self) -> float:
        """How many days it is long, breaks included."""
        return self.end - self.start

    @property
    def pace(self) -> float:
        """How many days outside of breaks would fill the whole width."""
        return (self.length - sum(each.length for each in self.breaks)) / (1 - self.gap * len(self.breaks))

    @property
    def pieces(self) -> tuple[Domain, ...]:
        """The stretches between the breaks."""
        starts = (self.start, *(each.end for each in self.breaks))
        ends = (*(each.start for each in self.breaks), self.end)
        return tuple(Domain(start, end) for start, end in zip(starts, ends, strict=True))

    def share(self, day: float) -> float:
        """Return where *day* lies: 0 at the start, 1 at the end."""
        passed = [(each, min(max(day, each.start), each.end) - each.start) for each in self.breaks]
        outside = day - self.start - sum(days for _, days in passed)
        return outside / self.pace + sum(self.gap * (days / each.length) for each, days in passed)

    def day(self, share: float) -> float:
        """Return the day that lies at *share*; the inverse of :meth:`share`."""
        at, day = 0.0, self.start
        for each in self.breaks:
            until = at + (each.start - day) / self.pace
            if share <= until:
                break
            if share <= until + self.gap:
                return each.start + (share - until) / self.gap * each.length
            at, day = until + self.gap, each.end
        return day + (share - at) * self.pace


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of the x axis; an end is open where time goes on beyond it."""

    x0: float
    x1: float
    opens_before: bool = False
    opens_after: bool = False


@dataclass(frozen=True, slots=True)
class Fade:
    """The soft end of an approximate date: from where it is known to lie, outwards."""

    inner: float
    outer: float


@dataclass(frozen=True, slots=True)
class Label:
    """The title beside a mark: its lines, where it is anchored (share of the width) and on which side it runs."""

    lines: tuple[str, ...]
    x: float
    side: Side
    #: How far above its mark the middle of its lines stands, in pixels: upon a bar, so that no line runs through it.
    rise: float = 0.0


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
    #: The soft ends, where its date is approximate.
    fades: tuple[Fade, ...]
    is_uncertain: bool
    label: Label | None


@dataclass(frozen=True, slots=True)
class Cluster:
    """The events of one place that found no row of their own, as one sign with their number."""

    #: Their ids in order of time.
    events: tuple[str, ...]
    words: str
    lane: str
    x: float
    y: float


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


#: A place in the drawing: a share of the width, pixels from the top.
Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Arc:
    """A curve from the sign of a cause to the sign of its effect: a cubic Bézier by its four points."""

    cause: str
    effect: str
    is_inferred: bool
    points: tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Layout:
    """A whole drawing; the static drawing and the chart are two translations of it."""

    frame: Frame
    domain: Domain
    #: Down to the axis, which takes as much again as is given below; the density strip comes last.
    height: float
    axis: float
    lanes: tuple[LaneStrip, ...]
    bands: tuple[BandStrip, ...]
    ticks: tuple[Tick, ...]
    marks: tuple[Mark, ...]
    clusters: tuple[Cluster, ...]
    relations: tuple[Arc, ...]
    #: How many events stand in each of equally wide parts of the drawing.
    density: tuple[int, ...]
