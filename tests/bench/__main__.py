"""Measure everything and print it side by side; nothing is asserted. Run by `make bench`."""

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench import bundle, check, dates, keystroke, marks, paint, peers, reading, weight
from tests.bench.table import Row, lines
from tests.browser import chromium
from tests.browser.kinds import KINDS
from tests.browser.site import WHOLE_STORY, build

#: The kinds of page whose paint is timed.
PAINTED = ("timeline", "event")


def main() -> None:
    """Build the site and print one table a subject, as soon as it is there."""
    pages = {name: kind.page for name, kind in KINDS.items()}
    with TemporaryDirectory() as folder, chromium.started(chromium.ALONE) as browser:
        site = build(Path(folder) / "output")
        subjects: list[Callable[[], list[Row]]] = [
            lambda: weight.rows(site, pages),
            bundle.rows,
            dates.rows,
            reading.rows,
            check.rows,
            lambda: keystroke.rows(browser),
            *(lambda name=name: paint.rows(browser, site, name, pages[name]) for name in PAINTED),
            lambda: peers.rows(browser, site, WHOLE_STORY, Path(folder)),
            lambda: marks.rows(site, pages),
        ]
        for rows in subjects:
            print(lines(rows()), end="\n\n", flush=True)


if __name__ == "__main__":
    main()
