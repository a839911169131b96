"""Problems as workflow commands, which GitHub shows at the lines that they are about."""

from __future__ import annotations

from timeline.problems import Problem
from timeline.reports.findings import Findings


def write(findings: Findings) -> str:
    """Return a workflow command for each problem."""
    return "\n".join(_command(problem) for problem in findings.problems)


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
