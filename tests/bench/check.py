"""How long ``timeline check`` takes as a whole process, beside a Python process that does nothing."""

import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.clock import side_by_side
from tests.bench.reading import content
from tests.bench.table import Row
from tests.projects import ROOT
from timeline.files import PRIVATE, write_all

BUDGET, FIRST_BUDGET = "≤ 0.5 s", "≤ 2 s"


def rows(count: int = 10_000, runs: int = 5) -> list[Row]:
    """Measure the check of this site and of *count* events, for the first time and with nothing changed since."""
    with TemporaryDirectory() as folder:
        site, many = Path(folder) / "site", Path(folder) / "many"
        shutil.copytree(ROOT / "content", site / "content")
        shutil.copy(ROOT / "pelicanconf.py", site)
        write_all(many, content(count))
        return [*_pair("this site", site, BUDGET, runs), *_pair(f"{count:,} events", many, FIRST_BUDGET, runs)]


def _pair(what: str, project: Path, first_budget: str, runs: int) -> list[Row]:
    first, again, empty = side_by_side(
        lambda: _first(project), lambda: _check(project), lambda: _python(project), runs=runs
    )
    return [
        Row(f"check of {what}, the first time", first, empty, "s", "empty Python process", first_budget),
        Row(f"check of {what}, nothing changed", again, empty, "s", "empty Python process", BUDGET),
    ]


def _first(project: Path) -> None:
    shutil.rmtree(project / PRIVATE, ignore_errors=True)
    _check(project)


def _check(project: Path) -> None:
    _python(project, "-m", "timeline", "check")


def _python(project: Path, *arguments: str) -> None:
    """Run Python in *project*; without *arguments* it does nothing."""
    command = [sys.executable, *(arguments or ("-c", "pass"))]
    subprocess.run(command, cwd=project, env={"PYTHONPATH": str(ROOT)}, stdout=subprocess.DEVNULL, check=True)
