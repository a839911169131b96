"""The web editor's configuration: every field of the models, as that editor's own schema wants it."""

import json
import re
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Union, get_args, get_origin

import pytest
from hypothesis import given
from jsonschema import Draft7Validator

from tests.dates.test_properties import EDTF
from tests.makers import event, library
from timeline.editing.cms.configuration import Backend, backend, configuration, page, this_machine
from timeline.editing.cms.fields import DATE_PATTERN, PICTURES, Plain
from timeline.editing.cms.files import is_changed, standing
from timeline.editing.records import RECORDS
from timeline.model import ID_PATTERN, REFERENCES, Record

ROOT = Path(__file__).parents[2]
SCHEMA = json.loads((ROOT / "node_modules/@sveltia/cms/schema/sveltia-cms.json").read_bytes())
LIBRARY = library([event()])
LIST = b"- {id: a, date: 2022, title: A, lane: law}\n"


def made(**files: bytes) -> Plain:
    """Return the configuration of a project with *files* of events."""
    contents = {f"content/events/{name}.yaml": data for name, data in files.items()}
    apart = standing(contents, "content")
    return configuration("A Site", LIBRARY, this_machine("project"), standing=apart)


def asked(folder: str) -> list[Plain]:
    """Return the fields of the records of *folder*."""
    collection = next(each for each in made()["collections"] if each["name"] == folder)
    fields: list[Plain] = collection["fields"][0]["fields"]
    return fields


def bare(annotation: Any) -> Any:
    """Return the type within an annotation: that of an item of a list, of what may be left out."""
    if get_origin(annotation) in (Annotated, tuple):
        return bare(get_args(annotation)[0])
    if get_origin(annotation) in (Union, types.UnionType):
        return bare(next(each for each in get_args(annotation) if each is not types.NoneType))
    return annotation


