"""Several files are written all or none, and never over what somebody saved meanwhile."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.projects import files_in
from timeline.commands.saving import save
from timeline.project import ProjectError

READ = {"a.yaml": b"a", "b.yaml": b"b"}
CHANGED = {"a.yaml": b"A", "b.yaml": b"B"}


@pytest.fixture(name="root")
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the current folder, with two files as they were read."""
    monkeypatch.chdir(tmp_path)
    for name, data in READ.items():
        (tmp_path / name).write_bytes(data)
    return tmp_path


def test_all_are_written(root: Path) -> None:
    """Files that are as they were read get their new content, and a new one is made."""
    save({**CHANGED, "new/c.yaml": b"C"}, READ)
    assert files_in(root) == {**CHANGED, "new/c.yaml": b"C"}


def other_text(file: Path) -> None:
    """Save something else."""
    file.write_bytes(b"other")


def no_writing(file: Path) -> None:
    """Let the file only be read."""
    file.chmod(0o444)


def folder_instead(file: Path) -> None:
    """Put a folder in the place of the file."""
    file.unlink()
    file.mkdir()


def loop_instead(file: Path) -> None:
    """Put a link to itself in the place of the file."""
    file.unlink()
    file.symlink_to(file.name)


@pytest.mark.parametrize(
    ("meanwhile", "told"),
    [
        (other_text, "b.yaml was saved in the meantime; nothing was changed, run the command again"),
        (no_writing, "b.yaml may only be read; nothing was changed"),
        (Path.unlink, "b.yaml cannot be read any more (No such file or directory); nothing was changed"),
        (folder_instead, "b.yaml cannot be read any more (Is a directory); nothing was changed"),
        (loop_instead, "b.yaml cannot be read any more (Too many levels of symbolic links); nothing was changed"),
    ],
)
def test_one_that_cannot_be_written_keeps_all(root: Path, meanwhile: Callable[[Path], None], told: str) -> None:
    """What is not as it was read, or must not be written, is named, and no file changes."""
    meanwhile(root / "b.yaml")
    before = files_in(root)
    with pytest.raises(ProjectError) as caught:
        save(CHANGED, READ)
    assert str(caught.value) == told
    assert files_in(root) == before


def test_new_file_takes_nothing_away(root: Path) -> None:
    """A file that was not read, but is there, is not written over."""
    (root / "c.yaml").symlink_to("nowhere")
    with pytest.raises(ProjectError, match=r"c\.yaml is there already"):
        save({"c.yaml": b"C"}, READ)
    assert not (root / "nowhere").exists()


def test_what_is_written_already_is_taken_back(root: Path) -> None:
    """Where the disk refuses the last file, the first ones are as they were, and new ones are gone."""
    (root / "file").write_bytes(b"")
    with pytest.raises(ProjectError, match=r"cannot write file/x\.yaml: (?:File exists|Not a directory)"):
        save({**CHANGED, "new.yaml": b"N", "file/x.yaml": b"X"}, READ)
    assert files_in(root) == {**READ, "file": b""}
