"""Problems for people: each in one line, below it the line of the file that is wrong and a caret under the place."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from timeline.problems import Problem, Severity
from timeline.reports.excerpt import excerpt, lines_of
from timeline.reports.findings import Findings
from timeline.reports.lines import summary


class Palette(NamedTuple):
    """What to write before each part of a report, and what after it."""

    place: str
    margin: str
    grades: Mapping[Severity, str]
    end: str


PLAIN = Palette("", "", dict.fromkeys(Severity, ""), "")
#: Bold, faint, bold red and bold yellow (ECMA-48, 8.3.117). The word beside the caret says the grade without colour.
COLOURED = Palette("\x1b[1m", "\x1b[2m", {Severity.ERROR: "\x1b[1;31m", Severity.WARNING: "\x1b[1;33m"}, "\x1b[0m")


def shows_colours(environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """Tell whether colours are wanted (https://no-color.org, https://force-color.org); a refusal outdoes a wish."""
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or (is_terminal and environment.get("TERM") != "dumb")


def write(findings: Findings) -> str:
    """Return each problem with the line that it is about, and one line that sums up."""
    palette = COLOURED if findings.is_coloured else PLAIN
    lines = {name: lines_of(findings.files[name]) for name in {each.location.path for each in findings.problems}}
    told = [_told(problem, lines[problem.location.path], palette) for problem in findings.problems]
    return "\n".join([*told, summary(findings.problems)])


def _told(problem: Problem, lines: list[str], palette: Palette) -> str:
    place, grade, end = problem.location, palette.grades[problem.severity], palette.end
    line = lines[place.line - 1] if place.line <= len(lines) else ""
    shown, caret = excerpt(line, place.column)
    number = f"{place.line:>5}"
    margins = [f"{palette.margin}{label} |{end} " for label in (number, " " * len(number))]
    return (
        f"{palette.place}{place}{end}: {grade}{problem.check.code}{end}: {problem.message}\n"
        f"{margins[0]}{shown}\n"
        f"{margins[1]}{grade}{caret} {problem.severity}{end}"
    )
