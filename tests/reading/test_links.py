"""Links to records in Markdown: which are found, and which are only code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reading.links import find_links


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[a](event:b)", ["event:b"]),
        ("[a](source:b-c) and [d](timeline:e)", ["source:b-c", "timeline:e"]),
        ("[a]( <event:b> )", ["event:b"]),
        ('[a](event:b "title")', ["event:b"]),
        ("![a](event:b)", ["event:b"]),
        ("<event:b>", ["event:b"]),
        ("[a]: event:b", ["event:b"]),
        ("[a]: <event:b>", ["event:b"]),
        ("[a](person:b)", []),
        ("(event:b) event:b", []),
        ("`[a](event:b)`", []),
        ("``[a](event:b) ` ``", []),
        ("` [a](event:b) ``", ["event:b"]),
        ("`\n\n[a](event:b) `", ["event:b"]),
        ("```\n[a](event:b)\n```\n[a](event:c)", ["event:c"]),
        ("```\r\n[a](event:b)\r\n```\r\n[a](event:c)", ["event:c"]),
        ("~~~\n[a](event:b)", []),
        ("<!-- [a](event:b)\n\n[a](event:c) --> [a](event:d)", ["event:d"]),
        ("- item\n\n    [a](event:b)", ["event:b"]),
    ],
)
def test_links_are_found_outside_code(text: str, targets: list[str]) -> None:
    """Every kind of link counts; code and comments show how to write one."""
    assert [link.target for link in find_links(text)] == targets


@given(st.lists(st.sampled_from(["[a](event:b)", "`", "```", "\n", "\r\n", "é🕊", "<!--", "-->", "\u2028", "~~~", " "])))
def test_links_stand_where_they_say(parts: list[str]) -> None:
    """The offset of a link is that of its target in the text, whatever is blanked out around it."""
    text = "".join(parts)
    links = find_links(text)
    assert all(text[link.offset :].startswith(link.target) for link in links)
    assert len(links) <= text.count("event:b")
