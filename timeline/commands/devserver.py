"""``timeline devserver``: the site in the browser, built again after each save."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path

from timeline.commands import CLEAN
from timeline.devserver.desk import Order
from timeline.devserver.server import serve
from timeline.project import SETTINGS_FILE, ProjectError, add_project_arguments


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--port", type=int, default=8000, help="where to serve; 0 takes a free port (default: 8000)")
    parser.add_argument("--bind", default="127.0.0.1", metavar="HOST", help="for whom to serve (default: 127.0.0.1)")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an unexpected mistake")
    add_project_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Serve until told to stop."""
    file = Path(options.settings or SETTINGS_FILE)
    if not file.is_file():
        raise ProjectError(f"there is no {file}")
    # What Python compiles settings to is kept by the second of their change, and they may change twice in one.
    sys.dont_write_bytecode = True
    given = {"PATH": str(Path(options.content).resolve())} if options.content else {}
    serve(Order(file, given, partial(print, flush=True), options.debug), options.bind, options.port)
    return CLEAN
