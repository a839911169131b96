"""Rule: no event is entered twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from typing import NamedTuple

from timeline.dates import Bound
from timeline.model import Event
from timeline.problems import Check
from timeline.reading.checks.essence import essence
from timeline.reading.checks.finding import Finding
from timeline.reading.pool import Pool

#: A date that may lie anywhere within more days than these says too little for two events to be compared.
_LONGEST = 366
#: A title with one word more is nearly the same only if it has at least so many.
_ENOUGH = 5
#: Words that make it another event.
_TELLING = frozenset(essence("again another final first fourth last new next no not other second third"))


class _Dated(NamedTuple):
    """An event with the days, by number, within which it lies."""

    first: int
    last: int
    event: Event


def similar_event(pool: Pool) -> Iterator[Finding]:
    """No two events that may be of one time and are not related have nearly the same title.

    The key of a title is the sum of its words' hashes, from which a word is quickly taken; keys are no proof.
    """
    whole: dict[int, _Dated] = {}
    shortened: dict[int, _Dated] = {}
    for dated in _meeting(sorted(_dated(pool), key=lambda dated: dated.first)):
        hashes = [hash(word) for word in essence(dated.event.title)]
        key = sum(hashes)
        shorter = [key - each for each in hashes] if len(hashes) >= _ENOUGH else []
        others = [other for other in (whole.get(key), shortened.get(key), *map(whole.get, shorter)) if other]
        if twin := next((other for other in others if _are_twins(other, dated)), None):
            place = pool.entries[id(twin.event)].locate(("id",))
            yield Finding(Check.SIMILAR_EVENT, dated.event, ("title",), {"name": twin.event.id, "first": place})
        _keep(dated, key, whole)
        for each in shorter:
            _keep(dated, each, shortened)


def _dated(pool: Pool) -> Iterator[_Dated]:
    for event in pool.library.events.values():
        first, last = event.date.earliest, event.date.latest
        if isinstance(first, Bound) and isinstance(last, Bound) and last.day - first.day < _LONGEST:
            yield _Dated(first.day, last.day, event)


def _meeting(events: list[_Dated]) -> Iterator[_Dated]:
    """Return those *events*, which come by their beginning, that are of one time with another."""
    reach = None
    for dated, following in zip_longest(events, events[1:]):
        is_reached = reach is not None and dated.first <= reach
        if is_reached or (following and following.first <= dated.last):
            yield dated
        reach = dated.last if reach is None else max(reach, dated.last)


def _keep(dated: _Dated, key: int, titles: dict[int, _Dated]) -> None:
    """Keep in mind, of the events with this *key*, the one that lasts longest: what begins later may meet it."""
    if titles.setdefault(key, dated).last < dated.last:
        titles[key] = dated


def _are_twins(one: _Dated, other: _Dated) -> bool:
    """Tell whether *one* may be of the time of *other*, which begins later, says the same and is not related to it."""
    words = sorted((essence(one.event.title), essence(other.event.title)), key=len)
    if one.last < other.first or not _are_alike(*words):
        return False
    return other.event.id not in _related(one.event) and one.event.id not in _related(other.event)


def _related(event: Event) -> set[str]:
    return {reference.id for reference in (*event.responds_to, *event.leads_to)}


def _are_alike(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Tell whether the words of two titles are the same in the same order, save for a slight one in the *longer*."""
    if len(shorter) == len(longer):
        return shorter == longer
    added = (at for at in range(len(longer)) if longer[:at] + longer[at + 1 :] == shorter)
    return any(longer[at].isalpha() and longer[at] not in _TELLING for at in added)
