"""The words that an editor chooses from, and what each of them means."""

from __future__ import annotations

import enum
from typing import Self


class Word(enum.StrEnum):
    """A word that an editor chooses from a few; each says what it means."""

    meaning: str

    def __new__(cls, word: str, meaning: str) -> Self:
        """Make the member *word*."""
        member = str.__new__(cls, word)
        member._value_, member.meaning = word, meaning
        return member


class Status(Word):
    """How well an event is established."""

    REPORTED = "reported", "one report says so; no independent source was found"
    CONFIRMED = "confirmed", "independent sources agree"
    DISPUTED = "disputed", "sources or those involved disagree"
    RETRACTED = "retracted", "withdrawn by those who reported it"


class Axis(Word):
    """How the drawing of a timeline deals with long stretches in which nothing happens."""

    EVEN = "even", "a year is as wide everywhere"
    BROKEN = "broken", "long stretches without an event are left out, and each break is drawn"


class DateBasis(Word):
    """How an event's date is known."""

    STATED = "stated", "a source of this event states the date"
    INFERRED = "inferred", "the date is inferred from context"
    OUTSIDE = "outside", "the date comes from a source outside the article that reports the event"


class Stance(Word):
    """What a source does with a claim."""

    SUPPORTS = "supports", "it says the same"
    DIFFERS = "differs", "it tells it otherwise, such as with another date or another number"
    DISPUTES = "disputes", "it says that this is not so"


class RelationBasis(Word):
    """How it is known that two events belong together."""

    STATED = "stated", "a source says so"
    INFERRED = "inferred", "you conclude it yourself"


class SourceKind(Word):
    """What sort of thing a source is."""

    ARTICLE = "article", "a report, an analysis or a comment by people who are not part of the matter"
    DOCUMENT = "document", "a law, a treaty, a decision, a judgment or another official text"
    STATEMENT = "statement", "someone involved, or an institution, speaking for themselves"
    DATASET = "dataset", "figures or records, such as a table of votes"


class LaneColor(enum.StrEnum):
    """A colour of the palette; each has a shade for light and for dark."""

    BLUE = "blue"
    ORANGE = "orange"
    GREEN = "green"
    PURPLE = "purple"
    RED = "red"
    TEAL = "teal"
    GOLD = "gold"
    GREY = "grey"
