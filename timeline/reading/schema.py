"""JSON Schemas (2020-12) of the content files, for editors that complete and check while one types."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from timeline.model import ID_PATTERN, Event, Record, Source, Timeline, Word

#: The records that have a schema, by the name of its file.
MODELS: dict[str, type[Record]] = {"event": Event, "source": Source, "timeline": Timeline}
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema(name: str, base: str | None = None) -> dict[str, Any]:
    """Return the schema of the files that hold records of the kind *name*; *base* is the address of all schemas.

    Each field has a description and examples; ``enumDescriptions`` (VS Code's) say what the words to choose from mean.
    """
    reference = {"$ref": f"#/$defs/{MODELS[name].__name__}"}
    return {
        "$schema": DIALECT,
        **({"$id": f"{base}{name}.json"} if base else {}),
        "description": f"One {name} or a list of them.",
        "anyOf": [reference, {"type": "array", "items": reference}],
        "$defs": _definitions(MODELS[name]),
    }


@cache
def _definitions(model: type[Record]) -> Mapping[str, Any]:
    """Return the schemas of *model* and of all that it holds, by name; nobody may change them."""
    record = _untitled(model.model_json_schema(schema_generator=_Plain))
    return {**record.pop("$defs", {}), model.__name__: record}


class _Plain(GenerateJsonSchema):
    """Writes what an editor may type: no nulls, and unquoted numbers where text is meant."""

    def sort(self, value: JsonSchemaValue, parent_key: str | None = None) -> JsonSchemaValue:  # noqa: ARG002
        return value  # examples keep the order in which they are best read

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        found = super().default_schema(schema)
        if not isinstance(found.get("default"), str | int):
            found.pop("default", None)
        return found

    def enum_schema(self, schema: core_schema.EnumSchema) -> JsonSchemaValue:
        found = super().enum_schema(schema)
        if not issubclass(schema["cls"], Word):
            return found
        return {**found, "enumDescriptions": [word.meaning for word in schema["cls"]]}

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        found = super().str_schema(schema)
        if found.get("pattern") == ID_PATTERN:
            return {**found, "type": ["string", "integer"]}
        return found if "pattern" in found else {**found, "type": ["string", "number", "boolean"]}


def _untitled(node: Any) -> Any:
    """Return *node* of a schema without the titles that pydantic makes of names; fields called ``title`` stay."""
    if isinstance(node, list):
        return [_untitled(item) for item in node]
    if not isinstance(node, dict):
        return node
    kept = {key: value for key, value in node.items() if key != "title" or isinstance(value, dict)}
    return {key: value if key == "examples" else _untitled(value) for key, value in kept.items()}
