"""What a rule finds: which check, in which record, and where in it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple, TypeAlias

from timeline.model import Embed, Event, Source, Timeline
from timeline.problems import Check
from timeline.reading.marked import Path

Subject: TypeAlias = Event | Source | Timeline | Embed


class Finding(NamedTuple):
    """A problem whose place is not looked up yet."""

    check: Check
    record: Subject
    #: The way to it within the record.
    path: Path
    words: Mapping[str, object] = {}
    #: Where the problem is one place in a text: the words there and which occurrence of them, counted from 0.
    within: tuple[str, int] | None = None


def spot(text: str, offset: int, words: str) -> tuple[str, int]:
    """Return how a finding names the place of *words*, which are one word or address, at *offset* of *text*."""
    return words, text.count(words, 0, offset)
