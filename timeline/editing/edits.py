"""Exact changes to the texts of files: whatever is not named stays as it is, byte by byte."""

from __future__ import annotations

import codecs
import difflib
from collections.abc import Iterable, Mapping
from itertools import pairwise
from typing import NamedTuple

from timeline.problems import LINE_BREAK, Location


class Edit(NamedTuple):
    """One change to a file: *new* takes the place of *old*, which begins after *offset* characters of the text."""

    path: str
    offset: int
    old: str
    new: str


def text_of(data: bytes) -> str:
    """Return the text of a file as the places in it are counted: without a byte order mark."""
    return data.decode("utf-8-sig")


def edited(files: Mapping[str, bytes], edits: Iterable[Edit]) -> dict[str, bytes]:
    """Return the files that *edits* change, changed; raises :class:`ValueError` where a text is not as an edit says."""
    by_path: dict[str, list[Edit]] = {}
    for edit in edits:
        by_path.setdefault(edit.path, []).append(edit)
    return {path: _edited(files[path], found) for path, found in by_path.items()}


def _edited(data: bytes, edits: list[Edit]) -> bytes:
    text, parts, done = text_of(data), [], 0
    for edit in sorted(edits, key=lambda each: each.offset):
        if edit.offset < done or not text.startswith(edit.old, edit.offset):
            raise ValueError(f"{edit} does not fit")
        parts += [text[done : edit.offset], edit.new]
        done = edit.offset + len(edit.old)
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    return mark + "".join([*parts, text[done:]]).encode()


def offset_of(text: str, place: Location) -> int:
    """Return how many characters of *text* come before *place*."""
    return _beginnings(text)[place.line - 1] + place.column - 1


def _beginnings(text: str) -> list[int]:
    """Return the offset at which each line of *text* begins."""
    return [0, *(found.end() for found in LINE_BREAK.finditer(text))]


def end_of_line(text: str, offset: int) -> int:
    """Return the offset at which the line around *offset* ends, before its line break."""
    found = LINE_BREAK.search(text, offset)
    return found.start() if found else len(text)


def line_break_of(text: str) -> str:
    """Return the line break that *text* uses first; a line feed if it has none."""
    found = LINE_BREAK.search(text)
    return found[0] if found else "\n"


def as_diff(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> str:
    """Return what changes from *before* to *after* as a unified diff; a file that only *after* has is new."""
    return "".join(line for path in after for line in _diff(path, before.get(path, b""), after[path]))


def _diff(path: str, before: bytes, after: bytes) -> Iterable[str]:
    old, new = (_lines(text_of(data)) for data in (before, after))
    for line in difflib.unified_diff(old, new, path, path):
        yield line if line.endswith("\n") else f"{line}\n"


def _lines(text: str) -> list[str]:
    """Return the lines of *text* with their ends."""
    return [text[first:last] for first, last in pairwise([*_beginnings(text), len(text)]) if first < last]
