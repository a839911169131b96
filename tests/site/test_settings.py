"""What the settings say of the checks."""

from typing import Any

import pytest

from timeline.problems import Check, Location, Problem, Severity
from timeline.site.settings import SettingsError, from_pelican

PLACE = Location("content/x.yaml")
SHAPE = "TIMELINE_CHECKS must be a mapping of names, such as {'unused-source': 'off'}, not"


def graded(severities: dict[str, Any]) -> list[tuple[Check, Severity]]:
    """Return what is left of three problems, and how grave each is."""
    problems: list[Problem] = [
        Check.NO_SOURCE.at(PLACE, name="a"),
        Check.UNUSED_SOURCE.at(PLACE, name="a"),
        Check.EMPTY_FILE.at(PLACE),
    ]
    house = from_pelican({"TIMELINE_CHECKS": severities}).house
    return [(problem.check, problem.severity) for problem in house.graded(problems)]


@pytest.mark.parametrize(
    ("severities", "expected"),
    [
        ({}, [("no-source", "error"), ("unused-source", "warning"), ("empty-file", "warning")]),
        ({"no-source": "warning"}, [("no-source", "warning"), ("unused-source", "warning"), ("empty-file", "warning")]),
        ({"unused-source": "error"}, [("no-source", "error"), ("unused-source", "error"), ("empty-file", "warning")]),
        ({"empty-file": "off", "no-source": "off"}, [("unused-source", "warning")]),
        ({"no-source": "error"}, [("no-source", "error"), ("unused-source", "warning"), ("empty-file", "warning")]),
    ],
)
def test_severities(severities: dict[str, str], expected: list[tuple[str, str]]) -> None:
    """A check is as grave as the settings say, or not told of; what they leave out is as it was."""
    assert [(check.code, severity.value) for check, severity in graded(severities)] == expected


@pytest.mark.parametrize(
    ("severities", "message"),
    [
        (["no-source"], f"{SHAPE} ['no-source']"),
        ({1: "off"}, f"{SHAPE} {{1: 'off'}}"),
        ({"no-sauce": "off"}, "TIMELINE_CHECKS: there is no check 'no-sauce'; did you mean 'no-source'?"),
        ({"xyz": "off"}, "TIMELINE_CHECKS: there is no check 'xyz'"),
        ({"no-source": "grave"}, "TIMELINE_CHECKS: 'no-source' cannot be 'grave'; it is one of error, warning, off"),
        ({"no-source": None}, "TIMELINE_CHECKS: 'no-source' cannot be None; it is one of error, warning, off"),
        ({"bad-date": "warning"}, "TIMELINE_CHECKS: 'bad-date' stays an error, as nothing could be shown"),
    ],
)
def test_settings_that_mean_nothing(severities: object, message: str) -> None:
    """What is no mapping, unknown names and grades, and checks that must stay errors are refused by name."""
    with pytest.raises(SettingsError) as caught:
        from_pelican({"TIMELINE_CHECKS": severities})
    assert str(caught.value) == message


def test_all_mistakes_in_one_message() -> None:
    """Who has made three mistakes is told of three."""
    severities = {"no-sauce": "off", "no-source": "grave", "empty-file": "off", "bad-date": "off"}
    with pytest.raises(SettingsError) as caught:
        from_pelican({"TIMELINE_CHECKS": severities})
    assert all(name in str(caught.value) for name in ("'no-sauce'", "'no-source'", "'bad-date'"))
    assert "empty-file" not in str(caught.value)


@pytest.mark.parametrize("check", [check for check in Check if check.is_fixed], ids=lambda check: check.code)
def test_what_cannot_be_shown_stays_an_error(check: Check) -> None:
    """No setting lets a site be built from what cannot be read."""
    with pytest.raises(SettingsError, match=check.code):
        from_pelican({"TIMELINE_CHECKS": {check.code: "off"}})


@pytest.mark.parametrize("name", ["ADDRESS", "INDEX", "FEATURED", "LICENCE", "REPOSITORY"])
@pytest.mark.parametrize("value", [5, ["x"], b"x", {"a": 1}, False])
def test_settings_that_must_be_texts(name: str, value: object) -> None:
    """What is no text is refused by name, and not published as if it were one."""
    with pytest.raises(SettingsError) as caught:
        from_pelican({f"TIMELINE_{name}": value})
    assert str(caught.value) == f"TIMELINE_{name} must be a text, not {value!r}"


@pytest.mark.parametrize("value", ["no", "False", 0, None])
def test_cards_are_wanted_or_not(value: object) -> None:
    """What only looks like a refusal is not taken for its opposite."""
    with pytest.raises(SettingsError, match="TIMELINE_CARDS must be True or False, not"):
        from_pelican({"TIMELINE_CARDS": value})
