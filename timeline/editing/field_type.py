"""What a field of a record may hold, read from its annotation: a type, and the rules for its values."""

from __future__ import annotations

import types
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin

_UNIONS = (Union, types.UnionType)


class FieldType(NamedTuple):
    """What a field may hold: a type, and the rules for its values."""

    type: Any
    pattern: str | None = None
    max_length: int | None = None
    min_length: int | None = None
    ge: float | None = None
    le: float | None = None


def field_type(annotation: Any, rules: Iterable[Any] = ()) -> FieldType:
    """Return what an *annotation* with more *rules* lets in, whether or not it may be left out."""
    if get_origin(annotation) is Annotated:
        bare, *more = get_args(annotation)
        return field_type(bare, [*rules, *more])
    if get_origin(annotation) in _UNIONS:
        return field_type(next(each for each in get_args(annotation) if each is not types.NoneType), rules)
    found = list(_flat(rules))
    limits = {name: _first(found, name) for name in FieldType._fields[1:]}
    return FieldType(annotation, **limits)


def _flat(rules: Iterable[Any]) -> Iterator[Any]:
    """Return single rules; ``Field(…)`` within an annotation carries several."""
    for rule in rules:
        yield from getattr(rule, "metadata", None) or (rule,)


def _first(rules: Iterable[Any], name: str) -> Any:
    return next((value for rule in rules if (value := getattr(rule, name, None)) is not None), None)
