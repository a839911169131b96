"""What a change to content makes wrong that was not wrong before."""

from __future__ import annotations

from collections import Counter

from timeline.problems import Check, Problem
from timeline.reading import Reading


def caused(before: Reading, after: Reading) -> list[Problem]:
    """Return the problems of *after* that *before* does not have; lines and ids may differ between the two."""
    known = Counter(map(_form, before.problems))
    found = []
    for problem in after.problems:
        known[_form(problem)] -= 1
        if known[_form(problem)] < 0:
            found.append(problem)
    return found


def _form(problem: Problem) -> tuple[Check, str]:
    return problem.check, problem.location.path
