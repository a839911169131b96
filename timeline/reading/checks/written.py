"""Days written out in English: '16 March 2022', 'March 16, 2022', '2022-03-16'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.dates.calendar import MONTHS, day_number, days_in_month

_MONTH = (
    "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"([0-9]{1,2})(?:st|nd|rd|th)?"
_FORMS = (
    (re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+([0-9]{{4}})\b"), (2, 1, 0)),
    (re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+([0-9]{{4}})\b"), (2, 0, 1)),
    (re.compile(r"(?<![-\w/])([0-9]{4})-([0-9]{2})-([0-9]{2})(?![-\w/])"), (0, 1, 2)),
)
_NUMBERS = {name[:3]: number for number, name in enumerate(MONTHS, start=1)}


class WrittenDay(NamedTuple):
    """A day that a text names, and where it stands there."""

    year: int
    month: int
    day: int
    start: int
    end: int

    @property
    def number(self) -> int:
        """The number of the day, counted from 1970-01-01."""
        return day_number(self.year, self.month, self.day)

    @property
    def edtf(self) -> str:
        """The day as EDTF: ``2022-03-16``."""
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    def __str__(self) -> str:
        """Return it as messages name it: ``16 March 2022``."""
        return f"{self.day} {MONTHS[self.month - 1]} {self.year}"


def written_days(text: str) -> Iterator[WrittenDay]:
    """Return the days that exist among those written out in full in *text*."""
    for form, order in _FORMS:
        for found in form.finditer(text):
            year, month, day = (_number(found.groups()[place]) for place in order)
            if 1 <= month <= len(MONTHS) and 1 <= day <= days_in_month(year, month):
                yield WrittenDay(year, month, day, found.start(), found.end())


def _number(written: str) -> int:
    return int(written) if written.isdecimal() else _NUMBERS[written[:3]]
