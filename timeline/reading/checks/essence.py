"""What a headline says, whatever its form: its words without small ones, endings and doubled letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[.,][0-9]+)*")
#: The last one is what is left of a possessive.
_SMALL = frozenset("a an and at in is its of on the s".split())
_ENDING = re.compile(r"(?<=[^\W\d]{3})(?:ing|ed|es|s|e)\Z")
_DOUBLED = re.compile(r"([^\W\d])\1")
_VOCABULARY = 50_000


def essence(text: str) -> tuple[str, ...]:
    """Return what is left of the words of *text*, in order: ``("council", "suspend", "rusia")``."""
    return tuple(stems(text))


def stems(text: str) -> Iterator[str]:
    """Return the same one by one, for whoever may stop early."""
    return filter(None, map(_stem, _WORD.findall(text.casefold())))


@lru_cache(maxsize=_VOCABULARY)
def _stem(word: str) -> str:
    return "" if word in _SMALL else _DOUBLED.sub(r"\1", _ENDING.sub("", word))
