"""``timeline schema``: the JSON Schemas with which an editor completes and explains fields."""

from __future__ import annotations

import argparse
from pathlib import Path

from timeline.commands import CLEAN
from timeline.editing.completion.known import SCHEMAS
from timeline.project import ProjectError, add_project_arguments, project_of
from timeline.schemas import write_schemas


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "--project", action="store_true", help="offer the lanes, sources, events, actors and tags of this content too"
    )
    parser.add_argument("--to", metavar="DIR", type=Path, help=f"where to write them (default: {SCHEMAS})")
    add_project_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the schemas; content with problems serves as far as it can be read."""
    project = project_of(options)
    library = project.read().library if options.project else None
    try:
        written = write_schemas(project, library, options.to)
    except OSError as error:
        raise ProjectError(f"cannot write {error.filename}: {error.strerror}") from None
    for path in written:
        print(path.as_posix())
    return CLEAN
