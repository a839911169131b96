"""A whole build beside the output folder, which only a sound one replaces."""

from __future__ import annotations

import logging
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from pelican import Pelican
from pelican.log import LimitFilter, console
from pelican.settings import read_settings

from timeline import files
from timeline.site.settings import SettingsError


class UnsoundError(Exception):
    """Pelican went on, but a reader would see what it logged; the *messages* say what."""

    def __init__(self, messages: tuple[str, ...]) -> None:
        super().__init__("; ".join(messages))
        self.messages = messages


class Complaints(logging.Handler):
    """Keeps what Pelican logs and goes on after although a reader would see it: a post without a date, a dead link."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []
        self._thread = threading.get_ident()

    def emit(self, record: logging.LogRecord) -> None:
        """Keep an error, or a warning about the content of a post or page."""
        is_grave = record.levelno >= logging.ERROR or record.name == "pelican.contents"
        if is_grave and record.thread == self._thread:
            self.messages.append(record.getMessage())


class Compiled(BytecodeCache):
    """Templates as Jinja has compiled them, for the next generator and the next build of this process."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill *bucket*; Jinja sees for itself whether the template's text is still the same."""
        if bucket.key in self._code:
            bucket.bytecode_from_string(self._code[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what *bucket* holds."""
        self._code[bucket.key] = bucket.bytecode_to_string()


@lru_cache(maxsize=1)
def _compiled(settings: bytes) -> Compiled:  # noqa: ARG001 (with other settings a template means something else)
    return Compiled()


def settings_in(file: Path, **given: Any) -> dict[str, Any]:
    """Return Pelican's settings in *file*, of which those *given* count more; raises whatever running it raises.

    Raises :class:`SettingsError` if the output folder holds what the site is made from: building replaces all in it.
    """
    settings: dict[str, Any] = read_settings(str(file), override=given)
    output = Path(settings["OUTPUT_PATH"])
    for source in (file, *(Path(settings[name]) for name in ("PATH", "THEME") if settings[name])):
        if source.resolve().is_relative_to(output.resolve()):
            raise SettingsError(f"OUTPUT_PATH is {output}, which holds {source}; name a folder for the site alone")
    jinja = {"bytecode_cache": _compiled(file.read_bytes()), **settings["JINJA_ENVIRONMENT"]}
    return {**settings, "JINJA_ENVIRONMENT": jinja}


@contextmanager
def complaining() -> Iterator[None]:
    """Raise :class:`UnsoundError` at the end of the block if Pelican logged something that a reader would see."""
    complaints = Complaints()
    logging.getLogger().addHandler(complaints)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(complaints)
    if complaints.messages:
        raise UnsoundError(tuple(dict.fromkeys(complaints.messages)))


@contextmanager
def built_beside(settings: dict[str, Any]) -> Iterator[Path]:
    """Build the site beside its output folder and yield where; what still stands there after the block is removed.

    Raises :class:`UnsoundError`, or whatever stops Pelican, before the block.
    """
    output = Path(settings["OUTPUT_PATH"])
    beside = output.with_name(output.name + ".new")
    shutil.rmtree(beside, ignore_errors=True)
    try:
        with complaining():
            Pelican({**settings, "OUTPUT_PATH": str(beside)}).run()
        yield beside
    finally:
        shutil.rmtree(beside, ignore_errors=True)


def build(settings_file: Path, *, debug: bool = False) -> int:
    """Build the site of *settings_file* and put it in the place of its output folder; return the exit status.

    On any error the output folder stays as it was. *debug* lets an unexpected mistake show its traceback.
    """
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s: %(message)s")
    try:
        with complaining():
            settings = settings_in(settings_file)
        with built_beside(settings) as beside:
            files.put_in_place(beside, Path(settings["OUTPUT_PATH"]))
    except Exception as mistake:
        if debug:
            raise
        if not isinstance(mistake, UnsoundError):
            print(f"{settings_file.name}: {type(mistake).__name__}: {mistake}", file=sys.stderr)
        print("Nothing was published; the output is as it was.", file=sys.stderr)
        return 1
    return 0


def prepare_for_many() -> None:
    """Make Pelican ready to build many times in this process: no line for each, every warning each time anew."""
    console.quiet = True
    LimitFilter.LOGS_DEDUP_MIN_LEVEL = logging.INFO
