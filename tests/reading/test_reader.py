"""The door that our own files and imported ones come in by."""

from dataclasses import dataclass

from tests.reading.trees import tree
from timeline.model import Event
from timeline.problems import Check, Location, Problem
from timeline.reading.marked import Path, Value
from timeline.reading.reader import read_records


@dataclass
class Table:
    """Rows of a foreign format: a place is a row and the column of a field."""

    value: Value
    path: str = "events.csv"
    problems: tuple[Problem, ...] = ()
    is_whole: bool = True

    def locate(self, path: Path) -> Location:
        """Return the cell at *path*."""
        row = int(path[0]) + 2 if path else 1
        column = ["id", "date", "title", "lane"].index(str(path[1])) + 1 if len(path) > 1 else 1
        return Location(self.path, row, column)

    def locate_key(self, path: Path) -> Location:
        """Return the heading of a column."""
        return Location(self.path, 1, len(path))

    def locate_text(self, path: Path, words: str, occurrence: int) -> Location:
        """Return the cell at *path*."""
        del words, occurrence
        return self.locate(path)

    def ids(self) -> list[str]:
        """Return nothing more than what was read."""
        return []


def test_foreign_rows_are_held_to_the_same_rules() -> None:
    """Whatever knows its values and their places can be read, and is told its problems in its own places."""
    good: Value = {"id": "a", "date": "2022", "title": "One", "lane": "law"}
    bad: Value = {"id": "B", "date": "soon", "title": "Two", "lane": "law", "colour": "red"}
    records = read_records(Event, Table([good, bad]))
    assert [entry.record.title for entry in records.entries if entry.is_sound] == ["One"]
    assert [(str(each.location), each.check.code) for each in records.problems] == [
        ("events.csv:3:1", "bad-id"),
        ("events.csv:3:2", "bad-date"),
        ("events.csv:1:2", "unknown-field"),
    ]


def test_misspelt_field_is_told_once() -> None:
    """A required field under a wrong name is a wrong name, not a missing field too."""
    records = read_records(Event, Table([{"id": "a", "date": "2022", "titel": "One", "lane": "law"}]))
    assert [problem.check.code for problem in records.problems] == ["unknown-field"]


def test_record_without_its_parts_is_not_used() -> None:
    """What is no mapping is no entry, and the reader says that it is incomplete."""
    records = read_records(Event, Table(["a text", {"id": "a", "date": "2022", "title": "One", "lane": "law"}]))
    assert len(records.entries) == 1
    assert not records.is_complete


def test_list_of_faulty_items_is_not_called_too_short() -> None:
    """One lane with a fault is one problem."""
    reading = tree(timelines="{id: all, title: Everything, lanes: [{id: Law, title: Law}]}", events="")
    checks = {problem.check for problem in reading.problems}
    assert Check.BAD_ID in checks
    assert Check.OUT_OF_RANGE not in checks
