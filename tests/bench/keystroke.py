"""How long a key in the field for words takes until the page answers, beside the same key on an empty page."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser

from tests.bench.reading import content
from tests.bench.table import Row
from tests.browser.site import served
from tests.projects import ROOT, SETTINGS
from timeline.files import write_all

BUDGET = "≤ 100 ms"
PAGE = "timelines/all/index.html"
EMPTY = '<!DOCTYPE html><html lang="en"><title>Empty</title><input type="search">'
#: Words that many events hold, few, and none; typed as fast as people type, in milliseconds a key.
TYPED, PACE = "treaty vote zz", 120
#: Time for what a page does after the last key.
WAIT = 1500
FIELD = "input[type=search]"
#: From the press of a key to the next paint (Event Timing), which tells of nothing that takes less than 16 ms.
RECORDER = """
window.keys = [16];
new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
  if (entry.interactionId) keys.push(entry.duration);
})).observe({ type: "event", durationThreshold: 16, buffered: true });
"""


@contextmanager
def site_of(count: int) -> Iterator[Path]:
    """Build a site of *count* events in a folder that goes with the block."""
    with TemporaryDirectory() as folder:
        project = Path(folder)
        write_all(project, content(count))
        (project / "pelicanconf.py").write_text(SETTINGS + "RELATIVE_URLS = True\n", encoding="utf-8")
        (project / "content/posts").mkdir()
        command = [sys.executable, "-m", "pelican", "--settings", "pelicanconf.py", "--output", "output"]
        subprocess.run(command, cwd=project, env={"PYTHONPATH": str(ROOT)}, capture_output=True, check=True)
        (project / "output/empty.html").write_text(EMPTY, encoding="utf-8")
        yield project / "output"


def longest(browser: Browser, address: str) -> float:
    """Return how many milliseconds the slowest key took on a page."""
    page = browser.new_page()
    page.add_init_script(RECORDER)
    page.goto(address)
    page.locator(FIELD).focus()
    page.wait_for_timeout(WAIT)
    page.keyboard.type(TYPED, delay=PACE)
    page.wait_for_timeout(WAIT)
    slowest: float = page.evaluate("Math.max(...keys)")
    page.close()
    return slowest


def rows(browser: Browser, count: int = 10_000) -> list[Row]:
    """Type into the page of a timeline with *count* events and into an empty page."""
    with site_of(count) as site, served(site) as address:
        ours, empty = (longest(browser, f"{address}/{path}") for path in (PAGE, "empty.html"))
    return [Row(f"slowest key among {count:,} events", ours, empty, "ms", "empty page", BUDGET)]
