"""What stands on the card of each timeline and each event."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.dates import display
from timeline.layout import Cluster, Layout, Mark
from timeline.model import Event
from timeline.render.card import Card
from timeline.site.addresses import CARD, event_folder, timeline_folder
from timeline.site.edition import Edition
from timeline.site.timelines import extent

#: Where each event of a drawing stands, by its id.
Places = dict[str, Mark | Cluster]


def cards(edition: Edition) -> Iterator[tuple[str, Card]]:
    """Yield every card by its path; none if the site goes without."""
    if not edition.settings.has_cards:
        return
    layouts = {id_: drawn.layouts[0] for id_, drawn in edition.drawn.items()}
    places = {id_: _places(layout) for id_, layout in layouts.items()}
    for id_, drawn in edition.drawn.items():
        title, when = drawn.view.timeline.title, extent(drawn.view)
        yield timeline_folder(id_) + CARD, Card(edition.settings.name, title, when, layouts[id_], None)
    for event in edition.library.events.values():
        yield event_folder(event.id) + CARD, _card(edition, event, layouts, places)


def _card(edition: Edition, event: Event, layouts: dict[str, Layout], places: dict[str, Places]) -> Card:
    """Return the card of *event* with its place in the first timeline that shows it."""
    first = next(iter(edition.library.timelines_of(event)), None)
    return Card(
        site=edition.settings.name,
        title=event.title,
        when=display(event.date),
        layout=layouts[first.id] if first else None,
        mark=places[first.id][event.id] if first else None,
    )


def _places(layout: Layout) -> Places:
    clustered: Places = {id_: cluster for cluster in layout.clusters for id_ in cluster.events}
    return {**clustered, **{mark.event: mark for mark in layout.marks}}
