"""What the package may lean on: the standard library, but none of its calendars and clocks."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import timeline.dates

FILES = sorted(Path(timeline.dates.__file__).parent.glob("*.py"))
FORBIDDEN = {"datetime", "time", "calendar", "zoneinfo", "locale"}


def imported() -> Iterator[str]:
    """Yield the full name of every module that the package imports."""
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                yield from (name.name for name in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0
                yield node.module or ""


def test_no_clock_and_no_other_calendar() -> None:
    """Years beyond `datetime`'s need a calendar of our own, and a date must not depend on the day of the build."""
    modules = {name.partition(".")[0] for name in imported()}

    assert "re" in modules
    assert not modules & FORBIDDEN


def test_standard_library_and_itself_only() -> None:
    """The lowest layer imports nothing of the project but itself, and nothing of third parties."""
    foreign = {name for name in imported() if name.partition(".")[0] not in sys.stdlib_module_names}

    assert foreign
    assert all(name.startswith("timeline.dates") for name in foreign)
