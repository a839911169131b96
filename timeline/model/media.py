"""What an event is shown by: pictures, stills of what plays or opens elsewhere, and quotations."""

from __future__ import annotations

from pydantic import Field

from timeline.model.values import Address, Id, Record, Text


class Medium(Record):
    """A picture that goes with an event; it may be a still of a recording or a view of a map that stands elsewhere."""

    file: Text = Field(
        description="The picture's file, with its folder within the content folder.", examples=["images/session.jpg"]
    )
    alt: Text | None = Field(
        None,
        description="What the picture shows, for those who cannot see it.",
        examples=["Delegates stand in the chamber, one row of seats is empty."],
    )
    credit: Text | None = Field(None, description="Who made the picture.", examples=["Council of Europe"])
    licence: Text | None = Field(
        None, description="On which terms the picture may be used: a name or an address.", examples=["CC BY 4.0"]
    )
    plays: Address | None = Field(
        None,
        description="Where the recording of which the picture is a still can be watched or heard.",
        examples=["https://example.org/recordings/session"],
    )
    opens: Address | None = Field(
        None,
        description="Where the map or document that the picture shows can be explored.",
        examples=["https://example.org/map"],
    )


class Quotation(Record):
    """A few words of a source that say it best; the source is among those of the event."""

    text: Text = Field(
        description="The words, exactly as they stand there, without quotation marks.",
        examples=["The Committee decides that the Russian Federation ceases to be a member"],
    )
    by: Text = Field(description="Who said or wrote it.", examples=["Committee of Ministers"])
    source: Id = Field(
        description="In which source it stands: the id of one that the event cites.", examples=["eeas-2022"]
    )
    at: Text | None = Field(
        None, description="Where in the source it stands, so that a reader finds it.", examples=["paragraph 2"]
    )
