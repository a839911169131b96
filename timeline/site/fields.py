"""The manual's page on fields: every record and every field of it, as the schemas of the content files have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import repeat
from typing import Any, NamedTuple

from timeline.reading.schema import MODELS, schema
from timeline.site import metadata
from timeline.site.addresses import FIELDS, MANUAL, Links
from timeline.site.edition import Edition
from timeline.site.pages.head import Link
from timeline.site.pages.manual import Choice, FieldItem, FieldsPage, RecordItem

Node = Mapping[str, Any]
#: What the page holds, on it and wherever it is offered.
ABOUT = "What can be written of an event, a source or a timeline, and how."


class Kind(NamedTuple):
    """What a field holds, in words for one and for many."""

    one: str
    many: str


TEXT = Kind("text", "texts")
DATE = Kind("a date", "dates")
ID = Kind("an id", "ids")
ADDRESS = Kind("an address", "addresses")
PAIR = Kind("a list of two numbers", "lists of two numbers")
WORD = Kind("one of these words", "some of these words")
RECORD = Kind("a record", "records")


def fields_page(edition: Edition, links: Links) -> FieldsPage:
    """Return the page on fields."""
    title, data = "Fields", {"@type": "TechArticle"}
    return FieldsPage(
        head=metadata.head(edition.settings, FIELDS, title=title, about=ABOUT, data=data),
        trail=(Link("Manual", links.page(MANUAL)),),
        title=title,
        records=tuple(_records()),
    )


def _records() -> Iterator[RecordItem]:
    """Return each kind of record, followed by the records that stand within it and were not named before."""
    told: set[str] = set()
    for name, model in MODELS.items():
        definitions: Mapping[str, Node] = schema(name, "")["$defs"]
        yield _record(model.__name__, definitions, folder=f"content/{name}s/")
        told.add(model.__name__)
        inner = [each for each, node in definitions.items() if "properties" in node and each not in told]
        yield from (_record(each, definitions, folder=None) for each in inner)
        told.update(inner)


def _record(name: str, definitions: Mapping[str, Node], *, folder: str | None) -> RecordItem:
    node = definitions[name]
    needed = node.get("required", ())
    fields = (
        _field(name, field, each, definitions, is_needed=field in needed) for field, each in node["properties"].items()
    )
    return RecordItem(name, name.lower(), node["description"], folder, tuple(fields))


def _field(record: str, name: str, node: Node, definitions: Mapping[str, Node], *, is_needed: bool) -> FieldItem:
    inner = node.get("items", node) if node.get("type") == "array" else node
    refers_to = _referred(inner)
    target = definitions.get(refers_to, {})
    examples, default = node.get("examples"), node.get("default")
    return FieldItem(
        name=name,
        anchor=f"{record.lower()}.{name}",
        description=node.get("description") or target.get("description", ""),
        is_needed=is_needed,
        kind=_kind(node, target),
        record=Link(refers_to, f"#{refers_to.lower()}") if "properties" in target else None,
        choices=tuple(_choices(target)),
        default=None if default is None else _written(default),
        example=_written(examples[0]) if examples else None,
    )


def _referred(node: Node) -> str:
    """Return the name of the definition that *node*, or one of its alternatives, refers to; empty if none."""
    references = (each["$ref"] for each in (node, *node.get("anyOf", ())) if "$ref" in each)
    return next(references, "").rpartition("/")[2]


def _choices(node: Node) -> Iterator[Choice]:
    return map(Choice, node.get("enum", ()), node.get("enumDescriptions") or repeat(None))


def _kind(node: Node, target: Node) -> str:
    """Return what is written in a field, in words."""
    if node.get("type") == "array" and "items" in node:
        return f"a list of {_kind_of_value(node['items'], target).many}"
    return _kind_of_value(node, target).one


def _kind_of_value(node: Node, target: Node) -> Kind:
    options = node.get("anyOf", [node])
    if any("object" in each.get("type", ()) for each in options):
        return DATE
    kinds = [_kind_of_option(each, target) for each in options]
    return Kind(" or ".join(kind.one for kind in kinds), " or ".join(kind.many for kind in kinds))


def _kind_of_option(node: Node, target: Node) -> Kind:
    if "$ref" in node:
        return RECORD if "properties" in target else WORD
    if "prefixItems" in node:
        return PAIR
    if "pattern" in node:
        return ADDRESS if "http" in node["pattern"] else ID
    if node["type"] == "integer":
        bounds = f" from {node['minimum']} to {node['maximum']}" if {"minimum", "maximum"} <= node.keys() else ""
        return Kind(f"a whole number{bounds}", f"whole numbers{bounds}")
    return TEXT


def _written(value: Any) -> str:
    """Return *value* as an editor writes it on one line of YAML."""
    if isinstance(value, list):
        return f"[{', '.join(map(_written, value))}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name}: {_written(each)}' for name, each in value.items())}}}"
    return str(value)
