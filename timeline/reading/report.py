"""Problems as text for people, as JSON for programs and as annotations for GitHub."""

from __future__ import annotations

import json
from collections.abc import Sequence

from timeline.problems import Problem, Severity


def as_text(problems: Sequence[Problem]) -> str:
    """Return a line for each problem and one that sums up."""
    return "\n".join([*map(str, problems), summary(problems)])


def summary(problems: Sequence[Problem]) -> str:
    """Return how many errors and warnings there are: ``2 errors, 1 warning``."""
    counts = [(grade, sum(problem.severity is grade for problem in problems)) for grade in Severity]
    return ", ".join(f"{count} {grade}{'' if count == 1 else 's'}" for grade, count in counts if count) or "no problems"


def as_json(problems: Sequence[Problem]) -> str:
    """Return a JSON list of objects with path, line, column, check, severity and message."""
    return json.dumps([_plain(problem) for problem in problems], ensure_ascii=False, indent=2)


def _plain(problem: Problem) -> dict[str, str | int]:
    return {
        "path": problem.location.path,
        "line": problem.location.line,
        "column": problem.location.column,
        "check": problem.check.code,
        "severity": problem.severity.value,
        "message": problem.message,
    }


def as_github(problems: Sequence[Problem]) -> str:
    """Return a GitHub workflow command for each problem, which the service shows at the line."""
    return "\n".join(_command(problem) for problem in problems)


def _command(problem: Problem) -> str:
    place, check = problem.location, problem.check
    properties = {"file": place.path, "line": place.line, "col": place.column, "title": check.code}
    written = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in properties.items())
    return f"::{problem.severity.value} {written}::{_escaped(problem.message)}"


def _escaped(text: str, more: str = "") -> str:
    """Return *text* with what has a meaning in workflow commands percent-encoded, and *more* of it in properties."""
    for character in f"%\r\n{more}":
        text = text.replace(character, f"%{ord(character):02X}")
    return text
