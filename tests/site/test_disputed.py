"""What counts as disputed, and who says what about it."""

from typing import Any

import pytest

from tests.makers import event, source
from tests.site.sites import site
from timeline.site.addresses import Links
from timeline.site.disputed import disputed_page
from timeline.site.evidence import event_page
from timeline.site.pages.disputed import DisputedPage

LINKS = Links("..", "")


def cited(**more: Any) -> dict[str, Any]:
    """Return fields of an event that cites a source which supports it and one that says what *more* does."""
    return {"sources": [{"source": "report"}, {"source": "other", **more}]}


def page(*events: Any) -> DisputedPage:
    """Return the page on these events."""
    return disputed_page(site(*events, sources=(source(), source("other"))), LINKS)


def groups(shown: DisputedPage) -> dict[str, list[str]]:
    """Return the events of each group by its anchor."""
    return {group.anchor: [each.anchor for each in group.events] for group in shown.groups}


@pytest.mark.parametrize(
    ("fields", "group"),
    [
        (cited(), None),
        (cited(date="2022-03-16"), None),
        (cited(date="2022-03"), None),
        (cited(date="2022"), None),
        (cited(date="2022-03-15~"), None),
        (cited(date="2022-03-15"), "_otherwise"),
        (cited(date="2021"), "_otherwise"),
        (cited(stance="differs"), "_otherwise"),
        (cited(stance="disputes"), "_otherwise"),
        ({**cited(stance="disputes"), "status": "disputed"}, "_disputed"),
        ({**cited(), "status": "disputed"}, "_disputed"),
        ({**cited(), "status": "retracted"}, "_retracted"),
        ({"sources": []}, None),
    ],
)
def test_what_is_disputed(fields: dict[str, Any], group: str | None) -> None:
    """An event stands there if its status says so, or a source has another stance or a date that excludes its own."""
    assert groups(page(event("a", **fields))) == ({group: ["a"]} if group else {})


def test_events_come_in_order_of_time() -> None:
    """Each group is told from the earliest event on."""
    events = [event(id_, date, status="disputed") for id_, date in (("late", "2022"), ("early", "2014"))]
    assert groups(page(*events)) == {"_disputed": ["early", "late"]}


@pytest.mark.parametrize(("status", "told"), [("disputed", ["report", "other"]), ("confirmed", ["other"])])
def test_who_is_heard(status: str, told: list[str]) -> None:
    """Of a disputed event every source is heard; of one that stands, those that tell it otherwise."""
    (group,) = page(event("a", status=status, **cited(stance="differs"))).groups
    assert [each.link for each in group.events[0].evidence] == [f"../sources/{id_}/" for id_ in told]


def test_sources_are_counted_once() -> None:
    """A source that is cited twice is one source, and if any of it tells the event otherwise, it does."""
    more = {"source": "other", "stance": "differs"}
    made = event("a", sources=[{"source": "report"}, {"source": "report", "at": "page 2"}, {"source": "other"}, more])
    (group,) = page(made).groups
    assert group.events[0].caption == "Dated 16 March 2022 here. 1 source supports it, 1 tells it otherwise."


def test_event_page_shows_all_sources_where_they_differ() -> None:
    """The page of an event that no source tells otherwise has no table; the date that excludes its own is marked."""
    agreed, open_ = event("a", **cited()), event("b", **cited(date="2021-03-16"))
    edition = site(agreed, open_, sources=(source(), source("other")))
    assert event_page(edition, agreed, LINKS).event.divided is None
    shown = event_page(edition, open_, LINKS).event
    assert shown.divided
    assert [each.is_other_date for each in shown.evidence] == [False, True]
