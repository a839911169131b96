"""Explanations as plain text."""

import pytest

from tests.manual.manuals import manual
from timeline.manual.plain import as_plain
from timeline.problems import Check

UNKNOWN_LANE = """\
unknown-lane (error; no setting changes that)
there is no lane '<name>'

A lane is a row of the drawing, and timelines say which lanes there are. An
event in a lane that no timeline has would not be drawn anywhere.

Wrong: content/events/vote.yaml
    id: vote
    date: 2014-04-10
    title: The assembly adopts new rules
    lane: vote
    sources: [{source: report}]

content/events/vote.yaml:4:7: unknown-lane: there is no lane 'vote'; did you mean 'votes'?

Right: content/events/vote.yaml
    id: vote
    date: 2014-04-10
    title: The assembly adopts new rules
    lane: votes
    sources: [{source: report}]"""


def plain(check: Check) -> str:
    """Return the text for one check."""
    return as_plain(manual(), manual().explanations[check])


def test_whole_text() -> None:
    """The text has name, severity, sentence, reason, the wrong example with what is told of it, and the right one."""
    assert plain(Check.UNKNOWN_LANE) == UNKNOWN_LANE


def test_file_that_is_no_text() -> None:
    """Of a picture, the size is told."""
    text = plain(Check.HEAVY_IMAGE)
    assert "Wrong: content/images/hands.jpg, a file of 2400 KB" in text
    assert "has 2400 KB; 300 KB is the most" in text
    assert "heavy-image (warning; settings can change that)" in text


@pytest.mark.parametrize("check", Check, ids=lambda check: check.code)
def test_prose_fits_a_terminal(check: Check) -> None:
    """Sentence and reason are at most 80 characters wide."""
    prose = plain(check).split("\n\nWrong: ")[0]
    assert max(map(len, prose.split("\n"))) <= 80
