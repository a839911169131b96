"""A whole build beside the output folder, which only a sound one replaces."""

from __future__ import annotations

import logging
import shutil
import sys
from pathlib import Path

from jinja2 import TemplateError
from pelican import Pelican
from pelican.generators import PelicanTemplateNotFound
from pelican.settings import read_settings
from pelican.writers import FileOverwriteFailedError

from timeline import files

#: What a mistake in a theme, a setting or two pages with one address raises; it is told in a line, not as a traceback.
MISTAKES = (TemplateError, PelicanTemplateNotFound, FileOverwriteFailedError, OSError)


class ErrorCount(logging.Handler):
    """Counts errors that Pelican logs and goes on after, such as a post without a date."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.errors = 0

    def emit(self, record: logging.LogRecord) -> None:  # noqa: ARG002 (logging hands it over)
        """Count one."""
        self.errors += 1


def build(settings_file: Path, output: Path) -> int:
    """Build the site of *settings_file* and put it in the place of *output*; return the exit status.

    On any error *output* stays as it was.
    """
    beside = output.with_name(output.name + ".new")
    shutil.rmtree(beside, ignore_errors=True)
    count = ErrorCount()
    logging.basicConfig(
        level=logging.WARNING, format="%(levelname)s: %(message)s", handlers=[logging.StreamHandler(), count]
    )
    try:
        Pelican(read_settings(str(settings_file), override={"OUTPUT_PATH": str(beside)})).run()
        if not count.errors:
            files.put_in_place(beside, output)
    except MISTAKES as mistake:
        print(f"{type(mistake).__name__}: {mistake}", file=sys.stderr)
        count.errors += 1
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    if count.errors:
        print(f"Nothing was published; {output.name}/ is as it was.", file=sys.stderr)
    return 1 if count.errors else 0
