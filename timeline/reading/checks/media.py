"""Rules: pictures exist, may be used, load quickly and can be understood unseen; quotations are short and cited."""

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
#: In words. A quotation is a few words of a source, not a passage.
_LONGEST = 25


def image_without_alt(pool: Pool) -> Iterator[Finding]:
    """Every picture says what it shows."""
    for event, path, medium in pool.media:
        if not medium.alt:
            yield Finding(Check.IMAGE_WITHOUT_ALT, event, (*path, "alt"))


def image_not_found(pool: Pool) -> Iterator[Finding]:
    """Every picture is a file in the content folder."""
    for event, path, medium in pool.media:
        if _size(pool, medium) is None:
            yield Finding(Check.IMAGE_NOT_FOUND, event, (*path, "file"), {"name": medium.file})


def unreadable_image(pool: Pool) -> Iterator[Finding]:
    """Every picture is whole and of a sort that browsers show."""
    for event, path, medium in pool.media:
        if _size(pool, medium) is not None and (reason := pool.files.flaw_of(medium.file)):
            words = {"name": medium.file, "reason": reason}
            yield Finding(Check.UNREADABLE_IMAGE, event, (*path, "file"), words)


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
        size = _size(pool, medium)
        if size and size > _LARGEST:
            words = {"size": ceil(size / _KB), "limit": _LARGEST // _KB}
            yield Finding(Check.HEAVY_IMAGE, event, (*path, "file"), words)


def quoted_not_cited(pool: Pool) -> Iterator[Finding]:
    """What an event quotes is among its sources, so that the page of the source names the event."""
    for event, path, quotation in pool.quotations:
        is_cited = any(citation.source == quotation.source for citation in event.sources)
        if quotation.source in pool.sources and not is_cited:
            yield Finding(Check.QUOTED_NOT_CITED, event, (*path, "source"), {"name": quotation.source})


def quotation_too_long(pool: Pool) -> Iterator[Finding]:
    """A quotation is short."""
    for event, path, quotation in pool.quotations:
        count = len(quotation.text.split())
        if count > _LONGEST:
            words = {"count": count, "limit": _LONGEST}
            yield Finding(Check.QUOTATION_TOO_LONG, event, (*path, "text"), words)


def _size(pool: Pool, medium: Medium) -> int | None:
    """Return how many bytes the file of *medium* has, ``None`` if there is no such file in the content folder."""
    path = PurePosixPath(medium.file)
    is_inside = not path.is_absolute() and ".." not in path.parts
    return pool.files.size_of(medium.file) if is_inside else None
