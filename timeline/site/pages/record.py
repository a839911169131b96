"""What a record's page tells of the record itself: what was corrected in it, and when it changed."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from timeline.site.pages.head import Head, Link


@dataclass(frozen=True, slots=True)
class Day:
    """A day in words and for machines."""

    words: str
    datetime: str | None


@dataclass(frozen=True, slots=True)
class Corrected:
    """Something that was wrong with a record until the day on which it was put right."""

    day: Day
    text: Markup


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A commit that changed a record, with its address where the repository has one."""

    day: Day
    subject: str
    link: str | None


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """The latest changes of a record, and what is said of those before."""

    #: How often it changed and when last, in words.
    summary: str
    changes: tuple[RecordChange, ...]
    #: How many earlier changes are not listed, in words, and where all are; none if all are listed.
    earlier: str | None
    all_changes: str | None


@dataclass(frozen=True, slots=True)
class CorrectedRecord:
    """A correction in the list of all, with the record that it is about."""

    record: Link
    correction: Corrected


@dataclass(frozen=True, slots=True)
class FaultySource:
    """A source with what is known to be wrong with it."""

    title: str
    link: str
    publisher: str | None
    published: str | None
    note: Markup


@dataclass(frozen=True, slots=True)
class CorrectionsPage:
    """What was corrected in the site's own records, and what is known to be wrong with its sources."""

    head: Head
    title: str
    corrections: tuple[CorrectedRecord, ...]
    sources: tuple[FaultySource, ...]
    disputed: str
