"""Sources and pictures can be found and used; ids that were changed still lead somewhere."""

import pytest

from tests.reading.trees import SOURCES, TIMELINES, codes, event, tree
from timeline.reading import read

ALL_CITED = event("a", sources="[{source: a}, {source: b}]")


def sources(one: str, other: str) -> list[str]:
    """Return the names of the checks that two cited sources with these fields break."""
    return codes(tree(events=ALL_CITED, sources=f"- {{id: a, title: x, {one}}}\n- {{id: b, title: y, {other}}}\n"))


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("https://example.org/a", "https://example.org/b", []),
        ("https://example.org/a", "https://example.org/a", ["shared-address"]),
        ("https://example.org/a", "http://WWW.Example.org/a/#end", ["shared-address"]),
        ("https://example.org", "https://example.org/", ["shared-address"]),
        ("https://example.org/a?x=1", "https://example.org/a?x=2", []),
        ("https://example.org/a?x=1#b", "https://example.org/a?x=1", ["shared-address"]),
        ("https://example.org/a", "https://example.org/A", []),
        ("https://example.org/#/a", "https://example.org/#/b", []),
        ("https://example.org/#/a", "https://example.org/#/a", ["shared-address"]),
    ],
)
def test_addresses(one: str, other: str, expected: list[str]) -> None:
    """Two sources are at one page if their addresses differ only in what does not lead to another."""
    assert sources(f"archived: '{one}'", f"archived: '{other}'") == expected
    assert sources(f"archived: '{other}'", f"archived: '{one}'") == expected


def test_page_of_one_is_copy_of_another() -> None:
    """An address is shared whether it is that of the page or of the copy, but not with itself."""
    one = "url: 'https://example.org/a', archived: 'https://example.org/a'"
    assert sources(one, "language: en") == []
    assert sources(one, "archived: 'https://example.org/a'") == ["shared-address"]


def test_copy_of_a_page_is_kept() -> None:
    """A source on the web needs a copy; one that is not there has nothing to copy."""
    assert sources("url: 'https://example.org/a'", "language: en") == ["no-archived-copy"]


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        *((tag, []) for tag in ("en", "uk", "pt-BR", "zh-Hant-TW", "sr-Latn", "es-419", "de-1996", "sl-rozaj-biske")),
        *((tag, []) for tag in ("de-CH-1901", "en-a-bbb-x-c", "x-private", "i-klingon", "en-GB-oed", "EN", "zh-yue")),
        *((tag, ["bad-language"]) for tag in ("English", "e", "en_GB", "en-", "-en", "en GB", "en, uk", "англ", "x")),
        *((tag, ["bad-language"]) for tag in ("en-a", "de-19", "en-toolongsubtag", "russian", "12")),
    ],
)
def test_language_tags(tag: str, expected: list[str]) -> None:
    """A language is a well-formed tag of BCP 47 whose first part has two or three letters."""
    assert sources(f"language: '{tag}'", "licence: x") == expected


@pytest.mark.parametrize(
    ("accessed", "published", "expected"),
    [
        ("2022-03-19", "2022-03-20", ["accessed-before-published"]),
        ("2022-03-20", "2022-03-20", []),
        ("2022-03-19", "2022-03", []),
        ("2022-03-19", "2022-03-20~", []),
    ],
)
def test_read_after_it_appeared(accessed: str, published: str, expected: list[str]) -> None:
    """A source cannot be read before it is published, as far as both days are certain."""
    assert sources(f"accessed: {accessed}, published: {published}", "licence: x") == expected


@pytest.mark.parametrize(
    ("size", "expected"),
    [(300_000, []), (300_001, ["the picture has 301 KB; 300 KB is the most that loads quickly, so make it smaller"])],
)
def test_heavy_images(size: int, expected: list[str]) -> None:
    """A picture may have 300,000 bytes and no more."""
    events = event("a", media="[{file: a.jpg, alt: x, credit: x, licence: x}]")
    contents = {"events": events, "sources": SOURCES, "timelines": TIMELINES}
    files = {f"content/{name}/x.yaml": text.encode() for name, text in contents.items()}
    assert [problem.message for problem in read(files, size_of=lambda _: size).problems] == expected


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        (event("a", formerly="[old, older]") + event("b", formerly="[oldest]"), []),
        (event("a", formerly="[old, old]"), []),
        (event("a", formerly="[all, report]"), []),
        (event("a", formerly="[a]"), ["former-id-in-use"]),
        (event("a", formerly="[b]") + event("b"), ["former-id-in-use"]),
        (event("a", formerly="[old]") + event("b", formerly="[old]"), ["former-id-in-use"]),
        (event("a", formerly="[B]"), ["bad-id"]),
    ],
)
def test_former_ids(events: str, expected: list[str]) -> None:
    """A former id is no id of the same kind and was that of one record; another kind's ids do not matter."""
    assert codes(tree(events=events)) == expected


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"events": event("new", formerly="[old]") + event("a", leads_to="[old]")},
            "event 'old'; it is now called 'new'",
        ),
        ({"events": event("new", formerly="[old]", body="'<event:old>'")}, "event 'old'; it is now called 'new'"),
        ({"events": event("new", formerly="[old]"), "post": "<event:old>"}, "event 'old'; it is now called 'new'"),
        (
            {
                "events": event("a", sources="[{source: old}, {source: report}]"),
                "sources": SOURCES.replace("}", ", formerly: [old]}"),
            },
            "source 'old'; it is now called 'report'",
        ),
        (
            {
                "events": event("a"),
                "timelines": TIMELINES.replace("}\n", ", formerly: [old]}\n"),
                "post": "```timeline\nid: old\n```\n",
            },
            "timeline 'old'; it is now called 'all'",
        ),
        ({"events": event("new", formerly="[report]", leads_to="[repor]")}, "event 'repor'"),
    ],
)
def test_former_ids_are_known(files: dict[str, str], expected: str) -> None:
    """Whoever refers to a record by an id that it had is told the id that it has."""
    assert [problem.message for problem in tree(**files).problems] == [f"there is no {expected}"]
