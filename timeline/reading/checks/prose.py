"""Which part of a Markdown text the editors say in their own words, and in which sentence."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from timeline.reading.links import without_code

#: A mark without its counterpart takes nothing with it behind the next one like it, nor behind its paragraph.
_BETWEEN = r"(?:(?!\n[ \t]*\r?\n)[^{}]){{0,2000}}?"
_PAIRS = (("“", "”"), ("„", "“"), ("„", "”"), ("«", "»"))
#: Marks that stand elsewhere too, as apostrophes and for inches.
_UNSURE_PAIRS = (("‘", "’"), ("'", "'"), ('"', '"'))
_QUOTATION = re.compile(
    "|".join(first + _BETWEEN.format(first) + last for first, last in _PAIRS)
    + "|(?<!\\w)(?:"
    + "|".join(first + _BETWEEN.format(first) + last for first, last in _UNSURE_PAIRS)
    + r")(?!\w)|^ {0,3}>[^\r\n]*",
    re.MULTILINE,
)
_SENTENCE_END = re.compile(r"[.!?:;]\s+|\n[ \t]*\r?\n")
_ADDRESS = re.compile(r"(?<=\])\([^)\s]*|https?://\S+")


def own_words(text: str) -> str:
    """Return Markdown *text* with quotations, addresses, code and comments blanked out; the rest keeps its place."""
    return _ADDRESS.sub(_blank, _QUOTATION.sub(_blank, without_code(text)))


def sentence_at(text: str, offset: int) -> str:
    """Return the sentence of *text*, or the part of one between colons and semicolons, in which *offset* lies."""
    ends = _sentence_ends(text)
    following = bisect_right(ends, offset)
    return text[ends[following - 1] : ends[following]]


@lru_cache(maxsize=4)
def _sentence_ends(text: str) -> list[int]:
    """Return the beginning of *text* and where its sentences end; kept, as one text is asked about many times."""
    return [0, *(found.end() for found in _SENTENCE_END.finditer(text)), len(text)]


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]", " ", found[0])
