"""A newly built site takes the place of the last one file by file, so that it is served without a gap."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path


def exchange(new: Path, place: Path) -> int:
    """Make the folder *place* hold what the folder *new* holds, and return how many files are new, other or gone.

    Files that are the same are not touched; the others are moved, so *new* is of no use afterwards.
    """
    wanted = set(_names(new))
    gone = [name for name in _names(place) if name not in wanted]
    for name in gone:
        (place / name).unlink()
    _remove_empty_folders(place)
    others = [name for name in sorted(wanted) if not _is_same(new / name, place / name)]
    for name in others:
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (new / name).replace(place / name)
    return len(gone) + len(others)


def edition_in(folder: Path) -> str:
    """Return what is another text as soon as a file in *folder*, or its name, is another; empty without any file."""
    digest = hashlib.sha256()
    names = sorted(_names(folder))
    for name in names:
        digest.update(f"{len(name)}:{name}".encode("utf-8", "surrogateescape"))
        digest.update(hashlib.sha256((folder / name).read_bytes()).digest())
    return digest.hexdigest()[:16] if names else ""


def _names(folder: Path) -> Iterator[str]:
    return (path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir() or path.is_symlink())


def _is_same(one: Path, other: Path) -> bool:
    if not other.is_file() or one.stat().st_size != other.stat().st_size:
        return False
    return one.read_bytes() == other.read_bytes()


def _remove_empty_folders(place: Path) -> None:
    folders = [path for path in place.rglob("*") if path.is_dir() and not path.is_symlink()]
    for folder in sorted(folders, key=lambda path: len(path.parts), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
