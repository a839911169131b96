"""Rule: links to events, sources and timelines in Markdown lead somewhere."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.problems import Check, did_you_mean
from timeline.reading.checks.dates import citations
from timeline.reading.checks.finding import Finding, Subject
from timeline.reading.links import Link, find_links
from timeline.reading.marked import Path
from timeline.reading.pool import Pool


def dead_link(pool: Pool) -> Iterator[Finding]:
    """The texts of records link only to what exists."""
    for record, path, text in _texts(pool):
        for link in dead_links(pool, text):
            check, words = complaint(pool, link)
            within = (link.target, text.count(link.target, 0, link.offset))
            yield Finding(check, record, path, words, within)


def _texts(pool: Pool) -> Iterator[tuple[Subject, Path, str]]:
    """Return the fields of records that are Markdown and filled in, with the ways to them."""
    for event in pool.library.events.values():
        yield from ((event, (name,), text) for name in ("summary", "body") if (text := getattr(event, name)))
    for event, path, citation in citations(pool):
        if citation.says:
            yield event, (*path, "says"), citation.says
    for source in pool.library.sources.values():
        if source.note:
            yield source, ("note",), source.note
    for line in pool.library.timelines.values():
        if line.summary:
            yield line, ("summary",), line.summary


def dead_links(pool: Pool, text: str) -> list[Link]:
    """Return the links of a Markdown *text* that lead to nothing."""
    return [link for link in find_links(text) if link.id not in _known(pool, link)[1]]


def complaint(pool: Pool, link: Link) -> tuple[Check, dict[str, object]]:
    """Return the check that a dead *link* breaks and the words for it."""
    check, known = _known(pool, link)
    return check, {"name": link.id, "suggestion": did_you_mean(link.id, known)}


def _known(pool: Pool, link: Link) -> tuple[Check, frozenset[str]]:
    return {
        "event": (Check.UNKNOWN_EVENT, pool.events),
        "source": (Check.UNKNOWN_SOURCE, pool.sources),
        "timeline": (Check.UNKNOWN_TIMELINE, pool.timelines),
    }[link.kind]
