"""Comments of a record file: found between its texts, and hung on the fields that they are about."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from typing import NamedTuple

from timeline.editing.canonical.tree import Group, Item, Leaf, Page

BLANK = ""
#: What may stand between two texts beside blanks and comments: signs of YAML, and lines that begin or end a document.
_SIGNS = re.compile(r"\.\.\.|%.*|[\s?:,\[\]{}-]*")
#: Signs that end or continue what stands above.
_BACKWARDS = tuple("]},:")


class UnclearError(Exception):
    """The text holds something between its values that is neither a comment nor a sign of YAML."""


class Line(NamedTuple):
    """One line, or part of a line, between two texts."""

    offset: int
    column: int
    signs: str
    comment: str
    #: Whether a text stands before it in its line.
    is_continued: bool

    @property
    def is_beside(self) -> bool:
        """Whether what stands before it in its line belongs to the text above."""
        return self.is_continued or self.signs.startswith(_BACKWARDS)


def comments_in(page: Page) -> Iterator[str]:
    """Return every comment of *page*, in no order."""
    yield from (line.comment for _, _, lines in _gaps(page) for line in lines if line.comment)
    # Those behind the sign of a block text are hung already; a field has two leaves.
    yield from (leaf.item.beside for leaf in page.leaves if leaf.item.beside and leaf.start == leaf.item.start)


def hang_comments(page: Page) -> None:
    """Hang each comment of *page*, and each blank line, on the item or the group that it belongs to."""
    gaps = [(before, after, list(lines)) for before, after, lines in _gaps(page)]
    for before, after, lines in gaps:
        is_apart = False
        for line in lines:
            if not line.comment:
                is_apart |= not line.signs and not line.is_continued and line is not lines[-1]
            elif before and line.is_beside:
                _hang_beside(page, before.item, line)
            else:
                home = _home(page, before, after, line)
                home += [BLANK, line.comment] if is_apart else [line.comment]
                is_apart = False
        if is_apart and after:
            _set_apart(page, before, after.item, lines[0].offset)
    _give_to_first_field(page)


def _gaps(page: Page) -> Iterator[tuple[Leaf | None, Leaf | None, Iterator[Line]]]:
    leaves: list[Leaf | None] = [None, *page.leaves, None]
    for before, after in itertools.pairwise(leaves):
        start, end = before.end if before else 0, after.start if after else len(page.text)
        yield before, after, _lines(page.text, start, end)


def _lines(text: str, start: int, end: int) -> Iterator[Line]:
    offset = start
    for part in text[start:end].split("\n"):
        signs, hash_, words = part.partition("#")
        if not _SIGNS.fullmatch(signs.strip()):
            raise UnclearError(signs.strip())
        is_continued = offset == start > 0 and text[start - 1] != "\n"
        yield Line(offset + len(signs), len(signs), signs.strip(), f"{hash_}{words}".rstrip(" \t"), is_continued)
        offset += len(part) + 1


def _hang_beside(page: Page, item: Item, line: Line) -> None:
    """Hang the comment on the innermost item that is not within brackets which are closed before it."""
    for each in item.line():
        if each.group.is_flow and each.group.end <= line.offset:
            owner = each.group.owner
            break
    else:
        owner = item
    if owner is None:
        page.foot.append(line.comment)
    elif owner.beside:
        owner.above.append(line.comment)
    else:
        owner.beside = line.comment


def _home(page: Page, before: Leaf | None, after: Leaf | None, line: Line) -> list[str]:
    """Return the comments among which one belongs that has its line for itself."""
    if before is None:
        return page.head
    around = [item.group for item in before.item.line()]
    open_ = [group for group in around if group.is_flow and group.end > line.offset]
    ahead = after.item.line() if after else []
    if open_ and open_[-1] not in [item.group for item in ahead]:
        return open_[-1].below
    following = _first_after(ahead, line.offset)
    if following and (open_ or line.signs or line.column <= following.group.column):
        return following.above
    home = _innermost(around, line.column)
    if ahead and (home is None or home in [item.group for item in ahead]):
        return (following or ahead[-1]).above
    return home.below if home else page.foot


def _innermost(groups: list[Group], column: int) -> Group | None:
    """Return the innermost of *groups* whose items begin no further right than *column*."""
    fitting = [group for group in groups if not group.is_flow and group.column <= column]
    return fitting[-1] if fitting else None


def _first_after(line: list[Item], offset: int) -> Item | None:
    return next((item for item in line if item.start > offset), None)


def _set_apart(page: Page, before: Leaf | None, item: Item, offset: int) -> None:
    """Remember a blank line above the outermost item that begins after *offset*."""
    if before is None:
        page.head.append(BLANK)
        return
    following = _first_after(item.line(), offset)
    if following and not following.group.is_flow:
        following.above.append(BLANK)


def _give_to_first_field(page: Page) -> None:
    """Leave to the first field of a file with one record the comments that a blank line sets apart from the others."""
    if page.root.is_mapping and BLANK in page.head and not page.root.is_flow:
        last = len(page.head) - 1 - page.head[::-1].index(BLANK)
        page.root.items[0].above[:0] = page.head[last:]
        del page.head[last:]
