"""Events: what happened, when, by which sources, and in answer to what."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from timeline.model.choices import DateBasis, RelationBasis, Stance, Status
from timeline.model.corrections import Corrections
from timeline.model.media import Medium, Quotation
from timeline.model.values import DATE_FORM, ID_FORM, TITLE_LENGTH, Address, Date, Formerly, Headline, Id, Record, Text


class Citation(Record):
    """One source that an event rests on, and what it says about the event."""

    source: Id = Field(description="Which source: its id.", examples=["eeas-2022"])
    at: Text | None = Field(
        None,
        description="Where in the source it stands, so that a reader finds it.",
        examples=["paragraph 2", "page 14"],
    )
    says: Text | None = Field(
        None,
        description="What the source says, in a sentence of your own (Markdown).",
        examples=["The decision took effect the same day."],
    )
    date: Date | None = Field(
        None, description="The date that this source gives for the event, if it gives one.", examples=["2022-03"]
    )
    stance: Stance = Field(
        Stance.SUPPORTS,
        description="Whether the source says the same, tells it otherwise or denies it.",
        examples=["differs"],
    )


class Reference(Record):
    """Another event that this one answers or leads to."""

    id: Id = Field(description="Which other event: its id.", examples=["full-scale-invasion"])
    basis: RelationBasis = Field(
        RelationBasis.STATED,
        description="Whether a source says that the two belong together, or you conclude it.",
        examples=["inferred"],
    )
    note: Text | None = Field(
        None,
        description="Why the two belong together, in one sentence.",
        examples=["The decision names the invasion as its reason."],
    )


class Place(Record):
    """Where an event took place (schema.org Place)."""

    name: Text = Field(description="The name of the place, as readers know it.", examples=["Strasbourg"])
    at: tuple[Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]] | None = Field(
        None,
        description="Where it lies: latitude, then longitude, in degrees as maps show them (WGS 84).",
        examples=[[48.58, 7.75]],
    )


class Link(Record):
    """An address for further reading; it proves nothing."""

    url: Address = Field(
        description="The address, as the browser shows it.", examples=["https://www.coe.int/en/web/about-us"]
    )
    title: Text = Field(description="What is found there.", examples=["How the Council of Europe works"])


def _spelled_out(value: Any) -> Any:
    return {"id": value} if isinstance(value, str) else value


References = tuple[Annotated[Reference, BeforeValidator(_spelled_out, json_schema_input_type=Id | Reference)], ...]


class Event(Record):
    """Something that happened, with its date as exactly as it is known and the sources it rests on."""

    id: Id = Field(description=f"The name of its page. {ID_FORM}", examples=["council-expels-russia"])
    date: Date = Field(
        description=f"When it happened. {DATE_FORM}", examples=["2022-03-16", "2014-04~", "2022-02/..", 2014]
    )
    title: Headline = Field(
        description=f"What happened, as a headline of at most {TITLE_LENGTH} characters.",
        examples=["Ministers end Russia’s membership"],
    )
    summary: Text | None = Field(
        None,
        description="What happened, in one or two sentences (Markdown).",
        examples=["The Committee of Ministers decides that Russia ceases to be a member on the same day."],
    )
    body: Text | None = Field(
        None,
        description="What else a reader should know, in as many paragraphs as it takes (Markdown).",
        examples=["It was the first time that the Council of Europe expelled a member."],
    )
    lane: Id = Field(
        description="Which row of the drawing it stands in: the id of a lane of a timeline.", examples=["membership"]
    )
    status: Status = Field(
        Status.REPORTED, description="How well the sources establish that it happened.", examples=["confirmed"]
    )
    importance: int = Field(
        3, ge=1, le=5, description="How much it matters, from 1 to 5: 1 is labelled first, 5 last.", examples=[2]
    )
    date_basis: DateBasis = Field(DateBasis.STATED, description="How the date is known.", examples=["outside"])
    date_note: Text | None = Field(
        None,
        description="Where the date comes from, in one sentence, if a reader may wonder.",
        examples=["The article names only the month; the day comes from the decision itself."],
    )
    sources: tuple[Citation, ...] = Field(
        (),
        description="The sources it rests on, one item each.",
        examples=[[{"source": "eeas-2022", "at": "paragraph 2"}]],
    )
    responds_to: References = Field(
        (), description="Earlier events that it answers: their ids.", examples=[["full-scale-invasion"]]
    )
    leads_to: References = Field(
        (), description="Later events that it brings about: their ids.", examples=[["echr-ends-for-russia"]]
    )
    actors: tuple[Text, ...] = Field(
        (),
        description="Who took part: people, bodies or countries, each always by the same name.",
        examples=[["Committee of Ministers"]],
    )
    tags: tuple[Id, ...] = Field(
        (), description="Subjects it belongs to, in lower case with hyphens.", examples=[["article-8"]]
    )
    places: tuple[Place, ...] = Field((), description="Where it took place.", examples=[[{"name": "Strasbourg"}]])
    media: tuple[Medium, ...] = Field(
        (),
        description="Pictures that go with it.",
        examples=[[{"file": "images/session.jpg", "alt": "Delegates stand in the chamber."}]],
    )
    quotations: tuple[Quotation, ...] = Field(
        (),
        description="Words of its sources that say it best, a few at most.",
        examples=[[{"text": "ceases to be a member", "by": "Committee of Ministers", "source": "eeas-2022"}]],
    )
    links: tuple[Link, ...] = Field(
        (),
        description="Addresses for further reading; what proves the event belongs among its sources.",
        examples=[[{"url": "https://www.coe.int/en/web/about-us", "title": "How the Council of Europe works"}]],
    )
    corrections: Corrections = ()
    formerly: Formerly = ()
