"""The canonical form of a record file, with proof that nothing was lost: same values, same comments, and final."""

from __future__ import annotations

import re
from collections import Counter

from timeline.editing.canonical.comments import BLANK, UnclearError, comments_in, hang_comments
from timeline.editing.canonical.order import arrange
from timeline.editing.canonical.tree import Group, Item, Page, Text, page_of
from timeline.editing.canonical.wording import INDENT, in_brackets, in_lines, name
from timeline.editing.edits import line_break_of, text_of
from timeline.editing.scalars import WIDTH
from timeline.model import Record
from timeline.reading.source import Document, parse_text


class NotProvedError(Exception):
    """The canonical form cannot be shown to keep everything, so the file has to stay as it is; the message says why."""


def canonical(data: bytes, model: type[Record]) -> bytes:
    """Return the content *data* of a file that holds records of *model* in canonical form.

    The file must be free of errors. Raises :class:`NotProvedError`.
    """
    text = text_of(data)
    before = parse_text("", re.sub(r"\r\n?", "\n", text))
    if before.problems or not before.is_whole:
        raise NotProvedError("it cannot be read as it is")
    if isinstance(before.value, str):
        return data
    try:
        written = _proved(before, model)
    except UnclearError as error:
        raise NotProvedError(f"it is not clear what {str(error)!r} does here; write this more simply") from None
    return written.replace("\n", line_break_of(text)).encode()


def _proved(before: Document, model: type[Record]) -> str:
    written = _written(before, model)
    after = parse_text("", written)
    if after.problems or after.value != before.value:
        raise NotProvedError("its canonical form would be read differently")
    comments, kept = (Counter(comments_in(page_of(each.text, each.root))) for each in (before, after))
    if comments != kept:
        lost = next(iter((comments - kept) + (kept - comments)))
        raise NotProvedError(f"the comment {lost!r} has no place in its canonical form; put it on a line of its own")
    if _written(after, model) != written:
        raise NotProvedError("its canonical form would not be final")
    return written


def _written(document: Document, model: type[Record]) -> str:
    page = page_of(document.text, document.root)
    hang_comments(page)
    arrange(page.root, model)
    return "\n".join(_lines(page)) + "\n"


def _lines(page: Page) -> list[str]:
    """Return the lines of the whole file."""
    lines: list[str] = []
    _add(lines, page.head)
    inline = _inline(page.root) if page.root.is_flow else None
    if inline is not None and len(inline) <= WIDTH:
        lines.append(inline)
    else:
        _add_items(lines, page.root, 0)
    _add(lines, page.foot)
    return lines


def _add(lines: list[str], comments: list[str], column: int = 0) -> None:
    """Add *comments* to *lines*, with one blank line at most between two others."""
    for comment in comments:
        if comment != BLANK:
            lines.append(" " * column + comment)
        # A text that keeps its blank lines ends in one; one more would be part of it.
        elif lines and lines[-1] != BLANK:
            lines.append(BLANK)


def _add_items(lines: list[str], group: Group, column: int) -> None:
    """Add the items of *group*, which begin at *column*, and their comments to *lines*."""
    are_records = column == 0 and not group.is_mapping
    for item in group.items:
        own = _item(item, column)
        _add(lines, [BLANK] if are_records and item is not group.items[0] else [])
        _add(lines, item.above, column)
        lines += own
    _add(lines, group.below, column)


def _items(group: Group, column: int) -> list[str]:
    lines: list[str] = []
    _add_items(lines, group, column)
    return lines


def _item(item: Item, column: int) -> list[str]:
    """Return the lines of *item* without the comments above it, which it may add to."""
    prefix = " " * column + ("- " if item.key is None else f"{name(item.key)}: ")
    value = item.value
    beside = f"  {item.beside}" if item.beside else ""
    if isinstance(value, Text):
        lines = in_lines(value, prefix, column, item.group.column)
        commented = 0 if value.is_block else -1
        lines[commented] += beside
        return lines
    inline = _inline(value) if value.is_flow or not value.items else None
    if inline is not None and len(prefix) + len(inline) <= WIDTH:
        return [f"{prefix}{inline}{beside}"]
    if item.key is not None:
        return [f"{prefix.rstrip()}{beside}", *_items(value, column + INDENT)]
    _raise_comments(item, value.items[0])
    first, *rest = _items(value, column + INDENT)
    return [prefix + first.lstrip(), *rest]


def _raise_comments(item: Item, first: Item) -> None:
    """Put the comments between the hyphen of *item* and its *first* field above the hyphen."""
    item.above += [item.beside] if item.beside else []
    item.above += first.above
    item.beside, first.above = "", []


def _inline(group: Group) -> str | None:
    """Return *group* in brackets, on one line; ``None`` if it cannot be written so."""
    parts = []
    for item in group.items:
        value = _inline(item.value) if isinstance(item.value, Group) else in_brackets(item.value)
        if value is None or item.beside or any(item.above):
            return None
        parts.append(_pair(item, value))
    if group.below:
        return None
    return f"{{{', '.join(parts)}}}" if group.is_mapping else f"[{', '.join(parts)}]"


def _pair(item: Item, value: str) -> str:
    if item.key is None:
        return value or '""'
    return f"{name(item.key)}: {value}" if value else name(item.key)
