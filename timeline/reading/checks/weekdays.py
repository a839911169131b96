"""Rules: a weekday in a text is that of its date."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from timeline.dates import Bound, Precision, When, display
from timeline.dates.calendar import FEBRUARY, MONTHS, weekday
from timeline.model import Event
from timeline.problems import Check
from timeline.reading.checks.finding import Finding, spot
from timeline.reading.checks.prose import own_words, sentence_at
from timeline.reading.checks.written import WrittenDay, written_days
from timeline.reading.marked import Path
from timeline.reading.pool import Pool

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SHORT = [name[:3] for name in _WEEKDAYS]
_WEEKDAY = r"\b((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|(?<![Tt]he )Sun)\b"
_BEFORE = re.compile(rf"{_WEEKDAY}(?:(?<!day)\.)?,?\s+(?:the\s+)?\Z")
_BEHIND = re.compile(rf"(?:,?\s+(?:which\s+)?(?:is|was)\s+a\s+|,\s+a\s+|,?\s*\((?:a\s+)?){_WEEKDAY}(?!['’])")
#: How far before a date its weekday may begin.
_REACH = 20
#: Russia left the Julian calendar in 1918, Greece, the last in Europe, in 1923.
_ONE_CALENDAR = 1924

_ANY = re.compile("|".join(_SHORT))
_ON_WEEKDAY = re.compile(
    r"\b[Oo]n\s+(?:a\s+|the\s+)?(?:early\s+|late\s+)?((?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b(?!['’]|\s+of\b)"
)
#: What lets a weekday in the same sentence mean another day than that of the event.
_OTHER_DAY = re.compile(
    rf"\b(?:(?:{'|'.join(MONTHS)}|[0-9]{{3,4}}|[0-9]{{1,2}}(?:st|nd|rd|th)|by|ago|had|due|set|to be|will|shall)\b|would"
    r"|should|follow|next|last|past|previous|earlier|later|before|after|until|till|since|from|between|coming|every|each"
    r"|day|week|month|yesterday|tomorrow|plan|schedul|expect|call|announc|ask|demand|urg|propos|promis|invit)"
)


class Clash(NamedTuple):
    """A weekday that its date did not fall on."""

    written: str
    #: How many characters of the text come before the weekday.
    offset: int
    words: Mapping[str, object]


def wrong_weekday(pool: Pool) -> Iterator[Finding]:
    """A weekday that stands beside a full date is that of the date."""
    for record, path, text in pool.markdown:
        for clash in clashes(text):
            yield Finding(Check.WRONG_WEEKDAY, record, path, clash.words, spot(text, clash.offset, clash.written))
    for event in pool.library.events.values():
        for clash in clashes(event.title):
            within = spot(event.title, clash.offset, clash.written)
            yield Finding(Check.WRONG_WEEKDAY, event, ("title",), clash.words, within)


def clashes(text: str) -> Iterator[Clash]:
    """Return the weekdays in Markdown *text* that are not those of the dates beside them, save in quotations."""
    if not _ANY.search(text):
        return
    own = own_words(text)
    for day in written_days(own):
        found = _BEFORE.search(own, max(0, day.start - _REACH), day.start) or _BEHIND.match(own, day.end)
        if found and (written := _SHORT.index(found[1][:3])) not in _weekdays_of(day):
            words = {"date": str(day), "weekday": _WEEKDAYS[weekday(day.number)], "written": _WEEKDAYS[written]}
            yield Clash(found[1], found.start(1), words)


def _weekdays_of(day: WrittenDay) -> set[int]:
    """Return the weekdays of the *day*, Monday being 0: two while some countries kept the Julian calendar."""
    found = {weekday(day.number)}
    if day.year < _ONE_CALENDAR:
        year = day.year - (day.month <= FEBRUARY)
        found.add(weekday(day.number + year // 100 - year // 400 - 2))
    return found


def doubtful_weekday(pool: Pool) -> Iterator[Finding]:
    """A weekday alone in the title or the summary of an event is that of its date, if that is one certain day."""
    for event in pool.library.events.values():
        for path, text in (("title",), event.title), (("summary",), event.summary or ""):
            if _ANY.search(text):
                yield from _doubtful(event, path, text)


def _doubtful(event: Event, path: Path, text: str) -> Iterator[Finding]:
    number = _only_day(event.date)
    if number is None:
        return
    own, right = own_words(text), _WEEKDAYS[weekday(number)]
    for found in _ON_WEEKDAY.finditer(own):
        if found[1] != right and _is_alone(sentence_at(own, found.start()), found[1]):
            words = {"date": display(event.date), "weekday": right, "written": found[1]}
            yield Finding(Check.DOUBTFUL_WEEKDAY, event, path, words, spot(text, found.start(1), found[1]))


def _only_day(when: When) -> int | None:
    """Return the number of the one day that *when* is for certain, if it is."""
    is_certain = when.precision is Precision.DAY and not (when.approximate or when.uncertain)
    first = when.earliest
    return first.day if is_certain and isinstance(first, Bound) and first == when.latest else None


def _is_alone(sentence: str, name: str) -> bool:
    """Tell whether nothing in *sentence* lets the weekday *name* mean another day than that of the event."""
    rest = sentence.replace(name, "", 1)
    return not _ANY.search(rest) and not _OTHER_DAY.search(rest)
