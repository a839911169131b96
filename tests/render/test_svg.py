"""The static drawing: whole XML, every mark a link with a name, and the drawings as they were last looked at.

The drawings in tests/cases/drawing are compared as they are written, with rounded numbers. To draw them anew after a
change that was meant, run `DRAW=1 .venv/bin/python -m pytest tests/render/test_svg.py` and look at each of them.
"""

import os
import re
from pathlib import Path

import pytest

from tests.makers import Element, event, layout, xml
from timeline.layout import FRAMES, NARROW, WIDE, Layout
from timeline.model import Event
from timeline.render.figure import INSET
from timeline.render.svg import draw

CASES = Path(__file__).parents[1] / "cases" / "drawing"

HOSTILE = [
    "<script>alert(1)</script>",
    "\"quoted\" & 'quoted'",
    "]]> <!-- --> &amp; &nbsp;",
    "مجلس أوروبا \u202e abc",
    "🏛️ 👩🏽‍⚖️ decided",
    "a</a></svg><img src=x>",
]


def drawn(of: Layout) -> str:
    """Return the drawing, its marks leading to a list."""
    return draw(of, "A drawing", "#{}".format)


def relations() -> tuple[Event, ...]:
    """Return three events of which one leads to the others."""
    return (
        event("a", "2014-03-21", title="First", leads_to=["b"]),
        event("b", "2014-04-10", title="Second", lane="war"),
        event("c", "2014-05-02", title="Third", responds_to=[{"id": "a", "basis": "inferred"}]),
    )


DOUBT = (
    event("about", "2014-04~", title="About April"),
    event("maybe", "2015?", title="Perhaps in 2015"),
    event("since", "2016-02/..", title="Since February", lane="war"),
    event("until", "../2014-06-30", title="Until June", lane="war"),
    event("unknown", "2017-03-01/", title="End not known", lane="war"),
    event("between", "2015-01/2016-12", title="Two years", importance=1),
)
CROWD = tuple(event(f"e{day}", f"2022-03-{day}", title=f"What happened on the {day}th") for day in range(10, 18))
BANDS = [{"date": "2013/2015-06-30", "title": "Suspended"}, {"date": "2012/..", "title": "Member"}]

