"""Cards as PNG: drawn from their SVG with fonts that are the same on every machine, and kept for the next build."""

from __future__ import annotations

import hashlib
import io
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import PIL
import resvg_py
from PIL import Image

from timeline.kept import Kept
from timeline.render.card import Card, draw

#: Where npm puts the fonts; of two with a letter that the first choice lacks, the one named first is taken.
FONTS = Path("node_modules/dejavu-fonts-ttf/ttf")
FILES = ("DejaVuSerifCondensed-Bold.ttf", "DejaVuSans-Bold.ttf", "DejaVuSans.ttf")
#: The scripts that they have letters of, by the first word of the letters' names.
SCRIPTS = frozenset("LATIN GREEK CYRILLIC ARMENIAN GEORGIAN HEBREW ARABIC".split())
NO_NPM = (
    "The fonts for cards are not installed, so the system's are used: run `npm ci` to have the same cards everywhere."
)
NO_FONT = "There is no font on this system, so there are no cards. Run `npm ci`, or set TIMELINE_CARDS = False."
#: With fewer, faint signs lose their colour.
COLORS = 256
FOLDER = "cards"
#: Another text draws every card anew.
RECIPE = f"1 {PIL.__version__} {resvg_py.__version__}"
LETTERS = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><text y="15">{}</text></svg>'


@dataclass(frozen=True, slots=True)
class Fonts:
    """What cards are set in: files, or what the system has."""

    files: tuple[Path, ...]
    #: What is to be said about them.
    notice: str | None = None

    @property
    def is_none(self) -> bool:
        """Whether there is no font at all: letters would leave no trace."""
        return not self.files and _drawn(LETTERS.format("A"), self) == _drawn(LETTERS.format(""), self)


@cache
def fonts(project: Path) -> Fonts:
    """Return the fonts for cards, with what to say where those of npm are missing."""
    files = tuple(project / FONTS / name for name in FILES)
    if all(file.is_file() for file in files):
        return Fonts(files)
    return Fonts((), NO_FONT if Fonts(()).is_none else NO_NPM)


class Cards:
    """The cards of one build."""

    def __init__(self, project: Path) -> None:
        self._fonts = fonts(project)
        self._kept = Kept(project, FOLDER)
        names = [RECIPE, *(hashlib.sha256(file.read_bytes()).hexdigest() for file in self._fonts.files)]
        self._circumstances = " ".join(names)

    def picture(self, card: Card) -> bytes:
        """Return *card* as PNG."""
        svg = draw(card)
        name = hashlib.sha256(f"{self._circumstances}\n{svg}".encode()).hexdigest()[:32]
        return self._kept.get(f"{name}.png", lambda: _small(_drawn(svg, self._fonts)))

    def forget_the_rest(self) -> None:
        """Delete the cards of earlier builds that this one has not asked for."""
        self._kept.forget_the_rest()


def _drawn(svg: str, fonts: Fonts) -> bytes:
    """Return *svg* as PNG; the system's fonts help out where a script has no letters in ours."""
    files = [str(file) for file in fonts.files]
    is_ours = bool(files) and not any(map(_is_lacking, svg))
    return resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=is_ours, font_files=files)


def _is_lacking(letter: str) -> bool:
    """Tell whether *letter* is of a script that our fonts do not have."""
    if letter.isascii() or unicodedata.category(letter)[0] not in "LS":
        return False
    return unicodedata.name(letter, "").split(" ")[0] not in SCRIPTS if letter.isalpha() else ord(letter) > 0xFFFF


def _small(png: bytes) -> bytes:
    """Return *png* with a palette."""
    out = io.BytesIO()
    image = Image.open(io.BytesIO(png)).convert("RGB")
    image.quantize(COLORS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE).save(out, "PNG", optimize=True)
    return out.getvalue()
