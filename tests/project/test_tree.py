"""The tree as it is handed over: nothing in it belongs to one machine."""

import re
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
#: What may not stand in a file; written so that this file does not hold it.
OF_ONE_MACHINE = re.compile(
    r"(?<![\w.~*{}-])/(?:home|root|work|mnt|Users)/\w|[A-Z]:\\Users|(?:pypi|npmjs|pythonhosted)[.](?:org|com)/(?:simple|packages)"
)


def files() -> list[Path]:
    """Return every file that is, or would be, committed."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout.split("\0")
    return [ROOT / name for name in names if name and (ROOT / name).is_file()]


def machine_words(text: str) -> list[str]:
    """Return the places in a text that only mean something on one machine."""
    return OF_ONE_MACHINE.findall(text)


def test_files_name_no_machine() -> None:
    """No file holds a path or an address that exists on one machine only."""
    found = {str(path.relative_to(ROOT)): machine_words(path.read_text("utf-8", errors="ignore")) for path in files()}
    assert len(found) > 10
    assert {name: words for name, words in found.items() if words} == {}


@pytest.mark.parametrize("text", ["see /ho" + "me/anna/x", 'open("/ro' + 'ot/x")', "C:\\Us" + "ers\\anna"])
def test_machine_words_are_found(text: str) -> None:
    """The rule sees a home folder in whatever way it is written."""
    assert machine_words(text)


@pytest.mark.parametrize("text", ["https://example.org/home/page", "~/work/x", "a/root/b"])
def test_addresses_and_relative_paths_pass(text: str) -> None:
    """An address or a path that means the same everywhere is let pass."""
    assert machine_words(text) == []


def test_hooks_are_the_projects_own_tools() -> None:
    """Pre-commit fetches nothing: each hook calls what .venv holds."""
    config = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8"))
    hooks = [hook for repo in config["repos"] for hook in repo["hooks"]]
    assert {repo["repo"] for repo in config["repos"]} == {"local"}
    assert {hook["entry"].split(" -m ")[0] for hook in hooks} == {".venv/bin/python"}
    assert {hook["language"] for hook in hooks} == {"system"}


def test_licence_is_named_alike() -> None:
    """The package and the licence file name the same licence."""
    assert 'license = "AGPL-3.0-or-later"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert "SPDX-License-Identifier: AGPL-3.0-or-later\n" in (ROOT / "LICENSE").read_text(encoding="utf-8")
