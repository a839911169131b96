"""What can be wrong with content, where it is, and the one list of checks with their sentences."""

from __future__ import annotations

import difflib
import enum
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

#: What ends a line, as places count lines.
LINE_BREAK = re.compile(r"\r\n|\r|\n")


class Severity(enum.StrEnum):
    """Whether a problem fails the build always or only under ``--strict``."""

    ERROR = "error"
    WARNING = "warning"


class Rule(NamedTuple):
    """How grave a problem is and the sentence that states it, with ``{names}`` to fill in."""

    severity: Severity
    sentence: str
    #: Whether no setting can change the severity: with such a problem there is nothing to show.
    is_fixed: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a content file; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """Return ``path:line:column``, as editors and compilers write it."""
        return f"{self.path}:{self.line}:{self.column}"


def _fault(sentence: str) -> Rule:
    return Rule(Severity.ERROR, sentence, is_fixed=True)


def _error(sentence: str) -> Rule:
    return Rule(Severity.ERROR, sentence)


def _warning(sentence: str) -> Rule:
    return Rule(Severity.WARNING, sentence)


@enum.unique
class Check(enum.Enum):
    """Every check there is; the name is permanent, the value says how grave it is and in which words."""

    # The text of a file.
    BAD_ENCODING = _fault("from here on the file is not UTF-8; save it as UTF-8")
    CONTROL_CHARACTER = _fault("the invisible character {character} is not allowed; delete it")
    TAB_INDENT = _fault("a tab indents this line; indent with spaces")
    YAML_SYNTAX = _fault("{reason}")
    YAML_ANCHOR = _fault("anchors such as '&{name}' are not supported; write the value out")
    YAML_ALIAS = _fault(
        "aliases such as '*{name}' are not supported; write the value out, or put a text with '*' in quotes"
    )
    YAML_TAG = _fault("tags such as {name!r} are not supported; delete it, or put a text with '!' in quotes")
    YAML_MERGE_KEY = _fault("the merge key '<<' is not supported; write the fields out")
    SECOND_DOCUMENT = _fault("'---' begins a second document; one file holds one, so use one list or two files")
    TOO_DEEP = _fault("this is nested more than {depth} levels deep")
    BAD_FIELD_NAME = _fault("a field name must be plain text, not {found}")
    DUPLICATE_FIELD = _fault("the field {field!r} stands here twice, first in line {line}; delete one")
    EMPTY_FILE = _warning("this file holds no records")
    MISPLACED_FILE = _warning("this file is not read, as no records are kept in the folder {name!r}{suggestion}")

    # One record.
    NOT_A_RECORD = _fault("expected {kind} with its fields, or a list of them, not {found}")
    UNKNOWN_FIELD = _fault("there is no field {field!r} here{suggestion}")
    MISSING_FIELD = _fault("the field {field!r} is missing")
    EMPTY_FIELD = _fault("{field} is empty; fill it in or, if it may be left out, delete it")
    WRONG_TYPE = _fault("{field} must be {expected}, not {found}")
    UNKNOWN_VALUE = _fault("{field} cannot be {value!r}; it is one of {allowed}{suggestion}")
    OUT_OF_RANGE = _fault("{field} must be {bound}, not {value}")
    BAD_ID = _fault("{value!r} is not an id, which is lower-case words joined by hyphens{suggestion}")
    BAD_DATE = _fault("{value!r} is not a date: {reason}")
    SENTINEL_DATE = _fault("{value!r} looks like a stand-in for a date that is not known; {advice}")
    BAD_ADDRESS = _fault("{value!r} is not an address; one begins with http:// or https://, has a host and no blanks")
    TITLE_TOO_LONG = _fault("the title has {length} characters; {limit} is the most")
    BAD_LANGUAGE = _error("{value!r} is not a language tag (BCP 47); write one such as 'en', 'uk' or 'pt-BR'")
    ACCESSED_BEFORE_PUBLISHED = _error("read {accessed}, before it was published, {published}; correct one")

    # References between records.
    DUPLICATE_ID = _fault("the {kind} {name!r} exists already at {first}")
    UNKNOWN_EVENT = _fault("there is no event {name!r}{suggestion}")
    UNKNOWN_SOURCE = _fault("there is no source {name!r}{suggestion}")
    UNKNOWN_TIMELINE = _fault("there is no timeline {name!r}{suggestion}")
    UNKNOWN_LANE = _fault("there is no lane {name!r}{suggestion}")
    UNKNOWN_TAG = _warning("no event has the tag {name!r}{suggestion}")
    UNKNOWN_ACTOR = _warning("no event has the actor {name!r}{suggestion}")
    LONE_SPELLING = _warning("only this event has the {kind} {name!r}; did you mean {other!r}?")
    FORMER_ID_IN_USE = _fault("{name!r} cannot be a former id here: {reason}; an address leads to one page only")

    # Evidence.
    NO_SOURCE = _error("the event {name!r} cites no source; add 'sources:' and below it '- source: ID'")
    UNUSED_SOURCE = _warning("no event cites the source {name!r}")
    CONTRADICTED_DATE = _error(
        "{source!r} dates this {theirs}, the event says {ours};"
        " correct one, or set 'stance: differs' here or 'status: disputed'"
    )
    DATED_AFTER_SOURCE = _error(
        "the event is dated {ours}, but {source!r} appeared before, {theirs};"
        " if it announces the event, add the date it gives as 'date' here"
    )
    SAYS_OTHER_DATE = _warning(
        "this names {theirs}, but the event is dated {ours};"
        " correct one, or add as 'date' here the date that the source gives for the event"
    )
    CLASHING_CITATIONS = _warning(
        "{source!r} is cited for one place twice, here with '{ours}', before with '{theirs}';"
        " correct one, or say in 'at' where each stands"
    )
    CONFIRMED_WITHOUT_SUPPORT = _error(
        "the event is called confirmed, but no source supports it; cite one that does, or set another status"
    )
    UNKNOWN_PARAGRAPH = _error("{source!r} has no paragraph {number}; its last is paragraph {count}")
    SHARED_ADDRESS = _warning("the source {name!r} has this address, too, at {first}; if both are one, keep one")
    NO_ARCHIVED_COPY = _warning("no copy is kept of this page; save one in an archive, with its address as 'archived'")

    # Words.
    WRONG_WEEKDAY = _error("{date} was a {weekday}, not a {written}; correct one")
    DOUBTFUL_WEEKDAY = _warning(
        "the event is dated {date}, a {weekday}, not a {written}; correct one, or write the date of the other day"
    )
    TITLE_REPEATED = _warning("the summary only repeats the title; say more, or delete it")
    FIRST_PERSON = _warning("{word!r} speaks for somebody; say who, or quote them")
    LOADED_WORD = _warning("{word!r} takes a side; use a neutral word, or quote whoever says it")
    SIMILAR_EVENT = _warning("this looks like the event {name!r} at {first}; if both are one, keep one")

    # Relations.
    RELATED_TO_ITSELF = _fault("an event cannot be related to itself")
    RESPONSE_TOO_EARLY = _error("the event is dated {ours}, before {name!r} to which it responds, {theirs}")
    EFFECT_TOO_EARLY = _error("the event is dated {ours}, after {name!r} to which it leads, {theirs}")
    RELATION_CYCLE = _error("these events lead to each other in a circle: {names}")

    # Pictures.
    IMAGE_WITHOUT_ALT = _error("the picture has no 'alt'; say what it shows, for those who cannot see it")
    IMAGE_NOT_FOUND = _fault("there is no file {name!r} in the content folder")
    IMAGE_WITHOUT_LICENCE = _error("the picture has no 'licence'; say on which terms it may be used")
    IMAGE_WITHOUT_CREDIT = _warning("the picture has no 'credit'; say who made it")
    UNREADABLE_IMAGE = _fault("the picture {name!r} cannot be read: {reason}")
    HEAVY_IMAGE = _warning("the picture has {size} KB; {limit} KB is the most that loads quickly, so make it smaller")

    # Quotations.
    QUOTED_NOT_CITED = _error("the event quotes the source {name!r} without citing it; add it to 'sources'")
    QUOTATION_TOO_LONG = _warning("the quotation has {count} words; {limit} is the most, so keep those that matter")

    # Timelines and where they are embedded.
    DUPLICATE_LANE = _fault("the timeline has two lanes {name!r}")
    BAND_NOT_INTERVAL = _fault("a band needs an interval such as 1996-02-28/2022-03-16, not {value!r}")
    REVERSED_RANGE = _fault("'from: {first}' is later than 'to: {last}'")
    NOTHING_SHOWN = _fault("no event meets the conditions, so nothing is shown")
    NOT_SHOWN = _fault("the timeline does not show the event {name!r}; {reason}")
    STEP_REPEATED = _fault("the tour stops at {name!r} twice; each step has an address of its own, so delete one")
    IN_NO_TIMELINE = _warning("no timeline shows the event {name!r}")
    UNCLOSED_BLOCK = _fault("the timeline block is not closed; end it with a line {fence}")

    @property
    def code(self) -> str:
        """The permanent name that users see: ``unknown-lane``."""
        return self.name.lower().replace("_", "-")

    @property
    def severity(self) -> Severity:
        """Whether it fails the build always or only under ``--strict``, unless the settings say otherwise."""
        return self.value.severity

    @property
    def is_fixed(self) -> bool:
        """Whether no setting can change the severity."""
        return self.value.is_fixed

    def at(self, location: Location, **words: object) -> Problem:
        """Return the problem at *location*, its sentence filled in with *words* and kept on one line."""
        sentence = self.value.sentence.format(**{name: _shortened(word) for name, word in words.items()})
        return Problem(location, self, " ".join(sentence.split()), self.severity)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, and where."""

    location: Location
    check: Check
    message: str
    severity: Severity

    def __str__(self) -> str:
        """Return the one-line form of the contract: ``path:line:column: check: message``."""
        return f"{self.location}: {self.check.code}: {self.message}"

    @property
    def sort_key(self) -> tuple[Location, str, str]:
        """Order by place, then name, then words."""
        return self.location, self.check.code, self.message


#: Longer words are cut in a message, so that it stays one readable line.
_WORD_LENGTH = 200
#: Among more names than these only such are compared as begin or end like the one written, for comparing takes long.
_MANY = 500
_ALIKE = 3
#: How alike two names must be (1 is equal) for one to have been meant by the other.
_CLOSENESS = 0.65


def _shortened(word: object) -> object:
    return f"{word[:_WORD_LENGTH]}…" if isinstance(word, str) and len(word) > _WORD_LENGTH else word


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """Return ``; did you mean 'assembly'?`` with the closest of the *known* names, or nothing if none is close."""
    name, names = name[:_WORD_LENGTH], list(known)
    if len(names) > _MANY:
        names = [each for each in names if each[:_ALIKE] == name[:_ALIKE] or each[-_ALIKE:] == name[-_ALIKE:]]
    close = difflib.get_close_matches(name, names, n=1, cutoff=_CLOSENESS)
    return f"; did you mean {close[0]!r}?" if close else ""
