"""The plugin in somebody else's Pelican site, with Pelican's own themes and one from the package index."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.browser.markup import Markup, markup
from tests.browser.site import ROOT, served
from tests.browser.validity import messages

SITE = ROOT / "tests/cases/site"
#: What a site sets to use each theme.
THEMES = {
    "notmyidea": "",
    "simple": 'THEME = "simple"',
    "reflex": """
from pelican.themes import reflex
THEME = reflex.path()
USE_GOOGLE_FONTS = False
CC_LICENSE = {"name": "CC BY 4.0", "version": "4.0", "slug": "by", "icon": False, "language": "en_US"}
""",
}
PAGES = {
    "index.html",
    "crews.html",
    "timelines/index.html",
    "timelines/moon/index.html",
    "timelines/moon/embed/index.html",
    "events/landing/index.html",
    "events/robot/index.html",
    "events/last-steps/index.html",
    "sources/index.html",
    "sources/report/index.html",
}
FILES = {"timelines/moon/events.json", "assets/timeline/timeline.css", "assets/timeline/plotly.js", "schema/event.json"}
#: Our pages within the theme's; the embed stands alone, and the others are the theme's own.
WITHIN_THEME = sorted(PAGES - {"index.html", "crews.html", "timelines/moon/embed/index.html"})
MISTAKE = "- {id: wrong, date: 1969-13, title: No such month, lane: crewed, sources: [{source: report}]}\n"


@dataclass(frozen=True)
class Themed:
    """A site built with a theme."""

    theme: str
    output: Path

    def page(self, path: str) -> Markup:
        """Return what a page holds."""
        return markup((self.output / path).read_text(encoding="utf-8"))


def copied(folder: Path, settings: str = "") -> Path:
    """Return a copy of the small site with more *settings*."""
    shutil.copytree(SITE, folder, dirs_exist_ok=True)
    with (folder / "pelicanconf.py").open("a", encoding="utf-8") as file:
        file.write(settings + "\n")
    return folder


def pelican(folder: Path) -> subprocess.CompletedProcess[str]:
    """Build a site as its owner does."""
    command = [sys.executable, "-m", "pelican", "content", "--settings", "pelicanconf.py", "--fatal", "errors"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module", params=THEMES)
def themed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Themed:
    """Build the small site with each theme."""
    folder = copied(tmp_path_factory.mktemp(request.param), THEMES[request.param])
    run = pelican(folder)
    assert run.returncode == 0, run.stdout + run.stderr
    return Themed(request.param, folder / "output")


def test_everything_is_built(themed: Themed) -> None:
    """All pages and files of ours are there, and the theme's beside them."""
    there = {path.relative_to(themed.output).as_posix() for path in themed.output.rglob("*") if path.is_file()}
    assert (PAGES | FILES) - there == set()


def test_pages_are_valid(themed: Themed) -> None:
    """The Nu HTML checker has no error for any page."""
    with served(themed.output) as address:
        found = messages([f"{address}/{path}" for path in sorted(PAGES)])
    errors = [str(each) for each in found if each.kind not in {"warning", "info"}]
    assert not errors, "\n".join(errors)


def test_post_holds_its_drawing(themed: Themed) -> None:
    """A timeline block of a post is drawn there, and the marks lead to the pages of the events."""
    text = (themed.output / "crews.html").read_text(encoding="utf-8")
    assert text.count('<svg class="timeline-drawing') == 2
    assert 'href="https://somebody.example/events/landing/"' in text
    assert "```" not in text


def test_pages_say_what_they_are(themed: Themed) -> None:
    """In any theme each of our pages has its own description, permanent address and name, once."""
    for path in WITHIN_THEME:
        page, folder = themed.page(path), path.removesuffix("index.html")
        assert page.relations.get("canonical") == f"https://somebody.example/{folder}", path
        assert page.metas["og:url"] == page.relations["canonical"], path
        assert page.metas["description"] not in {"", "What the owner noted"}, path
        assert "Somebody" in page.titles[0], path


@pytest.mark.parametrize("clears", [False, True])
def test_problems_publish_nothing(tmp_path: Path, clears: bool) -> None:  # noqa: FBT001 (a table)
    """An event with a mistake ends the build with its line and no traceback; what was published stays as it was."""
    folder = copied(tmp_path, f"DELETE_OUTPUT_DIRECTORY = {clears}")
    (folder / "output").mkdir()
    (folder / "output/index.html").write_text("as it was", encoding="utf-8")
    (folder / "content/events/wrong.yaml").write_text(MISTAKE, encoding="utf-8")
    run = pelican(folder)
    assert run.returncode == 1
    assert "content/events/wrong.yaml:1:21: bad-date:" in run.stderr
    assert "Traceback" not in run.stdout + run.stderr
    assert [path.read_text(encoding="utf-8") for path in (folder / "output").rglob("*")] == ["as it was"]
