"""YAML text to plain values and places, with libyaml's parser and with PyYAML's own."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from timeline.reading import source
from timeline.reading.marked import Path, Value

BOTH = (yaml.CSafeLoader, yaml.SafeLoader)

Found = tuple[str, int, int]


@pytest.fixture(params=BOTH, ids=["libyaml", "python"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Run a test with each of the two parsers."""
    monkeypatch.setattr(source, "LOADER", request.param)


def found(text: str | bytes) -> list[Found]:
    """Return check, line and column of each problem of a YAML text."""
    data = text if isinstance(text, bytes) else text.encode()
    problems = source.parse("x.yaml", data).problems
    return [(each.check.code, each.location.line, each.location.column) for each in problems]


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("date: 2014-04-10", {"date": "2014-04-10"}),
        (
            "- no\n- 012\n- 12:30\n- -0044\n- 1_000\n- 0x1F\n- true\n- =\n",
            "no 012 12:30 -0044 1_000 0x1F true =".split(),
        ),
        ("a:\nb: ~\nc: null\nd: Null\ne: NULL", dict.fromkeys("abcde", "")),
        ("a: '~'\nb: 'null'\nc: nULL\nd: |-\n  null", {"a": "~", "b": "null", "c": "nULL", "d": "null"}),
        ("a: |\n  one\n  two\nb: >-\n  one\n  two", {"a": "one\ntwo\n", "b": "one two"}),
        ("{a: [1, {b: c}], d: []}", {"a": ["1", {"b": "c"}], "d": []}),
        ("a: b # comment\n# another\n", {"a": "b"}),
        ("---\na: b\n...\n# the end\n", {"a": "b"}),
        ("%YAML 1.2\n---\na: b", {"a": "b"}),
        ("\ufeffa: b", {"a": "b"}),
        ("a: b\r\nc: d\r\n", {"a": "b", "c": "d"}),
        ("🕊: Вторжение", {"🕊": "Вторжение"}),
        (f"a: {'x' * 100_000}", {"a": "x" * 100_000}),
        ("[" * 20 + "]" * 20, [[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]),
        ("", ""),
        ("# nothing\n", ""),
        ("just a text", "just a text"),
    ],
)
def test_scalars_are_text(text: str, value: Value) -> None:
    """What was typed is what is read; only an empty value, an unquoted ~ and null are no text."""
    document = source.parse("x.yaml", text.encode())
    assert document.problems == ()
    assert document.value == value


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b\na: c\nb: d\na: e", [("duplicate-field", 2, 1), ("duplicate-field", 4, 1)]),
        ("- {a: b}\n- {a: c}", []),
        ("x: {a: b, c: d, a: e}", [("duplicate-field", 1, 17)]),
        ("a: &x b", [("yaml-anchor", 1, 4)]),
        ("&x a: b", [("yaml-anchor", 1, 1)]),
        ("a: [&x b, *x]", [("yaml-anchor", 1, 5), ("yaml-alias", 1, 11)]),
        ("a: &x\n  b: c\nd: *x", [("yaml-anchor", 1, 4), ("yaml-alias", 3, 4)]),
        ("*x : a", [("bad-field-name", 1, 1)]),
        ("a: !!int 3\nb: ! c\nd: !<e> f", [("yaml-tag", 1, 4), ("yaml-tag", 2, 4), ("yaml-tag", 3, 4)]),
        ("!x a: b", [("yaml-tag", 1, 1)]),
        ("a: fish & chips, 2 * 3, why!", []),
        ("<<: {a: b}\nc: d", [("yaml-merge-key", 1, 1)]),
        ("a: <<", []),
        ("? [a, b]\n: c\n? {d: e}\n: f", [("bad-field-name", 1, 3), ("bad-field-name", 3, 3)]),
        ("a: b\n---\nc: d", [("second-document", 2, 1)]),
        ("a: b\n...\n---\nc: d", [("second-document", 3, 1)]),
        ("[" * 21 + "]" * 21, [("too-deep", 1, 21)]),
        ("[" * 50_000, [("too-deep", 1, 21)]),
        ("{a: " * 21 + "}" * 21, [("too-deep", 1, 81)]),
        ("a:\n\t- b", [("tab-indent", 2, 1)]),
        ("a:\n  \t- b", [("tab-indent", 2, 3)]),
        ("\ta: b", [("tab-indent", 1, 1)]),
        ("a: b\r\n\tc: d", [("tab-indent", 2, 1)]),
        ("a: b\0", [("control-character", 1, 5)]),
        ("a: b\né🕊\x07: d", [("control-character", 2, 3)]),
        ("a: b\u2028c", [("control-character", 1, 5)]),
        ("a: b\x85c", [("control-character", 1, 5)]),
        ("\ufeffa: \ufeffb", [("control-character", 1, 4)]),
        ("a: b\u202ec", [("control-character", 1, 5)]),
        (
            'a: "b\\x01"\nc: ["\\u202e", "\\0\\N"]',
            [("control-character", line, at) for line, at in ((1, 4), (2, 5), (2, 15))],
        ),
        ('a: "b\\t\\n\\_"', []),
        (b"a: b\n\xc3\xa9 \xe9: c", [("bad-encoding", 2, 3)]),
        (b"\xff\xfea\0:\0", [("bad-encoding", 1, 1)]),
        (b"a: \xed\xa0\x80", [("bad-encoding", 1, 4)]),
        ("é: ' ' x", [("yaml-syntax", 1, 8)]),
        ("🕊: a: b", [("yaml-syntax", 1, 5)]),
        ("a: [b\n\n\n", [("yaml-syntax", 1, 4)]),
    ],
)
def test_refusals_have_their_place(text: str | bytes, expected: list[Found]) -> None:
    """What YAML can do and we do not allow is refused by its own name; columns count characters from 1."""
    assert found(text) == expected


