"""``timeline date`` as a user meets it: what it prints and with which status it ends."""

import json
from pathlib import Path

import pytest

from tests.projects import run

TIME = "1985-04-13T03:20:30Z"
KEYS = "text valid error edtf earliest latest precision approximate uncertain display datetime".split()
DATE = """\
2014-04~
  edtf        2014-04~
  earliest    2014-04-01
  latest      2014-04-30
  precision   month
  approximate yes
  uncertain   no
  display     about April 2014
  datetime    2014-04
"""


def test_date_in_words(tmp_path: Path) -> None:
    """A date is explained in lines, also without a project around it."""
    done = run(tmp_path, "date", "2014-04~")
    assert (done.returncode, done.stdout, done.stderr) == (0, DATE, "")


def test_several_dates(tmp_path: Path) -> None:
    """Each is explained, good or bad; a bad one makes the status 1."""
    done = run(tmp_path, "date", "2014", "2014-13", "2014/")
    assert done.returncode == 1
    assert [each.splitlines()[0] for each in done.stdout.split("\n\n")] == ["2014", "2014-13", "2014/"]
    assert "  not a date: there is no month 13" in done.stdout
    assert "  latest      unknown" in done.stdout


@pytest.mark.parametrize(
    ("text", "status", "expected"),
    [
        (
            "1985-04-12",
            0,
            [
                "1985-04-12",
                True,
                None,
                "1985-04-12",
                "1985-04-12",
                "1985-04-12",
                "day",
                False,
                False,
                "12 April 1985",
                "1985-04-12",
            ],
        ),
        (
            "1985-04-13T03:20:30Z",
            0,
            [TIME, True, None, TIME, TIME, TIME, "second", False, False, None, TIME],
        ),
        (
            "2022-02/..",
            0,
            [
                "2022-02/..",
                True,
                None,
                "2022-02/..",
                "2022-02-01",
                "..",
                "month",
                False,
                False,
                "since February 2022",
                None,
            ],
        ),
        ("2014%/", 0, ["2014%/", True, None, "2014%/", "2014-01-01", None, "year", True, True, None, None]),
        (
            "Y10000",
            0,
            ["Y10000", True, None, "Y10000", "+10000-01-01", "+10000-12-31", "year", False, False, None, "10000"],
        ),
        ("soon", 1, ["soon", False, None, *[None] * 8]),
    ],
)
def test_date_as_json(text: str, status: int, expected: list[object], tmp_path: Path) -> None:
    """Programs get exactly the keys of the contract; words that may change are left to the tests of dates."""
    done = run(tmp_path, "date", text, "--format", "json")
    (told,) = json.loads(done.stdout)
    assert list(told) == KEYS
    known = {
        key: value
        for key, value in zip(KEYS, expected, strict=True)
        if value is not None or key not in {"error", "display"}
    }
    assert {key: told[key] for key in known} == known
    assert bool(told["error"]) is (status == 1)
    assert done.returncode == status


@pytest.mark.parametrize("text", ["-0044", "-0044-03-15", "-0044/0014", "Y-66000000", "-004X", "-0044~"])
@pytest.mark.parametrize("is_last", [True, False])
def test_years_before_christ_are_no_options(text: str, tmp_path: Path, *, is_last: bool) -> None:
    """A date that begins with a minus is a date, wherever it stands."""
    done = run(tmp_path, "date", *(["2014", text] if is_last else [text, "2014"]))
    assert (done.returncode, done.stderr) == (0, "")
    assert f"\n  edtf        {text}\n" in done.stdout


@pytest.mark.parametrize("argument", [b"\xff", "Страсбург".encode(), b"x" * 10_000])
def test_any_argument_can_be_told(argument: bytes, tmp_path: Path) -> None:
    """Whatever is asked about, the answer is that it is no date."""
    done = run(tmp_path, "date", argument, PYTHONIOENCODING="utf-8:strict")
    assert (done.returncode, done.stderr) == (1, "")
    assert "not a date" in done.stdout
