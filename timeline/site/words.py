"""The words that readers see for what records say in one word."""

from __future__ import annotations

from timeline.dates import When, display
from timeline.model import DateBasis, SourceKind, Stance, Status

STATUS: dict[Status, str] = {
    Status.REPORTED: "Reported",
    Status.CONFIRMED: "Confirmed",
    Status.DISPUTED: "Disputed",
    Status.RETRACTED: "Retracted",
}
STATUS_MEANING: dict[Status, str] = {
    Status.REPORTED: "one report says so; no independent source was found",
    Status.CONFIRMED: "independent sources agree",
    Status.DISPUTED: "sources or those involved disagree",
    Status.RETRACTED: "withdrawn by those who reported it",
}
DATE_BASIS: dict[DateBasis, str] = {
    DateBasis.STATED: "A source of this event states the date.",
    DateBasis.INFERRED: "The date is inferred from context.",
    DateBasis.OUTSIDE: "The date comes from a source outside the article that reports the event.",
}
STANCE: dict[Stance, str] = {
    Stance.SUPPORTS: "Supports this",
    Stance.DIFFERS: "Differs",
    Stance.DISPUTES: "Disputes this",
}
SOURCE_KIND: dict[SourceKind, str] = {
    SourceKind.ARTICLE: "Article",
    SourceKind.DOCUMENT: "Document",
    SourceKind.STATEMENT: "Statement",
    SourceKind.DATASET: "Dataset",
}
NO_KNOWN_START = "Start not known"


def dated(when: When | None) -> str | None:
    """Return a date in words; None stays None."""
    return None if when is None else display(when)


def counted(number: int, one: str, many: str) -> str:
    """Return *number* with the word that goes with it."""
    return f"{number} {one if number == 1 else many}"
