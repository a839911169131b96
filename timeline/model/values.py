"""The forms of what a field may hold: dates, ids, texts and addresses."""

from __future__ import annotations

from collections.abc import Container
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from timeline.dates import DateError, Precision, When, parse

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
#: Browsers take a backslash before the path for a slash, other readers for a part of the host: an address must not
#: lead elsewhere than it says.
ADDRESS_PATTERN = r"^https?://[^\s/?#\\:][^\s/?#\\]*([/?#]\S*)?$"
#: What dates are written with: enough to see at once that ``16 March 2022`` is none. The parser has the last word.
DATE_PATTERN = r"^([-+0-9XYESTZ?~%/,:\[\]{}]|\.\.)+$"
TITLE_LENGTH = 100
#: In characters; no disk takes folders with names of more than 255, and files are named after ids with endings.
ID_LENGTH = 100
#: What the descriptions of fields say of the form of an id that is made up there.
ID_FORM = "Lower-case words joined by hyphens; once published it stays as it is."
#: What they say of the form of a date.
DATE_FORM = "Write only what is known: 2014, 2014-04 or 2014-04-10; 2014~ for about, 2014/2022 for from and to."


def unused_id(wanted: str, taken: Container[str]) -> str:
    """Return *wanted*, numbered from 2 on if it is among those *taken*."""
    id_, number = wanted, 1
    while id_ in taken:
        number += 1
        id_ = f"{wanted}-{number}"
    return id_


def _when(value: object) -> When:
    if isinstance(value, When):
        return value
    text = _as_written(value)
    try:
        return parse(text)
    except DateError as error:
        raise PydanticCustomError("date", "{reason}", {"reason": str(error), "text": text}) from None


def _as_written(value: object) -> str:
    """Return the text of a date; ``[2014, 2015]`` without quotes comes as a list, ``{2014, 2015}`` as empty fields."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return f"[{','.join(value)}]"
    if isinstance(value, dict) and not any(value.values()):
        return f"{{{','.join(value)}}}"
    if isinstance(value, list | dict):
        raise PydanticCustomError("date_type", "not a date")
    return str(value)


Date = Annotated[
    When,
    PlainValidator(_when),
    PlainSerializer(lambda when: when.edtf, return_type=str),
    WithJsonSchema(
        {
            "type": ["string", "integer", "array", "object"],
            "pattern": DATE_PATTERN,
            "allOf": [{"items": {"type": ["string", "integer"]}}],
            "additionalProperties": {"type": "null"},
        }
    ),
]


def _one_day(when: When) -> When:
    is_day = when.precision is Precision.DAY and when.earliest == when.latest
    if is_day and not (when.approximate or when.uncertain):
        return when
    reason = "write one day, such as 2026-11-20"
    raise PydanticCustomError("date", "{reason}", {"reason": reason, "text": when.edtf})


#: A date that is one day, known for certain.
Day = Annotated[Date, AfterValidator(_one_day)]


def _short(id_: str) -> str:
    if len(id_) > ID_LENGTH:
        raise PydanticCustomError("id_too_long", "too long", {"length": len(id_), "limit": ID_LENGTH})
    return id_


def _with_host(address: str) -> str:
    try:
        urlsplit(address)
    except ValueError:
        raise PydanticCustomError("host", "no host") from None
    return address


Id = Annotated[str, Field(pattern=ID_PATTERN), AfterValidator(_short)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Headline = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=TITLE_LENGTH)]
Address = Annotated[str, Field(pattern=ADDRESS_PATTERN), AfterValidator(_with_host)]
Formerly = Annotated[
    tuple[Id, ...],
    Field(description="Ids that it had before; their addresses lead to its page.", examples=[["old-name"]]),
]


class Record(BaseModel):
    """What all records share: they never change, and know no other fields than their own."""

    model_config = ConfigDict(frozen=True, extra="forbid")
