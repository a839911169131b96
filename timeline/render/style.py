"""The one list of class names, colours and sign outlines that drawing, chart, templates and style sheet share."""

from __future__ import annotations

import enum
from collections.abc import Iterator

from timeline.layout import Cluster, Fade, Shape, Stretch
from timeline.model import LaneColor, Stance, Status


class Class(enum.StrEnum):
    """Class names of the drawing; the style sheet knows each of them."""

    DRAWING = "timeline-drawing"
    BAND = "timeline-band"
    BAND_TITLE = "timeline-band-title"
    TICK = "timeline-tick"
    TICK_LABEL = "timeline-tick-label"
    TICK_CONTEXT = "timeline-tick-context"
    LANE = "timeline-lane"
    LANE_RULE = "timeline-lane-rule"
    LANE_TITLE = "timeline-lane-title"
    MARK = "timeline-mark"
    TARGET = "timeline-target"
    POSSIBLE = "timeline-possible"
    CERTAIN = "timeline-certain"
    OPEN_END = "timeline-open-end"
    SIGN = "timeline-sign"
    UNCERTAIN = "timeline-uncertain"
    HATCH = "timeline-hatch"
    CLUSTER = "timeline-cluster"
    LABEL = "timeline-label"
    RELATION = "timeline-relation"
    INFERRED = "timeline-inferred"
    BREAK = "timeline-break"
    DENSITY = "timeline-density"


#: The class of an arc that is in sight, which scripts give and take.
SHOWN = "is-shown"


class Token(enum.StrEnum):
    """Custom properties of the style sheet that are not lane colours."""

    PAPER = "--timeline-paper"
    INK = "--timeline-ink"
    QUIET = "--timeline-quiet"
    RULE = "--timeline-rule"
    BAND = "--timeline-band"


#: The light value of each token; the style sheet gives the dark ones, and the chart asks the page for what is in force.
LIGHT: dict[str, str] = {
    Token.PAPER: "#fffdf9",
    Token.INK: "#1c1b19",
    Token.QUIET: "#504d47",
    Token.RULE: "#d8d3c8",
    Token.BAND: "#e6dcc2",
    "--timeline-blue": "#124f8d",
    "--timeline-orange": "#843701",
    "--timeline-green": "#115939",
    "--timeline-purple": "#683a83",
    "--timeline-red": "#9b1429",
    "--timeline-teal": "#045662",
    "--timeline-gold": "#624a00",
    "--timeline-grey": "#454c58",
}


def color_class(color: str) -> str:
    """Return the class that gives a lane its colour."""
    return f"timeline-{LaneColor(color)}"


def color_token(color: str) -> str:
    """Return the custom property that holds a lane's colour."""
    return f"--timeline-{LaneColor(color)}"


def status_class(status: Status) -> str:
    """Return the class of what names an event's status."""
    return f"timeline-status-{status}"


def stance_class(stance: Stance) -> str:
    """Return the class of what a source says, by the stance that it takes."""
    return f"timeline-stance-{stance}"


#: Bands are laid over each other; where two overlap, both show.
BAND_OPACITY = 0.3

#: Certain stretches are bars of this width in pixels; possible ones are thinner and fainter.
CERTAIN_WIDTH = 5
POSSIBLE_WIDTH = 3
POSSIBLE_OPACITY = 0.6
#: Dashes and gaps of what is uncertain, in pixels.
HATCHED = 2
#: How strong each part of a soft end is, from within outwards.
FADING = (0.5, 0.35, 0.2)

#: Outlines around (0, 0) in the sizes that the chart library gives its signs at 12 pixels.
OUTLINES: dict[Shape, str] = {
    Shape.CIRCLE: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
    Shape.SQUARE: "M-6-6h12v12h-12z",
    Shape.DIAMOND: "M0-7.8 7.8 0 0 7.8-7.8 0z",
    Shape.TRIANGLE: "M0-6 6.9 3h-13.8z",
    Shape.HEXAGON: "M-3-5.2h6l3 5.2-3 5.2h-6l-3-5.2z",
    Shape.STAR: "M0 -8.4 1.9 -2.6 8 -2.6 3.1 1 4.9 6.8 0 3.2 -4.9 6.8 -3.1 1 -8 -2.6 -1.9 -2.6z",
    Shape.CROSS: "M-2.4-7.2h4.8v4.8h4.8v4.8h-4.8v4.8h-4.8v-4.8h-4.8v-4.8h4.8z",
    Shape.POINTER: "M0 6 6.9-3h-13.8z",
}

#: The strokes over the sign of an uncertain date, and how long and how far apart the chart draws them, in pixels.
HATCH = "M-4.5 1 1-4.5M-3.5 3.5 3.5-3.5M-1 4.5 4.5-1"
HATCH_STROKES = ((-2.5, 7.8), (0.0, 9.9), (2.5, 7.8))

#: Arrowheads at open ends, pointing to later and to earlier.
ARROW_AFTER = "M0-5 8 0 0 5z"
ARROW_BEFORE = "M0-5-8 0 0 5z"

#: The chart library's name for each sign.
PLOTLY_SYMBOLS: dict[Shape, str] = {
    Shape.CIRCLE: "circle",
    Shape.SQUARE: "square",
    Shape.DIAMOND: "diamond",
    Shape.TRIANGLE: "triangle-up",
    Shape.HEXAGON: "hexagon2",
    Shape.STAR: "star",
    Shape.CROSS: "cross",
    Shape.POINTER: "triangle-down",
}


def faded(fade: Fade) -> Iterator[tuple[Stretch, float]]:
    """Yield the parts of a soft end from within outwards, each with its opacity."""
    part = (fade.outer - fade.inner) / len(FADING)
    for index, opacity in enumerate(FADING):
        first, last = sorted((fade.inner + index * part, fade.inner + (index + 1) * part))
        yield Stretch(first, last), opacity


def number_of(cluster: Cluster) -> str:
    """Return what is written beside the sign of *cluster*."""
    return f"+{len(cluster.events):,}"
