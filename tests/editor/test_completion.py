"""What the real language server offers while an editor types."""

from pathlib import Path

import pytest

from tests.editor.cursor import offered
from tests.editor.server import Server
from tests.projects import run
from timeline import model
from timeline.editing.completion.known import NAMED
from timeline.library import Library
from timeline.model import Record
from timeline.reading.complaints import field_names

#: Where a record of each sort begins.
BEGINNINGS: list[tuple[type[Record], str, str]] = [
    (model.Event, "event", "|"),
    (model.Event, "event", "- |"),
    (model.Event, "event", "- id: a\n  date: 2014\n  title: A\n  lane: b\n\n- |"),
    (model.Source, "source", "|"),
    (model.Source, "source", "- |"),
    (model.Timeline, "timeline", "|"),
    (model.Timeline, "timeline", "- |"),
    (model.Citation, "event", "- id: a\n  sources:\n    - |"),
    (model.Reference, "event", "- id: a\n  responds_to:\n    - |"),
    (model.Reference, "event", "- id: a\n  leads_to:\n    - |"),
    (model.Place, "event", "- id: a\n  places:\n    - |"),
    (model.Medium, "event", "- id: a\n  media:\n    - |"),
    (model.Link, "event", "- id: a\n  links:\n    - |"),
    (model.Lane, "timeline", "- id: a\n  lanes:\n    - |"),
    (model.Band, "timeline", "- id: a\n  bands:\n    - |"),
    (model.Select, "timeline", "- id: a\n  select:\n    |"),
]


@pytest.mark.parametrize(("record", "kind", "text"), BEGINNINGS)
def test_every_field_is_offered(editor: Server, record: type[Record], kind: str, text: str) -> None:
    """Where a record begins, each of its fields is offered, with its description."""
    found = offered(editor, kind, text)
    assert set(field_names(record)) <= found.keys()
    described = {field.alias or name: (field.description or "")[:9] for name, field in record.model_fields.items()}
    assert {name: found[name][:9] for name in described} == described


@pytest.mark.parametrize("kind", ["event", "source", "timeline"])
def test_whole_record_is_offered(editor: Server, kind: str) -> None:
    """An empty file and a new item offer to write all that a record needs."""
    assert f"new {kind}" in offered(editor, kind, "|")
    assert f"new {kind}" in offered(editor, kind, "- |")


def test_citation_is_offered(editor: Server) -> None:
    """A new item of the sources offers a whole citation."""
    assert "new citation" in offered(editor, "event", "- id: a\n  sources:\n    - |")


def test_fields_that_are_there_are_not_offered(editor: Server) -> None:
    """A field cannot stand twice, so it is offered once."""
    found = offered(editor, "event", "- id: a\n  title: A\n  |")
    assert not {"id", "title"} & found.keys()
    assert {"date", "lane"} <= found.keys()


#: Every place where a name is meant, with a text that has the cursor there.
PLACES = {
    ("Event", "lane"): ["- id: a\n  lane: |"],
    ("Event", "responds_to"): ["- id: a\n  responds_to: [|]", "- id: a\n  responds_to:\n    - |"],
    ("Event", "leads_to"): ["- id: a\n  leads_to: [|]", "- id: a\n  leads_to:\n    - |"],
    ("Event", "actors"): ["- id: a\n  actors: [|]", "- id: a\n  actors:\n    - |"],
    ("Event", "tags"): ["- id: a\n  tags: [|]", "- id: a\n  tags: [article-8, |]"],
    ("Citation", "source"): ["- id: a\n  sources:\n    - source: |", "- id: a\n  sources: [{source: |}]"],
    ("Quotation", "source"): ["- id: a\n  quotations:\n    - source: |", "- id: a\n  quotations: [{source: |}]"],
    ("Reference", "id"): ["- id: a\n  leads_to:\n    - id: |", "- id: a\n  leads_to: [{id: |}]"],
    ("Place", "name"): ["- id: a\n  places:\n    - name: |"],
    ("Source", "publisher"): ["- id: a\n  publisher: |"],
    ("Lane", "id"): ["- id: a\n  lanes:\n    - id: |"],
    ("Select", "lanes"): ["- id: a\n  select:\n    lanes: [|]"],
    ("Select", "tags"): ["- id: a\n  select:\n    tags: [|]"],
    ("Select", "actors"): ["- id: a\n  select:\n    actors: [|]"],
    ("Select", "ids"): ["- id: a\n  select:\n    ids: [|]"],
    ("Timeline", "tour"): ["- id: a\n  tour: [|]", "- id: a\n  tour:\n    - |"],
}
KINDS = {"Source": "source", "Lane": "timeline", "Select": "timeline", "Timeline": "timeline"}
AT_PLACES = [(place, text) for place, texts in PLACES.items() for text in texts]


def names(library: Library, sort: str) -> dict[str, str]:
    """Return every name of a sort with what must be said of it."""
    events = library.events.values()
    return {
        "lanes": {lane.id: lane.title for timeline in library.timelines.values() for lane in timeline.lanes},
        "events": {event.id: event.title for event in events},
        "sources": {source.id: source.title for source in library.sources.values()},
        "actors": {actor: "event" for event in events for actor in event.actors},
        "tags": {tag: "event" for event in events for tag in event.tags},
        "places": {place.name: "event" for event in events for place in event.places},
        "publishers": {source.publisher: "source" for source in library.sources.values() if source.publisher},
    }[sort]


@pytest.mark.parametrize(("place", "text"), AT_PLACES)
def test_every_known_name_is_offered(editor: Server, library: Library, place: tuple[str, str], text: str) -> None:
    """Where a name is meant, every one of this site is offered, and what it stands for is said."""
    found = offered(editor, KINDS.get(place[0], "event"), text)
    expected = names(library, NAMED[place])
    assert {name: words in found.get(name, "") for name, words in expected.items()} == dict.fromkeys(expected, True)


def test_every_place_is_tried() -> None:
    """No place where a name is meant was forgotten."""
    assert PLACES.keys() == NAMED.keys()


def test_words_to_choose_from_are_explained(editor: Server) -> None:
    """Each word that may stand in a field is offered with its meaning."""
    found = offered(editor, "event", "- id: a\n  status: |")
    assert {status: status.meaning for status in model.Status} == found


def test_examples_are_not_offered(editor: Server) -> None:
    """What an example says is never typed for an editor, who might leave it there."""
    assert offered(editor, "event", "- id: a\n  date: |") == {}
    assert offered(editor, "event", "- id: a\n  title: |") == {}


def test_new_names_reach_an_open_editor(editor: Server, workspace: Path) -> None:
    """Schemas that are made again offer what is new, without closing a file."""
    text = "- id: a\n  lane: |"
    assert "brand-new" not in offered(editor, "event", text)
    added = workspace / "content/timelines/added.yaml"
    added.write_text("{id: added, title: Added, lanes: [{id: brand-new, title: Brand new}]}\n", encoding="utf-8")
    try:
        assert run(workspace, "schema", "--project").stdout
        editor.has_changed(".timeline/schema/event.json")
        assert "Brand new" in offered(editor, "event", text)["brand-new"]
    finally:
        added.unlink()
        run(workspace, "schema", "--project")
        editor.has_changed(".timeline/schema/event.json")
