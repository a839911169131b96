"""New records at a real terminal, by an editor who gets things wrong at first."""

from pathlib import Path

import pytest

from tests.commands.terminals import END, INTERRUPT, Terminal, converse
from tests.projects import EVENTS, files_in, project

EVENT = [
    *("", "Ministers meet again"),
    *("17.3.2022", "soon", "2022-03-17"),
    "",
    *("lwa", "1"),
    "They meet.",
    *("nothing like it", "A REP", "page 2", "They met.", ""),
    "conf",
    *("ministers", "2"),
    *("Bad Tag", "money, law"),
]
NAMES = [*("Not an id", "a", ""), *("../x.yaml", "")]


def test_event(tmp_path: Path) -> None:
    """What would be refused is asked again with the reason, and what is written passes the check."""
    status, seen = converse(project(tmp_path), ["new", "event"], [*EVENT, *NAMES, ""])
    assert status == 0, seen
    for told in (
        "'title' is needed",
        "write 2022-03-17",
        "  17 March 2022\n",
        "None of them fits; did you mean 'law'?",
        "None of them fits; type a number, an id, or a part of a title.",
        "  report: A report\n",
        "  confirmed: independent sources agree\n",
        "'Bad Tag' is not an id",
        "the event 'a' exists already",
        "../x.yaml is no place for events",
        "content/events/events.yaml:3: event ministers-meet-again written",
    ):
        assert told in seen
    assert (tmp_path / "content/events/events.yaml").read_text(encoding="utf-8").partition("\n\n")[2] == (
        "- id: ministers-meet-again\n  date: 2022-03-17\n  title: Ministers meet again\n  summary: They meet.\n"
        "  lane: law\n  status: confirmed\n  date_basis: stated\n  sources:\n    - source: report\n      at: page 2\n"
        "      says: They met.\n  responds_to:\n    - {id: a, basis: inferred}\n  tags: [money, law]\n"
    )


def test_source(tmp_path: Path) -> None:
    """A source may have little more than a title."""
    answers = ["paper.example", "https://paper.example/a", "A paper", "", "9", "2", "", "", "today", "", "", "", "", ""]
    status, seen = converse(project(tmp_path), ["new", "source"], answers)
    assert status == 0, seen
    assert "'paper.example' is not an address" in seen
    assert "content/sources/paper.yaml:2: source paper written" in seen


def test_timeline(tmp_path: Path) -> None:
    """Lanes are those that exist, or new ones by their title."""
    answers = ["Law and war", "", "1", "The war", "Not an id", "war", "", "", "", ""]
    status, seen = converse(project(tmp_path), ["new", "timeline"], answers)
    assert status == 0, seen
    assert "    - {id: law, title: Law}\n    - {id: war, title: The war}\n" in seen


def test_only_what_is_missing_is_asked(tmp_path: Path) -> None:
    """What options say is not asked; if they say all that is needed, nothing is."""
    options = ["--title", "B", "--date", "2022-03-17", "--lane", "law"]
    status, seen = converse(project(tmp_path), ["new", "event", *options, "--source", "report"], [])
    assert (status, "title:" in seen) == (0, False)
    answers = ["", "", "report", "", "", "", "", "", "", "c", "", ""]
    status, seen = converse(tmp_path, ["new", "event", *options], answers)
    assert (status, "title:" in seen.partition("id [")[0]) == (0, False), seen


@pytest.mark.parametrize("keys", [INTERRUPT, END])
@pytest.mark.parametrize("count", [0, 11, len(EVENT) + len(NAMES)])
def test_stopping_writes_nothing(tmp_path: Path, count: int, keys: bytes) -> None:
    """Ctrl-C or Ctrl-D at any question ends the command as a shell expects it, and nothing is written."""
    before = files_in(project(tmp_path))
    status, seen = converse(tmp_path, ["new", "event"], [*[*EVENT, *NAMES][:count], keys])
    assert (status, "Traceback" in seen) == (130, False), seen
    assert seen.endswith("Nothing was written.\n")
    assert files_in(tmp_path) == before


def test_no_means_no(tmp_path: Path) -> None:
    """The record is shown before it is written, and can be refused."""
    before = files_in(project(tmp_path))
    status, seen = converse(tmp_path, ["new", "event"], [*EVENT, *NAMES, "no"])
    assert (status, "- id: ministers-meet-again\n" in seen) == (0, True)
    assert files_in(tmp_path) == before


def test_answers_survive_an_error(tmp_path: Path) -> None:
    """What only the whole check sees is told at the end, and one answer is changed instead of all typed again."""
    late = [*EVENT]
    late[late.index("2022-03-17")] = "2022-03-25"
    answers = [*late, *NAMES, "dat", "date", "2022-03-17", ""]
    status, seen = converse(project(tmp_path), ["new", "event"], answers)
    assert status == 0, seen
    assert "dated-after-source" in seen
    assert "it is one of title, date, date_basis" in seen
    assert "  date: 2022-03-17\n" in (tmp_path / "content/events/events.yaml").read_text(encoding="utf-8")


def test_giving_up(tmp_path: Path) -> None:
    """Who does not want to change anything has written nothing."""
    late = [*EVENT]
    late[late.index("2022-03-17")] = "2022-03-25"
    before = files_in(project(tmp_path))
    status, _ = converse(tmp_path, ["new", "event"], [*late, *NAMES, ""])
    assert status == 1
    assert files_in(tmp_path) == before


def test_no_input_asks_nothing(tmp_path: Path) -> None:
    """At a terminal too nothing is asked of who does not want it."""
    status, seen = converse(project(tmp_path), ["new", "event", "--no-input"], [])
    assert (status, seen) == (2, "timeline new: these options are needed: --date, --title, --lane, --source\n")


@pytest.mark.parametrize("other", ["b", "ministers-meet-again"])
def test_file_that_is_saved_while_answers_are_given(tmp_path: Path, other: str) -> None:
    """What somebody saves during the questions stays, and the answers go below it if nothing speaks against them."""
    file = project(tmp_path) / "content/events/events.yaml"
    terminal = Terminal(tmp_path, ["new", "event"])
    for answer in [*EVENT, *NAMES]:
        terminal.answer(answer)
    saved = EVENTS + EVENTS.replace("id: a", f"id: {other}").replace("Ministers decide", "Judges decide")
    terminal.question()
    file.write_text(saved, encoding="utf-8")
    terminal.answer("")
    is_free = other == "b"
    assert terminal.ended() == (0 if is_free else 1), terminal.seen
    assert ("duplicate-id" in terminal.seen) is not is_free
    written = file.read_text(encoding="utf-8")
    assert written.startswith(f"{saved}\n- id: ministers-meet-again\n") if is_free else written == saved
