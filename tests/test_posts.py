"""Timelines in posts: which blocks are drawn, which only look like one, and where links lead."""

import pytest
from markdown import Markdown

from timeline.posts import TimelineMarkdown
from timeline.reading.fences import Fence

BLOCK = "```timeline\nid: all\n```"


def posted(text: str, *extensions: str) -> str:
    """Return a post as HTML, in which a drawn block is a word and a link leads to capitals."""

    def render(fence: Fence, *, is_first: bool) -> str:
        name = fence.embed.id if fence.embed else "WRONG"
        return f"<section>DRAWN {name}{' WITH ASSETS' if is_first else ''}</section>"

    converter = Markdown(extensions=[*extensions, TimelineMarkdown(render, str.upper)])
    return converter.convert(text)


@pytest.mark.parametrize(
    "text",
    [
        BLOCK,
        "~~~timeline\nid: all\n~~~",
        "````timeline\nid: all\n````",
        "``` timeline\nid: all\n```",
        "  ```timeline\n  id: all\n  ```",
        f"Words before\n{BLOCK}\nand after",
        f"# Title\n\n{BLOCK}",
        BLOCK.replace("\n", "\r\n"),
    ],
)
@pytest.mark.parametrize("extensions", [(), ("fenced_code", "meta", "extra", "codehilite")])
def test_block_is_drawn(text: str, extensions: tuple[str, ...]) -> None:
    """Backticks or tildes, three or more, up to three blanks in front of them, whatever other extensions there are."""
    made = posted(text, *extensions)
    assert made.count("<section>DRAWN all WITH ASSETS</section>") == 1
    assert "id: all" not in made
    assert "<p><section>" not in made


@pytest.mark.parametrize(
    "text",
    [
        f"````\n{BLOCK}\n````",
        f"````text\n{BLOCK}\n````",
        f"~~~\n{BLOCK}\n~~~",
        "    ```timeline\n    id: all\n    ```",
        "```timelines\nid: all\n```",
        "```python\ntimeline\n```",
        "Write ```timeline``` in a line.",
        "`` ```timeline ``",
    ],
)
@pytest.mark.parametrize("extensions", [(), ("fenced_code",)])
def test_example_is_not_drawn(text: str, extensions: tuple[str, ...]) -> None:
    """A block within a longer fence, indented code and other languages are shown as they are."""
    made = posted(text, *extensions)
    assert "DRAWN" not in made
    assert "timeline" in made


def test_example_is_shown_whole() -> None:
    """A manual can show what to write."""
    made = posted(f"````\n{BLOCK}\n````", "fenced_code")
    assert made == "<pre><code>```timeline\nid: all\n```\n</code></pre>"


def test_assets_come_once() -> None:
    """Style sheet and scripts come with the first block of a post only, whatever kind of fence."""
    made = posted(f"{BLOCK}\n\nWords.\n\n~~~timeline\nid: second\n~~~\n\n{BLOCK}")
    assert made.count("DRAWN") == 3
    assert made.count("WITH ASSETS") == 1
    assert made.index("WITH ASSETS") < made.index("DRAWN second")


def test_next_post_has_its_own_assets() -> None:
    """One post's blocks do not count for another."""
    assert posted(BLOCK).count("WITH ASSETS") == posted(BLOCK).count("DRAWN") == 1


def test_text_around_blocks_stays() -> None:
    """Nothing before, between or after blocks is lost, and the order is that of the text."""
    made = posted(f"One\n\n{BLOCK}\nTwo\n{BLOCK}\n\nThree")
    words = ["One", "DRAWN", "Two", "DRAWN", "Three"]
    places = [made.index(word) if word != "DRAWN" else -1 for word in words]
    assert made.count("DRAWN") == 2
    assert places[0] < made.index("DRAWN") < places[2] < made.rindex("DRAWN") < places[4]
    assert made.count("<p>") == 3


@pytest.mark.parametrize("options", ["id: [", "id: all\ncolour: x", "", "id: all\nfrom: soon"])
def test_wrong_options_are_handed_over(options: str) -> None:
    """A block with wrong options is still a block; what to show instead is not this module's to decide."""
    assert "DRAWN WRONG" in posted(f"```timeline\n{options}\n```")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[x](event:a)", "EVENT:A"),
        ("[x][1]\n\n[1]: event:a", "EVENT:A"),
        ("[x](source:a 'title')", "SOURCE:A"),
        ("[*x*](timeline:a)", "TIMELINE:A"),
        ("<https://a.example>", "HTTPS://A.EXAMPLE"),
        ("- [x](event:a)", "EVENT:A"),
        ("> [x](event:a)", "EVENT:A"),
    ],
)
def test_links_are_led(text: str, expected: str) -> None:
    """Every link is asked about, however it is written and wherever it stands."""
    assert f'href="{expected}"' in posted(text)


@pytest.mark.parametrize("text", ["`[x](event:a)`", "    [x](event:a)", "\\[x](event:a)"])
def test_links_in_code_are_words(text: str) -> None:
    """What is shown as an example leads nowhere."""
    assert "href" not in posted(text, "fenced_code")


def test_link_without_address() -> None:
    """An anchor that leads nowhere is left alone."""
    assert posted("[x]()") == '<p><a href="">x</a></p>'
