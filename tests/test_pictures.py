"""Pictures as they are made for pages, with Pillow as the judge of what was made."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import ExifTags, Image, ImageCms, ImageDraw

from timeline import pictures
from timeline.site.renditions import Renditions

TURNED_RIGHT = 6
WIDE_GAMUT = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def painted(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """Return a picture whose left half is dark."""
    image = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(image).rectangle((0, 0, width // 2, height), fill="black")
    return image.convert(mode)


def saved(image: Image.Image, form: str, **more: Any) -> bytes:
    """Return *image* as a file of the sort *form*."""
    file = io.BytesIO()
    image.save(file, form, **more)
    return file.getvalue()


def photograph(width: int, height: int) -> bytes:
    """Return a JPEG as a camera writes it: held upright, with the place and the time in it."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = TURNED_RIGHT
    exif[ExifTags.Base.Make] = "A Camera"
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (48.0, 34.0, 48.0)
    return saved(painted(width, height), "JPEG", exif=exif, icc_profile=WIDE_GAMUT, comment=b"Anna")


def made(root: Path, name: str, data: bytes) -> Renditions:
    """Return the picture *name* as it is made in the project *root*."""
    (root / "content").mkdir(exist_ok=True)
    (root / "content" / name).write_bytes(data)
    return pictures.made(root / "content", [name], root)[name]


def opened(data: bytes) -> Image.Image:
    """Return a picture as Pillow reads it."""
    return Image.open(io.BytesIO(data))


def brightness(data: bytes, x: int, y: int) -> int:
    """Return how bright a picture is at one place: 0 is black, 255 white."""
    return opened(data).convert("L").crop((x, y, x + 1, y + 1)).tobytes()[0]


@pytest.mark.parametrize(
    ("width", "expected"),
    [
        (3000, [480, 960, 1440]),
        (1440, [480, 960, 1440]),
        (1000, [480, 960, 1000]),
        (480, [480]),
        (200, [200]),
        (1, [1]),
    ],
)
def test_widths(width: int, expected: list[int], tmp_path: Path) -> None:
    """Each width that a page may need is made, none wider than the picture; what is said of a file is true of it."""
    found = made(tmp_path, "a.png", saved(painted(width, max(1, width // 2)), "PNG"))
    assert [each.width for each in found.webp] == expected
    assert [(opened(each.content).format, opened(each.content).width) for each in found.webp] == [
        ("WEBP", width) for width in expected
    ]
    assert opened(found.plain.content).size == (found.plain.width, found.height) == (expected[-1], found.height)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_every_browser_gets_the_sort_that_it_was(form: str, tmp_path: Path) -> None:
    """The version for every browser stands at the picture's own address, in its own sort."""
    found = made(tmp_path, "a.bin", saved(painted(60, 40), form))
    assert (found.plain.path, opened(found.plain.content).format) == ("a.bin", form)


def test_nothing_of_the_camera_is_left(tmp_path: Path) -> None:
    """Place, time, names and remarks are gone from every version; what its colours mean has stayed."""
    for each in made(tmp_path, "a.jpg", photograph(600, 400)).versions:
        image = opened(each.content)
        assert dict(image.getexif()) == {}, each.path
        assert b"Camera" not in each.content
        assert b"Anna" not in each.content
        assert image.info["icc_profile"] == WIDE_GAMUT


def test_a_turned_picture_stands_upright(tmp_path: Path) -> None:
    """What the camera only noted is done: the left half, which is dark, is the upper one now."""
    found = made(tmp_path, "a.jpg", photograph(600, 400))
    assert (found.plain.width, found.height) == (400, 600)
    for each in found.versions:
        assert brightness(each.content, 200, 100) < 60
        assert brightness(each.content, 200, 500) > 200


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "CMYK", "I;16"])
def test_every_mode_is_taken(mode: str, tmp_path: Path) -> None:
    """Grey, indexed, transparent and printers' pictures are made like any other."""
    form = "JPEG" if mode == "CMYK" else "PNG"
    source = painted(80, 60, "I").convert("I;16") if mode == "I;16" else painted(80, 60, mode)
    assert [each.width for each in made(tmp_path, "a", saved(source, form)).versions] == [80, 80]


def test_transparent_stays_transparent(tmp_path: Path) -> None:
    """What can be seen through before can be seen through after."""
    for each in made(tmp_path, "a.png", saved(Image.new("RGBA", (90, 60), (255, 0, 0, 0)), "PNG")).versions:
        assert opened(each.content).convert("RGBA").getchannel("A").getextrema() == (0, 0)


def test_a_moving_picture_stands_still(tmp_path: Path) -> None:
    """Of a picture that moves by itself the first frame is shown (WCAG 2.2.2)."""
    moving = saved(painted(60, 40), "GIF", save_all=True, append_images=[Image.new("RGB", (60, 40), "red")])
    for each in made(tmp_path, "a.gif", moving).versions:
        assert getattr(opened(each.content), "n_frames", 1) == 1


def test_bytes_are_the_same_each_time(tmp_path: Path) -> None:
    """Two machines make the same files of the same picture."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    assert made(one, "a.jpg", photograph(700, 500)) == made(other, "a.jpg", photograph(700, 500))


def test_what_is_kept_is_what_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A second build makes nothing; the folder holds what the content shows, and no more."""
    first = made(tmp_path, "a.jpg", photograph(700, 500))
    monkeypatch.setattr(pictures, "_written", None)
    assert made(tmp_path, "a.jpg", photograph(700, 500)) == first
    monkeypatch.undo()
    made(tmp_path, "a.jpg", photograph(300, 200))
    assert len([*(tmp_path / ".timeline/pictures").iterdir()]) == 2


SVG = '<svg xmlns="http://www.w3.org/2000/svg" {}/>'


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 440 300"', (440, 300)),
        ('viewBox="-10,-10,20.4,8"', (20, 8)),
        ('width="44" height="30px"', (44, 30)),
        ('viewBox="0 0 4 3" width="100%" height="100%"', (4, 3)),
    ],
)
def test_a_drawing_is_copied(attributes: str, size: tuple[int, int], tmp_path: Path) -> None:
    """A drawing stays as it is, and the page knows how large it is (SVG 2, 8.2)."""
    data = SVG.format(attributes).encode()
    found = made(tmp_path, "a.svg", data)
    assert ((found.plain.width, found.height), found.webp, found.plain.content) == (size, (), data)
    assert pictures.flaw_of(str(tmp_path / "content/a.svg")) is None


