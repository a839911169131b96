"""New records as YAML: ids, texts, and files of which nothing changes but the end."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.editing.canonical.form import canonical
from timeline.editing.drafts.record import CannotAppendError, appended, record_lines, suggested_id
from timeline.model import Event, Source, Timeline
from timeline.reading.source import parse, parse_text

LONG = "Some words that fill a line and go on in the next one, " * 4 + "until the end"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Ministers end Russia’s membership", "ministers-end-russia-membership"),
        ("The end of an era", "end-era"),
        ("Совет Европы исключил Россию", "sovet-evropy-iskliuchil-rossiiu"),
        ("Don’t stop: 2,000 people — at least", "dont-stop-2-000-people-least"),
        ("One two three four five six seven eight", "one-two-three-four-five-six"),
        ("To be or not", "be-not"),
        ("The", "the"),
        ("???", "event"),
        ("欧洲委员会", "ou-zhou-wei-yuan-hui"),
    ],
)
def test_id_of_a_title(title: str, expected: str) -> None:
    """An id is made of the first words that matter, in Latin letters."""
    assert suggested_id(title, (), "event") == expected


def test_id_is_free() -> None:
    """An id that is taken gets a number, the first that is free."""
    assert suggested_id("A vote", {"vote", "vote-2"}, "event") == "vote-3"


@given(st.text())
def test_any_title_gives_an_id(title: str) -> None:
    """Whatever a title holds, the id could stand in a record."""
    id_ = suggested_id(title, (), "event")
    assert Event.model_validate({"id": id_, "date": "2022", "title": "x", "lane": "law"}).id == id_


#: How a file may stand: its bytes, and the bytes that come between them and the first line of the record.
ENDS = {
    b"- {id: a}\n": b"\n",
    b"- {id: a}": b"\n\n",
    b"- {id: a}\n\n": b"",
    b"- id: a\r\n  b: x\r\n": b"\r\n",
    b"- id: a\r\n  b: x": b"\r\n\r\n",
    b"- id: a\r  b: x\r": b"\r",
    b"\xef\xbb\xbf- id: a\n": b"\n",
    b"- id: a\n  b: |\n    x\n": b"\n",
    b"- id: a\n  b: |-\n    x": b"\n\n",
    b"- id: a # c\n# the end\n": b"\n",
    b"  - id: a\n": b"\n  ",
    b"# only a comment\n": b"",
    b"": b"",
}


@pytest.mark.parametrize(("before", "between"), ENDS.items())
def test_nothing_that_stands_there_changes(before: bytes, between: bytes) -> None:
    """The record comes after every byte of the file, in the file's own line breaks and indentation."""
    after = appended("x.yaml", before, {"id": "new", "tags": ["b"]})
    assert after.startswith(before + between + b"- id: new")
    line_break = between[:2] if between.startswith(b"\r\n") else between[:1] or b"\n"
    indent = b"  " if before.startswith(b"  ") else b""
    assert after == before + between + b"- id: new" + line_break.strip(b" ") + indent + b"  tags: [b]" + line_break


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"[{id: a}]\n", "the list in x.yaml is written in brackets"),
        (b"id: a\ntitle: b\n", "x.yaml holds a single record, not a list"),
        (b"{id: a}\n", "x.yaml holds a single record, not a list"),
        (b"- id: 'a\n", "x.yaml cannot be read as it is"),
        (b"\xff\n", "x.yaml cannot be read as it is"),
        (b"- id: a\n...\n", "nothing can be put at the end of x.yaml without changing what stands before it"),
        (b"[]\n", "the list in x.yaml is written in brackets"),
    ],
)
def test_file_that_takes_nothing(data: bytes, reason: str) -> None:
    """A file that holds no plain list says so."""
    with pytest.raises(CannotAppendError) as refused:
        appended("x.yaml", data, {"id": "new"})
    assert str(refused.value) == reason


FULL: dict[str, Any] = {
    "id": "a-vote",
    "date": "[2014,2015]",
    "title": "A vote: the first # of [two]",
    "summary": LONG,
    "body": "One paragraph.\n\n- a list\n- of two",
    "lane": "law",
    "sources": [{"source": "report", "at": "page 2", "says": LONG}, {"source": "law", "stance": "differs"}],
    "responds_to": [{"id": "other", "basis": "inferred"}],
    "leads_to": ["later"],
    "actors": ["null", "A, B", "Committee: of Ministers"],
    "tags": [f"a-rather-long-tag-{number}" for number in range(8)],
}


def test_texts_are_read_as_they_were_given() -> None:
    """Whatever a text looks like in YAML, reading gives it back."""
    assert parse_text("", "\n".join(record_lines(FULL))).value == [FULL]


def test_long_texts_are_folded() -> None:
    """No line is longer than the others of the content, and no short text is quoted without need."""
    lines = record_lines(FULL)
    assert max(map(len, lines)) <= 120
    assert lines[:4] == [
        "- id: a-vote",
        '  date: "[2014,2015]"',
        '  title: "A vote: the first # of [two]"',
        "  summary: >-",
    ]
    assert "  body: |-" in lines
    assert "    - {id: other, basis: inferred}" in lines
    assert '  actors: ["null", "A, B", "Committee: of Ministers"]' in lines


TEXT = st.text(alphabet="ab :#-[]{},&*!|>'\"%@`?\\é—🕊.0\n", min_size=1).map(str.strip).filter(bool)


@given(title=TEXT, texts=st.lists(TEXT, min_size=1, max_size=3))
def test_any_text_can_be_written(title: str, texts: list[str]) -> None:
    """Texts full of YAML's signs come back, in a field, in a list and in braces; `format` would leave them alone."""
    fields = {"id": "a", "title": title, "actors": texts, "links": [{"url": "https://a.example", "title": title}]}
    made = appended("x.yaml", b"", fields)
    assert parse("x.yaml", made).value == [fields]
    assert canonical(made, Event) == made


@pytest.mark.parametrize(
    ("model", "fields"),
    [
        (Event, FULL),
        (Source, {"id": "a", "title": LONG, "authors": ["Anna", "Boris"], "published": "2014~", "note": "One\n\nTwo"}),
        (Timeline, {"id": "a", "title": "A", "summary": LONG, "lanes": [{"id": "law", "title": "Law, and order"}]}),
    ],
)
def test_format_would_change_nothing(model: Any, fields: dict[str, Any]) -> None:
    """A new record is in canonical form from the beginning."""
    made = appended("x.yaml", b"# A comment.\n", fields)
    assert canonical(made, model) == made