def walked(model: type[Record], *way: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the way to every field of *model* and of the records within, with its description."""
    for name, info in model.model_fields.items():
        here = (*way, info.alias or name)
        yield here, info.description or ""
        inner = bare(info.annotation)
        if isinstance(inner, type) and issubclass(inner, Record):
            yield from walked(inner, *here)


def hints(fields: list[Plain], *way: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the way to every field of a form, with what is said below it."""
    for field in fields:
        here = (*way, field["name"])
        yield here, field["hint"].replace("\\", "")
        yield from hints(field.get("fields", []), *here)


def ids(model: type[Record]) -> Iterator[tuple[type[Record], str]]:
    """Yield every field of *model* and of the records within that holds an id or several."""
    for name, info in model.model_fields.items():
        inner = bare(info.annotation)
        if isinstance(inner, type) and issubclass(inner, Record):
            yield from ids(inner)
        elif ID_PATTERN in repr((info.annotation, info.metadata)):
            yield model, name


@pytest.mark.parametrize("folder", RECORDS)
def test_every_field_is_asked_for_in_order(folder: str) -> None:
    """A field of a model is in the form without being named anywhere else."""
    assert [way for way, _ in hints(asked(folder))] == [way for way, _ in walked(RECORDS[folder])]


@pytest.mark.parametrize("folder", RECORDS)
def test_every_description_is_a_hint(folder: str) -> None:
    """What a field is for is said below it."""
    described = zip(hints(asked(folder)), walked(RECORDS[folder]), strict=True)
    assert [way for (way, hint), (_, description) in described if not description or description not in hint] == []


@pytest.mark.parametrize(
    "where",
    [
        this_machine("project"),
        backend("github", "https://github.com/owner/name", "main"),
        backend("gitlab", "https://git.example/group/owner/name", "main"),
        backend("forgejo", "https://codeberg.org/owner/name", "pages"),
    ],
)
def test_the_editors_own_schema_takes_it(where: Backend) -> None:
    """The configuration is what the editor publishes as its form."""
    apart = standing({"content/events/one.yml": LIST, "content/events/bad.yaml": b"- x"}, "content")
    data = configuration("A Site", LIBRARY, where, standing=apart)
    assert len(data["collections"]) == len(RECORDS) + 2
    assert [error.message for error in Draft7Validator(SCHEMA).iter_errors(data)] == []


def test_a_library_without_lanes_has_a_configuration() -> None:
    """Where there is no lane to pick yet, its id is typed."""
    data = configuration("A Site", library([], timelines=[]), this_machine("project"))
    lane = next(field for field in data["collections"][0]["fields"][0]["fields"] if field["name"] == "lane")
    assert lane["widget"] == "string"
    assert [error.message for error in Draft7Validator(SCHEMA).iter_errors(data)] == []


WIDGETS = """
events id string; events date string; events title string; events summary text; events body text; events lane select;
events status select; events importance number; events sources list; events sources source relation;
events sources date string; events sources stance select; events responds_to id relation; events actors list;
events tags list; events places at list; events media file image; events media plays string;
events quotations source relation; events links url string; sources authors list;
sources published string; sources paragraphs number; timelines lanes list; timelines lanes color select;
timelines select object; timelines select lanes select; timelines select ids relation; timelines select from string;
timelines tour relation
"""


@pytest.mark.parametrize("row", [row.split() for row in WIDGETS.split(";")], ids=" ".join)
def test_widget(row: list[str]) -> None:
    """Each sort of field has the widget that fits it; a date is typed, as no calendar knows ``2014~``."""
    folder, *way, widget = row
    assert field_at(folder, *way)["widget"] == widget


def field_at(folder: str, *way: str) -> Plain:
    """Return the field at the end of *way* in the form of *folder*."""
    field: Plain = {"fields": asked(folder)}
    for name in way:
        field = next(each for each in field["fields"] if each["name"] == name)
    return field


def test_required_as_in_the_models() -> None:
    """What the models want must be filled in, nothing else."""
    needed = {field["name"] for field in asked("events") if field["required"]}
    assert needed == {"id", "date", "title", "lane"}


def test_choices_say_what_they_mean() -> None:
    """A word is offered with its meaning, and is written alone."""
    first = field_at("events", "status")["options"][0]
    assert (first["value"], first["label"]) == (
        "reported",
        "reported: one report says so; no independent source was found",
    )


def test_lanes_are_picked_by_their_titles() -> None:
    """An event's lane is one of those that timelines have."""
    assert field_at("events", "lane")["options"] == [
        {"label": "Law", "value": "law"},
        {"label": "War", "value": "war"},
    ]


def test_every_id_of_another_record_is_picked() -> None:
    """Whoever adds a field that names another record says what it names; only names made up there are typed."""
    found = {each for model in RECORDS.values() for each in ids(model)}
    typed = {f"{model.__name__}.{name}" for model, name in found - set(REFERENCES)}
    assert typed == {
        *("Event.id", "Event.tags", "Event.formerly", "Source.id", "Source.formerly"),
        *("Timeline.id", "Timeline.formerly", "Lane.id", "Select.tags"),
    }


def test_the_tables_name_fields_that_exist() -> None:
    """A renamed field does not lose its picker in silence."""
    named = {*REFERENCES, *PICTURES}
    assert [name for model, name in named if name not in model.model_fields] == []


@given(EDTF)
def test_no_date_is_kept_out(text: str) -> None:
    """The pattern lets every date pass; what it does not see, the check does."""
    assert re.search(DATE_PATTERN, text)


@pytest.mark.parametrize(
    "text", ["16.3.2022", "16 March 2022", "2022-3-16", "16-03-2022", "March", "about 2014", "today"]
)
def test_what_is_clearly_no_date_is_kept_out(text: str) -> None:
    """The commonest other ways of writing a date are told at once."""
    assert not re.search(DATE_PATTERN, text)


@pytest.mark.parametrize(
    ("forge", "address", "expected"),
    [
        ("github", "https://github.com/owner/name", ("github", "owner/name", "main", "", "")),
        ("gitlab", "https://gitlab.com/a/b/name", ("gitlab", "a/b/name", "main", "", "")),
        (
            "forgejo",
            "https://codeberg.org/owner/name",
            ("gitea", "owner/name", "main", "https://codeberg.org", "https://codeberg.org/api/v1"),
        ),
    ],
)
def test_backend(forge: str, address: str, expected: tuple[str, ...]) -> None:
    """The editor saves to the repository of the setting, wherever its forge stands."""
    assert backend(forge, address, "main") == expected


SPOILT = {
    "- {id: a, date: -0044}": ("1:17", "put -0044 in quotes"),
    "- id: a\n  tags: [law, 007]": ("2:15", "put 007 in quotes"),
    "- id: a\n  date: [2014, 2015]": ("2:9", "put the whole value in quotes"),
    "- id: a\n  leads_to: [b]": ("2:14", "write {id: b} instead of b"),
    "- id: a\n  title: 1e3": ("2:10", "put 1e3 in quotes"),
    "{id: a, title: True}": ("1:16", "put True in quotes"),
}


@pytest.mark.parametrize("text", SPOILT)
def test_what_the_editor_would_spoil_is_kept_from_it(text: str) -> None:
    """A file that saving would change elsewhere is not offered, and the place is told with what to do."""
    [found] = standing({"content/events/a.yaml": text.encode()}, "content")
    assert found.obstacle
    place, advice = found.obstacle
    assert (f"{place.line}:{place.column}", advice) == SPOILT[text]


@pytest.mark.parametrize(
    "text",
    [
        "- {id: a, date: 2014, importance: 1}",
        "- {id: a, date: '-0044', title: \"007\"}",
        "- id: a\n  places: [{name: A, at: [48.580, 07]}]\n",
        "- id: a\n  title: >-\n    1e3\n",
        "- id: a\n  leads_to: [{id: b}]\n  actors: [no, 12:30, 2014-04~]",
    ],
)
def test_a_plain_list_needs_no_place_of_its_own(text: str) -> None:
    """What is written back as it was read stands in the list of its folder."""
    assert list(standing({"content/events/a.yaml": text.encode()}, "content")) == []


@pytest.mark.parametrize("name", ["events/one.yml", "events/deeper/one.yaml"])
def test_files_that_the_folder_does_not_take_are_named(name: str) -> None:
    """Other endings and deeper folders are open to the editor by their names."""
    [found] = standing({f"content/{name}": LIST}, "content")
    assert (found.file.path, found.file.is_list, found.obstacle) == (name, True, None)


def test_a_record_alone_in_its_file_is_asked_for_without_a_list() -> None:
    """A file that is no list has the record's own fields."""
    others = made(alone=b"{id: a, date: 2022, title: A, lane: law}")["collections"][-1]
    assert [field["name"] for field in others["files"][0]["fields"]] == [field["name"] for field in asked("events")]


def test_a_kept_file_is_hidden_from_the_list_too() -> None:
    """A file by its name goes before the list of its folder, so a hidden one is nowhere."""
    kept = made(old=b"- {id: a, date: -0044}")["collections"][-1]
    assert kept["hide"]
    assert [each["file"] for each in kept["files"]] == ["content/events/old.yaml"]


@pytest.mark.parametrize("text", ["0", "-44", "2014", "1.5", "-0.25", "no", "12:30", "0x", "1_000"])
def test_what_is_written_as_it_was_read(text: str) -> None:
    """Texts, and numbers in the form in which scripts write them, survive."""
    assert not is_changed(text)


@pytest.mark.parametrize(
    "text", ["-0044", "+5", "1.0", "1e3", "0x1F", "0o17", ".5", "5.", ".inf", "TRUE", "9" * 17, "-0.0"]
)
def test_what_is_written_otherwise(text: str) -> None:
    """Numbers in other forms come back changed unless they stand in quotes."""
    assert is_changed(text)


def test_the_page_carries_the_name_as_text() -> None:
    """A site's name is no markup, and the page has no script of its own."""
    text = page("A & <b>")
    assert "<title>Edit A &amp; &lt;b&gt;</title>" in text
    assert text.count("<script") == text.count('<script src="') == 1
