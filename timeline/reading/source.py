"""YAML text to plain values, every scalar as text; places are found only when something is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any, TypeAlias

import yaml

from timeline.problems import Check, Location, Problem
from timeline.reading.marked import Path, Value
from timeline.reading.nodes import Key, Node, Place, place_in
from timeline.reading.syntax import in_plain_words

#: The C parser where PyYAML has it, otherwise its own, which gives the same events more slowly.
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
DEPTH_LIMIT = 20

_Take: TypeAlias = Callable[[], Any]

#: Written unquoted, these say that there is no value (YAML 1.2.2, 10.3.2).
_NULLS = frozenset({"~", "null", "Null", "NULL"})
#: What YAML 1.2.2, 5.1 does not allow, line breaks that editors do not count, and what shows letters in another order.
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202d\u202e\ud800-\udfff\ufeff\ufffe\uffff]")
_ID = re.compile(r"\bid: *[\"']?([a-z0-9-]+)")
_TAB_INDENT = re.compile(r"(?:\A|[\r\n]) *\t")


class _Refused(Exception):  # noqa: N818 - a signal, not an error
    """There is something that the second pass has to explain, or has explained."""


@dataclass(frozen=True)
class Document:
    """The one YAML document of a file or of a block in a file."""

    path: str
    text: str
    #: Empty text if there is none.
    value: Value = ""
    problems: tuple[Problem, ...] = ()
    #: Whether all of it could be read; otherwise there may be more records than *value* holds.
    is_whole: bool = True
    first_line: int = 1

    def locate(self, path: Path) -> Location:
        """Return the place of the value at *path*, or of the nearest value around it."""
        return self.at(self.root.nearest(path).start)

    def locate_key(self, path: Path) -> Location:
        """Return the place of the field name at the end of *path*, or of the nearest value around it."""
        return self.at(self.root.key(path))

    def locate_text(self, path: Path, words: str, occurrence: int) -> Location:
        """Return the place of *words* in the text at *path*, counting occurrences from 0, or of the text itself."""
        node = self.root.nearest(path)
        offsets = _occurrences(self.text, words, node.start.offset, node.end.offset)
        return self.at(place_in(self.text, offsets[occurrence]) if occurrence < len(offsets) else node.start)

    def ids(self) -> list[str]:
        """Return everything that looks like the id of a record, also where the rest of it cannot be read."""
        return _ID.findall(self.text)

    def at(self, place: Place) -> Location:
        """Return *place* in this text, but none behind the last line with anything in it, as a place in the file."""
        line, column, _ = min(place, self._end)
        return Location(self.path, self.first_line + line, column + 1)

    @cached_property
    def _end(self) -> Place:
        return place_in(self.text, len(self.text.rstrip("\r\n")))

    @cached_property
    def root(self) -> Node:
        """The outermost value with the places of everything in it; an empty text if there is none."""
        start = Place(0, 0, 0)
        return _SecondPass(self).run() or Node(start, start, "")


@lru_cache(maxsize=16)
def _occurrences(text: str, words: str, start: int, end: int) -> list[int]:
    """Return where *words* stand in a part of *text*; kept, as a text with one such problem often has many."""
    return [found.start() for found in re.compile(re.escape(words)).finditer(text, start, end)]


def parse(path: str, data: bytes) -> Document:
    """Read the YAML file *path*, whose content is *data*; a byte order mark is passed over."""
    text, problem = decode(path, data)
    return Document(path, text, problems=(problem,), is_whole=False) if problem else parse_text(path, text)


def decode(path: str, data: bytes) -> tuple[str, Problem | None]:
    """Return the text of *data* and, if it is not UTF-8, the problem; what cannot be read is replaced."""
    try:
        return data.decode("utf-8-sig"), None
    except UnicodeDecodeError as error:
        text = data.decode("utf-8-sig", "replace")
        place = place_in(text, len(error.object[: error.start].decode("utf-8-sig")))
        return text, Check.BAD_ENCODING.at(Location(path, place.line + 1, place.column + 1))


def parse_text(path: str, text: str, *, first_line: int = 1) -> Document:
    """Read YAML *text* that begins in line *first_line* of the file *path*."""
    bare = Document(path, text, first_line=first_line)
    if problem := _unreadable(bare):
        return Document(path, text, problems=(problem,), is_whole=False, first_line=first_line)
    try:
        return Document(path, text, _read(text), first_line=first_line)
    except (_Refused, yaml.YAMLError):
        second = _SecondPass(bare)
        root = second.run()
        value = root.value() if root else ""
        return Document(path, text, value, tuple(second.problems), second.is_whole, first_line)


def _unreadable(document: Document) -> Problem | None:
    """Return the problem of a text that no parser should see."""
    text = document.text
    if found := _CONTROL.search(text):
        place = place_in(text, found.start())
        return Check.CONTROL_CHARACTER.at(document.at(place), character=f"U+{ord(found[0]):04X}")
    if "\t" in text and (found := _TAB_INDENT.search(text)):
        return Check.TAB_INDENT.at(document.at(place_in(text, found.end() - 1)))
    return None


# The first pass: values only.


def _read(text: str) -> Value:
    loader = LOADER(text)
    take = loader.get_event
    try:
        take()
        if type(take()) is yaml.StreamEndEvent:
            return ""
        value = _value(take, take(), 0)
        take()
        if type(take()) is not yaml.StreamEndEvent:
            raise _Refused
        return value
    finally:
        loader.dispose()


def _value(take: _Take, event: Any, depth: int) -> Value:
    kind = type(event)
    if kind is yaml.ScalarEvent:
        return _scalar(event)
    if kind is yaml.AliasEvent or event.anchor or event.tag or depth == DEPTH_LIMIT:
        raise _Refused
    return _mapping(take, depth + 1) if kind is yaml.MappingStartEvent else _sequence(take, depth + 1)


def _scalar(event: Any) -> str:
    if event.anchor or event.tag or (event.style == '"' and _CONTROL.search(event.value)):
        raise _Refused
    return _meant(event)


def _meant(event: Any) -> str:
    text: str = event.value
    return "" if text in _NULLS and event.implicit[0] else text


def _mapping(take: _Take, depth: int) -> Value:
    fields: dict[str, Value] = {}
    while type(key := take()) is yaml.ScalarEvent:
        name = key.value
        if key.anchor or key.tag or name in fields or name == "<<":
            raise _Refused
        event = take()
        fields[name] = _scalar(event) if type(event) is yaml.ScalarEvent else _value(take, event, depth)
    if type(key) is not yaml.MappingEndEvent:
        raise _Refused
    return fields


def _sequence(take: _Take, depth: int) -> Value:
    items: list[Value] = []
    while type(event := take()) is not yaml.SequenceEndEvent:
        items.append(_value(take, event, depth))
    return items


# The second pass: the place of everything, and all that the first pass refused.


def _place(mark: Any) -> Place:
    return Place(mark.line, mark.column, mark.index)


_FOUND = {yaml.AliasEvent: "an alias", yaml.MappingStartEvent: "a mapping", yaml.SequenceStartEvent: "a list"}


@dataclass
class _SecondPass:
    """Reads the text of a document again, slowly."""

    document: Document
    problems: list[Problem] = field(default_factory=list)
    is_whole: bool = True

    def run(self) -> Node | None:
        """Return the outermost value; ``None`` if there is none or the text cannot be parsed."""
        loader = LOADER(self.document.text)
        try:
            return self._outermost(loader.get_event)
        except yaml.MarkedYAMLError as error:
            self._explain(error)
        except _Refused:
            pass
        finally:
            loader.dispose()
        self.is_whole = False
        return None

    def _report(self, check: Check, mark: Any, **words: object) -> None:
        self.problems.append(check.at(self.document.at(_place(mark)), **words))

    def _explain(self, error: yaml.MarkedYAMLError) -> None:
        mark: Any = error.problem_mark
        jargon = f"{error.context or ''} {error.problem}".strip()
        reason, at_context = in_plain_words(jargon, self.document.text, mark.index)
        shown = error.context_mark if at_context and error.context_mark else mark
        self._report(Check.YAML_SYNTAX, shown, reason=reason)

    def _outermost(self, take: _Take) -> Node | None:
        take()
        if type(take()) is yaml.StreamEndEvent:
            return None
        node = self._node(take, take(), 0)
        take()
        event = take()
        if type(event) is not yaml.StreamEndEvent:
            self._report(Check.SECOND_DOCUMENT, event.start_mark)
            self.is_whole = False
        return node

    def _node(self, take: _Take, event: Any, depth: int) -> Node:
        if type(event) is yaml.AliasEvent:
            self._report(Check.YAML_ALIAS, event.start_mark, name=event.anchor)
            return Node(_place(event.start_mark), _place(event.end_mark), "")
        self._refuse_properties(event)
        if type(event) is yaml.ScalarEvent:
            if found := _CONTROL.search(event.value):  # an escape such as \x01 stands for it
                self._report(Check.CONTROL_CHARACTER, event.start_mark, character=f"U+{ord(found[0]):04X}")
            return Node(_place(event.start_mark), _place(event.end_mark), _meant(event))
        if depth == DEPTH_LIMIT:
            self._report(Check.TOO_DEEP, event.start_mark, depth=DEPTH_LIMIT)
            raise _Refused
        if type(event) is yaml.MappingStartEvent:
            return self._mapping(take, event, depth + 1)
        return self._sequence(take, event, depth + 1)

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor:
            self._report(Check.YAML_ANCHOR, event.start_mark, name=event.anchor)
        if event.tag:
            self._report(Check.YAML_TAG, event.start_mark, name=event.tag.replace("tag:yaml.org,2002:", "!!"))

    def _sequence(self, take: _Take, start: Any, depth: int) -> Node:
        items: list[Node] = []
        while type(event := take()) is not yaml.SequenceEndEvent:
            items.append(self._node(take, event, depth))
        return Node(_place(start.start_mark), _place(event.end_mark), items)

    def _mapping(self, take: _Take, start: Any, depth: int) -> Node:
        fields: dict[str, Key] = {}
        while type(event := take()) is not yaml.MappingEndEvent:
            is_field = self._is_field(take, event, fields, depth)
            node = self._node(take, take(), depth)
            if is_field:
                fields[event.value] = Key(_place(event.start_mark), node)
        return Node(_place(start.start_mark), _place(event.end_mark), fields)

    def _is_field(self, take: _Take, key: Any, fields: dict[str, Key], depth: int) -> bool:
        """Tell whether *key* is a new field name; if not, report it."""
        if type(key) is not yaml.ScalarEvent:
            self._report(Check.BAD_FIELD_NAME, key.start_mark, found=_FOUND[type(key)])
            if type(key) is not yaml.AliasEvent:
                self._node(take, key, depth)
            return False
        self._refuse_properties(key)
        if key.value == "<<":
            self._report(Check.YAML_MERGE_KEY, key.start_mark)
        elif key.value in fields:
            first = self.document.at(fields[key.value].place)
            self._report(Check.DUPLICATE_FIELD, key.start_mark, field=key.value, line=first.line)
        return key.value != "<<" and key.value not in fields
