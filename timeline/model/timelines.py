"""Timelines: views of the pool of events, and how posts embed them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from timeline.model.choices import Axis, LaneColor
from timeline.model.values import ID_FORM, Date, Formerly, Id, Record, Text

From = Annotated[
    Date | None,
    Field(alias="from", description="Only events of this date or later, as far as is known.", examples=["2022-02-24"]),
]
To = Annotated[
    Date | None,
    Field(description="Only events of this date or earlier, as far as is known.", examples=["2022-03-16"]),
]


class Lane(Record):
    """A row of the drawing for events of one sort."""

    id: Id = Field(description=f"The name that events use for it. {ID_FORM}", examples=["membership"])
    title: Text = Field(description="The name that readers see.", examples=["Membership"])
    color: LaneColor | None = Field(
        None, description="Its colour; the next free one of the palette if left out.", examples=["blue"]
    )


class Band(Record):
    """A stretch of time that is drawn behind the lanes."""

    date: Date = Field(
        description="From when to when, with a slash between; two dots stand for an open end.",
        examples=["1996-02-28/2022-03-16", "2022-03-16/.."],
    )
    title: Text = Field(description="What lasted that long.", examples=["Russia is a member"])


class Select(Record):
    """Which events of the pool a timeline shows: those that meet every condition given, and those named."""

    lanes: tuple[Id, ...] = Field(
        (),
        description="Only events of these lanes; all lanes of the timeline if left out.",
        examples=[["membership", "court"]],
    )
    tags: tuple[Id, ...] = Field((), description="Only events with one of these tags.", examples=[["article-8"]])
    actors: tuple[Text, ...] = Field(
        (), description="Only events with one of these actors.", examples=[["Committee of Ministers"]]
    )
    from_: From = None
    to: To = None
    ids: tuple[Id, ...] = Field(
        (), description="These events, whatever the other conditions say.", examples=[["council-expels-russia"]]
    )

    @property
    def is_by_name(self) -> bool:
        """Whether events are chosen by their ids alone."""
        return bool(self.ids) and not (self.lanes or self.tags or self.actors or self.from_ or self.to)


class Timeline(Record):
    """A view of the pool of events: its lanes, its bands and which events it shows."""

    id: Id = Field(description=f"The name of its page. {ID_FORM}", examples=["exit-2022"])
    title: Text = Field(description="Its title.", examples=["Russia’s exit, day by day"])
    summary: Text | None = Field(
        None,
        description="What it shows, in one or two sentences (Markdown).",
        examples=["Twenty-one days from the invasion to the end of Russia’s membership."],
    )
    lanes: tuple[Lane, ...] = Field(
        min_length=1,
        description="The rows of the drawing, from top to bottom.",
        examples=[[{"id": "membership", "title": "Membership"}]],
    )
    bands: tuple[Band, ...] = Field(
        (),
        description="Stretches of time that are drawn behind the lanes.",
        examples=[[{"date": "1996-02-28/2022-03-16", "title": "Russia is a member"}]],
    )
    axis: Axis = Field(
        Axis.EVEN,
        description="Whether the drawing leaves out long stretches of time without an event.",
        examples=["broken"],
    )
    select: Select = Field(
        Select(),
        description="Which events it shows; all events of its lanes if left out.",
        examples=[{"tags": ["exit-2022"]}],
    )
    tour: tuple[Id, ...] = Field(
        (),
        description="Ids of events, in the order in which a guide would tell them.",
        examples=[["full-scale-invasion", "council-expels-russia"]],
    )
    formerly: Formerly = ()


class Embed(Record):
    """The options of a ``timeline`` block in a post: which timeline, and how much of it."""

    id: Id = Field(description="Which timeline: its id.", examples=["exit-2022"])
    from_: From = None
    to: To = None
    lanes: tuple[Id, ...] = Field(
        (), description="Only these of its lanes; all of them if left out.", examples=[["membership"]]
    )
