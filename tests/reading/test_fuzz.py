"""Whatever the files hold, reading them ends, raises nothing, and puts every problem inside its file."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tests.reading.trees import SOURCES, TIMELINES, event, is_inside
from timeline.model import Embed, Event, Source, Timeline
from timeline.problems import Check, Location
from timeline.reading import read
from timeline.reading.complaints import field_names
from timeline.reading.marked import Value

MODELS = (Event, Source, Timeline, Embed)
#: Enough of YAML's and Markdown's signs that a random text often means something.
SIGNS = [
    *"-:[]{}#&*!|>'\"%@`,?<~.=\\ \n\t\r",
    "\r\n",
    "  ",
    "- ",
    ": ",
    "\n- ",
    "\n  ",
    "---",
    "...",
    "<<",
    "id",
    "é",
]
WORDS = [
    "a",
    "🕊",
    "\ufeff",
    "\u2028",
    "\0",
    "2022-03-16",
    "9999",
    "null",
    "x" * 5_000,
    "(event:a)",
    "```",
    "timeline\n",
]
NAMES = [name for model in MODELS for name in field_names(model)] + ["at", "says", "stance", "basis", "note", "name"]
VALUES = [
    "",
    "a",
    "all",
    "report",
    "law",
    "2022",
    "2022~",
    "../2022",
    "9999",
    "confirmed",
    "1",
    "images/x.jpg",
    "x" * 101,
]
TREES: st.SearchStrategy[Value] = st.recursive(
    st.sampled_from(VALUES) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES) | st.text(max_size=5), inner),
    max_leaves=30,
)
GOOD = {"id": "a", "date": "2022", "title": "A", "lane": "law"}
EVENTS = st.fixed_dictionaries(
    {name: st.just(value) | TREES for name, value in GOOD.items()},
    optional={name: TREES for name in field_names(Event) if name not in GOOD},
)


def assert_told_in_place(name: str, data: bytes) -> None:
    """Read a small tree with *data* as one of its files; every problem must lie inside the file it names."""
    files = {
        "content/events/good.yaml": event("a").encode(),
        "content/sources/x.yaml": SOURCES.encode(),
        "content/timelines/x.yaml": TIMELINES.encode(),
        name: data,
    }
    for problem in read(files, size_of=lambda _: None).problems:
        assert is_inside(problem, files), problem


FOLDERS = st.sampled_from(["events", "sources", "timelines"])


@given(folder=FOLDERS, data=st.binary())
@example(folder="events", data=b"\xef\xbb\xbf\xff")
@example(folder="events", data=b"a: \r\xc2\x85")
def test_any_bytes(folder: str, data: bytes) -> None:
    """Arbitrary bytes are read or refused."""
    assert_told_in_place(f"content/{folder}/fuzz.yaml", data)


@given(folder=FOLDERS, parts=st.lists(st.sampled_from(SIGNS + WORDS)))
def test_any_text(folder: str, parts: list[str]) -> None:
    """Arbitrary heaps of YAML's signs are read or refused."""
    assert_told_in_place(f"content/{folder}/fuzz.yaml", "".join(parts).encode())


@given(folder=FOLDERS, tree=TREES, is_flow=st.booleans(), style=st.sampled_from(["", "'", '"', "|", ">"]))
def test_any_structure(*, folder: str, tree: Value, is_flow: bool, style: str) -> None:
    """Good YAML of any shape, with our own field names in the wrong places, is read or refused."""
    text = yaml.dump(tree, default_flow_style=is_flow, default_style=style, allow_unicode=True)
    assert_told_in_place(f"content/{folder}/fuzz.yaml", text.encode())


@given(tree=st.lists(EVENTS, min_size=1, max_size=4), line_break=st.sampled_from(["\n", "\r\n"]))
def test_almost_good_events(tree: list[Value], line_break: str) -> None:
    """Events whose every field may hold anything are read or refused."""
    text = yaml.dump(tree, line_break=line_break, allow_unicode=True)
    assert_told_in_place("content/events/fuzz.yaml", text.encode())


@given(parts=st.lists(st.sampled_from([*SIGNS, *WORDS, "\n```timeline\n", "\n```\n", "id: all\n", "lanes: [x]\n"])))
def test_any_post(parts: list[str]) -> None:
    """Arbitrary Markdown is read or refused."""
    assert_told_in_place("content/fuzz.md", "".join(parts).encode())


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        (1, 1, True),
        (1, 4, True),
        (1, 5, False),
        (2, 1, True),
        (2, 2, True),
        (2, 3, False),
        (3, 1, False),
        (0, 1, False),
    ],
)
def test_places_are_judged(*, line: int, column: int, expected: bool) -> None:
    """The judge of these tests knows the inside of a file from the outside."""
    problem = Check.TAB_INDENT.at(Location("x", line, column))
    assert is_inside(problem, {"x": "\ufeffaé🕊\r\nb".encode()}) is expected
