"""Words of titles and summaries: what is told of and what is let pass."""

import pytest

from tests.reading.trees import TIMELINES, codes, event, tree
from timeline.house import House
from timeline.reading import read


def summarised(text: str, title: str = "x") -> list[str]:
    """Return the names of the checks that an event with this summary and title breaks."""
    return codes(tree(events=event("a", title=f'"{title}"', summary='"' + text.replace('"', '\\"') + '"')))


@pytest.mark.parametrize(
    "text",
    [
        "We saw it.",
        "Here we saw it.",
        "It surprised us.",
        "It is our view.",
        "Our view is this.",
        "It ends. My view is this.",
        "I saw it.",
        "It ends, I think.",
        "It ends; I’m told so.",
        "It is said that I went.",
        "We’ve seen it.",
        "It is what we’ll see.",
        "They asked us, and left.",
        "To me, it is over.",
    ],
)
def test_first_person_is_told(text: str) -> None:
    """Whoever speaks of themselves in a summary is asked to say who they are."""
    assert summarised(text) == ["first-person"]


@pytest.mark.parametrize(
    "text",
    [
        "The US and the UK agree.",
        "Protocol I is adopted.",
        "Protocol I lays it down.",
        "World War I ends.",
        "Elizabeth I and her council meet.",
        "Parts II and I are read.",
        "Parts H, I and J are read.",
        "I. Ivanov speaks.",
        "Our Lady of Kazan is shown.",
        "The My Lai trial begins.",
        "“We saw it”, they say.",
        '"We saw it", they say.',
        "They say: 'We saw it.'",
        "See [it](https://example.org/our/us).",
        "The status of the army is the same.",
        "The pages at about.us and me.example.org close.",
        "The we-group meets.",
        "> We saw it.",
    ],
)
def test_first_person_is_not_found_elsewhere(text: str) -> None:
    """Numerals, countries, names, quotations, addresses and parts of words are nobody's speech."""
    assert summarised(text) == []


def test_open_quotation_hides_only_its_paragraph() -> None:
    """A mark without its counterpart does not keep the next paragraph from being read."""
    assert summarised("It is “so.\\n\\nThen we left”.") == ["first-person"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The brutal falls.", 1),
        ("THE BRUTAL falls, of course.", 2),
        ("The so-called treaty ends.", 1),
        ("It is, of\\ncourse, over.", 1),
        ("Regimes fall in the course of time.", 0),
        ("The “brutal” falls.", 0),
        ("A code `brutal` is read.", 0),
    ],
)
def test_loaded_words(text: str, expected: int) -> None:
    """Loaded words are told of as whole words, in any case, and over a line's end, but not in quotations."""
    assert summarised(text) == ["loaded-word"] * expected
    assert summarised("Enough is said in this summary.", title=text.replace("\\n", " ")) == ["loaded-word"] * expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [((), []), (("treaty",), ["treaty"]), (("the (end)", "END"), ["the (end)", "end"]), (("treat", "a+"), [])],
)
def test_loaded_words_are_a_rule_of_the_house(words: tuple[str, ...], expected: list[str]) -> None:
    """The words of the settings take the place of the built-in ones, signs in them meaning themselves."""
    events = event("a", title="'Regime: the (end) of a treaty, an end'").replace("- ", "", 1)
    house = House(loaded_words=words)
    problems = read({"content/events/x.yaml": events.encode()}, size_of=lambda _: None, house=house).problems
    told = [problem.message for problem in problems if problem.check.code == "loaded-word"]
    assert [message.split("' ")[0].strip("'") for message in told] == expected


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("Russia joins the Council.", ["title-repeated"]),
        ("The Council: Russia joins", ["title-repeated"]),
        ("Russia joined the Council in 1996.", ["title-repeated"]),
        ("Russia joins the Council on 28 February 1996.", ["title-repeated"]),
        ("Russia joins", ["title-repeated"]),
        ("Russia joins the Council late.", []),
        ("Ukraine joins the Council.", []),
    ],
)
def test_title_repeated(summary: str, expected: list[str]) -> None:
    """A summary adds more to its title than small words, endings and a date."""
    assert summarised(summary, title="Russia joins the Council") == expected


def test_timelines_are_read_too() -> None:
    """The titles and summaries of timelines are held to the same rules."""
    lines = TIMELINES.replace("title: Everything,", "title: Our brutal, summary: 'Our brutal, as we see it',")
    reading = tree(events=event("a"), timelines=lines)
    assert codes(reading) == ["loaded-word", "first-person", "loaded-word", "first-person"]
