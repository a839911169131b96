"""What a phone shows when: a page and an empty one by turns, on a slow processor and a slow line."""

import gzip
from collections.abc import Mapping
from dataclasses import astuple, dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from tests.bench.table import Row
from tests.bench.weight import EMPTY
from tests.browser.site import Quiet, served

#: The phone: a processor four times slower, 1.6 Mbit/s, 150 ms there and back.
SLOWER = 4
LINE = {"offline": False, "downloadThroughput": 200_000, "uploadThroughput": 93_750, "latency": 150}
RECORDER = """
window.seen = { largest: 0, blocking: 0, shift: 0 };
const watch = (type, take) =>
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
watch("largest-contentful-paint", (entry) => { seen.largest = entry.startTime; });
watch("longtask", (entry) => { seen.blocking += Math.max(0, entry.duration - 50); });
watch("layout-shift", (entry) => { seen.shift += entry.value; });
"""
FIRST = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
SEEN = f"[{FIRST}, seen.largest, seen.blocking, seen.shift]"
#: After the page has loaded: time for late paints and shifts, in milliseconds.
WAIT = 500


@dataclass(frozen=True)
class View:
    """One look at a page: milliseconds until the first and the largest paint, milliseconds blocked, layout shift."""

    first: float
    largest: float
    blocking: float
    shift: float


BUDGETS = {
    "first": ("first paint", "ms", "≤ 1.3×"),
    "largest": ("largest paint", "ms", "≤ 2×"),
    "blocking": ("blocking time", "ms", "0"),
    "shift": ("layout shift", "", "0"),
}


class Compressing(Quiet):
    """Serves files gzipped, as hosts do."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 (the name is the base class's)
        """Send a file."""
        path = Path(self.translate_path(self.path))
        if not path.is_file():
            self.send_error(404)
            return
        body = gzip.compress(path.read_bytes(), 9)
        self.send_response(200)
        for name, value in self._headers(path, body).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _headers(self, path: Path, body: bytes) -> Mapping[str, str]:
        return {
            "Content-Type": self.guess_type(str(path)),
            "Content-Encoding": "gzip",
            "Content-Length": str(len(body)),
        }


def look(browser: Browser, address: str) -> View:
    """Open a page on the phone with nothing kept from before."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    page.add_init_script(RECORDER)
    phone = context.new_cdp_session(page)
    phone.send("Network.enable")
    phone.send("Network.emulateNetworkConditions", LINE)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address)
    page.wait_for_timeout(WAIT)
    seen = View(*page.evaluate(SEEN))
    context.close()
    return seen


def views(browser: Browser, site: Path, page: str, runs: int) -> tuple[View, View]:
    """Return the medians for a page of the site and for an empty page, looked at by turns."""
    (site / "empty.html").write_text(EMPTY, encoding="utf-8")
    with served(site, Compressing) as address:
        turns = [[look(browser, f"{address}/{path}") for path in (page, "empty.html")] for _ in range(runs)]
    ours, empty = (View(*map(median, zip(*map(astuple, column), strict=True))) for column in zip(*turns, strict=True))
    return ours, empty


def rows(browser: Browser, site: Path, page: str, runs: int = 5) -> list[Row]:
    """Measure a page of the site beside an empty one."""
    ours, empty = views(browser, site, page, runs)
    return [
        Row(f"phone, {what}", getattr(ours, name), getattr(empty, name), unit, "empty page", budget)
        for name, (what, unit, budget) in BUDGETS.items()
    ]
