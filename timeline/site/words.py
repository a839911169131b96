"""The words that readers see for what records say in one word."""

from __future__ import annotations

import re

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
#: What stands before the notes of a list that take this stance.
STANCE_OF_NOTES: dict[Stance, str] = {
    Stance.SUPPORTS: "sources:",
    Stance.DIFFERS: "told otherwise by",
    Stance.DISPUTES: "disputed by",
}
#: What stands above the claims on which a source takes this stance.
STANCE_OF_CLAIMS: dict[Stance, str] = {
    Stance.SUPPORTS: "It supports",
    Stance.DIFFERS: "It tells otherwise",
    Stance.DISPUTES: "It disputes",
}
SOURCE_KIND: dict[SourceKind, str] = {
    SourceKind.ARTICLE: "Article",
    SourceKind.DOCUMENT: "Document",
    SourceKind.STATEMENT: "Statement",
    SourceKind.DATASET: "Dataset",
}
#: Some languages by their codes (ISO 639-1); others are shown by their codes.
LANGUAGE: dict[str, str] = {
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "it": "Italian",
    "pl": "Polish",
    "ru": "Russian",
    "tr": "Turkish",
    "uk": "Ukrainian",
}
#: Languages, and scripts as part of a language's code, that are written from right to left (BCP 47 subtags).
FROM_THE_RIGHT = frozenset("ar ckb dv fa he nqo ps sd syr ug ur yi adlm arab hebr nkoo rohg syrc thaa".split())
#: How many letters the code of a script has (ISO 15924).
SCRIPT_LENGTH = 4
NO_KNOWN_START = "Start not known"
#: In the place of a commit's message where its author left none.
NO_SUBJECT = "No summary was given"


def caution(status: Status) -> str | None:
    """Return *status* where its name should stand beside the date: wherever an event is not confirmed."""
    return None if status is Status.CONFIRMED else STATUS[status]


def dated(when: When | None) -> str | None:
    """Return a date in words; None stays None."""
    return None if when is None else display(when)


def language_name(code: str | None) -> str | None:
    """Return the English name of the language with this BCP 47 *code* or, where it is not known, the code."""
    return None if code is None else LANGUAGE.get(code, code)


def direction(language: str) -> str:
    """Return how *language*, a BCP 47 code, is written, as HTML's `dir` says it; a script that it names decides."""
    first, *further = re.split("[-_]", language.lower())
    scripts = [each for each in further if len(each) == SCRIPT_LENGTH]
    return "rtl" if (scripts or [first])[0] in FROM_THE_RIGHT else "ltr"


def counted(number: int, one: str, many: str) -> str:
    """Return *number* with the word that goes with it."""
    return f"{number} {one if number == 1 else many}"
