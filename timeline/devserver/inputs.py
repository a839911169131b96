"""What the site is made from: which files count, and whether a save has changed any of them."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.resources import files as package_files
from pathlib import Path
from typing import Any

from timeline.project import CONTENT

#: What editors and systems leave beside files: hidden files, backups, files on their way to another name.
BESIDE = re.compile(
    r"^[.#]|~$|\.(?:bak|orig|sw.|tmp|temp|part)$|^4913$|___jb_|^__pycache__$|^(?:Thumbs\.db|desktop\.ini)$"
)


def roots_in(settings: Mapping[str, Any], file: Path) -> tuple[Path, ...]:
    """Return the files and folders that a site with these *settings*, which stand in *file*, is made from."""
    package = Path(str(package_files("timeline")))
    theirs = [settings.get("PATH", file.parent / CONTENT), settings.get("THEME")]
    theirs += settings.get("THEME_TEMPLATES_OVERRIDES", ())
    folders = [*(Path(each) for each in theirs if each), package / "templates", package / "static"]
    return tuple(dict.fromkeys(path.resolve() for path in (file, *folders)))


@dataclass
class Inputs:
    """The files below some roots, by their content."""

    roots: tuple[Path, ...]
    #: The folder that is made, never made from.
    output: Path
    _known: dict[Path, tuple[tuple[int, int], bytes]] = field(default_factory=dict)

    def counts(self, path: Path) -> bool:
        """Tell whether the site may be made from *path*."""
        if path.is_relative_to(self.output):
            return False
        parts = [path.relative_to(root).parts for root in self.roots if path.is_relative_to(root)]
        return any(not any(map(BESIDE.search, way)) for way in parts)

    def digest(self, *, but: Sequence[str] = ()) -> str:
        """Return what is another text as soon as a file that counts, or its name, is another.

        Files whose names end with one of *but* are left out.
        """
        digest = hashlib.sha256()
        for path in sorted(path for path in set(self._files()) if path.suffix not in but):
            digest.update(b"%d:" % len(os.fsencode(path)) + os.fsencode(path) + self._content(path))
        return digest.hexdigest()

    def _files(self) -> Iterator[Path]:
        for root in self.roots:
            if root.is_file():
                yield root
            for folder, inner, names in os.walk(root):
                inner[:] = self._counted(folder, inner)
                yield from (Path(folder, name) for name in self._counted(folder, names))

    def _counted(self, folder: str, names: Iterable[str]) -> list[str]:
        return [name for name in names if self.counts(Path(folder, name))]

    def _content(self, path: Path) -> bytes:
        """Return the digest of a file, which is read again only if it was written again."""
        try:
            state = path.stat()
            if not stat.S_ISREG(state.st_mode):
                # Reading what is no file, such as a pipe, may never end.
                return b"no file"
            written = (state.st_mtime_ns, state.st_size)
            if path not in self._known or self._known[path][0] != written:
                self._known[path] = (written, hashlib.sha256(path.read_bytes()).digest())
        except OSError as error:
            return str(error.errno).encode()
        return self._known[path][1]
