"""A whole build beside the output folder, which only a sound one replaces."""

from __future__ import annotations

import logging
import shutil
import sys
from pathlib import Path
from typing import Any

from pelican import Pelican
from pelican.settings import read_settings

from timeline import files


class ErrorCount(logging.Handler):
    """Counts what Pelican logs and goes on after although a reader would see it: a post without a date, a dead link."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.errors = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Count an error, or a warning about the content of a post or page."""
        self.errors += record.levelno >= logging.ERROR or record.name == "pelican.contents"


def build(settings_file: Path, *, debug: bool = False) -> int:
    """Build the site of *settings_file* and put it in the place of its output folder; return the exit status.

    On any error the output folder stays as it was. *debug* lets an unexpected mistake show its traceback.
    """
    count = ErrorCount()
    logging.basicConfig(
        level=logging.WARNING, format="%(levelname)s: %(message)s", handlers=[logging.StreamHandler(), count]
    )
    try:
        _build(read_settings(str(settings_file)), count)
    except Exception as mistake:
        if debug:
            raise
        print(f"{settings_file.name}: {type(mistake).__name__}: {mistake}", file=sys.stderr)
        count.errors += 1
    if count.errors:
        print("Nothing was published; the output is as it was.", file=sys.stderr)
    return 1 if count.errors else 0


def _build(settings: dict[str, Any], count: ErrorCount) -> None:
    output = Path(settings["OUTPUT_PATH"])
    beside = output.with_name(output.name + ".new")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        Pelican({**settings, "OUTPUT_PATH": str(beside)}).run()
        if not count.errors:
            files.put_in_place(beside, output)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
