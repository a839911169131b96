"""The object that `timeline date --format json` prints."""

import json

import pytest

from timeline.dates import explain

KEYS = "text valid error edtf earliest latest precision approximate uncertain display datetime".split()


@pytest.mark.parametrize("text", ["2014-04-10", "2014-04~/..", "/2014", "soon", ""])
def test_keys_are_those_of_the_contract(text: str) -> None:
    """Every answer has the same keys, in the order of the contract, and is JSON."""
    explained = explain(text)

    assert list(explained) == KEYS
    assert json.loads(json.dumps(explained)) == explained


def test_date() -> None:
    """A date is explained by all that its value knows."""
    assert explain("~1985-04") == {
        "text": "~1985-04",
        "valid": True,
        "error": None,
        "edtf": "1985~-04",
        "earliest": "1985-04-01",
        "latest": "1985-04-30",
        "precision": "month",
        "approximate": True,
        "uncertain": False,
        "display": "April 1985 (year approximate)",
        "datetime": "1985-04",
    }


def test_open_and_unknown_ends() -> None:
    """An open end is two dots, an unknown one null."""
    assert explain("../1985")["earliest"] == ".."
    assert explain("1985/")["latest"] is None


def test_not_a_date() -> None:
    """A text that is no date has an error and nothing else."""
    explained = explain("2014-04-31")

    assert explained["text"] == "2014-04-31"
    assert explained["valid"] is False
    assert explained["error"] == "April has 30 days"
    assert {explained[key] for key in KEYS[3:]} == {None}
