"""The disk: what is read, when it last changed, and how a finished site takes the place of the last one."""

import os
import subprocess
from pathlib import Path

import pytest

from timeline import files

WHEN = ["2025-01-01T10:00:00+00:00", "2025-02-01T10:00:00+02:00", "2025-03-01T10:00:00+00:00"]


def git(folder: Path, *arguments: str, when: str = WHEN[0]) -> None:
    """Run git in *folder* as somebody, at some time, without anybody's settings."""
    somebody = {
        f"GIT_{role}_{what}": f"somebody@{role}.example".lower()
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    times = {
        "GIT_AUTHOR_DATE": when,
        "GIT_COMMITTER_DATE": when,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **somebody, **times}, check=True, capture_output=True
    )


def commit(folder: Path, name: str | bytes, text: str, when: str) -> None:
    """Write a file below *folder* and commit it."""
    path = Path(os.fsdecode(os.path.join(os.fsencode(folder), os.fsencode(name))))  # noqa: PTH118 (a name may be no text)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--message", "x", when=when)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a folder under git with a content folder of two files, of which one was changed later."""
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, "content/events/a.yaml", "1", WHEN[0])
    commit(tmp_path, "content/events/b.yaml", "1", WHEN[1])
    commit(tmp_path, "content/events/a.yaml", "2", WHEN[2])
    return tmp_path


def same(instants: dict[str, str], expected: dict[str, str]) -> bool:
    """Tell whether instants are equal, Z being one way to write +00:00."""
    return {name: when.replace("Z", "+00:00") for name, when in instants.items()} == expected


def test_last_change_is_the_last_commit(repository: Path) -> None:
    """Names count from the content folder, wherever git's own root is."""
    changed = files.last_changes(repository / "content", ["events/a.yaml", "events/b.yaml"])
    assert same(changed, {"events/a.yaml": WHEN[2], "events/b.yaml": WHEN[1]})


@pytest.mark.parametrize(
    "name", ["Страсбург.yaml", "mit Leerzeichen.yaml", 'quo"ted.yaml', "tab\there.yaml", "back\\slash.yaml", "🏛️.yaml"]
)
def test_last_change_of_any_name(name: str, repository: Path) -> None:
    """A name outside of ASCII is no reason to ask the disk."""
    commit(repository, f"content/events/{name}", "1", WHEN[1])
    assert same(files.last_changes(repository / "content", [f"events/{name}"]), {f"events/{name}": WHEN[1]})


def test_name_that_is_no_text_does_no_harm(repository: Path) -> None:
    """A file in the history whose name is not UTF-8 is passed over."""
    commit(repository, b"content/\xff.txt", "1", WHEN[1])
    assert same(files.last_changes(repository / "content", ["events/a.yaml"]), {"events/a.yaml": WHEN[2]})


def test_last_change_without_a_commit(repository: Path) -> None:
    """A file that git does not know yet has the disk's time."""
    new = repository / "content/events/new.yaml"
    new.write_text("1", encoding="utf-8")
    os.utime(new, (1_735_689_600, 1_735_689_600.9))
    assert files.last_changes(repository / "content", ["events/new.yaml"]) == {
        "events/new.yaml": "2025-01-01T00:00:00+00:00"
    }


def test_last_change_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside of a repository, and where git is not installed, the disk's time counts."""
    path = tmp_path / "a.yaml"
    path.write_text("1", encoding="utf-8")
    os.utime(path, (1_735_689_600, 1_735_689_600))
    expected = {"a.yaml": "2025-01-01T00:00:00+00:00"}
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert files.last_changes(tmp_path, ["a.yaml"]) == expected
    monkeypatch.setenv("PATH", "")
    assert files.last_changes(tmp_path, ["a.yaml"]) == expected


def test_repository_without_a_commit(tmp_path: Path) -> None:
    """A new repository has no history to ask."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "a.yaml").write_text("1", encoding="utf-8")
    assert list(files.last_changes(tmp_path, ["a.yaml"])) == ["a.yaml"]


def test_nothing_to_ask_about(repository: Path) -> None:
    """No names, no instants."""
    assert files.last_changes(repository / "content", []) == {}


def test_content_that_is_read(tmp_path: Path) -> None:
    """YAML and Markdown at any depth are read by their names; hidden files and others are not."""
    kept, passed = ["a.yaml", "x/b.yml", "x/y/é.md"], ["c.txt", ".hidden.yaml", ".git/d.yaml", "x/.e/f.md", "g.yaml~"]
    for name in (*kept, *passed):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    (tmp_path / "folder.yaml").mkdir()
    assert files.read_content(tmp_path, "content") == {f"content/{name}": name.encode() for name in sorted(kept)}


@pytest.mark.parametrize(
    ("name", "size"),
    [("a.jpg", 3), ("folder", None), ("b.jpg", None), ("a.jpg/b", None), ("x" * 300, None), ("a\0b", None)],
)
def test_size_of_any_name(name: str, size: int | None, tmp_path: Path) -> None:
    """Only a file has a size; a name that no disk can have is that of no file."""
    (tmp_path / "a.jpg").write_bytes(b"123")
    (tmp_path / "folder").mkdir()
    assert files.size_of(f"{tmp_path}/{name}") == size


def folder(root: Path, **contents: str) -> Path:
    """Make a folder that holds these files."""
    root.mkdir()
    for name, text in contents.items():
        (root / name).write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize("had", [True, False])
def test_new_site_takes_the_place(tmp_path: Path, *, had: bool) -> None:
    """Of the last site nothing stays, and nothing is left beside the new one."""
    if had:
        folder(tmp_path / "output", old="1", both="1")
        folder(tmp_path / "output.old", rest="0")
    files.put_in_place(folder(tmp_path / "new", both="2"), tmp_path / "output")
    assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "output").iterdir()} == {"both": "2"}
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_last_site_stays_where_there_is_no_new_one(tmp_path: Path) -> None:
    """If what should be put in place is not there, the last site is as it was."""
    last = folder(tmp_path / "output", old="1")
    with pytest.raises(OSError, match="new"):
        files.put_in_place(tmp_path / "new", last)
    assert {path.name: path.read_text(encoding="utf-8") for path in last.iterdir()} == {"old": "1"}


def test_written_where_it_belongs(tmp_path: Path) -> None:
    """Folders are made as they are needed."""
    files.write_all(tmp_path, {"a/b/c.txt": b"1", "d.txt": b"2"})
    assert (tmp_path / "a/b/c.txt").read_bytes() + (tmp_path / "d.txt").read_bytes() == b"12"


def test_folder_that_cannot_be_read_is_no_empty_one(tmp_path: Path) -> None:
    """A folder that is not there, or may not be read, holds an unknown number of records and not none."""
    with pytest.raises(FileNotFoundError):
        files.read_content(tmp_path / "content", "content")


def test_replacing_leaves_nothing_beside(tmp_path: Path) -> None:
    """Where a file cannot take its name, what was written of it is removed."""
    (tmp_path / "a.yaml").mkdir()
    with pytest.raises(OSError, match="directory"):
        files.replace(tmp_path / "a.yaml", b"x")
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]
