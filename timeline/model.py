"""The records that editors write: events, sources and timelines, each a frozen pydantic model."""

from __future__ import annotations

import enum
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from timeline.dates import DateError, When, parse

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TITLE_LENGTH = 100


class Status(enum.StrEnum):
    """How well an event is established."""

    REPORTED = "reported"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    RETRACTED = "retracted"


class DateBasis(enum.StrEnum):
    """Where an event's date comes from: its article, a conclusion from context, or an outside source."""

    STATED = "stated"
    INFERRED = "inferred"
    OUTSIDE = "outside"


class Stance(enum.StrEnum):
    """What a source does with a claim: carries it, words or dates it otherwise, or denies it."""

    SUPPORTS = "supports"
    DIFFERS = "differs"
    DISPUTES = "disputes"


class RelationBasis(enum.StrEnum):
    """Whether a source states a relation or the editors infer it."""

    STATED = "stated"
    INFERRED = "inferred"


class SourceKind(enum.StrEnum):
    """What sort of thing a source is."""

    ARTICLE = "article"
    DOCUMENT = "document"
    STATEMENT = "statement"
    DATASET = "dataset"


class LaneColor(enum.StrEnum):
    """A colour of the palette; each has a shade for light and for dark."""

    BLUE = "blue"
    ORANGE = "orange"
    GREEN = "green"
    PURPLE = "purple"
    RED = "red"
    TEAL = "teal"
    GOLD = "gold"
    GREY = "grey"


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


def _spelled_out(value: Any) -> Any:
    return {"id": value} if isinstance(value, str) else value


Date = Annotated[
    When,
    PlainValidator(_when),
    PlainSerializer(lambda when: when.edtf, return_type=str),
    WithJsonSchema(
        {
            "type": ["string", "integer", "array", "object"],
            "items": {"type": ["string", "integer"]},
            "additionalProperties": {"type": "null"},
            "examples": ["2022-03-16", "2014-04~", "2022-02/.."],
        }
    ),
]
Id = Annotated[str, Field(pattern=ID_PATTERN, examples=["council-expels-russia"])]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Headline = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=TITLE_LENGTH)]
Address = Annotated[str, Field(pattern=r"^https?://[^\s/?#:]+\S*$", examples=["https://example.org/page"])]


