"""The command line as a user meets it: what it prints and with which status it ends."""

import json
import tomllib
from pathlib import Path

import pytest

from tests.projects import EVENTS, ROOT, project, run
from tests.reading.test_cases import CASES, NAMES

WARNED = {"sources/unused.yaml": "{id: unused, title: Unused}\n"}
WARNING = "content/sources/unused.yaml:1:6: unused-source: no event cites the source 'unused'"
BROKEN = {"events/broken.yaml": EVENTS.replace("id: a", "id: b").replace("lane: law", "lane: lw")}
ERROR = "content/events/broken.yaml:1:60: unknown-lane: there is no lane 'lw'; did you mean 'law'?"
TIME = "1985-04-13T03:20:30Z"
KEYS = "text valid error edtf earliest latest precision approximate uncertain display datetime".split()


def test_clean_content(tmp_path: Path) -> None:
    """Nothing wrong is said in two words and ends with 0."""
    done = run(project(tmp_path), "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "no problems\n", "")


@pytest.mark.parametrize(
    ("content", "arguments", "status", "printed"),
    [
        (WARNED, [], 0, f"{WARNING}\n1 warning\n"),
        (WARNED, ["--strict"], 1, f"{WARNING}\n1 warning\n"),
        (BROKEN, [], 1, f"{ERROR}\n1 error\n"),
        (WARNED | BROKEN, [], 1, f"{ERROR}\n{WARNING}\n1 error, 1 warning\n"),
        (WARNED | BROKEN, ["content/sources"], 0, f"{WARNING}\n1 warning\n"),
        (WARNED | BROKEN, ["./content/sources/"], 0, f"{WARNING}\n1 warning\n"),
        (WARNED | BROKEN, ["content/events/broken.yaml"], 1, f"{ERROR}\n1 error\n"),
        (WARNED | BROKEN, ["content/events/events.yaml"], 0, "no problems\n"),
        (WARNED | BROKEN, ["content/events", "content/sources"], 1, f"{ERROR}\n{WARNING}\n1 error, 1 warning\n"),
        (WARNED, ["--strict", "content/events"], 0, "no problems\n"),
    ],
)
def test_check(content: dict[str, str], arguments: list[str], status: int, printed: str, tmp_path: Path) -> None:
    """Every problem is a line; a path limits what is printed and what fails; warnings fail under --strict."""
    done = run(project(tmp_path, content), "check", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (status, printed, "")


@pytest.mark.parametrize("path", ["{root}/content/events", "content/../content/events/broken.yaml"])
def test_paths_may_be_written_in_any_way(path: str, tmp_path: Path) -> None:
    """An absolute path, as an editor hands it over, names the same file."""
    done = run(project(tmp_path, BROKEN), "check", path.format(root=tmp_path))
    assert (done.returncode, done.stdout) == (1, f"{ERROR}\n1 error\n")


@pytest.mark.parametrize(("content", "status"), [({}, 0), (WARNED, 0), (BROKEN, 1)])
def test_check_as_json(content: dict[str, str], status: int, tmp_path: Path) -> None:
    """Programs get a list of objects, an empty one where nothing is wrong."""
    done = run(project(tmp_path, content), "check", "--format", "json")
    problems = json.loads(done.stdout)
    assert (done.returncode, len(problems)) == (status, len(content))
    assert [list(each) for each in problems] == [["path", "line", "column", "check", "severity", "message"]] * len(
        content
    )


def test_check_for_github(tmp_path: Path) -> None:
    """The service shows each problem at its line, and nothing where nothing is wrong."""
    done = run(project(tmp_path, BROKEN), "check", "--format", "github")
    place = "file=content/events/broken.yaml,line=1,col=60,title=unknown-lane"
    assert done.stdout == f"::error {place}::there is no lane 'lw'; did you mean 'law'?\n"
    assert done.returncode == 1


def test_nothing_for_github(tmp_path: Path) -> None:
    """Where nothing is wrong no command is written."""
    done = run(project(tmp_path), "check", "--format", "github")
    assert (done.returncode, done.stdout.strip()) == (0, "")


@pytest.mark.parametrize("name", NAMES)
def test_every_case_from_the_command_line(name: str) -> None:
    """Each content tree of tests/cases/check prints its expected.txt, without a traceback."""
    expected = (CASES / name / "expected.txt").read_text(encoding="utf-8")
    done = run(CASES / name, "check")
    assert (done.stdout, done.stderr) == (expected, "")
    assert done.returncode == (1 if "error" in expected.splitlines()[-1] else 0)


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["chek"],
        ["check", "no-such"],
        ["check", "content/events/no-such.yaml"],
        ["check", "--format", "xml"],
        ["check", "--no-such"],
        ["date"],
        ["date", "--format", "github", "2014"],
        ["build", "no-such"],
    ],
)
def test_wrong_usage(arguments: list[str], tmp_path: Path) -> None:
    """What cannot be meant is told on standard error and ends with 2."""
    done = run(project(tmp_path), *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr
    assert "Traceback" not in done.stderr


def test_no_content_folder(tmp_path: Path) -> None:
    """Outside of a project the check says what it misses."""
    done = run(tmp_path, "check")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "timeline check: there is no content\n")


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


@pytest.mark.parametrize("coding", ["ascii", "latin-1"])
def test_any_terminal_can_be_written_to(coding: str, tmp_path: Path) -> None:
    """Where the terminal lacks a letter something stands in for it, and no traceback."""
    done = run(tmp_path, "date", "2014/2015", PYTHONIOENCODING=coding)
    assert (done.returncode, done.stderr) == (0, "")
    assert "  edtf        2014/2015\n" in done.stdout


@pytest.mark.parametrize("argument", [b"\xff", "Страсбург".encode(), b"x" * 10_000])
def test_any_argument_can_be_told(argument: bytes, tmp_path: Path) -> None:
    """Whatever is asked about, the answer is that it is no date."""
    done = run(tmp_path, "date", argument, PYTHONIOENCODING="utf-8:strict")
    assert (done.returncode, done.stderr) == (1, "")
    assert "not a date" in done.stdout


def test_installed_command_is_the_module() -> None:
    """``timeline`` is what ``python -m timeline`` runs."""
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert scripts == {"timeline": "timeline.__main__:main"}
