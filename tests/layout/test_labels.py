"""How much room a label takes and on which side of its mark it stands."""

import pytest

from tests.makers import event, layout
from timeline.layout import NARROW, WIDE, Frame, Side, Stretch
from timeline.layout.labels import GAP, broken, places, text_width

#: Widths of some words in common screen fonts (DejaVu Sans, the widest of them, by its metrics), as shares of the size.
MEASURED = [("minimum", 4.74), ("WWW", 2.96), ("illicit", 2.33), ("2022", 2.54), ("Council", 3.68)]


@pytest.mark.parametrize(("word", "width"), MEASURED)
def test_width_is_not_underestimated(word: str, width: float) -> None:
    """A label is given at least the room that a wide font takes, and not twice as much."""
    assert width * 10 <= text_width(word, 10) <= 2 * width * 10


@pytest.mark.parametrize(("text", "least"), [("Страсбург", 5.0), ("歐洲委員會", 5.0), ("🏛️", 1.0), ("مجلس", 1.5)])
def test_every_script_takes_room(text: str, least: float) -> None:
    """Letters outside of ASCII are not thought to be narrow."""
    assert text_width(text, 1) >= least


def test_width_grows_with_the_size() -> None:
    """Twice the size takes twice the room, and no text takes none."""
    assert text_width("abc", 20) == 2 * text_width("abc", 10)
    assert text_width("", 20) == 0


@pytest.mark.parametrize(
    ("text", "most", "expected"),
    [
        ("one two three four", 1, [("one two three four",)]),
        ("one two three four", 2, [("one two three four",), ("one two", "three four")]),
        ("one two three four", 3, [("one two three four",), ("one two", "three four"), ("one two", "three", "four")]),
        ("word", 2, [("word",)]),
        ("a considerably-long-word", 2, [("a considerably-long-word",), ("a", "considerably-long-word")]),
    ],
)
def test_broken(text: str, most: int, expected: list[tuple[str, ...]]) -> None:
    """A label stands on one line, or on more as even as its words allow."""
    assert list(broken(text, most)) == expected


def sides(x0: float, sign: float, x1: float, text: str = "Label", frame: Frame = WIDE) -> list[Side]:
    """Return where a label may stand beside a mark."""
    return [label.side for label, _ in places(text, sign, Stretch(x0, x1), frame)]


@pytest.mark.parametrize(
    ("x0", "sign", "x1", "expected"),
    [
        (0.5, 0.5, 0.5, [Side.AFTER, Side.BEFORE]),
        (0.0, 0.0, 0.0, [Side.AFTER]),
        (1.0, 1.0, 1.0, [Side.BEFORE]),
        (0.2, 0.2, 0.8, [Side.AFTER, Side.BEFORE, Side.UPON]),
        (0.0, 0.0, 1.0, [Side.UPON]),
        (0.0, 1.0, 1.0, [Side.UPON]),
        (0.0, 0.5, 1.0, [Side.UPON]),
    ],
)
def test_sides(x0: float, sign: float, x1: float, expected: list[Side]) -> None:
    """A label stands after its mark, before it, or upon a bar that is long enough; after comes first."""
    assert sides(x0, sign, x1) == expected


def test_no_room_at_all() -> None:
    """A label that fits nowhere is left out."""
    assert sides(0.5, 0.5, 0.5, "x" * 100) == []


def test_phone_breaks_a_label_before_giving_it_up() -> None:
    """What does not fit on one line of a narrow page may fit on two or three."""
    title = "Ministers end the membership of Russia"
    assert [len(label.lines) for label, _ in places(title, 0.05, Stretch(0.05, 0.05), NARROW)] == [2, 3]
    assert [len(label.lines) for label, _ in places(title, 0.45, Stretch(0.45, 0.45), NARROW)] == [3]


@pytest.mark.parametrize(("x0", "sign", "x1"), [(0.0, 0.0, 1.0), (0.0, 0.9, 1.0), (0.1, 0.3, 0.9), (0.0, 1.0, 1.0)])
def test_label_upon_a_bar_keeps_off_the_sign(x0: float, sign: float, x1: float) -> None:
    """A label upon its bar does not run over the sign."""
    (label,) = (label for label, _ in places("Label", sign, Stretch(x0, x1), WIDE) if label.side is Side.UPON)
    first = label.x * WIDE.width + GAP
    last = first + text_width("Label", WIDE.label_size)
    assert first - sign * WIDE.width >= GAP or sign * WIDE.width - last >= GAP


def test_label_beside_a_mark_says_its_title() -> None:
    """The lines of a label are the title, nothing more and nothing less."""
    title = "Ministers end Russia’s membership"
    first, _ = layout(event("a", "2014", title=title), event("b", "2022"), frame=NARROW).marks
    assert first.label
    assert (len(first.label.lines), " ".join(first.label.lines)) == (2, title)
