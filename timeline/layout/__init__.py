"""From a view of the library to a drawing in plain numbers: scale, rows, labels, ticks, bands, relations."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates import display
from timeline.layout.arcs import arc
from timeline.layout.compression import compressed
from timeline.layout.density import density
from timeline.layout.doubt import anchor, beyond, possible
from timeline.layout.geometry import (
    FRAMES,
    NARROW,
    WIDE,
    Arc,
    BandStrip,
    Break,
    Cluster,
    Domain,
    Fade,
    Frame,
    Label,
    LaneStrip,
    Layout,
    Mark,
    Point,
    Shape,
    Side,
    Stretch,
    Tick,
)
from timeline.layout.labels import places
from timeline.layout.lanes import Placed, Rows, rows_of
from timeline.layout.scale import domain_of
from timeline.layout.ticks import axis_height, ticks
from timeline.library import View, time_order
from timeline.model import Axis, Band, Event, Lane, LaneColor, Timeline

__all__ = [
    "FRAMES",
    "NARROW",
    "WIDE",
    "Arc",
    "BandStrip",
    "Break",
    "Cluster",
    "Domain",
    "Fade",
    "Frame",
    "Label",
    "LaneStrip",
    "Layout",
    "Mark",
    "Point",
    "Shape",
    "Side",
    "Stretch",
    "Tick",
    "lay_out",
    "look",
]


def lay_out(view: View, frame: Frame) -> Layout:
    """Return the drawing of *view* for pages at least as wide as *frame*."""
    domain = _domain(view, frame)
    bands, top = _bands(view.timeline.bands, domain, frame)
    strips: list[LaneStrip] = []
    marks: list[Mark] = []
    clusters: list[Cluster] = []
    for lane in view.lanes:
        rows = rows_of([event for event in view.events if event.lane == lane.id], domain, frame)
        strip = _strip(view.timeline, lane, top, rows, frame)
        marks += (_mark(each, strip.top + frame.lane_title + rows.level(each.row), frame) for each in rows.marks)
        clusters += (_cluster(events, x, strip, frame) for events, x in rows.clusters)
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
        clusters=tuple(clusters),
        relations=tuple(_arcs(view, marks, frame)),
        density=density(anchor(event.date, domain) for event in view.events),
    )


def _domain(view: View, frame: Frame) -> Domain:
    dates = [event.date for event in view.events]
    domain = domain_of(dates, view.from_, view.to)
    if view.timeline.axis is Axis.EVEN:
        return domain
    return compressed(domain, [*dates, *(band.date for band in view.timeline.bands)], frame.share(frame.gap))


def look(timeline: Timeline, lane: Lane) -> tuple[LaneColor, Shape]:
    """Return the colour and the sign of *lane*: its own colour, or the palette's in order from the top."""
    place = timeline.lanes.index(lane)
    return lane.color or list(LaneColor)[place % len(LaneColor)], list(Shape)[place % len(Shape)]


def _strip(timeline: Timeline, lane: Lane, top: float, rows: Rows, frame: Frame) -> LaneStrip:
    color, shape = look(timeline, lane)
    return LaneStrip(
        id=lane.id,
        title=lane.title,
        color=color,
        shape=shape,
        top=top,
        bottom=top + frame.lane_title + rows.height,
    )


def _mark(each: Placed, y: float, frame: Frame) -> Mark:
    date = each.event.date
    return Mark(
        event=each.event.id,
        title=each.event.title,
        when=display(date),
        lane=each.event.lane,
        x=each.sign,
        y=y,
        possible=each.possible,
        certain=each.certain,
        doubt=_doubt(each, frame),
        fades=each.fades,
        is_uncertain=date.uncertain,
        label=each.label,
    )


def _cluster(events: tuple[Event, ...], x: float, strip: LaneStrip, frame: Frame) -> Cluster:
    in_time = sorted(events, key=time_order)
    first, last = display(in_time[0].date), display(in_time[-1].date)
    words = f"+{len(events):,} events, {first if first == last else f'from {first} to {last}'}"
    return Cluster(tuple(event.id for event in in_time), words, strip.id, x, strip.bottom - frame.row / 2)


def _doubt(each: Placed, frame: Frame) -> tuple[Stretch, ...]:
    half, pixel = frame.share(frame.sign / 2), frame.share(1)
    return beyond(each.possible, each.certain or Stretch(each.sign - half, each.sign + half), pixel)


def _bands(bands: tuple[Band, ...], domain: Domain, frame: Frame) -> tuple[tuple[BandStrip, ...], float]:
    """Return the bands in sight, each in a row of its own, and where the last of the rows ends."""
    strips, top = list[BandStrip](), 0.0
    for band in bands:
        stretch = possible(band.date, domain)
        if stretch.x0 < stretch.x1:
            title = _title(band, stretch, frame)
            height = frame.row_height(len(title.lines) if title else 1)
            strips.append(BandStrip(band.title, display(band.date), top + height / 2, stretch, title))
            top += height
    return tuple(strips), top


def _title(band: Band, stretch: Stretch, frame: Frame) -> Label | None:
    """Return the title upon its band or beside it; as it has the row for itself, anywhere in it will do."""
    found = [label for label, _ in places(band.title, stretch.x0, stretch, frame)]
    beside = {label.side: label for label in reversed(found)}
    anywhere = (label for label, _ in places(band.title, 0.0, Stretch(0.0, 1.0), frame))
    return beside.get(Side.UPON) or beside.get(Side.AFTER) or beside.get(Side.BEFORE) or next(anywhere, None)


def _arcs(view: View, marks: list[Mark], frame: Frame) -> Iterator[Arc]:
    """Yield the curves between events that have a sign of their own."""
    at = {mark.event: mark for mark in marks}
    for each in view.relations:
        if each.cause in at and each.effect in at:
            cause, effect = at[each.cause], at[each.effect]
            side = effect.label.side if effect.label else None
            yield arc(each, (cause.x, cause.y), (effect.x, effect.y), side, frame)
