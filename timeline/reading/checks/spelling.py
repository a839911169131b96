"""Rule: a tag or an actor is not another one's slip of the pen."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from timeline.problems import Check
from timeline.reading.checks.finding import Finding
from timeline.reading.pool import Pool

#: In shorter names one letter makes another word.
_SHORTEST = 6
_KINDS = {"tags": "tag", "actors": "actor"}


def lone_spelling(pool: Pool) -> Iterator[Finding]:
    """A tag or an actor of one event alone is not one letter away from a name that several events have."""
    for field, kind in _KINDS.items():
        count = Counter(name for event in pool.library.events.values() for name in getattr(event, field))
        meant = _alike(count)
        for event in pool.library.events.values():
            for index, name in enumerate(getattr(event, field)):
                if name in meant:
                    words = {"kind": kind, "name": name, "other": meant[name]}
                    yield Finding(Check.LONE_SPELLING, event, (field, index), words)


def _alike(count: Counter[str]) -> dict[str, str]:
    """Return for each name that occurs once one that occurs more often and is the same save for a letter."""
    often: defaultdict[str, list[str]] = defaultdict(list)
    for name, times in count.items():
        if times > 1:
            for rest in _without_a_letter(name):
                often[rest].append(name)
    found = {}
    for name, times in count.items():
        if times == 1 and len(name) >= _SHORTEST:
            others = (other for rest in _without_a_letter(name) for other in often.get(rest, ()))
            if other := next((each for each in others if _figures(each) == _figures(name)), None):
                found[name] = other
    return found


def _without_a_letter(name: str) -> set[str]:
    """Return *name* and all that is left of it without one letter: names a letter apart share one of these."""
    return {name, *(name[:place] + name[place + 1 :] for place in range(len(name)))}


def _figures(name: str) -> list[str]:
    return re.findall("[0-9]+", name)
