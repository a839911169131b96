"""Texts as YAML values: as they are where our reader understands them so, otherwise quoted; long ones over lines."""

from __future__ import annotations

import json
import re
import textwrap

from timeline.reading.marked import Value
from timeline.reading.source import parse_text

#: Lines of content files are at most this long, if words let them.
WIDTH = 120
STEP = "  "
#: YAML 1.2.2, 7.3.3: what ends a plain text within brackets.
_FLOW_SIGNS = re.compile(r"[\[\]{},]")


def plain_or_quoted(text: str, *, in_flow: bool = False) -> str:
    """Return *text* as a value on one line; *in_flow* is within brackets or braces."""
    if in_flow:
        is_plain = not _FLOW_SIGNS.search(text) and _reads_as(f"[{text}, {{a: {text}}}]", [text, {"a": text}])
    else:
        is_plain = _reads_as(f"- {text}", [text])
    return text if is_plain and "\n" not in text else json.dumps(text, ensure_ascii=False)


def field(name: str, text: str, indent: str) -> list[str]:
    """Return the lines of a field that holds *text*: on one line if it fits, otherwise as a block."""
    line = f"{indent}{name}: {plain_or_quoted(text)}"
    if len(line) <= WIDTH and "\n" not in text:
        return [line]
    for sign, lines in ((">-", _folded(text, len(indent) + len(STEP))), ("|-", text.split("\n"))):
        block = [f"{name}: {sign}", *(f"{STEP}{each}" if each else "" for each in lines)]
        if _reads_as("\n".join(block), {name: text}):
            return [indent + each if each else "" for each in block]
    return [line]


def _folded(text: str, indent: int) -> list[str]:
    return (
        textwrap.wrap(text, WIDTH - indent, break_long_words=False, break_on_hyphens=False) if "\n" not in text else []
    )


def _reads_as(written: str, value: Value) -> bool:
    document = parse_text("", written)
    return not document.problems and document.value == value
