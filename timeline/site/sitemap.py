"""What search engines are told: the permanent address of every page (sitemaps.org, 0.9), and where that list stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape
from urllib.parse import urlsplit

from timeline.site.addresses import permanent
from timeline.site.plan import FileOutput, Output, PageOutput
from timeline.site.settings import Settings

SITEMAP = "sitemap.xml"
ROBOTS = "robots.txt"
#: The most addresses that one file may hold; with more, `sitemap.xml` is the list of those files.
LONGEST = 50_000
FIRST_LINE = '<?xml version="1.0" encoding="UTF-8"?>'
NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(outputs: Iterable[Output], theirs: Iterable[str], settings: Settings) -> Iterator[FileOutput]:
    """Yield the files for search engines: nothing if the site's address is not known.

    *theirs* are the folders of Pelican's own pages. Of *outputs*, a page that names another as its permanent address,
    such as a redirect, is not listed.
    """
    if not settings.address:
        return
    ours = (output.page.head.canonical for output in outputs if isinstance(output, PageOutput))
    addresses = sorted({*filter(None, ours), *(permanent(folder, settings) for folder in theirs)})
    yield from _lists(addresses, settings)
    if not urlsplit(settings.address).path:
        # Only asked for at the root of a host.
        allowed = f"User-agent: *\nAllow: /\nSitemap: {permanent(SITEMAP, settings)}\n"
        yield FileOutput(ROBOTS, allowed.encode())


def _lists(addresses: Sequence[str], settings: Settings) -> Iterator[FileOutput]:
    parts = [addresses[start : start + LONGEST] for start in range(0, len(addresses), LONGEST)]
    if len(parts) <= 1:
        yield _file(SITEMAP, "urlset", "url", addresses)
        return
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield _file(SITEMAP, "sitemapindex", "sitemap", [permanent(name, settings) for name in names])
    yield from (_file(name, "urlset", "url", part) for name, part in zip(names, parts, strict=True))


def _file(name: str, root: str, each: str, addresses: Iterable[str]) -> FileOutput:
    entries = [f"<{each}><loc>{escape(address)}</loc></{each}>" for address in addresses]
    lines = [FIRST_LINE, f'<{root} xmlns="{NAMESPACE}">', *entries, f"</{root}>", ""]
    return FileOutput(name, "\n".join(lines).encode())
