"""``timeline cms``: the pages of a web editor for this content, which run on this machine or beside the site."""

from __future__ import annotations

import argparse
from pathlib import Path

from timeline import files
from timeline.commands import CLEAN
from timeline.project import add_project_arguments, project_of
from timeline.web_editor import FOLDER, INSTALLED, write_web_editor

MISSING = (
    f"The editor does not start without its own script {INSTALLED.name}. To get it, run `make cms`, or "
    "`npm install --no-save @sveltia/cms` and this again."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--to", metavar="DIR", help=f"the folder to write (default: {files.PRIVATE}/{FOLDER})")
    add_project_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the pages, and say which files the editor is not offered."""
    project = project_of(options)
    editor = write_web_editor(project, project.read().library, Path(options.to) if options.to else None)
    print("\n".join([*(path.as_posix() for path in editor.written), *editor.left_out]))
    if not editor.has_script:
        print(MISSING)
    return CLEAN