QUOTES = "put the whole text in quotes"
DEEPER = "this line is indented deeper than the field that it belongs to"
UNEVEN = "this line is not indented like the lines that it belongs with"
LIST = "the list that '[' opens is not closed, or a comma is missing"
MAPPING = "the mapping that '{' opens is not closed, or a comma is missing"


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("a: b\ntitle: Exit: the end", (2, 12), f"a second ': ' in one line; {QUOTES}"),
        ("a: 'Russia's exit'", (1, 12), f"text after a closing quote; {QUOTES}"),
        ('- "one" two', (1, 9), f"text after a closing quote; {QUOTES}"),
        ('a: b\nc: "open\nd: e', (2, 4), "the quote that opens here is not closed"),
        ("a: b\nc: 'open\n", (2, 4), "the quote that opens here is not closed"),
        ("- a: b\n    c: d", (2, 6), DEEPER),
        ("- a: b\n c: d", (2, 2), UNEVEN),
        ("a:\n  - b\n c: d", (3, 2), UNEVEN),
        ("- a: b\nc: d", (2, 1), UNEVEN),
        ("a: 'b'\n  c: d", (2, 3), UNEVEN),
        ("a: b\ntitle Exit\nc: d", (2, 1), "a field name must be followed by ': '"),
        ("title Exit\nc: d", (2, 2), "this line follows one that is neither a field nor closed; a field needs ': '"),
        ("a: [b, c\nd: e", (1, 4), LIST),
        ("a: [b c: d, e}", (1, 4), LIST),
        ("a: {b: c\nd: e", (1, 4), MAPPING),
        ("a: @home", (1, 4), f"a text cannot begin with '@'; {QUOTES}"),
        ("a: `code`", (1, 4), f"a text cannot begin with '`'; {QUOTES}"),
        ("a: %5", (1, 4), f"a text cannot begin with '%'; {QUOTES}"),
        ("a: **bold**", (1, 4), f"a text cannot begin with '*'; {QUOTES}"),
        ("a: & more", (1, 4), f"a text cannot begin with '&'; {QUOTES}"),
        ("a: !b!c d", (1, 4), f"a text cannot begin with '!'; {QUOTES}"),
        ("a: - b", (1, 4), "a list begins in the line after its field name"),
        ("a: | b", (1, 6), "after '|' or '>' the text begins in the next line"),
        ("[a]]", (1, 4), "this does not belong to what stands above it; check the indentation"),
    ],
)
def test_syntax_errors_are_told_in_plain_words(text: str, place: tuple[int, int], reason: str) -> None:
    """The parser's jargon becomes what to look at and what to do."""
    (problem,) = source.parse("x.yaml", text.encode()).problems
    assert (problem.location.line, problem.location.column) == place
    assert problem.message == reason


def test_tab_between_words_is_no_indentation() -> None:
    """Only a tab before the first word of a line is refused."""
    assert source.parse("x.yaml", b"a:\tb\t# c\n").value == {"a": "b"}


def test_place_behind_the_last_line_is_its_end() -> None:
    """An error that the parser sees at the end of the file is shown in the last line with anything in it."""
    assert found("a: b\nc: [\n\n\n") == [("yaml-syntax", 2, 5)]


