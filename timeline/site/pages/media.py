"""Pictures and quotations, as an event's page and the steps of a tour show them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A link that leaves this site, and says so."""

    words: str
    link: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture with what may be done with it."""

    link: str
    #: The WebP versions with their widths, for the browser to choose from.
    srcset: str | None
    #: In pixels; the page keeps the room free before the picture is there.
    width: int
    height: int
    alt: str
    credit: str | None
    licence: str | None
    #: Where what it is a still of plays or opens.
    elsewhere: tuple[Elsewhere, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """A few words of a source."""

    text: str
    by: str
    source: str
    link: str
    at: str | None


@dataclass(frozen=True, slots=True)
class Media:
    """What an event is shown by."""

    pictures: tuple[Picture, ...]
    quotes: tuple[Quote, ...]
