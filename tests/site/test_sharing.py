"""How pages are shown elsewhere: cards, oEmbed documents, embed code."""

import json
from html.parser import HTMLParser
from typing import Any

import pytest

from tests import makers
from tests.makers import SITE, event, library, settings, timeline
from timeline.site.addresses import Links
from timeline.site.cards import cards
from timeline.site.edition import Edition
from timeline.site.evidence import event_page
from timeline.site.plan import CardOutput, plan
from timeline.site.sharing import embed_code, oembeds
from timeline.site.timelines import front_page, timeline_page

LONELY = event("lonely", lane="none")
RECORDS = library([event("a", title='"A" & <b>'), event("b", "2014~"), LONELY], [timeline("all"), timeline("second")])
LINKS = Links("../..", "")


def edition(**more: Any) -> Edition:
    """Return a site with cards; *more* are settings."""
    return makers.edition(RECORDS, **{"has_cards": True, **more})


def documents(**more: Any) -> dict[str, dict[str, Any]]:
    """Return every oEmbed document by its path."""
    return {path: json.loads(content) for path, content in oembeds(edition(**more))}


class Element(HTMLParser):
    """The attributes of the first element of a piece of HTML."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("path", ["timelines/all/oembed.json", "events/a/oembed.json", "events/lonely/oembed.json"])
def test_document_says_what_the_standard_asks_for(path: str) -> None:
    """Version and type, and for a rich one its HTML and size (oEmbed 1.0, 2.3.4)."""
    document = documents()[path]
    assert document["version"] == "1.0"
    assert document["type"] in {"rich", "link"}
    assert {"html", "width", "height"} <= set(document) or document["type"] == "link"
    assert (document["provider_name"], document["provider_url"]) == ("A Site", f"{SITE}/")


def test_thumbnail_is_the_card() -> None:
    """Address, width and height come together or not at all (oEmbed 1.0, 2.3.4)."""
    names = {"thumbnail_url", "thumbnail_width", "thumbnail_height"}
    document = documents()["events/a/oembed.json"]
    assert document["thumbnail_url"] == f"{SITE}/events/a/card.png"
    assert names <= set(document)
    assert not names & set(documents(has_cards=False)["events/a/oembed.json"])


def test_event_is_shown_in_its_first_timeline() -> None:
    """The embed opens at the event; an event of no timeline is a mere link."""
    ((tag, frame),) = Element(documents()["events/a/oembed.json"]["html"]).found
    assert (tag, frame["src"]) == ("iframe", f"{SITE}/timelines/all/embed/#a")
    assert frame["title"] == 'Timeline all: "A" & <b>'
    assert documents()["events/lonely/oembed.json"]["type"] == "link"


def test_embed_code() -> None:
    """A frame that may run scripts and open pages, and nothing else, and the script that follows its height."""
    made = embed_code(settings(), timeline("all", title='"A" & <b>'))
    assert made
    (_, frame), (_, script) = Element(made.code).found
    assert frame["sandbox"] == "allow-scripts allow-popups allow-popups-to-escape-sandbox"
    assert (frame["src"], frame["title"], frame["loading"]) == (made.address, '"A" & <b>', "lazy")
    assert script["src"] == f"{SITE}/assets/timeline/embed-host.js"


def test_pages_name_card_and_document() -> None:
    """Timelines and events name theirs with their whole address, the first page the card of what it features."""
    site = edition()
    heads = {
        "timelines/all/": timeline_page(site, RECORDS.timelines["all"], LINKS).head,
        "events/a/": event_page(site, RECORDS.events["a"], LINKS).head,
    }
    for folder, head in heads.items():
        assert head.card
        assert (head.card.address, head.card.width, head.card.height) == (f"{SITE}/{folder}card.png", 1200, 630)
        assert head.oembed == f"{SITE}/{folder}oembed.json"
    front = front_page(site, LINKS).head
    assert front.card
    assert front.card.address == f"{SITE}/timelines/all/card.png"
    assert (front.card.alt, front.oembed) == ("Timeline all: 2 events, 2014–2022", None)


@pytest.mark.parametrize(("more", "has_oembed"), [({"has_cards": False}, True), ({"address": ""}, False)])
def test_what_does_not_exist_is_not_named(more: dict[str, Any], *, has_oembed: bool) -> None:
    """Without cards there is no picture; without the site's address, which others need, nothing at all."""
    site = edition(**more)
    for head in (front_page(site, LINKS).head, event_page(site, RECORDS.events["a"], LINKS).head):
        assert head.card is None
    assert (timeline_page(site, RECORDS.timelines["all"], LINKS).head.oembed is not None) is has_oembed
    assert (timeline_page(site, RECORDS.timelines["all"], LINKS).embed is not None) is has_oembed
    assert bool(documents(**more)) is has_oembed


def test_everything_has_its_card() -> None:
    """One for each timeline and each event, in the plan too; with cards switched off there is none."""
    expected = {
        *(f"timelines/{id_}/card.png" for id_ in ("all", "second")),
        *(f"events/{id_}/card.png" for id_ in RECORDS.events),
    }
    assert {path for path, _ in cards(edition())} == expected
    assert {output.path for output in plan(edition()) if isinstance(output, CardOutput)} == expected
    assert list(cards(edition(has_cards=False))) == []


def test_card_of_an_event() -> None:
    """Its own title and date, and its place in the first timeline that shows it; of none if none does."""
    made = dict(cards(edition()))
    own, lonely, whole = (made[f"{folder}/card.png"] for folder in ("events/b", "events/lonely", "timelines/all"))
    assert (own.site, own.title, own.when) == ("A Site", "Title of b", "about 2014")
    assert own.mark in (own.layout.marks if own.layout else ())
    assert (lonely.layout, lonely.mark) == (None, None)
    assert (whole.when, whole.mark) == ("2 events, 2014–2022", None)


def test_event_without_a_sign_of_its_own() -> None:
    """Where events crowd, a card shows the place of the sign that stands for several."""
    many = library([event(f"e{number}", "2014-04-01") for number in range(40)], [timeline("all")])
    made = dict(cards(Edition(many, settings(has_cards=True), {})))
    layout = made["timelines/all/card.png"].layout
    assert layout
    assert layout.clusters
    hidden = layout.clusters[0].events[0]
    assert made[f"events/{hidden}/card.png"].mark == layout.clusters[0]
