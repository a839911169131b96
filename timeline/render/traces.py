"""The chart's traces: of each lane its bars, soft ends and signs, and the curves of all relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from timeline.layout import Arc, LaneStrip, Layout, Mark, Stretch
from timeline.render.outlines import TIP, points
from timeline.render.places import places
from timeline.render.style import (
    CERTAIN_WIDTH,
    FADING,
    HATCH_STROKES,
    HATCHED,
    LIGHT,
    PLOTLY_SYMBOLS,
    POSSIBLE_OPACITY,
    POSSIBLE_WIDTH,
    Token,
    color_token,
    faded,
    number_of,
)

#: From how many points the chart draws a curve.
POINTS = 17
#: Length of the chart's arrowheads, in pixels.
ARROW = 9
#: What the traces of relations share: they are shown when asked for.
ON_DEMAND = {"type": "scatter", "visible": False, "hoverinfo": "skip", "meta": "relations"}

Trace = dict[str, Any]
Drawn = Iterable[tuple[Stretch, Mark]]


def lane(strip: LaneStrip, layout: Layout) -> Iterator[Trace]:
    """Yield the traces of the lane *strip*; those with ``customdata`` hold signs: event and date in words."""
    marks = [mark for mark in layout.marks if mark.lane == strip.id]
    possible = [(piece, mark) for mark in marks for piece in mark.doubt]
    certain = [(mark.certain, mark) for mark in marks if mark.certain]
    yield from _bars(possible, strip, layout, width=POSSIBLE_WIDTH, opacity=POSSIBLE_OPACITY)
    parts = [(*part, mark) for mark in marks for fade in mark.fades for part in faded(fade)]
    for strength in FADING:
        soft = [(piece, mark) for piece, opacity, mark in parts if opacity == strength]
        yield from _bars(soft, strip, layout, width=POSSIBLE_WIDTH, opacity=strength)
    yield from _bars(certain, strip, layout, width=CERTAIN_WIDTH, opacity=1)
    yield _signs(marks, strip, layout)
    yield from _hatches([mark for mark in marks if mark.is_uncertain], strip, layout)
    yield from _clusters(strip, layout)


def relations(layout: Layout) -> Iterator[Trace]:
    """Yield the curves, stated and inferred apart, and their heads; ``ids`` names cause and effect of each point."""
    place = places(layout.domain)
    for is_inferred, dash in ((False, "solid"), (True, "7px,4px")):
        arcs = [arc for arc in layout.relations if arc.is_inferred is is_inferred]
        lines = [[*points(arc, POINTS), None] for arc in arcs]
        yield {
            **ON_DEMAND,
            "ids": [f"{arc.cause} {arc.effect}" for arc in arcs for _ in range(POINTS + 1)],
            "x": [point and place(point[0]) for line in lines for point in line],
            "y": [point and round(point[1], 1) for line in lines for point in line],
            "mode": "lines",
            "line": {"color": LIGHT[Token.INK], "width": 1.5, "dash": dash},
        }
    yield {
        **ON_DEMAND,
        "ids": [f"{arc.cause} {arc.effect}" for arc in layout.relations],
        "x": [place(arc.points[-1][0]) for arc in layout.relations],
        "y": [arc.points[-1][1] for arc in layout.relations],
        "mode": "markers",
        "marker": {
            "symbol": "arrow",
            "size": ARROW,
            "angle": [_heading(arc) for arc in layout.relations],
            "standoff": TIP,
            "color": LIGHT[Token.INK],
            "opacity": 1,
        },
    }


def _heading(arc: Arc) -> int:
    """Return the direction in which *arc* arrives, in degrees clockwise from upright."""
    (x0, y0), (x, y) = arc.points[2:]
    if y0 == y:
        return 90 if x > x0 else -90
    return -180 if y > y0 else 0


def _bars(drawn: Drawn, strip: LaneStrip, layout: Layout, *, width: float, opacity: float) -> Iterator[Trace]:
    """Yield bars of one strength, solid and hatched apart, as a line of a chart has one look."""
    place, drawn = places(layout.domain), list(drawn)
    for is_uncertain in (False, True):
        alike = [(piece, mark) for piece, mark in drawn if mark.is_uncertain is is_uncertain]
        dash = {"dash": f"{HATCHED}px,{HATCHED}px"} if is_uncertain else {}
        if alike:
            yield {
                "type": "scatter",
                "x": [edge for piece, _ in alike for edge in (place(piece.x0), place(piece.x1), None)],
                "y": [edge for _, mark in alike for edge in (mark.y, mark.y, None)],
                "mode": "lines",
                "name": strip.title,
                "legendgroup": strip.id,
                "ids": [mark.event for _, mark in alike for _ in range(3)],
                "hoverinfo": "skip",
                "line": {"color": LIGHT[color_token(strip.color)], "width": width, **dash},
                "opacity": opacity,
            }


def _signs(marks: list[Mark], strip: LaneStrip, layout: Layout) -> Trace:
    color, paper, place = LIGHT[color_token(strip.color)], LIGHT[Token.PAPER], places(layout.domain)
    return {
        "type": "scatter",
        "x": [place(mark.x) for mark in marks],
        "y": [mark.y for mark in marks],
        "mode": "markers",
        "name": strip.title,
        "legendgroup": strip.id,
        "customdata": [[mark.event, mark.when] for mark in marks],
        "text": [escape(mark.title, quote=False) for mark in marks],
        "hovertemplate": "%{text}<br>%{customdata[1]}<extra></extra>",
        "marker": {
            "symbol": PLOTLY_SYMBOLS[strip.shape],
            "size": layout.frame.sign,
            "opacity": 1,
            "color": [paper if mark.is_uncertain else color for mark in marks],
            "line": {"width": 1, "color": [color if mark.is_uncertain else paper for mark in marks]},
        },
        "selected": {"marker": {"size": layout.frame.sign * 1.6, "opacity": 1}},
        "unselected": {"marker": {"opacity": 1}},
    }


def _hatches(marks: list[Mark], strip: LaneStrip, layout: Layout) -> Iterator[Trace]:
    """Yield the strokes over the signs of uncertain dates: one trace, each sign as often as it has strokes."""
    if not marks:
        return
    place, strokes = places(layout.domain), [stroke for _ in marks for stroke in HATCH_STROKES]
    yield {
        "type": "scatter",
        "x": [place(mark.x) for mark in marks for _ in HATCH_STROKES],
        "y": [mark.y for mark in marks for _ in HATCH_STROKES],
        "mode": "markers",
        "name": strip.title,
        "legendgroup": strip.id,
        # Plotly draws no id twice; the second word tells the strokes apart and is no event.
        "ids": [f"{mark.event} #{stroke}" for mark in marks for stroke in range(len(HATCH_STROKES))],
        "hoverinfo": "skip",
        "meta": "hatch",
        "marker": {
            "symbol": "line-ew",
            "size": [length for _, length in strokes],
            "angle": [-45 if offset < 0 else 135 for offset, _ in strokes],
            "standoff": [abs(offset) for offset, _ in strokes],
            "opacity": 1,
            "line": {"width": 1, "color": LIGHT[color_token(strip.color)]},
        },
    }


def _clusters(strip: LaneStrip, layout: Layout) -> Iterator[Trace]:
    clusters, place = [each for each in layout.clusters if each.lane == strip.id], places(layout.domain)
    if not clusters:
        return
    color = LIGHT[color_token(strip.color)]
    yield {
        "type": "scatter",
        "x": [place(each.x) for each in clusters],
        "y": [each.y for each in clusters],
        "mode": "markers+text",
        "name": strip.title,
        "legendgroup": strip.id,
        "meta": "clusters",
        "ids": [each.events[0] for each in clusters],
        "text": [number_of(each) for each in clusters],
        "textposition": "middle right",
        "hovertext": [each.words for each in clusters],
        "hoverinfo": "text",
        "marker": {"symbol": PLOTLY_SYMBOLS[strip.shape], "size": layout.frame.sign, "opacity": 1, "color": color},
    }
