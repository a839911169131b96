"""A card: the picture that stands for an event or a timeline where its address is shared, as SVG in fixed pixels."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from timeline.layout import Cluster, LaneStrip, Layout, Mark
from timeline.render.lettering import LEADING, Lines, fitted, line_width, runs_leftwards, shortened
from timeline.render.markup import element, px
from timeline.render.miniature import Box, color_of, lane_of, miniature, sign
from timeline.render.style import LIGHT, Token

#: What every service that shows cards asks for, in pixels.
WIDTH, HEIGHT = 1200, 630
MARGIN = 64.0
INNER = WIDTH - 2 * MARGIN
#: Fonts by the names that they give themselves; the serif is drawn condensed.
SERIF = {"font-family": "DejaVu Serif, serif", "font-weight": "bold", "font-stretch": "condensed"}
SANS = {"font-family": "DejaVu Sans, sans-serif"}
BOLD = {**SANS, "font-weight": "bold"}
#: The line of names at the top: its size, its baseline, and the sign of the lane at its end.
NAME_SIZE, NAME_LINE, SIGN_SCALE = 26.0, 78.0, 1.6
TITLE_TOP, TITLE_SIZES, WHEN_SIZES = 116.0, (66.0, 58.0, 50.0, 44.0, 38.0, 32.0), (32.0, 26.0)
#: Pixels that the title and the date may take, and how much more the title may where nothing is drawn below.
TITLE_HEIGHT, WHEN_HEIGHT, UNDRAWN = 180.0, 64.0, 200.0
#: Free room above the date, above the drawing and below it.
ABOVE_WHEN, ABOVE_DRAWING, BELOW_DRAWING = 14.0, 30.0, 34.0
#: Keeps the signs at the ends of a line where they belong in a text that runs from right to left.
RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT MARK}"


@dataclass(frozen=True, slots=True)
class Card:
    """What a card shows: names, the date as shown, and the timeline drawn small, with the place of one event in it."""

    site: str
    title: str
    when: str
    layout: Layout | None
    #: Where the event stands that the card is about; without one it is about the whole timeline.
    mark: Mark | Cluster | None


def draw(card: Card) -> str:
    """Return *card* as an SVG document."""
    size = {"width": str(WIDTH), "height": str(HEIGHT)}
    return element("svg", {"xmlns": "http://www.w3.org/2000/svg", **size}, "".join(_parts(card)))


def _parts(card: Card) -> Iterator[str]:
    own = lane_of(card.mark, card.layout) if card.mark and card.layout else None
    yield _across(0, HEIGHT, LIGHT[Token.PAPER])
    yield _across(0, 12, color_of(own) if own else LIGHT[Token.INK])
    yield from _names(card.site, own)
    height = TITLE_HEIGHT if card.layout else TITLE_HEIGHT + UNDRAWN
    title = fitted(card.title, TITLE_SIZES, width=INNER, height=height)
    when = fitted(card.when, WHEN_SIZES, width=INNER, height=WHEN_HEIGHT)
    below = TITLE_TOP + title.height + ABOVE_WHEN
    yield from _block(title, TITLE_TOP, {**SERIF, "fill": LIGHT[Token.INK]})
    yield from _block(when, below, {**SANS, "fill": LIGHT[Token.QUIET]})
    if card.layout:
        box = Box(MARGIN, WIDTH - MARGIN, below + when.height + ABOVE_DRAWING, HEIGHT - BELOW_DRAWING)
        yield from miniature(card.layout, box, card.mark)


def _names(site: str, own: LaneStrip | None) -> Iterator[str]:
    """Yield the name of the site at the left and, for an event, its lane at the right."""
    line = {**BOLD, "y": px(NAME_LINE), "font-size": px(NAME_SIZE)}
    name = shortened(site, INNER / 2, NAME_SIZE)
    yield element("text", {**line, "x": px(MARGIN), "fill": LIGHT[Token.QUIET]}, escape(name))
    if own:
        right, room = WIDTH - MARGIN - 10, INNER - line_width(name, NAME_SIZE) - 60
        place = {"x": px(right - 24), "text-anchor": "end", "fill": color_of(own)}
        yield element("text", {**line, **place}, escape(shortened(own.title, room, NAME_SIZE)))
        yield sign(own, right, NAME_LINE - 9, SIGN_SCALE)


def _block(lines: Lines, top: float, look: dict[str, str]) -> Iterator[str]:
    for number, line in enumerate(lines.lines):
        place = {"y": px(top + lines.size * (0.9 + LEADING * number)), "font-size": px(lines.size), **_side(line)}
        yield element("text", {**place, **look}, escape(_directed(line)))


def _side(words: str) -> dict[str, str]:
    """Return where a line of *words* begins or, if they run from right to left, ends."""
    return {"x": px(WIDTH - MARGIN), "text-anchor": "end"} if runs_leftwards(words) else {"x": px(MARGIN)}


def _directed(words: str) -> str:
    return f"{RIGHT_TO_LEFT}{words}{RIGHT_TO_LEFT}" if runs_leftwards(words) else words


def _across(top: float, height: float, fill: str) -> str:
    return element("rect", {"y": px(top), "width": str(WIDTH), "height": px(height), "fill": fill})
