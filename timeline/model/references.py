"""Which fields name another record, or a lane: the one table for all who complete, pick or follow such names."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.model.events import Citation, Event, Reference
from timeline.model.media import Quotation
from timeline.model.timelines import Select, Timeline
from timeline.model.values import Record

#: The model and the field, with the sort of what is named; fields that hold lists name several.
REFERENCES: Mapping[tuple[type[Record], str], str] = {
    (Event, "lane"): "lanes",
    (Citation, "source"): "sources",
    (Quotation, "source"): "sources",
    (Reference, "id"): "events",
    (Select, "lanes"): "lanes",
    (Select, "ids"): "events",
    (Timeline, "tour"): "events",
}
