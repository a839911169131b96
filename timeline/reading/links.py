"""Links to events, sources and timelines in Markdown: ``[words](event:ID)``."""

from __future__ import annotations

import re
from typing import NamedTuple

from timeline.reading.fences import find_blocks

#: Inline links, reference definitions and automatic links (CommonMark 6.3, 4.7, 6.5).
_TARGET = re.compile(r"(?:\]\( *<?|^ {0,3}\[[^\]\n]+\]: *<?|<)((event|source|timeline):([^\s)>]*))", re.MULTILINE)
#: Code spans end within their paragraph.
_CODE_SPAN = re.compile(r"(?<!`)(`+)(?!`)(?:(?!\n[ \t]*\r?\n).)+?(?<!`)\1(?!`)", re.DOTALL)
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_COMMENT_END = "-->"
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)


class Link(NamedTuple):
    """A link's target and where it stands."""

    #: ``event``, ``source`` or ``timeline``.
    kind: str
    id: str
    #: The target as written, ``event:ID``.
    target: str
    #: How many characters of the text come before the target.
    offset: int


def find_links(text: str) -> list[Link]:
    """Return the links to records in Markdown *text*, without those in code and comments."""
    if "event:" not in text and "source:" not in text and "timeline:" not in text:
        return []
    return [Link(found[2], found[3], found[1], found.start(1)) for found in _TARGET.finditer(without_code(text))]


def without_code(text: str) -> str:
    """Return *text* with code and comments blanked out, so that everything else keeps its place."""
    lines = _LINE.findall(text)
    for block in find_blocks(text):
        for number in range(block.first_line - 1, block.last_line):
            lines[number] = _blank(lines[number])
    return _without_comments(_CODE_SPAN.sub(_blanked, "".join(lines)))


def _without_comments(text: str) -> str:
    """Return *text* with comments blanked out; behind the last end of one no beginning is looked for."""
    last = text.rfind(_COMMENT_END) + len(_COMMENT_END)
    return _COMMENT.sub(_blanked, text[:last]) + text[last:]


def _blanked(found: re.Match[str]) -> str:
    return _blank(found[0])


def _blank(text: str) -> str:
    return re.sub(r"[^\r\n]", " ", text)
