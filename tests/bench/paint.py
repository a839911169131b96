"""What a phone shows when: a page and an empty one by turns, on a slow processor and a slow line."""

from dataclasses import astuple, dataclass
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser

from tests.bench.table import Row
from tests.bench.weight import EMPTY
from tests.browser.host import Host
from tests.browser.site import served

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


def look(browser: Browser, address: str, wait: float = WAIT) -> View:
    """Open a page on the phone with nothing kept from before, and *wait* milliseconds once it has loaded."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2, is_mobile=True)
    page = context.new_page()
    page.add_init_script(RECORDER)
    phone = context.new_cdp_session(page)
    phone.send("Network.enable")
    phone.send("Network.emulateNetworkConditions", LINE)
    phone.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address)
    page.wait_for_timeout(wait)
    seen = View(*page.evaluate(SEEN))
    context.close()
    return seen


def views(browser: Browser, site: Path, page: str, runs: int) -> tuple[View, View]:
    """Return the medians for a page of the site and for an empty page, looked at by turns."""
    (site / "empty.html").write_text(EMPTY, encoding="utf-8")
    with served(site, Host) as address:
        turns = [[look(browser, f"{address}/{path}") for path in (page, "empty.html")] for _ in range(runs)]
    ours, empty = (View(*map(median, zip(*map(astuple, column), strict=True))) for column in zip(*turns, strict=True))
    return ours, empty


def rows(browser: Browser, site: Path, name: str, page: str, *, runs: int = 5) -> list[Row]:
    """Measure a page of the site, called *name*, beside an empty one."""
    ours, empty = views(browser, site, page, runs)
    return [
        Row(f"phone, {name}, {what}", getattr(ours, number), getattr(empty, number), unit, "empty page", budget)
        for number, (what, unit, budget) in BUDGETS.items()
    ]
