"""``timeline format``: record files in one order and one way of quoting, comments and wording kept."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from timeline.commands import CLEAN, PROBLEMS
from timeline.commands.saving import save
from timeline.commands.telling import tell
from timeline.content import YAML
from timeline.editing.canonical.form import NotProvedError, canonical
from timeline.editing.edits import as_diff
from timeline.editing.records import RECORDS
from timeline.files import is_there
from timeline.model import Record
from timeline.problems import Severity
from timeline.project import Project, ProjectError, add_project_arguments, project_of
from timeline.site.words import counted


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="format only these files or folders")
    parser.add_argument("--check", action="store_true", help="write nothing; fail if a file would change")
    parser.add_argument("--diff", action="store_true", help="as --check, and print what would change")
    add_project_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Format the files, or say why not."""
    project = project_of(options)
    contents = project.files()
    asked = _asked_for(_record_files(project, contents), options.paths)
    errors = [each for each in project.read(contents).problems if each.severity is Severity.ERROR]
    if found := [each for each in errors if each.location.path in asked]:
        tell(found, contents)
        print("Nothing was changed. Mend this first.", file=sys.stderr)
        return PROBLEMS
    formatted = _formatted({name: contents[name] for name in asked}, asked)
    if formatted is None:
        return PROBLEMS
    changed = {name: data for name, data in formatted.items() if data != contents[name]}
    if options.diff:
        print(as_diff(contents, changed), end="")
    is_dry = options.check or options.diff
    if not is_dry:
        save(changed, contents)
    _report(list(changed), len(asked), is_dry=is_dry)
    return PROBLEMS if is_dry and changed else CLEAN


def _record_files(project: Project, names: Mapping[str, bytes]) -> Iterator[tuple[str, type[Record]]]:
    """Return the files that hold records, each with what it holds."""
    for name in names:
        folder, _, rest = name.removeprefix(f"{project.root}/").partition("/")
        if rest.endswith(YAML) and folder in RECORDS:
            yield name, RECORDS[folder]


def _asked_for(records: Iterator[tuple[str, type[Record]]], paths: list[str]) -> dict[str, type[Record]]:
    """Return those of the files that *paths* name, all if there are none."""
    known = dict(records)
    asked: set[str] = set()
    for path in paths:
        if not is_there(Path(path)):
            raise ProjectError(f"there is no {path}")
        found = {name for name in known if _is_within(name, path)}
        if not found and not Path(path).is_dir():
            raise ProjectError(f"{path} holds no records of this project")
        asked |= found
    return {name: model for name, model in known.items() if name in asked or not paths}


def _is_within(name: str, path: str) -> bool:
    """Tell whether the file *name* stands at or below *path*, as both are written or as links lead."""
    return any(Path(place(name)).is_relative_to(place(path)) for place in (os.path.abspath, os.path.realpath))


def _formatted(contents: Mapping[str, bytes], models: Mapping[str, type[Record]]) -> dict[str, bytes] | None:
    """Return all *contents* in canonical form; ``None``, having said why, if one cannot be brought into it."""
    formatted: dict[str, bytes] = {}
    for name, data in contents.items():
        try:
            formatted[name] = canonical(data, models[name])
        except NotProvedError as error:
            print(f"{name}: {error}")
    if len(formatted) == len(contents):
        return formatted
    print("Nothing was changed.", file=sys.stderr)
    return None


def _report(changed: list[str], total: int, *, is_dry: bool) -> None:
    for name in changed:
        print(f"{name}: {'would be formatted' if is_dry else 'formatted'}")
    done = f"{counted(len(changed), 'file', 'files')} {'would be formatted' if is_dry else 'formatted'}"
    print(f"{done}, {total - len(changed)} in form already")
