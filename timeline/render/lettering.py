"""Words set in lines on a picture: broken where they must be, cut only where nothing else helps."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from timeline.layout.labels import text_width

#: The bold fonts of cards against the bound for fonts of screens. A line of the widest letters runs into the margin,
#: never over the edge.
STRETCH = 1.22
#: The regular sans-serif keeps to that bound, save for a few signs.
REGULAR = 1.0
#: The small letters of the scripts below are no wider than this share of the font size, save for a few.
SMALL = 0.85
SMALL_LETTERED = (range(0x00DF, 0x0530), range(0x05D0, 0x0700))
BROAD_LETTERS = frozenset("æœŉŵĸĳψωжмфшщыюђљњ")
#: From one line to the next, as a share of the font size.
LEADING = 1.18
#: A block is made as narrow as its number of lines allows, in such steps.
NARROWER = 0.95
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Lines:
    """A text in lines, all of one size in pixels."""

    lines: tuple[str, ...]
    size: float

    @property
    def height(self) -> float:
        """How many pixels the lines take from the first to below the last."""
        return len(self.lines) * self.size * LEADING


def fitted(text: str, sizes: tuple[float, ...], *, width: float, height: float) -> Lines:
    """Return *text* in the largest of *sizes* in which it fits; in the smallest, what has no room is cut off."""
    for size in sizes:
        if Lines(wrapped(text, width, size), size).height <= height:
            return Lines(_balanced(text, width, size), size)
    smallest = sizes[-1]
    lines, most = wrapped(text, width, smallest), max(1, int(height / (smallest * LEADING)))
    return Lines((*lines[: most - 1], shortened(" ".join(lines[most - 1 :]), width, smallest)), smallest)


def wrapped(text: str, width: float, size: float) -> tuple[str, ...]:
    """Return *text* in lines of at most *width* pixels; a word that is longer by itself is broken within."""
    room, used = width / size, math.inf
    lines: list[list[str]] = []
    for piece in (piece for word in text.split() for piece in _pieces(word, room)):
        length = _length(piece)
        used += _length(" ") + length
        if used > room:
            lines.append([])
            used = length
        lines[-1].append(piece)
    return tuple(map(" ".join, lines))


def shortened(text: str, width: float, size: float, stretch: float = STRETCH) -> str:
    """Return *text* on one line of at most *width* pixels, with an ellipsis for what has no room."""
    if line_width(text, size, stretch) <= width:
        return text
    kept = text
    while kept and line_width(kept + ELLIPSIS, size, stretch) > width:
        kept = kept[:-1]
    return kept.rstrip() + ELLIPSIS


def line_width(text: str, size: float, stretch: float = STRETCH) -> float:
    """Return about the most that *text* takes in pixels, set in a card's fonts of *size* pixels."""
    return _length(text, stretch) * size


def runs_leftwards(text: str) -> bool:
    """Tell whether *text* is written from right to left: its first letter with a direction says so (UAX 9, P2)."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    return next((each != "L" for each in directions if each in {"L", "R", "AL"}), False)


@lru_cache(maxsize=10_000)
def _length(text: str, stretch: float = STRETCH) -> float:
    """Return about the most that *text* takes as a share of the font size."""
    return sum(_share(letter, stretch) for letter in text)


def _share(letter: str, stretch: float) -> float:
    is_small = any(ord(letter) in letters for letters in SMALL_LETTERED) and not letter.isupper()
    return SMALL if is_small and letter not in BROAD_LETTERS else text_width(letter, stretch)


def _pieces(word: str, room: float) -> Iterator[str]:
    """Yield *word*, or the parts of it that have room; marks stay with the letter before them."""
    piece = ""
    for letter in word if _length(word) > room else ():
        if piece and _length(piece + letter) > room:
            yield piece
            piece = ""
        piece += letter
    yield piece or word


def _balanced(text: str, width: float, size: float) -> tuple[str, ...]:
    """Return *text* in as few lines as it needs, these about equally long."""
    lines = wrapped(text, width, size)
    while len(narrower := wrapped(text, width := width * NARROWER, size)) == len(lines) > 1:
        lines = narrower
    return lines
