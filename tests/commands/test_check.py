"""``timeline check`` as a user meets it: what it prints and with which status it ends."""

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.projects import EVENTS, project, run
from tests.reading.test_cases import CASES, NAMES
from timeline.problems import Check

WARNED = {"sources/unused.yaml": "{id: unused, title: Unused}\n"}
WARNING = (
    "content/sources/unused.yaml:1:6: unused-source: no event cites the source 'unused'\n"
    "    1 | {id: unused, title: Unused}\n"
    "      |      ^ warning\n"
)
BROKEN = {
    "events/broken.yaml": EVENTS.replace("id: a", "id: b")
    .replace("Ministers decide", "Parliament votes")
    .replace("lane: law", "lane: lw")
}
ERROR = (
    "content/events/broken.yaml:1:60: unknown-lane: there is no lane 'lw'; did you mean 'law'?\n"
    "    1 | - {id: b, date: 2022-03-16, title: Parliament votes, lane: lw, status: confirmed, sources: [{source:…\n"
    "      |                                                            ^ error\n"
)


def test_clean_content(tmp_path: Path) -> None:
    """Nothing wrong is said in two words and ends with 0."""
    done = run(project(tmp_path), "check")
    assert (done.returncode, done.stdout, done.stderr) == (0, "no problems\n", "")


