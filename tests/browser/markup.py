"""Read an HTML page as machines do: its head, its ids, what it links to and what is written into it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlsplit

#: Attributes that hold an address, `srcset` aside, which the pages do not use.
ADDRESSES = {"href", "src", "data", "poster", "action"}
#: Elements without an end tag.
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
LINKED_DATA = "application/ld+json"
Attributes = dict[str, str]


@dataclass
class Markup(HTMLParser):
    """What a page holds."""

    ids: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    #: Content of the meta elements by their name or property.
    metas: dict[str, str] = field(default_factory=dict)
    #: Address by relation of the link elements in the head.
    relations: dict[str, str] = field(default_factory=dict)
    #: Every address with the element that holds it.
    addresses: list[tuple[str, str]] = field(default_factory=list)
    #: Attributes and text of each script.
    scripts: list[tuple[Attributes, str]] = field(default_factory=list)
    #: Styles and handlers that are written into elements.
    inline: list[str] = field(default_factory=list)
    _open: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a start tag brings."""
        attributes = {name: value or "" for name, value in attrs}
        self._note(tag, attributes)
        if tag == "script":
            self.scripts.append((attributes, ""))
        elif tag == "title" and "svg" not in self._open:
            self.titles.append("")
        elif tag == "h1":
            self.headings.append("")
        if tag not in VOID:
            self._open.append(tag)

    def _note(self, tag: str, attributes: Attributes) -> None:
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "meta":
            name = attributes.get("name") or attributes.get("property") or attributes.get("http-equiv") or "charset"
            self.metas[name] = attributes.get("content", "")
        if tag == "link":
            self.relations[attributes.get("rel", "")] = attributes.get("href", "")
        if tag == "style":
            self.inline.append("<style>")
        self.inline += [f"{tag} {name}" for name in attributes if name == "style" or name.startswith("on")]
        self.addresses += [(tag, value) for name, value in attributes.items() if name in ADDRESSES]

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of that name."""
        if tag in self._open:
            place = len(self._open) - 1 - self._open[::-1].index(tag)
            del self._open[place:]

    def handle_data(self, data: str) -> None:
        """Note the text of titles, first headings and scripts."""
        inside = self._open[-1] if self._open else ""
        if inside == "script":
            attributes, text = self.scripts[-1]
            self.scripts[-1] = (attributes, text + data)
        elif inside == "title" and "svg" not in self._open:
            self.titles[-1] += data
        elif "h1" in self._open:
            self.headings[-1] += data

    @property
    def linked_data(self) -> list[Any]:
        """The JSON-LD of the page, parsed."""
        return [json.loads(text) for attributes, text in self.scripts if attributes.get("type") == LINKED_DATA]

    @property
    def inline_scripts(self) -> list[str]:
        """Scripts that stand in the page itself, JSON-LD aside."""
        code = [text for attributes, text in self.scripts if attributes.get("type") != LINKED_DATA]
        return [text for text in code if text.strip()]


def markup(text: str) -> Markup:
    """Return what the page of that source holds."""
    page = Markup()
    page.feed(text)
    page.close()
    return page


def own_addresses(page: Markup, site_address: str) -> Iterator[tuple[str, str]]:
    """Yield path and fragment of each address that leads into the site itself."""
    for _, address in page.addresses:
        parts = urlsplit(address.removeprefix(site_address) if site_address else address)
        if not parts.scheme and not parts.netloc:
            yield parts.path, parts.fragment
