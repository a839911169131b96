"""The one list of class names, colours and sign outlines that drawing, chart, templates and style sheet share."""

from __future__ import annotations

import enum

from timeline.layout import Shape
from timeline.model import LaneColor


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
    DOUBTFUL = "timeline-doubtful"
    LABEL = "timeline-label"
    RELATION = "timeline-relation"
    INFERRED = "timeline-inferred"


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
    Token.QUIET: "#5a5751",
    Token.RULE: "#d8d3c8",
    Token.BAND: "#f1ece0",
    "--timeline-blue": "#1f5a99",
    "--timeline-orange": "#a84d15",
    "--timeline-green": "#2b6e4c",
    "--timeline-purple": "#74458f",
    "--timeline-red": "#ab2836",
    "--timeline-teal": "#17707e",
    "--timeline-gold": "#806200",
    "--timeline-grey": "#575f6b",
}


def color_class(color: str) -> str:
    """Return the class that gives a lane its colour."""
    return f"timeline-{LaneColor(color)}"


def color_token(color: str) -> str:
    """Return the custom property that holds a lane's colour."""
    return f"--timeline-{LaneColor(color)}"


#: Outlines around (0, 0), 12 pixels across; the names are those of the chart library where it has the sign.
OUTLINES: dict[Shape, str] = {
    Shape.CIRCLE: "M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z",
    Shape.SQUARE: "M-5.3-5.3h10.6v10.6h-10.6z",
    Shape.DIAMOND: "M0-7 7 0 0 7-7 0z",
    Shape.TRIANGLE: "M0-6.6 6.6 5.2h-13.2z",
    Shape.HEXAGON: "M-3.4-6h6.8l3.5 6-3.5 6h-6.8l-3.5-6z",
    Shape.STAR: "M0-7.4l1.9 4.8 5.1.3-3.9 3.3 1.3 5-4.4-2.8-4.4 2.8 1.3-5-3.9-3.3 5.1-.3z",
    Shape.CROSS: "M-2.2-6.4h4.4v4.2h4.2v4.4h-4.2v4.2h-4.4v-4.2h-4.2v-4.4h4.2z",
    Shape.POINTER: "M0 6.6 6.6-5.2h-13.2z",
}

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
