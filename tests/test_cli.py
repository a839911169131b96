"""The command line itself: which command is called, what is said of wrong usage, and how it stops early."""

import os
import signal
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.projects import ROOT, project, run


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
    assert (done.returncode, done.stdout, done.stderr) == (
        2,
        "",
        "timeline check: there is no content; go into the project's folder, or name it with --content\n",
    )


@pytest.mark.parametrize("coding", ["ascii", "latin-1"])
def test_any_terminal_can_be_written_to(coding: str, tmp_path: Path) -> None:
    """Where the terminal lacks a letter something stands in for it, and no traceback."""
    done = run(tmp_path, "date", "2014/2015", PYTHONIOENCODING=coding)
    assert (done.returncode, done.stderr) == (0, "")
    assert "  edtf        2014/2015\n" in done.stdout


def test_installed_command_is_the_module() -> None:
    """``timeline`` is what ``python -m timeline`` runs."""
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert scripts == {"timeline": "timeline.__main__:main"}


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ("PATH = 'content'\nTIMELINE_CHECKS = 1 / 0\n", "pelicanconf.py:2: ZeroDivisionError: division by zero"),
        ("PATH = (\n", "pelicanconf.py:1: SyntaxError: '(' was never closed"),
        ("raise SystemExit('no')\n", "pelicanconf.py:1: SystemExit: no"),
        ("PATH = 'elsewhere'\n", "there is no elsewhere"),
    ],
)
def test_project_that_cannot_be_worked_on(settings: str, message: str, tmp_path: Path) -> None:
    """What is wrong with the settings themselves is one line with its place, and ends with 2."""
    (project(tmp_path) / "pelicanconf.py").write_text(settings, encoding="utf-8")
    done = run(tmp_path, "check")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"timeline check: {message}")
    assert len(done.stderr.splitlines()) == 1


def test_content_that_cannot_be_read(tmp_path: Path) -> None:
    """A file that is there but cannot be read is told in one line."""
    (project(tmp_path) / "content/events/odd.yaml").symlink_to("/proc/self/mem")
    done = run(tmp_path, "check")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("timeline check: the content cannot be read: ")
    assert len(done.stderr.splitlines()) == 1


def started(root: Path, *arguments: str, stdout: int) -> subprocess.Popen[str]:
    """Start the command line in *root* without waiting for it."""
    command = [sys.executable, "-m", "timeline", *arguments]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.Popen(
        command, cwd=root, env=environment, stdin=subprocess.PIPE, stdout=stdout, stderr=subprocess.PIPE, text=True
    )


def test_stopped_by_hand(tmp_path: Path) -> None:
    """Ctrl-C ends it at once with the status that shells know, and without a word."""
    settings = "import sys\nprint('here', flush=True)\nsys.stdin.read()\n"
    (project(tmp_path) / "pelicanconf.py").write_text(settings, encoding="utf-8")
    with started(tmp_path, "check", stdout=subprocess.PIPE) as process:
        assert process.stderr
        assert process.stderr.readline() == "here\n"
        process.send_signal(signal.SIGINT)
        assert (process.stderr.read(), process.wait()) == ("", 130)


@pytest.mark.parametrize("arguments", [["check"], ["check", "--format", "json"], ["date", "2014"]])
def test_nobody_reads_what_is_printed(arguments: list[str], tmp_path: Path) -> None:
    """Where ``| head -1`` has heard enough, the rest is dropped without a traceback."""
    reader, writer = os.pipe()
    os.close(reader)
    with started(project(tmp_path), *arguments, stdout=writer) as process:
        os.close(writer)
        assert process.stderr
        assert (process.stderr.read(), process.wait()) == ("", 141)


def test_nobody_reads_the_help(tmp_path: Path) -> None:
    """The help is dropped without a word, too."""
    reader, writer = os.pipe()
    os.close(reader)
    with started(tmp_path, "--help", stdout=writer) as process:
        os.close(writer)
        assert process.stderr
        assert process.stderr.read() == ""


def test_long_report_is_cut_off(tmp_path: Path) -> None:
    """A reader who leaves in the middle gets the lines that it has read."""
    unused = "".join(f"- {{id: unused-{number}, title: Unused}}\n" for number in range(2000))
    with started(project(tmp_path, {"sources/unused.yaml": unused}), "check", stdout=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stdout.readline().startswith("content/sources/unused.yaml:1:8: unused-source: ")
        process.stdout.close()
        assert process.stderr
        assert (process.stderr.read(), process.wait()) == ("", 141)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["cms"], ".timeline: File exists"),
        (["cms", "--to", "file/deeper"], "file/deeper: Not a directory"),
        (["forms"], "cannot write .github/ISSUE_TEMPLATE/event.yml: Not a directory"),
        (["schema"], "cannot write .timeline: File exists"),
    ],
)
def test_what_the_disk_has_against_it(arguments: list[str], told: str, tmp_path: Path) -> None:
    """A path that cannot be written is named with the reason, without a traceback."""
    for name in (".timeline", ".github", "file"):
        (project(tmp_path) / name).write_text("x", encoding="utf-8")
    done = run(tmp_path, *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"timeline {arguments[0]}: {told}\n")


def test_stopped_while_a_command_is_loaded(tmp_path: Path) -> None:
    """Ctrl-C before a command has begun ends as quietly as later."""
    (project(tmp_path) / "uvicorn.py").write_text("raise KeyboardInterrupt\n", encoding="utf-8")
    done = run(tmp_path, "devserver")
    assert (done.returncode, done.stdout, done.stderr) == (130, "", "")
