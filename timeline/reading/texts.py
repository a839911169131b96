"""Rules about Markdown texts: what they embed and link to exists, and their weekdays are right."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.model import Embed, Event
from timeline.problems import Check, Location, Problem
from timeline.reading.checks import problem
from timeline.reading.checks.dates import is_reversed, reversed_in
from timeline.reading.checks.finding import Finding
from timeline.reading.checks.links import dead_links
from timeline.reading.checks.references import lanes_of, missing, unknown
from timeline.reading.checks.weekdays import clashes
from timeline.reading.fences import find_fences
from timeline.reading.nodes import place_in
from timeline.reading.pool import Pool
from timeline.reading.source import decode


def check_text(path: str, data: bytes, pool: Pool) -> list[Problem]:
    """Return what is wrong with the Markdown file *path*, whose content is *data*."""
    text, bad_encoding = decode(path, data)
    if bad_encoding:
        return [bad_encoding]
    problems = [*_links(path, text, pool), *_weekdays(path, text)]
    for fence in find_fences(text, path):
        problems += fence.problems
        if entry := fence.entry:
            findings = _embed(entry.record, pool)
            problems += [problem(finding, entry) for finding in findings if not entry.is_faulty(finding.path)]
    return problems


def _links(path: str, text: str, pool: Pool) -> Iterator[Problem]:
    for link in dead_links(pool, text):
        check, words = missing(pool, link.kind, link.id)
        yield check.at(_location(path, text, link.offset), **words)


def _weekdays(path: str, text: str) -> Iterator[Problem]:
    for clash in clashes(text):
        yield Check.WRONG_WEEKDAY.at(_location(path, text, clash.offset), **clash.words)


def _location(path: str, text: str, offset: int) -> Location:
    place = place_in(text, offset)
    return Location(path, place.line + 1, place.column + 1)


def _embed(embed: Embed, pool: Pool) -> Iterator[Finding]:
    yield from reversed_in(embed, (), embed.from_, embed.to)
    line = pool.library.timelines.get(embed.id)
    if line is None:
        if embed.id not in pool.timelines:
            check, words = missing(pool, "timeline", embed.id)
            yield Finding(check, embed, ("id",), words)
        return
    lanes = lanes_of(line)
    for index, name in enumerate(embed.lanes):
        if name not in lanes:
            yield unknown(Check.UNKNOWN_LANE, embed, ("lanes", index), name, lanes)
    can_show = Event in pool.complete and lanes.issuperset(embed.lanes) and pool.library.events_of(line)
    if can_show and not is_reversed(embed.from_, embed.to) and not pool.library.view(line, embed).events:
        yield Finding(Check.NOTHING_SHOWN, embed, ())
