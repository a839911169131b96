"""Measure everything and print it side by side; nothing is asserted. Run by `make bench`."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import bundle, check, dates, paint, reading, weight
from tests.bench.table import Row, lines
from tests.browser import chromium
from tests.browser.site import WHOLE_STORY, build

PAGES = {
    "30 events": WHOLE_STORY,
    "first page": "index.html",
    "an event": "events/council-expels-russia/index.html",
}


def main() -> None:
    """Build the site and print one table a subject, as soon as it is there."""
    with TemporaryDirectory() as folder, chromium.started() as browser:
        site = build(Path(folder) / "output")
        subjects: list[Callable[[], list[Row]]] = [
            lambda: weight.rows(site, PAGES),
            bundle.rows,
            dates.rows,
            reading.rows,
            check.rows,
            lambda: paint.rows(browser, site, WHOLE_STORY),
        ]
        for rows in subjects:
            print(lines(rows()), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
