"""Where the words of a drawing stand, and which of them collide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from playwright.sync_api import Page

TEXTS = ".timeline-label, .timeline-lane-title, .timeline-band-title, .timeline-tick-label, .timeline-tick-context"
#: Boxes of text are a little larger than their ink; they may touch by so many pixels.
TOUCH = 1.0


@dataclass(frozen=True)
class Box:
    """A rectangle of the page in pixels of the window, with the words in it."""

    drawing: int
    kind: str
    words: str
    event: str | None
    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: "Box") -> bool:
        """Tell whether two boxes of one drawing overlap."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return self.drawing == other.drawing and across > TOUCH and down > TOUCH


def boxes(page: Page, selector: str = TEXTS) -> list[Box]:
    """Return the boxes of what *selector* finds in the drawings that the width calls for."""
    return [Box(**each) for each in page.evaluate("observer.boxes", selector)]


def collisions(found: Sequence[Box]) -> Iterator[str]:
    """Yield each pair of words that overlap."""
    for one, other in combinations(found, 2):
        if one.covers(other):
            yield f"“{one.words}” ({one.kind}) and “{other.words}” ({other.kind})"
