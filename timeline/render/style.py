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
    Token.BAND: "#dccfae",
    "--timeline-blue": "#1f5a99",
    "--timeline-orange": "#9f4810",
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


#: Bands are laid over each other; where two overlap, both show.
BAND_OPACITY = 0.3

#: Certain stretches are bars of this strength and width in pixels, possible ones dotted lines.
CERTAIN_OPACITY = 0.45
CERTAIN_WIDTH = 6
POSSIBLE_WIDTH = 1.5

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
