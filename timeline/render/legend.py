"""What occurs in a drawing and needs a word, each with a sample and its meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from timeline.layout import Layout, Mark, Shape
from timeline.render.markup import element
from timeline.render.outlines import break_path
from timeline.render.style import ARROW_AFTER, FADING, HATCH, OUTLINES, SHOWN, Class


def _bar(name: Class, x1: float, x2: float, **look: str) -> str:
    return element("line", {"class": name, **look, "x1": str(x1), "x2": str(x2), "y1": "0", "y2": "0"})


def _path(name: str, outline: str, **look: str) -> str:
    return element("path", {"class": name, **look, "d": outline})


#: The sign that samples are made around.
SIGN = _path(Class.SIGN, OUTLINES[Shape.CIRCLE])
SOFT = "".join(
    _bar(Class.POSSIBLE, *ends, opacity=str(opacity))
    for index, opacity in enumerate(FADING)
    for ends in ((6 + 4 * index, 10 + 4 * index), (-10 - 4 * index, -6 - 4 * index))
)
#: A relation from left to right.
ARROW = "M-16 0H12M13 0l-6-4m6 4l-6 4"


def _any(occurs: Callable[[Mark], bool]) -> Callable[[Layout], bool]:
    return lambda layout: any(map(occurs, layout.marks))


def _has_arcs(*, is_inferred: bool) -> Callable[[Layout], bool]:
    return lambda layout: any(arc.is_inferred is is_inferred for arc in layout.relations)


#: What is looked for, how it is drawn in a box of 36 by 14 pixels around (0, 0), and what it means.
SIGNS: tuple[tuple[Callable[[Layout], bool], str, str], ...] = (
    (_any(lambda mark: mark.certain is not None), _bar(Class.CERTAIN, -16, 16), "lasted for certain"),
    (_any(lambda mark: bool(mark.doubt)), _bar(Class.POSSIBLE, -16, 16), "at some time within this"),
    (_any(lambda mark: bool(mark.fades)), SOFT + SIGN, "about this time"),
    (
        _any(lambda mark: mark.is_uncertain),
        element("g", {"class": Class.UNCERTAIN}, SIGN + _path(Class.HATCH, HATCH)),
        "date uncertain",
    ),
    (
        _any(lambda mark: mark.possible.opens_before or mark.possible.opens_after),
        _bar(Class.CERTAIN, -16, 8) + _path(Class.OPEN_END, ARROW_AFTER, transform="translate(8)"),
        "open, goes on",
    ),
    (_has_arcs(is_inferred=False), _path(f"{Class.RELATION} {SHOWN}", ARROW), "led to, a source says"),
    (
        _has_arcs(is_inferred=True),
        _path(f"{Class.RELATION} {Class.INFERRED} {SHOWN}", ARROW),
        "led to, as we conclude",
    ),
    (lambda layout: bool(layout.clusters), SIGN, "+2 and so on: more events than have room"),
)


def legend(layout: Layout) -> Iterator[tuple[str, str]]:
    """Yield a sample as SVG and its meaning for each sign that *layout* needs."""
    yield from ((sample, words) for occurs, sample, words in SIGNS if occurs(layout))
    wave = _path(Class.BREAK, break_path(14), transform="translate(0-7)")
    yield from ((wave, f"{each.words} left out") for each in layout.domain.breaks)
