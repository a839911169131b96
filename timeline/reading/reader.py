"""Marked values to records, all problems at once: the one door for our own files and for what is imported."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from timeline.problems import Check, Location, Problem
from timeline.reading.complaints import Complaint, complaints, described
from timeline.reading.marked import Marked, Path, Value

R = TypeVar("R", bound=BaseModel)

#: Stand in for values that cannot be used, so that the rest of their record can still be checked.
UNREAD = "unread"
_STAND_INS: dict[str, Value] = {
    **dict.fromkeys(("id", "lane", "source", "title", "name", "file"), UNREAD),
    "date": "XXXX%",
    "url": "https://unread.invalid/",
}


@dataclass(frozen=True, slots=True)
class Entry(Generic[R]):
    """A record and where it stands."""

    record: R
    marked: Marked
    #: The way to it within its file.
    path: Path
    #: The ways to the values within it that could not be used; something stands in for them.
    faults: tuple[Path, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether the record is what stands in the file."""
        return not self.faults

    def locate(self, path: Path) -> Location:
        """Return the place of the value at *path* within the record."""
        return self.marked.locate((*self.path, *path))

    def is_faulty(self, path: Path) -> bool:
        """Tell whether a problem was found already in, or around, the value at *path* within the record."""
        return any(path[: len(fault)] == fault or (path and fault[: len(path)] == path) for fault in self.faults)


class Records(NamedTuple, Generic[R]):
    """What was read from one file."""

    entries: list[Entry[R]]
    problems: list[Problem]
    #: Whether every record is among the entries, in part at least.
    is_complete: bool


def read_records(model: type[R], marked: Marked) -> Records[R]:
    """Read the record, or the list of records, of *model* from *marked*."""
    value = marked.value
    if value in ("", []):
        return Records([], [Check.EMPTY_FILE.at(marked.locate(()))], is_complete=True)
    if isinstance(value, list):
        items: list[tuple[Path, Value]] = [((index,), item) for index, item in enumerate(value)]
    else:
        items = [((), value)]
    records: Records[R] = Records([], [], is_complete=True)
    for path, item in items:
        entry, problems = read_record(model, marked, path, item)
        records.problems.extend(problems)
        if entry:
            records.entries.append(entry)
    return records._replace(is_complete=len(records.entries) == len(items))


def read_record(model: type[R], marked: Marked, path: Path, item: Value) -> tuple[Entry[R] | None, list[Problem]]:
    """Read one record of *model* from *item*, which stands at *path* of *marked*; ``None`` if it cannot be used."""
    if not isinstance(item, dict):
        kind = f"{'an' if model.__name__[0] in 'AEIOU' else 'a'} {model.__name__.lower()}"
        return None, [Check.NOT_A_RECORD.at(marked.locate(path), kind=kind, found=described(item))]
    try:
        return Entry(model.model_validate(item), marked, path), []
    except ValidationError as error:
        found = complaints(model, error.errors(include_url=False))
        return _mended(model, marked, path, item, found), [_problem(marked, path, each) for each in found]


def _problem(marked: Marked, path: Path, complaint: Complaint) -> Problem:
    locate: Callable[[Path], Location] = marked.locate_key if complaint.is_key else marked.locate
    return complaint.check.at(locate((*path, *complaint.path)), **complaint.words)


def _mended(
    model: type[R], marked: Marked, path: Path, item: dict[str, Value], found: list[Complaint]
) -> Entry[R] | None:
    """Return the record with stand-ins for what is wrong in it; ``None`` if that is not enough."""
    faults = tuple(complaint.path for complaint in found)
    faults += tuple((*each.path[:-1], each.meant) for each in found if each.meant)
    # Where nothing can stand in for a value, the whole field of the record is left out.
    for left_out in (faults, tuple(fault[:1] for fault in faults)):
        mended: Value = item
        for fault in left_out:
            mended = _with_stand_in(mended, fault)
        with contextlib.suppress(ValidationError):
            return Entry(model.model_validate(mended), marked, path, left_out)
    return None


def _with_stand_in(value: Value, path: Path) -> Value:
    """Return a copy of *value* in which something stands in for the field at *path*, or the field is left out."""
    step, *rest = path
    if isinstance(value, list) and isinstance(step, int):
        return [_with_stand_in(item, tuple(rest)) if index == step else item for index, item in enumerate(value)]
    if not isinstance(value, dict):
        return UNREAD
    name = str(step)
    if name in value and rest and isinstance(rest[-1], str):
        return {**value, name: _with_stand_in(value[name], tuple(rest))}
    others = {key: other for key, other in value.items() if key != name}
    return {**others, name: _STAND_INS[name]} if name in _STAND_INS else others
