"""What the real language server complains about: nothing that is right, and what is wrong where it is wrong."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.editor.server import Message, Server
from tests.projects import ROOT, project, run
from tests.reading.trees import codes, tree
from timeline.editing.completion.known import modeline

CONTENT = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("content/*/*.yaml"))
SAMPLES = ROOT / "tests/cases/editor"
#: Each broken sample: the line, some words of the server's complaint, and the check that finds the same.
BROKEN = {
    "address-without-protocol": (4, "An address begins with http", "bad-address"),
    "citation-without-source": (8, 'Missing property "source"', "missing-field"),
    "colon-in-a-title": (4, "Nested mappings are not allowed", "yaml-syntax"),
    "colour-that-is-none": (7, 'Valid values: "blue"', "unknown-value"),
    "date-in-words": (3, "Dates are written like 2022-03-16", "bad-date"),
    "field-twice": (8, "keys must be unique", "duplicate-field"),
    "importance-of-ten": (6, "above the maximum of 5", "out-of-range"),
    "missing-title": (8, 'Missing property "title"', "missing-field"),
    "misspelt-field": (4, "Property titel is not allowed", "unknown-field"),
    "tag-without-a-list": (8, 'Expected "array"', "wrong-type"),
    "title-for-an-id": (2, "An id is lower-case words", "bad-id"),
    "unknown-stance": (8, 'Valid values: "supports"', "unknown-value"),
    "unknown-status": (6, 'Valid values: "reported"', "unknown-value"),
}


def place(text: str, name: str) -> str:
    """Return where a sample belongs, by the schema of its first line."""
    kind = text.split("/schema/", 1)[1].split(".json", 1)[0]
    return f"content/{kind}s/{name}.yaml"


def lines(complaints: list[Message]) -> list[tuple[int, str]]:
    """Return line, counted from 1, and words of each complaint."""
    return [(each["range"]["start"]["line"] + 1, each["message"]) for each in complaints]


@pytest.mark.parametrize("name", CONTENT)
def test_content_is_not_complained_about(editor: Server, name: str) -> None:
    """No file of this site's content has a fault in the editor."""
    assert lines(editor.complaints(name, (ROOT / name).read_text(encoding="utf-8"))) == []


def test_there_is_content() -> None:
    """Files of every kind were put to the test, and those that name their schema in the first line name the right one.

    Not all do: the web editor writes no comments, and the settings of the workspace lead there as well.
    """
    assert {name.split("/")[1] for name in CONTENT} == {"events", "sources", "timelines"}
    for name in CONTENT:
        kind = name.split("/")[1].removesuffix("s")
        first, *_ = (ROOT / name).read_text(encoding="utf-8").split("\n")
        assert first == modeline(kind, name).rstrip() or "yaml-language-server" not in first


@pytest.mark.parametrize("name", BROKEN)
def test_broken_sample_is_complained_about(editor: Server, name: str) -> None:
    """A broken sample has a true complaint at the line that is wrong."""
    text = (SAMPLES / f"{name}.yaml").read_text(encoding="utf-8")
    line, words, _ = BROKEN[name]
    assert [words in said for at, said in lines(editor.complaints(place(text, name), text)) if at == line][:1] == [True]


@pytest.fixture(scope="module")
def checked(tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """Return every problem of a project that holds all the broken samples."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in SAMPLES.iterdir()}
    files = {place(text, name).removeprefix("content/"): text for name, text in texts.items()}
    folder = project(tmp_path_factory.mktemp("samples"), files)
    problems: list[dict[str, Any]] = json.loads(run(folder, "check", "--format", "json").stdout)
    return problems


@pytest.mark.parametrize("name", BROKEN)
def test_check_agrees(checked: list[dict[str, Any]], name: str) -> None:
    """What the editor complains about is a problem at the same line for ``timeline check``."""
    line, _, check = BROKEN[name]
    found = [(each["line"], each["check"]) for each in checked if Path(each["path"]).stem == name]
    assert (line, check) in found


def test_every_sample_is_in_the_table() -> None:
    """No broken sample escapes the table."""
    assert sorted(BROKEN) == sorted(path.stem for path in SAMPLES.iterdir())


def test_new_file_is_known_by_its_folder(editor: Server) -> None:
    """A file without the first line has its schema by the settings of the workspace."""
    for kind in ("event", "source", "timeline"):
        found = lines(editor.complaints(f"content/{kind}s/by-folder.yaml", "id: a\ntitel: A\n"))
        assert (2, "Property titel is not allowed.") in found


def test_new_names_are_not_complained_about(editor: Server) -> None:
    """A lane, an event, a source or a tag that the schemas do not know yet is left to the check."""
    text = """id: a
date: 2014
title: A
lane: just-made
sources: [{source: just-read}]
responds_to: [just-written, {id: just-thought-of}]
actors: [Somebody]
tags: [just-coined, 2014]
places: [{name: Nowhere}]
"""
    assert lines(editor.complaints("content/events/names.yaml", text)) == []


DATES = ("2014", "2014-04", "2014-04~", "-0044", "2022-02/..", "[2014,2015]", "{2014,2015-03}", "156X", "Y-17E7")


def dated(date: str) -> str:
    """Return a file of one event with a *date* as it is typed."""
    return f"id: a\ndate: {date}\ntitle: A\nlane: law\n"


@pytest.mark.parametrize("date", DATES)
def test_dates_need_no_quotes(editor: Server, date: str) -> None:
    """Whatever date may be typed without quotes is not complained about, and the reader takes it."""
    assert lines(editor.complaints("content/events/dates.yaml", dated(date))) == []
    assert "bad-date" not in codes(tree(events=dated(date)))