CUT = photograph(600, 400)[:4000]
FLAWS: list[tuple[str, bytes, str]] = [
    ("a.jpg", CUT, "the file is damaged or cut short"),
    ("a.png", saved(painted(60, 40), "PNG")[:70], "the file is damaged or cut short"),
    ("a.jpg", b"not a picture", "it is no JPEG, PNG, WebP, AVIF, GIF or SVG"),
    ("a.jpg", b"", "it is no JPEG, PNG, WebP, AVIF, GIF or SVG"),
    ("a.png", saved(painted(60, 40), "TIFF"), "it is no JPEG, PNG, WebP, AVIF, GIF or SVG"),
    (
        "index.html",
        saved(painted(60, 40), "PNG"),
        "its name ends in none of .jpg, .jpeg, .png, .webp, .avif, .gif, .svg",
    ),
    ("a", saved(painted(60, 40), "PNG"), "its name ends in none of .jpg, .jpeg, .png, .webp, .avif, .gif, .svg"),
    ("a.png", saved(painted(10, 16_384), "PNG"), "it is 16384 pixels high and only 10 wide; cut it into several"),
    ("a.svg", b"<svg", "it is not well-formed XML (unclosed token: line 1, column 0)"),
    ("a.svg", SVG.format("").encode(), "its svg element does not say how large it is; give it a viewBox"),
    (
        "a.svg",
        SVG.format('viewBox="0 0 0 9"').encode(),
        "its svg element does not say how large it is; give it a viewBox",
    ),
    ("a.png", saved(Image.new("1", (12_000, 9_000)), "PNG"), "it has more than 89 million pixels"),
]


@pytest.mark.parametrize(("name", "data", "told"), FLAWS)
def test_flaws(name: str, data: bytes, told: str, tmp_path: Path) -> None:
    """A picture that cannot be shown is told of in words."""
    (tmp_path / name).write_bytes(data)
    assert pictures.flaw_of(str(tmp_path / name)) == told


@pytest.mark.parametrize(
    "data", [photograph(600, 400), saved(painted(9, 9, "P"), "GIF"), saved(painted(1, 16_383), "PNG")]
)
def test_no_flaw(data: bytes, tmp_path: Path) -> None:
    """A sound picture is let pass, whichever sort of picture its name ends with."""
    (tmp_path / "a.JPG").write_bytes(data)
    assert pictures.flaw_of(str(tmp_path / "a.JPG")) is None
    assert made(tmp_path, "a.JPG", data).height > 0
