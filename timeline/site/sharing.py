"""How pages are shown elsewhere: cards, oEmbed documents (oembed.com, version 1.0), and code that embeds a timeline."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import Any

from timeline.model import Event, Timeline
from timeline.render.card import HEIGHT, WIDTH
from timeline.site.addresses import ASSETS, CARD, EMBED, OEMBED, event_folder, permanent, timeline_folder
from timeline.site.edition import Edition
from timeline.site.pages.head import CardImage, Head
from timeline.site.pages.share import EmbedCode
from timeline.site.settings import Settings

#: The size of an embedded timeline where its host does not follow its height, in pixels.
FRAME_WIDTH, FRAME_HEIGHT = 720, 640
#: All that an embedded timeline may do: run its scripts, and open a new page when a reader follows a link.
SANDBOX = "allow-scripts allow-popups allow-popups-to-escape-sandbox"


def with_card(head: Head, settings: Settings, folder: str, words: str) -> Head:
    """Return *head* with the card in *folder*, if there are cards and their address is known; *words* describe it."""
    if not (settings.has_cards and settings.address):
        return head
    return replace(head, card=CardImage(permanent(folder + CARD, settings), WIDTH, HEIGHT, words))


def with_oembed(head: Head, settings: Settings, folder: str) -> Head:
    """Return *head* with the oEmbed document in *folder*, if its address is known."""
    return replace(head, oembed=permanent(folder + OEMBED, settings)) if settings.address else head


def embed_code(settings: Settings, timeline: Timeline) -> EmbedCode | None:
    """Return the code that shows *timeline* on another site; nothing if the address of this site is not known."""
    if not settings.address:
        return None
    address = permanent(timeline_folder(timeline.id) + EMBED, settings)
    host = f'<script src="{escape(permanent(f"{ASSETS}/embed-host.js", settings))}" async></script>'
    return EmbedCode(escape(address), f"{_frame(address, timeline.title)}\n{host}")


def oembeds(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield every oEmbed document by its path; none if the address of the site is not known."""
    if not edition.settings.address:
        return
    for id_ in edition.drawn:
        timeline, folder = edition.library.timelines[id_], timeline_folder(id_)
        address = permanent(folder + EMBED, edition.settings)
        yield folder + OEMBED, _document(edition, folder, timeline.title, _rich(address, timeline.title))
    for event in edition.library.events.values():
        folder = event_folder(event.id)
        yield folder + OEMBED, _document(edition, folder, event.title, _of_event(edition, event))


def _of_event(edition: Edition, event: Event) -> dict[str, Any]:
    """Return what is shown for *event*: its place in the first timeline that has it, or a mere link."""
    for timeline in edition.library.timelines_of(event):
        address = permanent(timeline_folder(timeline.id) + EMBED, edition.settings)
        return _rich(f"{address}#{event.id}", f"{timeline.title}: {event.title}")
    return {"type": "link"}


def _rich(address: str, title: str) -> dict[str, Any]:
    return {"type": "rich", "html": _frame(address, title), "width": FRAME_WIDTH, "height": FRAME_HEIGHT}


def _document(edition: Edition, folder: str, title: str, shown: dict[str, Any]) -> bytes:
    settings = edition.settings
    document = {
        "version": "1.0",
        **shown,
        "title": title,
        "author_name": settings.credited,
        "provider_name": settings.name,
        "provider_url": permanent("", settings),
    }
    if settings.has_cards:
        card = {"url": permanent(folder + CARD, settings), "width": WIDTH, "height": HEIGHT}
        document |= {f"thumbnail_{name}": value for name, value in card.items()}
    return json.dumps(document, ensure_ascii=False, indent=1).encode() + b"\n"


def _frame(address: str, title: str) -> str:
    size = f'width="100%" height="{FRAME_HEIGHT}"'
    names = f'src="{escape(address)}" title="{escape(title)}"'
    return f'<iframe {names} {size} sandbox="{SANDBOX}" loading="lazy" style="border: 0"></iframe>'
