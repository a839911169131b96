"""Where more events crowd than a lane has rows: they are gathered into clusters that never touch."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from timeline.layout.geometry import Frame
from timeline.model import Event

#: Pixels that a cluster takes: before the middle of its sign, and after it for the number.
BEFORE, AFTER = 8.0, 56.0


@dataclass(slots=True)
class Heap:
    """Events that are gathered, in order of place, and the sum of their places."""

    events: list[Event]
    places: float

    @property
    def middle(self) -> float:
        """Where its events stand on average, in pixels."""
        return self.places / len(self.events)


def gathered(loose: Iterable[tuple[Event, float]], frame: Frame) -> list[tuple[tuple[Event, ...], float]]:
    """Return *loose* events, each with its share of the width, in as many clusters as fit side by side."""
    heaps: list[Heap] = []
    for event, share in sorted(loose, key=lambda each: (each[1], each[0].date.sort_key, each[0].id)):
        place = min(max(share * frame.width, BEFORE), frame.width - AFTER)
        heaps.append(Heap([event], place))
        while len(heaps) > 1 and heaps[-1].middle - heaps[-2].middle < BEFORE + AFTER:
            last = heaps.pop()
            heaps[-1].events += last.events
            heaps[-1].places += last.places
    return [(tuple(heap.events), frame.share(heap.middle)) for heap in heaps]
