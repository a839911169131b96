"""A line of a file as a terminal can show it, with a caret below one of its columns."""

from __future__ import annotations

import unicodedata

from timeline.problems import LINE_BREAK

#: Of a longer line only so many characters are shown, and so many of them before the place.
LENGTH, BEFORE = 100, 60
CUT = "…"
CARET = "^"
TAB = "    "
#: Stands for a character that cannot be seen, or that would do something to the terminal.
UNSEEN = "\N{REPLACEMENT CHARACTER}"
#: What is joined to the letter before it, and so takes no room: marks, and the two joiners (Unicode 15, 23.2).
_MARKS = frozenset({"Mn", "Me"})
_JOINERS = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
#: Controls, formats, halves of a pair, private use, separators of lines (Unicode 15, 4.5).
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Zl", "Zp"})
_WIDE = frozenset("WF")


def lines_of(data: bytes) -> list[str]:
    """Return the lines of a file as problems count them, without their ends; what is not UTF-8 is replaced."""
    return LINE_BREAK.split(data.decode("utf-8-sig", "replace"))


def excerpt(line: str, column: int) -> tuple[str, str]:
    """Return *line* as it is shown, and below it the caret under *column*, which counts from 1."""
    at = column - 1
    start = max(0, min(at - BEFORE, len(line) - LENGTH))
    end = start + LENGTH
    before = (CUT if start else "") + _shown(line[start:at])
    after = _shown(line[at:end]) + (CUT if end < len(line) else "")
    return before + after, " " * _width(before) + CARET


def _shown(text: str) -> str:
    return "".join(map(_sign, text))


def _sign(character: str) -> str:
    if character == "\t":
        return TAB
    is_seen = character in _JOINERS or unicodedata.category(character) not in _UNSEEN
    return character if is_seen else UNSEEN


def _width(text: str) -> int:
    """Return how many columns of a terminal *text* takes (Unicode Standard Annex 11)."""
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if character in _JOINERS or unicodedata.category(character) in _MARKS:
        return 0
    return 2 if unicodedata.east_asian_width(character) in _WIDE else 1
