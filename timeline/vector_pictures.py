"""SVG files as editors hand them in: how large each is, and that it is a picture and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any
from xml.parsers import expat

SVG, XHTML = "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml"
#: In whole pixels with at most six digits; a unit other than pixels says nothing about a page.
LENGTH = re.compile(r"\s*(\d{1,6}(?:\.\d+)?)(?:px)?\s*")
#: Elements that run a script, or hold a page in the picture.
ACTIVE = frozenset({"script", "foreignObject", "handler", "iframe", "embed", "object"})
#: What a style may name: a part of the same file, or a picture written out in it.
URL = re.compile(r"url\((?!\s*[\"']?\s*(?:#|data:image/))[^)]*|@import", re.IGNORECASE)
WITHIN = ("#", "data:image/")

NO_SIZE = "its svg element does not say how large it is; give it a viewBox"
NOT_SVG = "its outermost element is not the svg element of SVG"
NO_SCRIPT = "it holds more than a picture (<{name}>), which runs or loads something; save it as plain SVG"
NO_HANDLER = "it runs a script (the attribute {name!r}); save it as plain SVG"
NOT_OUTSIDE = "it needs something outside of the file ({name}); put that into it, or save it as plain SVG"
NO_ENTITIES = "it declares entities; save it as plain SVG"


class VectorError(Exception):
    """The file is no SVG that can be published; the message says why."""


def size_of_svg(data: bytes) -> tuple[int, int]:
    """Return width and height in pixels (SVG 2, 8.2): those of the view box, or of the svg element itself.

    Raises :class:`VectorError` for what is no SVG, does not say how large it is, runs scripts or loads anything:
    opened by itself, it would do so as a page of this site.
    """
    parts = _Parts()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = parts.element
    parser.CharacterDataHandler = parts.text
    parser.ProcessingInstructionHandler = parts.instruction
    parser.EntityDeclHandler = parts.entity
    try:
        parser.Parse(data, True)  # noqa: FBT003 (it is the whole file)
    except expat.ExpatError as error:
        raise VectorError(f"it is not well-formed XML ({error})") from None
    except (ValueError, LookupError) as error:
        raise VectorError(f"its encoding cannot be read ({error}); save it as UTF-8") from None
    parts.end_of_text()
    return _size(parts.outermost)


def _size(attributes: dict[str, str]) -> tuple[int, int]:
    box = attributes.get("viewBox", "").replace(",", " ").split()[2:]
    found = [LENGTH.fullmatch(each) for each in (box or (attributes.get("width", ""), attributes.get("height", "")))]
    sides = [round(float(each[1])) for each in found if each]
    if len(sides) != 2 or not all(sides):
        raise VectorError(NO_SIZE)
    return sides[0], sides[1]


class _Parts:
    """Looks at each part of a file as the parser comes upon it; raises :class:`VectorError` at what may not be."""

    def __init__(self) -> None:
        #: The attributes of the outermost element.
        self.outermost: dict[str, str] = {}
        self._is_begun = False
        #: The text since the last element, which the parser hands over in pieces.
        self._text: list[str] = []

    def element(self, name: str, attributes: dict[str, str]) -> None:
        """Take an element, named with its namespace and a blank before it."""
        self.end_of_text()
        space, _, plain = name.rpartition(" ")
        if not self._is_begun:
            self._is_begun, self.outermost = True, attributes
            if (space, plain) != (SVG, "svg"):
                raise VectorError(NOT_SVG)
        if plain in ACTIVE or space == XHTML:
            raise VectorError(NO_SCRIPT.format(name=plain))
        for flaw in _flaws(attributes.items()):
            raise VectorError(flaw)

    def text(self, data: str) -> None:
        """Take a piece of text."""
        self._text.append(data)

    def end_of_text(self) -> None:
        """Look at the text since the last element as a whole: it may be a style."""
        if found := URL.search("".join(self._text)):
            raise VectorError(NOT_OUTSIDE.format(name=found[0]))
        self._text.clear()

    def instruction(self, target: str, _: str) -> None:
        """Refuse whatever tells a browser to load a style sheet."""
        raise VectorError(NOT_OUTSIDE.format(name=f"<?{target}"))

    def entity(self, *_: Any) -> None:
        """Refuse entities: a few lines of them may stand for more than a memory holds, or for another file."""
        raise VectorError(NO_ENTITIES)


def _flaws(attributes: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Yield what is wrong with *attributes*, named with their namespaces."""
    for name, value in attributes:
        plain = name.rpartition(" ")[2]
        leads = plain in {"href", "src"} and not value.strip().startswith(WITHIN)
        is_made_to_lead = plain == "attributeName" and value.strip().lower().endswith("href")
        if plain.lower().startswith("on"):
            yield NO_HANDLER.format(name=plain)
        elif leads or is_made_to_lead or URL.search(value):
            yield NOT_OUTSIDE.format(name=value)
