"""Photograph each kind of page for people to look at: `python -m tests.browser.screenshots FOLDER [KIND…]`."""

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

from playwright.sync_api import Browser

from tests.browser import chromium
from tests.browser.host import Host
from tests.browser.kinds import KINDS
from tests.browser.site import build, served

WIDTHS = (320, 412, 768, 1280, 1920)
HEIGHT = 844
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
#: What is drawn only when it is scrolled to, and what stays in place while one scrolls, spoil a picture of the whole.
ALL_AT_ONCE = "* { content-visibility: visible !important } :is(nav, header, h2) { position: static !important }"


def photograph(browser: Browser, address: str, name: str, folder: Path) -> None:
    """Save a page whole at each width in each scheme, and as it is printed."""
    for scheme in SCHEMES:
        page = browser.new_page(color_scheme=scheme, bypass_csp=True)
        page.goto(address)
        page.add_style_tag(content=ALL_AT_ONCE)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": HEIGHT})
            page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
        page.close()
    page = browser.new_page()
    page.goto(address)
    page.pdf(path=folder / f"{name}.pdf", format="A4")
    page.close()


def main(folder: Path, names: Sequence[str]) -> None:
    """Build the site and photograph the kinds of page with these *names*, or all of them."""
    folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as output, served(Path(output) / "site", Host) as address, chromium.started() as browser:
        build(Path(output) / "site")
        for name in names or KINDS:
            print(name)
            photograph(browser, f"{address}/{KINDS[name].page}", name.replace(" ", "-").replace(",", ""), folder)


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("Name the folder for the pictures: python -m tests.browser.screenshots FOLDER [KIND…]")
    main(Path(sys.argv[1]), sys.argv[2:])
