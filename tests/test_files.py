"""The disk: what is read, and how a finished site takes the place of the last one."""

from pathlib import Path

import pytest

from timeline import files


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
