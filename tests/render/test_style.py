"""One list of classes and colours: the style sheet, the drawing and the chart agree on every name and value."""

import re
from pathlib import Path

import pytest

import timeline
from timeline.assets import PARTS
from timeline.model import LaneColor, Stance, Status
from timeline.render.style import (
    BAND_OPACITY,
    LIGHT,
    OUTLINES,
    PLOTLY_SYMBOLS,
    POSSIBLE_OPACITY,
    Class,
    Token,
    color_class,
    color_token,
    stance_class,
    status_class,
)

PACKAGE = Path(timeline.__file__).parent
STYLES = [f"static/{part}" for parts in PARTS.values() for part in parts if part.endswith(".css")]
CSS = "".join(path.read_text(encoding="utf-8") for path in map(PACKAGE.joinpath, STYLES))
TOKENS = (PACKAGE / "static/styles/tokens.css").read_text(encoding="utf-8")
#: Everything of ours that puts a class on a page.
USERS = [
    *PACKAGE.glob("templates/**/*.html"),
    *PACKAGE.glob("site/**/*.py"),
    *PACKAGE.glob("static/**/*.js"),
    PACKAGE / "plugin.py",
]
TEXT = "".join(path.read_text(encoding="utf-8") for path in USERS)

COLOURS = [*(color_token(color) for color in LaneColor)]
#: Words that are made up of a class and a value: the drawing's sizes, the sides of labels, how grave a check is.
MADE_UP = re.compile(
    r"timeline-(drawing-(wide|narrow)|(label|band-title)-(before|after|upon)|severity-(error|warning))"
)
#: What the style list makes of the model's words.
OF_WORDS = {*map(color_class, LaneColor), *map(status_class, Status), *map(stance_class, Stance)}


def tokens(block: str) -> dict[str, str]:
    """Return the colours that a block of the style sheet sets."""
    return dict(re.findall(r"(--timeline-[a-z]+): (#[0-9a-f]{6});", block))


#: Paper is light whatever the screen is: what is printed is never dark.
ON_DARK_SCREENS = "@media screen and (prefers-color-scheme: dark)"
ROOT, DARK = TOKENS.split(ON_DARK_SCREENS)
DARK = DARK[: DARK.index("\n  }\n")]
#: This site's look has tokens of its own, which say the same.
THEME_ROOT, THEME_DARK = (PACKAGE.parent / "theme/static/css/theme.css").read_text("utf-8").split(ON_DARK_SCREENS)
THEME_DARK = THEME_DARK[: THEME_DARK.index("\n  }\n")]


def classes_of_the_style_sheet() -> set[str]:
    """Return the classes that the style sheet gives a look."""
    bare = re.sub(r"/\*.*?\*/", "", CSS, flags=re.DOTALL)
    return set(re.findall(r"\.(timeline-[a-z-]+)", bare))


def test_light_values_are_those_of_the_style_sheet() -> None:
    """The chart is made with the very colours of the page."""
    assert tokens(ROOT) == dict(LIGHT)


def test_dark_has_every_colour_of_light() -> None:
    """No colour is forgotten in the dark, and none is left as it was."""
    assert tokens(DARK).keys() == LIGHT.keys()
    assert [name for name, value in tokens(DARK).items() if value == LIGHT[name]] == []


def test_light_values_differ() -> None:
    """The chart finds a token by its value, so no two share one."""
    assert len(set(LIGHT.values())) == len(LIGHT)


@pytest.mark.parametrize("name", Class)
def test_every_class_has_a_look(name: Class) -> None:
    """The style sheet knows each class of the drawing."""
    assert name in classes_of_the_style_sheet()


@pytest.mark.parametrize("name", sorted(classes_of_the_style_sheet()))
def test_every_look_is_used(name: str) -> None:
    """The style sheet has no rule for a class that nothing carries."""
    assert name in {*Class, *OF_WORDS} or MADE_UP.fullmatch(name) or re.search(rf"{name}\b(?!-)", TEXT)


@pytest.mark.parametrize("color", LaneColor)
def test_every_colour_can_be_given(color: LaneColor) -> None:
    """A lane's class sets its colour from the token of that name."""
    assert f".{color_class(color)} {{ --timeline-lane: var({color_token(color)}); }}" in CSS
    assert color_token(color) in LIGHT


def luminance(color: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2, definition of relative luminance)."""
    shares = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares]
    return sum(weight * share for weight, share in zip((0.2126, 0.7152, 0.0722), linear, strict=True))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours (WCAG 2.2, definition of contrast ratio)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("#000000", "#ffffff", 21.0), ("#777777", "#ffffff", 4.48), ("#ff0000", "#ffffff", 4.0)],
)
def test_contrast_is_the_standards(one: str, other: str, expected: float) -> None:
    """Ratios that the standard's own tools give."""
    assert contrast(one, other) == pytest.approx(expected, abs=0.01)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("token", [Token.INK, Token.QUIET, *COLOURS])
def test_text_can_be_read(scheme: str, token: str) -> None:
    """Every colour that text is set in has a contrast of 7 to 1 with what may lie behind it (WCAG 2.2, 1.4.6).

    That is the paper, two bands of the drawing over each other, and the list item that is selected.
    """
    values = tokens(ROOT if scheme == "light" else DARK)
    paper, band = values[Token.PAPER], values[Token.BAND]
    bands = mixed(mixed(paper, band, BAND_OPACITY), band, BAND_OPACITY)
    assert [behind for behind in (paper, bands, mixed(paper, band, 0.5)) if contrast(values[token], behind) < 7] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("token", COLOURS)
def test_marks_can_be_seen(scheme: str, token: str) -> None:
    """What is drawn in a lane's colour, also where it shines through, has 3 to 1 with the paper (WCAG 2.2, 1.4.11)."""
    values = tokens(ROOT if scheme == "light" else DARK)
    seen = mixed(values[Token.PAPER], values[token], POSSIBLE_OPACITY)
    assert contrast(seen, values[Token.PAPER]) >= 3


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_theme_has_the_same_colours(scheme: str) -> None:
    """This site's page around the drawing has its paper and inks, and an accent that text may be set in."""
    ours, theirs = (ROOT, THEME_ROOT) if scheme == "light" else (DARK, THEME_DARK)
    values, theme = tokens(ours), dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", theirs))
    accent = theme.pop("accent")
    assert {f"--timeline-{name}": value for name, value in theme.items()}.items() <= values.items()
    assert len(theme) == 4
    assert contrast(accent, mixed(values[Token.PAPER], values[Token.BAND], 0.5)) >= 7


def mixed(below: str, above: str, opacity: float) -> str:
    """Return the colour of something that shines through."""
    parts = ((int(below[at : at + 2], 16), int(above[at : at + 2], 16)) for at in (1, 3, 5))
    return "#" + "".join(f"{round(one + (other - one) * opacity):02x}" for one, other in parts)


def test_every_shape_is_drawn_in_both() -> None:
    """Drawing and chart have a sign for each shape, each of its own."""
    assert len(set(OUTLINES.values())) == len(set(PLOTLY_SYMBOLS.values())) == len(OUTLINES) == 8
    assert OUTLINES.keys() == PLOTLY_SYMBOLS.keys()
