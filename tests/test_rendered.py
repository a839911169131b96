"""Pages that are kept from one build to the next."""

from pathlib import Path

import pytest

from tests.projects import CONTENT, EVENTS, SETTINGS, files_in, project
from timeline.build import built_beside, settings_in
from timeline.rendered import Rendered

SHEET = ("a sheet", 1)
OTHER_TITLE = EVENTS.replace("Ministers decide", "Ministers postpone")


def rendered() -> Rendered:
    """Return what holds one page, under circumstances of some name."""
    kept = Rendered()
    kept.hold_under("as they are")
    kept.keep("a/index.html", SHEET, b"page")
    return kept


@pytest.mark.parametrize(
    ("circumstances", "path", "sheet", "expected"),
    [
        ("as they are", "a/index.html", ("a sheet", 1), b"page"),
        ("as they are", "a/index.html", ("a sheet", 2), None),
        ("as they are", "b/index.html", SHEET, None),
        ("others", "a/index.html", SHEET, None),
    ],
)
def test_page_is_kept(circumstances: str, path: str, sheet: object, expected: bytes | None) -> None:
    """A page comes back for an equal sheet, at its own path, as long as nothing else has changed."""
    kept = rendered()
    kept.hold_under(circumstances)
    assert kept.page(path, sheet) == expected


def built(root: Path, kept: Rendered | None) -> dict[str, bytes]:
    """Return the files of a build that may use what is kept."""
    with built_beside(settings_in(root / "pelicanconf.py", TIMELINE_RENDERED=kept)) as beside:
        return files_in(beside)


def test_kept_pages_change_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a change, a build with kept pages is byte for byte what one without them is."""
    monkeypatch.chdir(project(tmp_path))
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    kept = Rendered()
    first = built(tmp_path, kept)
    project(tmp_path, {**CONTENT, "events/events.yaml": OTHER_TITLE})
    second = built(tmp_path, kept)
    assert second == built(tmp_path, None)
    assert second["events/a/index.html"] != first["events/a/index.html"]
    assert second["sources/index.html"] == first["sources/index.html"]
