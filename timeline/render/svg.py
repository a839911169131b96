"""A layout as inline SVG: horizontal places in percent, so that it stretches while text and heights keep their size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from timeline.layout import Arc, BandStrip, Break, Cluster, Label, LaneStrip, Layout, Mark, Side, Stretch, Tick
from timeline.layout.density import PARTS, STRIP, STRIP_GAP
from timeline.layout.labels import GAP
from timeline.render.markup import element, percent, px
from timeline.render.outlines import break_path, curve, silhouette
from timeline.render.style import (
    ARROW_AFTER,
    ARROW_BEFORE,
    HATCH,
    OUTLINES,
    SHOWN,
    Class,
    color_class,
    faded,
    number_of,
)

#: From the middle of a row down to the baseline of its text, as a share of the font size.
BASELINE = 0.35

#: Parts the words of two lines for those who listen, and takes no room.
SPACE = '<tspan font-size="0"> </tspan>'

#: Gives the address that the mark of an event leads to.
Address = Callable[[str], str]


def draw(layout: Layout, name: str, address: Address, selected: str | None = None) -> str:
    """Return the drawing as an SVG element with the accessible *name*; each mark links to ``address(event id)``.

    The event *selected* is marked, and its arcs are shown, as a page's script does it for the event of the address.
    """
    return element(
        "svg",
        {
            "class": f"{Class.DRAWING} {Class.DRAWING}-{layout.frame.name}",
            "width": "100%",
            "height": px(layout.height + layout.axis + STRIP_GAP + STRIP),
            "role": "group",
            "aria-label": name,
        },
        "".join(_parts(layout, address, selected)),
    )


def _parts(layout: Layout, address: Address, selected: str | None) -> Iterator[str]:
    yield from (_band(band, layout) for band in layout.bands)
    yield element("g", {"aria-hidden": "true"}, "".join(_tick(tick, layout) for tick in layout.ticks))
    yield _density(layout)
    yield from (_break(each, layout) for each in layout.domain.breaks)
    for band in layout.bands:
        if band.label:
            yield _at(band.label.x, band.y, _text(band.label, layout, Class.BAND_TITLE))
    if layout.relations:
        yield _arcs(layout, selected)
    for strip in layout.lanes:
        own = (mark for mark in layout.marks if mark.lane == strip.id)
        marks = (_mark(mark, strip, layout, address, is_selected=mark.event == selected) for mark in own)
        clusters = (_cluster(each, strip, layout, address) for each in layout.clusters if each.lane == strip.id)
        yield _lane(strip, "".join((*marks, *clusters)))


def _band(band: BandStrip, layout: Layout) -> str:
    x, width = percent(band.stretch.x0), percent(band.stretch.x1 - band.stretch.x0)
    tint = element("rect", {"class": Class.BAND, "x": x, "width": width, "y": "0", "height": px(layout.height)})
    title = element("title", {}, escape(f"{band.title}, {band.when}"))
    return element("g", {}, title + tint)


def _tick(tick: Tick, layout: Layout) -> str:
    x, top, size = percent(tick.x), layout.height, layout.frame.label_size
    line = element("line", {"class": Class.TICK, "x1": x, "x2": x, "y1": "0", "y2": px(top + 4)})
    label = element("text", {"class": Class.TICK_LABEL, "x": x, "y": px(top + 4 + size)}, escape(tick.label))
    if tick.context is None:
        return line + label
    below = {"class": Class.TICK_CONTEXT, "x": x, "y": px(top + 8 + 2 * size)}
    return line + label + element("text", below, escape(tick.context))


def _density(layout: Layout) -> str:
    place = {"y": px(layout.height + layout.axis + STRIP_GAP), "width": "100%", "height": px(STRIP)}
    box = {"viewBox": f"0 0 {PARTS} {px(STRIP)}", "preserveAspectRatio": "none", "aria-hidden": "true"}
    return element("svg", {"class": Class.DENSITY, **place, **box}, element("path", {"d": silhouette(layout.density)}))


def _break(each: Break, layout: Layout) -> str:
    middle = (layout.domain.share(each.start) + layout.domain.share(each.end)) / 2
    title = element("title", {}, escape(f"{each.words} left out"))
    wave = element("path", {"class": Class.BREAK, "d": break_path(layout.height)})
    return element("svg", {"x": percent(middle), "role": "img"}, title + wave)


def _arcs(layout: Layout, selected: str | None) -> str:
    """Return all curves in a drawing of their own, which is as wide as the page makes it; their lines stay thin."""
    box = {"viewBox": f"0 0 {px(layout.frame.width)} {px(layout.height)}", "preserveAspectRatio": "none"}
    size = {"width": "100%", "height": px(layout.height), "aria-hidden": "true"}
    return element("svg", {**size, **box}, "".join(_arc(each, layout, selected) for each in layout.relations))


def _arc(arc: Arc, layout: Layout, selected: str | None) -> str:
    is_shown = selected in {arc.cause, arc.effect}
    name = " ".join([Class.RELATION, *[Class.INFERRED] * arc.is_inferred, *[SHOWN] * is_shown])
    ends = {"data-cause": arc.cause, "data-effect": arc.effect}
    return element("path", {"class": name, **ends, "d": curve(arc, layout.frame.width)})


def _lane(strip: LaneStrip, marks: str) -> str:
    top = px(strip.top)
    rule = element("line", {"class": Class.LANE_RULE, "x1": "0", "x2": "100%", "y1": top, "y2": top})
    title = element("text", {"class": Class.LANE_TITLE, "x": "0", "y": px(strip.top + 18)}, escape(strip.title))
    return element(
        "g", {"class": f"{Class.LANE} {color_class(strip.color)}", "data-lane": strip.id}, rule + title + marks
    )


def _mark(mark: Mark, strip: LaneStrip, layout: Layout, address: Address, *, is_selected: bool) -> str:
    name = f"{mark.when}: {mark.title}"
    attributes = {
        "class": f"{Class.MARK} {Class.UNCERTAIN}" if mark.is_uncertain else Class.MARK,
        "href": address(mark.event),
        "data-event": mark.event,
        **({"aria-current": "true"} if is_selected else {}),
        "aria-label": name,
    }
    hatch = _path(Class.HATCH, HATCH) if mark.is_uncertain else ""
    sign = _target(layout) + _path(Class.SIGN, OUTLINES[strip.shape]) + hatch
    return element("a", attributes, "".join((*_bars(mark), *_labelled(sign, mark, name, layout))))


def _labelled(sign: str, mark: Mark, name: str, layout: Layout) -> Iterator[str]:
    """Yield the sign with its label, which stands within the same nested drawing unless a bar is between them."""
    if mark.label is None:
        yield _at(mark.x, mark.y, sign)
        yield element("title", {}, escape(name))
    elif abs(mark.label.x - mark.x) < layout.frame.share(1):
        yield _at(mark.x, mark.y, sign + _text(mark.label, layout, Class.LABEL))
    else:
        yield _at(mark.x, mark.y, sign)
        yield _at(mark.label.x, mark.y, _text(mark.label, layout, Class.LABEL))


def _cluster(cluster: Cluster, strip: LaneStrip, layout: Layout, address: Address) -> str:
    attributes = {
        "class": f"{Class.MARK} {Class.CLUSTER}",
        "href": address(cluster.events[0]),
        "data-events": " ".join(cluster.events),
        "aria-label": cluster.words,
    }
    number = _text(Label((number_of(cluster),), cluster.x, Side.AFTER), layout, Class.LABEL)
    sign = _target(layout) + _path(Class.SIGN, OUTLINES[strip.shape])
    return element("a", attributes, _at(cluster.x, cluster.y, sign + number))


def _bars(mark: Mark) -> Iterator[str]:
    yield from (_bar(piece, mark.y, Class.POSSIBLE) for piece in mark.doubt)
    for fade in mark.fades:
        for piece, opacity in faded(fade):
            yield _bar(piece, mark.y, Class.POSSIBLE, {"opacity": str(opacity)})
    if mark.certain is not None:
        yield _bar(mark.certain, mark.y, Class.CERTAIN)
    if mark.possible.opens_before:
        yield _at(mark.possible.x0, mark.y, _path(Class.OPEN_END, ARROW_BEFORE))
    if mark.possible.opens_after:
        yield _at(mark.possible.x1, mark.y, _path(Class.OPEN_END, ARROW_AFTER))


def _bar(stretch: Stretch, y: float, name: Class, look: dict[str, str] | None = None) -> str:
    ends = {"x1": percent(stretch.x0), "x2": percent(stretch.x1), "y1": px(y), "y2": px(y)}
    return element("line", {"class": name, **(look or {}), **ends})


def _target(layout: Layout) -> str:
    side, half = px(layout.frame.row), px(layout.frame.row / 2)
    return _path(Class.TARGET, f"M-{half}-{half}h{side}v{side}h-{side}z")


def _path(name: Class, outline: str) -> str:
    return element("path", {"class": name, "d": outline})


def _at(x: float, y: float, paths: str) -> str:
    """Return *paths* moved to a place in percent and pixels, which only a nested drawing can do; it is no picture."""
    return element("svg", {"role": "none", "x": percent(x), "y": px(y)}, paths)


def _text(label: Label, layout: Layout, name: Class) -> str:
    """Return the words of *label* around the place that it is anchored at."""
    size, leading = layout.frame.label_size, layout.frame.leading
    x = px(-GAP if label.side is Side.BEFORE else GAP)
    first = size * BASELINE - leading * (len(label.lines) - 1) / 2 - label.rise
    further = "".join(SPACE + element("tspan", {"x": x, "dy": px(leading)}, escape(line)) for line in label.lines[1:])
    side = f" {name}-{label.side}" if label.side is Side.BEFORE else ""
    attributes = {"class": f"{name}{side}", "x": x, "y": px(first)}
    return element("text", attributes, escape(label.lines[0]) + further)
