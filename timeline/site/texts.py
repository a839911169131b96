"""Markdown of records as clean HTML, with ``event:ID`` links led to their pages, and as plain text."""

from __future__ import annotations

from functools import lru_cache, partial

import nh3
from markdown import Markdown
from markupsafe import Markup

from timeline.site.addresses import FOLDERS, Links

#: What a record's text may contain; anything else loses its tags and keeps its words.
TAGS = frozenset("p a em strong code pre blockquote ul ol li br h3 h4 sup sub abbr q cite".split())
SCHEMES = frozenset({"http", "https", "mailto", *FOLDERS})

_MARKDOWN = Markdown(output_format="html")


def html(text: str | None, links: Links) -> Markup | None:
    """Return Markdown *text* as clean HTML; None stays None."""
    return None if text is None else _cleaned(text, links)


def inline(text: str | None, links: Links) -> Markup | None:
    """Return *text* like :func:`html`, without the paragraph around a single one."""
    block = html(text, links)
    if block is None or block.count("<p>") != 1 or not (block.startswith("<p>") and block.endswith("</p>")):
        return block
    return Markup(block.removeprefix("<p>").removesuffix("</p>"))


def plain(text: str) -> str:
    """Return Markdown *text* as words on one line."""
    return " ".join(Markup(nh3.clean(_converted(text), tags=set())).unescape().split())


# Texts stand on several pages, and mostly are the same in the next build of the same process.


@lru_cache(maxsize=10_000)
def _cleaned(text: str, links: Links) -> Markup:
    tags, schemes, lead = set(TAGS), set(SCHEMES), partial(_led, links)
    return Markup(nh3.clean(_converted(text), tags=tags, url_schemes=schemes, attribute_filter=lead).strip())


@lru_cache(maxsize=10_000)
def _converted(text: str) -> str:
    """Return Markdown *text* as HTML that is not clean yet."""
    return _MARKDOWN.reset().convert(text)


def _led(links: Links, tag: str, attribute: str, value: str) -> str | None:
    if (tag, attribute) != ("a", "href"):
        return value
    return led(value, links)


def led(address: str, links: Links) -> str:
    """Return where *address* leads: the page of a record for ``event:ID`` and its like, otherwise itself."""
    scheme, colon, id_ = address.partition(":")
    return links.page(FOLDERS[scheme](id_)) if colon and scheme in FOLDERS else address
