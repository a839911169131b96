"""A whole timeline small enough for a card: lanes, marks and ticks in fixed pixels, no word too small to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from html import escape

from timeline.layout import BandStrip, Cluster, Frame, LaneStrip, Layout, Mark, Stretch
from timeline.layout.ticks import axis_height, ticks
from timeline.render.lettering import REGULAR, line_width, shortened
from timeline.render.markup import element, px
from timeline.render.outlines import break_path
from timeline.render.style import (
    ARROW_AFTER,
    ARROW_BEFORE,
    BAND_OPACITY,
    CERTAIN_WIDTH,
    HATCH,
    LIGHT,
    OUTLINES,
    POSSIBLE_OPACITY,
    POSSIBLE_WIDTH,
    Token,
    color_token,
    faded,
)

#: Sizes of letters, in pixels.
SIZE = 20.0
LETTERS = {"font-family": "DejaVu Sans, sans-serif", "font-size": px(SIZE)}
#: The widest column of lane titles and its distance from the drawing, the highest row of a lane, and the lowest in
#: which its title can be read.
COLUMN, GAP, HIGHEST, LOWEST = 350.0, 40.0, 56.0, 24.0
#: Signs of one lane that are closer than this would cover each other, in pixels.
CLOSEST = 4.0
#: Beside one event up to so many others are drawn faintly, to place it; more would be a smear, and costly to draw.
MOST_OTHERS = 200
FAINT = 0.35


@dataclass(frozen=True, slots=True)
class Box:
    """Where there is room, in pixels."""

    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Area:
    """Where the lanes of a layout are drawn, in pixels, and how high each is."""

    layout: Layout
    left: float
    right: float
    bottom: float
    row: float

    @property
    def top(self) -> float:
        """Where the first lane begins."""
        return self.bottom - self.row * len(self.layout.lanes)

    @property
    def frame(self) -> Frame:
        """The page that the axis is made for."""
        return replace(self.layout.frame, width=self.right - self.left, label_size=SIZE)

    def x(self, share: float) -> float:
        """Return the place of *share* on the axis."""
        return self.left + share * (self.right - self.left)

    def y(self, lane: LaneStrip) -> float:
        """Return the middle of *lane*."""
        return self.top + (self.layout.lanes.index(lane) + 0.5) * self.row

    @property
    def scale(self) -> float:
        """How large signs are against those of the page."""
        return min(1.7, self.row / 20)


def miniature(layout: Layout, box: Box, mark: Mark | Cluster | None) -> Iterator[str]:
    """Yield *layout* at the foot of *box*; with a *mark*, that stands out and the others are faint."""
    area = _area(layout, box)
    yield from (_band(band, area) for band in layout.bands)
    yield from _axis(area)
    for strip in layout.lanes:
        yield from _lane(strip, area, box)
    yield from _breaks(area)
    if mark is None or len(layout.marks) <= MOST_OTHERS:
        yield element("g", {"opacity": str(FAINT if mark else 1)}, "".join(_marks(area)))
    if mark:
        yield from _singled_out(mark, area)


def _area(layout: Layout, box: Box) -> Area:
    """Return the rows as high as *box* allows, beside the titles of the lanes where these can be read."""
    column = min(COLUMN, max(line_width(strip.title, SIZE, REGULAR) for strip in layout.lanes)) + GAP
    frame = replace(layout.frame, width=box.right - box.left - column, label_size=SIZE)
    bottom = box.bottom - axis_height(ticks(layout.domain, frame), frame)
    row = min(HIGHEST, (bottom - box.top) / len(layout.lanes))
    return Area(layout, box.left + (column if row >= LOWEST else 0), box.right, bottom, row)


def _band(band: BandStrip, area: Area) -> str:
    x0, x1 = area.x(band.stretch.x0), area.x(band.stretch.x1)
    look = {"fill": LIGHT[Token.BAND], "fill-opacity": str(BAND_OPACITY)}
    return _rect(x0, x1, area.top, area.bottom, look)


def _axis(area: Area) -> Iterator[str]:
    look = {**LETTERS, "fill": LIGHT[Token.QUIET]}
    for tick in ticks(area.layout.domain, area.frame):
        x = area.x(tick.x)
        yield _line(x, x, area.top, area.bottom + 6)
        place = {"x": px(x), "y": px(area.bottom + 8 + SIZE), "text-anchor": "middle"}
        yield element("text", {**place, **look}, escape(tick.label))
        if tick.context:
            below = {"x": px(x), "y": px(area.bottom + 14 + 2 * SIZE)}
            yield element("text", {**below, **look}, escape(tick.context))


def _lane(strip: LaneStrip, area: Area, box: Box) -> Iterator[str]:
    middle = area.y(strip)
    yield _line(box.left, box.right, middle + area.row / 2, middle + area.row / 2)
    if area.left > box.left:
        place = {"x": px(box.left), "y": px(middle + SIZE * 0.35), "fill": color_of(strip)}
        yield element("text", {**place, **LETTERS}, escape(shortened(strip.title, COLUMN, SIZE, REGULAR)))


def _breaks(area: Area) -> Iterator[str]:
    domain = area.layout.domain
    for each in domain.breaks:
        middle = (area.x(domain.share(each.start)) + area.x(domain.share(each.end))) / 2
        look = {"fill": LIGHT[Token.PAPER], "stroke": LIGHT[Token.RULE]}
        place = {"transform": f"translate({px(middle)} {px(area.top)})"}
        yield element("path", {**place, "d": break_path(area.bottom - area.top), **look})


def _marks(area: Area) -> Iterator[str]:
    """Yield the marks, of several at one place only the first."""
    lanes = {strip.id: strip for strip in area.layout.lanes}
    marks: Iterable[Mark | Cluster] = reversed((*area.layout.marks, *area.layout.clusters))
    apart = {(mark.lane, round(area.x(mark.x) / CLOSEST)): mark for mark in marks}
    for mark in reversed(apart.values()):
        yield from _mark(mark, lanes[mark.lane], area, area.scale)


def _singled_out(mark: Mark | Cluster, area: Area) -> Iterator[str]:
    """Yield *mark* larger, and a line through all lanes at its place."""
    strip = lane_of(mark, area.layout)
    x = area.x(mark.x)
    yield _line(x, x, area.top, area.bottom, {"stroke": color_of(strip), "stroke-width": "2"})
    yield from _mark(mark, strip, area, area.scale * 1.7)


def _mark(mark: Mark | Cluster, strip: LaneStrip, area: Area, scale: float) -> Iterator[str]:
    is_uncertain = False
    if isinstance(mark, Mark):
        yield from _bars(mark, strip, area)
        is_uncertain = mark.is_uncertain
    yield sign(strip, area.x(mark.x), area.y(strip), scale, is_uncertain=is_uncertain)


def _bars(mark: Mark, strip: LaneStrip, area: Area) -> Iterator[str]:
    color, y = color_of(strip), area.y(strip)
    for stretch, width, opacity in _stretches(mark):
        half = width * area.scale / 2
        look = {"fill": color, "fill-opacity": str(opacity)}
        yield _rect(area.x(stretch.x0), area.x(stretch.x1), y - half, y + half, look)
    for is_open, arrow, x in (
        (mark.possible.opens_before, ARROW_BEFORE, mark.possible.x0),
        (mark.possible.opens_after, ARROW_AFTER, mark.possible.x1),
    ):
        if is_open:
            yield element("path", {"transform": _moved(area.x(x), y, area.scale), "d": arrow, "fill": color})


def _stretches(mark: Mark) -> Iterator[tuple[Stretch, float, float]]:
    """Yield the pieces of *mark*, each with its height in pixels and how strong it is."""
    yield from ((piece, POSSIBLE_WIDTH, POSSIBLE_OPACITY) for piece in mark.doubt)
    yield from ((piece, CERTAIN_WIDTH, opacity) for fade in mark.fades for piece, opacity in faded(fade))
    if mark.certain:
        yield mark.certain, CERTAIN_WIDTH, 1


def sign(strip: LaneStrip, x: float, y: float, scale: float, *, is_uncertain: bool = False) -> str:
    """Return the sign of a lane, hatched where what it stands for is uncertain."""
    paper, color, place = LIGHT[Token.PAPER], color_of(strip), _moved(x, y, scale)
    look = {"fill": paper if is_uncertain else color, "stroke": color if is_uncertain else paper}
    outline = element("path", {"d": OUTLINES[strip.shape], **look})
    hatch = element("path", {"d": HATCH, "stroke": color}) if is_uncertain else ""
    return element("g", {"transform": place}, outline + hatch)


def lane_of(mark: Mark | Cluster, layout: Layout) -> LaneStrip:
    """Return the lane in which *mark* stands."""
    return next(strip for strip in layout.lanes if strip.id == mark.lane)


def color_of(strip: LaneStrip) -> str:
    """Return the colour of a lane on light paper."""
    return LIGHT[color_token(strip.color)]


def _rect(x0: float, x1: float, y0: float, y1: float, look: dict[str, str]) -> str:
    return element("rect", {"x": px(x0), "y": px(y0), "width": px(x1 - x0), "height": px(y1 - y0), **look})


def _line(x1: float, x2: float, y1: float, y2: float, look: dict[str, str] | None = None) -> str:
    return element("path", {"d": f"M{px(x1)} {px(y1)}L{px(x2)} {px(y2)}", "stroke": LIGHT[Token.RULE], **(look or {})})


def _moved(x: float, y: float, scale: float) -> str:
    return f"translate({px(x)} {px(y)}) scale({scale:.3g})"
