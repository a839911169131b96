"""The disk: reading content, the package's assets and the chart library, and putting a finished site in place."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from importlib.resources import files as package_files
from pathlib import Path

from plotly.offline import get_plotlyjs, get_plotlyjs_version

from timeline.reading import SUFFIXES

#: Sets an instant apart from a file's name in git's answer.
INSTANT = "\x01"
#: Where npm puts the small bundle of the chart library.
BUNDLE = Path("node_modules/plotly.js-basic-dist-min")
#: The folder that only editors on this machine see.
PRIVATE = ".timeline"
BUNDLE_COST = (
    "The chart library's small bundle is not installed, so the whole one is used: readers who open a chart load "
    "about four times as much. Install npm and run `make html` again to get the small one."
)


def read_content(root: Path, shown_as: str) -> dict[str, bytes]:
    """Return every content file below *root* by its name, which begins with *shown_as*."""
    found = sorted(path for path in root.rglob("*") if path.suffix in SUFFIXES and path.is_file())
    visible = [path for path in found if not any(part.startswith(".") for part in path.relative_to(root).parts)]
    return {f"{shown_as}/{path.relative_to(root).as_posix()}": path.read_bytes() for path in visible}


def size_of(name: str) -> int | None:
    """Return how many bytes the file *name* has, ``None`` if there is no such file."""
    path = Path(name)
    return path.stat().st_size if path.is_file() else None


def private_folder(project: Path) -> Path:
    """Return the folder for what is made for editors alone, such as caches; git ignores it and it may be deleted."""
    folder = project / PRIVATE
    folder.mkdir(exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")
    return folder


def last_changes(root: Path, names: Iterable[str]) -> dict[str, str]:
    """Return when each of *names* below *root* last changed, as RFC 3339 instants: by git, otherwise by the disk."""
    committed = _committed(root)
    return {name: committed.get(name) or _modified(root / name) for name in names}


def _committed(root: Path) -> dict[str, str]:
    command = ["git", "log", "-z", f"--format={INSTANT}%cI", "--name-only", "--relative", "--", "."]
    try:
        log = subprocess.run(command, cwd=root, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return {}
    changes: dict[str, str] = {}
    instant = ""
    for entry in os.fsdecode(log).split("\0"):
        name = entry.lstrip("\n")
        if name.startswith(INSTANT):
            instant = name.removeprefix(INSTANT)
        elif name:
            changes.setdefault(name, instant)
    return changes


def _modified(path: Path) -> str:
    return datetime.fromtimestamp(int(path.stat().st_mtime), UTC).isoformat()


def assets() -> dict[str, bytes]:
    """Return the package's style sheets and scripts by name."""
    folder = package_files("timeline") / "static"
    return {item.name: item.read_bytes() for item in folder.iterdir() if item.is_file()}


def chart_library(project: Path) -> tuple[bytes, str | None]:
    """Return the chart library as one script, and what to say where the small bundle is missing or does not fit."""
    bundle = project / BUNDLE
    try:
        version = json.loads((bundle / "package.json").read_bytes())["version"]
        if version == get_plotlyjs_version():
            return (bundle / "plotly-basic.min.js").read_bytes(), None
    except FileNotFoundError:
        pass
    return get_plotlyjs().encode(), BUNDLE_COST


def write_all(root: Path, contents: Mapping[str, bytes]) -> None:
    """Write each of *contents* to its path below *root*."""
    for name, content in contents.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


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
