"""A new site takes the place of the last one file by file."""

from pathlib import Path

import pytest

from tests.projects import files_in
from timeline.devserver.exchange import edition_in, exchange


def folder(root: Path, *names: str, **contents: str) -> Path:
    """Write files that hold their own names, or *contents* by name."""
    root.mkdir(parents=True, exist_ok=True)
    for name, text in {**{name: name for name in names}, **contents}.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root


@pytest.mark.parametrize(
    ("had", "gets", "changed"),
    [
        ([], ["a", "b/c"], 2),
        (["a", "b/c"], ["a", "b/c"], 0),
        (["a", "b/c", "b/d"], ["a", "b/e"], 3),
        (["a/b/c"], ["a"], 2),
        (["a"], ["a/b/c"], 2),
    ],
)
def test_exchange(had: list[str], gets: list[str], changed: int, tmp_path: Path) -> None:
    """Afterwards the place holds what is new and nothing else; what changed is counted."""
    place = folder(tmp_path / "place", *had)
    assert exchange(folder(tmp_path / "new", *gets), place) == changed
    assert files_in(place) == {name: name.encode() for name in gets}
    assert edition_in(place) == edition_in(folder(tmp_path / "other", *gets))


def test_first_exchange(tmp_path: Path) -> None:
    """The place need not be there."""
    assert exchange(folder(tmp_path / "new", "a/b"), tmp_path / "place") == 1
    assert files_in(tmp_path / "place") == {"a/b": b"a/b"}


def test_same_files_stay(tmp_path: Path) -> None:
    """A file that is the same is not touched, so browsers need not load it again; one of the same size is read."""
    place = folder(tmp_path / "place", same="1", other="1")
    before = (place / "same").stat()
    assert exchange(folder(tmp_path / "new", same="1", other="2"), place) == 1
    assert (place / "same").stat().st_ino == before.st_ino
    assert (place / "other").read_text(encoding="utf-8") == "2"


def test_editions_differ(tmp_path: Path) -> None:
    """Another content, another name and another folder each make another edition; no file, none."""
    made = [{"a": "1"}, {"a": "2"}, {"b": "1"}, {"a": "1", "b": "1"}, {"a": "1", "c/b": "1"}]
    editions = {edition_in(folder(tmp_path / str(number), **each)) for number, each in enumerate(made)}
    assert len(editions - {""}) == len(made)
    assert edition_in(tmp_path / "none") == edition_in(folder(tmp_path / "empty")) == ""
