"""The texts of records, and which part of a text the editors say in their own words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from timeline.reading.checks.dates import citations
from timeline.reading.checks.finding import Subject
from timeline.reading.links import without_code
from timeline.reading.marked import Path
from timeline.reading.pool import Pool

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


def markdown_of(pool: Pool) -> Iterator[tuple[Subject, Path, str]]:
    """Return the fields of records that are Markdown and filled in, with the ways to them."""
    for event in pool.library.events.values():
        if event.summary:
            yield event, ("summary",), event.summary
        if event.body:
            yield event, ("body",), event.body
    for event, path, citation in citations(pool):
        if citation.says:
            yield event, (*path, "says"), citation.says
    for source in pool.library.sources.values():
        if source.note:
            yield source, ("note",), source.note
    for line in pool.library.timelines.values():
        if line.summary:
            yield line, ("summary",), line.summary


def own_words(text: str) -> str:
    """Return Markdown *text* with quotations, addresses, code and comments blanked out; the rest keeps its place."""
    return _ADDRESS.sub(_blank, _QUOTATION.sub(_blank, without_code(text)))


def sentence_at(text: str, offset: int) -> str:
    """Return the sentence of *text*, or the part of one between colons and semicolons, in which *offset* lies."""
    ends = [0, *(found.end() for found in _SENTENCE_END.finditer(text)), len(text)]
    return next(text[first:last] for first, last in pairwise(ends) if first <= offset < last)


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\r\n]", " ", found[0])
