"""Which record an id means, and which ids are still free."""

from __future__ import annotations

import re
from collections.abc import Mapping

from timeline.content import FOLDERS
from timeline.model import ID_PATTERN, Record
from timeline.problems import did_you_mean
from timeline.reading import Reading
from timeline.reading.schema import MODELS

#: The kinds of record.
KINDS = tuple(MODELS)
#: What a file in each folder holds.
RECORDS: Mapping[str, type[Record]] = dict(zip(FOLDERS, MODELS.values(), strict=True))


class IdError(Exception):
    """An id means no record, or more than one, or cannot be taken; the message says why."""


def holders(reading: Reading, kind: str) -> dict[str, str]:
    """Return every id of *kind* that is taken, also those that records had before, with the id of its record."""
    records = reading.library.of_kind(kind).values()
    return {old: each.id for each in records for old in each.formerly} | {each.id: each.id for each in records}


def meant(reading: Reading, name: str, kind: str | None) -> tuple[str, str]:
    """Return kind and id of the record that *name* (``ID`` or ``event:ID``) means; raises :class:`IdError`."""
    given, _, id_ = name.rpartition(":")
    if given and given not in KINDS:
        raise IdError(f"there is no kind of record {given!r}; the kinds are {', '.join(KINDS)}")
    if given and kind and given != kind:
        raise IdError(f"{name!r} does not go with --kind {kind}")
    kinds = [each for each in KINDS if each == (given or kind or each)]
    found = [each for each in kinds if id_ in reading.library.of_kind(each)]
    if len(found) > 1:
        ways = " or ".join(f"{each}:{id_}" for each in found)
        raise IdError(f"{id_!r} is the id of more than one record; write {ways}")
    if not found:
        raise IdError(_unknown(reading, kinds, id_))
    return found[0], id_


def _unknown(reading: Reading, kinds: list[str], id_: str) -> str:
    what = kinds[0] if len(kinds) == 1 else "event, source or timeline"
    now = [f"{kind}:{holders(reading, kind)[id_]}" for kind in kinds if id_ in holders(reading, kind)]
    if now:
        return f"there is no {what} {id_!r} any more; it is called {' and '.join(now)} now"
    known = [each for kind in kinds for each in reading.library.of_kind(kind)]
    return f"there is no {what} {id_!r}{did_you_mean(id_, known)}"


def objection(reading: Reading, kind: str, id_: str, own: str | None = None) -> str:
    """Return why a record of *kind* cannot be called *id_*, or nothing; *own* is the id that it has already."""
    if not re.fullmatch(ID_PATTERN.rstrip("$"), id_):
        return f"{id_!r} is not an id, which is lower-case words joined by hyphens"
    holder = holders(reading, kind).get(id_)
    if holder == id_:
        place = reading.entries[kind, id_].locate(("id",))
        return f"{id_!r} is its id already" if id_ == own else f"the {kind} {id_!r} exists already at {place}"
    if holder and holder != own:
        return f"the {kind} {holder!r} was called {id_!r} before, so that address leads to it"
    return ""
