"""The files for search engines: each permanent address once, in the form of sitemaps.org."""

from collections.abc import Iterable
from urllib.robotparser import RobotFileParser

import pytest

from tests.makers import xml
from tests.site.sites import bare_site, full_site
from timeline.site import sitemap as subject
from timeline.site.plan import plan
from timeline.site.sitemap import ROBOTS, SITEMAP, sitemap

ADDRESS = "https://timeline.example"
THEIRS = ("", "posts/first/", "about.html")
#: Pages of other addresses: an embed is cut from its timeline, the others lead on.
NOT_LISTED = ("/embed/", "once-full")


def files(theirs: Iterable[str] = THEIRS, **settings: str | None) -> dict[str, bytes]:
    """Return the files for the full site by path."""
    edition = full_site(**settings)
    return {file.path: file.content for file in sitemap(plan(edition), theirs, edition.settings)}


def listed(content: bytes, name: str = "loc") -> list[str]:
    """Return the addresses in one file, parsed by an XML parser."""
    return [element.text or "" for element in xml(content.decode()).iter(f"{{{subject.NAMESPACE}}}{name}")]


def test_every_page_is_listed_once() -> None:
    """Pages of records and of Pelican stand in it by their permanent address, those that name another page do not."""
    found = listed(files()[SITEMAP])
    assert len(found) == len(set(found))
    assert {f"{ADDRESS}/{path}" for path in (*THEIRS, "events/full/", "sources/report/", "timelines/all/")} <= {*found}
    assert not [address for address in found if any(part in address for part in NOT_LISTED)]
    assert all(address.startswith(f"{ADDRESS}/") for address in found)


def test_signs_are_escaped() -> None:
    """An address with signs that mean something in XML comes out as it went in."""
    assert f"{ADDRESS}/a&b<c/" in listed(files(["a&b<c/"])[SITEMAP])


@pytest.mark.parametrize("longest", [3, 7])
def test_long_list_is_split(monkeypatch: pytest.MonkeyPatch, longest: int) -> None:
    """With more addresses than a file may hold, `sitemap.xml` names the files that hold them, none too long."""
    whole = listed(files()[SITEMAP])
    monkeypatch.setattr(subject, "LONGEST", longest)
    split = files()
    names = [address.removeprefix(f"{ADDRESS}/") for address in listed(split[SITEMAP])]
    parts = [listed(split[name]) for name in names]
    assert [address for part in parts for address in part] == whole
    assert all(0 < len(part) <= longest for part in parts)


def test_robots_are_let_in_and_shown_the_list() -> None:
    """A reader of robots.txt finds the list and may fetch every page."""
    robots = RobotFileParser()
    robots.parse(files()[ROBOTS].decode().splitlines())
    assert robots.site_maps() == [f"{ADDRESS}/{SITEMAP}"]
    assert robots.can_fetch("Anyone", f"{ADDRESS}/timelines/all/")


def test_robots_are_asked_for_at_the_root_only() -> None:
    """A site in a folder of its host has the list, and no robots.txt, which nobody would ask for there."""
    assert [*files(address=f"{ADDRESS}/folder")] == [SITEMAP]


def test_no_address_no_list() -> None:
    """A site that does not know where it stands lists nothing."""
    edition = bare_site(address="")
    assert [*sitemap(plan(edition), THEIRS, edition.settings)] == []
