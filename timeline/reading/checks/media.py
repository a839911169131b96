"""Rules: pictures exist, may be used, load quickly and can be understood without being seen."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil
from pathlib import PurePosixPath

from timeline.model import Medium
from timeline.problems import Check
from timeline.reading.checks.finding import Finding
from timeline.reading.pool import Pool

_KB = 1000
#: In bytes.
_LARGEST = 300 * _KB


def image_without_alt(pool: Pool) -> Iterator[Finding]:
    """Every picture says what it shows."""
    for event, path, medium in pool.media:
        if not medium.alt:
            yield Finding(Check.IMAGE_WITHOUT_ALT, event, (*path, "alt"))


def image_not_found(pool: Pool) -> Iterator[Finding]:
    """Every picture is a file in the content folder."""
    for event, path, medium in pool.media:
        if not _is_inside(medium) or pool.size_of(medium.file) is None:
            yield Finding(Check.IMAGE_NOT_FOUND, event, (*path, "file"), {"name": medium.file})


def image_without_licence(pool: Pool) -> Iterator[Finding]:
    """Every picture says on which terms it may be used."""
    for event, path, medium in pool.media:
        if not medium.licence:
            yield Finding(Check.IMAGE_WITHOUT_LICENCE, event, (*path, "licence"))


def image_without_credit(pool: Pool) -> Iterator[Finding]:
    """Every picture says who made it."""
    for event, path, medium in pool.media:
        if not medium.credit:
            yield Finding(Check.IMAGE_WITHOUT_CREDIT, event, (*path, "credit"))


def heavy_image(pool: Pool) -> Iterator[Finding]:
    """No picture is larger than what loads quickly."""
    for event, path, medium in pool.media:
        size = pool.size_of(medium.file) if _is_inside(medium) else None
        if size and size > _LARGEST:
            words = {"size": ceil(size / _KB), "limit": _LARGEST // _KB}
            yield Finding(Check.HEAVY_IMAGE, event, (*path, "file"), words)


def _is_inside(medium: Medium) -> bool:
    """Tell whether the file of *medium* is one in the content folder, by its name."""
    path = PurePosixPath(medium.file)
    return not path.is_absolute() and ".." not in path.parts
