"""The command line: what each command takes, what it prints and with which status it ends."""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from timeline import files
from timeline.dates import explain
from timeline.problems import Problem
from timeline.reading import read
from timeline.reading.report import as_github, as_json, as_text, summary

REPORTS: dict[str, Callable[[Sequence[Problem]], str]] = {"text": as_text, "json": as_json, "github": as_github}
CLEAN, PROBLEMS, WRONG_USAGE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* name and return its exit status."""
    given = sys.argv[1:] if arguments is None else arguments
    options = _parser().parse_args([_shielded(each) for each in given])
    status: int = options.run(options)
    return status


def _shielded(argument: str) -> str:
    """Return a year before Christ with a blank in front, as argparse would take it for an option."""
    return f" {argument}" if re.match(r"-[0-9]", argument) else argument


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="timeline", description="Plain YAML events to a sourced timeline site.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="read everything, print every problem")
    check.add_argument("paths", nargs="*", metavar="PATH", help="print only problems in these files or folders")
    check.add_argument("--format", choices=REPORTS, default="text", help="how problems are printed (default: text)")
    check.add_argument("--content", default="content", metavar="DIR", help="the content folder (default: content)")
    check.add_argument("--strict", action="store_true", help="let warnings fail the check too")
    check.set_defaults(run=_check)

    date = commands.add_parser("date", help="explain dates: EDTF, first and last day, how they are shown")
    date.add_argument("texts", nargs="+", metavar="TEXT", help="a date in EDTF, such as 2014-04~ or 2022-02/..")
    date.add_argument("--format", choices=("text", "json"), default="text", help="how it is printed (default: text)")
    date.set_defaults(run=_date)

    build = commands.add_parser("build", help="build the site into output/; on any error output/ stays as it was")
    build.add_argument("--publish", action="store_true", help="build for the public address, by publishconf.py")
    build.add_argument("--debug", action="store_true", help="show the traceback of an unexpected mistake")
    build.set_defaults(run=_build)
    return parser


def _check(options: argparse.Namespace) -> int:
    if missing := [path for path in [options.content, *options.paths] if not Path(path).exists()]:
        print(f"timeline check: there is no {missing[0]}", file=sys.stderr)
        return WRONG_USAGE
    problems = [each for each in _problems(options.content) if _is_asked_for(each, options.paths)]
    if problems or options.format != "text":
        print(REPORTS[options.format](problems))
    else:
        print(summary(problems))
    fails = any(each.check.severity == "error" or options.strict for each in problems)
    return PROBLEMS if fails else CLEAN


def _problems(folder: str) -> Sequence[Problem]:
    root = Path(folder).as_posix()
    content = files.read_content(Path(root), root)
    return read(content, root=root, is_file=lambda name: Path(name).is_file()).problems


def _is_asked_for(problem: Problem, paths: Sequence[str]) -> bool:
    place = Path(problem.location.path).resolve()
    return not paths or any(place.is_relative_to(Path(path).resolve()) for path in paths)


def _date(options: argparse.Namespace) -> int:
    explained = [explain(re.sub(r"^ (?=-[0-9])", "", text)) for text in options.texts]
    if options.format == "json":
        print(json.dumps(explained, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(map(_in_lines, explained)))
    return CLEAN if all(each["valid"] for each in explained) else PROBLEMS


def _in_lines(explained: dict[str, object]) -> str:
    if not explained["valid"]:
        return f"{explained['text']}\n  not a date: {explained['error']}"
    shown = {name: value for name, value in explained.items() if name not in {"text", "valid", "error"}}
    return "\n".join([str(explained["text"]), *(f"  {name:<12}{_in_words(value)}" for name, value in shown.items())])


def _in_words(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "unknown" if value is None else str(value)


def _build(options: argparse.Namespace) -> int:
    from timeline.build import build  # noqa: PLC0415 (Pelican takes longer to import than a check to run)

    return build(Path("publishconf.py" if options.publish else "pelicanconf.py"), debug=options.debug)
