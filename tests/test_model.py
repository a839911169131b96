"""The records: exactly the fields that the contract names, nothing else let in."""

from collections.abc import Iterator
from typing import Any

import pytest
from pydantic import ValidationError

from tests.makers import embed, event, source, timeline
from timeline import model
from timeline.model import Event, Record, Reference, Select, Source, Timeline

EVENT = (
    "id date title summary body lane status importance date_basis date_note sources responds_to leads_to actors tags "
    "places media quotations links corrections formerly"
)
FIELDS = {
    model.Event: EVENT,
    model.Citation: "source at says date stance",
    model.Reference: "id basis note",
    model.Correction: "date text",
    model.Place: "name at",
    model.Medium: "file alt credit licence plays opens",
    model.Quotation: "text by source at",
    model.Link: "url title",
    model.Source: "id title publisher kind authors published accessed url archived language licence note paragraphs "
    "corrections formerly",
    model.Timeline: "id title summary lanes bands axis select tour formerly",
    model.Lane: "id title color",
    model.Band: "date title",
    model.Select: "lanes tags actors from to ids",
    model.Embed: "id from to lanes",
}


def records() -> Iterator[type[Record]]:
    """Yield every kind of record there is."""
    return (each for each in vars(model).values() if isinstance(each, type) and issubclass(each, Record))


def names(kind: type[Record]) -> list[str]:
    """Return the field names of a record as editors write them."""
    return [field.alias or name for name, field in kind.model_fields.items()]


@pytest.mark.parametrize(("kind", "expected"), FIELDS.items(), ids=lambda each: getattr(each, "__name__", ""))
def test_fields_are_those_of_the_contract(kind: type[Record], expected: str) -> None:
    """A record has the promised fields in the promised order."""
    assert names(kind) == expected.split()


def test_every_record_is_in_the_table() -> None:
    """No kind of record escapes the table above."""
    assert set(records()) - {Record} == set(FIELDS)


@pytest.mark.parametrize("kind", FIELDS, ids=lambda each: each.__name__)
def test_every_field_is_described(kind: type[Record]) -> None:
    """Each field has a sentence, which editors see while they type."""
    said = {name: field.description or "" for name, field in kind.model_fields.items()}
    assert {name for name, words in said.items() if not words.endswith(".") or words[0].islower()} == set()


GOOD: list[tuple[type[Record], dict[str, object]]] = [
    (Event, {"id": "a", "date": "2022", "title": "T", "lane": "law"}),
    (model.Citation, {"source": "a"}),
    (Reference, {"id": "a"}),
    (model.Correction, {"date": "2026-11-20", "text": "T"}),
    (model.Place, {"name": "Strasbourg"}),
    (model.Medium, {"file": "a.jpg"}),
    (model.Quotation, {"text": "T", "by": "A", "source": "a"}),
    (model.Link, {"url": "https://a.example", "title": "A"}),
    (Source, {"id": "a", "title": "T"}),
    (Timeline, {"id": "a", "title": "T", "lanes": [{"id": "law", "title": "Law"}]}),
    (model.Lane, {"id": "law", "title": "Law"}),
    (model.Band, {"date": "2014/2015", "title": "T"}),
    (Select, {}),
    (model.Embed, {"id": "a"}),
]


@pytest.mark.parametrize(("kind", "fields"), GOOD, ids=lambda each: getattr(each, "__name__", ""))
def test_required_fields_suffice(kind: type[Record], fields: dict[str, object]) -> None:
    """These fields are enough, and each of them is needed."""
    assert kind.model_validate(fields).model_fields_set == set(fields)
    assert [name for name, field in kind.model_fields.items() if field.is_required()] == list(fields)


@pytest.mark.parametrize(("kind", "fields"), GOOD, ids=lambda each: getattr(each, "__name__", ""))
def test_unknown_field_is_refused(kind: type[Record], fields: dict[str, object]) -> None:
    """A field that is not in the table is an error, not silence."""
    with pytest.raises(ValidationError) as caught:
        kind.model_validate({**fields, "colour": "x"})
    assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [("extra_forbidden", ("colour",))]


@pytest.mark.parametrize(("kind", "fields"), GOOD, ids=lambda each: getattr(each, "__name__", ""))
def test_records_never_change(kind: type[Record], fields: dict[str, object]) -> None:
    """A record cannot be altered once it is made."""
    record = kind.model_validate(fields)
    with pytest.raises(ValidationError, match="frozen"):
        setattr(record, next(iter(kind.model_fields)), "x")


