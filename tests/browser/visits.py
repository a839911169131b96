"""Visit every page of the site as readers do, in light and dark, on a phone and at a desk, and note what is wrong."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from playwright.sync_api import Browser, Page

from tests.browser.site import ROOT, Site
from tests.browser.watch import Watch, opened

HEIGHT = 844
Scheme = Literal["light", "dark"]
Look = tuple[Scheme, int]
#: Every page is judged in both schemes and at both widths, a page with a drawing in each width also in each scheme.
LOOKS: tuple[Look, ...] = (("light", 390), ("dark", 1280))
MORE_LOOKS_OF_DRAWINGS: tuple[Look, ...] = (("dark", 390), ("light", 1280))


@dataclass
class Visit:
    """What was found wrong with one page."""

    #: Console messages of type error.
    console: list[str] = field(default_factory=list)
    #: Exceptions in scripts.
    crashes: list[str] = field(default_factory=list)
    #: What the content policy refused.
    refused: list[str] = field(default_factory=list)
    #: Requests to other hosts.
    outside: list[str] = field(default_factory=list)
    #: Elements that make the page scroll sideways.
    overflow: list[str] = field(default_factory=list)
    #: What axe-core found.
    axe: list[str] = field(default_factory=list)


@cache
def axe() -> str:
    """Return the source of axe-core."""
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def visit_all(browser: Browser, site: Site) -> dict[str, Visit]:
    """Visit the pages that are to be seen in the browser, and return what was found, by the path of each."""
    context = browser.new_context()
    visits = {path: visit(opened(context), site, path) for path in site.visited_pages}
    context.close()
    return visits


def visit(watch: Watch, site: Site, path: str) -> Visit:
    """Open one page, look at it in each way, and close it."""
    page, found = watch.page, Visit()
    looks = (*LOOKS, *MORE_LOOKS_OF_DRAWINGS) if path in site.drawn_pages else LOOKS
    page.set_viewport_size({"width": 320, "height": HEIGHT})
    page.goto(site.url(path))
    found.overflow += page.evaluate("observer.overflow()")
    found.refused = watch.refused
    page.evaluate(axe())
    for look in looks:
        found.axe += [f"{look}: {each}" for each in _judged(page, look)]
        found.overflow += page.evaluate("observer.overflow()")
    found.console, found.crashes, found.outside = watch.console, watch.crashes, watch.outside
    page.close()
    return found


def _judged(page: Page, look: Look) -> list[Any]:
    scheme, width = look
    page.set_viewport_size({"width": width, "height": HEIGHT})
    page.emulate_media(color_scheme=scheme)
    found: list[Any] = page.evaluate("observer.judge()")
    return found
