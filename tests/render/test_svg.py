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
from timeline.render.outlines import break_path, break_path_in_full
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
SIGNS = tuple(
    event(f"e{place}", f"2014-{place + 1:02}-15{sign}" if place < 4 else f"2015-0{place}{sign}", title=f"Date {sign}")
    for place, sign in enumerate(["", "~", "?", "%"] * 2)
)
HEAP = (*(event(f"e{number:03}", title="One of many") for number in range(300)), event("far", "2023", lane="war"))
LONG = (
    event("joins", "1996-02-28", title="Joins", leads_to=["ends"]),
    event("lasts", "1997/2021", title="Lasts", lane="war"),
    event("votes", "2014-04-10", title="Votes"),
    event("ends", "2022-03-16", title="Ends"),
)
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
    "signs": layout(*SIGNS),
    "heap": layout(*HEAP),
    "heap-narrow": layout(*HEAP, frame=NARROW),
    "broken": layout(*LONG, bands=BANDS, axis="broken"),
    "broken-narrow": layout(*LONG, frame=NARROW, bands=BANDS, axis="broken"),
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
    links = [each for each in parsed(DRAWINGS[name]).iter("a") if each.get("data-event")]
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
        ("2014-04-10~", "timeline-possible", 6),
        ("2014-04-10~", "timeline-uncertain", 0),
        ("2014-04-10~", "timeline-hatch", 0),
        ("2014-04-10?", "timeline-possible", 0),
        ("2014-04-10?", "timeline-uncertain", 1),
        ("2014-04-10?", "timeline-hatch", 1),
        ("2014-04-10%", "timeline-possible", 6),
        ("2014-04-10%", "timeline-uncertain", 1),
        ("2014-04-10", "timeline-uncertain", 0),
    ],
)
def test_doubt_is_seen(date: str, name: str, count: int) -> None:
    """Each sort of doubt has a sign of its own."""
    root = parsed(layout(event("a", date), event("b", "2010-01-01"), event("c", "2022-01-01")))
    (mark,) = [each for each in root.iter("a") if each.get("data-event") == "a"]
    assert len(with_class(mark, name)) == count


def test_soft_ends_fade_outwards() -> None:
    """The further from an approximate date, the fainter its ends."""
    root = parsed(layout(event("a", "2014-04-10~"), event("b", "2010-01-01"), event("c", "2022-01-01")))
    parts = [each for each in with_class(root, "timeline-possible") if each.get("opacity")]
    ends = [[float(part.get(end, "").removesuffix("%")) for end in ("x1", "x2")] for part in parts]
    middle = sum(sum(pair) for pair in ends) / 2 / len(ends)
    strength = {
        round(abs(sum(pair) / 2 - middle), 1): part.get("opacity") for pair, part in zip(ends, parts, strict=True)
    }
    assert [float(strength[distance] or 1) for distance in sorted(strength)] == [0.5, 0.35, 0.2]


def test_cluster_leads_to_the_first_of_its_events() -> None:
    """A cluster is a link named by its number and its time; it knows all of its events."""
    (cluster,) = with_class(parsed(layout(*HEAP)), "timeline-cluster")
    (number,) = ("".join(text.itertext()) for text in cluster.iter("text"))
    events = (cluster.get("data-events") or "").split()
    assert cluster.get("href") == f"#{events[0]}"
    assert number == f"+{len(events)}"
    assert (cluster.get("aria-label") or "").startswith(f"{number} events")
    alone = {mark.event for mark in layout(*HEAP).marks}
    assert {*events, *alone} == {each.id for each in HEAP}


def test_break_is_said_in_words() -> None:
    """A break is a picture with a name, from the top of the drawing down to its axis."""
    of = layout(*LONG, bands=BANDS, axis="broken")
    (wave,) = [each for each in parsed(of).iter("svg") if each.get("role") == "img"]
    assert [each.text for each in wave.iter("title")] == ["1999–2010 left out"]
    steps = [float(each) for each in re.findall(r"t0 ([\d.]+)", with_class(wave, "timeline-break")[0].get("d", ""))]
    assert sum(steps) + steps[0] == pytest.approx(of.height, abs=len(steps) * 0.01)


@pytest.mark.parametrize("height", [81.0, 90.0, 400.0, 1000.0])
def test_waves_of_a_break_run_side_by_side(height: float) -> None:
    """Whatever the height, the second wave swings as the first does, in drawing and chart."""
    relative, absolute = break_path(height), break_path_in_full(height)
    count = relative.count("t") // 2 + 1
    swings = [float(each) for each in re.findall(r"q(-?[\d.]+)[ -]", relative)]
    turns = [float(each) for each in re.findall(r"Q(-?[\d.]+),", absolute)]
    assert len(turns) == 2 * count
    assert turns[count:] == [turn + turns[-1] - turns[0] for turn in reversed(turns[:count])]
    assert swings == [turns[0] - (turns[0] + turns[1]) / 2, turns[count] - (turns[count] + turns[count + 1]) / 2]


@pytest.mark.parametrize("name", DRAWINGS)
def test_density_strip_covers_the_width(name: str) -> None:
    """The strip below the axis is as wide as the drawing, ends with it, and is not read out."""
    root = parsed(DRAWINGS[name])
    (strip,) = with_class(root, "timeline-density")
    assert (strip.get("width"), strip.get("x"), strip.get("aria-hidden")) == ("100%", None, "true")
    assert float(strip.get("y", "")) + float(strip.get("height", "")) == pytest.approx(float(root.get("height", "")))
    assert float(strip.get("y", "")) >= DRAWINGS[name].height + DRAWINGS[name].axis


def test_density_strip_is_light() -> None:
    """However many events there are, the strip is one short path."""
    crowd = [event(f"e{number}", f"20{number % 60 + 10}") for number in range(500)]
    (strip,) = with_class(parsed(layout(*crowd)), "timeline-density")
    (hills,) = strip
    assert len(hills.get("d", "")) < 800


def test_relation_says_what_it_joins() -> None:
    """A curve names cause and effect, and an inferred one is marked as such."""
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
