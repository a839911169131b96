"""What editors are offered of the content: every name it knows, with what it stands for, and room for new ones."""

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.makers import event, library, source, timeline
from timeline.editing.completion.known import NAMED, modeline, names_in, with_known
from timeline.library import Library
from timeline.reading.schema import MODELS, schema

EMPTY = Library({}, {}, {})


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("event", "content/events/2022.yaml", "../../.timeline/schema/event.json"),
        ("source", "content/sources/by/year/2022.yaml", "../../../../.timeline/schema/source.json"),
        ("timeline", "timelines/all.yaml", "../.timeline/schema/timeline.json"),
        ("event", "all.yaml", ".timeline/schema/event.json"),
    ],
)
def test_first_line_leads_to_the_schema(kind: str, name: str, expected: str) -> None:
    """From the folder of a file the way goes up to the project and down to the schema."""
    assert modeline(kind, name) == f"# yaml-language-server: $schema={expected}\n"


@pytest.mark.parametrize("name", ["../elsewhere/events/a.yaml", "/content/events/a.yaml"])
def test_no_first_line_outside_the_project(name: str) -> None:
    """A file outside the project gets no line, as the way would depend on where it lies."""
    assert modeline("event", name) == ""


KNOWN = library(
    [
        event("first", "2014-04~", actors=["UN", "Ministers"], tags=["exit"], places=[{"name": "Paris"}]),
        event("second", "2022-03-16", actors=["UN"]),
    ],
    sources=[
        source("report", title="A report", publisher="Press", published="2022-03"),
        source("note", title="A note"),
    ],
    timelines=[timeline("all"), timeline("war-only", lanes=[{"id": "war", "title": "The war"}])],
)


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("lanes", {"law": "Law, in “Timeline all”", "war": "War, in “Timeline all”; The war, in “Timeline war-only”"}),
        ("events", {"first": "about April 2014: Title of first", "second": "16 March 2022: Title of second"}),
        ("sources", {"report": "A report (Press, March 2022)", "note": "A note"}),
        ("actors", {"Ministers": "1 event", "UN": "2 events"}),
        ("tags", {"exit": "1 event"}),
        ("places", {"Paris": "1 event"}),
        ("publishers", {"Press": "1 source"}),
    ],
)
def test_names_say_what_they_stand_for(sort: str, expected: dict[str, str]) -> None:
    """Every name of a sort is known, with title, date or how often it is used."""
    assert names_in(KNOWN)[sort] == expected


def valid(kind: str, record: object, content: Library = KNOWN) -> bool:
    """Tell whether the schema of *kind* with the names of *content* lets *record* pass."""
    return Draft202012Validator(with_known(schema(kind), content)).is_valid(record)


EVENT: dict[str, Any] = {"id": "a", "date": "2014", "title": "A", "lane": "law"}


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"lane": "not-there-yet"},
        {"lane": 2014},
        {"sources": [{"source": "report"}, {"source": "just-read"}]},
        {"responds_to": ["first", "just-written", {"id": "first"}, {"id": "just-written"}]},
        {"actors": ["UN", "Somebody"], "tags": ["exit", "new"], "places": [{"name": "Paris"}, {"name": "Nowhere"}]},
    ],
)
def test_new_names_pass_beside_known_ones(fields: dict[str, Any]) -> None:
    """What the schema does not know yet is for the check to judge."""
    assert valid("event", EVENT | fields)


@pytest.mark.parametrize(
    "fields",
    [
        {"lane": "Not An Id"},
        {"lane": ["law"]},
        {"sources": [{"source": "A report"}]},
        {"responds_to": ["Title of first"]},
        {"tags": "exit"},
        {"actors": [""]},
    ],
)
def test_forms_are_still_demanded(fields: dict[str, Any]) -> None:
    """Offering names does not loosen what a field takes."""
    assert not valid("event", EVENT | fields)
    assert not valid("event", EVENT | fields, EMPTY)


@pytest.mark.parametrize("kind", MODELS)
def test_schema_stays_a_schema(kind: str) -> None:
    """The schema with names is valid by its dialect, and without names it is the schema as it was."""
    Draft202012Validator.check_schema(with_known(schema(kind), KNOWN))
    assert with_known(schema(kind), EMPTY) == schema(kind)


@pytest.mark.parametrize(
    ("kind", "sorts"), [("source", {"publishers"}), ("timeline", {"lanes", "events", "tags", "actors"})]
)
def test_schema_holds_only_names_it_takes(kind: str, sorts: set[str]) -> None:
    """A schema does not grow by names that none of its fields takes."""
    known = with_known(schema(kind), KNOWN)["$defs"].keys() - schema(kind)["$defs"].keys()
    assert known == {f"Known-{sort}" for sort in sorts}


def test_references_are_fields() -> None:
    """Every place where a name is meant is a field of a record, and every sort is known."""
    definitions = {name: node for kind in MODELS for name, node in schema(kind)["$defs"].items()}
    assert [place for place in NAMED if place[1] not in definitions[place[0]]["properties"]] == []
    assert set(NAMED.values()) == names_in(EMPTY).keys()
