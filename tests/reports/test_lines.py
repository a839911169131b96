"""Problems in one line each."""

import pytest

from tests.reports.findings import ERROR, WARNING
from timeline.problems import Problem
from timeline.reports.lines import in_lines, summary


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


def test_a_line_a_problem() -> None:
    """The text is what an editor can jump by, and one line that sums up."""
    assert in_lines([ERROR, WARNING]) == (
        "content/events/x.yaml:2:9: unknown-lane: there is no lane 'asembly'\n"
        "content/events/é.yaml:1:1: empty-file: this file holds no records\n"
        "1 error, 1 warning"
    )
