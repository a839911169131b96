"""Problems as GitHub's workflow commands."""

from tests.reports.findings import ERROR, WARNING, findings
from timeline.problems import Check, Location, Problem, Severity
from timeline.reports.github import write


def test_shown_at_their_lines() -> None:
    """Each problem is an annotation of its grade, with its place and its name as the title."""
    assert write(findings(ERROR, WARNING)).splitlines() == [
        "::error file=content/events/x.yaml,line=2,col=9,title=unknown-lane::there is no lane 'asembly'",
        "::warning file=content/events/é.yaml,line=1,col=1,title=empty-file::this file holds no records",
    ]
    assert write(findings()) == ""


def test_commands_cannot_be_broken_out_of() -> None:
    """Signs with a meaning in a command are percent-encoded: more of them in its properties than in its message."""
    problem = Problem(Location("a,b:c%\n.yaml", 1, 2), Check.EMPTY_FILE, "100 %: a, b\r\n::error::c", Severity.WARNING)
    assert write(findings(problem)) == (
        "::warning file=a%2Cb%3Ac%25%0A.yaml,line=1,col=2,title=empty-file::100 %25: a, b%0D%0A::error::c"
    )
