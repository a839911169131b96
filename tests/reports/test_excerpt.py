"""A line as a terminal shows it, and the caret below the right column."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.reports.excerpt import excerpt, lines_of

LONG = "".join(f"{number:<10}" for number in range(50))


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        ("lane: law", 7, ["lane: law", "      ^"]),
        ("lane: law", 1, ["lane: law", "^"]),
        ("lane: law", 10, ["lane: law", "         ^"]),
        ("", 1, ["", "^"]),
        ("\tlane: law", 2, ["    lane: law", "    ^"]),
        ("a\tb", 3, ["a    b", "     ^"]),
        ("title: 欧洲委员会 x", 14, ["title: 欧洲委员会 x", "                  ^"]),
        ("title: ｆｕｌｌ x", 12, ["title: ｆｕｌｌ x", "               ^"]),
        ("Cafe\u0301s x", 8, ["Cafe\u0301s x", "      ^"]),
        ("می\u200cخواهم x", 10, ["می\u200cخواهم x", "        ^"]),
        ("Страсбург x", 11, ["Страсбург x", "          ^"]),
    ],
)
def test_caret_is_below_the_column(line: str, column: int, expected: list[str]) -> None:
    """Tabs, letters of two columns and marks of none count as a terminal shows them; the end of a line has a place."""
    assert [*excerpt(line, column)] == expected


@pytest.mark.parametrize("character", ["\x1b", "\x00", "\x07", "\x7f", "\x9b", "\u202e", "\u2066", "\u200b", "\ue000"])
def test_terminal_is_not_spoken_to(character: str) -> None:
    """What would do something to the terminal, or could not be seen, is shown as a sign of its own."""
    assert [*excerpt(f"a{character}b", 3)] == ["a\N{REPLACEMENT CHARACTER}b", "  ^"]


@pytest.mark.parametrize(
    ("column", "first", "last"),
    [
        (1, "0 ", "9         …"),
        (61, "0 ", "…"),
        (251, "…", "…"),
        (500, "…40", "49        "),
        (501, "…40", "49        "),
    ],
)
def test_long_line_is_cut_around_the_place(column: int, first: str, last: str) -> None:
    """Of a long line 100 characters are shown, the place among them, and signs where it was cut."""
    shown, caret = excerpt(LONG, column)
    assert (shown[: len(first)], shown[-len(last) :]) == (first, last)
    assert len(shown.replace("…", "")) == 100
    assert shown[len(caret) - 1 :][:1] == LONG[column - 1 :][:1]


@pytest.mark.parametrize("length", [100, 101])
def test_line_of_100_characters_is_whole(length: int) -> None:
    """A line is cut only if it is longer than that."""
    assert ("…" in excerpt("x" * length, 1)[0]) is (length > 100)


@given(line=st.text(max_size=400), column=st.integers(1, 401))
def test_any_line_can_be_shown(line: str, column: int) -> None:
    """Whatever stands in a file, one line and a caret that is not behind its end come of it."""
    shown, caret = excerpt(line, min(column, len(line) + 1))
    assert not any(unicodedata.category(each) in {"Cc", "Zl", "Zp"} for each in shown)
    assert caret.strip() == "^"
    assert len(caret) <= 2 * len(shown) + 1


@pytest.mark.parametrize(
    ("data", "lines"),
    [
        (b"a\nb", ["a", "b"]),
        (b"a\r\nb\rc\n", ["a", "b", "c", ""]),
        (b"\xef\xbb\xbfa", ["a"]),
        (b"Caf\xe9\nb", ["Caf\N{REPLACEMENT CHARACTER}", "b"]),
        ("a\u2028b\x0cc".encode(), ["a\u2028b\x0cc"]),
        (b"", [""]),
    ],
)
def test_lines_are_those_that_problems_count(data: bytes, lines: list[str]) -> None:
    """All three line ends count and no other; a byte order mark is passed over, and what is not UTF-8 replaced."""
    assert lines_of(data) == lines
