"""Cards as pictures: the same everywhere, small, kept from build to build."""

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.browser.site import ROOT
from tests.makers import event, layout
from timeline import cards
from timeline.cards import Cards, Fonts, fonts
from timeline.render.card import Card

LAYOUT = layout(event("a", "-0043-03-15"), event("b", "0014~"), event("c", "../-0100", lane="war"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with the fonts of npm."""
    (tmp_path / "node_modules").symlink_to(ROOT / "node_modules")
    return tmp_path


def card(title: str = "A title") -> Card:
    """Return the card of an event."""
    return Card("A Site", title, "44 BC", LAYOUT, LAYOUT.marks[0])


def opened(png: bytes) -> Image.Image:
    """Return a picture as an image library reads it."""
    return Image.open(io.BytesIO(png)).convert("RGB")


def ink(picture: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Return how many pixels within *box* are not paper, which the lower left corner is."""
    cut, paper = picture.crop(box), picture.getpixel((0, 629))
    return sum(count for count, color in cut.getcolors(cut.width * cut.height) or [] if color != paper)


TITLES = [
    "Ministers end Russia’s membership",
    "Заместители министров прекращают членство Российской Федерации в Совете Европы с немедленным действием",
    "مجلس أوروبا ينهي عضوية الاتحاد الروسي",
    "Ж" * 100,
    "W" * 100,
    "IIII " * 20,
]


@pytest.mark.parametrize("title", TITLES)
def test_title_is_there_and_whole(project: Path, title: str) -> None:
    """Letters are drawn where the title stands, nothing in the last pixels at the edges, and the file is small."""
    png = Cards(project).picture(card(title))
    picture = opened(png)
    assert picture.size == (1200, 630)
    assert ink(picture, (64, 110, 1136, 310)) > 5000
    assert ink(picture, (0, 12, 8, 630)) == ink(picture, (1192, 12, 1200, 630)) == 0
    assert len(png) < 40_000


def test_no_letter_is_a_box(project: Path) -> None:
    """Words of the scripts that the fonts have are not the boxes that stand for missing letters."""
    drawn = [
        Cards(project).picture(card(word))
        for word in ("Рим", "Ρώμ", "רומ", "روم", "Հռո", "რომ", "Rom", "\U000fffff" * 3)
    ]
    assert len(set(drawn)) == len(drawn)


def test_card_is_drawn_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The next build takes what the last one has drawn."""
    first = Cards(project).picture(card())
    monkeypatch.setattr(cards, "_drawn", None)
    assert Cards(project).picture(card()) == first


def test_cards_of_the_past_are_forgotten(project: Path) -> None:
    """What is kept are the cards of the last build, in a folder that git ignores."""
    last = Cards(project)
    last.picture(card("Old"))
    now = Cards(project)
    now.picture(card("New"))
    now.forget_the_rest()
    assert len(list((project / ".timeline/cards").iterdir())) == 1
    assert (project / ".timeline/.gitignore").read_text(encoding="utf-8") == "*\n"


def test_folder_that_cannot_be_kept(project: Path) -> None:
    """A project folder that holds a file in the way only costs time."""
    (project / ".timeline").write_text("in the way", encoding="utf-8")
    drawer = Cards(project)
    assert opened(drawer.picture(card())).size == (1200, 630)
    drawer.forget_the_rest()


def test_fonts_of_npm_need_no_word(project: Path) -> None:
    """With them cards are the same everywhere, and nothing is said."""
    found = fonts(project)
    assert found.notice is None
    assert not found.is_none
    assert all(file.is_file() for file in found.files)


@pytest.mark.parametrize(("trace", "expected"), [("letter", cards.NO_NPM), ("nothing", cards.NO_FONT)])
def test_without_npm(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, trace: str, expected: str) -> None:
    """The system's fonts do, and where there are none either, that is said instead."""
    monkeypatch.setattr(cards, "_drawn", lambda svg, _: svg.encode() if trace == "letter" else b"")
    found = fonts(tmp_path)
    assert found.notice == expected
    assert found.is_none is (expected == cards.NO_FONT)
    assert found.files == Fonts(()).files


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Rome, Рим – 44 BC…", False), ("欧洲", True), ("मंत्री", True), ("🏛", True), ("Ἀθῆναι ß", False)],
)
def test_scripts_that_need_the_systems_fonts(text: str, expected: bool) -> None:  # noqa: FBT001 (a table)
    """Only where our fonts lack letters are those of the machine asked, so that other cards are the same everywhere."""
    assert any(map(cards._is_lacking, text)) is expected  # noqa: SLF001
