"""What a build tells search engines of pages that are not ours to plan."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from tests.projects import POST, SETTINGS, project, run

ADDRESS = "https://timeline.example/"
STATIC = """STATIC_PATHS = ["extra"]
STATIC_CHECK_IF_MODIFIED = True
EXTRA_PATH_METADATA = {"extra/robots.txt": {"path": "robots.txt"}}
"""
OWN = "User-agent: *\nDisallow: /\n"
CONTENT = {
    "posts/post.md": POST,
    "posts/draft.md": "Title: A draft\nDate: 2025-01-02\nStatus: draft\n\nNot ready.\n",
    "pages/about.md": "Title: About\n\nWords.\n",
    "pages/hidden.md": "Title: Not there\nStatus: hidden\nURL: 404.html\nSave_as: 404.html\n\nNothing here.\n",
    "extra/robots.txt": OWN,
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a project with posts, pages and a robots.txt of its own, and return what it built."""
    root = project(tmp_path_factory.mktemp("project"), CONTENT)
    (root / "pelicanconf.py").write_text(SETTINGS.replace("STATIC_PATHS = []\n", STATIC), encoding="utf-8")
    built = run(root, "build")
    assert built.returncode == 0, built.stderr
    return root / "output"


def test_what_pelican_publishes_is_listed(output: Path) -> None:
    """Published posts and pages, their lists and the records are listed, each as a file of the site; drafts are not."""
    listed = {element.text or "" for element in ET.parse(output / "sitemap.xml").iter() if element.text}  # noqa: S314
    paths = {address.removeprefix(ADDRESS) for address in listed if address.strip()}
    assert {"", "a-post.html", "pages/about.html", "archives.html", "events/a/", "timelines/all/"} <= paths
    assert not [path for path in paths if "draft" in path or "404" in path or "embed" in path]
    assert [
        path for path in paths if not (output / path / "index.html").is_file() and not (output / path).is_file()
    ] == []


def test_own_file_is_left_as_it_is(output: Path) -> None:
    """A robots.txt that the site brings along is the one that is published."""
    assert (output / "robots.txt").read_text(encoding="utf-8") == OWN
