"""What is costly to make, kept in the project's private folder from one build to the next."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from timeline.files import private_folder, replace


class Kept:
    """Files of one sort under names that say what is in them; what a run does not ask for goes."""

    def __init__(self, project: Path, folder: str) -> None:
        self._project, self._name = project, folder
        self._asked: set[str] = set()

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Return what is kept under *name*, or make it; a folder that cannot be written to only costs time."""
        self._asked.add(name)
        with contextlib.suppress(OSError):
            return (self._folder / name).read_bytes()
        made = make()
        with contextlib.suppress(OSError):
            replace(self._folder / name, made)
        return made

    def forget_the_rest(self) -> None:
        """Delete what was not asked for, so that the folder holds no more than the content shows."""
        with contextlib.suppress(OSError):
            for path in self._folder.iterdir():
                if path.name not in self._asked:
                    path.unlink(missing_ok=True)

    @property
    def _folder(self) -> Path:
        return private_folder(self._project) / self._name
