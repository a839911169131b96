"""Problems as people read them: the line, a caret under the place, and colours."""

import re

import pytest

from tests.reports.findings import ERROR, WARNING, findings
from timeline.reports.text import shows_colours, write

PLAIN = """\
content/events/x.yaml:2:9: unknown-lane: there is no lane 'asembly'
    2 |   lane: asembly
      |         ^ error
content/events/é.yaml:1:1: empty-file: this file holds no records
    1 |{blank}
      | ^ warning
1 error, 1 warning""".format(blank=" ")


def test_line_and_caret_below_each_problem() -> None:
    """The first line of a problem is that of the contract; how grave it is stands beside the caret."""
    told = write(findings(ERROR, WARNING))
    assert told == PLAIN
    assert str(ERROR) in told.splitlines()


def test_nothing_in_two_words() -> None:
    """Where nothing is wrong only that is said."""
    assert write(findings()) == "no problems"


def test_colours_add_nothing_but_colour() -> None:
    """Without its colours a coloured report is the plain one; errors and warnings have different ones."""
    coloured = write(findings(ERROR, WARNING, is_coloured=True))
    assert re.sub(r"\x1b\[[0-9;]*m", "", coloured) == PLAIN
    colours = re.findall(r"(\x1b\[[0-9;]*m)(?:unknown-lane|empty-file)", coloured)
    assert len(set(colours)) == 2


@pytest.mark.parametrize(
    ("environment", "on_terminal", "elsewhere"),
    [
        ({}, True, False),
        ({"TERM": "xterm"}, True, False),
        ({"TERM": "dumb"}, False, False),
        ({"NO_COLOR": "1"}, False, False),
        ({"NO_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1"}, True, True),
        ({"FORCE_COLOR": ""}, True, False),
        ({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
    ],
)
def test_who_gets_colours(environment: dict[str, str], *, on_terminal: bool, elsewhere: bool) -> None:
    """A terminal does unless told otherwise; a refusal outdoes a wish, and empty words say nothing."""
    assert shows_colours(environment, is_terminal=True) is on_terminal
    assert shows_colours(environment, is_terminal=False) is elsewhere
