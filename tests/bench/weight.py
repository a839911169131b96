"""How many bytes a reader loads before exploring: the page and all it names, each gzipped."""

import gzip
import posixpath
from collections.abc import Iterator
from pathlib import Path

from tests.bench.table import Row
from tests.browser.markup import markup

EMPTY = (
    '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
    "<title>Empty</title><p>Empty</p></html>\n"
)
BUDGET = "≤ 30 KB"
#: Elements whose address the browser loads without being asked.
LOADED = {"link", "script", "img"}


def gzipped(content: bytes) -> int:
    """Return the size of *content* as a server sends it."""
    return len(gzip.compress(content, 9, mtime=0))


def files_of(site: Path, page: str) -> Iterator[str]:
    """Yield the paths of a page and of all files that it loads, each once."""
    found = markup((site / page).read_text(encoding="utf-8"))
    links = {address for tag, address in found.addresses if tag in LOADED and ":" not in address}
    paths = {posixpath.normpath(posixpath.join(posixpath.dirname(page), link)) for link in links}
    #: Feeds and the like are named in the head, too, but wait to be asked for.
    yield from sorted({page, *(path for path in paths if path.endswith((".css", ".js", ".svg", ".png", ".ico")))})


def weight(site: Path, page: str) -> int:
    """Return the bytes of a page and all it loads, gzipped one by one."""
    return sum(gzipped((site / path).read_bytes()) for path in files_of(site, page))


def rows(site: Path, pages: dict[str, str]) -> list[Row]:
    """Weigh *pages*, given by a name for each, beside an empty page."""
    empty = gzipped(EMPTY.encode())
    return [
        Row(f"first view, {name}", weight(site, page), empty, "bytes gzipped", "empty page", BUDGET)
        for name, page in pages.items()
    ]
