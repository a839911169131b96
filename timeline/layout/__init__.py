"""From a view of the library to a drawing in plain numbers: scale, rows, labels, ticks, bands, relations."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates import display
from timeline.layout.doubt import beyond, possible
from timeline.layout.geometry import (
    FRAMES,
    NARROW,
    WIDE,
    BandStrip,
    Domain,
    Frame,
    Label,
    LaneStrip,
    Layout,
    Mark,
    RelationLine,
    Shape,
    Side,
    Stretch,
    Tick,
)
from timeline.layout.labels import places
from timeline.layout.lanes import Placed, placed
from timeline.layout.scale import domain_of
from timeline.layout.ticks import axis_height, ticks
from timeline.library import Relation, View
from timeline.model import Band, Lane, LaneColor, RelationBasis, Timeline

__all__ = [
    "FRAMES",
    "NARROW",
    "WIDE",
    "BandStrip",
    "Domain",
    "Frame",
    "Label",
    "LaneStrip",
    "Layout",
    "Mark",
    "RelationLine",
    "Shape",
    "Side",
    "Stretch",
    "Tick",
    "lay_out",
    "look",
]


def lay_out(view: View, frame: Frame) -> Layout:
    """Return the drawing of *view* for pages at least as wide as *frame*."""
    domain = domain_of((event.date for event in view.events), view.from_, view.to)
    bands = tuple(_bands(view.timeline.bands, domain, frame))
    strips: list[LaneStrip] = []
    marks: list[Mark] = []
    top = len(bands) * frame.row
    for lane in view.lanes:
        rows = placed([event for event in view.events if event.lane == lane.id], domain, frame)
        strip = _strip(view.timeline, lane, top, 1 + max(each.row for each in rows), frame)
        marks += (_mark(each, strip, frame) for each in rows)
        strips.append(strip)
        top = strip.bottom + frame.lane_gap
    axis = ticks(domain, frame)
    return Layout(
        frame=frame,
        domain=domain,
        height=top,
        axis=axis_height(axis, frame),
        lanes=tuple(strips),
        bands=bands,
        ticks=axis,
        marks=tuple(marks),
        relations=tuple(_lines(view.relations, marks)),
    )


def look(timeline: Timeline, lane: Lane) -> tuple[LaneColor, Shape]:
    """Return the colour and the sign of *lane*: its own colour, or the palette's in order from the top."""
    place = timeline.lanes.index(lane)
    return lane.color or list(LaneColor)[place % len(LaneColor)], list(Shape)[place % len(Shape)]


def _strip(timeline: Timeline, lane: Lane, top: float, rows: int, frame: Frame) -> LaneStrip:
    color, shape = look(timeline, lane)
    return LaneStrip(
        id=lane.id,
        title=lane.title,
        color=color,
        shape=shape,
        top=top,
        bottom=top + frame.lane_title + rows * frame.row,
    )


def _mark(each: Placed, strip: LaneStrip, frame: Frame) -> Mark:
    date = each.event.date
    return Mark(
        event=each.event.id,
        title=each.event.title,
        when=display(date),
        lane=strip.id,
        x=each.sign,
        y=strip.top + frame.lane_title + (each.row + 0.5) * frame.row,
        possible=each.possible,
        certain=each.certain,
        doubt=_doubt(each, frame),
        is_doubtful=date.approximate or date.uncertain,
        label=each.label,
    )


def _doubt(each: Placed, frame: Frame) -> tuple[Stretch, ...]:
    half, pixel = frame.sign / frame.width / 2, 1 / frame.width
    return beyond(each.possible, each.certain or Stretch(each.sign - half, each.sign + half), pixel)


def _bands(bands: tuple[Band, ...], domain: Domain, frame: Frame) -> Iterator[BandStrip]:
    shown = [(band, possible(band.date, domain)) for band in bands]
    visible = [(band, stretch) for band, stretch in shown if stretch.x0 < stretch.x1]
    for index, (band, stretch) in enumerate(visible):
        yield BandStrip(
            band.title, display(band.date), (index + 0.5) * frame.row, stretch, _title(band, stretch, frame)
        )


def _title(band: Band, stretch: Stretch, frame: Frame) -> Label | None:
    """Return the title upon its band or beside it; as it has the row for itself, anywhere in it will do."""
    beside = {label.side: label for label, _ in places(band.title, stretch.x0, stretch, frame)}
    anywhere = (label for label, _ in places(band.title, 0.0, Stretch(0.0, 1.0), frame))
    return beside.get(Side.UPON) or beside.get(Side.AFTER) or beside.get(Side.BEFORE) or next(anywhere, None)


def _lines(relations: tuple[Relation, ...], marks: list[Mark]) -> Iterator[RelationLine]:
    at = {mark.event: mark for mark in marks}
    for each in relations:
        cause, effect = at[each.cause], at[each.effect]
        is_inferred = each.basis is RelationBasis.INFERRED
        yield RelationLine(each.cause, each.effect, is_inferred, cause.x, cause.y, effect.x, effect.y)
