"""``timeline build``: the site, in one go."""

from __future__ import annotations

import argparse
from pathlib import Path

from timeline.build import build
from timeline.project import ProjectError


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--publish", action="store_true", help="build for the public address, by publishconf.py")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an unexpected mistake")


def run(options: argparse.Namespace) -> int:
    """Build the site."""
    settings = Path("publishconf.py" if options.publish else "pelicanconf.py")
    if not settings.exists():
        raise ProjectError(f"there is no {settings}; go into the project's folder")
    return build(settings, debug=options.debug)
