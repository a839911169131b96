"""``timeline check``: every problem of the content, in the form that people or programs want."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from timeline.commands import CLEAN, PROBLEMS
from timeline.problems import Problem, Severity
from timeline.project import ProjectError, add_project_arguments, project_of
from timeline.reading.report import as_github, as_json, as_text, summary

REPORTS: dict[str, Callable[[Sequence[Problem]], str]] = {"text": as_text, "json": as_json, "github": as_github}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("paths", nargs="*", metavar="PATH", help="print only problems in these files or folders")
    parser.add_argument("--format", choices=REPORTS, default="text", help="how problems are printed (default: text)")
    parser.add_argument("--strict", action="store_true", help="let warnings fail the check too")
    add_project_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Print every problem."""
    project = project_of(options)
    if missing := [path for path in options.paths if not Path(path).exists()]:
        raise ProjectError(f"there is no {missing[0]}")
    problems = [each for each in project.read().problems if _is_asked_for(each, options.paths)]
    if problems or options.format != "text":
        print(REPORTS[options.format](problems))
    else:
        print(summary(problems))
    fails = any(each.severity is Severity.ERROR or options.strict for each in problems)
    return PROBLEMS if fails else CLEAN


def _is_asked_for(problem: Problem, paths: Sequence[str]) -> bool:
    place = Path(problem.location.path).resolve()
    return not paths or any(place.is_relative_to(Path(path).resolve()) for path in paths)
