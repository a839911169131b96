"""How much room a label takes and on which side of its mark it fits."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import accumulate, combinations, pairwise

from timeline.layout.geometry import Frame, Label, Side, Stretch

#: The pixels of a row that something takes: from, to.
Taken = tuple[float, float]

#: Advance widths as shares of the font size, rounded up to the widest common screen font of each sort, so that a
#: label never takes more room than it was given.
NARROW_LETTERS = frozenset("ijlI.,:;'’|! ")
SLIM_LETTERS = frozenset('frt()[]-“”"')
WIDE_LETTERS = frozenset("mwMWO@%—…QGNHDUC&")
NARROW, SLIM, COMMON, CAPITAL, BROAD, FULL = 0.33, 0.43, 0.65, 0.75, 1.0, 1.05
#: Pixels from the middle of a sign, or the end of a bar, to its label.
GAP = 12.0
#: Pixels between a label and what follows it in the row.
ROOM = 12.0


def text_width(text: str, size: float) -> float:
    """Return an upper bound of the width of *text* in pixels, set in a sans-serif of *size* pixels."""
    return size * sum(map(_share, text))


def _share(letter: str) -> float:
    if letter in NARROW_LETTERS:
        return NARROW
    if letter in SLIM_LETTERS:
        return SLIM
    if letter in WIDE_LETTERS:
        return BROAD
    if unicodedata.east_asian_width(letter) in "WF":
        return FULL
    if letter.isascii():
        return CAPITAL if letter.isupper() else COMMON
    return 0.0 if unicodedata.combining(letter) else BROAD


def places(text: str, sign: float, drawn: Stretch, frame: Frame) -> Iterator[tuple[Label, Taken]]:
    """Yield each way to set *text* beside a mark within the frame, with the pixels that the two take together."""
    for lines in broken(text, frame.label_lines):
        yield from _sides(lines, sign, drawn, frame)


def broken(text: str, most: int) -> Iterator[tuple[str, ...]]:
    """Yield *text* on one line, then on as many more as *most* permits, each time as even as its words allow."""
    yield (text,)
    words = text.split()
    ends = [0.0, *accumulate(text_width(word, 1.0) + NARROW for word in words)]
    for count in range(2, min(most, len(words)) + 1):
        cuts = min(
            ((0, *inner, len(words)) for inner in combinations(range(1, len(words)), count - 1)),
            key=lambda cuts: max(ends[last] - ends[first] for first, last in pairwise(cuts)),
        )
        yield tuple(" ".join(words[first:last]) for first, last in pairwise(cuts))


def _sides(lines: tuple[str, ...], sign: float, drawn: Stretch, frame: Frame) -> Iterator[tuple[Label, Taken]]:
    width = max(text_width(line, frame.label_size) for line in lines)
    before, after = min(drawn.x0, sign), max(drawn.x1, sign)
    start, end = before * frame.width, after * frame.width
    if end + GAP + width <= frame.width:
        yield Label(lines, after, Side.AFTER), (start, end + GAP + width + ROOM)
    if start - GAP - width >= 0:
        yield Label(lines, before, Side.BEFORE), (start - GAP - width - ROOM, end)
    upon = sign if sign - before < after - sign else before
    room = end - upon * frame.width if upon == sign else (sign - before) * frame.width
    if width + 2 * GAP <= room:
        yield Label(lines, upon, Side.UPON), (start, end)
