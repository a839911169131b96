"""A layout as a Plotly figure: the same marks at the same places, to be zoomed, panned and asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from timeline.dates.calendar import civil
from timeline.layout import BandStrip, Domain, Label, LaneStrip, Layout, Mark, Side, Stretch
from timeline.layout.labels import GAP
from timeline.render.style import (
    BAND_OPACITY,
    CERTAIN_OPACITY,
    CERTAIN_WIDTH,
    LIGHT,
    PLOTLY_SYMBOLS,
    POSSIBLE_WIDTH,
    Token,
    color_token,
)

#: Room to the left and right of the drawing, in pixels; the page gives the static drawing the same.
INSET = 12
#: Height of the range slider with the space above it, in pixels.
SLIDER = 56
SLIDER_BAR = 34
#: Plotly's date axis ends here; beyond, the axis counts decimal years.
YEARS = range(-9999, 10_000)
DAYS_A_YEAR = 365.2425
MILLISECONDS_A_DAY = 86_400_000
#: Marks the words below the axis that hold for the whole range only.
CONTEXT = "context"
#: Text without a frame or an arrow.
BARE = {"showarrow": False, "borderpad": 0, "borderwidth": 0}


def figure(layout: Layout) -> dict[str, Any]:
    """Return the chart of *layout* as Plotly's JSON; ``layout.meta`` names the style sheet's token behind each colour.

    Plotly's own check of it takes longer than all else in a build, so the tests make it.
    """
    traces = [trace for strip in layout.lanes for trace in _lane(strip, layout)]
    return {"data": [*_relations(layout), *traces], "layout": _page(layout)}


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
        "shapes": [*(_band_shape(band, layout) for band in layout.bands), *map(_lane_rule, layout.lanes)],
        "annotations": list(_annotations(layout)),
        "meta": {"tokens": {value: token for token, value in LIGHT.items()}},
    }


def _x_axis(layout: Layout) -> dict[str, Any]:
    return {
        "type": "date" if _fits_date_axis(layout.domain) else "linear",
        "range": [_x(0, layout.domain), _x(1, layout.domain)],
        "tickmode": "array",
        "tickvals": [_x(tick.x, layout.domain) for tick in layout.ticks],
        "ticktext": [tick.label for tick in layout.ticks],
        "tickangle": 0,
        "ticklabeloverflow": "allow",
        "tickfont": {"color": LIGHT[Token.QUIET]},
        "gridcolor": LIGHT[Token.RULE],
        "zeroline": False,
        "rangeslider": {
            "range": [_x(0, layout.domain), _x(1, layout.domain)],
            "yaxis": {"rangemode": "fixed", "range": [layout.height, 0]},
            "thickness": SLIDER_BAR / layout.height,
            "bgcolor": LIGHT[Token.PAPER],
            "bordercolor": LIGHT[Token.RULE],
            "borderwidth": 1,
        },
    }


def _lane(strip: LaneStrip, layout: Layout) -> Iterator[dict[str, Any]]:
    color = LIGHT[color_token(strip.color)]
    marks = [mark for mark in layout.marks if mark.lane == strip.id]
    certain = [(mark.certain, mark.y) for mark in marks if mark.certain]
    doubt = [(piece, mark.y) for mark in marks for piece in mark.doubt]
    dotted = {"color": color, "width": POSSIBLE_WIDTH, "dash": "2px,3px"}
    yield _bars(doubt, strip, layout.domain, line=dotted)
    yield _bars(certain, strip, layout.domain, line={"color": color, "width": CERTAIN_WIDTH}, opacity=CERTAIN_OPACITY)
    yield _scatter(
        x=[_x(mark.x, layout.domain) for mark in marks],
        y=[mark.y for mark in marks],
        mode="markers",
        name=strip.title,
        legendgroup=strip.id,
        customdata=[[mark.event, mark.when] for mark in marks],
        text=[escape(mark.title, quote=False) for mark in marks],
        hovertemplate="%{text}<br>%{customdata[1]}<extra></extra>",
        marker=_signs(marks, strip, layout.frame.sign),
        selected={"marker": {"size": layout.frame.sign * 1.6, "opacity": 1}},
        unselected={"marker": {"opacity": 1}},
    )


def _scatter(**fields: Any) -> dict[str, Any]:
    return {"type": "scatter", **fields}


def _signs(marks: list[Mark], strip: LaneStrip, size: float) -> dict[str, Any]:
    color, paper = LIGHT[color_token(strip.color)], LIGHT[Token.PAPER]
    return {
        "symbol": PLOTLY_SYMBOLS[strip.shape],
        "size": size,
        "opacity": 1,
        "color": [paper if mark.is_doubtful else color for mark in marks],
        "line": {
            "width": [2 if mark.is_doubtful else 1 for mark in marks],
            "color": [color if mark.is_doubtful else paper for mark in marks],
        },
    }


def _bars(drawn: Iterable[tuple[Stretch, float]], strip: LaneStrip, domain: Domain, **look: Any) -> dict[str, Any]:
    drawn = list(drawn)
    return _scatter(
        x=[edge for stretch, _ in drawn for edge in (_x(stretch.x0, domain), _x(stretch.x1, domain), None)],
        y=[edge for _, middle in drawn for edge in (middle, middle, None)],
        mode="lines",
        name=strip.title,
        legendgroup=strip.id,
        hoverinfo="skip",
        **look,
    )


def _relations(layout: Layout) -> Iterator[dict[str, Any]]:
    for is_inferred, dash in ((False, "solid"), (True, "dash")):
        lines = [line for line in layout.relations if line.is_inferred is is_inferred]
        yield _scatter(
            ids=[f"{line.cause} {line.effect}" for line in lines for _ in range(3)],
            x=[x for line in lines for x in (_x(line.x1, layout.domain), _x(line.x2, layout.domain), None)],
            y=[y for line in lines for y in (line.y1, line.y2, None)],
            mode="lines",
            visible=False,
            hoverinfo="skip",
            meta="relations",
            line={"color": LIGHT[Token.QUIET], "width": 1, "dash": dash},
        )


def _band_shape(band: BandStrip, layout: Layout) -> dict[str, Any]:
    ends = {"x0": _x(band.stretch.x0, layout.domain), "x1": _x(band.stretch.x1, layout.domain)}
    look = {"fillcolor": LIGHT[Token.BAND], "opacity": BAND_OPACITY, "line": {"width": 0}, "layer": "below"}
    return {"type": "rect", **ends, "y0": 0, "y1": layout.height, **look}


def _lane_rule(strip: LaneStrip) -> dict[str, Any]:
    line = {"color": LIGHT[Token.RULE], "width": 1}
    return {"type": "line", "xref": "paper", "x0": 0, "x1": 1, "y0": strip.top, "y1": strip.top, "line": line}


def _annotations(layout: Layout) -> Iterator[dict[str, Any]]:
    for band in layout.bands:
        if band.label:
            yield {**_label(band.label, band.y, layout), "font": {"color": LIGHT[Token.QUIET], "style": "italic"}}
    for tick in layout.ticks:
        if tick.context:
            below = {"yref": "paper", "y": 0, "yanchor": "top", "yshift": -(layout.frame.label_size + 8)}
            look = {"font": {"color": LIGHT[Token.QUIET], "weight": 600}, "name": CONTEXT, "xanchor": "left"}
            yield {**BARE, **below, **look, "text": tick.context, "x": _x(tick.x, layout.domain)}
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
            halo = {"bgcolor": LIGHT[Token.PAPER]} if mark.label.side is Side.UPON else {}
            yield {**_label(mark.label, mark.y, layout), **halo, "name": mark.event, "captureevents": True}


def _arrows(mark: Mark, color: str, layout: Layout) -> Iterator[dict[str, Any]]:
    ends = ((mark.possible.opens_before, mark.possible.x0, 8), (mark.possible.opens_after, mark.possible.x1, -8))
    for is_open, x, tail in ends:
        if is_open:
            place = {"x": _x(x, layout.domain), "y": mark.y, "ax": tail, "ay": 0, "xshift": -tail}
            yield {"text": "", **place, "arrowcolor": color, "arrowhead": 2, "arrowwidth": 2.5, "name": mark.event}


def _label(label: Label, y: float, layout: Layout) -> dict[str, Any]:
    is_before = label.side is Side.BEFORE
    return {
        **BARE,
        "text": "<br>".join(escape(line, quote=False) for line in label.lines),
        "align": "right" if is_before else "left",
        "x": _x(label.x, layout.domain),
        "y": y,
        "xanchor": "right" if is_before else "left",
        "xshift": -GAP if is_before else GAP,
        "yanchor": "middle",
    }


def _fits_date_axis(domain: Domain) -> bool:
    return civil(int(domain.start))[0] in YEARS and civil(int(domain.end))[0] in YEARS


def _x(share: float, domain: Domain) -> str | float:
    """Return the value on the chart's axis: a date and time, or a decimal year where dates end."""
    day = domain.day(share)
    if not _fits_date_axis(domain):
        return 1970 + day / DAYS_A_YEAR
    whole, thousandths = divmod(round(day * MILLISECONDS_A_DAY), MILLISECONDS_A_DAY)
    year, month, number = civil(whole)
    minutes, rest = divmod(thousandths, 60_000)
    time = f"{minutes // 60:02d}:{minutes % 60:02d}:{rest / 1000:06.3f}"
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{number:02d} {time}"
