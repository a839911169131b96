"""Values that know where they stand: what the second, slow pass over a text makes."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from timeline.problems import LINE_BREAK
from timeline.reading.marked import Path, Value


class Place(NamedTuple):
    """Where something stands in a text; all count from 0."""

    line: int
    column: int
    offset: int


class Key(NamedTuple):
    """A field's value, with the place of the field's name."""

    place: Place
    node: Node


@dataclass(slots=True)
class Node:
    """A value with the places where it begins and ends."""

    start: Place
    end: Place
    content: str | list[Node] | dict[str, Key]

    def child(self, step: int | str) -> Node | None:
        """Return the item or the field's value that *step* names, if there is one."""
        if isinstance(self.content, dict) and step in self.content:
            return self.content[str(step)].node
        if isinstance(self.content, list) and isinstance(step, int) and step < len(self.content):
            return self.content[step]
        return None

    def nearest(self, path: Path) -> Node:
        """Return the value at *path*, or the innermost value around it that exists."""
        node = self
        for step in path:
            child = node.child(step)
            if child is None:
                return node
            node = child
        return node

    def key(self, path: Path) -> Place:
        """Return the place of the field name at the end of *path*, or of the nearest value around it."""
        node = self.nearest(path[:-1])
        if isinstance(node.content, dict) and path[-1] in node.content:
            return node.content[str(path[-1])].place
        return node.start

    def value(self) -> Value:
        """Return the plain value without its places."""
        if isinstance(self.content, str):
            return self.content
        if isinstance(self.content, list):
            return [node.value() for node in self.content]
        return {name: key.node.value() for name, key in self.content.items()}


def place_in(text: str, offset: int) -> Place:
    """Return the place of the character at *offset* of *text*."""
    starts = _line_starts(text)
    line = bisect_right(starts, offset) - 1
    return Place(line, offset - starts[line], offset)


@lru_cache(maxsize=4)
def _line_starts(text: str) -> list[int]:
    """Return where the lines of *text* begin; kept, as a text with one problem often has many."""
    return [0, *(found.end() for found in LINE_BREAK.finditer(text))]
