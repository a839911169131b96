"""Sources: the publications that events rest on."""

from __future__ import annotations

from pydantic import Field

from timeline.model.choices import SourceKind
from timeline.model.corrections import Corrections
from timeline.model.values import DATE_FORM, ID_FORM, Address, Date, Formerly, Id, Record, Text


class Source(Record):
    """A publication that events rest on."""

    id: Id = Field(description=f"The name of its page. {ID_FORM}", examples=["eeas-2022"])
    title: Text = Field(
        description="Its title, as it stands there; put your own words in [brackets] if it has none.",
        examples=["Russia’s exclusion from the Council of Europe"],
    )
    publisher: Text | None = Field(
        None, description="Who published it: a newspaper, an authority, a website.", examples=["Council of Europe"]
    )
    kind: SourceKind = Field(SourceKind.ARTICLE, description="What sort of source it is.", examples=["statement"])
    authors: tuple[Text, ...] = Field((), description="Who wrote it, if it says so.", examples=[["Anna Example"]])
    published: Date | None = Field(
        None, description=f"When it was published. {DATE_FORM}", examples=["2025-08-27", "2014-04"]
    )
    accessed: Date | None = Field(None, description="The day on which you read it.", examples=["2025-09-03"])
    url: Address | None = Field(
        None, description="The address where it can be read.", examples=["https://example.org/page"]
    )
    archived: Address | None = Field(
        None,
        description="The address of a copy that stays when the page goes, such as one at web.archive.org.",
        examples=["https://web.archive.org/web/2025/https://example.org/page"],
    )
    language: Text | None = Field(
        None,
        description="The language it is written in, as a code: en for English, ru for Russian (BCP 47).",
        examples=["en", "ru"],
    )
    licence: Text | None = Field(
        None, description="On which terms it may be used: a name or an address.", examples=["CC BY 4.0"]
    )
    note: Text | None = Field(
        None,
        description="What is known to be wrong with it or special about it (Markdown).",
        examples=["The headline names the wrong convention."],
    )
    paragraphs: int | None = Field(
        None, ge=1, description="How many paragraphs its text has, if you counted them.", examples=[12]
    )
    corrections: Corrections = ()
    formerly: Formerly = ()
