"""What a page costs on a phone before its reader explores, and what it gives without scripts and on paper."""

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from statistics import median
from urllib.parse import urlsplit

from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.bench.paint import look
from tests.browser.visits import axe

#: What is measured, by its name, with its words in the table and its unit.
SAYS = {
    "bytes": ("before exploring", "bytes on the line"),
    "requests": ("requests", ""),
    "outside": ("requests to other hosts", ""),
    "first": ("phone, first paint", "ms"),
    "largest": ("phone, largest paint", "ms"),
    "blocking": ("phone, blocking time", "ms"),
    "shift": ("phone, layout shift", ""),
    "violations": ("rules of axe broken", ""),
    "shown": ("events with scripts", ""),
    "letters": ("text without scripts", "letters"),
    "titles": ("events without scripts", ""),
    "sheets": ("printed", "pages"),
    "printed": ("events on paper", ""),
}
Reach = Mapping[str, float]
#: For what a page still draws after it has loaded, in milliseconds.
SETTLES = 3000
VIOLATIONS = "axe.run(document, {resultTypes: ['violations']}).then((found) => found.violations.length)"


def of(addresses: Sequence[str], browser: Browser, titles: Sequence[str], runs: int) -> list[Reach]:
    """Return what each page costs and gives; the looks at the phone take turns. Events are known by their *titles*."""
    turns = [[asdict(look(browser, address, SETTLES)) for address in addresses] for _ in range(runs)]
    views = [{name: median(view[name] for view in of_one) for name in of_one[0]} for of_one in zip(*turns, strict=True)]
    return [
        {**view, **_loaded(browser, address, titles), **_read(browser, address, titles)}
        for address, view in zip(addresses, views, strict=True)
    ]


def _loaded(browser: Browser, address: str, titles: Sequence[str]) -> Reach:
    """Open a page at a desk: what it asks for, how much of that comes, what it shows, and what axe-core says."""
    context = browser.new_context()
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    asked: list[str] = []
    came: list[float] = []
    line.on("Network.requestWillBeSent", lambda event: asked.append(event["request"]["url"]))
    line.on("Network.loadingFinished", lambda event: came.append(event["encodedDataLength"]))
    page.goto(address)
    page.wait_for_timeout(SETTLES)
    page.evaluate(axe())
    hosts = [parts.netloc for url in asked if (parts := urlsplit(url)).scheme in {"http", "https"}]
    found = {
        "bytes": sum(came),
        "requests": len(hosts),
        "outside": sum(host != urlsplit(address).netloc for host in hosts),
        "violations": page.evaluate(VIOLATIONS),
        "shown": _count(titles, page.evaluate("document.body.textContent")),
    }
    context.close()
    return found


def _read(browser: Browser, address: str, titles: Sequence[str]) -> Reach:
    """Return what of a page can be read without scripts, and what on paper."""
    pdf = PdfReader(io.BytesIO(_printed(browser, address)))
    text = _scriptless(browser, address)
    return {
        "letters": sum(map(str.isalpha, text)),
        "titles": _count(titles, text),
        "sheets": len(pdf.pages),
        "printed": _count(titles, "".join(page.extract_text() for page in pdf.pages)),
    }


def _scriptless(browser: Browser, address: str) -> str:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    text = page.inner_text("body")
    context.close()
    return text


def _printed(browser: Browser, address: str) -> bytes:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    page.wait_for_timeout(SETTLES)
    printed = page.pdf(format="A4")
    context.close()
    return printed


def _count(titles: Iterable[str], text: str) -> int:
    """Return how many of *titles* stand in *text*, however its lines are broken."""
    run = "".join(text.split())
    return sum("".join(title.split()) in run for title in titles)
