"""The schemas as editors want them: examples that are shown and never typed, and whole records to begin with."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from timeline.model import ADDRESS_PATTERN, DATE_PATTERN, ID_PATTERN

Schema = dict[str, Any]

_CITATION = {"source": "$5", "at": "$6", "says": "$7"}
#: By the name of its definition: what an editor types in one go, with a stop at each ``$``.
_BEGINNINGS: dict[str, Schema] = {
    "Event": {"id": "$1", "date": "$2", "title": "$3", "lane": "$4", "sources": [_CITATION]},
    "Source": {"id": "$1", "title": "$2", "publisher": "$3", "published": "$4", "url": "$5"},
    "Timeline": {"id": "$1", "title": "$2", "lanes": [{"id": "$3", "title": "$4"}]},
    "Citation": {"source": "$1", "at": "$2", "says": "$3"},
}
#: What an editor says of a text that does not fit a pattern, which nobody should have to read.
_REFUSALS = {
    ID_PATTERN: "An id is lower-case words joined by hyphens.",
    ADDRESS_PATTERN: "An address begins with http:// or https:// and has no blanks.",
    DATE_PATTERN: "Dates are written like 2022-03-16, 2022-03, 2022, 2022~ or 2014/2022.",
}


def for_editors(schema: Mapping[str, Any]) -> Schema:
    """Return *schema* with what yaml-language-server shows and offers beyond JSON Schema.

    It would type the ``examples`` of a field as the field's value; here they are part of its description. It would
    offer ``true`` and ``false`` where any text may stand; here such a text needs quotes.
    """
    shown: Schema = _shown(schema)
    for name, definition in shown["$defs"].items():
        if name in _BEGINNINGS:
            label = f"new {name.lower()}"
            snippet = {"label": label, "description": definition["description"], "body": _BEGINNINGS[name]}
            definition["defaultSnippets"] = [snippet]
    return shown


def _shown(node: Any) -> Any:
    if isinstance(node, list):
        return [_shown(item) for item in node]
    if not isinstance(node, dict):
        return node
    rest = {key: _shown(value) for key, value in node.items() if key != "examples" or isinstance(value, dict)}
    examples = node.get("examples")
    if isinstance(examples, list):
        rest["markdownDescription"] = f"{_escaped(node.get('description', ''))}\n\nFor example {_listed(examples)}"
    if "boolean" in node.get("type", ()):
        rest["type"] = [each for each in node["type"] if each != "boolean"]
    if node.get("pattern") in _REFUSALS:
        rest["patternErrorMessage"] = _REFUSALS[node["pattern"]]
    return rest


def _escaped(text: str) -> str:
    """Return a plain *text* as Markdown that shows it (CommonMark 2.4)."""
    return re.sub(r"[\\`*_{}\[\]#+!<>~|]", r"\\\g<0>", text)


def _listed(examples: list[Any]) -> str:
    return ", ".join(f"`{each if isinstance(each, str) else _flow(each)}`" for each in examples)


def _flow(value: Any) -> str:
    """Return *value* on one line of YAML, quoted only where it must be."""
    if isinstance(value, dict):
        return f"{{{', '.join(f'{key}: {_flow(inner)}' for key, inner in value.items())}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(_flow, value))}]"
    plain = isinstance(value, str) and re.fullmatch(r"\w[\w ./-]*", value)
    return str(value) if plain else json.dumps(value, ensure_ascii=False)
