"""The JSON Schemas: they let every good file pass and stop the mistakes that an editor can be shown while typing."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from jsonschema import Draft202012Validator

from tests.dates.test_edtf import rows
from tests.dates.test_properties import EDTF
from tests.reading.trees import EVENT, SOURCES, TIMELINES, codes, event, tree
from tests.test_model import GOOD
from timeline.model import DateBasis, Embed, Record, RelationBasis, SourceKind, Stance, Status, Word
from timeline.reading.complaints import field_names
from timeline.reading.schema import MODELS, schema

ROOT = Path(__file__).parents[2]
BASE = "https://example.org/schema/"


class CoreLoader(yaml.SafeLoader):
    """Reads YAML 1.2's core schema (10.3.2), as editors' language servers do."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"null|Null|NULL|~|", ["n", "N", "~", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
):
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(rf"^(?:{pattern})$"), first)


def errors(name: str, text: str) -> list[str]:
    """Return what the schema of the kind *name* says about a YAML text, read as an editor would."""
    loaded = json.loads(json.dumps(yaml.load(text, Loader=CoreLoader)))  # noqa: S506
    return [error.message for error in Draft202012Validator(schema(name, BASE)).iter_errors(loaded)]


CONTENT = [(name, path) for name in MODELS for path in sorted((ROOT / "content" / f"{name}s").glob("*.yaml"))]


@pytest.mark.parametrize(("name", "path"), CONTENT, ids=lambda value: getattr(value, "name", value))
def test_own_content_passes(name: str, path: Path) -> None:
    """No file of this site's content is complained about."""
    assert errors(name, path.read_text(encoding="utf-8")) == []


def test_there_is_content_to_pass() -> None:
    """Files of every kind were put to the test."""
    assert {name for name, _ in CONTENT} == set(MODELS)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("source", SOURCES),
        ("timeline", TIMELINES),
        ("event", event("a")),
        ("event", event("2014")),
        ("event", event("a", date="2014")),
        ("event", event("a", date="-0044")),
        ("event", event("a", date="[2014, 2015]")),
        ("event", event("a", date="{2014, 2015-03}")),
        ("event", event("a", title="2014", summary="no", body="true", date_note="1.5")),
        ("event", event("a", sources="[{source: report, at: 12}]")),
        ("event", event("a", tags="[2014, x]", actors="[1984]")),
        ("event", event("a", responds_to="[2014, {id: 2014, basis: inferred}]") + event("2014")),
        ("event", event("a", places="[{name: x, at: [48.58, 7]}]")),
    ],
)
def test_what_the_reader_takes_passes(name: str, text: str) -> None:
    """Numbers and words that are typed without quotes where text is meant are no mistake, here and to the reader."""
    assert errors(name, text) == []
    reading = tree(**{"events": event("other"), f"{name}s": text})
    assert set(codes(reading)) <= {"unused-source"}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("event", event("a", titel="x")),
        ("event", event("a", lane="null")),
        ("event", event("a", summary="")),
        ("event", event("Not An Id")),
        ("event", event("a", lane="'a b'")),
        ("event", event("a", status="sure")),
        ("event", event("a", importance="6")),
        ("event", event("a", importance="high")),
        ("event", event("a", title="x" * 101)),
        ("event", event("a", tags="article-8")),
        ("event", event("a", date="true")),
        ("event", event("a", date="{year: 2014}")),
        ("event", event("a", sources="[report]")),
        ("event", event("a", sources="[{source: report, stance: agrees}]")),
        ("event", event("a", responds_to="[{id: a, because: b}]")),
        ("event", event("a", links="[{url: 'ftp://example.org', title: x}]")),
        ("event", event("a", places="[{name: x, at: [91, 0]}]")),
        ("event", event("a", places="[{name: x, at: [1]}]")),
        ("event", "{id: a, date: 2014, title: x}"),
        ("event", "- a text"),
        ("source", "{id: a, title: x, kind: book}"),
        ("source", "{id: a, title: x, url: example.org}"),
        ("timeline", "{id: a, title: x, lanes: []}"),
        ("timeline", "{id: a, title: x, lanes: [{id: b, title: y, color: pink}]}"),
        ("timeline", "{id: a, title: x, lanes: [{id: b, title: y}], select: {from_: 2014}}"),
    ],
)
def test_mistakes_are_stopped(name: str, text: str) -> None:
    """What the schema stops, the reader stops too."""
    assert errors(name, text) != []
    assert not tree(**{"events": event("other"), f"{name}s": text}).is_sound


