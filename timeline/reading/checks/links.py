"""Rule: links to events, sources and timelines in Markdown lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.reading.checks.finding import Finding, spot
from timeline.reading.checks.references import missing, names_of
from timeline.reading.links import Link, find_links
from timeline.reading.pool import Pool


def dead_link(pool: Pool) -> Iterator[Finding]:
    """The texts of records link only to what exists."""
    for record, path, text in pool.markdown:
        for link in dead_links(pool, text):
            check, words = missing(pool, link.kind, link.id)
            yield Finding(check, record, path, words, spot(text, link.offset, link.target))


def dead_links(pool: Pool, text: str) -> list[Link]:
    """Return the links of a Markdown *text* that lead to nothing."""
    return [link for link in find_links(text) if link.id not in names_of(pool, link.kind)[1]]
