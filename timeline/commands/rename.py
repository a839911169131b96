"""``timeline rename``: another id for a record, everywhere at once."""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from timeline.commands import CLEAN, PROBLEMS
from timeline.commands.saving import save
from timeline.commands.telling import tell
from timeline.editing.edits import Edit, as_diff, edited
from timeline.editing.findings import caused
from timeline.editing.records import KINDS, IdError, meant, objection
from timeline.editing.renaming import Renaming, UnclearError, blocking, edits, renamed
from timeline.problems import Problem
from timeline.project import SETTINGS_FILE, ProjectError, add_project_arguments, project_of
from timeline.reading import Reading
from timeline.site.words import counted


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("id", metavar="ID", help="the id that the record has; event:ID where more than one kind has it")
    parser.add_argument("new", metavar="NEW", help="the id that it is to have")
    parser.add_argument("--kind", choices=KINDS, help="what kind of record it is, where more than one has the id")
    parser.add_argument("--dry-run", action="store_true", help="print what would change, and write nothing")
    add_project_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Rename one record, or say why not."""
    project = project_of(options)
    before = project.files()
    reading = project.read(before)
    if found := blocking(before, reading, options.id.rpartition(":")[2]):
        return _refuse(found, before, "Mend these files first, as they name the record.")
    renaming = _renaming(reading, options)
    try:
        changes = edits(before, reading, renaming)
    except UnclearError as error:
        raise ProjectError(str(error)) from None
    after = edited(before, changes)
    result = project.read({**before, **after})
    if found := caused(reading, result):
        return _refuse(found, {**before, **after}, "Nothing was changed, as this would be wrong afterwards.")
    if result.library != renamed(reading.library, renaming):
        raise ProjectError(f"{renaming.old!r} is named somewhere in a way that cannot be changed; nothing was changed")
    if options.dry_run:
        print(as_diff(before, after), end="")
    else:
        save(after, before)
        print("\n".join(_told(renaming, changes)))
    for place in _settings_that_name(renaming.old, Path(options.settings or SETTINGS_FILE).parent):
        print(f"{place} names {renaming.old!r} too; if it means this {renaming.kind}, change it by hand")
    return CLEAN


def _renaming(reading: Reading, options: argparse.Namespace) -> Renaming:
    try:
        kind, old = meant(reading, options.id, options.kind)
    except IdError as error:
        raise ProjectError(str(error)) from None
    if reason := objection(reading, kind, options.new, own=old):
        raise ProjectError(reason)
    return Renaming(kind, old, options.new)


def _refuse(problems: list[Problem], contents: Mapping[str, bytes], reason: str) -> int:
    tell(problems, contents)
    print(reason, file=sys.stderr)
    return PROBLEMS


def _told(renaming: Renaming, changes: list[Edit]) -> Iterator[str]:
    places = Counter(edit.path for edit in changes)
    for path, count in places.items():
        yield f"{path}: {counted(count, 'place', 'places')} changed"
    yield f"The {renaming.kind} {renaming.old} is called {renaming.new} now; its old address leads to the new one."


def _settings_that_name(id_: str, folder: Path) -> Iterator[str]:
    """Return the lines of Python files in *folder*, which are Pelican's settings, that name *id_* in quotes."""
    for file in sorted(folder.glob("*.py")):
        for number, line in enumerate(file.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if re.search(rf"""(["']){re.escape(id_)}\1""", line):
                yield f"{file}:{number}"
