"""A record file as a tree: its fields and items as they were typed, each with room for its comments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from timeline.reading.nodes import Node

_QUOTED = re.compile(r"""'(?:[^']|'')*'|"(?:[^"\\]|\\.)*\"""", re.DOTALL)
#: The header of a block text (YAML 1.2.2, 8.1.1), and the comment that may follow it.
_HEADER = re.compile(r"([|>][-+0-9]*)[ \t]*(#[^\n]*)?")
KEEP = "+"


@dataclass(slots=True, eq=False)
class Text:
    """A scalar: what it means, and how it was typed."""

    value: str
    source: str

    @property
    def is_block(self) -> bool:
        """Whether it was typed below ``|`` or ``>``."""
        return self.source.startswith(("|", ">"))

    @property
    def quote(self) -> str:
        """The quotation mark around it; empty text if there is none."""
        return self.source[0] if self.source.startswith(("'", '"')) else ""


@dataclass(slots=True, eq=False)
class Group:
    """The fields of a mapping or the items of a list."""

    owner: Item | None
    is_mapping: bool
    #: Whether it was typed in brackets.
    is_flow: bool
    column: int
    #: Where its closing bracket ends; of use only for what was typed in brackets.
    end: int
    items: list[Item] = field(default_factory=list)
    #: Comments after the last item, on lines of their own.
    below: list[str] = field(default_factory=list)


Value: TypeAlias = Text | Group


@dataclass(slots=True, eq=False)
class Item:
    """A field, or an item of a list, whose key is ``None``."""

    group: Group
    start: int
    key: str | None
    value: Value = field(default_factory=lambda: Text("", ""))
    #: Comments on the lines above it; an empty text is a blank line.
    above: list[str] = field(default_factory=list)
    #: The comment at the end of its line.
    beside: str = ""

    def line(self) -> list[Item]:
        """Return all items that this one stands in, the outermost first, and itself."""
        owner = self.group.owner
        return [*(owner.line() if owner else []), self]


class Leaf(NamedTuple):
    """A key or a scalar of an item: from where to where it reaches in the text."""

    start: int
    end: int
    item: Item


@dataclass(slots=True, eq=False)
class Page:
    """A whole file."""

    text: str
    root: Group
    #: In the order of the text.
    leaves: list[Leaf]
    head: list[str] = field(default_factory=list)
    foot: list[str] = field(default_factory=list)


def page_of(text: str, root: Node) -> Page:
    """Return the tree of *text*, whose lines end in line feeds, from its outermost value, which is no scalar."""
    leaves: list[Leaf] = []
    return Page(text, _group(text, root, None, leaves), leaves)


def _group(text: str, node: Node, owner: Item | None, leaves: list[Leaf]) -> Group:
    start = node.start.offset
    # A pair such as [a: b] has no brackets of its own.
    is_flow = text[start] in "[{" or (owner is not None and owner.group.is_flow)
    group = Group(owner, isinstance(node.content, dict), is_flow, node.start.column, node.end.offset)
    for place, name, child in _children(node):
        item = Item(group, place, name)
        if name is not None:
            leaves.append(Leaf(place, _end_of_key(text, place, name), item))
        item.value = (
            _text(text, child, item, leaves) if isinstance(child.content, str) else (_group(text, child, item, leaves))
        )
        group.items.append(item)
    return group


def _children(node: Node) -> Iterator[tuple[int, str | None, Node]]:
    if isinstance(node.content, dict):
        for name, key in node.content.items():
            yield key.place.offset, name, key.node
    elif isinstance(node.content, list):
        for child in node.content:
            yield child.start.offset, None, child


def _end_of_key(text: str, start: int, name: str) -> int:
    quoted = _QUOTED.match(text, start)
    return quoted.end() if quoted else start + len(name)


def _text(text: str, node: Node, item: Item, leaves: list[Leaf]) -> Text:
    start, end = node.start.offset, node.end.offset
    source = text[start:end]
    header = _HEADER.match(source)
    if header:
        item.beside = header[2] or ""
        # The blank lines that follow belong to what stands below, unless they are to be kept as part of the text.
        end = end if KEEP in header[1] else start + len(source.rstrip(" \n"))
        source = header[1] + source[header.end() :]
    if start < end:
        leaves.append(Leaf(start, end, item))
    return Text(str(node.content), source)
