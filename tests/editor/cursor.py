"""Texts with a cursor in them, and what an editor is offered there."""

from typing import Any

import yaml

from tests.editor.server import Server
from timeline.editing.completion.known import modeline

CURSOR = "|"


def offered(editor: Server, kind: str, text: str) -> dict[str, str]:
    """Return what is offered where the cursor stands in *text*, a file of records of *kind*, and what is said of it."""
    name = f"content/{kind}s/new.yaml"
    whole = modeline(kind, name) + text
    before, _, after = whole.partition(CURSOR)
    editor.show(name, before + after)
    line = before.count("\n")
    items = editor.complete(name, line, len(before.split("\n")[-1]))
    return {_meant(item): _said(item) for item in items}


def _meant(item: dict[str, Any]) -> str:
    """Return the name that is offered, which the server cuts off where it is long."""
    label = str(item["label"])
    return str(yaml.safe_load(item["insertText"] if label.endswith("...") else label))


def _said(item: dict[str, Any]) -> str:
    documentation = item.get("documentation") or ""
    return str(documentation["value"] if isinstance(documentation, dict) else documentation)
