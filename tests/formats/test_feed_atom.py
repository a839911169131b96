"""Events as an Atom feed, held against the rules of RFC 4287."""

import re

import pytest

from tests.formats.publications import publication
from tests.makers import SITE, Element, event, xml
from timeline.formats import feed_atom
from timeline.model import Event

ATOM = "{http://www.w3.org/2005/Atom}"
#: RFC 3339, 5.6.
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
HOSTILE = '<b>&</b> "x" ]]> 🏛️'


def feed(*events: Event, **more: object) -> Element:
    """Return the feed as an XML parser reads it."""
    return xml(feed_atom.write(publication(*events, **more)))  # type: ignore[arg-type]


def texts(root: Element, name: str) -> list[str]:
    """Return the texts of the children of that name."""
    return [each.text or "" for each in root.findall(ATOM + name)]


def entries(root: Element) -> list[str]:
    """Return the ids of the entries in their order."""
    return [texts(entry, "id")[0].split("/")[-2] for entry in root.findall(ATOM + "entry")]


def test_feed_has_what_it_needs() -> None:
    """Id, title and time of change once each, and an author (RFC 4287, 4.1.1)."""
    root = feed(event("a"), event("b"))
    assert root.tag == ATOM + "feed"
    assert [len(texts(root, name)) for name in ("id", "title", "updated")] == [1, 1, 1]
    assert texts(root, "id") == [f"{SITE}/timelines/all/"]
    assert texts(root.find(ATOM + "author") or root, "name") == ["A Site"]
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "en"


def test_feed_says_where_it_stands() -> None:
    """It links to itself and to its page (RFC 4287, 4.2.7)."""
    links = {(each.get("rel", "alternate"), each.get("href")) for each in feed(event("a")).findall(ATOM + "link")}
    assert links == {("self", f"{SITE}/timelines/all/feed.atom"), ("alternate", f"{SITE}/timelines/all/")}


def test_entries_have_what_they_need() -> None:
    """Each has an id of its own, a title, a time of change and a link (RFC 4287, 4.1.2)."""
    made = feed(event("a"), event("b", "2014-04~")).findall(ATOM + "entry")
    for name in ("id", "title", "updated"):
        assert [len(texts(entry, name)) for entry in made] == [1, 1]
    assert len({texts(entry, "id")[0] for entry in made}) == 2
    assert texts(made[1], "title") == ["16 March 2022: Title of a"]
    assert [[link.get("href") for link in entry.findall(ATOM + "link")] for entry in made] == [
        [each] for entry in made for each in texts(entry, "id")
    ]


@pytest.mark.parametrize("instant", ["2025-01-02T03:04:05+00:00", "2025-01-02T03:04:05Z", "2025-01-02T03:04:05+02:00"])
def test_times_are_those_of_the_change(instant: str) -> None:
    """Times are RFC 3339 instants with a zone, of the record's change and not of the event (RFC 4287, 3.3)."""
    root = feed(event("a", "-0043"), changed={"a": instant})
    times = [
        *texts(root, "updated"),
        *(
            each
            for entry in root.findall(ATOM + "entry")
            for name in ("updated", "published")
            for each in texts(entry, name)
        ),
    ]
    assert all(INSTANT.fullmatch(each) for each in times)
    assert {each.replace("Z", "+00:00") for each in times} == {instant.replace("Z", "+00:00")}


def test_renamed_things_keep_their_ids() -> None:
    """Feed and entries are known by the addresses that they had first, and lead to those of now (RFC 4287, 4.2.6)."""
    root = feed(event("new", formerly=["oldest", "old"]), formerly=["once"])
    (entry,) = root.findall(ATOM + "entry")
    assert texts(root, "id") == [f"{SITE}/timelines/once/"]
    assert texts(entry, "id") == [f"{SITE}/events/oldest/"]
    assert [link.get("href") for link in entry.findall(ATOM + "link")] == [f"{SITE}/events/new/"]


CHANGES = {
    "oldest": "2025-01-01T12:00:00+00:00",
    "middle": "2025-01-02T01:00:00+05:00",
    "newest": "2025-01-01T21:00:00+00:00",
    "latest": "2025-01-01T20:30:00-01:00",
}


def test_last_change_comes_first() -> None:
    """Instants are compared, whatever zone they are written in; the feed is as new as its newest entry."""
    root = feed(*map(event, CHANGES), changed=CHANGES)
    assert entries(root) == ["latest", "newest", "middle", "oldest"]
    assert texts(root, "updated") == [CHANGES["latest"]]


def test_feed_holds_the_newest_only() -> None:
    """Readers do not fetch a thousand entries at each visit."""
    many = [event(f"e{number}") for number in range(60)]
    changed = {each.id: f"2025-01-01T00:00:{number:02}+00:00" for number, each in enumerate(many)}
    assert entries(feed(*many, changed=changed)) == [f"e{number}" for number in range(59, 9, -1)]


def test_hostile_words_stay_words() -> None:
    """Titles are text, not markup; a summary's Markdown is gone."""
    root = feed(event("a", title=HOSTILE, summary=f"*Words* {HOSTILE}"), title=HOSTILE)
    (entry,) = root.findall(ATOM + "entry")
    assert texts(root, "title") == [HOSTILE]
    assert texts(entry, "title") == [f"16 March 2022: {HOSTILE}"]
    (summary,) = entry.findall(ATOM + "summary")
    assert "*" not in (summary.text or "")
