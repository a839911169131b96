"""Style sheets and scripts are put together from the small files that stand in the package."""

from pathlib import Path

import timeline
from timeline.assets import PARTS, assets

STATIC = Path(timeline.__file__).parent / "static"


def test_every_file_is_a_part_once() -> None:
    """No file of the folder is forgotten, and none is sent twice: tours, which ask for no other script, may share."""
    named = [part for name, parts in PARTS.items() for part in parts if name != "tour.js"]
    assert len(named) == len(set(named))
    assert {*named, *PARTS["tour.js"]} == {path.relative_to(STATIC).as_posix() for path in STATIC.rglob("*.*")}


def test_what_pages_ask_for_is_there() -> None:
    """Each style sheet and script holds its parts, in their order."""
    style = assets()["timeline.css"].decode()
    assert style.index("--timeline-paper") < style.index(".timeline-drawing") < style.index(".timeline-list")
    assert all(assets().values())


def test_comments_are_for_editors_of_the_code() -> None:
    """Readers do not load what only we read."""
    assert not [name for name, content in assets().items() if b"/*" in content or b"\n//" in content]
