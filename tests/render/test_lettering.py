"""Words set in lines on a card, measured with the fonts that it is drawn with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from tests.browser.site import ROOT
from timeline.render.lettering import ELLIPSIS, fitted, line_width, runs_leftwards, shortened, wrapped

SERIF = ImageFont.truetype(str(ROOT / "node_modules/dejavu-fonts-ttf/ttf/DejaVuSerifCondensed-Bold.ttf"), 1000)
#: How far a line may run into the margin, which is 64 of 1,200 pixels, before it stands over the edge.
INTO_THE_MARGIN = (1200 - 64) / (1200 - 2 * 64)
TEXTS = st.text(st.sampled_from("abcm WMI1.—“éжщЖяΩω 会שع\u0301"), max_size=120)


@pytest.mark.parametrize(
    "letter",
    [
        chr(code)
        for block in ((33, 127), (0xC0, 0x180), (0x391, 0x3CA), (0x400, 0x460))
        for code in range(*block)
        if chr(code).isprintable()
    ],
)
def test_no_letter_is_wider_than_it_is_taken_for(letter: str) -> None:
    """A line of nothing but the widest letter ends on the card, whatever letter of these scripts it is."""
    assert SERIF.getlength(letter) / 1000 <= line_width(letter, 1.0) * INTO_THE_MARGIN


@given(TEXTS)
def test_lines_hold_every_letter_in_its_order(text: str) -> None:
    """Breaking lines loses nothing but spaces."""
    assert "".join("".join(wrapped(text, 300, 40)).split()) == "".join(text.split())


@given(TEXTS)
def test_no_line_is_longer_than_its_room(text: str) -> None:
    """Each line keeps within the width, as long as a single letter does."""
    assert all(line_width(line, 40) <= 300.001 for line in wrapped(text, 300, 40))


@given(TEXTS)
def test_fitted_text_keeps_within_its_box(text: str) -> None:
    """Whatever is written is no higher than the room for it, and only cut where the smallest size does not help."""
    set_ = fitted(text, (60.0, 40.0), width=400, height=150)
    assert set_.height <= 150
    assert all(line_width(line, set_.size) <= 400.001 for line in set_.lines)
    assert set_.size == 40 or not any(line.endswith(ELLIPSIS) for line in set_.lines)


def test_lines_are_about_equally_long() -> None:
    """No word is left alone on a second line where the first has some to give."""
    assert fitted("One two three four five", (40.0,), width=560, height=200).lines == ("One two three", "four five")


@pytest.mark.parametrize(("text", "expected"), [("Court", "Court"), ("Court of Human Rights", "Court…"), ("", "")])
def test_what_has_no_room_is_cut_with_an_ellipsis(text: str, expected: str) -> None:
    """A title that fits stays as it is; of another the beginning is left."""
    assert shortened(text, 120, 20) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Court", False), ("2022: מועצה", True), ("«مجلس»", True), ("", False), ("1996", False)]
)
def test_direction_is_that_of_the_first_letter(text: str, expected: bool) -> None:  # noqa: FBT001 (a table)
    """Signs and figures have none of their own (UAX 9, P2 and P3)."""
    assert runs_leftwards(text) is expected
