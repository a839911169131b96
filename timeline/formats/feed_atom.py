"""Events as an Atom feed (RFC 4287): what was added or changed last comes first."""

from __future__ import annotations

import io
from datetime import datetime

from feedgenerator import Atom1Feed

from timeline.dates import display
from timeline.formats.publication import Publication

LONGEST = 50


def write(publication: Publication) -> bytes:
    """Return the feed; an entry's date is that of the record's last change, not that of the event."""
    timeline = publication.view.timeline
    feed = Atom1Feed(
        title=timeline.title,
        link=publication.address,
        feed_url=publication.address + "feed.atom",
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
            unique_id=publication.event_address(event.id),
            description=publication.plain(event.summary or ""),
            pubdate=changed,
            updateddate=changed,
        )
    out = io.StringIO()
    feed.write(out, "utf-8")
    return out.getvalue().encode()
