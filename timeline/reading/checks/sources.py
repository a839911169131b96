"""Rules: sources can be found, now and later, and say truly what they are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.model import Source
from timeline.problems import Check
from timeline.reading.checks.dates import wholly_before
from timeline.reading.checks.finding import Finding
from timeline.reading.pool import Pool

#: A well-formed tag (RFC 5646, 2.1), save that the primary language has two or three letters: of the longer ones
#: that the grammar has room for, none is registered.
_LANGUAGE_TAG = re.compile(
    r"[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?"
    r"|x(?:-[a-z0-9]{1,8})+|i-[a-z]{3,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)",
    re.IGNORECASE | re.ASCII,
)
#: Host, path, query; a fragment that begins as a path does counts as query, for some sites are made of one file.
_ADDRESS = re.compile(r"https?://(?:www\.)?([^/?#]*)([^?#]*)((?:\?[^#]*)?(?:#[/!].*)?)(?:#.*)?", re.IGNORECASE)


def no_archived_copy(pool: Pool) -> Iterator[Finding]:
    """Of a page on the web, which may change or go away, a copy is kept."""
    for source in pool.library.sources.values():
        if source.url and not source.archived:
            yield Finding(Check.NO_ARCHIVED_COPY, source, ("url",))


def shared_address(pool: Pool) -> Iterator[Finding]:
    """No two sources are at one address."""
    first: dict[str, tuple[Source, str]] = {}
    for source in pool.library.sources.values():
        for field, address in ("url", source.url), ("archived", source.archived):
            if address is None:
                continue
            other, place = first.setdefault(page_of(address), (source, field))
            if other is not source:
                words = {"name": other.id, "first": pool.entries[id(other)].locate((place,))}
                yield Finding(Check.SHARED_ADDRESS, source, (field,), words)


def page_of(address: str) -> str:
    """Return which page *address* leads to, however it is written; a fragment is mostly a place in the page."""
    found = _ADDRESS.match(address)
    return f"{found[1].lower()}{found[2].rstrip('/')}{found[3]}" if found else address


def bad_language(pool: Pool) -> Iterator[Finding]:
    """The language of a source is a language tag."""
    for source in pool.library.sources.values():
        if source.language and not _LANGUAGE_TAG.fullmatch(source.language):
            yield Finding(Check.BAD_LANGUAGE, source, ("language",), {"value": source.language})


def accessed_before_published(pool: Pool) -> Iterator[Finding]:
    """A source is read after it is published."""
    for source in pool.library.sources.values():
        if source.accessed and source.published and wholly_before(source.accessed, source.published):
            words = {"accessed": source.accessed.edtf, "published": source.published.edtf}
            yield Finding(Check.ACCESSED_BEFORE_PUBLISHED, source, ("accessed",), words)
