"""Timelines embedded in Markdown: ``timeline`` blocks with their options and their lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

from timeline.model import Embed
from timeline.problems import LINE_BREAK, Check, Location, Problem
from timeline.reading.reader import Entry, read_record
from timeline.reading.source import parse_text

#: CommonMark 4.5: three or more backticks or tildes; backticks do not occur in the words that follow backticks.
_OPENING = re.compile(r" {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)")
_CLOSING = re.compile(r" {0,3}(`{3,}|~{3,})[ \t]*")


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced code block; lines count from 1 and include the fences."""

    first_line: int
    last_line: int
    #: The opening backticks or tildes.
    fence: str
    #: What follows the opening fence.
    info: str
    #: The lines between the fences.
    content: str
    is_closed: bool


@dataclass(frozen=True, slots=True)
class Fence:
    """A ``timeline`` block; lines count from 1 and include the fences."""

    first_line: int
    last_line: int
    #: The options with their places; stand-ins for wrong ones.
    entry: Entry[Embed] | None
    problems: tuple[Problem, ...]

    @property
    def embed(self) -> Embed | None:
        """The options, if nothing is wrong with them."""
        return None if self.problems or self.entry is None else self.entry.record


def find_fences(text: str, path: str = "") -> list[Fence]:
    """Return the ``timeline`` blocks of a Markdown *text*; problems are placed in the file *path*."""
    return [_fence(path, block) for block in find_blocks(text) if block.info.split()[:1] == ["timeline"]]


def _fence(path: str, block: Block) -> Fence:
    if not block.is_closed:
        problem = Check.UNCLOSED_BLOCK.at(Location(path, block.first_line), fence=block.fence)
        return Fence(block.first_line, block.last_line, None, (problem,))
    document = parse_text(path, f"\n{block.content}", first_line=block.first_line)
    if not document.is_whole:
        return Fence(block.first_line, block.last_line, None, document.problems)
    entry, problems = read_record(Embed, document, (), document.value or {})
    known = {problem.location for problem in document.problems}
    problems = [problem for problem in problems if problem.location not in known]
    return Fence(block.first_line, block.last_line, entry, (*document.problems, *problems))


def find_blocks(text: str) -> list[Block]:
    """Return the fenced code blocks of a Markdown *text* (CommonMark 4.5); one that is not closed runs to the end."""
    lines = LINE_BREAK.split(text)
    blocks: list[Block] = []
    number = 0
    while number < len(lines):
        if opening := _OPENING.fullmatch(lines[number]):
            blocks.append(_block(lines, number, opening[1], opening[2].strip()))
            number = blocks[-1].last_line
        else:
            number += 1
    return blocks


def _block(lines: list[str], first: int, fence: str, info: str) -> Block:
    for number in range(first + 1, len(lines)):
        closing = _CLOSING.fullmatch(lines[number])
        if closing and closing[1].startswith(fence):
            return Block(first + 1, number + 1, fence, info, "\n".join(lines[first + 1 : number]), is_closed=True)
    return Block(first + 1, len(lines), fence, info, "\n".join(lines[first + 1 :]), is_closed=False)
