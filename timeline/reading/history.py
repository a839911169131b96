"""At which commits a record changed: the versions of content files compared record by record, not line by line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from timeline.content import FOLDERS, YAML
from timeline.library import Library
from timeline.reading.marked import Value
from timeline.reading.source import parse

#: A record in the history: its kind (``event``) and its id.
Key: TypeAlias = tuple[str, str]
#: A version of a file in pieces, each of which holds whole records.
Pieces: TypeAlias = frozenset[bytes]

#: The folders of records, with the kind of record that each holds.
_KINDS = {folder: folder.removesuffix("s") for folder in FOLDERS}
#: How an item of the outermost list begins: within an item, nothing else can stand at the beginning of a line.
_ITEM = b"\n- "
#: Begins the piece before the first item; no text that can be read holds it.
_HEAD = b"\0"


class FileChange(NamedTuple):
    """What a commit did to one file: the names of its versions before and after; none where there was no file."""

    name: str
    before: str | None
    after: str | None


class Change(NamedTuple):
    """A commit that changed a record: its hash, its instant (RFC 3339) and the first line of its message."""

    commit: str
    instant: str
    subject: str


class Commit(NamedTuple):
    """A commit with the files that it changed, each named from the content folder on."""

    change: Change
    files: tuple[FileChange, ...]


#: The changes of each record that has any, latest first.
History: TypeAlias = Mapping[Key, tuple[Change, ...]]


def in_pieces(data: bytes) -> Pieces:
    """Return a version of a file in pieces that can be compared: most stay the same from one version to the next."""
    head, *items = (b"\n" + data).split(_ITEM)
    return frozenset([_HEAD + head, *items])


def of_records(commit: Commit) -> tuple[tuple[str, FileChange], ...]:
    """Return what *commit* did to files that hold records, each with the kind of these."""
    named = ((each.name.partition("/")[0], each) for each in commit.files if each.name.endswith(YAML))
    return tuple((_KINDS[folder], each) for folder, each in named if folder in _KINDS)


def history(commits: Iterable[tuple[Commit, Iterable[Key]]], library: Library) -> History:
    """Return the changes of each record of *library*, latest first as *commits* are, each with what it changed.

    A record that was renamed keeps the changes that it had under its former ids.
    """
    present = _present_ids(library)
    found: defaultdict[Key, list[Change]] = defaultdict(list)
    for commit, changed_records in commits:
        for key in {present[key] for key in changed_records if key in present}:
            found[key].append(commit.change)
    return {key: tuple(changes) for key, changes in found.items()}


def changed(commit: Commit, versions: Mapping[str, Pieces]) -> set[Key]:
    """Return the records that hold something else after *commit* than before, in whichever file and form.

    *versions* are those that the commit names.
    """
    gone: defaultdict[str, set[bytes]] = defaultdict(set)
    come: defaultdict[str, set[bytes]] = defaultdict(set)
    for kind, file in of_records(commit):
        before = versions[file.before] if file.before else frozenset()
        after = versions[file.after] if file.after else frozenset()
        gone[kind] |= before - after
        come[kind] |= after - before
    return {(kind, id_) for kind in gone for id_ in _different(_records(gone[kind]), _records(come[kind]))}


def _different(before: Mapping[str, Value], after: Mapping[str, Value]) -> Iterable[str]:
    return (id_ for id_ in before.keys() | after.keys() if before.get(id_) != after.get(id_))


def _records(pieces: Iterable[bytes]) -> dict[str, Value]:
    """Return the records that *pieces* hold by id."""
    return {id_: record for piece in pieces for id_, record in records_in(piece)}


@lru_cache(maxsize=10_000)
def records_in(piece: bytes) -> tuple[tuple[str, Value], ...]:
    """Return the records in a piece of a file, each with its id; what cannot be read is passed over."""
    value = parse("", piece.removeprefix(_HEAD) if piece.startswith(_HEAD) else b"- " + piece).value
    items = value if isinstance(value, list) else [value]
    records = (item for item in items if isinstance(item, dict))
    return tuple((id_, _plain(record)) for record in records if isinstance(id_ := record.get("id"), str))


def _plain(value: Value) -> Value:
    """Return *value* with one space for every stretch of space in its texts: how these are wrapped is their form."""
    if isinstance(value, dict):
        return {name: _plain(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return " ".join(value.split())


def _present_ids(library: Library) -> dict[Key, Key]:
    """Return the key of each record of *library* by every key that it ever had."""
    kinds = _KINDS.values()
    records = [(kind, record) for kind in kinds for record in library.of_kind(kind).values()]
    return {(kind, id_): (kind, record.id) for kind, record in records for id_ in (*record.formerly, record.id)}
