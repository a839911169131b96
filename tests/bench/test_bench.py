"""Each measurement of the bench runs and says what it measured; how fast is not asked here."""

import json
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.bench import bundle, check, dates, marks, paint, peers, reach, reading, weight
from tests.bench.clock import side_by_side
from tests.bench.table import Row, lines
from tests.browser.site import WHOLE_STORY, Site
from tests.browser.watch import opened
from timeline.dates import parse
from timeline.reading import read


def test_weight_counts_what_is_loaded(browser: Browser, site: Site) -> None:
    """What is weighed is what the browser asks for, and the icon."""
    context = browser.new_context()
    watch = opened(context)
    watch.page.goto(site.url(WHOLE_STORY), wait_until="networkidle")
    asked = {urlsplit(url).path.removeprefix("/") for url in watch.requests}
    context.close()
    assert set(weight.files_of(site.folder, WHOLE_STORY)) - asked <= {"assets/theme/icon.svg"}
    assert asked <= set(weight.files_of(site.folder, WHOLE_STORY))


def test_weight_beside_an_empty_page(site: Site) -> None:
    """A page weighs more than an empty one, and less than the sum of its files as they lie on the disk."""
    (row,) = weight.rows(site.folder, {"all": WHOLE_STORY})
    on_disk = sum((site.folder / path).stat().st_size for path in weight.files_of(site.folder, WHOLE_STORY))
    assert row.other < row.ours < on_disk


def test_bundle() -> None:
    """The bundle that a build takes is weighed beside the whole library."""
    (row,) = bundle.rows()
    assert 100_000 < row.ours <= row.other


def test_paint(browser: Browser, site: Site, tmp_path: Path) -> None:
    """A page and an empty one are looked at on a slow phone: the largest paint is not before the first."""
    (tmp_path / "index.html").write_text(site.text("timelines/index.html"), encoding="utf-8")
    first, largest, blocking, shift = paint.rows(browser, tmp_path, "timelines", "index.html", runs=1)
    assert 0 < first.ours <= largest.ours
    assert 0 < first.other <= largest.other
    assert blocking.other == shift.other == 0


def test_peers(browser: Browser, site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each peer shows every event that our page shows, drawn by its scripts; only ours says them without."""
    monkeypatch.setattr(reach, "SETTLES", 1000)
    page = "timelines/exit-2022/index.html"
    found = peers.reaches(browser, site.folder, page, tmp_path, runs=1)
    titles = [event["title"] for event in json.loads(site.text(page.replace("index.html", "events.json")))["events"]]
    assert [*found] == ["", "TimelineJS", "vis-timeline"]
    assert [each["shown"] for each in found.values()] == [len(titles)] * 3
    assert [each["titles"] for each in found.values()] == [len(titles), 0, 0]


def test_marks(tmp_path: Path) -> None:
    """Lighthouse gives a page and an empty one a mark for performance."""
    (tmp_path / "index.html").write_text(weight.EMPTY, encoding="utf-8")
    (row,) = marks.rows(tmp_path, {"first page": "index.html"})
    assert row.what == "Lighthouse, performance, first page"
    assert 0 < row.ours <= 100
    assert 0 < row.other <= 100


def test_dates() -> None:
    """All texts of the measurement are dates, and each parser was timed on them."""
    texts = [*dates.calendar_dates(50), *dates.doubtful_dates(50)]
    assert len({parse(text).edtf for text in texts}) > 80
    assert all(row.ours > 0 and row.other > 0 for row in dates.rows(count=5, few=5, runs=1))


def test_reading() -> None:
    """The content that is read has so many events, two sources each, and nothing wrong, and is always the same."""
    library, files = read(reading.content(30), size_of=lambda _: 1).library, reading.content(30)
    assert read(files, size_of=lambda _: 1).problems == ()
    assert [len(event.sources) for event in library.events.values()] == [2] * 30
    assert files == reading.content(30)
    assert [row.what for row in reading.rows(counts=(3, 5), runs=1)] == [
        "3 events read and checked",
        "5 events read and checked",
    ]


def test_check() -> None:
    """The check is timed as a process, the first time and again, and takes longer than a process that does nothing."""
    rows = check.rows(count=5, runs=1)
    assert [row.what.rpartition(", ")[2] for row in rows] == ["the first time", "nothing changed"] * 2
    assert all(row.other < row.ours for row in rows)


def test_tasks_take_turns() -> None:
    """What is compared runs by turns, so that a busy moment hits all of it."""
    said: list[str] = []
    times = side_by_side(lambda: said.append("a"), lambda: said.append("b"), runs=3)
    assert "".join(said) == "ababab"
    assert len(times) == 2


@pytest.mark.parametrize(("other", "ratio"), [(4.0, "0.5×"), (0.0, "–")])
def test_table(other: float, ratio: str) -> None:
    """A row names what, both numbers, their ratio and the budget."""
    head, line = lines([Row("reading", 2, other, "s", "bare events", "≤ 4×")]).splitlines()
    assert line.split() == f"reading 2 s {other:.0f} s bare events {ratio} ≤ 4×".split()
    assert head.index("budget") == line.index("≤")
