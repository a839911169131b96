"""What the schemas for editors say beyond JSON Schema: examples to read, whole records to begin with."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from tests.reading.trees import codes, tree
from timeline.editing.completion.hints import for_editors
from timeline.reading.schema import MODELS, schema


def fields(made: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every field of a schema by its name."""
    for definition in made["$defs"].values():
        yield from definition.get("properties", {}).items()


def typed(value: Any) -> Any:
    """Return what PyYAML makes of the texts in *value*, however deep: it takes some for dates and numbers."""
    if isinstance(value, dict):
        return {name: typed(each) for name, each in value.items()}
    if isinstance(value, list):
        return [typed(each) for each in value]
    return yaml.safe_load(value) if isinstance(value, str) else value


@pytest.mark.parametrize("kind", MODELS)
def test_examples_are_read_and_not_typed(kind: str) -> None:
    """Every example of a field stands in its description as it would be typed, and nowhere else."""
    for (name, plain), (_, shown) in zip(fields(schema(kind)), fields(for_editors(schema(kind))), strict=True):
        assert "examples" not in shown, name
        said = shown["markdownDescription"].split("For example ")[1]
        assert [yaml.safe_load(text) for text in re.findall("`(.*?)`", said)] == typed(plain["examples"])


@pytest.mark.parametrize("kind", MODELS)
def test_descriptions_are_shown_as_they_are(kind: str) -> None:
    """Signs that Markdown would take for its own are escaped."""
    for name, shown in fields(for_editors(schema(kind))):
        said = shown["markdownDescription"].split("\n\nFor example ")[0]
        assert re.sub(r"\\(.)", r"\1", said) == shown["description"], name
        assert not re.search(r"(?<!\\)[*_~\[\]<>]", said), name


@pytest.mark.parametrize("kind", MODELS)
def test_schema_stays_a_schema(kind: str) -> None:
    """A schema for editors is valid by its dialect and demands what the plain one does."""
    Draft202012Validator.check_schema(for_editors(schema(kind)))
    made = Draft202012Validator(for_editors(schema(kind)))
    assert made.is_valid([]) == Draft202012Validator(schema(kind)).is_valid([])
    assert not made.is_valid([{"id": "a"}])


def snippets(kind: str) -> dict[str, Any]:
    """Return the beginnings that a schema offers, by their label."""
    definitions = for_editors(schema(kind))["$defs"].values()
    return {each["label"]: each["body"] for node in definitions for each in node.get("defaultSnippets", ())}


def filled(body: Any, words: dict[str, str]) -> Any:
    """Return the beginning of a record with something typed at each stop."""
    if isinstance(body, list):
        return [filled(item, words) for item in body]
    return {name: words.get(name) or filled(inner, words) for name, inner in body.items()}


WORDS = {
    "id": "typed",
    "date": "2022-03-16",
    "title": "Typed",
    "lane": "law",
    "source": "report",
    "at": "page 1",
    "says": "So.",
    "publisher": "Press",
    "published": "2022",
    "url": "https://example.org/",
}


@pytest.mark.parametrize(
    ("kind", "label"), [("event", "new event"), ("source", "new source"), ("timeline", "new timeline")]
)
def test_beginnings_are_records(kind: str, label: str) -> None:
    """What is typed in one go is a record that lacks nothing."""
    typed = filled(snippets(kind)[label], WORDS)
    found = codes(
        tree(
            **{"events": "{id: x, date: 2022-03-16, title: X, lane: law, sources: [{source: report}]}"}
            | {f"{kind}s": yaml.safe_dump(typed)}
        )
    )
    assert set(found) & {"unknown-field", "missing-field", "wrong-type", "empty-field"} == set()


def test_stops_are_numbered_in_order() -> None:
    """The cursor goes from stop to stop in the order in which the fields stand."""
    for kind in MODELS:
        for label, body in snippets(kind).items():
            stops = [int(stop) for stop in re.findall(r"\$(\d+)", str(body))]
            assert stops == list(range(1, len(stops) + 1)), label


@pytest.mark.parametrize(
    ("kind", "field", "value", "words"),
    [
        ("Event", "id", "Not An Id", "lower-case words joined by hyphens"),
        ("Event", "date", "16 March 2022", "2022-03-16"),
        ("Link", "url", "example.org", "http"),
    ],
)
def test_patterns_say_what_is_meant(kind: str, field: str, value: str, words: str) -> None:
    """Where a text must have a form, the form is said in words."""
    node = for_editors(schema("event"))["$defs"][kind]["properties"][field]
    assert not re.search(node["pattern"], value)
    assert words in node["patternErrorMessage"]