DRAWINGS: dict[str, Layout] = {
    "one-day": layout(event("a", title="One day")),
    "doubt": layout(*DOUBT),
    "doubt-narrow": layout(*DOUBT, frame=NARROW),
    "bands": layout(event("a", "2014-04-10"), event("b", "2019-06-26", lane="war"), bands=BANDS),
    "relations": layout(*relations()),
    "crowd": layout(*CROWD),
    "crowd-narrow": layout(*CROWD, frame=NARROW),
    "antiquity": layout(
        event("ides", "-0043-03-15", title="The Ides of March"), event("fire", "0064-07", title="Rome burns")
    ),
    "deep-time": layout(event("impact", "Y-66000000", title="Impact"), event("now", "2020", title="Now", lane="war")),
    "hostile": layout(*(event(f"e{place}", f"20{place}0", title=title) for place, title in enumerate(HOSTILE))),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_drawing_is_as_it_was(name: str, tmp_path: Path) -> None:
    """A drawing changes only when it was meant to."""
    now, kept = drawn(DRAWINGS[name]).replace("><", ">\n<") + "\n", CASES / f"{name}.svg"
    if os.environ.get("DRAW") and not os.environ.get("CI"):
        kept.write_text(now, encoding="utf-8")
    changed = tmp_path / f"{name}-changed.svg"
    changed.write_text(now, encoding="utf-8")
    assert kept.exists(), f"{kept.name} was never drawn; what it would be is in {changed}"
    assert now == kept.read_text(encoding="utf-8"), f"{kept.name} changed; what it is now is in {changed}"


def test_every_kept_drawing_is_drawn() -> None:
    """No drawing is left over from a test that is gone."""
    assert {path.stem for path in CASES.iterdir()} == set(DRAWINGS)


def parsed(of: Layout) -> Element:
    """Return the drawing as an XML parser reads it."""
    return xml(drawn(of))


def with_class(root: Element, name: str) -> list[Element]:
    """Return the elements that carry a class."""
    return [each for each in root.iter() if name in each.get("class", "").split()]


@pytest.mark.parametrize("name", DRAWINGS)
def test_every_mark_is_a_link_with_a_name(name: str) -> None:
    """Each event is one link to its place in the list, named by date and title."""
    marks = {mark.event: f"{mark.when}: {mark.title}" for mark in DRAWINGS[name].marks}
    links = list(parsed(DRAWINGS[name]).iter("a"))
    assert {each.get("data-event"): each.get("aria-label") for each in links} == marks
    assert [each.get("href") for each in links] == [f"#{each.get('data-event')}" for each in links]
    assert len(links) == len(marks)


@pytest.mark.parametrize("name", DRAWINGS)
def test_what_is_seen_is_what_is_said(name: str) -> None:
    """The name of a link holds its visible words (WCAG 2.2, 2.5.3)."""
    for link in parsed(DRAWINGS[name]).iter("a"):
        seen = "".join(part for text in link.iter("text") for part in text.itertext())
        assert seen in link.get("aria-label", "")


@pytest.mark.parametrize("title", HOSTILE)
@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_hostile_title_stays_text(title: str, frame: object) -> None:
    """Whatever a title holds, it is shown as written and makes no element."""
    of = layout(event("a", "2014", title=title, lane="war"), event("b", "2022"), frame=frame)  # type: ignore[arg-type]
    (mark,) = [each for each in parsed(of).iter("a") if each.get("data-event") == "a"]
    assert mark.get("aria-label") == f"2014: {title}"
    assert {each.tag for each in parsed(of).iter()} <= {
        "svg",
        "g",
        "line",
        "text",
        "tspan",
        "a",
        "path",
        "title",
        "rect",
    }


def test_hostile_names_stay_text() -> None:
    """So do the names of lanes, of bands and of the drawing itself."""
    lanes = [{"id": "law", "title": HOSTILE[0]}]
    of = layout(event("a"), lanes=lanes, bands=[{"date": "2022-03-15/2022-03-17", "title": HOSTILE[1]}])
    root = xml(draw(of, HOSTILE[2], lambda id_: f'"><b>{id_}'))
    assert root.get("aria-label") == HOSTILE[2]
    assert [each.text for each in with_class(root, "timeline-lane-title")] == [HOSTILE[0]]
    assert [each.text for each in with_class(root, "timeline-band-title")] == [HOSTILE[1]]
    assert next(root.iter("a")).get("href") == '"><b>a'


def test_nothing_is_styled_inline() -> None:
    """The content policy forbids style attributes and event handlers."""
    written = "".join(map(drawn, DRAWINGS.values()))
    assert re.findall(r'\s(?:style|fill|stroke|on[a-z]+)="', written) == []


def test_numbers_are_short() -> None:
    """Places have at most three decimals, so that a drawing is light and does not depend on the processor."""
    written = "".join(map(drawn, DRAWINGS.values()))
    assert re.findall(r"\d\.\d{4,}|e-\d", re.sub(r'(?:aria-label|href)="[^"]*"|>[^<]+<', "", written)) == []


@pytest.mark.parametrize(
    ("date", "name", "count"),
    [
        ("2014", "timeline-possible", 2),
        ("2014-01-01/..", "timeline-certain", 1),
        ("2014-01-01/..", "timeline-open-end", 1),
        ("../2030", "timeline-open-end", 1),
        ("2014-01-01/", "timeline-open-end", 0),
        ("2014-01-01/", "timeline-possible", 1),
        ("2014-04-10~", "timeline-doubtful", 1),
        ("2014-04-10?", "timeline-doubtful", 1),
        ("2014-04-10", "timeline-doubtful", 0),
    ],
)
def test_doubt_is_seen(date: str, name: str, count: int) -> None:
    """Each sort of doubt has a sign of its own."""
    root = parsed(layout(event("a", date), event("b", "2010-01-01"), event("c", "2022-01-01")))
    (mark,) = [each for each in root.iter("a") if each.get("data-event") == "a"]
    assert len(with_class(mark, name)) == count


def test_relation_says_what_it_joins() -> None:
    """A line names cause and effect, and an inferred one is marked as such."""
    lines = with_class(parsed(layout(*relations())), "timeline-relation")
    told = [
        (each.get("data-cause"), each.get("data-effect"), "timeline-inferred" in each.get("class", ""))
        for each in lines
    ]
    assert told == [("a", "b", False), ("a", "c", True)]


def test_text_is_as_large_as_the_style_sheet_says() -> None:
    """The drawing reckons with the sizes that the style sheet sets."""
    css = (Path(__file__).parents[2] / "timeline/static/styles/drawing.css").read_text(encoding="utf-8")
    sizes = [re.search(rf"\.timeline-drawing{name} {{[^}}]*font-size: (\d+)px", css) for name in ("-wide", "")]
    assert [float(found[1]) for found in sizes if found] == [WIDE.label_size, NARROW.label_size]
    assert f"@container (min-width: {WIDE.width + 2 * INSET:.0f}px)" in css
