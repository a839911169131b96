"""What an event is shown by, as pages give it: pictures in fitting sizes, links to what plays elsewhere, quotations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

from timeline.model import Event, Medium
from timeline.site.addresses import Links
from timeline.site.edition import Edition
from timeline.site.pages.media import Elsewhere, Media, Picture, Quote
from timeline.site.renditions import Renditions


class _Wording(NamedTuple):
    """How a link to another site is worded."""

    field: str
    words: str


_WORDINGS = (_Wording("plays", "Watch or listen on {host}"), _Wording("opens", "Explore on {host}"))


def media_of(event: Event, edition: Edition, links: Links) -> Media | None:
    """Return what *event* is shown by, ``None`` if it is told by its texts alone."""
    if not event.media and not event.quotations:
        return None
    sources = edition.library.sources
    return Media(
        pictures=tuple(_picture(each, edition.pictures[each.file], links) for each in event.media),
        quotes=tuple(
            Quote(each.text, each.by, sources[each.source].title, links.source(each.source), each.at)
            for each in event.quotations
        ),
    )


def _picture(medium: Medium, made: Renditions, links: Links) -> Picture:
    return Picture(
        link=links.file(made.plain.path),
        srcset=", ".join(f"{links.file(each.path)} {each.width}w" for each in made.webp) or None,
        width=made.plain.width,
        height=made.height,
        alt=medium.alt or "",
        credit=medium.credit,
        licence=medium.licence,
        elsewhere=tuple(_elsewhere(medium)),
    )


def _elsewhere(medium: Medium) -> Iterator[Elsewhere]:
    """Return the links to where the picture plays or opens; each names the host, as following it leaves this site."""
    for wording in _WORDINGS:
        if address := getattr(medium, wording.field):
            host = urlsplit(address).hostname or address
            yield Elsewhere(wording.words.format(host=host.removeprefix("www.")), address)
