"""The manual: its first page, the checks with their examples, and the fields of every record."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from timeline.manual import Piece
from timeline.site.pages.head import Head, Link


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the manual and what is in it."""

    title: str
    link: str
    summary: str


@dataclass(frozen=True, slots=True)
class ManualPage:
    """What is in the manual."""

    head: Head
    title: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an example."""

    words: str
    #: Whether it is what the check is about.
    is_meant: bool


@dataclass(frozen=True, slots=True)
class SampleItem:
    """A file of an example."""

    path: str
    #: What a screen reader calls the box with the file's text.
    label: str
    #: How large the file is, where that is all that matters; its text is then left out.
    size: str | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What the check says of the wrong example."""

    place: str
    message: str


@dataclass(frozen=True, slots=True)
class CheckPage:
    """One check: what editors are told, why, and how it is put right."""

    head: Head
    trail: tuple[Link, ...]
    title: str
    sentence: tuple[Piece, ...]
    reason: Markup | None
    severity: str
    meaning: str
    #: The line of the settings that switches it off; none if no setting can.
    setting: str | None
    #: What this site's own settings make of it, if they say anything.
    here: str | None
    wrong: tuple[SampleItem, ...]
    told: tuple[Told, ...]
    right: tuple[SampleItem, ...]


@dataclass(frozen=True, slots=True)
class CheckItem:
    """A check in the list of checks."""

    title: str
    link: str
    #: The first sentence of its reason.
    reason: Markup | None
    severity: str


@dataclass(frozen=True, slots=True)
class CheckGroup:
    """Checks of one subject."""

    title: str
    anchor: str
    checks: tuple[CheckItem, ...]


@dataclass(frozen=True, slots=True)
class ChecksPage:
    """All checks by group, and the content folder in which the examples stand."""

    head: Head
    trail: tuple[Link, ...]
    title: str
    groups: tuple[CheckGroup, ...]
    stage: tuple[SampleItem, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A word that a field may hold, and what it means where that is said."""

    word: str
    meaning: str | None


@dataclass(frozen=True, slots=True)
class FieldItem:
    """One field of a record."""

    name: str
    anchor: str
    description: str
    is_needed: bool
    #: What is written there, such as "a list of", with the record that it is a list of, if it is one of ours.
    kind: str
    record: Link | None
    choices: tuple[Choice, ...]
    default: str | None
    example: str | None


@dataclass(frozen=True, slots=True)
class RecordItem:
    """A record and its fields."""

    title: str
    anchor: str
    description: str
    #: The folder that its files stand in; none for records within records.
    folder: str | None
    fields: tuple[FieldItem, ...]


@dataclass(frozen=True, slots=True)
class FieldsPage:
    """Every record that can be written, with every field."""

    head: Head
    trail: tuple[Link, ...]
    title: str
    records: tuple[RecordItem, ...]
