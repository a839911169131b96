"""The Makefile: its targets, and what it installs when."""

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
TARGETS = "html check test serve devserver cms publish clean bench format lock help".split()
LOCKS = ["requirements.txt", "requirements-dev.txt", "package.json", "package-lock.json", ".npmrc"]
INSTALLED_FOR_SITE = [".venv/bin/python", ".venv/.site", "node_modules/.site"]
INSTALLED_FOR_TESTS = [*INSTALLED_FOR_SITE, ".venv/.test", "node_modules/.test"]


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make in a folder."""
    command = ["make", "--no-print-directory", "-C", str(folder), *arguments]
    clean = {name: value for name, value in os.environ.items() if name not in {"MAKEFLAGS", "MAKELEVEL", "MFLAGS"}}
    return subprocess.run(command, capture_output=True, text=True, check=False, env=clean)


def at(path: Path, seconds: int) -> None:
    """Make an empty file that was last written at some moment."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.utime(path, (seconds, seconds))


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a fresh clone as far as make can see: the Makefile and the lock files, written at moment 100."""
    (tmp_path / "Makefile").write_text(MAKEFILE, encoding="utf-8")
    for name in LOCKS:
        at(tmp_path / name, 100)
    return tmp_path


def would_install(tree: Path, target: str, npm: str) -> list[str]:
    """Return which installs make would do: venv, pip, npm."""
    run = make(tree, "-n", target, f"NPM={npm}")
    assert run.returncode == 0, run.stderr
    return [
        name for name, sign in [("venv", "-m venv"), ("pip", "-m pip install"), ("npm", " ci ")] if sign in run.stdout
    ]


@pytest.mark.parametrize("target", TARGETS)
def test_help_names_every_target(target: str, tmp_path: Path) -> None:
    """A new user finds each target in `make help`."""
    (tmp_path / "Makefile").write_text(MAKEFILE, encoding="utf-8")
    assert re.search(rf"^  make {target} +\S", make(tmp_path, "help").stdout, re.MULTILINE)


def test_no_target_is_without_help() -> None:
    """A target that is added is added to this list and to the help."""
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert phony
    assert sorted(phony[1].split()) == sorted(TARGETS)
    assert sorted(re.findall(r"^([a-z]+):.*## .", MAKEFILE, re.MULTILINE)) == sorted(TARGETS)


@pytest.mark.parametrize(("npm", "installs"), [("npm", ["venv", "pip", "npm"]), ("", ["venv", "pip"])])
def test_fresh_clone_installs(tree: Path, npm: str, installs: list[str]) -> None:
    """The first `make html` installs everything, and does without npm where there is none."""
    assert would_install(tree, "html", npm) == installs


@pytest.mark.parametrize(
    ("target", "installed", "changed", "installs"),
    [
        ("html", INSTALLED_FOR_SITE, None, []),
        ("html", INSTALLED_FOR_SITE, "requirements.txt", ["pip"]),
        ("html", INSTALLED_FOR_SITE, "requirements-dev.txt", []),
        ("html", INSTALLED_FOR_SITE, "package-lock.json", ["npm"]),
        ("html", INSTALLED_FOR_TESTS, None, []),
        ("test", INSTALLED_FOR_SITE, None, ["pip", "npm"]),
        ("test", INSTALLED_FOR_TESTS, None, []),
        ("test", INSTALLED_FOR_TESTS, "requirements-dev.txt", ["pip"]),
        ("test", INSTALLED_FOR_TESTS, "package-lock.json", ["npm"]),
    ],
)
def test_only_what_changed_is_installed(
    tree: Path, target: str, installed: list[str], changed: str | None, installs: list[str]
) -> None:
    """A second run installs nothing; a changed lock file is installed again."""
    for name in installed:
        at(tree / name, 200)
    if changed:
        at(tree / changed, 300)
    assert would_install(tree, target, "npm") == installs


def program(path: Path, script: str) -> Path:
    """Write a program that runs some shell."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_site_after_tests_installs_nothing(tree: Path) -> None:
    """What `make test` has installed serves `make html` too: its stamps are really written."""
    npm = program(tree / "npm", f"rm -rf {tree}/node_modules; mkdir {tree}/node_modules; echo npm $1 >> {tree}/log")
    program(tree / ".venv/bin/python", f'echo "$@" >> {tree}/log; case "$*" in *"judges npm") echo {npm};; esac')
    assert make(tree, "test", f"NPM={npm}").returncode == 0
    done = (tree / "log").read_text(encoding="utf-8")
    assert make(tree, "html", f"NPM={npm}").returncode == 0
    assert (tree / "log").read_text(encoding="utf-8").removeprefix(done).splitlines() == [
        "-m timeline schema --project",
        "-m timeline build",
    ]


@pytest.mark.parametrize(
    ("script", "message"),
    [
        ("exit 1", "older than 3.11"),
        ('case "$2" in *ensurepip*) exit 1;; esac', "cannot make virtual environments"),
    ],
)
def test_unfit_python_is_named(tree: Path, script: str, message: str) -> None:
    """A Python that will not do is refused with what to install."""
    run = make(tree, "html", f"PYTHON={program(tree / 'unfit', script)}", "NPM=")
    assert run.returncode != 0
    assert message in run.stderr


def test_serve_wants_a_site(tree: Path) -> None:
    """Before the first build `make serve` says what to do."""
    assert "make html" in make(tree, "serve").stderr


def test_clean_removes_the_site_and_nothing_else(tree: Path) -> None:
    """`make clean` takes output/ away and leaves what was installed."""
    for name in ["output/index.html", *INSTALLED_FOR_TESTS]:
        at(tree / name, 200)
    assert make(tree, "clean").returncode == 0
    assert not (tree / "output").exists()
    assert all((tree / name).exists() for name in INSTALLED_FOR_TESTS)
