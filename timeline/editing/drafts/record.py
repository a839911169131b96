"""New records as YAML: the id that a title suggests, the text of a record, and a file with it at the end."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from unidecode import unidecode

from timeline.editing.edits import line_break_of, text_of
from timeline.editing.scalars import STEP, WIDTH, field, plain_or_quoted
from timeline.model import unused_id
from timeline.reading.marked import Value
from timeline.reading.source import parse

#: Words that an id can do without.
_SLIGHT = frozenset(
    "a an and are as at by for from has have in into is its of on or s that the their to was with".split()
)
_MOST_WORDS = 6
#: What a record is, as an editor gives it: texts by field, lists of texts, and lists of such records.
Fields = Mapping[str, Any]


class CannotAppendError(Exception):
    """A record cannot be put at the end of a file; the message says why."""


def suggested_id(title: str, taken: Collection[str], kind: str) -> str:
    """Return an id of the words of *title* that matter, in Latin letters, that is not among those *taken*."""
    plain = re.sub(r"(?<=[a-z])'", "", re.sub(r"'s\b", "", unidecode(title).lower()))
    words = re.findall(r"[a-z0-9]+", plain)
    telling = [word for word in words if word not in _SLIGHT] or words or [kind]
    return unused_id("-".join(telling[:_MOST_WORDS]), taken)


def appended(path: str, data: bytes, fields: Fields) -> bytes:
    """Return *data*, the file *path*, with a record at its end; raises :class:`CannotAppendError`."""
    document = parse(path, data)
    if not document.is_whole or document.problems:
        raise CannotAppendError(f"{path} cannot be read as it is")
    if isinstance(document.value, dict):
        raise CannotAppendError(f"{path} holds a single record, not a list")
    text, root = text_of(data), document.root
    if document.value == [] or (document.value and text[root.start.offset] == "["):
        raise CannotAppendError(f"the list in {path} is written in brackets")
    end = line_break_of(text)
    indent = " " * root.start.column if document.value else ""
    record = end.join(record_lines(fields, indent))
    made = data + f"{_gap(text, end, is_first=not document.value)}{record}{end}".encode()
    after = parse(path, made)
    if after.problems or _bare(after.value) != [*_bare(document.value or []), _bare(_plain(fields))]:
        raise CannotAppendError(f"nothing can be put at the end of {path} without changing what stands before it")
    return made


def _gap(text: str, end: str, *, is_first: bool) -> str:
    """Return what ends the last line, if it is not ended, and an empty line before a further record."""
    if not text:
        return ""
    unended = "" if text.endswith(("\n", "\r")) else end
    has_gap = is_first or re.search(r"(?:\r\n|\n|\r(?!\n))[ \t]*(?:\r\n|\n|\r)\Z", text + unended)
    return unended + ("" if has_gap else end)


def record_lines(fields: Fields, indent: str = "") -> list[str]:
    """Return the lines of a list item that holds *fields*, in their order; an empty field is left out."""
    lines = [line for name, value in fields.items() if value for line in _field(name, value, indent + STEP)]
    return [f"{indent}- {lines[0].removeprefix(indent + STEP)}", *lines[1:]]


def _field(name: str, value: Any, indent: str) -> list[str]:
    if isinstance(value, str):
        return field(name, value, indent)
    if isinstance(value, Mapping):
        return [f"{indent}{name}:", *(line for each, one in value.items() for line in _field(each, one, indent + STEP))]
    in_one = f"{indent}{name}: [{', '.join(plain_or_quoted(each, in_flow=True) for each in value if _is_text(each))}]"
    if all(map(_is_text, value)) and len(in_one) <= WIDTH:
        return [in_one]
    return [f"{indent}{name}:", *(line for item in value for line in _item(name, item, indent + STEP))]


def _item(name: str, item: Any, indent: str) -> list[str]:
    """Return the lines of one item of a list; small records stand in braces, save for sources."""
    if _is_text(item):
        return [f"{indent}- {plain_or_quoted(item)}"]
    pairs = (f"{each}: {plain_or_quoted(text, in_flow=True)}" for each, text in item.items())
    in_one = f"{indent}- {{{', '.join(pairs)}}}"
    if name != "sources" and len(in_one) <= WIDTH:
        return [in_one]
    return record_lines(item, indent)


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _plain(value: Any) -> Value:
    """Return *value* as reading gives it: without what is empty."""
    if isinstance(value, Mapping):
        return {name: _plain(each) for name, each in value.items() if each}
    return [_plain(each) for each in value] if isinstance(value, list | tuple) else str(value)


def _bare(value: Value) -> Any:
    """Return *value* as the models compare it: no text begins or ends with blanks."""
    if isinstance(value, dict):
        return {name: _bare(each) for name, each in value.items()}
    return [_bare(each) for each in value] if isinstance(value, list) else value.strip()
