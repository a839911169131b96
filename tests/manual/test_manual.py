"""The manual's pages on checks: each check has one, and its examples do what they say."""

import re
from collections.abc import Iterable
from dataclasses import replace

import pytest

from tests.manual.manuals import manual
from timeline import files
from timeline.manual import STAGE, Manual, Sample, manual_of, sentence
from timeline.problems import Check, Problem
from timeline.reading.source import decode

EVENT = "content/events/vote.yaml"


def problems(*samples: Sample) -> tuple[Problem, ...]:
    """Return what the check says of *samples* on the stage."""
    return manual().reading(samples).problems


def lines_of(samples: Iterable[Sample]) -> set[str]:
    """Return every line of *samples*, however far it is indented."""
    return {line.strip(" -") for sample in samples for line in sample.text.split("\n")}


def each(text: str) -> pytest.MarkDecorator:
    """Run a test for every check; *text* names its argument."""
    return pytest.mark.parametrize(text, Check, ids=lambda check: check.code)


def test_every_check_has_a_text_and_no_text_is_left_over() -> None:
    """The files of the manual are those of the checks, and the stage."""
    assert {*files.manual()} == {*(check.code for check in Check), STAGE}


def test_stage_is_sound() -> None:
    """Nothing is wrong with the content folder in which the examples stand, and it holds something of each kind."""
    reading = manual().reading(())
    assert reading.problems == ()
    library = reading.library
    assert [len(each) for each in (library.timelines, library.sources, library.events)] == [1, 2, 2]


@each("check")
def test_wrong_example_breaks_its_check_and_no_other(check: Check) -> None:
    """The wrong example shows what the check finds, and nothing that would lead the reader away from it."""
    found = problems(*manual().explanations[check].wrong)
    assert {problem.check for problem in found} == {check}, [*map(str, found)]


@each("check")
def test_right_example_has_no_problem(check: Check) -> None:
    """The right example can be copied: not even a warning comes of it."""
    assert problems(*manual().explanations[check].right) == ()


@each("check")
def test_examples_are_told_apart_by_little(check: Check) -> None:
    """Wrong and right differ, and most of their lines are the same, so that one sees what was put right."""
    explanation = manual().explanations[check]
    assert explanation.wrong != explanation.right
    assert len(lines_of(explanation.wrong) ^ lines_of(explanation.right)) <= 7


@each("check")
def test_reason_is_short(check: Check) -> None:
    """A reason takes a breath to read, and holds no list, heading or block."""
    reason = manual().explanations[check].reason
    assert 60 < len(reason) < 500
    assert not re.search(r"^(#|[-*] |```)|\n\n", reason, re.MULTILINE)


@each("check")
def test_told_places_are_in_the_example(check: Check) -> None:
    """What is told of a wrong example is told of a file that the page shows."""
    explanation = manual().explanations[check]
    shown = {sample.path for sample in (*explanation.wrong, *manual().stage)}
    assert {problem.location.path for problem in problems(*explanation.wrong)} <= shown


def broken(name: str, old: str, new: str) -> Manual:
    """Return the manual with something replaced in one of its texts."""
    texts = files.manual()
    assert old in texts[name]
    return manual_of({**texts, name: texts[name].replace(old, new, 1)})


def test_tests_of_examples_go_red() -> None:
    """An example that does not do what it says is seen: a wrong one mended, and a right one broken."""
    mended = broken("unknown-lane", "lane: vote\n", "lane: votes\n")
    assert mended.reading(mended.explanations[Check.UNKNOWN_LANE].wrong).problems == ()
    faulty = broken("unknown-lane", "lane: votes\n", "lane: voters\n")
    found = faulty.reading(faulty.explanations[Check.UNKNOWN_LANE].right).problems
    assert [problem.check for problem in found] == [Check.UNKNOWN_LANE]


@pytest.mark.parametrize("heading", ["## Wrong", "## Right"])
def test_text_without_a_heading_is_refused(heading: str) -> None:
    """A text has both headings."""
    with pytest.raises(ValueError, match=heading):
        broken("unknown-lane", heading, "## Other")


def test_sample_of_the_same_name_takes_the_place() -> None:
    """A sample replaces the stage's file of its name, so that an event does not stand there twice."""
    vote = next(sample for sample in manual().stage if sample.path == EVENT)
    assert problems(replace(vote, text=vote.text.replace("2014-04-10", "2014-04-11"))) == ()
    assert {problem.check for problem in problems(replace(vote, path="content/events/other.yaml"))} >= {
        Check.DUPLICATE_ID
    }


UNSEEN = [
    ("a⟨tab⟩b", b"a\tb\n"),
    ("a⟨U+2028⟩b", b"a\xe2\x80\xa8b\n"),
    ("caf⟨byte E9⟩", b"caf\xe9\n"),
    ("caf⟨byte 41⟩ ⟨other⟩", "caf⟨byte 41⟩ ⟨other⟩\n".encode()),
]


@pytest.mark.parametrize(("shown", "data"), UNSEEN)
def test_unseen_is_put_in(shown: str, data: bytes) -> None:
    """What an example cannot show is named between angle brackets; anything else between them is itself."""
    assert Sample("yaml", EVENT, shown).data == data


def test_bad_byte_is_bad() -> None:
    """A byte named in an example is one that no UTF-8 text has there."""
    assert decode(EVENT, Sample("yaml", EVENT, "caf⟨byte E9⟩").data)[1] is not None


SENTENCES = [
    (Check.UNKNOWN_LANE, "there is no lane '[name]'"),
    (Check.YAML_SYNTAX, "[the reason]"),
    (Check.NO_SOURCE, "the event '[name]' cites no source; add 'sources:' and below it '- source: ID'"),
    (Check.UNKNOWN_VALUE, "[field] cannot be '[value]'; it is one of [the allowed values]"),
]


@pytest.mark.parametrize(("check", "shown"), SENTENCES)
def test_sentence_in_pieces(check: Check, shown: str) -> None:
    """A sentence is shown with plain words for what a message fills in, and without what it may leave out."""
    assert "".join(f"[{piece.words}]" if piece.is_filled_in else piece.words for piece in sentence(check)) == shown


@each("check")
def test_no_brace_is_left(check: Check) -> None:
    """No sentence shows readers its notation."""
    assert not re.search(r"[{}]", "".join(piece.words for piece in sentence(check)))
