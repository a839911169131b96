"""Rules: what is cited says what the event says, and stands where the citation says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from timeline.dates import When, parse
from timeline.model import Citation, Event, Stance, Status
from timeline.problems import Check
from timeline.reading.checks.dates import exclude
from timeline.reading.checks.essence import essence
from timeline.reading.checks.finding import Finding, spot
from timeline.reading.checks.prose import own_words, sentence_at
from timeline.reading.checks.written import WrittenDay, written_days
from timeline.reading.pool import Pool

#: A number that is no part of an hour, a fraction or an ordinal.
_COUNTED = r"[0-9]++(?![\w:]|\.[0-9])"
_NEXT = r"\s*(?:&|–|—|-|to\b|and\b|or\b)\s*"
#: Only of paragraphs in the plural does a comma bring more; behind one paragraph it may bring a line or a date.
_PARAGRAPHS = re.compile(
    rf"(?:\bparagraphs|\bparas\b\.?|¶{{2,}})\s*([0-9]+(?:(?:(?:\s*,)?{_NEXT}|\s*,\s*){_COUNTED})*)"
    rf"|(?:\bparagraph|\bpara\b\.?|¶)\s*([0-9]+(?:{_NEXT}{_COUNTED})*)"
    r"|\b([0-9]+)(?:st|nd|rd|th)\s+paragraph",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[0-9]+")
#: No text has so many paragraphs that their number has more digits.
_DIGITS = 9
#: A year, without which no day is written out.
_YEAR = re.compile(r"[0-9]{4}")
#: What stands before the day of what a sentence tells; behind other words, it may name something else.
_REACH = 20
_TELLS = re.compile(r"(?:\bon|\bdated|\A)\s*(?:the\s+)?\Z", re.IGNORECASE)


def unknown_paragraph(pool: Pool) -> Iterator[Finding]:
    """A citation names a paragraph that the source has, where it is recorded how many that are."""
    counts = {source.id: source.paragraphs for source in pool.library.sources.values() if source.paragraphs}
    for event, path, citation in pool.citations if counts else ():
        count = counts.get(citation.source)
        if not count or not citation.at:
            continue
        for number, offset in _paragraphs(citation.at):
            if not 1 <= int(number[:_DIGITS]) <= count:
                words = {"source": citation.source, "number": number, "count": count}
                yield Finding(Check.UNKNOWN_PARAGRAPH, event, (*path, "at"), words, spot(citation.at, offset, number))


def _paragraphs(at: str) -> Iterator[tuple[str, int]]:
    """Return the numbers of the paragraphs that *at* names, and where they stand in it."""
    for found in _PARAGRAPHS.finditer(at):
        for number in _NUMBER.finditer(at, *found.span(found.lastindex or 0)):
            yield number[0], number.start()


def clashing_citations(pool: Pool) -> Iterator[Finding]:
    """One place of a source neither supports an event and something else, nor gives it two dates.

    A source that is cited without a place may do both, in two places, and so is only asked about dates.
    """
    for event in pool.library.events.values():
        if len({citation.source for citation in event.sources}) < len(event.sources):
            yield from _clashing(event)


def _clashing(event: Event) -> Iterator[Finding]:
    for index, citation in enumerate(event.sources):
        before = (other for other in event.sources[:index] if _place(other) == _place(citation))
        for other in before:
            if field := _clash(citation, other):
                words = {"source": citation.source, "ours": _said(citation, field), "theirs": _said(other, field)}
                yield Finding(Check.CLASHING_CITATIONS, event, ("sources", index, field), words)
                break


def _place(citation: Citation) -> tuple[str, str]:
    return citation.source, " ".join((citation.at or "").casefold().split())


def _clash(one: Citation, other: Citation) -> str | None:
    """Return the field in which two citations of one place exclude each other, if there is one."""
    if one.date and other.date and exclude(one.date, other.date):
        return "date"
    is_split = one.at and one.stance is not other.stance and Stance.SUPPORTS in (one.stance, other.stance)
    return "stance" if is_split else None


def _said(citation: Citation, field: str) -> str:
    value = getattr(citation, field)
    return f"{field}: {value.edtf if isinstance(value, When) else value}"


def confirmed_without_support(pool: Pool) -> Iterator[Finding]:
    """A confirmed event is supported by one of the sources that it cites."""
    for event in pool.library.events.values():
        if event.status is not Status.CONFIRMED or not event.sources:
            continue
        if all(citation.stance is not Stance.SUPPORTS for citation in event.sources):
            yield Finding(Check.CONFIRMED_WITHOUT_SUPPORT, event, ("status",))


def says_other_date(pool: Pool) -> Iterator[Finding]:
    """A source that says on which day an event happened names a day of its date, or the citation gives another."""
    for event, path, citation in pool.citations:
        is_open = event.status is Status.DISPUTED or citation.stance is not Stance.SUPPORTS or citation.date
        if not citation.says or is_open or not _YEAR.search(citation.says):
            continue
        if day := _other_day(citation.says, event):
            words = {"theirs": str(day), "ours": event.date.edtf}
            first = citation.says[day.start : day.end].split()[0]
            yield Finding(Check.SAYS_OTHER_DATE, event, (*path, "says"), words, spot(citation.says, day.start, first))


def _other_day(says: str, event: Event) -> WrittenDay | None:
    """Return the first day on which *event* happened according to *says*, if no day in it is one of its date."""
    own = own_words(says)
    days = sorted(written_days(own), key=lambda day: day.start)
    if not all(exclude(parse(day.edtf), event.date) for day in days):
        return None
    return next((day for day in days if _is_told(event, own, day)), None)


def _is_told(event: Event, text: str, day: WrittenDay) -> bool:
    """Tell whether the sentence of *text* that names *day* is about *event*: it has half the words of its title."""
    if not _TELLS.search(text, max(0, day.start - _REACH), day.start):
        return False
    title = set(essence(event.title))
    return 2 * len(title.intersection(essence(sentence_at(text, day.start)))) >= len(title) > 0
