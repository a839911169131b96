"""What an editor answers when asked for a field: whether it can stand there, and which of many it means."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple, TypeVar, get_args

from timeline.dates import When
from timeline.editing.field_type import field_type
from timeline.editing.scalars import plain_or_quoted
from timeline.model import Event, Record, Source
from timeline.problems import Check
from timeline.reading import Reading
from timeline.reading.checks.dates import wholly_before
from timeline.reading.checks.essence import essence
from timeline.reading.checks.sources import page_of
from timeline.reading.reader import read_record
from timeline.reading.source import parse_text

R = TypeVar("R", Source, Event)


class Choice(NamedTuple):
    """One of several things that can be meant."""

    id: str
    title: str


class Kind(enum.Enum):
    """What the value of a field is, as far as it can be typed on one line."""

    TEXT = enum.auto()
    DATE = enum.auto()
    WORD = enum.auto()
    TEXTS = enum.auto()
    RECORDS = enum.auto()


def kind_of(model: type[Record], name: str) -> Kind:
    """Return what the field *name* of *model* holds."""
    info = model.model_fields[name]
    found = field_type(info.annotation, info.metadata).type
    if found is When:
        return Kind.DATE
    if isinstance(found, type) and issubclass(found, enum.Enum):
        return Kind.WORD
    if isinstance(found, type):
        return Kind.RECORDS if issubclass(found, Record) else Kind.TEXT
    return Kind.TEXTS if field_type(get_args(found)[0]).type is str else Kind.RECORDS


def words_of(model: type[Record], name: str) -> list[Choice]:
    """Return the words that can stand in a field, each with its meaning."""
    info = model.model_fields[name]
    return [Choice(str(word), getattr(word, "meaning", "")) for word in field_type(info.annotation, info.metadata).type]


def refusal(model: type[Record], name: str, value: str | list[str]) -> str:
    """Return why *value* cannot stand in the field *name* of *model*, in the words of the check, or nothing."""
    values = [value] if isinstance(value, str) else value
    raw = (problem for each in values for problem in parse_text("", each).problems)
    if hidden := next((problem for problem in raw if problem.check is Check.CONTROL_CHARACTER), None):
        return hidden.message
    quoted = [plain_or_quoted(each, in_flow=True) for each in values]
    written = quoted[0] if isinstance(value, str) else f"[{', '.join(quoted)}]"
    document = parse_text("", f"{name}: {written}")
    _, problems = read_record(model, document, (), document.value)
    wrong = (problem for problem in problems if problem.check is not Check.MISSING_FIELD)
    return next((problem.message for problem in wrong), "")


def lanes(reading: Reading) -> list[Choice]:
    """Return every lane of every timeline once."""
    return [Choice(lane.id, lane.title) for lane in reading.library.lanes.values()]


def sources(reading: Reading, words: str) -> list[Choice]:
    """Return every source: first those not cited yet, then those that share most with *words*, of such the newest."""
    found = _ranked(reading.library.sources.values(), words, _published)
    found.sort(key=lambda each: bool(reading.library.claims(each)))
    return [Choice(each.id, each.title) for each in found]


def earlier_events(reading: Reading, date: When, words: str) -> list[Choice]:
    """Return the events that may have been before *date*: those that share most with *words* first, then the latest."""
    earlier = [each for each in reading.library.events.values() if not wholly_before(date, each.date)]
    return [Choice(each.id, each.title) for each in _ranked(earlier, words, _dated)]


def _ranked(records: Iterable[R], words: str, moment: Callable[[R], tuple[Any, ...]]) -> list[R]:
    wanted = set(essence(words))
    latest = sorted(records, key=moment, reverse=True)
    return sorted(latest, key=lambda each: -len(wanted & set(essence(each.title))))


def _published(source: Source) -> tuple[object, ...]:
    return (source.published is not None, source.published.sort_key if source.published else ())


def _dated(event: Event) -> tuple[object, ...]:
    return event.date.sort_key


def matching(choices: Sequence[Choice], answer: str) -> list[Choice]:
    """Return what *answer* may mean: an id, the number of a choice, or a part of an id or a title."""
    exact = [each for each in choices if each.id == answer]
    if exact:
        return exact
    if answer.isascii() and answer.isdigit() and 1 <= int(answer) <= len(choices):
        return [choices[int(answer) - 1]]
    wanted = answer.casefold()
    return [each for each in choices if wanted in f"{each.id}\n{each.title}".casefold()]


def same_address(reading: Reading, url: str) -> list[Source]:
    """Return the sources whose address leads to the same page as *url*, as the check sees it."""
    return [each for each in reading.library.sources.values() if each.url and page_of(each.url) == page_of(url)]


def tags(reading: Reading) -> list[str]:
    """Return every tag, the most used first."""
    used = [tag for event in reading.library.events.values() for tag in event.tags]
    return sorted(set(used), key=lambda tag: (-used.count(tag), tag))
