"""The canonical form keeps every value and every comment, and is final."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from tests.editing.typist import Typist
from timeline.editing.canonical import form as subject
from timeline.editing.canonical.form import NotProvedError, canonical
from timeline.editing.records import RECORDS
from timeline.library import Library
from timeline.model import Event, Record
from timeline.reading import read
from timeline.reading.source import parse_text

CASES = Path(__file__).parents[1] / "cases" / "format"
WORDS = [
    *("a", "war", "no", "~", "null", "2014", "-0044", "it's", '"x"', "'q'", "key:", "#tag", "a#b", "- item", "[x]"),
    *("{y}", "&a", "*b", "!t", "%p", "@m", "`c`", "é", "МИД", "long" * 12, "a, b", "?", "?x", "\\n", "|", ">", "="),
    *("http://x.y/z#q", ": ", ",", "-", "\u00a0", "", "---", "..."),
]
DATES: list[Any] = ["2014", "2014-04~", "-0044", ["2014", "2015"], ("2014", "2015")]


def formatted(text: str, model: type[Record] = Event) -> str:
    """Return *text* in canonical form."""
    return canonical(text.encode(), model).decode()


def some_text(chance: random.Random, *, may_have_lines: bool = False) -> str:
    """Return words that YAML might misunderstand."""
    text = " ".join(chance.choice(WORDS) for _ in range(chance.choice([1, 1, 2, 3, 8, 30])))
    if may_have_lines and chance.choice([True, False]):
        text += "\n" + chance.choice(["", "\n", "  "]) + some_text(chance)
    return text.strip() or "x"


def some_event(chance: random.Random, number: int) -> dict[str, Any]:
    """Return an event as it may be typed, its fields in any order; a tuple is a set in braces."""
    citation = {"says": some_text(chance, may_have_lines=True), "source": "report", "date": chance.choice(DATES)}
    wanted = {
        "summary": some_text(chance, may_have_lines=True),
        "tags": [chance.choice(["a", "b", "2014"]) for _ in range(chance.choice([1, 4]))],
        "sources": [citation, {"source": "report"}],
        "places": [{"at": ["48.5", "7.75"], "name": some_text(chance)}],
        "leads_to": ["x", {"note": some_text(chance), "id": "y"}],
    }
    event = {name: value for name, value in wanted.items() if chance.choice([True, False])}
    event |= {"title": some_text(chance)[:100].strip(), "lane": "law", "date": chance.choice(DATES)}
    names = [*event, "id"]
    chance.shuffle(names)
    return {name: event.get(name, f"e{number}") for name in names}


@st.composite
def typed(draw: Callable[[st.SearchStrategy[Any]], Any]) -> tuple[str, list[str]]:
    """Return the text of a file, and the comments in it."""
    chance = draw(st.randoms(use_true_random=False))
    typist = Typist(chance.choice)
    text = typist.page([some_event(chance, number) for number in range(chance.choice([1, 2, 3]))])
    return text.replace("\n", chance.choice(["\n", "\n", "\r\n"])), typist.comments


def library(text: str) -> Library:
    """Return the records of a file."""
    return read({"content/events/e.yaml": text.encode()}, size_of=lambda _: None).library


EVERYTHING = settings(max_examples=60, suppress_health_check=list(HealthCheck))


@EVERYTHING
@given(typed())
def test_nothing_is_lost_however_it_was_typed(page: tuple[str, list[str]]) -> None:
    """The records and the comments are the same, line ends too, and formatting again changes nothing."""
    text, comments = page
    written = formatted(text)
    lines = written.split("\n")
    assert library(written) == library(text)
    assert parse_text("", written).value == parse_text("", text).value
    assert [comment for comment in comments if not any(line.rstrip("\r").endswith(comment) for line in lines)] == []
    assert formatted(written) == written
    assert written.endswith("\r\n" if "\r" in text else "\n")
    assert written.count("\r\n") in {0, written.count("\n")}


def as_ruamel_reads(node: Node) -> Any:
    """Return what ruamel.yaml finds, all scalars as text."""
    if isinstance(node, MappingNode):
        return {key.value: as_ruamel_reads(value) for key, value in node.value}
    if isinstance(node, SequenceNode):
        return [as_ruamel_reads(item) for item in node.value]
    return node.value


@EVERYTHING
@given(typed())
def test_another_reader_understands_it_as_we_do(page: tuple[str, list[str]]) -> None:
    """What is written means the same to a reader of YAML 1.2 that is not ours."""
    written = formatted(page[0])
    composed = YAML(typ="safe", pure=True).compose(written)
    assert as_ruamel_reads(composed) == parse_text("", written).value


def cases() -> list[Path]:
    """Return the folder of each case."""
    return sorted(CASES.iterdir())


def folder_of(case: Path) -> str:
    """Return which records a case holds: its name begins with the folder that they stand in."""
    return case.name.partition("-")[0]


@pytest.mark.parametrize("case", cases(), ids=lambda case: case.name)
def test_case(case: Path) -> None:
    """Each case is brought into the form that stands beside it, and that form stays."""
    before, after = ((case / f"{name}.yaml").read_text(encoding="utf-8") for name in ("before", "after"))
    model = RECORDS[folder_of(case)]
    assert formatted(before, model) == after
    assert formatted(after, model) == after


AS_THEY_ARE = ["", "# nothing yet\n", "---\n", "# Nothing\r\n\r\n# yet"]


@pytest.mark.parametrize("text", AS_THEY_ARE)
def test_file_without_records_stays(text: str) -> None:
    """There is no canonical form of nothing."""
    assert formatted(text) == text


def test_byte_order_mark_is_dropped() -> None:
    """No editor of today needs one."""
    assert canonical(b"\xef\xbb\xbfid: a\n", Event) == b"id: a\n"


@pytest.mark.parametrize("text", ["id: [a\n", "id: &a b\n", "id: a\nid: b\n", "a: 1\n---\nb: 2\n", "id: \x07\n"])
def test_what_cannot_be_read_is_refused(text: str) -> None:
    """Nothing is made of a text that the reader has to guess at."""
    with pytest.raises(NotProvedError, match="cannot be read"):
        formatted(text)


Spoil = Callable[[list[str]], list[str]]
SPOILS: list[tuple[Spoil, str]] = [
    (lambda lines: lines[:-1], "read differently"),
    (lambda lines: [*lines, "url: [x"], "read differently"),
    (lambda lines: [line for line in lines if "#" not in line], "'# why' has no place"),
    (lambda lines: [*lines, "# new"], "'# new' has no place"),
    (lambda lines: lines[::-1], "not be final"),
]


@pytest.mark.parametrize(("spoil", "message"), SPOILS)
def test_mistake_of_ours_costs_no_text(spoil: Spoil, message: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A form that loses a value or a comment, or adds one, or is not final, is refused."""
    lines_of = subject._lines  # noqa: SLF001 (what is to be spoiled)
    monkeypatch.setattr(subject, "_lines", lambda page: spoil(lines_of(page)))
    with pytest.raises(NotProvedError, match=message):
        formatted("# why\nid: a\ntitle: b\n")