@pytest.mark.parametrize(
    ("content", "arguments", "status", "printed"),
    [
        (WARNED, [], 0, f"{WARNING}1 warning\n"),
        (WARNED, ["--strict"], 1, f"{WARNING}1 warning\n"),
        (BROKEN, [], 1, f"{ERROR}1 error\n"),
        (WARNED | BROKEN, [], 1, f"{ERROR}{WARNING}1 error, 1 warning\n"),
        (WARNED | BROKEN, ["content/sources"], 0, f"{WARNING}1 warning\n"),
        (WARNED | BROKEN, ["./content/sources/"], 0, f"{WARNING}1 warning\n"),
        (WARNED | BROKEN, ["content/events/broken.yaml"], 1, f"{ERROR}1 error\n"),
        (WARNED | BROKEN, ["content/events/events.yaml"], 0, "no problems\n"),
        (WARNED | BROKEN, ["content/events", "content/sources"], 1, f"{ERROR}{WARNING}1 error, 1 warning\n"),
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
    assert (done.returncode, done.stdout) == (1, f"{ERROR}1 error\n")


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


def test_check_as_sarif(tmp_path: Path) -> None:
    """Services get a log that knows every check, with a result for each problem."""
    done = run(project(tmp_path, WARNED | BROKEN), "check", "--format", "sarif")
    (ran,) = json.loads(done.stdout)["runs"]
    assert [result["ruleId"] for result in ran["results"]] == ["unknown-lane", "unused-source"]
    assert [rule["id"] for rule in ran["tool"]["driver"]["rules"]] == [check.code for check in Check]
    assert done.returncode == 1


MANUAL = "TIMELINE_ADDRESS = 'https://a.example'\nTIMELINE_MANUAL = True\n"


@pytest.mark.parametrize(
    ("settings", "address"),
    [(MANUAL, "https://a.example/manual/checks/bad-encoding/"), (MANUAL.splitlines()[0], None), ("", None)],
)
def test_sarif_leads_to_the_manual(settings: str, address: str | None, tmp_path: Path) -> None:
    """Where the site has the manual, each check names its page there."""
    (project(tmp_path) / "pelicanconf.py").write_text(settings, encoding="utf-8")
    (ran,) = json.loads(run(tmp_path, "check", "--format", "sarif").stdout)["runs"]
    assert ran["tool"]["driver"]["rules"][0].get("helpUri") == address


@pytest.mark.parametrize("name", NAMES)
def test_every_case_from_the_command_line(name: str, tmp_path: Path) -> None:
    """Each content tree of tests/cases/check prints its expected.txt, with two lines more a problem."""
    expected = (CASES / name / "expected.txt").read_text(encoding="utf-8")
    shutil.copytree(CASES / name / "content", tmp_path / "content")
    done = run(tmp_path, "check")
    assert ("".join(re.sub(r"(?m)^ *[0-9]* \|.*\n", "", done.stdout)), done.stderr) == (expected, "")
    assert len(done.stdout.splitlines()) == 3 * (len(expected.splitlines()) - 1) + 1
    assert done.returncode == (1 if "error" in expected.splitlines()[-1] else 0)


@pytest.mark.parametrize(
    ("environment", "is_coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_colours_away_from_a_terminal(environment: dict[str, str], tmp_path: Path, *, is_coloured: bool) -> None:
    """A file or a pipe gets colours only if they are asked for."""
    done = run(project(tmp_path, WARNED), "check", **{"FORCE_COLOR": "", "NO_COLOR": "", **environment})
    assert ("\x1b[" in done.stdout) is is_coloured
    assert re.sub(r"\x1b\[[0-9;]*m", "", done.stdout) == f"{WARNING}1 warning\n"


@pytest.mark.parametrize(
    ("severities", "status", "told"),
    [
        ({"unused-source": "off"}, 0, "no problems"),
        ({"unused-source": "warning"}, 0, "1 warning"),
        ({"unused-source": "error"}, 1, "1 error"),
    ],
)
def test_settings_say_how_grave_a_check_is(severities: dict[str, str], status: int, told: str, tmp_path: Path) -> None:
    """A check counts as the settings say, or not at all."""
    settings = f"TIMELINE_CHECKS = {severities!r}\n"
    (project(tmp_path, WARNED) / "pelicanconf.py").write_text(settings, encoding="utf-8")
    done = run(tmp_path, "check")
    assert (done.returncode, done.stdout.splitlines()[-1], done.stderr) == (status, told, "")


def test_all_wrong_severities_are_told_at_once(tmp_path: Path) -> None:
    """Settings that mean nothing end with 2 and name each mistake."""
    severities = {"unused-sorce": "off", "no-source": "grave", "bad-date": "warning", "no-archived-copy": "off"}
    (project(tmp_path) / "pelicanconf.py").write_text(f"TIMELINE_CHECKS = {severities!r}\n", encoding="utf-8")
    done = run(tmp_path, "check")
    assert (done.returncode, done.stdout) == (2, "")
    assert "there is no check 'unused-sorce'; did you mean 'unused-source'?" in done.stderr
    assert "'no-source' cannot be 'grave'; it is one of error, warning, off" in done.stderr
    assert "'bad-date' stays an error" in done.stderr
    assert "no-archived-copy" not in done.stderr


def test_settings_that_print(tmp_path: Path) -> None:
    """What settings print is not part of what programs read."""
    (project(tmp_path) / "pelicanconf.py").write_text("print('hello')\n", encoding="utf-8")
    done = run(tmp_path, "check", "--format", "json")
    assert (json.loads(done.stdout), done.stderr) == ([], "hello\n")


@pytest.mark.parametrize("arguments", [["{long}"], ["--settings", "{long}"], ["--content", "{long}"]])
def test_path_that_no_disk_has_room_for(arguments: list[str], tmp_path: Path) -> None:
    """A path that is too long is one that is not there."""
    done = run(project(tmp_path), "check", *(each.format(long="x" * 5000) for each in arguments))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("timeline check: there is no xxxx")


@pytest.mark.parametrize("path", ["5", "None", "['content']", "b'content'"])
def test_content_folder_must_be_named(path: str, tmp_path: Path) -> None:
    """A PATH that is no text is refused in words."""
    (project(tmp_path) / "pelicanconf.py").write_text(f"PATH = {path}\n", encoding="utf-8")
    done = run(tmp_path, "check")
    message = f"timeline check: pelicanconf.py: PATH must name the content folder, not be {path}\n"
    assert (done.returncode, done.stderr) == (2, message)


def test_folder_behind_a_link(tmp_path: Path) -> None:
    """Records are read where links lead, each folder once, and a link that leads nowhere is told of."""
    content = project(tmp_path, BROKEN) / "content"
    (content / "events").rename(tmp_path / "shared")
    (content / "events").symlink_to(tmp_path / "shared")
    (tmp_path / "shared" / "loop").symlink_to(content)
    assert run(tmp_path, "check").stdout == f"{ERROR}1 error\n"
    (content / "events" / "gone.yaml").symlink_to("nowhere")
    assert "content/events/gone.yaml" in run(tmp_path, "check").stderr
