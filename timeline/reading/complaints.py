"""What pydantic finds wrong with a record, as problems in plain words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple, get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from timeline.model import ID_PATTERN, Record
from timeline.problems import Check, did_you_mean
from timeline.reading.marked import Path


class Complaint(NamedTuple):
    """A problem of a record whose place is not looked up yet."""

    check: Check
    #: The way to it within the record.
    path: Path
    words: Mapping[str, object]
    #: Whether the place is that of the field's name.
    is_key: bool = False
    #: What was probably meant by a name that does not exist.
    meant: str | None = None


#: What a field must be, by pydantic's name of the error.
_EXPECTED = {
    "string_type": "text",
    "enum": "text",
    "date_type": "a date",
    "tuple_type": "a list",
    "model_type": "a mapping of fields",
    "model_attributes_type": "a mapping of fields",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "int_parsing_size": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "float_parsing": "a number",
    "finite_number": "a number",
}
#: The bounds that a number or the length of a list must keep.
_BOUNDS = {
    "greater_than_equal": "at least {ge:g}",
    "less_than_equal": "at most {le:g}",
    "too_short": "a list of at least {min_length}",
    "too_long": "a list of at most {max_length}",
}
_QUOTED = re.compile(r"'([^']*)'")
_STAND_IN = re.compile(r"9999|0000-00|-00(?:-|$)")


def complaints(model: type[BaseModel], errors: list[ErrorDetails]) -> list[Complaint]:
    """Return what is wrong with a record of *model*, without what only follows from something else that is wrong."""
    found = [_complaint(model, error) for error in errors if not _follows(error, errors)]
    meant = {(*each.path[:-1], each.meant) for each in found if each.meant}
    return [each for each in found if each.check is not Check.MISSING_FIELD or each.path not in meant]


def _follows(error: ErrorDetails, errors: list[ErrorDetails]) -> bool:
    """Tell whether a list is only too short because its items cannot be used."""
    place = error["loc"]
    is_inside = (other["loc"][: len(place)] == place and len(other["loc"]) > len(place) for other in errors)
    return error["type"] == "too_short" and any(is_inside)


def _complaint(model: type[BaseModel], error: ErrorDetails) -> Complaint:
    path, kind, value = error["loc"], error["type"], error["input"]
    if kind == "extra_forbidden":
        return _unknown_field(model, path)
    if kind == "missing" and isinstance(path[-1], str):
        return Complaint(Check.MISSING_FIELD, path, {"field": path[-1]})
    if kind == "missing":
        words = {"field": _named(path[:-1]), "bound": f"a list of at least {int(path[-1]) + 1}", "value": len(value)}
        return Complaint(Check.OUT_OF_RANGE, path[:-1], words)
    if isinstance(value, str) and not value.strip():
        return Complaint(Check.EMPTY_FIELD, path, {"field": _named(path)})
    context = error.get("ctx", {})
    check, words = _wrong_value(path, kind, context.get("text", value), context)
    return Complaint(check, path, words)


def _wrong_value(path: Path, kind: str, value: object, context: dict[str, Any]) -> tuple[Check, dict[str, object]]:
    """Return the check and its words for a *value* that is there but cannot be used."""
    field = _named(path)
    if kind in _TEXT_ERRORS and isinstance(value, str):
        check, words = _TEXT_ERRORS[kind](value, context)
        return check, {"field": field, **words}
    if kind in _BOUNDS:
        shown = len(value) if isinstance(value, list) else value
        return Check.OUT_OF_RANGE, {"field": field, "bound": _BOUNDS[kind].format(**context), "value": shown}
    expected = _EXPECTED.get(kind, "of another kind")
    return Check.WRONG_TYPE, {"field": field, "expected": expected, "found": described(value)}


def _bad_date(text: str, context: dict[str, Any]) -> tuple[Check, dict[str, object]]:
    if _STAND_IN.search(text):
        return Check.SENTINEL_DATE, {"value": text, "advice": "write only what is known, such as 2014 or 2014-04"}
    return Check.BAD_DATE, {"value": text, "reason": context["reason"].removeprefix(f"{text!r} is not a date: ")}


def _unknown_value(text: str, context: dict[str, Any]) -> tuple[Check, dict[str, object]]:
    allowed = _QUOTED.findall(context["expected"])
    return Check.UNKNOWN_VALUE, {
        "value": text,
        "allowed": ", ".join(allowed),
        "suggestion": did_you_mean(text, allowed),
    }


def _wrong_form(text: str, context: dict[str, Any]) -> tuple[Check, dict[str, object]]:
    if context["pattern"] != ID_PATTERN:
        return _bad_address(text, context)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = "-".join(re.findall(r"[a-z0-9]+", plain.lower()))
    return Check.BAD_ID, {"value": text, "suggestion": f"; write {words!r}" if words else ""}


def _bad_address(text: str, _: dict[str, Any]) -> tuple[Check, dict[str, object]]:
    return Check.BAD_ADDRESS, {"value": text}


def _long_id(text: str, context: dict[str, Any]) -> tuple[Check, dict[str, object]]:
    counted = "; it has {length} characters, {limit} is the most".format(**context)
    return Check.BAD_ID, {"value": text, "suggestion": counted}


def _too_long(text: str, context: dict[str, Any]) -> tuple[Check, dict[str, object]]:
    return Check.TITLE_TOO_LONG, {"length": len(text.strip()), "limit": context["max_length"]}


#: What is said of a text that does not fit, by pydantic's name of the error.
_TEXT_ERRORS: dict[str, Callable[[str, dict[str, Any]], tuple[Check, dict[str, object]]]] = {
    "date": _bad_date,
    "enum": _unknown_value,
    "string_pattern_mismatch": _wrong_form,
    "string_too_long": _too_long,
    "id_too_long": _long_id,
    "host": _bad_address,
}


def _unknown_field(model: type[BaseModel], path: Path) -> Complaint:
    name = str(path[-1])
    known = field_names(_model_at(model, path[:-1]))
    suggestion = did_you_mean(name, known)
    meant = _QUOTED.search(suggestion)
    return Complaint(
        Check.UNKNOWN_FIELD, path, {"field": name, "suggestion": suggestion}, is_key=True, meant=meant and meant[1]
    )


def field_names(model: type[BaseModel]) -> list[str]:
    """Return the names that the fields of *model* have in a file."""
    return [field.alias or name for name, field in model.model_fields.items()]


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel]:
    """Return the model of the mapping at *path* within a record of *model*."""
    for step in path:
        if isinstance(step, str):
            field = next(each for name, each in model.model_fields.items() if step in (name, each.alias))
            model = model_in(field.annotation) or model
    return model


def model_in(annotation: Any) -> type[Record] | None:
    """Return the model within *annotation*: ``tuple[Citation, ...]`` holds records of ``Citation``."""
    if isinstance(annotation, type) and not get_args(annotation) and issubclass(annotation, Record):
        return annotation
    return next((found for part in get_args(annotation) if (found := model_in(part))), None)


def _named(path: Path) -> str:
    """Return the words for the field at *path*: ``'tags'`` or ``item 2 of 'tags'``."""
    if path and isinstance(path[-1], int):
        return f"item {path[-1] + 1} of {_named(path[:-1])}"
    return repr(path[-1]) if path else "the record"


def described(value: object) -> str:
    """Return what *value* is, in words."""
    if isinstance(value, str):
        return f"the text {value[:40]!r}" if value else "nothing"
    return "a list" if isinstance(value, list | tuple) else "a mapping"
