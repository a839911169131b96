"""Another id for a record, everywhere at once: in its own record, wherever it is named, and in links to it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, get_origin

from timeline.content import YAML
from timeline.editing.edits import Edit, end_of_line, line_break_of, offset_of, text_of
from timeline.editing.scalars import plain_or_quoted
from timeline.library import Library, kind_of
from timeline.model import REFERENCES, Event, Record, Source, Timeline
from timeline.problems import Location, Problem, Severity
from timeline.reading import Reading
from timeline.reading.complaints import model_in
from timeline.reading.fences import find_fences
from timeline.reading.links import Link, find_links
from timeline.reading.marked import Path
from timeline.reading.nodes import Node
from timeline.reading.schema import MODELS
from timeline.reading.source import parse

Value = Any
#: Stands for any item of a list.
ANY = -1
FORMERLY = "formerly"


def _references(model: type[Record], path: Path = ()) -> Iterator[tuple[str, Path]]:
    """Return every place in a record of *model* that names a record, and of which kind."""
    for name, field in model.model_fields.items():
        own = (*path, field.alias or name)
        way = (*own, ANY) if get_origin(field.annotation) is tuple else own
        inner = model_in(field.annotation)
        # Where a record holds nothing but an id, the id may stand for it.
        named = REFERENCES.get((model, name)) or (REFERENCES.get((inner, "id")) if inner else None)
        if named and named != "lanes":
            yield named.removesuffix("s"), way
        if inner:
            yield from _references(inner, way)


#: Where records name records: the kind of what is named, the kind of the record that names it, and the way there.
NAMES: frozenset[tuple[str, str, Path]] = frozenset(
    {(kind, kind, ("id",)) for kind in MODELS}
    | {(named, kind, way) for kind, model in MODELS.items() for named, way in _references(model)}
)


class UnclearError(Exception):
    """A place names the record in a way that no exact change can be made to; the message says where."""

    def __init__(self, place: Location, old: str) -> None:
        super().__init__(f"{place}: {old!r} is written here with escapes or comments; write it plainly first")


@dataclass(frozen=True, slots=True)
class Renaming:
    """The record of *kind* whose id is *old* is to be called *new*."""

    kind: str
    old: str
    new: str

    def is_meant(self, owner: str, path: Path, text: str) -> bool:
        """Tell whether *text*, at *path* of a record of the kind *owner*, is the id of the record to be renamed."""
        form = tuple(ANY if isinstance(step, int) else step for step in path)
        return text == self.old and (self.kind, owner, form) in NAMES

    def links(self, text: str) -> list[Link]:
        """Return the links to the record in a Markdown *text*."""
        return [link for link in find_links(text) if (link.kind, link.id) == (self.kind, self.old)]


def mentions(data: bytes, id_: str) -> bool:
    """Tell whether *id_* stands anywhere in *data* as a word of its own, whatever it means there."""
    return re.search(rb"(?<![a-z0-9-])%b(?![a-z0-9-])" % re.escape(id_).encode(), data) is not None


def blocking(files: Mapping[str, bytes], reading: Reading, id_: str) -> list[Problem]:
    """Return the errors in those of *files* that mention *id_*: as long as they stand, nobody knows all its places."""
    errors = (problem for problem in reading.problems if problem.severity is Severity.ERROR)
    return [problem for problem in errors if mentions(files[problem.location.path], id_)]


def edits(files: Mapping[str, bytes], reading: Reading, renaming: Renaming) -> list[Edit]:
    """Return every change to *files*, which *reading* was read from; raises :class:`UnclearError`."""
    pages = {path: _Page(path, text_of(data)) for path, data in files.items() if mentions(data, renaming.old)}
    roots = {path: parse(path, files[path]).root for path in pages if path.endswith(YAML)}
    found: list[Edit] = []
    for (kind, id_), entry in reading.entries.items():
        if page := pages.get(entry.marked.path):
            node = roots[page.path].nearest(entry.path)
            found += _in_record(page, kind, node, renaming)
            if (kind, id_) == (renaming.kind, renaming.old):
                found += _formerly(page, node, renaming)
    for path in pages.keys() - roots.keys():
        found += _in_prose(pages[path], renaming)
    return sorted(found)


@dataclass(frozen=True, slots=True)
class _Page:
    """A file's text."""

    path: str
    text: str

    def edit(self, offset: int, old: str, new: str) -> Edit:
        return Edit(self.path, offset, old, new)

    def raw(self, node: Node) -> str:
        return self.text[node.start.offset : node.end.offset]

    def place(self, node: Node) -> Location:
        return Location(self.path, node.start.line + 1, node.start.column + 1)


def _leaves(node: Node, path: Path = ()) -> Iterator[tuple[Path, Node, str]]:
    """Return every text within *node* with the way to it."""
    if isinstance(node.content, str):
        yield path, node, node.content
    elif isinstance(node.content, list):
        for index, item in enumerate(node.content):
            yield from _leaves(item, (*path, index))
    else:
        for name, key in node.content.items():
            yield from _leaves(key.node, (*path, name))


def _in_record(page: _Page, kind: str, record: Node, renaming: Renaming) -> Iterator[Edit]:
    for path, node, text in _leaves(record):
        if renaming.is_meant(kind, path, text):
            yield _whole(page, node, renaming)
        else:
            yield from (_link(page, node, text, link, renaming) for link in renaming.links(text))


