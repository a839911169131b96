"""From which day on an event was known: the day on which the first source that supports it was published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from timeline.dates import Bound
from timeline.dates.calendar import day_number
from timeline.model import Event, Source, Stance


class Support(NamedTuple):
    """The first day by which a source that supports an event was published, and the sources published by that day."""

    day: Bound
    sources: tuple[Source, ...]


#: Days up to this one sort as texts (ISO 8601-1, 5.2.2), which is how pages compare them.
LAST_DAY = Bound(day_number(9999, 12, 31))


def published(source: Source) -> Bound | None:
    """Return the day by which *source* was published for certain; None if no end of its publication is known."""
    latest = source.published.latest if source.published else None
    return Bound(latest.day) if isinstance(latest, Bound) and latest <= LAST_DAY else None


def first_support(event: Event, sources: Mapping[str, Source]) -> Support | None:
    """Return what first supported *event*; None if nothing that supports it has a day of publication.

    Sources that differ from the event or dispute it do not make it known.
    """
    supporting = {each.source: sources[each.source] for each in event.sources if each.stance is Stance.SUPPORTS}
    dated = [(day, source) for source in supporting.values() if (day := published(source))]
    if not dated:
        return None
    first = min(day for day, _ in dated)
    return Support(first, tuple(source for day, source in dated if day == first))
