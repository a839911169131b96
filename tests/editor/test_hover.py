"""What the real language server shows when the pointer rests on something."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml

from tests.editor.server import Server
from timeline import model
from timeline.editing.completion.known import modeline
from timeline.library import Library
from timeline.model import Record

#: Which records stand in which fields of a file.
INNER: dict[str, type[Record]] = {
    "sources": model.Citation,
    "responds_to": model.Reference,
    "leads_to": model.Reference,
    "places": model.Place,
    "media": model.Medium,
    "quotations": model.Quotation,
    "corrections": model.Correction,
    "links": model.Link,
    "lanes": model.Lane,
    "bands": model.Band,
}
FILES: dict[str, type[Record]] = {"event": model.Event, "source": model.Source, "timeline": model.Timeline}


def whole(record: type[Record]) -> dict[str, Any]:
    """Return a record with every field, each with its first example, inner records whole too."""
    made = {field.alias or name: (field.examples or [None])[0] for name, field in record.model_fields.items()}
    if record in FILES.values():
        made |= {name: [whole(inner)] for name, inner in INNER.items() if name in made}
    if record is model.Timeline:
        made["select"] = whole(model.Select)
    return made


def keys(record: type[Record], node: yaml.Node | None) -> Iterator[tuple[yaml.ScalarNode, str]]:
    """Yield the place of every field's name in a file, with the description of the field."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from keys(record, item)
    if not isinstance(node, yaml.MappingNode):
        return
    fields = {field.alias or name: field for name, field in record.model_fields.items()}
    for key, value in node.value:
        yield key, fields[key.value].description or ""
        inner = model.Select if key.value == "select" else INNER.get(key.value)
        if inner and record in FILES.values():
            yield from keys(inner, value)


def shown(editor: Server, kind: str, text: str, line: int, column: int) -> str:
    """Return what is shown at a place of a file, as a reader sees it."""
    name = f"content/{kind}s/hovered.yaml"
    editor.show(name, text)
    return re.sub(r"\\(?=[^\w\s])", "", editor.hover(name, line, column))


@pytest.mark.parametrize("kind", FILES)
def test_every_field_shows_its_description(editor: Server, kind: str) -> None:
    """Over the name of each field of each record stands what to write there."""
    text = modeline(kind, f"content/{kind}s/x.yaml") + yaml.safe_dump([whole(FILES[kind])], sort_keys=False)
    missing = [
        (key.value, key.start_mark.line)
        for key, description in keys(FILES[kind], yaml.compose(text))
        if description not in shown(editor, kind, text, key.start_mark.line, key.start_mark.column + 1)
    ]
    assert missing == []


def test_every_record_is_hovered_over() -> None:
    """No kind of record that stands in files was forgotten."""
    records = {each for each in vars(model).values() if isinstance(each, type) and issubclass(each, Record)}
    assert {*FILES.values(), *INNER.values(), model.Select} == records - {Record, model.Embed}


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("status: disputed", "disputed`: sources or those involved disagree"),
        ("date: 2014", "For example `2022-03-16`"),
        ("sources: []", "For example `[{source: eeas-2022, at: paragraph 2}]`"),
    ],
)
def test_more_is_shown_than_the_description(editor: Server, line: str, words: str) -> None:
    """Words to choose from show their meaning, other fields an example."""
    text = f"{modeline('event', 'content/events/x.yaml')}id: a\n{line}\n"
    assert words in shown(editor, "event", text, 2, 1)


def test_known_id_shows_what_it_stands_for(editor: Server, library: Library) -> None:
    """Over an id stands the title of its record, before those of others."""
    event = list(library.events.values())[7]
    text = f"{modeline('event', 'content/events/x.yaml')}id: a\nleads_to:\n  - {event.id}\n"
    first = next(line for line in shown(editor, "event", text, 3, 6).split("\n") if line.startswith("*"))
    assert event.id in first
    assert event.title in first