def test_defaults_of_an_event() -> None:
    """What an editor leaves out means what the manual says."""
    left_out = event().model_dump(exclude=set("id date title lane".split()))
    assert left_out == {
        **dict.fromkeys("summary body date_note".split()),
        **dict.fromkeys("sources responds_to leads_to actors tags places media quotations links".split(), ()),
        **dict.fromkeys("corrections formerly".split(), ()),
        "status": "reported",
        "importance": 3,
        "date_basis": "stated",
    }


@pytest.mark.parametrize(
    ("record", "field", "expected"),
    [
        (event(sources=[{"source": "a"}]).sources[0], "stance", "supports"),
        (event(leads_to=["b"]).leads_to[0], "basis", "stated"),
        (source(), "kind", "article"),
        (timeline(), "select", Select()),
        (timeline().lanes[0], "color", None),
        (embed(), "lanes", ()),
    ],
)
def test_other_defaults(record: Record, field: str, expected: object) -> None:
    """Smaller records have their defaults too."""
    assert getattr(record, field) == expected


def made(**fields: Any) -> Event:
    """Return a good event with these fields, whatever they are."""
    return event(**fields)


@pytest.mark.parametrize("field", ["responds_to", "leads_to"])
def test_bare_id_is_a_whole_relation(field: str) -> None:
    """``[b]`` says the same as ``[{id: b}]``."""
    bare, whole, other = ({field: [each]} for each in ("b", {"id": "b"}, {"id": "b", "basis": "inferred"}))
    assert made(**bare) == made(**whole)
    assert made(**bare) != made(**other)


VALUES = {
    model.Status: "reported confirmed disputed retracted",
    model.DateBasis: "stated inferred outside",
    model.Stance: "supports differs disputes",
    model.SourceKind: "article document statement dataset",
    model.RelationBasis: "stated inferred",
}


@pytest.mark.parametrize(("kind", "expected"), VALUES.items(), ids=lambda each: getattr(each, "__name__", ""))
def test_values_are_those_of_the_contract(kind: type[Any], expected: str) -> None:
    """The words to choose from are the promised ones."""
    assert [str(each) for each in kind] == expected.split()


@pytest.mark.parametrize("importance", [1, 5, "1", "5"])
def test_importance_is_one_to_five(importance: object) -> None:
    """Importance is read from text as well as from a number."""
    assert event(importance=importance).importance == int(str(importance))


@pytest.mark.parametrize(
    "fields",
    [
        {"id": "Upper"},
        {"id": "two  words"},
        {"id": "-a"},
        {"id": "a\n"},
        {"title": " "},
        {"title": "x" * 101},
        {"importance": 0},
        {"importance": 6},
        {"status": "rumoured"},
        {"date": "2014-13"},
        {"date": None},
        {"lane": None},
        {"leads_to": "b"},
        {"leads_to": [["b"]]},
        {"links": [{"url": "javascript:alert(1)", "title": "x"}]},
        {"links": [{"url": "https://a.example/\n", "title": "x"}]},
        {"places": [{"name": "x", "at": [91, 0]}]},
        {"places": [{"name": "x", "at": [0]}]},
    ],
)
def test_wrong_value_is_refused(fields: dict[str, object]) -> None:
    """Each field is held to its form."""
    with pytest.raises(ValidationError):
        made(**fields)


def test_blanks_around_texts_are_dropped() -> None:
    """A folded text of YAML ends in a line break that nobody meant."""
    assert event(title=" T \n", summary="S\n").title == "T"
    assert event(title=" T \n", summary="S\n").summary == "S"


@pytest.mark.parametrize(
    ("select", "expected"),
    [
        ({"ids": ["a"]}, True),
        ({}, False),
        ({"ids": ["a"], "tags": ["t"]}, False),
        ({"ids": ["a"], "to": "2014"}, False),
    ],
)
def test_select_by_name(select: dict[str, object], *, expected: bool) -> None:
    """Only ids without any condition choose by name alone."""
    assert Select.model_validate(select).is_by_name is expected


def test_records_survive_being_written_out() -> None:
    """What is dumped for a program is read back as the same record."""
    whole = timeline(select={"from": "2014-04~", "to": "2022/.."}, bands=[{"date": "2014/..", "title": "B"}])
    assert Timeline.model_validate(whole.model_dump(mode="json", by_alias=True)) == whole
