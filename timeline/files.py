"""The disk: reading content and the package's assets, and putting a finished site in place."""

from __future__ import annotations

import contextlib
import os
import shutil
import stat
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from importlib.resources import files as package_files
from pathlib import Path
from typing import TypeAlias

from timeline.content import SUFFIXES

#: Tells how many bytes the file of a name has, ``None`` if there is no such file.
SizeOf: TypeAlias = Callable[[str], int | None]
#: Tells why the picture in the file of a name cannot be shown, ``None`` if it can.
FlawOf: TypeAlias = Callable[[str], str | None]

#: The folder that only editors on this machine see.
PRIVATE = ".timeline"


def read_content(root: Path, shown_as: str) -> dict[str, bytes]:
    """Return every content file below *root* by its name, which begins with *shown_as*."""
    return {f"{shown_as}/{path.relative_to(root).as_posix()}": path.read_bytes() for path in sorted(_content_in(root))}


def _content_in(root: Path) -> Iterator[Path]:
    """Return the content files below *root*, also where links lead, and links that lead nowhere: reading them fails."""
    known: set[str] = set()
    for place, folders, names in os.walk(root, onerror=_refuse, followlinks=True):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        real = os.path.realpath(place)
        if real in known:
            folders.clear()
            continue
        known.add(real)
        paths = (Path(place, name) for name in names if not name.startswith("."))
        yield from (path for path in paths if path.suffix in SUFFIXES and (path.is_file() or not path.exists()))


def _refuse(error: OSError) -> None:
    """Let a folder that cannot be read end the reading: a site without what it holds would look whole."""
    raise error


def size_of(name: str) -> int | None:
    """Return how many bytes the file *name* has, ``None`` if there is no such file."""
    try:
        found = Path(name).stat()
    except (OSError, ValueError):  # whatever a disk may have against a name
        return None
    return found.st_size if stat.S_ISREG(found.st_mode) else None


def is_there(path: Path) -> bool:
    """Tell whether there is anything at *path*; nothing is where the disk allows no such name."""
    try:
        return path.exists()
    except OSError:
        return False


def private_folder(project: Path) -> Path:
    """Return the folder for what is made for editors alone, such as caches; git ignores it and it may be deleted."""
    folder = project / PRIVATE
    folder.mkdir(exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")
    return folder


def modified(path: Path) -> str:
    """Return when the disk says that *path* last changed, as an RFC 3339 instant."""
    return datetime.fromtimestamp(int(path.stat().st_mtime), UTC).isoformat()


def manual() -> dict[str, str]:
    """Return the manual's Markdown texts by name: one for each check, and the one that holds the stage."""
    folder = package_files("timeline") / "manual"
    texts = [folder / "stage.md", *(folder / "checks").iterdir()]
    return {text.name.removesuffix(".md"): text.read_text(encoding="utf-8") for text in texts}


def write_all(root: Path, contents: Mapping[str, bytes]) -> None:
    """Write each of *contents* to its path below *root*."""
    for name, content in contents.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def replace(path: Path, content: bytes) -> None:
    """Give the file *path* its new content in one step: whoever reads it meets the old or the new, never a part."""
    real = Path(os.path.realpath(path))
    real.parent.mkdir(parents=True, exist_ok=True)
    # Two programs that write the same file do not meet in the new one.
    beside = real.with_name(f".{real.name}.{os.getpid()}.new")
    try:
        beside.write_bytes(content)
        if real.exists():
            shutil.copymode(real, beside)
        beside.replace(real)
    except BaseException:
        # Also Ctrl-C leaves nothing beside the file.
        with contextlib.suppress(OSError):
            beside.unlink(missing_ok=True)
        raise


def put_in_place(new: Path, place: Path) -> None:
    """Move the folder *new* to *place*; what stood there is only removed once the new one has taken its name."""
    old = place.with_name(place.name + ".old")
    shutil.rmtree(old, ignore_errors=True)
    if place.exists():
        place.rename(old)
    try:
        new.rename(place)
    except OSError:
        if old.exists():
            old.rename(place)
        raise
    shutil.rmtree(old, ignore_errors=True)
