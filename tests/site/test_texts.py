"""Markdown of records: clean, with links to other records, or as plain words."""

from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from timeline.site import texts
from timeline.site.addresses import Links

LINKS = Links("../..", "index.html")
VOID = {"br"}


class Judge(HTMLParser):
    """Collects tags and addresses, and what is closed but not open or open but not closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.addresses: list[str] = []
        self.faults: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        self.faults += self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag and the addresses in it."""
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in {"href", "src"}]
        self.faults += [f"{tag} {name}" for name, _ in attrs if name.startswith("on") or name == "style"]
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Note a tag that closes something else than the last one open."""
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"/{tag}")


def html(text: str) -> str:
    """Return clean HTML."""
    return str(texts.html(text, LINKS))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain & simple", "<p>Plain &amp; simple</p>"),
        ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
    ],
)
def test_markdown(text: str, expected: str) -> None:
    """Markdown is HTML as one expects it."""
    assert html(text) == expected


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](vbscript:x)",
    '<a href="javascript&colon;alert(1)">x</a>',
    '<a href="&#106;avascript:alert(1)">x</a>',
    '<a href=" javascript:alert(1)">x</a>',
    '<p style="position:fixed" onclick="x()">x</p>',
    "<svg onload=alert(1)><script>1</script></svg>",
    "<iframe src='https://a.example'></iframe>",
    "<style>body{display:none}</style>",
    "<form action=https://a.example><input></form>",
    "<math><mi//xlink:href='data:x,<script>alert(1)</script>'>",
    "![x](https://a.example/pixel.png)",
    "<div></p></div></body></html>",
    '"><script>alert(1)</script>',
    "<!-- --!><script>alert(1)</script>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_cleaned(text: str) -> None:
    """Nothing but the few tags of a text is left, nothing runs and nothing is loaded."""
    seen = Judge(html(text))
    assert set(seen.tags) <= texts.TAGS
    assert seen.faults == []
    assert [each for each in seen.addresses if ":" in each and not each.startswith(("https:", "mailto:"))] == []


PIECES = st.sampled_from(
    [
        *HOSTILE,
        "event:a",
        "[x](event:a)",
        "*",
        "**",
        "`",
        "\n",
        "\n\n",
        "- ",
        "> ",
        "# ",
        "<b>",
        "</b>",
        "<",
        "&lt;",
        " words ",
    ]
)


@settings(max_examples=150)
@given(st.lists(PIECES, max_size=8).map("".join))
def test_any_mixture_is_cleaned(text: str) -> None:
    """However pieces are put together, what comes out is whole and harmless."""
    for made in (html(text), str(texts.inline(text, LINKS))):
        seen = Judge(made)
        assert set(seen.tags) <= texts.TAGS
        assert seen.faults == []
    assert "\n" not in texts.plain(text)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("event:council-expels-russia", "../../events/council-expels-russia/index.html"),
        ("source:a", "../../sources/a/index.html"),
        ("timeline:a", "../../timelines/a/index.html"),
        ("https://a.example/event:b", "https://a.example/event:b"),
        ("mailto:a@a.example", "mailto:a@a.example"),
        ("#event", "#event"),
        ("event", "event"),
    ],
)
def test_links_to_records_are_led(address: str, expected: str) -> None:
    """``event:ID`` and its like lead to pages; other addresses stay."""
    assert Judge(html(f"[x]({address})")).addresses == [expected]
    assert Judge(html(f"[x][1]\n\n[1]: {address}")).addresses == [expected]
    assert texts.led(address, LINKS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One sentence.", "One sentence."),
        ("*One* sentence.\n", "<em>One</em> sentence."),
        ("one\n\ntwo", "<p>one</p>\n<p>two</p>"),
        ("> quoted", "<blockquote>\n<p>quoted</p>\n</blockquote>"),
    ],
)
def test_inline(text: str, expected: str) -> None:
    """A single paragraph goes without its tags; anything longer keeps them."""
    assert texts.inline(text, LINKS) == expected


@pytest.mark.parametrize(
    "text",
    ["Words:\n\n- one\n- two", "### Title\n\nWords", "- one\n- two\n\nWords", "> a\n\nWords", "Words\n\n    code"],
)
def test_inline_text_is_whole(text: str) -> None:
    """A paragraph beside something else keeps both its tags."""
    assert Judge(str(texts.inline(text, LINKS))).faults == []


def test_no_text_is_none() -> None:
    """What was left out stays left out."""
    assert texts.html(None, LINKS) is None
    assert texts.inline(None, LINKS) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("*One* [link](event:a), `code`.\n\nTwo", "One link, code. Two"),
        ("- a\n- b", "a b"),
        ("5 < 6 & 7 > 2", "5 < 6 & 7 > 2"),
        ("a &amp; b &lt;i&gt;", "a & b <i>"),
        ("<script>alert(1)</script>Words", "Words"),
        ("", ""),
    ],
)
def test_plain(text: str, expected: str) -> None:
    """Plain words have neither tags nor entities and stand on one line."""
    assert texts.plain(text) == expected


def test_one_text_does_not_leak_into_the_next() -> None:
    """A reference that one text defines is not known to another."""
    html("[x][1]\n\n[1]: https://a.example")
    assert Judge(html("[x][1]")).addresses == []
