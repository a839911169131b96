"""The pages as files: their heads, and that every link leads somewhere."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

import pytest

from tests.browser.markup import Markup, markup, own_addresses
from tests.browser.site import ADDRESS, Site, build

NEEDED = ["description", "og:title", "og:url", "og:type", "og:description", "viewport"]


@dataclass(frozen=True)
class Build:
    """The pages of one build."""

    pages: dict[str, Markup]
    files: set[str]
    #: What addresses within the site begin with; nothing if they are relative.
    address: str

    def lost(self, path: str) -> Iterator[str]:
        """Yield the links of a page that lead nowhere."""
        for link, fragment in own_addresses(self.pages[path], self.address):
            target = self._file(path, unquote(link))
            if target not in self.files:
                yield f"{path}: {link}: no such file"
            elif fragment and fragment not in self.pages[target].ids:
                yield f"{path}: {link}#{fragment}: no such id"

    def _file(self, path: str, link: str) -> str:
        if not link:
            return path
        joined = posixpath.normpath(posixpath.join("/", posixpath.dirname(path), link)).lstrip("/")
        # A server finds the page of a folder; a disk does not.
        is_folder = self.address and (link.endswith("/") or not joined)
        return posixpath.join(joined, "index.html") if is_folder else joined


def build_of(site: Site, address: str) -> Build:
    """Read every page of a built site."""
    files = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file()}
    return Build({path: markup(site.text(path)) for path in site.pages}, files, address)


@pytest.fixture(scope="module", params=["for a disk", "for publishing"])
def built(request: pytest.FixtureRequest, site: Site, tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Build the site both ways."""
    if request.param == "for a disk":
        return build_of(site, "")
    return build_of(Site(build(tmp_path_factory.mktemp("published") / "output", "publishconf.py"), ""), ADDRESS)


def test_every_link_leads_somewhere(built: Build) -> None:
    """Each address within the site is a file of it, each fragment an id there."""
    lost = [each for path in built.pages for each in built.lost(path)]
    assert not lost, "\n".join(lost)
    assert sum(len(page.addresses) for page in built.pages.values()) > 1000


def test_one_heading_and_one_title(built: Build) -> None:
    """Each page has one h1 with words in it, and one title."""
    for path, page in built.pages.items():
        assert [len(text.strip()) > 0 for text in page.headings] == [True], path
        assert [len(text.strip()) > 0 for text in page.titles] == [True], path


def test_titles_differ(built: Build) -> None:
    """Two pages with different canonical addresses have different titles."""
    by_title: dict[str, set[str]] = {}
    for page in built.pages.values():
        by_title.setdefault(page.titles[0], set()).add(page.relations["canonical"])
    assert {title: addresses for title, addresses in by_title.items() if len(addresses) > 1} == {}


@pytest.mark.parametrize("name", NEEDED)
def test_head_says(built: Build, name: str) -> None:
    """Each page says about itself what search engines and previews ask for."""
    assert [path for path, page in built.pages.items() if not page.metas.get(name, "").strip()] == []


def test_canonical_address(built: Build) -> None:
    """Each page names its own permanent address, an embed that of the page it is cut from."""
    for path, page in built.pages.items():
        folder = path.removesuffix("index.html").removesuffix("embed/")
        assert page.relations["canonical"] == f"{ADDRESS}/{folder}", path
        assert page.metas["og:url"] == page.relations["canonical"], path


def test_data_for_machines(built: Build) -> None:
    """Each page carries JSON-LD that says what kind of thing it is and where it stands."""
    for path, page in built.pages.items():
        for data in page.linked_data:
            assert {"@context", "@type"} <= set(data), path
        assert [data["@context"] for data in page.linked_data] == ["https://schema.org"], path


def test_nothing_is_inline(built: Build) -> None:
    """No page holds a style, a handler or a script of its own."""
    assert {path: page.inline for path, page in built.pages.items() if page.inline} == {}
    assert {path: page.inline_scripts for path, page in built.pages.items() if page.inline_scripts} == {}


def test_policy_stands_before_all_it_governs(built: Build, site: Site) -> None:
    """Each page sets the content policy before its first style sheet and script, and allows nothing inline."""
    policies = {page.metas.get("Content-Security-Policy") for page in built.pages.values()}
    assert len(policies) == 1
    policy = policies.pop() or ""
    assert "default-src 'self'" in policy
    assert "unsafe" not in policy
    for path in site.pages:
        before = site.text(path).partition("Content-Security-Policy")[0]
        assert "<script" not in before, path
        assert "stylesheet" not in before, path


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("<h1>A <b>c</b></h1><h1></h1>", "headings"),
        ('<p style="color: red">', "inline"),
        ("<style>p {}</style>", "inline"),
        ('<a onclick="x()">', "inline"),
        ("<script>x()</script>", "inline_scripts"),
        ('<script type="text/javascript">x()</script>', "inline_scripts"),
    ],
)
def test_reader_of_pages_sees(source: str, found: str) -> None:
    """What the rules above look for is seen where it is."""
    assert getattr(markup(source), found)
    assert not getattr(markup('<script type="application/ld+json">{}</script><p id="a">b</p>'), found)


def test_reader_of_links_sees() -> None:
    """A link to a missing file, to a missing id or to a folder on a disk is found lost."""
    links = "".join(f'<a href="{link}">' for link in ("b.html#here", "b.html#gone", "c.html", "d/", "//x.y"))
    pages = {"a.html": markup(links), "b.html": markup('<p id="here">')}
    build = Build(pages, {"a.html", "b.html", "d/index.html"}, "")
    assert [each.split(": ")[1] for each in build.lost("a.html")] == ["b.html#gone", "c.html", "d/"]
