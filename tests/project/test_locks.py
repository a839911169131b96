"""The lock files agree with what they are made from, and name no address."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from plotly.offline import get_plotlyjs_version

ROOT = Path(__file__).parents[2]
LOCKS = ["requirements.txt", "requirements-dev.txt", "requirements-node.txt", "requirements-java.txt"]
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^\s;]+)")


def text(name: str) -> str:
    """Return one file of the project."""
    return (ROOT / name).read_text(encoding="utf-8")


def pins(lines: list[str]) -> set[tuple[str, str]]:
    """Return the names, normalized (PEP 503), and versions among some requirement lines."""
    found = (match.groups() for line in lines if (match := PIN.match(line)))
    return {(re.sub(r"[-_.]+", "-", name).lower(), version) for name, version in found}


def locked(name: str) -> set[tuple[str, str]]:
    """Return what a lock file pins."""
    return pins(text(name).splitlines())


def chosen() -> dict[str, set[tuple[str, str]]]:
    """Return what pyproject.toml pins, by the lock file that it belongs to."""
    declared = tomllib.loads(text("pyproject.toml"))
    extras = declared["project"]["optional-dependencies"]
    return {
        "requirements.txt": pins([*declared["project"]["dependencies"], *extras["edit"]]),
        "requirements-dev.txt": pins(extras["dev"]),
        "requirements-node.txt": pins(declared["dependency-groups"]["node"]),
        "requirements-java.txt": pins(declared["dependency-groups"]["java"]),
    }


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_has_hashes(name: str) -> None:
    """Nothing is installed whose content was not fixed when it was locked."""
    requirements = text(name).replace("\\\n", " ").splitlines()
    unfixed = [line for line in requirements if PIN.match(line) and "--hash=sha256:" not in line]
    assert locked(name)
    assert unfixed == []


@pytest.mark.parametrize("name", LOCKS)
def test_lines_are_pins_hashes_or_comments(name: str) -> None:
    """A lock file holds no option, and so no address of an index."""
    known = re.compile(r"[a-z0-9][a-z0-9._-]*==|    --hash=sha256:[0-9a-f]{64}|    # |#")
    assert [line for line in text(name).splitlines() if not known.match(line)] == []


@pytest.mark.parametrize("name", [*LOCKS, "package-lock.json", "package.json", ".npmrc"])
def test_locks_hold_no_address(name: str) -> None:
    """Whoever installs decides where from."""
    assert re.findall(r"\w+://\S*|resolved\"|index-url|find-links", text(name)) == []


@pytest.mark.parametrize("name", LOCKS)
def test_lock_pins_what_was_chosen(name: str) -> None:
    """Each version in pyproject.toml is the version that is installed."""
    assert chosen()[name]
    assert chosen()[name] - locked(name) == set()


def test_everything_chosen_is_one_exact_version() -> None:
    """pyproject.toml leaves no version open."""
    declared = tomllib.loads(text("pyproject.toml"))
    lines = declared["project"]["dependencies"] + declared["project"]["optional-dependencies"]["dev"]
    assert [line for line in lines if not PIN.match(line)] == []


def test_tests_run_on_what_the_site_runs_on() -> None:
    """What `make html` installs is part of what `make test` installs."""
    assert locked("requirements.txt") - locked("requirements-dev.txt") == set()


def test_chart_library_is_the_one_that_plotly_is_made_for() -> None:
    """The bundle in the page has the version that the Python package writes figures for."""
    assert json.loads(text("package.json"))["dependencies"]["plotly.js-basic-dist-min"] == get_plotlyjs_version()


def test_npm_lock_pins_what_was_chosen() -> None:
    """Each package of package.json is locked in that version, with its hash."""
    declared, lock = json.loads(text("package.json")), json.loads(text("package-lock.json"))["packages"]
    for name, version in {**declared["dependencies"], **declared["devDependencies"]}.items():
        assert lock[f"node_modules/{name}"]["version"] == version
    assert [name for name, package in lock.items() if name and not package["integrity"].startswith("sha512-")] == []
