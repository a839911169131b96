"""What stands at the head of every page, and links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class CardImage:
    """The picture that stands for a page where its address is shared."""

    address: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands in the head of a page."""

    title: str
    description: str
    #: The permanent address of the page, if the site's is known.
    canonical: str | None
    #: Open Graph type: ``article`` or ``website``.
    kind: str
    #: A JSON-LD script element, escaped for HTML.
    json_ld: Markup
    card: CardImage | None = None
    #: The address of the document that says how to show the page elsewhere, if there is one.
    oembed: str | None = None


class Sheet(Protocol):
    """What every page's data has."""

    @property
    def head(self) -> Head:
        """What stands in the head of the page."""


@dataclass(frozen=True, slots=True)
class Link:
    """An address with its name."""

    title: str
    link: str


@dataclass(frozen=True, slots=True)
class Download:
    """The same data in another format."""

    title: str
    link: str
    media_type: str
    #: Whether readers can subscribe to it.
    is_feed: bool


@dataclass(frozen=True, slots=True)
class RepositoryLinks:
    """Where the record of a page is edited, where its history is shown, and where a problem with it is reported."""

    edit: str
    history: str
    report: str


@dataclass(frozen=True, slots=True)
class Licence:
    """The terms on which something may be used, and where they stand."""

    name: str
    link: str | None
