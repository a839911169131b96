"""Writes the schemas for editors where the first lines of content files say that they are."""

from __future__ import annotations

import json
from pathlib import Path, PurePath

from timeline.editing.completion.hints import for_editors
from timeline.editing.completion.known import SCHEMAS, with_known
from timeline.files import private_folder, replace
from timeline.library import Library
from timeline.project import Project
from timeline.reading.schema import MODELS, schema


def write_schemas(project: Project, library: Library | None = None, folder: Path | None = None) -> list[Path]:
    """Write a schema for each kind of record and return the files that changed.

    With a *library* they hold its names too; *folder* is where, if not the project's own place for them.
    """
    place = folder or private_folder(project.folder) / PurePath(SCHEMAS).name
    return [path for kind in MODELS if _written(path := place / f"{kind}.json", _text(kind, library))]


def _text(kind: str, library: Library | None) -> bytes:
    made = for_editors(schema(kind))
    known = made if library is None else with_known(made, library)
    return json.dumps(known, ensure_ascii=False, indent=1).encode() + b"\n"


def _written(path: Path, content: bytes) -> bool:
    """Give the file *path* its *content* and tell whether it had another."""
    if path.is_file() and path.read_bytes() == content:
        return False
    replace(path, content)
    return True
