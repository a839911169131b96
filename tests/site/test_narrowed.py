"""The pages that narrow a timeline without a script: the same list, drawing and sources, with less in them."""

import re
from functools import cache

import pytest

from tests.makers import SITE, event, source
from tests.site.sites import full_site, site
from tests.site.test_templates import Page, followed, rendered


@cache
def pages() -> dict[str, str]:
    """Return every page of a site with everything."""
    return rendered(full_site())


def shown(path: str) -> list[str]:
    """Return the events in the list of a page."""
    return re.findall(r'<li class="timeline-event[^>]* data-event="([^"]+)"', pages()[path])


@pytest.mark.parametrize(
    ("folder", "events"),
    [
        ("lanes/law", ["full", "plain"]),
        ("lanes/war", ["since"]),
        ("status/disputed", ["full"]),
        ("status/reported", ["since", "plain"]),
        ("actors/court", ["full"]),
        ("tags/money", ["full"]),
    ],
)
def test_page_shows_what_holds_the_choice(folder: str, events: list[str]) -> None:
    """A narrowed page lists the events that hold its choice, draws them and no others, and counts them."""
    text = pages()[f"timelines/all/{folder}/index.html"]
    assert shown(f"timelines/all/{folder}/index.html") == events
    assert set(re.findall(r'<a class="timeline-mark[^>]* data-event="([^"]+)"', text)) == set(events)
    assert f"{len(events)} of 3 events" in text


def test_page_is_its_own() -> None:
    """A narrowed page has an address and a title of its own, the sources of its events, and the way back to all."""
    path = "timelines/all/lanes/law/index.html"
    text = pages()[path]
    assert f'<link rel="canonical" href="{SITE}/timelines/all/lanes/law/">' in text
    assert "<h1>Timeline all: Law</h1>" in text
    assert "<title>Timeline all: Law (lane) – " in text
    assert "timelines/all/index.html" in {followed(path, link) for link in Page(text).links}
    assert "sources/report/index.html" in {followed(path, link) for link in Page(text).links}


def test_nothing_on_it_waits_for_a_script() -> None:
    """A narrowed page offers no chart and no filters, so it hands no data to a script."""
    text = pages()["timelines/all/lanes/law/index.html"]
    assert not re.search(r"data-(chart|in|scales)=", text)


def test_choices_of_the_whole_lead_there() -> None:
    """Each choice of a timeline's page is a link that works without a script."""
    path = "timelines/all/index.html"
    links = {
        followed(path, link) for link in re.findall(r'<a class="timeline-choice[^>]* href="([^"]+)"', pages()[path])
    }
    assert links == {each for each in pages() if re.match(r"timelines/all/(lanes|status|actors|tags)/", each)}


def test_what_was_known_when() -> None:
    """The table tells each event on the day of its first support, in order of days; what has none comes last."""
    sources = (source("early", published="2022-03-01"), source("late", published="2022-04"), source("undated"))
    events = (
        event("a", "2023", sources=[{"source": "early"}]),
        event("b", "2022", sources=[{"source": "late"}, {"source": "undated"}]),
        event("c", "2021", sources=[{"source": "undated"}]),
        event("d", "2020", sources=[{"source": "late"}, {"source": "early"}]),
    )
    text = rendered(site(*events, sources=sources))["timelines/all/known/index.html"]
    told = re.findall(r'<time datetime="([^"]+)">|/events/(\w)/index|/sources/(\w+)/index|(Not known)', text)
    assert ["".join(each) for each in told] == [
        *("2022-03-01", "d", "early", "a", "early"),
        *("2022-04-30", "b", "late"),
        *("Not known", "c"),
    ]
