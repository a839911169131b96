"""Problems at their shortest: a line for each, and one that sums up."""

from __future__ import annotations

from collections.abc import Sequence

from timeline.problems import Problem, Severity


def in_lines(problems: Sequence[Problem]) -> str:
    """Return a line for each problem and one that sums up."""
    return "\n".join([*map(str, problems), summary(problems)])


def summary(problems: Sequence[Problem]) -> str:
    """Return how many errors and warnings there are: ``2 errors, 1 warning``."""
    counts = [(grade, sum(problem.severity is grade for problem in problems)) for grade in Severity]
    return ", ".join(f"{count} {grade}{'' if count == 1 else 's'}" for grade, count in counts if count) or "no problems"
