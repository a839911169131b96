"""Changed files are written all or none, and only over what they were made from."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from timeline import files
from timeline.project import ProjectError

#: Who may write a file, in its mode.
WRITABLE = 0o222


def save(changed: Mapping[str, bytes], read: Mapping[str, bytes]) -> None:
    """Write the *changed* files if each can be written and is still as it was *read*, or still not there.

    Raises :class:`ProjectError` if that is not so, or if writing fails; the files are then as they were.
    """
    for name in changed:
        if reason := _against(name, read.get(name)):
            raise ProjectError(f"{name} {reason}")
    written: list[str] = []
    for name, data in changed.items():
        try:
            files.replace(Path(name), data)
        except OSError as error:
            _take_back(written, read)
            raise ProjectError(f"cannot write {name}: {error.strerror}") from None
        written.append(name)


def _against(name: str, before: bytes | None) -> str:
    """Return why the file *name*, which held *before*, cannot be written, or nothing."""
    if before is None:
        return "is there already; nothing was changed, name another file" if os.path.lexists(name) else ""
    try:
        if not Path(name).stat().st_mode & WRITABLE or not os.access(name, os.W_OK):
            return "may only be read; nothing was changed"
        if Path(name).read_bytes() == before:
            return ""
    except OSError as error:
        return f"cannot be read any more ({error.strerror}); nothing was changed"
    return "was saved in the meantime; nothing was changed, run the command again"


def _take_back(written: Iterable[str], read: Mapping[str, bytes]) -> None:
    for name in written:
        if name in read:
            files.replace(Path(name), read[name])
        else:
            Path(name).unlink()