@pytest.mark.parametrize("name", MODELS)
def test_schema_is_one(name: str) -> None:
    """A schema is valid by its own dialect, has its address, and knows every field with a description."""
    made = schema(name, BASE)
    Draft202012Validator.check_schema(made)
    record = made["$defs"][MODELS[name].__name__]
    assert (made["$id"], made["$schema"]) == (f"{BASE}{name}.json", Draft202012Validator.META_SCHEMA["$id"])
    assert list(record["properties"]) == field_names(MODELS[name])
    assert all("description" in field for field in record["properties"].values())


def nodes(schema: Any) -> list[dict[str, Any]]:
    """Return every mapping in a schema, without what its examples hold."""
    if isinstance(schema, list):
        return [node for item in schema for node in nodes(item)]
    if not isinstance(schema, dict):
        return []
    inner = [value for key, value in schema.items() if key != "examples"]
    return [schema, *nodes(inner)]


@pytest.mark.parametrize("name", MODELS)
def test_schema_holds_no_noise(name: str) -> None:
    """There are no titles made of names and no nulls, and records have no fields but their own."""
    found = nodes(schema(name, BASE))
    assert not any(isinstance(node.get("title"), str) for node in found)
    assert not any({"type": "null"} in node.get("anyOf", ()) or node.get("default", 1) is None for node in found)
    assert all(node["additionalProperties"] is False for node in found if "properties" in node)


def test_sample_event_is_complete() -> None:
    """The event that the samples vary is itself without fault."""
    assert set(EVENT) == {"date", "title", "lane", "sources"}
    assert errors("event", event("a")) == []


DEFINITIONS = {record: node for name in MODELS for record, node in schema(name)["$defs"].items()}
EXAMPLES = [
    (kind, field.alias or name, example)
    for kind, _ in GOOD
    for name, field in kind.model_fields.items()
    for example in field.examples or [None]
]


def as_typed(value: Any) -> Any:
    """Return *value* as the reader hands it over: every scalar as text."""
    if isinstance(value, dict):
        return {key: as_typed(inner) for key, inner in value.items()}
    return [as_typed(item) for item in value] if isinstance(value, list) else str(value)


@pytest.mark.parametrize(("kind", "field", "example"), EXAMPLES)
def test_every_example_is_good(kind: type[Record], field: str, example: Any) -> None:
    """Each field has an example, which the record takes as it is typed, and which says something."""
    assert example is not None
    given = {**dict(GOOD)[kind], field: as_typed(example)}
    assert kind.model_validate(given).model_dump(mode="json", by_alias=True)[field] not in (None, [], "")


@pytest.mark.parametrize(("kind", "field", "example"), [each for each in EXAMPLES if each[0] is not Embed])
def test_schema_takes_every_example(kind: type[Record], field: str, example: Any) -> None:
    """The schema holds the examples of the model, and takes them."""
    node = DEFINITIONS[kind.__name__]["properties"][field]
    assert example in node["examples"]
    assert Draft202012Validator({**node, "$defs": DEFINITIONS}).is_valid(example)


def takes_date(text: str) -> bool:
    """Tell whether the schema takes a text for a date."""
    return Draft202012Validator(DEFINITIONS["Event"]["properties"]["date"]).is_valid(text)


@pytest.mark.parametrize("text", [text for _, text in rows(0)])
def test_schema_takes_dates_of_the_standard(text: str) -> None:
    """What the standard gives or allows is a date to an editor too."""
    assert takes_date(text)


@given(EDTF)
def test_schema_takes_every_date(text: str) -> None:
    """No date is complained about in an editor."""
    assert takes_date(text)


@pytest.mark.parametrize("text", ["16 March 2022", "March 2022", "16.03.2022", "2022 - 2023", "today", "unknown", ""])
def test_schema_stops_dates_in_words(text: str) -> None:
    """A date in words or in another order of the numbers is stopped, here and by the reader."""
    assert not takes_date(text)
    assert not tree(events=event("a", date=json.dumps(text))).is_sound


@pytest.mark.parametrize("kind", [Status, DateBasis, Stance, RelationBasis, SourceKind])
def test_words_are_explained(kind: type[Word]) -> None:
    """Each word to choose from has its meaning beside it."""
    node = DEFINITIONS[kind.__name__]
    assert dict(zip(node["enum"], node["enumDescriptions"], strict=True)) == {word: word.meaning for word in kind}
    assert len({word.meaning for word in kind}) == len(kind)
