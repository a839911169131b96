"""How one text is written in canonical form: quotes, wrapping, indentation; the words stay."""

from __future__ import annotations

import re

from timeline.editing.canonical.tree import KEEP, Text
from timeline.editing.scalars import STEP, WIDTH, plain_or_quoted
from timeline.reading.source import parse_text

INDENT = len(STEP)
#: Escapes that show what would not be seen, or not be told apart, without them (YAML 1.2.2, 5.7).
_TELLING_ESCAPE = re.compile(r'(?<!\\)(?:\\\\)*\\[^"\\/]', re.DOTALL)
_DIGIT = re.compile(r"[1-9]")
#: A blank at which a line may be broken: the only one between two words.
_GAP = re.compile(r"(?<=\S) (?=\S)")
#: Blanks at the end of a line, unless a backslash keeps the first of them.
_LINE_END = re.compile(r"(?<!\\)[ \t]+\Z")


def in_brackets(text: Text) -> str | None:
    """Return *text* as it is written within brackets, on one line; ``None`` if it cannot be."""
    if text.is_block or (_is_spelled_out(text) and "\n" in text.source):
        return None
    if not text.value:
        return ""
    return text.source if _is_spelled_out(text) else name(text.value)


def name(value: str) -> str:
    """Return *value* as a key, or as a text within brackets."""
    return plain_or_quoted(value, in_flow=True)


def in_lines(text: Text, prefix: str, column: int, typed_at: int) -> list[str]:
    """Return the lines of *text* after *prefix*, in a group of items that begin at *column*.

    *typed_at* is the column at which the group was typed.
    """
    if text.is_block:
        first, *rest = _block(text, typed_at)
    else:
        first, *rest = _flowing(text, len(prefix), column + INDENT)
    indent = " " * (column + INDENT)
    return [f"{prefix}{first}".rstrip(" "), *(f"{indent}{line}" if line else "" for line in rest)]


def _is_spelled_out(text: Text) -> bool:
    return text.quote == '"' and _TELLING_ESCAPE.search(text.source) is not None


def _block(text: Text, typed_at: int) -> list[str]:
    """Return header and lines of a text below ``|`` or ``>``, without indentation."""
    header, *lines = text.source.split("\n")
    depth = _depth(header, lines, typed_at)
    body = [line[depth:] for line in lines]
    is_kept = KEEP in header and text.value.endswith("\n\n")
    while body and not body[-1] and not is_kept:
        body.pop()
    if is_kept:
        body.pop()
    first = next((line for line in body if line), "")
    chomping = KEEP if is_kept else "" if text.value.endswith("\n") else "-"
    return [f"{header[0]}{INDENT if first.startswith(' ') else ''}{chomping}", *body]


def _depth(header: str, lines: list[str], typed_at: int) -> int:
    """Return how far the *lines* of a block text are indented: as its header or its first line says."""
    if digit := _DIGIT.search(header):
        return typed_at + int(digit[0])
    first = next((line for line in lines if line.strip(" ")), "")
    return len(first) - len(first.lstrip(" "))


def _flowing(text: Text, first_at: int, others_at: int) -> list[str]:
    """Return the lines of a plain or quoted text, without indentation."""
    lines = _as_typed(text)
    starts = [first_at, *[others_at] * (len(lines) - 1)]
    is_wide = any(start + len(line) > WIDTH for start, line in zip(starts, lines, strict=True))
    if not is_wide or _is_spelled_out(text) or "\n" in text.value:
        return lines
    whole = plain_or_quoted(text.value)
    wrapped = _wrapped(whole, first_at, others_at)
    return wrapped if _means(wrapped, text.value) else [whole]


def _as_typed(text: Text) -> list[str]:
    """Return the text with its own line breaks, and without quotes where they are not needed."""
    if "\n" not in text.source:
        return [text.source if _is_spelled_out(text) else plain_or_quoted(text.value)]
    typed = [_LINE_END.sub("", line.lstrip(" \t")) for line in text.source.split("\n")]
    if not text.quote:
        return typed
    bare = "\n".join(typed)[1:-1].split("\n")
    if text.quote == "'":
        bare = [line.replace("''", "'") for line in bare]
    if _means(bare, text.value):
        return bare
    doubled = [f'"{bare[0]}', *bare[1:-1], f'{bare[-1]}"']
    return doubled if _means(doubled, text.value) else typed


def _means(lines: list[str], value: str) -> bool:
    """Tell whether our reader understands *lines* as *value*."""
    return parse_text("", "- " + "\n  ".join(lines)).value == [value]


def _wrapped(text: str, first_at: int, others_at: int) -> list[str]:
    lines, line, start = [], "", first_at
    for word in _GAP.split(text):
        longer = f"{line} {word}" if line else word
        if line and start + len(longer) > WIDTH:
            lines.append(line)
            line, start = word, others_at
        else:
            line = longer
    return [*lines, line]
