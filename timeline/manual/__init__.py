"""The manual's pages on checks: why each is there, a wrong example and the right one, read from its Markdown file."""

from __future__ import annotations

import re
import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline.problems import Check, Problem
from timeline.reading import Reading, read
from timeline.reading.fences import Block, find_blocks

#: The name of the text that holds the stage.
STAGE = "stage"
#: The language of a block that stands for a file that is no text: it holds how many kilobytes the file has and, after
#: a comma, what is wrong with it.
SIZE = "size"
KILOBYTE = 1000
WRONG, RIGHT = "## Wrong", "## Right"
#: How examples show what cannot be seen: ``⟨tab⟩``, a character such as ``⟨U+2028⟩`` or a byte such as ``⟨byte E9⟩``.
UNSEEN = re.compile(r"⟨(?:(?P<tab>tab)|U\+(?P<character>[0-9A-F]{4})|byte (?P<byte>[89A-F][0-9A-F]))⟩")
#: Words for what a sentence fills in, where its name alone says too little.
_FILLED_IN = {
    "allowed": "the allowed values",
    "bound": "within its bounds",
    "edtf": "date",
    "expected": "what is expected",
    "first": "the first place",
    "found": "what stands there",
    "ours": "date",
    "reason": "the reason",
    "theirs": "another date",
}
#: What a sentence may end with, but need not.
_SUGGESTION = "suggestion"


@dataclass(frozen=True, slots=True)
class Sample:
    """A file of an example, as the manual shows it."""

    language: str
    path: str
    text: str

    @property
    def data(self) -> bytes:
        """The content of the file."""
        return f"{UNSEEN.sub(_meant, self.text)}\n".encode("utf-8", "surrogateescape")

    @property
    def size(self) -> int:
        """How many bytes the file has."""
        return int(self.text.split()[0]) * KILOBYTE if self.language == SIZE else len(self.data)

    @property
    def flaw(self) -> str | None:
        """Why the file cannot be shown as a picture."""
        return self.text.partition(", ")[2] or None


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a check's sentence."""

    words: str
    #: Whether other words take their place in a message.
    is_filled_in: bool


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a check is there, in Markdown, with a wrong example and the right one."""

    check: Check
    reason: str
    wrong: tuple[Sample, ...]
    right: tuple[Sample, ...]


@dataclass(frozen=True)
class Manual:
    """The explanation of every check, and the small sound content folder in which the examples stand."""

    explanations: Mapping[Check, Explanation]
    stage: tuple[Sample, ...]

    def reading(self, samples: Iterable[Sample]) -> Reading:
        """Read the stage with *samples*, each added to it or put in the place of the file of the same name."""
        standing = {sample.path: sample for sample in (*self.stage, *samples)}
        contents = {path: sample.data for path, sample in standing.items() if sample.language != SIZE}
        sizes = {path: sample.size for path, sample in standing.items()}
        flaws = {path: sample.flaw for path, sample in standing.items() if sample.language == SIZE}
        return read(contents, size_of=sizes.get, flaw_of=flaws.get)

    @cached_property
    def problems(self) -> Mapping[Check, tuple[Problem, ...]]:
        """What is said of the wrong example of each check."""
        return {check: self.reading(each.wrong).problems for check, each in self.explanations.items()}


def manual_of(texts: Mapping[str, str]) -> Manual:
    """Return the manual whose Markdown *texts* go by the names of the checks, and one by that of the stage."""
    explanations = {check: _explanation(check, texts[check.code]) for check in Check}
    return Manual(explanations, tuple(map(_sample, find_blocks(texts[STAGE]))))


def sentence(check: Check) -> tuple[Piece, ...]:
    """Return the sentence of *check* in pieces, with plain words for what is filled in."""
    pieces: list[Piece] = []
    for words, name, _, conversion in string.Formatter().parse(check.value.sentence):
        quote = "'" if conversion == "r" else ""
        pieces.append(Piece(words + quote, is_filled_in=False))
        if name and name != _SUGGESTION:
            pieces += [Piece(_FILLED_IN.get(name, name), is_filled_in=True), Piece(quote, is_filled_in=False)]
    return tuple(piece for piece in pieces if piece.words)


def _explanation(check: Check, text: str) -> Explanation:
    """Return the explanation that *text* holds; raises :class:`ValueError` if a heading is missing."""
    lines = text.splitlines()
    wrong, right = lines.index(WRONG), lines.index(RIGHT)
    blocks = find_blocks(text)
    return Explanation(
        check,
        reason="\n".join(lines[:wrong]).strip(),
        wrong=tuple(_sample(block) for block in blocks if wrong < block.first_line <= right),
        right=tuple(_sample(block) for block in blocks if block.first_line > right),
    )


def _sample(block: Block) -> Sample:
    language, path = block.info.split()
    return Sample(language, path, block.content)


def _meant(found: re.Match[str]) -> str:
    if found["tab"]:
        return "\t"
    # A byte that is not UTF-8 by itself travels in the text as Python's surrogate for it.
    return chr(int(found["character"], 16)) if found["character"] else chr(0xDC00 + int(found["byte"], 16))
