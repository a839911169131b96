"""Timeline blocks in Markdown: which are found, where, and with which options."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.trees import codes, event, tree
from timeline.dates import parse
from timeline.model import Embed
from timeline.reading.fences import find_blocks, find_fences

POST = """\
Title: A post

Words.

```timeline
id: all
from: 2022-02
lanes: [law, war]
```

More words.

~~~~ timeline
id: other
~~~
~~~~
"""


def test_blocks_are_found_with_their_lines_and_options() -> None:
    """A block knows its first and last line, fences included, and its options."""
    first, second = find_fences(POST)
    lanes = ("law", "war")
    assert (first.first_line, first.last_line, first.problems) == (5, 9, ())
    assert first.embed == Embed.model_validate({"id": "all", "from": parse("2022-02"), "lanes": lanes})
    assert (second.first_line, second.last_line) == (13, 16)


def test_wrong_options_are_placed_in_the_post() -> None:
    """Problems name the file and the line of the post; there is no embed then."""
    (fence,) = find_fences("Words.\n\n```timeline\nid: all\nform: 2022\nlanes: law\n```\n", "content/posts/x.md")
    assert fence.embed is None
    assert [str(problem) for problem in fence.problems] == [
        "content/posts/x.md:6:8: wrong-type: 'lanes' must be a list, not the text 'law'",
        "content/posts/x.md:5:1: unknown-field: there is no field 'form' here; did you mean 'from'?",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("```timeline\nid: a\n```", 1),
        ("   ```timeline\nid: a\n```", 1),
        ("    ```timeline\nid: a\n    ```", 0),
        ("```timeline\r\nid: a\r\n```\r\n", 1),
        ("``` timeline more\nid: a\n```", 1),
        ("```timelines\nid: a\n```", 0),
        ("```\ntimeline\n```", 0),
        ("``timeline\nid: a\n``", 0),
        ("Use ```timeline\nid: a\n``` so.", 0),
        ("```timeline `x`\nid: a\n```", 0),
        ("~~~timeline `x`\nid: a\n~~~", 1),
        ("````\n```timeline\nid: a\n```\n````", 0),
        ("```\n~~~timeline\nid: a\n~~~\n```", 0),
        ("~~~\nx\n~~~\n```timeline\nid: a\n```", 1),
        ("```timeline\nid: a\n```\n```timeline\nid: b\n`````\n", 2),
        ("> ```timeline\n> id: a\n> ```", 0),
    ],
)
def test_fences_are_commonmarks(text: str, count: int) -> None:
    """A fence is at most three blanks in, as long as its closing one, and nothing within another is one."""
    fences = find_fences(text)
    assert len(fences) == count
    assert all(fence.embed for fence in fences)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ("id: all", []),
        ("id: al", ["unknown-timeline"]),
        ("id: all\nlanes: [law]", []),
        ("id: all\nlanes: [low, law]", ["unknown-lane"]),
        ("id: all\nlanes: [war]", ["nothing-shown"]),
        ("id: all\nfrom: 2022\nto: 2022-12", []),
        ("id: all\nfrom: 2023", ["nothing-shown"]),
        ("id: all\nfrom: 2022\nto: 2021", ["reversed-range"]),
        ("id: all\nfrom: soon\nlanes: [low]", ["bad-date", "unknown-lane"]),
        ("", ["missing-field"]),
        ("# nothing", ["missing-field"]),
        ("all", ["not-a-record"]),
        ("- id: all", ["not-a-record"]),
        ("id: all\nid: all", ["duplicate-field"]),
        ("id: &x all", ["yaml-anchor"]),
        ("id: [", ["yaml-syntax"]),
        ("id:\tall\n\tto: 2022", ["tab-indent"]),
    ],
)
def test_options_are_checked(options: str, expected: list[str]) -> None:
    """A block shows a timeline that exists, lanes that it has, and something."""
    assert codes(tree(events=event("a"), post=f"```timeline\n{options}\n```\n")) == expected


def test_open_block_is_told_once() -> None:
    """A block without an end is told where it begins, and nothing in it is read."""
    (problem,) = tree(events=event("a"), post="Words.\n\n~~~timeline\nid: gone\n").problems
    line = "content/post.md:3:1: unclosed-block: the timeline block is not closed; end it with a line ~~~"
    assert str(problem) == line


@given(st.lists(st.sampled_from(["```", "~~~", "````", "```timeline", " ~~~~ x", "    ```", "id: a", "", "`x`"])))
def test_blocks_lie_one_after_the_other(lines: list[str]) -> None:
    """Blocks never overlap, stay within the text, and hold the lines between their fences."""
    blocks = find_blocks("\n".join(lines))
    edges = [edge for block in blocks for edge in (block.first_line, block.last_line)]
    assert edges == sorted(edges)
    assert len({block.first_line for block in blocks}) == len(blocks)
    for block in blocks:
        end = block.last_line - 1 if block.is_closed else block.last_line
        assert block.content == "\n".join(lines[block.first_line : end])
