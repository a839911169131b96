"""Which content files a web editor can take as they are, and what it would spoil in the others."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from timeline.content import YAML
from timeline.editing.cms.fields import Plain, fields
from timeline.editing.records import RECORDS
from timeline.problems import Location
from timeline.reading import source
from timeline.reading.marked import Path, Value

#: What a reader of YAML takes for a number or a truth value unless it stands in quotes (YAML 1.2.2, 10.3.2).
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_TRUTH = re.compile(r"True|TRUE|False|FALSE")
#: The whole and the broken numbers that JavaScript writes as they were read.
_KEPT = re.compile(r"-?(0|[1-9][0-9]{0,14})|-?(0|[1-9][0-9]{0,8})\.[0-9]{0,4}[1-9]")
#: What the names of the files end in that the editor lists, without the dot.
ENDING = "yaml"
_QUOTES = ("'", '"', "|", ">")


class File(NamedTuple):
    """A file of records."""

    #: From the content folder on.
    path: str
    #: ``events``, ``sources`` or ``timelines``.
    folder: str
    is_list: bool


class Obstacle(NamedTuple):
    """A place in a file that the editor would spoil, and what to do."""

    location: Location
    advice: str


class Standing(NamedTuple):
    """A file that the list of its folder does not take: it is offered by its name, or not at all."""

    file: File
    obstacle: Obstacle | None = None


def standing(contents: Mapping[str, bytes], root: str) -> Iterator[Standing]:
    """Return the files of records among *contents* that are no plain list right in a folder below *root*."""
    for name, data in sorted(contents.items()):
        path = name.removeprefix(f"{root}/")
        folder = path.partition("/")[0]
        if folder not in RECORDS or not path.endswith(YAML):
            continue
        document = source.parse(name, data)
        file = File(path, folder, isinstance(document.value, list))
        obstacle = next(_in_content(fields(RECORDS[folder], ()), document), None)
        is_at_hand = file.is_list and path.count("/") == 1 and path.endswith(f".{ENDING}")
        if obstacle or not is_at_hand:
            yield Standing(file, obstacle)


def _in_content(asked: Sequence[Plain], document: source.Document) -> Iterator[Obstacle]:
    """Return what the editor would lose or change in *document*, whose records have the fields *asked*."""
    if isinstance(document.value, list):
        yield from _in_records(asked, document.value, (), document)
    else:
        yield from _in_record(asked, document.value, (), document)


def _in_records(asked: Sequence[Plain], records: Value, path: Path, document: source.Document) -> Iterator[Obstacle]:
    if isinstance(records, list):
        for index, record in enumerate(records):
            yield from _in_record(asked, record, (*path, index), document)


def _in_record(asked: Sequence[Plain], record: Value, path: Path, document: source.Document) -> Iterator[Obstacle]:
    if not isinstance(record, dict):
        yield Obstacle(document.locate(path), f"write {{id: {record}}} instead of {record}")
        return
    for field in asked:
        if field["name"] in record:
            yield from _in_field(field, record[field["name"]], (*path, field["name"]), document)


def _in_field(field: Plain, value: Value, path: Path, document: source.Document) -> Iterator[Obstacle]:
    if field["widget"] == "object":
        yield from _in_record(field["fields"], value, path, document)
    elif "fields" in field:
        yield from _in_records(field["fields"], value, path, document)
    elif isinstance(value, list) and (field["widget"] == "list" or field.get("multiple")):
        for index, item in enumerate(value):
            yield from _in_text(field.get("field", field), item, (*path, index), document)
    else:
        yield from _in_text(field, value, path, document)


def _in_text(field: Plain, value: Value, path: Path, document: source.Document) -> Iterator[Obstacle]:
    if not isinstance(value, str):
        yield Obstacle(document.locate(path), "put the whole value in quotes")
    elif field["widget"] != "number" and is_changed(value) and not _is_quoted(path, document):
        yield Obstacle(document.locate(path), f"put {value} in quotes")


def _is_quoted(path: Path, document: source.Document) -> bool:
    """Tell whether the value at *path* is text by the way it is written."""
    return document.text.startswith(_QUOTES, document.root.nearest(path).start.offset)


def is_changed(text: str) -> bool:
    """Tell whether *text*, unquoted, is read as something that is written otherwise, such as -0044 as -44."""
    is_other = any(pattern.fullmatch(text) for pattern in (_INTEGER, _FLOAT, _TRUTH))
    return is_other and not _KEPT.fullmatch(text)
