"""Problems in the Static Analysis Results Interchange Format (SARIF 2.1.0), which services and editors take in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from timeline import VERSION
from timeline.problems import Check, Problem
from timeline.reports.findings import Findings

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_INDEX = {check: index for index, check in enumerate(Check)}


def write(findings: Findings) -> str:
    """Return a log with one run: every check that there is, and a result for each problem."""
    rules = [_rule(check, findings.pages) for check in Check]
    run = {
        "tool": {"driver": {"name": "timeline", "version": VERSION, "rules": rules}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem) for problem in findings.problems],
    }
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(check: Check, pages: Mapping[Check, str]) -> dict[str, Any]:
    """Return what is to be known of *check* (SARIF 2.1.0, 3.49)."""
    rule = {
        "id": check.code,
        "shortDescription": {"text": check.code.replace("-", " ").capitalize()},
        "fullDescription": {"text": _in_general(check.value.sentence)},
        "defaultConfiguration": {"level": check.severity.value},
    }
    return {**rule, "helpUri": pages[check]} if check in pages else rule


class _Gap(str):
    """Stands for what a message fills in: ``<name>``."""

    __slots__ = ()

    def __repr__(self) -> str:
        return f"'{self}'"


class _Gaps(dict[str, str]):
    """A gap for every name."""

    def __missing__(self, name: str) -> str:
        return _Gap(f"<{name}>")


def _in_general(sentence: str) -> str:
    """Return *sentence* with gaps where a message has the words of the case."""
    return sentence.format_map(_Gaps(suggestion=""))


def _result(problem: Problem) -> dict[str, Any]:
    """Return *problem* at its place (SARIF 2.1.0, 3.27)."""
    place = problem.location
    return {
        "ruleId": problem.check.code,
        "ruleIndex": _INDEX[problem.check],
        "level": problem.severity.value,
        "message": {"text": problem.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(place.path.encode("utf-8", "surrogateescape"))},
                    "region": {"startLine": place.line, "startColumn": place.column},
                }
            }
        ],
    }
