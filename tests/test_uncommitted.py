"""Which content files hold more than any commit."""

import subprocess
from pathlib import Path

import pytest

from timeline.history import uncommitted

AUTHOR = ("-c", "user.name=A", "-c", "user.email=a@a.example", "-c", "commit.gpgsign=false")


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return the content folder of a repository in which two files were committed."""
    folder = tmp_path / "content"
    folder.mkdir()
    for name in ("a.yaml", "б.yaml"):
        (folder / name).write_text("- {}\n", encoding="utf-8")
    (tmp_path / ".gitignore").write_text("*.tmp\n", encoding="utf-8")
    for command in (["init", "-q"], ["add", "."], [*AUTHOR, "commit", "-qm", "First"]):
        subprocess.run(["git", *command], cwd=tmp_path, check=True, capture_output=True)
    return folder


def test_nothing_in_a_clean_tree(content: Path) -> None:
    """What is committed is settled, what git ignores and what stands outside is not asked for."""
    (content / "ignored.tmp").write_text("x", encoding="utf-8")
    (content.parent / "outside.yaml").write_text("x", encoding="utf-8")
    assert uncommitted(content) == frozenset()


def test_changed_staged_and_new_files(content: Path) -> None:
    """A change counts whether it is staged or not, and so does a file that git does not know."""
    (content / "a.yaml").write_text("- {a: 1}\n", encoding="utf-8")
    (content / "б.yaml").write_text("- {a: 1}\n", encoding="utf-8")
    subprocess.run(["git", "add", "б.yaml"], cwd=content, check=True)
    (content / "new.yaml").write_text("- {}\n", encoding="utf-8")
    assert uncommitted(content) == {"a.yaml", "б.yaml", "new.yaml"}


def test_no_repository(tmp_path: Path) -> None:
    """Where there is none, nothing is said and nothing breaks."""
    assert uncommitted(tmp_path) == frozenset()
