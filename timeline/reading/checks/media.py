"""Rules: pictures exist and can be understood without being seen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from timeline.problems import Check
from timeline.reading.checks.finding import Finding
from timeline.reading.pool import Pool


def image_without_alt(pool: Pool) -> Iterator[Finding]:
    """Every picture says what it shows."""
    for event in pool.library.events.values():
        for index, medium in enumerate(event.media):
            if not medium.alt:
                yield Finding(Check.IMAGE_WITHOUT_ALT, event, ("media", index, "alt"))


def image_not_found(pool: Pool) -> Iterator[Finding]:
    """Every picture is a file in the content folder."""
    for event in pool.library.events.values():
        for index, medium in enumerate(event.media):
            path = PurePosixPath(medium.file)
            is_inside = not path.is_absolute() and ".." not in path.parts
            if not is_inside or pool.size_of(medium.file) is None:
                yield Finding(Check.IMAGE_NOT_FOUND, event, ("media", index, "file"), {"name": medium.file})
