"""The hooks for other repositories call commands that exist, for the files that they are about."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.projects import CONTENT, EVENTS, files_in, project, run

ROOT = Path(__file__).parents[2]
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
LOCAL = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"]
#: What the hooks' own schema knows (pre-commit.com, "Creating new hooks"), as far as it is used here.
KNOWN = {
    "id": str,
    "name": str,
    "description": str,
    "entry": str,
    "language": str,
    "pass_filenames": bool,
    "files": str,
}
RECORD_FILES = ["content/events/2022-exit.yaml", "content/sources/a/b.yml", "content/timelines/x.yaml"]
TEXTS = ["content/pages/about.md", "content/images/x.jpg", "content/posts/x.yaml"]
OTHERS = ["README.md", "mkdocs.yaml", "old/content/events/x.yaml"]


def files_of(hook: str) -> re.Pattern[str]:
    """Return which files a hook is about."""
    return re.compile(next(each["files"] for each in HOOKS if each["id"] == hook))


def named(hook: str) -> dict[str, Any]:
    """Return one hook."""
    return next(each for each in HOOKS if each["id"] == hook)


def test_there_are_two_hooks() -> None:
    """Others get the check and the formatter, by permanent names."""
    assert [hook["id"] for hook in HOOKS] == ["timeline-check", "timeline-format"]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_fields_are_known(hook: dict[str, Any]) -> None:
    """A hook has every field that it needs, of the right type."""
    assert {field: type(value) for field, value in hook.items()} == KNOWN
    assert hook["language"] == "python"


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_entry_is_what_pip_installs(hook: dict[str, Any]) -> None:
    """The command is a script of the package, and needs no extra."""
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert hook["entry"].split()[0] in scripts


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_entry_runs(hook: dict[str, Any], tmp_path: Path) -> None:
    """On sound content each hook passes."""
    done = run(project(tmp_path), *hook["entry"].split()[1:])
    assert (done.returncode, done.stderr) == (0, "")


def test_check_fails_on_an_error(tmp_path: Path) -> None:
    """A mistake stops the commit."""
    content = {"events/events.yaml": EVENTS.replace("lane: law", "lane: lav")}
    assert run(project(tmp_path, content), *named("timeline-check")["entry"].split()[1:]).returncode == 1


def test_format_writes(tmp_path: Path) -> None:
    """The formatter changes files, which is what stops a commit."""
    before = files_in(project(tmp_path, {**CONTENT, "events/events.yaml": EVENTS.replace("date: 2022", "date:  2022")}))
    run(tmp_path, *named("timeline-format")["entry"].split()[1:])
    assert files_in(tmp_path) != before


def test_check_looks_at_all_content() -> None:
    """Texts and pictures can be wrong too; other files cannot."""
    wanted = files_of("timeline-check")
    assert [name for name in RECORD_FILES + TEXTS + OTHERS if wanted.search(name)] == RECORD_FILES + TEXTS


def test_format_looks_at_records() -> None:
    """Only record files are formatted."""
    wanted = files_of("timeline-format")
    assert [name for name in RECORD_FILES + TEXTS + OTHERS if wanted.search(name)] == RECORD_FILES


def test_own_hooks_look_at_the_same_files() -> None:
    """This repository checks itself as it checks others."""
    own = {hook["entry"].partition(" -m ")[2]: hook["files"] for hook in LOCAL if "files" in hook}
    assert own["timeline check"] == files_of("timeline-check").pattern
    assert own["timeline format --check"] == files_of("timeline-format").pattern
