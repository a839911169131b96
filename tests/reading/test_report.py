"""Problems as text, JSON and GitHub's workflow commands."""

import json

import pytest

from timeline.problems import Check, Location, Problem, Severity
from timeline.reading.report import as_github, as_json, as_text, summary

ERROR = Check.UNKNOWN_LANE.at(Location("content/events/x.yaml", 14, 9), name="asembly", suggestion="")
WARNING = Check.EMPTY_FILE.at(Location("content/events/é.yaml"))


@pytest.mark.parametrize(
    ("problems", "expected"),
    [
        ([], "no problems"),
        ([ERROR], "1 error"),
        ([WARNING], "1 warning"),
        ([ERROR, ERROR, WARNING], "2 errors, 1 warning"),
        ([WARNING, WARNING], "2 warnings"),
    ],
)
def test_summary_counts(problems: list[Problem], expected: str) -> None:
    """The last line says how many errors and warnings there are."""
    assert summary(problems) == expected


def test_text_is_a_line_a_problem() -> None:
    """The text is what an editor can jump by, and one line that sums up."""
    assert as_text([ERROR, WARNING]) == (
        "content/events/x.yaml:14:9: unknown-lane: there is no lane 'asembly'\n"
        "content/events/é.yaml:1:1: empty-file: this file holds no records\n"
        "1 error, 1 warning"
    )


def test_json_is_a_list_of_objects() -> None:
    """Programs get every part of a problem by name."""
    assert json.loads(as_json([ERROR])) == [
        {
            "path": "content/events/x.yaml",
            "line": 14,
            "column": 9,
            "check": "unknown-lane",
            "severity": "error",
            "message": "there is no lane 'asembly'",
        }
    ]
    assert json.loads(as_json([])) == []


def test_github_shows_problems_at_their_lines() -> None:
    """Each problem is an annotation of its grade, with its place and its name as the title."""
    assert as_github([ERROR, WARNING]).splitlines() == [
        "::error file=content/events/x.yaml,line=14,col=9,title=unknown-lane::there is no lane 'asembly'",
        "::warning file=content/events/é.yaml,line=1,col=1,title=empty-file::this file holds no records",
    ]
    assert as_github([]) == ""


def test_github_commands_cannot_be_broken_out_of() -> None:
    """Signs with a meaning in a command are percent-encoded: more of them in its properties than in its message."""
    problem = Problem(Location("a,b:c%\n.yaml", 1, 2), Check.EMPTY_FILE, "100 %: a, b\r\n::error::c", Severity.WARNING)
    assert as_github([problem]) == (
        "::warning file=a%2Cb%3Ac%25%0A.yaml,line=1,col=2,title=empty-file::100 %25: a, b%0D%0A::error::c"
    )
