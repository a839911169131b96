"""A layout as inline SVG: horizontal places in percent, so that it stretches while text and heights keep their size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape

from timeline.layout import BandStrip, Label, LaneStrip, Layout, Mark, RelationLine, Side, Stretch, Tick
from timeline.layout.labels import GAP
from timeline.render.style import ARROW_AFTER, ARROW_BEFORE, OUTLINES, Class, color_class

#: From the middle of a row down to the baseline of its text, as a share of the font size.
BASELINE = 0.35
#: From one line of a label to the next, as a share of the font size.
LEADING = 1.2

#: Parts the words of two lines for those who listen, and takes no room.
SPACE = '<tspan font-size="0"> </tspan>'

#: Gives the address that the mark of an event leads to.
Address = Callable[[str], str]


def draw(layout: Layout, name: str, address: Address) -> str:
    """Return the drawing as an SVG element with the accessible *name*; each mark links to ``address(event id)``."""
    return _element(
        "svg",
        {
            "class": f"{Class.DRAWING} {Class.DRAWING}-{layout.frame.name}",
            "width": "100%",
            "height": _px(layout.height + layout.axis),
            "role": "group",
            "aria-label": name,
        },
        "".join(_parts(layout, address)),
    )


def _parts(layout: Layout, address: Address) -> Iterator[str]:
    yield from (_band(band, layout) for band in layout.bands)
    yield from (_tick(tick, layout) for tick in layout.ticks)
    yield from (_relation(line) for line in layout.relations)
    for strip in layout.lanes:
        marks = [mark for mark in layout.marks if mark.lane == strip.id]
        yield _lane(strip, "".join(_mark(mark, strip, layout, address) for mark in marks))


def _band(band: BandStrip, layout: Layout) -> str:
    x, width = _percent(band.stretch.x0), _percent(band.stretch.x1 - band.stretch.x0)
    tint = _element("rect", {"class": Class.BAND, "x": x, "width": width, "y": "0", "height": _px(layout.height)})
    title = _element("title", {}, escape(f"{band.title}, {band.when}"))
    label = _text(band.label, band.y, layout, Class.BAND_TITLE) if band.label else ""
    return _element("g", {}, title + tint + label)


def _tick(tick: Tick, layout: Layout) -> str:
    x, top, size = _percent(tick.x), layout.height, layout.frame.label_size
    line = _element("line", {"class": Class.TICK, "x1": x, "x2": x, "y1": "0", "y2": _px(top + 4)})
    label = _element("text", {"class": Class.TICK_LABEL, "x": x, "y": _px(top + 4 + size)}, escape(tick.label))
    if tick.context is None:
        return line + label
    below = {"class": Class.TICK_CONTEXT, "x": x, "y": _px(top + 8 + 2 * size)}
    return line + label + _element("text", below, escape(tick.context))


def _relation(line: RelationLine) -> str:
    ends = {"x1": _percent(line.x1), "y1": _px(line.y1), "x2": _percent(line.x2), "y2": _px(line.y2)}
    name = f"{Class.RELATION} {Class.INFERRED}" if line.is_inferred else Class.RELATION
    return _element("line", {"class": name, "data-cause": line.cause, "data-effect": line.effect, **ends})


def _lane(strip: LaneStrip, marks: str) -> str:
    rule = _element(
        "line", {"class": Class.LANE_RULE, "x1": "0", "x2": "100%", "y1": _px(strip.top), "y2": _px(strip.top)}
    )
    title = _element("text", {"class": Class.LANE_TITLE, "x": "0", "y": _px(strip.top + 18)}, escape(strip.title))
    return _element(
        "g", {"class": f"{Class.LANE} {color_class(strip.color)}", "data-lane": strip.id}, rule + title + marks
    )


def _mark(mark: Mark, strip: LaneStrip, layout: Layout, address: Address) -> str:
    name = f"{mark.when}: {mark.title}"
    attributes = {
        "class": f"{Class.MARK} {Class.DOUBTFUL}" if mark.is_doubtful else Class.MARK,
        "href": address(mark.event),
        "data-event": mark.event,
        "aria-label": name,
    }
    label = _text(mark.label, mark.y, layout, Class.LABEL) if mark.label else _element("title", {}, escape(name))
    return _element("a", attributes, "".join((*_bars(mark), _sign(mark, strip, layout), label)))


def _bars(mark: Mark) -> Iterator[str]:
    yield from (_bar(piece, mark.y, Class.POSSIBLE) for piece in mark.doubt)
    if mark.certain is not None:
        yield _bar(mark.certain, mark.y, Class.CERTAIN)
    if mark.possible.opens_before:
        yield _at(mark.possible.x0, mark.y, _path(Class.OPEN_END, ARROW_BEFORE))
    if mark.possible.opens_after:
        yield _at(mark.possible.x1, mark.y, _path(Class.OPEN_END, ARROW_AFTER))


def _bar(stretch: Stretch, y: float, name: Class) -> str:
    ends = {"x1": _percent(stretch.x0), "x2": _percent(stretch.x1), "y1": _px(y), "y2": _px(y)}
    return _element("line", {"class": name, **ends})


def _sign(mark: Mark, strip: LaneStrip, layout: Layout) -> str:
    side = _px(layout.frame.row)
    half = _px(layout.frame.row / 2)
    target = _path(Class.TARGET, f"M-{half}-{half}h{side}v{side}h-{side}z")
    return _at(mark.x, mark.y, target + _path(Class.SIGN, OUTLINES[strip.shape]))


def _path(name: Class, outline: str) -> str:
    return _element("path", {"class": name, "d": outline})


def _at(x: float, y: float, paths: str) -> str:
    """Return *paths* moved to a place in percent and pixels, which only a nested drawing can do."""
    return _element("svg", {"x": _percent(x), "y": _px(y)}, paths)


def _text(label: Label, middle: float, layout: Layout, name: Class) -> str:
    size, x = layout.frame.label_size, _percent(label.x)
    shift = _px(-GAP if label.side is Side.BEFORE else GAP)
    leading = _px(LEADING * size)
    first = middle + size * (BASELINE - LEADING * (len(label.lines) - 1) / 2)
    attributes = {"class": f"{name} {name}-{label.side}", "x": x, "dx": shift, "y": _px(first)}
    further = "".join(
        SPACE + _element("tspan", {"x": x, "dx": shift, "dy": leading}, escape(line)) for line in label.lines[1:]
    )
    return _element("text", attributes, escape(label.lines[0]) + further)


def _element(tag: str, attributes: dict[str, str], inner: str = "") -> str:
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<{tag}{written}>{inner}</{tag}>" if inner else f"<{tag}{written}/>"


def _percent(share: float) -> str:
    return f"{100 * share:.3f}".rstrip("0").rstrip(".") + "%"


def _px(length: float) -> str:
    return f"{length:.1f}".rstrip("0").rstrip(".")
