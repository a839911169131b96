"""Values with their places: what every format hands to the reader."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol, TypeAlias

from timeline.problems import Location, Problem

#: Plain data as the reader takes it: text, lists and mappings of it.
Value: TypeAlias = "str | list[Value] | dict[str, Value]"

#: The way to a value from the outermost one: ``(3, "sources", 0, "at")``.
Path: TypeAlias = tuple[int | str, ...]


class Marked(Protocol):
    """A value that knows where each part of it stands in its file."""

    @property
    def path(self) -> str:
        """The file."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the text itself."""

    @property
    def is_whole(self) -> bool:
        """Whether all of it could be read; otherwise there may be more records than *value* holds."""

    @property
    def value(self) -> Value:
        """The outermost value; empty text if there is none."""

    def locate(self, path: Path) -> Location:
        """Return the place of the value at *path*, or of the nearest value around it."""

    def locate_key(self, path: Path) -> Location:
        """Return the place of the field name at the end of *path*, or of the nearest value around it."""

    def locate_text(self, path: Path, words: str, occurrence: int) -> Location:
        """Return the place of *words* in the text at *path*, counting occurrences from 0, or of the text itself."""

    def ids(self) -> Iterable[str]:
        """Return everything that looks like the id of a record, also where the rest of it cannot be read."""
