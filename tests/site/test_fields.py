"""The manual's page on fields says what the models say."""

import pytest
from pydantic import BaseModel

from tests.site.sites import full_site
from timeline import model
from timeline.model import Status
from timeline.reading.marked import Value
from timeline.reading.source import parse_text
from timeline.site.addresses import Links
from timeline.site.fields import fields_page
from timeline.site.pages.manual import FieldItem, RecordItem

RECORDS = {record.title: record for record in fields_page(full_site(), Links("../..", "")).records}


def field(name: str) -> FieldItem:
    """Return the field of a name such as ``Event.date``."""
    record, _, wanted = name.partition(".")
    return next(each for each in RECORDS[record].fields if each.name == wanted)


def test_every_record_is_there() -> None:
    """Three records have files of their own; what can stand within them follows each."""
    titles = [*RECORDS]
    assert {title: record.folder for title, record in RECORDS.items() if record.folder} == {
        "Event": "content/events/",
        "Source": "content/sources/",
        "Timeline": "content/timelines/",
    }
    parts = {"Citation", "Reference", "Place", "Medium", "Quotation", "Link", "Correction"}
    assert {*titles[1 : titles.index("Source")]} == parts
    assert {"Lane", "Band", "Select"} == {*titles[titles.index("Timeline") + 1 :]}


@pytest.mark.parametrize("record", RECORDS.values(), ids=lambda record: record.title)
def test_every_field_is_there(record: RecordItem) -> None:
    """A record's fields are those of its model, in their order, each described and needed as it is there."""
    of_model: type[BaseModel] = getattr(model, record.title)
    expected = [
        (field.alias or name, field.description, field.is_required()) for name, field in of_model.model_fields.items()
    ]
    assert [(each.name, each.description, each.is_needed) for each in record.fields] == expected


KINDS = [
    ("Event.id", "an id"),
    ("Event.date", "a date"),
    ("Event.title", "text"),
    ("Event.importance", "a whole number from 1 to 5"),
    ("Event.status", "one of these words"),
    ("Event.tags", "a list of ids"),
    ("Event.actors", "a list of texts"),
    ("Event.sources", "a list of records"),
    ("Event.responds_to", "a list of ids or records"),
    ("Place.at", "a list of two numbers"),
    ("Source.url", "an address"),
    ("Source.paragraphs", "a whole number"),
    ("Source.accessed", "a date"),
    ("Timeline.select", "a record"),
    ("Select.from", "a date"),
]


@pytest.mark.parametrize(("name", "kind"), KINDS)
def test_what_a_field_holds(name: str, kind: str) -> None:
    """What is written in a field is said in plain words, none of them JSON Schema's."""
    assert field(name).kind == kind


def test_choices_and_defaults() -> None:
    """A field with few words names them, with their meanings, and says which is meant if it is left out."""
    status = field("Event.status")
    assert status.choices[0].meaning == Status.REPORTED.meaning
    assert {choice.meaning for choice in field("Lane.color").choices} == {None}
    assert [choice.word for choice in status.choices] == ["reported", "confirmed", "disputed", "retracted"]
    assert status.default == "reported"
    assert field("Event.importance").default == "3"
    assert field("Event.title").default is None


def test_records_within_records_are_linked() -> None:
    """A field that holds records leads to what these can hold."""
    linked = {each.name: each.record.link for each in RECORDS["Event"].fields if each.record}
    assert linked["sources"] == "#citation"
    assert linked["responds_to"] == "#reference"
    assert {link[1:] for link in linked.values()} <= {record.anchor for record in RECORDS.values()}


def examples(record: str) -> Value:
    """Return a record of the examples of all its fields, as the page shows them."""
    written = "\n".join(f"{each.name}: {each.example}" for each in RECORDS[record].fields)
    document = parse_text("", written)
    assert document.problems == ()
    return document.value


@pytest.mark.parametrize("record", RECORDS)
def test_examples_can_be_copied(record: str) -> None:
    """The examples of all fields, one below the other, are YAML that says what the example is."""
    value = examples(record)
    assert isinstance(value, dict)
    assert [*value] == [each.name for each in RECORDS[record].fields]
