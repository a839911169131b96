"""The project that a command works on: its settings, and its content as it stands on the disk."""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import runpy
import sys
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from timeline.files import FlawOf, SizeOf, is_there, read_content, size_of
from timeline.site.settings import Settings, SettingsError, from_pelican

if TYPE_CHECKING:
    from timeline.reading import Reading

SETTINGS_FILE = "pelicanconf.py"
CONTENT = "content"


class ProjectError(Exception):
    """The project cannot be worked on as it is; the message says why."""


def flaw_of(name: str) -> str | None:
    """Return why the picture in the file *name* cannot be shown, ``None`` if it can."""
    # What knows every sort of picture takes a while to load, and most content has none.
    from timeline import pictures  # noqa: PLC0415

    return pictures.flaw_of(name)


@dataclass(frozen=True, slots=True)
class Project:
    """A content folder and the settings that go with it."""

    settings: Settings
    content: Path
    #: Where the settings stand, and what is made for editors alone.
    folder: Path = Path()

    @property
    def root(self) -> str:
        """The content folder as messages name it, from the current folder on."""
        return Path(os.path.relpath(self.content)).as_posix()

    def files(self) -> dict[str, bytes]:
        """Return every content file by its name, which begins with :attr:`root`."""
        try:
            return read_content(self.content, self.root)
        except OSError as error:
            raise ProjectError(f"the content cannot be read: {error}") from None

    def read(
        self, contents: Mapping[str, bytes] | None = None, size_of: SizeOf = size_of, flaw_of: FlawOf = flaw_of
    ) -> Reading:
        """Read all content.

        *contents* takes the place of what stands on the disk, *size_of* and *flaw_of* of asking it about files.
        """
        given = self.files() if contents is None else contents
        with _uncollected():
            # Loading what reads takes longer than all else that a check does when nothing has changed.
            from timeline.reading import read  # noqa: PLC0415

            return read(given, root=self.root, size_of=size_of, flaw_of=flaw_of, house=self.settings.house)


@contextlib.contextmanager
def _uncollected() -> Iterator[None]:
    """Let nobody look for garbage meanwhile: all that is read is kept, and looking through it takes a while."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def add_project_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what every command takes that works on a project."""
    parser.add_argument("--content", metavar="DIR", help="the content folder (default: PATH of the settings)")
    parser.add_argument(
        "--settings", metavar="FILE", help=f"Pelican's settings (default: {SETTINGS_FILE}, if there is one)"
    )


def project_of(options: argparse.Namespace) -> Project:
    """Return the project that the *options* of a command name; raises :class:`ProjectError` if there is none."""
    file = Path(options.settings or SETTINGS_FILE)
    if options.settings and not is_there(file):
        raise ProjectError(f"there is no {file}")
    found = _settings_in(file) if is_there(file) else {}
    path = found.get("PATH", CONTENT)
    if not isinstance(path, str | Path):
        raise ProjectError(f"{file}: PATH must name the content folder, not be {path!r}")
    content = Path(options.content or file.parent / path)
    if not (is_there(content) and content.is_dir()):
        raise ProjectError(f"there is no {content}; go into the project's folder, or name it with --content")
    try:
        return Project(from_pelican(found), content, file.parent)
    except SettingsError as error:
        raise ProjectError(f"{file}: {error}") from None


def _settings_in(file: Path) -> dict[str, Any]:
    """Return what Pelican's settings *file* sets, without Pelican, which takes longer to load than a check to run.

    What they print goes to standard error, as programs read what the command itself prints.
    """
    try:
        with contextlib.redirect_stdout(sys.stderr):
            return runpy.run_path(str(file))
    except (Exception, SystemExit) as mistake:  # noqa: BLE001 (whatever the editor's own settings do)
        frames = [each for each in traceback.extract_tb(mistake.__traceback__) if each.filename == str(file)]
        line = getattr(mistake, "lineno", None) or (frames[-1].lineno if frames else 1)
        raise ProjectError(f"{file}:{line}: {type(mistake).__name__}: {mistake}") from None