def _whole(page: _Page, node: Node, renaming: Renaming) -> Edit:
    """Return the change of a text that is nothing but the id; its quotes stay."""
    raw = page.raw(node)
    if raw == renaming.old:
        return page.edit(node.start.offset, raw, plain_or_quoted(renaming.new))
    if raw.count(renaming.old) != 1:
        raise UnclearError(page.place(node), renaming.old)
    return page.edit(node.start.offset + raw.index(renaming.old), renaming.old, renaming.new)


def _link(page: _Page, node: Node, text: str, link: Link, renaming: Renaming) -> Edit:
    """Return the change of a link in a text that YAML may have folded: it is counted from the text's beginning."""
    raw = page.raw(node)
    places = [found.start() for found in re.finditer(re.escape(link.target), raw)]
    if len(places) != text.count(link.target):
        raise UnclearError(page.place(node), renaming.old)
    begins = node.start.offset + places[text.count(link.target, 0, link.offset)]
    return page.edit(begins + len(link.target) - len(link.id), renaming.old, renaming.new)


def _in_prose(page: _Page, renaming: Renaming) -> Iterator[Edit]:
    """Return the changes of links and blocks in a Markdown file."""
    for link in renaming.links(page.text):
        yield page.edit(link.offset + len(link.target) - len(link.id), renaming.old, renaming.new)
    for fence in find_fences(page.text, page.path) if renaming.kind == "timeline" else ():
        if fence.entry and fence.entry.record.id == renaming.old:
            place = fence.entry.marked.locate_text(("id",), renaming.old, 0)
            offset = offset_of(page.text, place)
            if not page.text.startswith(renaming.old, offset):
                raise UnclearError(place, renaming.old)
            yield page.edit(offset, renaming.old, renaming.new)


# The list of ids that the record had before.


def _formerly(page: _Page, record: Node, renaming: Renaming) -> Iterator[Edit]:
    """Return the changes that add the old id to the list; an id of the list that comes back leaves it."""
    node, added = record.child(FORMERLY), plain_or_quoted(renaming.old)
    if node is None:
        yield _new_list(page, record, f"{FORMERLY}: [{added}]")
        return
    items = node.content if isinstance(node.content, list) else []
    back = next((item for item in items if item.content == renaming.new), None)
    if back:
        yield page.edit(back.start.offset, page.raw(back), added)
    elif not items:
        yield page.edit(node.start.offset + 1, "", added)
    elif _is_flow(page, node):
        yield page.edit(items[-1].end.offset, "", f", {added}")
    else:
        last = items[-1]
        dash = page.text[last.start.offset - last.start.column : last.start.offset]
        yield _new_line(page, last, f"{dash}{added}")


def _new_list(page: _Page, record: Node, field: str) -> Edit:
    """Return the change that adds a last field to *record*."""
    last = _last(page, record)
    if _is_flow(page, record):
        return page.edit(last.end.offset, "", f", {field}")
    return _new_line(page, last, " " * record.start.column + field)


def _new_line(page: _Page, last: Node, line: str) -> Edit:
    """Return the change that puts *line* below that in which *last* ends; a block ends behind its empty lines."""
    end = last.end.offset
    if last.end.column == 0:
        end = len(page.text[:end].rstrip("\r\n"))
    return page.edit(end_of_line(page.text, end), "", line_break_of(page.text) + line)


def _last(page: _Page, node: Node) -> Node:
    """Return the last value within *node* whose end is its own; blocks of several end where the next begins."""
    while node.content and not isinstance(node.content, str):
        inner = node.content[-1] if isinstance(node.content, list) else [*node.content.values()][-1].node
        if _is_flow(page, inner) or isinstance(inner.content, str):
            return inner
        node = inner
    return node


def _is_flow(page: _Page, node: Node) -> bool:
    return not isinstance(node.content, str) and page.text[node.start.offset] in "[{"


# What the library must be afterwards.


def renamed(library: Library, renaming: Renaming) -> Library:
    """Return *library* with the id exchanged, as reading the changed files must give it."""
    return Library(
        _renamed(library.events.values(), renaming),
        _renamed(library.sources.values(), renaming),
        _renamed(library.timelines.values(), renaming),
    )


def _renamed(records: Iterable[Any], renaming: Renaming) -> dict[str, Any]:
    made = [_record(record, renaming) for record in records]
    return {record.id: record for record in made}


def _record(record: Event | Source | Timeline, renaming: Renaming) -> Event | Source | Timeline:
    kind = kind_of(record)
    written = record.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    value = _exchanged(written, kind, (), renaming)
    if (kind, record.id) == (renaming.kind, renaming.old):
        before = tuple(renaming.old if id_ == renaming.new else id_ for id_ in record.formerly)
        value[FORMERLY] = before if renaming.new in record.formerly else (*before, renaming.old)
    return type(record).model_validate(value)


def _exchanged(value: Value, kind: str, path: Path, renaming: Renaming) -> Value:
    if isinstance(value, dict):
        return {name: _exchanged(each, kind, (*path, name), renaming) for name, each in value.items()}
    if isinstance(value, list):
        return [_exchanged(each, kind, (*path, index), renaming) for index, each in enumerate(value)]
    if not isinstance(value, str):
        return value
    if renaming.is_meant(kind, path, value):
        return renaming.new
    for link in reversed(renaming.links(value)):
        end = link.offset + len(link.target)
        value = f"{value[: end - len(link.id)]}{renaming.new}{value[end:]}"
    return value
