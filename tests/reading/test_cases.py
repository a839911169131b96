"""Whole content trees: each folder of tests/cases/check is one, and expected.txt says what `timeline check` tells."""

import re
from argparse import Namespace
from pathlib import Path

import pytest

from timeline.files import size_of
from timeline.pictures import flaw_of
from timeline.problems import Check
from timeline.project import project_of
from timeline.reading import Reading, read
from timeline.reports.lines import in_lines

CASES = Path(__file__).parents[1] / "cases" / "check"
NAMES = sorted(path.name for path in CASES.iterdir())


def files_of(case: Path) -> dict[str, bytes]:
    """Return every content file of a case, named as the project's own would be."""
    return {str(path.relative_to(case).as_posix()): path.read_bytes() for path in case.glob("content/*/*")}


def reading_of(case: Path) -> Reading:
    """Read a case as if it were the project."""
    return read(
        files_of(case),
        size_of=lambda name: size_of(str(case / name)),
        flaw_of=lambda name: flaw_of(str(case / name)),
    )


@pytest.mark.parametrize("name", NAMES)
def test_tree_tells_its_problems(name: str) -> None:
    """A tree gives exactly the lines of its expected.txt."""
    expected = (CASES / name / "expected.txt").read_text(encoding="utf-8")
    assert in_lines(reading_of(CASES / name).problems) + "\n" == expected


@pytest.mark.parametrize("name", NAMES)
def test_only_good_trees_are_sound(name: str) -> None:
    """A tree may be built if and only if it has no error."""
    expected = (CASES / name / "expected.txt").read_text(encoding="utf-8")
    assert reading_of(CASES / name).is_sound == (not re.search(r"\d errors?\b", expected))


@pytest.mark.parametrize("check", Check, ids=lambda check: check.code)
def test_every_check_has_a_case(check: Check) -> None:
    """Each check occurs in some expected.txt."""
    told = "".join((CASES / name / "expected.txt").read_text(encoding="utf-8") for name in NAMES)
    assert f": {check.code}: " in told


def test_order_of_files_changes_nothing() -> None:
    """Problems come in order of place, each once, whatever order the files come in."""
    case = CASES / "no-cascade"
    files = files_of(case)
    turned = dict(reversed(files.items()))
    problems = read(turned, size_of=lambda _: 1).problems
    assert problems == read(files, size_of=lambda _: 1).problems
    assert [*problems] == sorted(set(problems), key=lambda problem: problem.location)


def test_own_content_is_clean() -> None:
    """This site's own content breaks none of its house rules, not even by a warning."""
    root = CASES.parents[2]
    reading = project_of(Namespace(settings=str(root / "pelicanconf.py"), content=None)).read()
    assert reading.problems == ()
    assert len(reading.library.events) >= 30
