"""Events as JSON: everything that the editors wrote, and what a program would have to work out."""

import json
from typing import Any

import pytest

from tests.formats.publications import SOURCES, publication
from tests.makers import SITE, event
from timeline.formats import events_json
from timeline.model import Event
from timeline.reading import read

FULL = event(
    "full",
    "2022-02/..",
    title='A "title", with <signs> & Ümläute',
    summary="Markdown with a [link](event:other).",
    body="More.\n\nAnd more.",
    lane="war",
    status="disputed",
    importance=1,
    date_basis="outside",
    date_note="By its own words.",
    sources=[
        {"source": "report", "at": "page 2", "says": "So.", "date": "2022-02-24", "stance": "differs"},
        {"source": "law"},
    ],
    responds_to=[{"id": "other", "basis": "inferred", "note": "why"}],
    actors=["Court", "Ministers; all"],
    tags=["money"],
    places=[{"name": "Strasbourg", "at": [48.58, 7.75]}],
    media=[{"file": "images/x.jpg", "alt": "A room", "credit": "Anna", "licence": "CC0"}],
    links=[{"url": "https://a.example/?b&c", "title": "More"}],
)
OTHER = event("other", "2014-04~", leads_to=["full"], sources=[{"source": "report"}])


def written(*events: Event, **more: Any) -> dict[str, Any]:
    """Return the document as a program reads it."""
    document: dict[str, Any] = json.loads(events_json.write(publication(*events, **more)))
    return document


def as_tree(document: dict[str, Any]) -> dict[str, bytes]:
    """Return what was written as content files; YAML reads JSON."""
    events = [{**each, "date": each["date"]["edtf"]} for each in document["events"]]
    line = document["timeline"]
    for record in [*events, line]:
        del record["address"]
    shelves = {"events": events, "sources": document["sources"], "timelines": line}
    return {
        f"content/{name}/x.yaml": json.dumps(records, ensure_ascii=False).encode() for name, records in shelves.items()
    }


def test_records_are_read_back() -> None:
    """What was written is, read again, the same library without a problem."""
    made = publication(FULL, OTHER, sources=SOURCES[:2], bands=[{"date": "2014/..", "title": "B"}])
    reading = read(as_tree(json.loads(events_json.write(made))), size_of=lambda _: 1)
    assert [str(each) for each in reading.problems] == []
    assert dict(reading.library.events) == dict(made.library.events)
    assert dict(reading.library.sources) == dict(made.library.sources)
    assert dict(reading.library.timelines) == dict(made.library.timelines)


def test_document() -> None:
    """The document says what it is, where it stands and on which terms, and holds only the sources that are cited."""
    document = written(FULL, OTHER)
    assert list(document) == ["timeline", "licence", "events", "sources"]
    assert document["timeline"]["address"] == f"{SITE}/timelines/all/"
    assert document["licence"] == "https://licence.example/by"
    assert [each["id"] for each in document["events"]] == ["other", "full"]
    assert [each["id"] for each in document["sources"]] == ["report", "law"]
    assert document["events"][0]["address"] == f"{SITE}/events/other/"


@pytest.mark.parametrize(
    ("date", "earliest", "latest", "words"),
    [
        ("2022-03-16", "2022-03-16", "2022-03-16", "16 March 2022"),
        ("2014-04~", "2014-04-01", "2014-04-30", "about April 2014"),
        ("2022-02/..", "2022-02-01", "..", "since February 2022"),
        ("2014/", "2014-01-01", None, None),
        ("-0043", "-0043-01-01", "-0043-12-31", "44 BC"),
        ("2022-03-16T10:00:00Z", "2022-03-16T10:00:00Z", "2022-03-16T10:00:00Z", None),
    ],
)
def test_dates(date: str, earliest: str, latest: str | None, words: str | None) -> None:
    """A date is given as written, by its bounds in the contract's form, and in words."""
    (made,) = written(event("a", date))["events"]
    assert {name: made["date"][name] for name in ("edtf", "earliest", "latest")} == {
        "edtf": date,
        "earliest": earliest,
        "latest": latest,
    }
    assert list(made["date"]) == ["edtf", "earliest", "latest", "display"]
    assert words in {None, made["date"]["display"]}


def test_names_are_those_of_the_yaml() -> None:
    """A range is called ``from``, as editors write it."""
    document = written(OTHER, select={"from": "2014", "to": "2022"})
    assert document["timeline"]["select"] == {"from": "2014", "to": "2022"}
