"""Where pages stand and how they link to each other, at any depth and under any address."""

from dataclasses import replace
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.makers import settings
from timeline.site.addresses import event_folder, links_from, permanent, source_folder, timeline_folder
from timeline.site.settings import Settings, from_pelican

DISK = settings()
SERVER = settings(site_url="https://a.example/sub", is_relative=False, index="")
ROOT_OF_HOST = settings(site_url="", is_relative=False, index="")

PAGES = ["index.html", "sources/index.html", "events/a/index.html", "timelines/a/embed/index.html"]


@pytest.mark.parametrize(
    ("path", "root"),
    [
        ("index.html", "."),
        ("sources/index.html", ".."),
        ("events/a/index.html", "../.."),
        ("timelines/a/embed/index.html", "../../.."),
    ],
)
def test_root_at_each_depth(path: str, root: str) -> None:
    """Relative links climb as many folders as the page lies deep; others begin with the site's address."""
    assert links_from(path, DISK).root == root
    assert links_from(path, SERVER).root == "https://a.example/sub"


@pytest.mark.parametrize("path", PAGES)
def test_relative_links_lead_to_the_file(path: str) -> None:
    """Followed as a browser does, a link from any page reaches the page's file, also on a disk."""
    links = links_from(path, DISK)
    here = f"file:///site/{path}"
    reached = [
        urljoin(here, each)
        for each in (links.event("b"), links.source("b"), links.timeline("b"), links.file("x/y.css"), links.page(""))
    ]
    folders = ["events/b", "sources/b", "timelines/b"]
    expected = [*(f"{folder}/index.html" for folder in folders), "x/y.css", "index.html"]
    assert reached == [f"file:///site/{each}" for each in expected]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("given", "base"), [(SERVER, "https://a.example/sub"), (ROOT_OF_HOST, "https://b.example")])
def test_absolute_links_lead_to_the_folder(path: str, given: Settings, base: str) -> None:
    """On a server links are the same everywhere and name no file."""
    links = links_from(path, given)
    reached = [urljoin(f"{base}/{path}", each) for each in (links.event("b"), links.file("x/y.css"), links.page(""))]
    assert reached == [f"{base}/events/b/", f"{base}/x/y.css", f"{base}/"]


@pytest.mark.parametrize("name", ["a b, 2x.jpg", "50%25.png", "what?.gif", "no#1.svg", "ü 'x' \"y\".png"])
def test_a_file_of_any_name(name: str) -> None:
    """Followed as a browser does, a link reaches a file whose name holds signs that mean something in addresses."""
    link = links_from("events/a/index.html", DISK).file(f"images/{name}")
    reached = urlsplit(urljoin("file:///site/events/a/index.html", link))
    assert (unquote(reached.path), reached.query, reached.fragment) == (f"/site/images/{name}", "", "")
    assert not set(" ,").intersection(link)


def test_folders_are_those_of_the_contract() -> None:
    """Ids are addresses."""
    assert [event_folder("a"), source_folder("a"), timeline_folder("a")] == ["events/a/", "sources/a/", "timelines/a/"]


@pytest.mark.parametrize("given", [DISK, SERVER])
def test_permanent_address_does_not_depend_on_the_build(given: Settings) -> None:
    """A page's own address is absolute and the same however the site is built."""
    assert permanent("events/a/", given) == "https://timeline.example/events/a/"


PELICAN = [
    ({}, ("Timeline", "", "", False, "", None, None, "en")),
    (
        {"SITENAME": "S", "SITEURL": "https://a.example/", "DEFAULT_LANG": "fr"},
        ("S", "https://a.example", "https://a.example", False, "", None, None, "fr"),
    ),
    (
        {
            "SITEURL": "",
            "RELATIVE_URLS": True,
            "TIMELINE_ADDRESS": "https://b.example/x/",
            "TIMELINE_INDEX": "index.html",
        },
        ("Timeline", "https://b.example/x", "", True, "index.html", None, None, "en"),
    ),
    (
        {"TIMELINE_FEATURED": "all", "TIMELINE_LICENCE": "CC0", "SITEURL": None, "SITENAME": None},
        ("Timeline", "", "", False, "", "all", "CC0", "en"),
    ),
]


@pytest.mark.parametrize(("pelican", "expected"), PELICAN)
def test_settings_come_from_pelican(pelican: dict[str, object], expected: tuple[object, ...]) -> None:
    """Pelican's own settings are used, with ours beside them; none is required."""
    assert from_pelican(pelican) == replace(Settings(*expected), has_cards=True)  # type: ignore[arg-type]


def test_author_and_cards() -> None:
    """Pelican's author is the one of citations; cards can be switched off."""
    made = from_pelican({"AUTHOR": "The editors", "TIMELINE_CARDS": False})
    assert (made.author, made.has_cards) == ("The editors", False)
