"""The card of an event or a timeline, as SVG."""

import re

import pytest

from tests.makers import Element, event, layout, xml
from timeline.layout import Layout
from timeline.render.card import HEIGHT, WIDTH, Card, draw
from timeline.render.style import LIGHT, Token

SVG = "{http://www.w3.org/2000/svg}"
EVENTS = [
    event("a", "1996"),
    event("b", "2014/2016"),
    event("c", "2022~", lane="war"),
    event("d", "2020?/..", lane="war"),
]
LAYOUT = layout(*EVENTS)


def card(title: str = "A title", *, of: str | None = None, drawn: Layout | None = LAYOUT, when: str = "2022") -> Card:
    """Return a card, with *of* that of an event."""
    mark = next((mark for mark in drawn.marks if mark.event == of), None) if drawn else None
    return Card("A Site", title, when, drawn, mark)


def texts(svg: str) -> list[str]:
    """Return what is written on a card, from the top down."""
    return ["".join(each.itertext()).strip("\u200f") for each in xml(svg).iter(f"{SVG}text")]


def faint(svg: str) -> list[Element]:
    """Return the groups that are drawn faintly."""
    return [each for each in xml(svg).iter(f"{SVG}g") if each.get("opacity") not in {None, "1"}]


def test_card_says_what_it_stands_for() -> None:
    """Site, title and date stand on it, then what can be read of the drawing."""
    written = texts(draw(card("Ministers decide", when="16 March 2022")))
    assert written[:3] == ["A Site", "Ministers decide", "16 March 2022"]
    assert {"Law", "War", "2000"} <= set(written)


def test_card_has_the_size_that_services_ask_for() -> None:
    """It is 1,200 by 630 pixels."""
    assert (WIDTH, HEIGHT) == (1200, 630)
    assert (xml(draw(card())).get("width"), xml(draw(card())).get("height")) == ("1200", "630")


def test_event_stands_out() -> None:
    """The lane of the event is named at the top, and all other marks are faint."""
    own, whole = draw(card(of="c")), draw(card())
    assert texts(own).count("War") == 2
    assert texts(whole).count("War") == 1
    assert len(faint(own)) == 1
    assert faint(whole) == []


def test_event_of_no_timeline_has_a_card() -> None:
    """Without a drawing its title has more room."""
    svg = draw(card("Word " * 19, drawn=None))
    assert "Law" not in texts(svg)
    assert texts(svg)[0] == "A Site"


@pytest.mark.parametrize("of", ["a", "b", "c", "d", None])
def test_card_is_light(of: str | None) -> None:
    """Every colour is one of the style sheet's light ones."""
    used = set(re.findall(r"#[0-9a-f]{6}", draw(card(of=of))))
    assert used <= set(LIGHT.values())
    assert {LIGHT[Token.PAPER], LIGHT[Token.INK]} <= used


@pytest.mark.parametrize("title", ["<b>&amp;</b> \"x\" 'y'", "]]>", "{0} %s"])
def test_title_stays_text(title: str) -> None:
    """Words are escaped."""
    assert texts(draw(card(title)))[1] == title


def test_title_written_from_right_to_left() -> None:
    """It ends at the right margin, its signs at the ends where they belong."""
    (line,) = [each for each in xml(draw(card("ועדת השרים!"))).iter(f"{SVG}text") if "ועדת" in (each.text or "")]
    assert (line.get("text-anchor"), line.get("x")) == ("end", "1136")
    assert line.text == "\u200fועדת השרים!\u200f"


@pytest.mark.parametrize("lanes", [1, 3, 8, 30])
def test_drawing_stays_on_the_card(lanes: int) -> None:
    """However many lanes there are, they stand between the date and the foot; titles are named where they fit."""
    ids = [{"id": f"lane-{number}", "title": f"Lane {number}"} for number in range(lanes)]
    events = [event(f"e{number}", f"{1990 + number}", lane=each["id"]) for number, each in enumerate(ids)]
    svg = draw(card("Word " * 19, drawn=layout(*events, lanes=ids)))
    heights = [float(y) for y in re.findall(r'd="M[\d.-]+ ([\d.]+)L', svg)]
    assert 250 < min(heights) <= max(heights) < HEIGHT - 20
    assert ("Lane 0" in texts(svg)) is (lanes <= 8)


def test_crowd_is_thinned() -> None:
    """A thousand events take no more marks than the eye can part, and an event's card leaves the others out."""
    drawn = layout(*(event(f"e{number}", f"{1000 + number}") for number in range(1000)))
    assert len(draw(card(drawn=drawn))) < 100_000
    assert len(draw(card(drawn=drawn, of=drawn.marks[0].event))) < 20_000


def test_break_is_drawn() -> None:
    """Time that is left out is a gap through all lanes."""
    broken = layout(event("a", "1000-01-01"), event("b", "2000-01-01"), event("c", "2000-03-01"), axis="broken")
    assert broken.domain.breaks
    assert len(re.findall(r"<path transform=\"translate\([^)]*\)\" d=\"M-3.5", draw(card(drawn=broken)))) == 1


def test_same_card_each_time() -> None:
    """What is drawn depends on the card alone."""
    assert draw(card(of="a")) == draw(card(of="a"))