MARKED = """\
# a comment
- id: é
  "sources" : [ {source: one, at: 2}, {source: two} ]
  body: >
    See [it](event:a), é [it](event:a)
    and [it](event:a).
-   id: other
"""


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (2, 1)),
        ((0,), (2, 3)),
        ((0, "id"), (2, 7)),
        ((0, "sources"), (3, 15)),
        ((0, "sources", 1), (3, 39)),
        ((0, "sources", 1, "source"), (3, 48)),
        ((0, "sources", 1, "at"), (3, 39)),
        ((0, "title"), (2, 3)),
        ((1, "title"), (7, 5)),
        ((7, "title"), (2, 1)),
        ((0, "id", "deeper"), (2, 7)),
        (("id",), (2, 1)),
    ],
)
def test_values_have_their_place(path: Path, place: tuple[int, int]) -> None:
    """A path leads to the value, or to the nearest value around what does not exist."""
    location = source.parse("x.yaml", MARKED.encode()).locate(path)
    assert (location.line, location.column) == place


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("path", "place"),
    [((0, "sources"), (3, 3)), ((0, "sources", 0, "at"), (3, 31)), ((0, "title"), (2, 3)), ((0, 1), (2, 3))],
)
def test_field_names_have_their_place(path: Path, place: tuple[int, int]) -> None:
    """A path leads to the field's name, or to the mapping that lacks it."""
    location = source.parse("x.yaml", MARKED.encode()).locate_key(path)
    assert (location.line, location.column) == place


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("words", "occurrence", "place"),
    [
        ("event:a", 0, (5, 14)),
        ("event:a", 1, (5, 31)),
        ("event:a", 2, (6, 14)),
        ("event:a", 3, (4, 9)),
        ("gone", 0, (4, 9)),
    ],
)
def test_words_have_their_place(words: str, occurrence: int, place: tuple[int, int]) -> None:
    """Words within a text are found where they stand in the file, otherwise the text is."""
    location = source.parse("x.yaml", MARKED.encode()).locate_text((0, "body"), words, occurrence)
    assert (location.line, location.column) == place


@pytest.mark.parametrize("text", [MARKED.replace("\n", "\r\n"), "\ufeff" + MARKED])
def test_places_do_not_depend_on_line_ends_and_byte_order_mark(text: str) -> None:
    """CRLF counts as one line break, a byte order mark as nothing."""
    document = source.parse("x.yaml", text.encode())
    assert str(document.locate((1, "id"))) == "x.yaml:7:9"
    assert str(document.locate_text((0, "body"), "event:a", 2)) == "x.yaml:6:14"


def test_block_is_placed_in_its_file() -> None:
    """A text that begins further down keeps the lines of the file around it."""
    document = source.parse_text("post.md", "id: all\nid: other\nfrom: x", first_line=11)
    assert [str(problem.location) for problem in document.problems] == ["post.md:12:1"]
    assert str(document.locate(("from",))) == "post.md:13:7"


def test_ids_are_seen_where_nothing_else_can_be_read() -> None:
    """The ids of a broken file are known, so that nobody is told that they do not exist."""
    document = source.parse("x.yaml", b"- id: one\n- {id: two}\n- id: 'three'\n  title: a: b\n- id:   four\n")
    assert not document.is_whole
    assert document.ids() == ["one", "two", "three", "four"]


#: Anything but control characters, tabs and separators, which may come to stand where they are refused.
TEXTS = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff") | st.just("\n"))
KEYS = TEXTS.filter(lambda key: key != "<<")
TREES = st.recursive(TEXTS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=12)
STYLES = st.sampled_from(["", "'", '"', "|", ">"])


@given(
    tree=TREES, is_flow=st.sampled_from([True, False, None]), style=STYLES, line_break=st.sampled_from(["\n", "\r\n"])
)
def test_any_yaml_of_texts_is_read_as_written(
    *, tree: Value, is_flow: bool | None, style: str, line_break: str
) -> None:
    """However PyYAML writes texts, lists and mappings, they are read as its own loader without types reads them."""
    written = yaml.dump(
        tree, default_flow_style=is_flow, default_style=style, line_break=line_break, allow_unicode=True
    )
    document = source.parse("x.yaml", written.encode())
    assert document.problems == ()
    assert document.value == yaml.load(written, Loader=yaml.BaseLoader)  # noqa: S506


@given(TREES, STYLES)
def test_both_passes_read_alike(tree: Value, style: str) -> None:
    """What the second pass reads, here because of an anchor, is what the first one would have read."""
    written = yaml.dump([tree], default_flow_style=False, default_style=style, allow_unicode=True)
    first = source.parse("x.yaml", f"{written}- the end\n".encode())
    second = source.parse("x.yaml", f"{written}- &anchor the end\n".encode())
    assert (len(first.problems), len(second.problems)) == (0, 1)
    assert first.value == second.value
