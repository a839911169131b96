"""A few problems in a few files, for the tests of the forms in which problems are told."""

from timeline.problems import Check, Location, Problem
from timeline.reports.findings import Findings

ERROR = Check.UNKNOWN_LANE.at(Location("content/events/x.yaml", 2, 9), name="asembly", suggestion="")
WARNING = Check.EMPTY_FILE.at(Location("content/events/é.yaml"))
FILES = {"content/events/x.yaml": b"- id: a\n  lane: asembly\n", "content/events/\xe9.yaml": b""}


def findings(*problems: Problem, is_coloured: bool = False) -> Findings:
    """Return what a report tells of these *problems*."""
    return Findings(problems, FILES, is_coloured=is_coloured)
