"""Problems as JSON."""

import json

from tests.reports.findings import ERROR, findings
from timeline.reports.objects import write


def test_list_of_objects() -> None:
    """Programs get every part of a problem by name."""
    assert json.loads(write(findings(ERROR))) == [
        {
            "path": "content/events/x.yaml",
            "line": 2,
            "column": 9,
            "check": "unknown-lane",
            "severity": "error",
            "message": "there is no lane 'asembly'",
        }
    ]


def test_nothing() -> None:
    """Where nothing is wrong the list is empty."""
    assert json.loads(write(findings())) == []
