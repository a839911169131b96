"""Timeline blocks and ``event:ID`` links in Markdown posts and pages, as a Python-Markdown extension."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from timeline.reading.fences import Fence, find_fences

#: Python-Markdown's order of preprocessors: after the metadata (27), before other fenced code (25).
BEFORE_FENCED_CODE = 26
AFTER_INLINE_TEXT = 5


class Render(Protocol):
    """Draws a block; the first of a text brings style sheet and scripts along."""

    def __call__(self, fence: Fence, *, is_first: bool) -> str:
        """Return the block as HTML."""


class TimelineMarkdown(Extension):
    """Shows timeline blocks as *render* draws them and leads addresses where *lead* says."""

    def __init__(self, render: Render, lead: Callable[[str], str]) -> None:
        super().__init__()
        self._render = render
        self._lead = lead

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Add both processors."""
        md.preprocessors.register(_Blocks(md, self._render), "timeline-blocks", BEFORE_FENCED_CODE)
        md.treeprocessors.register(_Links(md, self._lead), "timeline-links", AFTER_INLINE_TEXT)


class _Blocks(Preprocessor):
    def __init__(self, md: Markdown, render: Render) -> None:
        super().__init__(md)
        self._render = render

    def run(self, lines: list[str]) -> list[str]:
        out, copied = [], 0
        for index, fence in enumerate(find_fences("\n".join(lines))):
            drawn = self.md.htmlStash.store(self._render(fence, is_first=index == 0))
            out += [*lines[copied : fence.first_line - 1], "", drawn, ""]
            copied = fence.last_line
        return [*out, *lines[copied:]]


class _Links(Treeprocessor):
    def __init__(self, md: Markdown, lead: Callable[[str], str]) -> None:
        super().__init__(md)
        self._lead = lead

    def run(self, root: Element) -> None:
        for link in root.iter("a"):
            if address := link.get("href"):
                link.set("href", self._lead(address))
