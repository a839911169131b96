"""What machines read of a page."""

import json
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import SITE, event, settings, source
from timeline.dates import parse
from timeline.site import metadata

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*)</script>', re.DOTALL)


def held(script: str) -> dict[str, Any]:
    """Return the data within a script element that nothing in it ends early."""
    found = SCRIPT.fullmatch(script)
    assert found
    assert "<" not in found[1]
    data: dict[str, Any] = json.loads(found[1])
    return data


@pytest.mark.parametrize(
    "text",
    [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "]]>",
        "{0} {x}",
        "%s",
        "&quot;",
        "\u2028",
        "🏛️",
        "\\u003c/script>",
    ],
)
def test_no_text_ends_the_script(text: str) -> None:
    """Whatever a title holds, the script element is one and gives the title back."""
    assert held(metadata.script({"name": text, "list": [text]})) == {"name": text, "list": [text]}


@given(st.text())
def test_any_text_comes_back(text: str) -> None:
    """Nothing that can be typed is lost or runs."""
    assert held(metadata.script({"name": text})) == {"name": text}


@given(st.text())
def test_description_is_short(text: str) -> None:
    """Plain words on one line, no longer than a search engine shows and an ellipsis."""
    words = metadata.shortened(text)
    assert len(words) <= metadata.DESCRIPTION_LENGTH + 1
    assert len(words.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Short *words*.", "Short words."),
        ("x" * 160, "x" * 160),
        ("word " * 40, "word " * 31 + "word…"),
        ("word, " * 40, "word, " * 25 + "word…"),
    ],
)
def test_description_ends_at_a_word(text: str, expected: str) -> None:
    """What is too long is cut between words, without the comma that stood there."""
    assert metadata.shortened(text) == expected


def test_head() -> None:
    """Title, description, permanent address and data agree; what is not known is left out."""
    head = metadata.head(
        settings(), "events/a/", title="A title", about="About *it*", data={"@type": "Event", "license": None}
    )
    assert (head.title, head.description, head.canonical, head.kind) == (
        "A title",
        "About it",
        f"{SITE}/events/a/",
        "article",
    )
    assert held(head.json_ld) == {
        "@context": "https://schema.org",
        "name": "A title",
        "url": f"{SITE}/events/a/",
        "@type": "Event",
    }


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("CollectionPage", "website"), ("WebSite", "website"), ("Event", "article"), ("Report", "article")],
)
def test_open_graph_type(kind: str, expected: str) -> None:
    """Lists are websites, records are articles (ogp.me, Object types)."""
    assert metadata.head(settings(), "", title="T", about="A", data={"@type": kind}).kind == expected


def test_page_without_words_is_described_by_its_title() -> None:
    """A description is never empty."""
    assert metadata.head(settings(), "", title="T", about="<!-- -->", data={"@type": "WebSite"}).description == "T"


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        ("2022-03-16", "2022-03-16", None),
        ("2014-04~", "2014-04-01", "2014-04-30"),
        ("2022/..", "2022-01-01", None),
        ("/2022", None, "2022-12-31"),
        ("-0043", "-0043-01-01", "-0043-12-31"),
        ("2022-03-16T10:00:00Z", "2022-03-16T10:00:00Z", None),
    ],
)
def test_event_data_has_its_bounds(date: str, first: str | None, last: str | None) -> None:
    """An event begins and ends with its first and last possible moment; what is not known or the same is left out."""
    data = metadata.event_data(event("a", date), settings())
    assert (data.get("startDate"), data.get("endDate")) == (first, last)
    assert None not in data.values()


def test_event_data() -> None:
    """An event says what, where and on which sources."""
    made = event(places=[{"name": "Strasbourg"}], summary="*Words*.")
    data = metadata.sourced_event_data(made, [source("law", url="https://a.example/law")], settings())
    assert (data["@type"], data["name"], data["url"], data["description"]) == (
        "Event",
        "Title of a",
        f"{SITE}/events/a/",
        "Words.",
    )
    assert data["location"] == [{"@type": "Place", "name": "Strasbourg"}]
    assert data["subjectOf"] == [{"@type": "Article", "name": "Source law", "url": "https://a.example/law"}]


def test_source_data() -> None:
    """A source says who published it when and in which language; one that is nowhere else has its page here."""
    made = source(kind="document", publisher="P", authors=["A"], published="2014-04-10", language="en")
    data = metadata.source_data(made, settings())
    assert data == {
        "@type": "Report",
        "name": "Source report",
        "url": f"{SITE}/sources/report/",
        "publisher": {"@type": "Organization", "name": "P"},
        "author": [{"@type": "Person", "name": "A"}],
        "datePublished": "2014-04-10",
        "inLanguage": "en",
    }


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("2014 2022-03-16", "2014-01-01/2022-03-16"),
        ("2014/.. 2022", "2014-01-01/.."),
        ("../2014 2022", "../2022-12-31"),
        ("../2014 2022/..", "../.."),
        ("-0043 0064", "-0043-01-01/0064-12-31"),
        ("2014/ 2016", "2014-01-01/2016-12-31"),
        ("", "../.."),
    ],
)
def test_coverage(dates: str, expected: str) -> None:
    """A timeline covers all the time of its events, with dots where it is open (ISO 8601-2)."""
    assert metadata.coverage(map(parse, dates.split())) == expected
