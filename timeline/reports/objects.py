"""Problems as JSON, for programs."""

from __future__ import annotations

import json

from timeline.problems import Problem
from timeline.reports.findings import Findings


def write(findings: Findings) -> str:
    """Return a JSON list of objects with path, line, column, check, severity and message."""
    return json.dumps([_plain(problem) for problem in findings.problems], ensure_ascii=False, indent=2)


def _plain(problem: Problem) -> dict[str, str | int]:
    return {
        "path": problem.location.path,
        "line": problem.location.line,
        "column": problem.location.column,
        "check": problem.check.code,
        "severity": problem.severity.value,
        "message": problem.message,
    }
