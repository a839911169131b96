"""Rules: titles and summaries say something, and say it neutrally."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from timeline.dates.calendar import MONTHS
from timeline.model import Event, Timeline
from timeline.problems import Check
from timeline.reading.checks.essence import essence, stems
from timeline.reading.checks.finding import Finding, spot
from timeline.reading.checks.prose import own_words
from timeline.reading.pool import Pool

#: A summary that is longer than its title by more characters than these says something else as well.
_LITTLE_MORE = 30
_MONTHS = frozenset(essence(" ".join(MONTHS)))

_LEFT, _RIGHT = r"(?<![\w@/.'’-])", r"(?![\w@/'’-]|\.\w)"
#: Found quickly, and nearly only in texts in which somebody speaks.
_MAYBE = re.compile(r"[wuomWOMI](?<!\w.)(?:e|s|y|yself|ur|urs|urselves)?(?!\w)")
#: "I" only where a sentence or a clause begins, as it may be a numeral; "us" and the like not in capitals.
_FIRST_PERSON = re.compile(
    rf"{_LEFT}(?:we|us|our|ours|ourselves|my|myself|me)(?:(?=['’](?:re|ve|ll|d)\b)|{_RIGHT})"
    r"|(?:(?<=[.!?] )|(?<![\s\S]))(?:We|Our|My)(?=['’](?:re|ve|ll|d)\b| [a-z])"
    r"|(?:(?<=[.!?;:,] )|(?<= that )|(?<= but )|(?<= as )|(?<= what )|(?<= when )|(?<= which )|(?<= because )"
    r"|(?<=But )|(?<=And )|(?<=When )|(?<=As )|(?<![\s\S]))"
    r"I(?=['’](?:m|ve|ll|d)\b| (?!and\b|or\b|to\b|of\b|in\b|on\b|at\b|for\b|with\b|is\b)[a-z])"
)


def title_repeated(pool: Pool) -> Iterator[Finding]:
    """A summary adds to its title more than a year or a month."""
    for record, summary in _summaries(pool):
        if len(summary) <= len(record.title) + _LITTLE_MORE:
            said = _MONTHS.union(essence(record.title))
            if all(word in said or word.isdecimal() for word in stems(summary)):
                yield Finding(Check.TITLE_REPEATED, record, ("summary",))


def first_person(pool: Pool) -> Iterator[Finding]:
    """Nobody speaks for themselves in a summary, save in a quotation."""
    for record, summary in _summaries(pool):
        if _MAYBE.search(summary):
            yield from _found(Check.FIRST_PERSON, record, "summary", summary, _FIRST_PERSON)


def loaded_word(pool: Pool) -> Iterator[Finding]:
    """Titles and summaries do without words that take a side, save in a quotation."""
    texts = [*_titles(pool), *_summaries(pool)]
    everything = "\n".join(text for _, text in texts).casefold()
    words = [word for word in pool.house.loaded_words if word.split()[0].casefold() in everything]
    if not words:
        return
    pattern = _pattern(words)
    for record, text in texts:
        field = "title" if text is record.title else "summary"
        yield from _found(Check.LOADED_WORD, record, field, text, pattern)


def _titles(pool: Pool) -> Iterator[tuple[Event | Timeline, str]]:
    """Return every event and timeline with its title."""
    yield from ((event, event.title) for event in pool.library.events.values())
    yield from ((line, line.title) for line in pool.library.timelines.values())


def _summaries(pool: Pool) -> Iterator[tuple[Event | Timeline, str]]:
    """Return the events and timelines that have a summary, with it."""
    for event in pool.library.events.values():
        if event.summary:
            yield event, event.summary
    for line in pool.library.timelines.values():
        if line.summary:
            yield line, line.summary


def _found(
    check: Check, record: Event | Timeline, field: str, text: str, pattern: re.Pattern[str]
) -> Iterator[Finding]:
    if not pattern.search(text):
        return
    for found in pattern.finditer(own_words(text)):
        word = " ".join(found[0].split())
        yield Finding(check, record, (field,), {"word": word}, spot(text, found.start(), found[0].split()[0]))


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds the *words* and phrases as wholes, in any case, the longest first."""
    choices = "|".join(r"\s+".join(map(re.escape, word.split())) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{choices})(?!\w)", re.IGNORECASE)
