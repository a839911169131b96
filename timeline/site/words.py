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
STATUS_MEANING: dict[Status, str] = {status: status.meaning for status in Status}
DATE_BASIS: dict[DateBasis, str] = {basis: f"{basis.meaning[0].upper()}{basis.meaning[1:]}." for basis in DateBasis}
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
