"""YAML syntax errors in plain words."""

from __future__ import annotations

import re
from typing import NamedTuple


class Advice(NamedTuple):
    """How the parser words an error, what to tell about it, and whether its cause lies where its context begins."""

    jargon: re.Pattern[str]
    words: str
    at_context: bool = False


def _advice(jargon: str, words: str, *, at_context: bool = False) -> Advice:
    return Advice(re.compile(jargon), words, at_context)


_QUOTE = "put the whole text in quotes"

#: Both parsers' wordings (libyaml's and PyYAML's own), the most telling first. Where it takes more to know the cause, a
#: second line is what stands before the place in its line, marked ``deeper`` if indented more than the line above.
_ADVICE = (
    _advice(r"mapping values are not allowed.*\n.*: ", f"a second ': ' in one line; {_QUOTE}"),
    _advice(
        r"mapping values are not allowed.*\n.*deeper$", "this line is indented deeper than the field that it belongs to"
    ),
    _advice(
        r"mapping values are not allowed",
        "this line follows one that is neither a field nor closed; a field needs ': '",
    ),
    _advice(r"could not find expected ':'", "a field name must be followed by ': '", at_context=True),
    _advice(r"quoted scalar.* unexpected end", "the quote that opens here is not closed", at_context=True),
    _advice(r"unknown escape|expected hex", "a backslash in double quotes; use single quotes, or write it twice"),
    _advice(
        r"flow sequence|flow node", "the list that '[' opens is not closed, or a comma is missing", at_context=True
    ),
    _advice(r"flow mapping", "the mapping that '{' opens is not closed, or a comma is missing", at_context=True),
    _advice(
        r"sequence entries are not allowed|block mapping.*\n.*: +(?:deeper)?$",
        "a list begins in the line after its field name",
    ),
    _advice(
        r"block (?:mapping|collection|sequence).*\n.*[:-] +(['\"]).*\1 *(deeper)?$",
        f"text after a closing quote; {_QUOTE}",
    ),
    _advice(r"block (?:mapping|collection|sequence)", "this line is not indented like the lines that it belongs with"),
    _advice(r"block scalar", "after '|' or '>' the text begins in the next line"),
    _advice(r"cannot start any token", f"a text cannot begin with {{first}}; {_QUOTE}"),
    _advice(r"scanning an alias", f"a text cannot begin with '*'; {_QUOTE}", at_context=True),
    _advice(r"scanning an anchor", f"a text cannot begin with '&'; {_QUOTE}", at_context=True),
    _advice(r"(?:parsing|scanning) a tag|tag handle", f"a text cannot begin with '!'; {_QUOTE}", at_context=True),
    _advice(
        r"directive|YAML document", "a line that begins with '%' is an instruction to YAML; delete it", at_context=True
    ),
    _advice(r"document start", "this does not belong to what stands above it; check the indentation"),
)


def in_plain_words(jargon: str, text: str, offset: int) -> tuple[str, bool]:
    """Return what to tell about an error at *offset* of *text*, and whether to show where its context begins."""
    *_, above, line = ("\n\n" + text[:offset]).split("\n")
    deeper = "deeper" if _indent(line) > _indent(above) else ""
    for advice in _ADVICE:
        if advice.jargon.search(f"{jargon}\n{line}{deeper}"):
            return advice.words.replace("{first}", repr(text[offset : offset + 1])), advice.at_context
    return f"this is not YAML: {jargon}", False


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" -"))
