"""Problems as SARIF: as the standard's own schema has it, and with nothing left out."""

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.projects import ROOT
from tests.reports.findings import ERROR, FILES, WARNING, findings
from timeline import VERSION
from timeline.problems import Check, Location, Problem
from timeline.reports.findings import Findings
from timeline.reports.sarif import write

PAGES = {check: f"https://example.org/{check.code}/" for check in Check}


def run_of(*problems: Problem, pages: dict[Check, str] | None = None) -> dict[str, Any]:
    """Return the one run of the log."""
    log = json.loads(write(Findings(problems, FILES, pages or {})))
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return dict(run)


#: The standard's schema, as the makers of a tool for such logs bring it along.
SCHEMA = ROOT / "node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json"


@pytest.mark.parametrize("problems", [(), (ERROR, WARNING)])
@pytest.mark.parametrize("pages", [{}, PAGES])
def test_log_fits_the_schema_of_the_standard(problems: tuple[Problem, ...], pages: dict[Check, str]) -> None:
    """Somebody else's copy of the schema finds nothing wrong."""
    schema = json.loads(SCHEMA.read_bytes())
    judge = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    log = json.loads(write(Findings(problems, FILES, pages)))
    assert [error.message for error in judge.iter_errors(log)] == []


def test_result_for_each_problem() -> None:
    """A result has its rule, its grade, its words and its place."""
    run = run_of(ERROR, WARNING)
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
    assert run["results"][0] == {
        "ruleId": "unknown-lane",
        "ruleIndex": [*Check].index(Check.UNKNOWN_LANE),
        "level": "error",
        "message": {"text": "there is no lane 'asembly'"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "content/events/x.yaml"},
                    "region": {"startLine": 2, "startColumn": 9},
                }
            }
        ],
    }


def test_columns_are_characters() -> None:
    """The log says what a column is, as services take UTF-16 for granted."""
    assert run_of()["columnKind"] == "unicodeCodePoints"


@pytest.mark.parametrize(
    ("path", "uri"), [("content/é.yaml", "content/%C3%A9.yaml"), ("a b:c%.yaml", "a%20b%3Ac%25.yaml")]
)
def test_paths_are_addresses(path: str, uri: str) -> None:
    """A path is written as a relative address (RFC 3986)."""
    (result,) = run_of(Check.EMPTY_FILE.at(Location(path)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_every_check_is_a_rule() -> None:
    """The tool lists what it could find, each with its words, its grade and, where there is a manual, its page."""
    driver = run_of(pages=PAGES)["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("timeline", VERSION)
    assert [rule["helpUri"] for rule in driver["rules"]] == [*PAGES.values()]
    lane = driver["rules"][[*Check].index(Check.UNKNOWN_LANE)]
    assert lane == {
        "id": "unknown-lane",
        "shortDescription": {"text": "Unknown lane"},
        "fullDescription": {"text": "there is no lane '<name>'"},
        "defaultConfiguration": {"level": "error"},
        "helpUri": "https://example.org/unknown-lane/",
    }


def test_no_manual_no_address() -> None:
    """Where the site has no manual the rules have no address."""
    assert not any("helpUri" in rule for rule in run_of()["tool"]["driver"]["rules"])


def test_nothing_is_a_log_too() -> None:
    """Where nothing is wrong the list of results is there and empty: that is what closes old alerts."""
    assert json.loads(write(findings()))["runs"][0]["results"] == []


def test_path_that_is_no_text() -> None:
    """A name that is not UTF-8 is written byte by byte."""
    (result,) = run_of(Check.EMPTY_FILE.at(Location("content/b\udcff.yaml")))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "content/b%FF.yaml"
