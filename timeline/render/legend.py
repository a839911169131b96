"""The signs of doubt that occur in a drawing, each with a sample and its meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.layout import Layout, Mark, Shape
from timeline.render.style import ARROW_AFTER, OUTLINES, Class

#: What is looked for, how it is drawn in a box of 36 by 14 pixels around (0, 0), and what it means.
SIGNS: tuple[tuple[Callable[[Mark], bool], str, str], ...] = (
    (
        lambda mark: mark.certain is not None,
        f'<line class="{Class.CERTAIN}" x1="-16" x2="16" y1="0" y2="0"/>',
        "lasted for certain",
    ),
    (
        lambda mark: bool(mark.doubt),
        f'<line class="{Class.POSSIBLE}" x1="-16" x2="16" y1="0" y2="0"/>',
        "at some time within this",
    ),
    (
        lambda mark: mark.is_doubtful,
        f'<g class="{Class.DOUBTFUL}"><path class="{Class.SIGN}" d="{OUTLINES[Shape.CIRCLE]}"/></g>',
        "date approximate or uncertain",
    ),
    (
        lambda mark: mark.possible.opens_before or mark.possible.opens_after,
        (
            f'<line class="{Class.CERTAIN}" x1="-16" x2="8" y1="0" y2="0"/>'
            f'<path class="{Class.OPEN_END}" transform="translate(8)" d="{ARROW_AFTER}"/>'
        ),
        "open, goes on",
    ),
)


def legend(layout: Layout) -> Iterator[tuple[str, str]]:
    """Yield a sample as SVG and its meaning for each sign that *layout* needs."""
    return ((sample, words) for occurs, sample, words in SIGNS if any(map(occurs, layout.marks)))
