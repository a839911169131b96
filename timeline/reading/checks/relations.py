"""Rules: causes come before their effects, and never in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from timeline.model import Event
from timeline.problems import Check
from timeline.reading.checks.dates import wholly_before
from timeline.reading.checks.finding import Finding
from timeline.reading.marked import Path
from timeline.reading.pool import Pool


def related_to_itself(pool: Pool) -> Iterator[Finding]:
    """No event is its own cause or answer."""
    for event, path, reference in pool.relations:
        if reference.id == event.id:
            yield Finding(Check.RELATED_TO_ITSELF, event, path)


def wrong_order(pool: Pool) -> Iterator[Finding]:
    """A response does not come before what it answers, nor an effect before its cause."""
    for event, path, other in _relations(pool):
        words = {"name": other.id, "ours": event.date.edtf, "theirs": other.date.edtf}
        if path[0] == "responds_to" and wholly_before(event.date, other.date):
            yield Finding(Check.RESPONSE_TOO_EARLY, event, path, words)
        if path[0] == "leads_to" and wholly_before(other.date, event.date):
            yield Finding(Check.EFFECT_TOO_EARLY, event, path, words)


def cycle(pool: Pool) -> Iterator[Finding]:
    """Nothing leads to itself by way of others."""
    effects: dict[str, dict[str, tuple[Event, Path]]] = {}
    for event, path, other in _relations(pool):
        cause, effect = (event, other) if path[0] == "leads_to" else (other, event)
        if event is not other:
            effects.setdefault(cause.id, {}).setdefault(effect.id, (event, path))
    for names in _cycles(effects):
        record, path = effects[names[-1]][names[0]]
        yield Finding(Check.RELATION_CYCLE, record, path, {"names": " → ".join([*names, names[0]])})


def _relations(pool: Pool) -> Iterator[tuple[Event, Path, Event]]:
    """Return every relation to an event that exists: who states it, the way to it, and the other event."""
    for event, path, reference in pool.relations:
        if other := pool.library.events.get(reference.id):
            yield event, path, other


def _cycles(effects: Mapping[str, Mapping[str, object]]) -> Iterator[list[str]]:
    """Return one circle for each relation that closes one, walking depth first without recursion."""
    done: set[str] = set()
    for start in effects:
        if start in done:
            continue
        trail = {start: iter(effects[start])}
        while trail:
            name, following = next(reversed(trail.items()))
            effect = next(following, None)
            if effect is None:
                done.add(name)
                trail.popitem()
            elif effect in trail:
                names = list(trail)
                yield names[names.index(effect) :]
            elif effect not in done:
                trail[effect] = iter(effects.get(effect, ()))
