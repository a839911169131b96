"""Pictures in the sizes in which pages show them, without what cameras note; made once and kept for the next build."""

from __future__ import annotations

import hashlib
import io
import warnings
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

import PIL
from PIL import ExifTags, Image, ImageOps

from timeline.kept import Kept
from timeline.site.renditions import Renditions, Version
from timeline.vector_pictures import VectorError, size_of_svg

#: In pixels; none is made that is wider than the picture itself.
WIDTHS = (480, 960, 1440)
#: What browsers show, by Pillow's names; telephones call a JPEG with a second picture in it MPO.
FORMATS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF")
#: How their names end, from which servers and browsers know what they are. A picture keeps its name on the site.
SUFFIXES = (".jpg", ".jpeg", ".png", ".webp", ".avif", ".gif", ".svg")
#: How each sort is written for every browser.
WRITTEN: dict[str, dict[str, object]] = {
    "JPEG": {"quality": 85, "progressive": True, "optimize": True},
    "PNG": {"optimize": True},
    "WEBP": {"quality": 85},
    "AVIF": {"quality": 75, "max_threads": 1},
    "GIF": {},
}
#: Sorts that hold drawings more often than photographs; those are smaller without loss.
DRAWN = frozenset({"PNG", "GIF"})
#: A picture with more would fill the memory; Pillow warns of it.
MOST_PIXELS = Image.MAX_IMAGE_PIXELS or 0
#: In pixels, as WebP has no more (its container specification, VP8X); what is higher cannot be made.
MOST_HEIGHT = 16_383
#: Another text makes every picture anew.
RECIPE = f"1 {PIL.__version__}"
#: The folder in the project's private one.
FOLDER = "pictures"
#: The orientations in which width and height change places (Exif 2.3, 4.6.4).
TURNED = (5, 6, 7, 8)
TORN = "the file is damaged or cut short"


class UnreadableError(Exception):
    """The picture cannot be shown; the message says why."""


class Opened(NamedTuple):
    """A picture whose header is read, and whose pixels are not yet."""

    image: Image.Image
    format: str
    #: As it is seen, turned the way the camera was held.
    width: int
    height: int


def flaw_of(name: str) -> str | None:
    """Return why the picture in the file *name* cannot be shown, ``None`` if it can."""
    if not name.lower().endswith(SUFFIXES):
        return f"its name ends in none of {', '.join(SUFFIXES)}"
    try:
        data = Path(name).read_bytes()
        if _is_svg(name):
            size_of_svg(data)
        else:
            opened = _opened(data)
            opened.image.draft("L", (1, 1))
            _loaded(opened.image)
    except (OSError, UnreadableError, VectorError) as error:
        return str(error)
    return None


def made(content: Path, names: Iterable[str], project: Path) -> dict[str, Renditions]:
    """Return each picture of the folder *content* as it is published, by its name.

    Raises :class:`UnreadableError` or :class:`VectorError` for what :func:`flaw_of` has something against.
    """
    kept = Kept(project, FOLDER)
    found = {name: _renditions(name, (content / name).read_bytes(), kept) for name in sorted(set(names))}
    kept.forget_the_rest()
    return found


def _renditions(name: str, data: bytes, kept: Kept) -> Renditions:
    if _is_svg(name):
        width, height = size_of_svg(data)
        return Renditions(Version(name, width, data), height)
    opened, digest = _opened(data), hashlib.sha256(RECIPE.encode() + b"\n" + data).hexdigest()[:32]
    widths = sorted({min(width, opened.width) for width in WIDTHS})

    def version(path: str, width: int, form: str) -> Version:
        return Version(path, width, kept.get(f"{digest}-{width}.{form}", lambda: _written(opened, width, form)))

    return Renditions(
        plain=version(name, widths[-1], opened.format),
        height=_height(opened, widths[-1]),
        webp=tuple(version(f"{name}-{width}.webp", width, "WEBP") for width in widths),
    )


def _written(opened: Opened, width: int, form: str) -> bytes:
    """Return the picture in a width and a sort; all that is kept beside the pixels is what their colours mean."""
    _loaded(opened.image)
    image = ImageOps.exif_transpose(opened.image)
    is_colour_named = image.mode in {"RGB", "RGBA", "L", "P"}
    colours = opened.image.info.get("icc_profile") if is_colour_named else None
    plain = image.convert("RGBA" if image.has_transparency_data and form != "JPEG" else "RGB")
    plain.info = {}
    small = plain.resize((width, _height(opened, width)), Image.Resampling.LANCZOS)
    ways = [WRITTEN[form]]
    if form == "WEBP" and opened.format in DRAWN:
        ways.append({"lossless": True})
    return min((_saved(small, form, {"icc_profile": colours, **way}) for way in ways), key=len)


def _saved(image: Image.Image, form: str, way: dict[str, object]) -> bytes:
    file = io.BytesIO()
    image.save(file, form, **{name: value for name, value in way.items() if value is not None})
    return file.getvalue()


def _height(opened: Opened, width: int) -> int:
    return max(1, round(opened.height * width / opened.width))


def _opened(data: bytes) -> Opened:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            image = Image.open(io.BytesIO(data), formats=FORMATS)
    except (Image.DecompressionBombWarning, Image.DecompressionBombError):
        raise UnreadableError(f"it has more than {MOST_PIXELS // 1_000_000} million pixels") from None
    except Exception:  # noqa: BLE001 (whatever a decoder may have against a file)
        raise UnreadableError("it is no JPEG, PNG, WebP, AVIF, GIF or SVG") from None
    width, height = image.size[::-1] if _is_turned(image) else image.size
    opened = Opened(image, "JPEG" if image.format == "MPO" else str(image.format), width, height)
    if _height(opened, min(width, WIDTHS[-1])) > MOST_HEIGHT:
        raise UnreadableError(f"it is {height} pixels high and only {width} wide; cut it into several")
    return opened


def _is_turned(image: Image.Image) -> bool:
    try:
        return image.getexif().get(ExifTags.Base.Orientation) in TURNED
    except Exception:  # noqa: BLE001 (as above; to know this of a PNG means reading it whole)
        raise UnreadableError(TORN) from None


def _loaded(image: Image.Image) -> None:
    try:
        image.load()
    except Exception:  # noqa: BLE001 (as above)
        raise UnreadableError(TORN) from None


def _is_svg(name: str) -> bool:
    return name.lower().endswith(".svg")
