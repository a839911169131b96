"""``timeline check``: every problem of the content, in the form that people or programs want."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path

from timeline import cache
from timeline.commands import CLEAN, PROBLEMS
from timeline.commands.telling import tell
from timeline.files import is_there
from timeline.problems import Check, Problem, Severity
from timeline.project import Project, ProjectError, add_project_arguments, flaw_of, project_of
from timeline.reports import REPORTS
from timeline.site.addresses import check_folder, permanent
from timeline.site.settings import Settings


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="print only problems in these files or folders")
    parser.add_argument("--format", choices=REPORTS, default="text", help="how problems are printed (default: text)")
    parser.add_argument("--strict", action="store_true", help="let warnings fail the check too")
    parser.add_argument("--explain", nargs="+", metavar="NAME", help="say what these checks are about, with examples")
    add_project_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print every problem, or explain checks."""
    if options.explain:
        # Loading what the manual needs takes longer than a check when nothing has changed.
        from timeline.commands.explain import explain  # noqa: PLC0415

        return explain(options.explain)
    project = project_of(options)
    if missing := [path for path in options.paths if not is_there(Path(path))]:
        raise ProjectError(f"there is no {missing[0]}")
    contents = project.files()
    problems = _asked_for(_problems(project, contents), options.paths)
    tell(problems, contents, form=options.format, pages=_manual_pages(project.settings))
    fails = any(each.severity is Severity.ERROR or options.strict for each in problems)
    return PROBLEMS if fails else CLEAN


def _problems(project: Project, contents: Mapping[str, bytes]) -> Sequence[Problem]:
    """Return everything that is wrong, from the last check's memory if nothing has changed since."""
    key = cache.key_of(contents, repr(project.settings), cache.installed())
    return cache.checked(project.folder, key, lambda *asked: project.read(contents, *asked).problems, flaw_of)


def _manual_pages(settings: Settings) -> dict[Check, str]:
    """Return the permanent addresses of the manual's pages on checks, if the site has any."""
    has_pages = settings.has_manual and settings.address
    return {check: permanent(check_folder(check.code), settings) for check in Check} if has_pages else {}


def _asked_for(problems: Sequence[Problem], paths: Sequence[str]) -> Sequence[Problem]:
    """Return the problems in the files or folders *paths*, all if there are none."""
    if not paths:
        return problems
    asked = [Path(path).resolve() for path in paths]
    files = {name: Path(name).resolve() for name in {each.location.path for each in problems}}
    wanted = {name for name, file in files.items() if any(map(file.is_relative_to, asked))}
    return [each for each in problems if each.location.path in wanted]
