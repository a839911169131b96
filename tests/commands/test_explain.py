"""``timeline check --explain`` as an editor runs it."""

from pathlib import Path

import pytest

from tests.projects import run
from timeline.commands import CLEAN, WRONG_USAGE


def test_explains_without_a_project(tmp_path: Path) -> None:
    """The manual can be read anywhere, several checks at once, in the order asked for."""
    ran = run(tmp_path, "check", "--explain", "unused-source", "bad-date")
    assert (ran.returncode, ran.stderr) == (CLEAN, "")
    first, second = ran.stdout.split("\n\n\n")
    assert first.startswith("unused-source (warning")
    assert second.startswith("bad-date (error")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("unknown-lain", "timeline check: there is no check 'unknown-lain'; did you mean 'unknown-lane'?\n"),
        ("zzz", "timeline check: there is no check 'zzz'\n"),
    ],
)
def test_unknown_name(tmp_path: Path, name: str, told: str) -> None:
    """A name that no check has is wrong usage, and the closest one is named; nothing else is printed."""
    ran = run(tmp_path, "check", "--explain", "bad-date", name)
    assert (ran.returncode, ran.stdout, ran.stderr) == (WRONG_USAGE, "", told)