class Record(BaseModel):
    """What all records share: they never change, and know no other fields than their own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Citation(Record):
    """One source that an event rests on, and what it says about the event."""

    source: Id = Field(description="The id of the source.", examples=["eeas-2022"])
    at: Text | None = Field(None, description="Where in the source it stands.", examples=["paragraph 2"])
    says: Text | None = Field(None, description="What it says there, in your own words, in Markdown.")
    date: Date | None = Field(None, description="The date that this source gives for the event.")
    stance: Stance = Field(Stance.SUPPORTS, description="Whether it supports the event, differs, or disputes it.")


class Reference(Record):
    """Another event that this one answers or leads to."""

    id: Id = Field(description="The id of the other event.")
    basis: RelationBasis = Field(RelationBasis.STATED, description="Whether a source states it or you infer it.")
    note: Text | None = Field(None, description="Why the two belong together.")


class Place(Record):
    """Where an event took place (schema.org Place)."""

    name: Text = Field(description="The name of the place.", examples=["Strasbourg"])
    at: tuple[Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]] | None = Field(
        None, description="Latitude and longitude in degrees (WGS 84).", examples=[[48.58, 7.75]]
    )


class Medium(Record):
    """A picture that goes with an event."""

    file: Text = Field(description="The file, from the content folder on.", examples=["images/session.jpg"])
    alt: Text | None = Field(None, description="What the picture shows, for those who cannot see it.")
    credit: Text | None = Field(None, description="Who made it.")
    licence: Text | None = Field(None, description="On which terms it may be used.")


class Link(Record):
    """An address for further reading; it proves nothing."""

    url: Address = Field(description="The address.")
    title: Text = Field(description="What is found there.")


Formerly = Annotated[
    tuple[Id, ...], Field(description="Ids that it had before; their addresses lead here.", examples=[["old-name"]])
]
References = tuple[Annotated[Reference, BeforeValidator(_spelled_out, json_schema_input_type=Id | Reference)], ...]


class Event(Record):
    """Something that happened, with its date as exactly as it is known and the sources it rests on."""

    id: Id = Field(description="A permanent name: it is part of the address.")
    date: Date = Field(description="When it happened, in EDTF.")
    title: Headline = Field(description=f"A headline of at most {TITLE_LENGTH} characters.")
    summary: Text | None = Field(None, description="One or two sentences in Markdown.")
    body: Text | None = Field(None, description="More, in Markdown.")
    lane: Id = Field(description="The lane it is drawn in.", examples=["membership"])
    status: Status = Field(Status.REPORTED, description="How well it is established.")
    importance: int = Field(3, ge=1, le=5, description="1 is labelled first, 5 last.")
    date_basis: DateBasis = Field(DateBasis.STATED, description="How the date is known.")
    date_note: Text | None = Field(None, description="A sentence on how the date is known.")
    sources: tuple[Citation, ...] = Field((), description="The sources it rests on.")
    responds_to: References = Field((), description="Earlier events that it answers.")
    leads_to: References = Field((), description="Later events that it brings about.")
    actors: tuple[Text, ...] = Field((), description="Who took part.", examples=[["Committee of Ministers"]])
    tags: tuple[Id, ...] = Field((), description="Subjects it belongs to.", examples=[["article-8"]])
    places: tuple[Place, ...] = Field((), description="Where it took place.")
    media: tuple[Medium, ...] = Field((), description="Pictures.")
    links: tuple[Link, ...] = Field((), description="Addresses for further reading.")
    formerly: Formerly = ()


class Source(Record):
    """A publication that events rest on."""

    id: Id = Field(description="A permanent name: it is part of the address.")
    title: Text = Field(description="Its title.")
    publisher: Text | None = Field(None, description="Who published it.")
    kind: SourceKind = Field(SourceKind.ARTICLE, description="What sort of source it is.")
    authors: tuple[Text, ...] = Field((), description="Who wrote it.")
    published: Date | None = Field(None, description="When it was published, in EDTF.")
    accessed: Date | None = Field(None, description="When you read it, in EDTF.")
    url: Address | None = Field(None, description="Where it can be read.")
    archived: Address | None = Field(None, description="Where a copy is kept.")
    language: Text | None = Field(None, description="Its language (BCP 47).", examples=["en"])
    licence: Text | None = Field(None, description="On which terms it may be used.")
    note: Text | None = Field(None, description="What is known to be wrong with it, in Markdown.")
    paragraphs: int | None = Field(None, ge=1, description="How many paragraphs its text has, if you counted them.")
    formerly: Formerly = ()


class Lane(Record):
    """A row of the drawing for events of one sort."""

    id: Id = Field(description="The name that events use.")
    title: Text = Field(description="The name that readers see.")
    color: LaneColor | None = Field(None, description="A colour of the palette; the next free one if left out.")


class Band(Record):
    """A stretch of time that is drawn behind the lanes."""

    date: Date = Field(description="From when to when, an EDTF interval.", examples=["1996-02-28/2022-03-16"])
    title: Text = Field(description="What lasted that long.")


class Select(Record):
    """Which events of the pool a timeline shows: those that meet every condition given, and those named."""

    lanes: tuple[Id, ...] = Field((), description="Only events of these lanes; all lanes of the timeline if left out.")
    tags: tuple[Id, ...] = Field((), description="Only events with one of these tags.")
    actors: tuple[Text, ...] = Field((), description="Only events with one of these actors.")
    from_: Date | None = Field(None, alias="from", description="Only events that may reach into or past this date.")
    to: Date | None = Field(None, description="Only events that may begin by this date.")
    ids: tuple[Id, ...] = Field((), description="These events, whatever the other conditions say.")

    @property
    def is_by_name(self) -> bool:
        """Whether events are chosen by their ids alone."""
        return bool(self.ids) and not (self.lanes or self.tags or self.actors or self.from_ or self.to)


class Timeline(Record):
    """A view of the pool of events: its lanes, its bands and which events it shows."""

    id: Id = Field(description="A permanent name: it is part of the address.")
    title: Text = Field(description="Its title.")
    summary: Text | None = Field(None, description="One or two sentences in Markdown.")
    lanes: tuple[Lane, ...] = Field(min_length=1, description="The lanes, from top to bottom.")
    bands: tuple[Band, ...] = Field((), description="Stretches of time drawn behind the lanes.")
    select: Select = Field(Select(), description="Which events it shows.")
    tour: tuple[Id, ...] = Field((), description="Event ids in the order in which a guide would tell them.")
    formerly: Formerly = ()


class Embed(Record):
    """The options of a ``timeline`` block in a post: which timeline, and how much of it."""

    id: Id = Field(description="The timeline to show.")
    from_: Date | None = Field(None, alias="from", description="Only events that may reach into or past this date.")
    to: Date | None = Field(None, description="Only events that may begin by this date.")
    lanes: tuple[Id, ...] = Field((), description="Only these of its lanes.")
