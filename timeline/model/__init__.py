"""The records that editors write: events, sources and timelines, each a frozen pydantic model."""

from timeline.model.choices import Axis, DateBasis, LaneColor, RelationBasis, SourceKind, Stance, Status, Word
from timeline.model.corrections import Correction
from timeline.model.events import Citation, Event, Link, Place, Reference
from timeline.model.media import Medium, Quotation
from timeline.model.references import REFERENCES
from timeline.model.sources import Source
from timeline.model.timelines import Band, Embed, Lane, Select, Timeline
from timeline.model.values import ADDRESS_PATTERN, DATE_PATTERN, ID_LENGTH, ID_PATTERN, TITLE_LENGTH, Record, unused_id

__all__ = [
    "ADDRESS_PATTERN",
    "DATE_PATTERN",
    "ID_LENGTH",
    "ID_PATTERN",
    "REFERENCES",
    "TITLE_LENGTH",
    "Axis",
    "Band",
    "Citation",
    "Correction",
    "DateBasis",
    "Embed",
    "Event",
    "Lane",
    "LaneColor",
    "Link",
    "Medium",
    "Place",
    "Quotation",
    "Record",
    "Reference",
    "RelationBasis",
    "Select",
    "Source",
    "SourceKind",
    "Stance",
    "Status",
    "Timeline",
    "Word",
    "unused_id",
]
