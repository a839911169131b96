"""Events as an Atom feed (RFC 4287): what was added or changed last comes first."""

from __future__ import annotations

import io
from datetime import datetime

from feedgenerator import Atom1Feed

from timeline.dates import display
from timeline.formats.publication import Publication, first_id

LONGEST = 50


def write(publication: Publication) -> bytes:
    """Return the feed; an entry's date is that of the record's last change, not that of the event.

    Ids are the addresses that feed and events had first: they never change (RFC 4287, 4.2.6), whatever is renamed.
    """
    timeline = publication.view.timeline
    feed = Atom1Feed(
        title=timeline.title,
        link=publication.address,
        feed_url=publication.address + "feed.atom",
        feed_guid=publication.first_address,
        description=publication.plain(timeline.summary or ""),
        language=publication.language,
        author_name=publication.site,
    )
    changes = {event.id: datetime.fromisoformat(publication.changed[event.id]) for event in publication.view.events}
    latest = sorted(publication.view.events, key=lambda event: changes[event.id], reverse=True)
    for event in latest[:LONGEST]:
        changed = changes[event.id]
        feed.add_item(
            title=f"{display(event.date)}: {event.title}",
            link=publication.event_address(event.id),
            unique_id=publication.event_address(first_id(event)),
            description=publication.plain(event.summary or ""),
            pubdate=changed,
            updateddate=changed,
        )
    out = io.StringIO()
    feed.write(out, "utf-8")
    return out.getvalue().encode()
