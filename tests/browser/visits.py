"""Visit the pages of the site as readers do, in light, dark and forced colours, on a phone and at a desk."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal, NamedTuple

from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser.kinds import KINDS
from tests.browser.site import ROOT, Site
from tests.browser.watch import Watch, opened

#: A page of 1280 by 1024 pixels that is magnified four times (WCAG 2.2, 1.4.10).
MAGNIFIED = ViewportSize(width=320, height=256)
HEIGHT = 844
PHONE, DESK = 390, 1280


class Look(NamedTuple):
    """How a page is looked at."""

    scheme: Literal["light", "dark"]
    width: int
    forced: Literal["active", "none"] = "none"


#: The first look is judged by every rule; after it only what colours and width can change is judged anew.
FIRST = Look("light", PHONE)
#: Every page is seen in light, dark and forced colours, and at both widths …
LOOKS = (Look("dark", DESK), Look("light", PHONE, "active"))
#: … and one page of each kind in every colour at both widths.
MORE_LOOKS = (Look("light", DESK), Look("dark", PHONE), Look("dark", DESK, "active"))
CHANGEABLE = ("color-contrast", "color-contrast-enhanced", "link-in-text-block", "scrollable-region-focusable")


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
    #: How it was looked at.
    looks: tuple[Look, ...] = ()


@cache
def axe() -> str:
    """Return the source of axe-core."""
    return (ROOT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")


def visit_all(browser: Browser, site: Site, paths: Iterable[str]) -> dict[str, Visit]:
    """Visit *paths* in the browser, and return what was found, by the path of each."""
    context = browser.new_context()
    visits = {path: visit(opened(context), site, path) for path in paths}
    context.close()
    return visits


def visit(watch: Watch, site: Site, path: str) -> Visit:
    """Open one page, look at it in each way, and close it."""
    page, found = watch.page, Visit()
    found.looks = (FIRST, *LOOKS, *MORE_LOOKS) if path in {kind.page for kind in KINDS.values()} else (FIRST, *LOOKS)
    page.set_viewport_size(MAGNIFIED)
    page.goto(site.url(path))
    found.overflow += page.evaluate("observer.overflow()")
    found.refused = watch.refused
    page.evaluate(axe())
    for look in found.looks:
        found.axe += [f"{look}: {each}" for each in judged(page, look, () if look == FIRST else CHANGEABLE)]
        found.overflow += page.evaluate("observer.overflow()")
    found.console, found.crashes, found.outside = watch.console, watch.crashes, watch.outside
    page.close()
    return found


def judged(page: Page, look: Look, rules: tuple[str, ...]) -> list[Any]:
    """Return what axe-core finds wrong with *page* in one look, by *rules* only, if any are given."""
    page.set_viewport_size({"width": look.width, "height": HEIGHT})
    page.emulate_media(color_scheme=look.scheme, forced_colors=look.forced)
    found: list[Any] = page.evaluate("(rules) => observer.judge(rules)", list(rules))
    return found
