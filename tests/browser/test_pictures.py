"""Pictures as a browser chooses among their sizes."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.site import served
from tests.makers import event, library, settings
from tests.site.test_templates import ENVIRONMENT
from tests.test_pictures import photograph
from timeline.files import write_all
from timeline.pictures import made
from timeline.site.addresses import Links
from timeline.site.edition import Edition
from timeline.site.media import media_of

PAGE = '<!doctype html><title>A</title>{% from "timeline/media.html" import media %}{{ media(given) }}'
SHOWN = "document.querySelector('img').complete && document.querySelector('img').currentSrc"


@pytest.fixture(scope="module", name="folder")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Publish one photograph, 2000 pixels wide, on a page of its own."""
    folder = tmp_path_factory.mktemp("pictures")
    write_all(folder, {"a.jpg": photograph(1500, 2000)})
    shown = event("a", media=[{"file": "a.jpg", "alt": "A room"}])
    edition = Edition(library([shown]), settings(), {}, pictures=made(folder, ["a.jpg"], folder))
    files = {each.path: each.content for each in edition.pictures["a.jpg"].versions}
    page = ENVIRONMENT.from_string(PAGE).render(given=media_of(shown, edition, Links(".", "")))
    write_all(folder / "site", {**files, "index.html": page.encode()})
    return folder / "site"


@pytest.mark.parametrize(
    ("width", "density", "expected"),
    [(390, 1, "a.jpg-480.webp"), (390, 2, "a.jpg-960.webp"), (1280, 1, "a.jpg-960.webp"), (1280, 2, "a.jpg-1440.webp")],
)
def test_screen_gets_what_it_needs(browser: Browser, folder: Path, width: int, density: int, expected: str) -> None:
    """Narrow screens fetch the small version, dense ones the next, and none fetches a second."""
    context = browser.new_context(viewport={"width": width, "height": 844}, device_scale_factor=density)
    page, asked = context.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    with served(folder) as address:
        page.goto(f"{address}/index.html")
        page.wait_for_function(SHOWN)
    context.close()
    assert [name for name in asked if name.startswith("a.jpg")] == [expected]
