"""A layout as a Plotly figure: the same marks at the same places, to be zoomed, panned and asked."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Any

from timeline.layout import BandStrip, Break, Label, LaneStrip, Layout, Mark, Side
from timeline.layout.labels import GAP
from timeline.render.outlines import break_path_in_full
from timeline.render.places import closer_ticks, is_dated, places
from timeline.render.style import BAND_OPACITY, LIGHT, Token, color_token
from timeline.render.traces import lane, relations

#: Room to the left and right of the drawing, in pixels; the page gives the static drawing the same.
INSET = 12
#: Height of the range slider with the space above it, in pixels; the density strip and the legend take as much.
SLIDER = 56
SLIDER_BAR = 34
#: Marks the words below the axis that hold for the whole range only.
CONTEXT = "context"
NO_BREAK_SPACE = "\u00a0"
#: Text without a frame or an arrow.
BARE = {"showarrow": False, "borderpad": 0, "borderwidth": 0}


def figure(layout: Layout) -> dict[str, Any]:
    """Return the chart of *layout* as Plotly's JSON; ``layout.meta`` names the style sheet's token behind each colour.

    Plotly's own check of it takes longer than all else in a build, so the tests make it.
    """
    traces = [trace for strip in layout.lanes for trace in lane(strip, layout)]
    return {"data": [*relations(layout), *traces], "layout": _page(layout)}


def _page(layout: Layout) -> dict[str, Any]:
    below = layout.axis + SLIDER
    return {
        "height": layout.height + below,
        "margin": {"l": INSET, "r": INSET, "t": 0, "b": below, "pad": 0, "autoexpand": False},
        "showlegend": False,
        "hovermode": "closest",
        "dragmode": "pan",
        "paper_bgcolor": LIGHT[Token.PAPER],
        "plot_bgcolor": LIGHT[Token.PAPER],
        "font": {"color": LIGHT[Token.INK], "size": layout.frame.label_size},
        "hoverlabel": {"bgcolor": LIGHT[Token.PAPER], "font": {"color": LIGHT[Token.INK]}, "align": "left"},
        "modebar": {"color": LIGHT[Token.QUIET], "activecolor": LIGHT[Token.INK], "bgcolor": "rgba(0,0,0,0)"},
        "xaxis": _x_axis(layout),
        "yaxis": {"range": [layout.height, 0], "fixedrange": True, "visible": False},
        "shapes": [
            *(_band_shape(band, layout) for band in layout.bands),
            *map(_lane_rule, layout.lanes),
            *(_break_shape(each, layout) for each in layout.domain.breaks),
        ],
        "annotations": list(_annotations(layout)),
        "meta": {"tokens": {value: token for token, value in LIGHT.items()}, "ticks": closer_ticks(layout)},
    }


def _x_axis(layout: Layout) -> dict[str, Any]:
    place = places(layout.domain)
    # Keeps the range slider off the second line of the axis.
    below = f"<br>{NO_BREAK_SPACE}" if any(tick.context for tick in layout.ticks) else ""
    return {
        "type": "date" if is_dated(layout.domain) else "linear",
        "range": [place(0), place(1)],
        "tickmode": "array",
        "tickvals": [place(tick.x) for tick in layout.ticks],
        "ticktext": [f"{tick.label}{below}" for tick in layout.ticks],
        "tickangle": 0,
        "ticklabeloverflow": "allow",
        "tickfont": {"color": LIGHT[Token.QUIET]},
        "gridcolor": LIGHT[Token.RULE],
        "zeroline": False,
        "rangeslider": {
            "range": [place(0), place(1)],
            "yaxis": {"rangemode": "fixed", "range": [layout.height, 0]},
            "thickness": SLIDER_BAR / layout.height,
            "bgcolor": LIGHT[Token.PAPER],
            "bordercolor": LIGHT[Token.RULE],
            "borderwidth": 1,
        },
    }


def _band_shape(band: BandStrip, layout: Layout) -> dict[str, Any]:
    place = places(layout.domain)
    ends = {"x0": place(band.stretch.x0), "x1": place(band.stretch.x1)}
    look = {"fillcolor": LIGHT[Token.BAND], "opacity": BAND_OPACITY, "line": {"width": 0}, "layer": "below"}
    return {"type": "rect", **ends, "y0": 0, "y1": layout.height, **look}


def _lane_rule(strip: LaneStrip) -> dict[str, Any]:
    line = {"color": LIGHT[Token.RULE], "width": 1}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": strip.top, "y1": strip.top, "line": line}


def _break_shape(each: Break, layout: Layout) -> dict[str, Any]:
    middle = (layout.domain.share(each.start) + layout.domain.share(each.end)) / 2
    look = {"fillcolor": LIGHT[Token.PAPER], "line": {"color": LIGHT[Token.QUIET], "width": 1}, "layer": "below"}
    outline = {"type": "path", "path": break_path_in_full(layout.height)}
    return {**outline, "xsizemode": "pixel", "xanchor": places(layout.domain)(middle), **look, "name": each.words}


def _annotations(layout: Layout) -> Iterator[dict[str, Any]]:
    for band in layout.bands:
        if band.label:
            yield {**_label(band.label, band.y, layout), "font": {"color": LIGHT[Token.QUIET], "style": "italic"}}
    for tick in layout.ticks:
        if tick.context:
            below = {"yref": "paper", "y": 0, "yanchor": "top", "yshift": -(layout.frame.label_size + 8)}
            look = {"font": {"color": LIGHT[Token.QUIET], "weight": 600}, "name": CONTEXT, "xanchor": "left"}
            yield {**BARE, **below, **look, "text": tick.context, "x": places(layout.domain)(tick.x)}
    for strip in layout.lanes:
        color = LIGHT[color_token(strip.color)]
        place = {"xref": "paper", "x": 0, "y": strip.top + 13, "xanchor": "left", "yanchor": "middle"}
        yield {
            **BARE,
            **place,
            "text": escape(strip.title, quote=False),
            "font": {"color": color, "weight": 700, "size": 12},
        }
        yield from (arrow for mark in layout.marks if mark.lane == strip.id for arrow in _arrows(mark, color, layout))
    for mark in layout.marks:
        if mark.label:
            yield {**_label(mark.label, mark.y, layout), "name": mark.event, "captureevents": True}


def _arrows(mark: Mark, color: str, layout: Layout) -> Iterator[dict[str, Any]]:
    ends = ((mark.possible.opens_before, mark.possible.x0, 8), (mark.possible.opens_after, mark.possible.x1, -8))
    for is_open, x, tail in ends:
        if is_open:
            place = {"x": places(layout.domain)(x), "y": mark.y, "ax": tail, "ay": 0, "xshift": -tail}
            yield {"text": "", **place, "arrowcolor": color, "arrowhead": 2, "arrowwidth": 2.5, "name": mark.event}


def _label(label: Label, y: float, layout: Layout) -> dict[str, Any]:
    is_before = label.side is Side.BEFORE
    return {
        **BARE,
        "text": "<br>".join(escape(line, quote=False) for line in label.lines),
        "align": "right" if is_before else "left",
        "x": places(layout.domain)(label.x),
        "y": y - label.rise,
        "xanchor": "right" if is_before else "left",
        "xshift": -GAP if is_before else GAP,
        "yanchor": "middle",
    }
