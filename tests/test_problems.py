"""The vocabulary of problems: names, sentences, places and suggestions."""

import re
import string

import pytest

from timeline.problems import Check, Location, Severity, did_you_mean

PLACE = Location("content/events/2022-exit.yaml", 14, 9)


def test_problem_reads_as_promised() -> None:
    """A problem is one line: path, line, column, name and sentence."""
    suggestion = did_you_mean("asembly", ["membership", "assembly"])
    problem = Check.UNKNOWN_LANE.at(PLACE, name="asembly", suggestion=suggestion)
    line = "content/events/2022-exit.yaml:14:9: unknown-lane: there is no lane 'asembly'; did you mean 'assembly'?"
    assert str(problem) == line


@pytest.mark.parametrize("check", Check, ids=lambda check: check.code)
def test_names_and_sentences_keep_their_form(check: Check) -> None:
    """Names are lower-case words joined by hyphens; sentences are clauses without a capital or a full stop."""
    sentence = check.value.sentence
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", check.code)
    assert not sentence[0].isupper()
    assert not sentence.endswith(".")
    assert "!" not in sentence.replace("'!'", "").replace("!r}", "")


@pytest.mark.parametrize("check", Check, ids=lambda check: check.code)
def test_sentence_is_one_line_whatever_is_put_in(check: Check) -> None:
    """Words from a file cannot break a line or fill a screen."""
    names = [name for _, name, _, _ in string.Formatter().parse(check.value.sentence) if name]
    problem = check.at(PLACE, **dict.fromkeys(names, "one\ntwo\r\n" + "x" * 10_000))
    assert len(str(problem).splitlines()) == 1
    assert len(str(problem)) < 1_000


def test_few_checks_are_warnings() -> None:
    """Only what is neither wrong nor broken on a page is a warning."""
    warnings = {check.code for check in Check if check.severity is Severity.WARNING}
    unread = "empty-file misplaced-file unused-source in-no-timeline unknown-tag unknown-actor lone-spelling"
    evidence = "says-other-date clashing-citations shared-address no-archived-copy image-without-credit heavy-image"
    wording = "doubtful-weekday quotation-too-long title-repeated first-person loaded-word similar-event"
    assert warnings == {*unread.split(), *evidence.split(), *wording.split()}


def test_problems_sort_by_place() -> None:
    """Lines and columns are compared as numbers, files by name."""
    places = [Location("a", 9, 1), Location("a", 10, 2), Location("a", 10, 10), Location("b", 1, 1)]
    problems = [Check.TAB_INDENT.at(place) for place in reversed(places)]
    assert [problem.location for problem in sorted(problems, key=lambda each: each.sort_key)] == places


@pytest.mark.parametrize(
    ("name", "known", "suggestion"),
    [
        ("asembly", ["assembly", "court"], "; did you mean 'assembly'?"),
        ("Court", ["assembly", "court"], "; did you mean 'court'?"),
        ("membership", ["assembly", "court"], ""),
        ("colour", ["tour"], ""),
        ("court", [], ""),
        ("x" * 100_000, ["xylophone"], ""),
        (
            "assembly-votes",
            [f"event-{number}" for number in range(1000)] + ["assembly-vote"],
            "; did you mean 'assembly-vote'?",
        ),
    ],
)
def test_suggestion_is_close_or_nothing(name: str, known: list[str], suggestion: str) -> None:
    """Only a name that is nearly the same is suggested."""
    assert did_you_mean(name, known) == suggestion
