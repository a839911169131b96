"""The chart: the same marks as the drawing at the same places, in data that Plotly itself accepts."""

import json
import re
from typing import Any

import plotly.graph_objects as go
import pytest
from plotly.offline import get_plotlyjs

from tests.makers import event, layout, xml
from tests.render.test_svg import BANDS, CROWD, DOUBT, HEAP, HOSTILE, LONG, SIGNS, relations, with_class
from timeline.dates.calendar import day_number
from timeline.layout import FRAMES, NARROW, Layout
from timeline.render.figure import figure
from timeline.render.outlines import points
from timeline.render.style import LIGHT, OUTLINES, PLOTLY_SYMBOLS, Token
from timeline.render.svg import draw

DEEP = (event("impact", "Y-66000000"), event("ice", "Y-12000", lane="war"), event("now", "2020"))
LAYOUTS: dict[str, Layout] = {
    "doubt": layout(*DOUBT, bands=BANDS),
    "doubt-narrow": layout(*DOUBT, frame=NARROW, bands=BANDS),
    "crowd": layout(*CROWD),
    "relations": layout(*relations()),
    "signs": layout(*SIGNS),
    "signs-narrow": layout(*SIGNS, frame=NARROW),
    "heap": layout(*HEAP),
    "broken": layout(*LONG, bands=BANDS, axis="broken"),
    "broken-narrow": layout(*LONG, frame=NARROW, bands=BANDS, axis="broken"),
    "hours": layout(event("a", "2022-03-16T10:00:00Z"), event("b", "2022-03-16T17:30:59Z", lane="war")),
    "antiquity": layout(event("ides", "-0043-03-15"), event("year-one", "0000", lane="war"), event("fire", "0064-07")),
    "deep-time": layout(*DEEP),
    "year-10000": layout(event("a", "9990"), event("b", "Y10010")),
}
SECOND = 1 / 86_400
INSTANT = re.compile(r"(-?\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d\.\d{3})")


def signs(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the traces that hold signs, one a lane."""
    return [trace for trace in data["data"] if "customdata" in trace]


def share(of: Layout, x: str | float) -> float:
    """Return the share of the width that a place on the chart's axis means, on either sort of axis."""
    return of.domain.share(day(x)) if isinstance(x, str) else x


def day(x: str) -> float:
    """Return the day that a place on an axis of dates means."""
    found = INSTANT.fullmatch(x)
    assert found
    year, month, number, hours, minutes = map(int, found.groups()[:-1])
    return day_number(year, month, number) + (hours * 3600 + minutes * 60 + float(found[6])) / 86_400


def near(of: Layout) -> float:
    """Return how far apart chart and drawing may be, as a share of the width: a second, or a rounding error."""
    return max(SECOND / of.domain.pace, 1e-9)


def of_the_drawing(of: Layout) -> dict[str, list[tuple[str, float, float, str]]]:
    """Return event, day, height and outline of every sign in the static drawing, by lane."""
    lanes: dict[str, list[tuple[str, float, float, str]]] = {}
    for lane in with_class(xml(draw(of, "x", str)), "timeline-lane"):
        lanes[lane.get("data-lane", "")] = marks = []
        for mark in (each for each in lane.iter("a") if each.get("data-event")):
            place = next(each for each in mark.iter("svg") if with_class(each, "timeline-sign"))
            share = float(place.get("x", "").removesuffix("%")) / 100
            outline = with_class(place, "timeline-sign")[0].get("d", "")
            marks.append((mark.get("data-event", ""), share, float(place.get("y", "")), outline))
    return lanes


@pytest.mark.parametrize("name", LAYOUTS)
def test_chart_has_the_marks_of_the_drawing(name: str) -> None:
    """Lane by lane the chart has the same events in the same order, as high and with the same sign."""
    of = LAYOUTS[name]
    shapes = {PLOTLY_SYMBOLS[shape]: outline for shape, outline in OUTLINES.items()}
    charted = {
        trace["legendgroup"]: [
            (event_id, round(y, 1), shapes[trace["marker"]["symbol"]])
            for (event_id, *_), y in zip(trace["customdata"], trace["y"], strict=True)
        ]
        for trace in signs(figure(of))
    }
    expected = {lane: [(id_, y, outline) for id_, _, y, outline in marks] for lane, marks in of_the_drawing(of).items()}
    assert charted == expected


@pytest.mark.parametrize("name", LAYOUTS)
def test_chart_puts_marks_where_the_drawing_does(name: str) -> None:
    """A sign stands within a second of its place in the layout, and where the drawing's percentage puts it."""
    of = LAYOUTS[name]
    places = {
        data[0]: share(of, x)
        for trace in signs(figure(of))
        for data, x in zip(trace["customdata"], trace["x"], strict=True)
    }
    assert places == {mark.event: pytest.approx(mark.x, abs=near(of)) for mark in of.marks}
    drawn = {id_: place for marks in of_the_drawing(of).values() for id_, place, _, _ in marks}
    assert places == pytest.approx(drawn, abs=6e-5)


#: Height, strength, whether it is hatched, and from where to where it runs as shares of the width.
Bar = tuple[float, float, bool, float, float]


def bars_of_the_chart(of: Layout) -> list[Bar]:
    """Return the bars of the chart, from top to bottom."""
    found: list[Bar] = []
    for trace in figure(of)["data"]:
        if trace["mode"] == "lines" and trace.get("meta") != "relations":
            xs, ys = trace["x"], trace["y"]
            assert xs[2::3] == ys[2::3] == [None] * (len(xs) // 3)
            look = (trace["opacity"], "dash" in trace["line"])
            ends = zip(xs[::3], xs[1::3], ys[::3], strict=True)
            found += [(round(y, 1), *look, share(of, start), share(of, end)) for start, end, y in ends]
    return sorted(found)


def bars_of_the_drawing(of: Layout) -> list[Bar]:
    """Return the same of the drawing; what is possible is as strong as the style sheet makes it."""
    found: list[Bar] = []
    for mark in xml(draw(of, "x", str)).iter("a"):
        is_hatched = "timeline-uncertain" in mark.get("class", "")
        for line in mark.iter("line"):
            x1, x2 = (float(line.get(end, "").removesuffix("%")) / 100 for end in ("x1", "x2"))
            faint = 0.6 if line.get("class") == "timeline-possible" else 1.0
            found.append((float(line.get("y1", "")), float(line.get("opacity", faint)), is_hatched, x1, x2))
    return sorted(found)


@pytest.mark.parametrize("name", ["doubt", "doubt-narrow", "signs", "signs-narrow", "broken", "broken-narrow"])
def test_chart_has_the_bars_of_the_drawing(name: str) -> None:
    """What is certain, possible, uncertain or fades out is as long, as high and as strong in both."""
    charted, drawn = bars_of_the_chart(LAYOUTS[name]), bars_of_the_drawing(LAYOUTS[name])
    assert [bar[:3] for bar in charted] == [bar[:3] for bar in drawn]
    assert [end for bar in charted for end in bar[3:]] == pytest.approx(
        [end for bar in drawn for end in bar[3:]], abs=1e-4
    )
    assert len(drawn) >= 3


@pytest.mark.parametrize("name", LAYOUTS)
def test_chart_hatches_what_the_drawing_does(name: str) -> None:
    """The sign of an uncertain date is hollow and hatched in both, no other is."""
    of = LAYOUTS[name]
    hatched = [mark for mark in xml(draw(of, "x", str)).iter("a") if with_class(mark, "timeline-hatch")]
    data = figure(of)
    strokes = {y for trace in data["data"] if trace.get("meta") == "hatch" for y in trace["y"]}
    hollow = {
        y
        for trace in signs(data)
        for y, color in zip(trace["y"], trace["marker"]["color"], strict=True)
        if color == LIGHT[Token.PAPER]
    }
    heights = {mark.y for mark in of.marks if mark.is_uncertain}
    assert len(hatched) == sum(mark.is_uncertain for mark in of.marks)
    assert strokes == hollow == heights


def test_chart_has_the_clusters_of_the_drawing() -> None:
    """A cluster stands at the same place in both, with the same number, words and first event."""
    of = LAYOUTS["heap"]
    (trace,) = [trace for trace in figure(of)["data"] if trace.get("meta") == "clusters"]
    (link,) = with_class(xml(draw(of, "x", str)), "timeline-cluster")
    place = next(each for each in link.iter("svg"))
    assert share(of, trace["x"][0]) == pytest.approx(float(place.get("x", "").removesuffix("%")) / 100, abs=6e-5)
    assert trace["y"] == [float(place.get("y", ""))]
    assert trace["hovertext"] == [link.get("aria-label")]
    assert trace["text"] == ["".join(each.itertext()) for each in link.iter("text")]
    assert trace["ids"] == [link.get("href")] == [(link.get("data-events") or "").split()[0]]


@pytest.mark.parametrize("name", ["relations", "broken"])
def test_chart_has_the_curves_of_the_drawing(name: str) -> None:
    """Relations are there but not shown; stated and inferred ones differ; each runs along the drawing's curve."""
    of = LAYOUTS[name]
    lines = [trace for trace in figure(of)["data"] if trace.get("meta") == "relations" and trace["mode"] == "lines"]
    assert [(trace["visible"], trace["line"]["dash"]) for trace in lines] == [(False, "solid"), (False, "7px,4px")]
    for trace, is_inferred in zip(lines, (False, True), strict=True):
        arcs = [arc for arc in of.relations if arc.is_inferred is is_inferred]
        xs = [share(of, x) for x in trace["x"] if x is not None]
        assert xs == pytest.approx([x for arc in arcs for x, _ in points(arc, 17)], abs=near(of))
        assert {*trace["ids"]} == {f"{arc.cause} {arc.effect}" for arc in arcs}
        assert len(trace["ids"]) == len(trace["x"]) == len(trace["y"])


def test_curves_end_with_an_arrow() -> None:
    """A head stands at each effect, turned as the curve arrives."""
    of = LAYOUTS["relations"]
    (heads,) = [each for each in figure(of)["data"] if each.get("meta") == "relations" and each["mode"] == "markers"]
    at = {mark.event: (mark.x, mark.y) for mark in of.marks}
    ends = [at[ids.split()[1]] for ids in heads["ids"]]
    assert [share(of, x) for x in heads["x"]] == pytest.approx([x for x, _ in ends], abs=near(of))
    assert heads["y"] == [y for _, y in ends]
    assert heads["marker"]["angle"] == [-180, -180]


def test_points_run_along_the_curve() -> None:
    """The points of a curve begin and end with it, and the middle one is where a Bézier curve has it."""
    (arc, _) = LAYOUTS["relations"].relations
    first, *_, last = along = points(arc, 17)
    assert (first, last) == (arc.points[0], arc.points[-1])
    middle = [sum(w * point[axis] for w, point in zip((1, 3, 3, 1), arc.points, strict=True)) / 8 for axis in (0, 1)]
    assert along[8] == pytest.approx(tuple(middle))


@pytest.mark.parametrize("name", ["broken", "broken-narrow"])
def test_chart_has_the_breaks_of_the_drawing(name: str) -> None:
    """A break stands where the drawing has it, is as high, and is said in the same words."""
    of = LAYOUTS[name]
    (shape,) = [each for each in figure(of)["layout"]["shapes"] if each["type"] == "path"]
    (wave,) = [each for each in xml(draw(of, "x", str)).iter("svg") if each.get("role") == "img"]
    assert shape["xanchor"] == pytest.approx(float(wave.get("x", "").removesuffix("%")) / 100, abs=6e-5)
    assert [f"{shape['name']} left out"] == [each.text for each in wave.iter("title")]
    heights = [float(y) for y in re.findall(r",([\d.]+)(?=[A-Z])", shape["path"])]
    assert min(heights) == 0
    assert max(heights) == pytest.approx(of.height, abs=0.01)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_labels_are_those_of_the_drawing(frame: object) -> None:
    """The chart labels the same marks on the same side, and no others."""
    of = layout(*DOUBT, *CROWD, frame=frame)  # type: ignore[arg-type]
    notes = [each for each in figure(of)["layout"]["annotations"] if each.get("captureevents")]
    expected = [
        (
            mark.event,
            "<br>".join(mark.label.lines),
            {"before": "right"}.get(mark.label.side, "left"),
            mark.y - mark.label.rise,
        )
        for mark in of.marks
        if mark.label
    ]
    assert [(each["name"], each["text"], each["xanchor"], each["y"]) for each in notes] == expected


def known_entities() -> set[str]:
    """Return the named entities that the chart library understands; it shows any other as it is written."""
    found = re.search(r'\{((?:\w+:"[^"]*",)*?mu:"[^"]*"(?:,\w+:"[^"]*")*)\}', get_plotlyjs())
    assert found
    return set(re.findall(r"(\w+):", found[1]))


def shown_texts(of: Layout) -> list[str]:
    """Return every text that the chart library reads as its own sort of HTML."""
    data = figure(of)
    notes = [each["text"] for each in data["layout"]["annotations"]]
    return [*notes, *data["layout"]["xaxis"]["ticktext"], *(text for trace in signs(data) for text in trace["text"])]


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_title_stays_text(title: str) -> None:
    """No tag of a title reaches the chart, and only entities that the chart library turns back into letters."""
    of = layout(event("a", "2014", title=title), event("b", "2022", lane="war"), lanes=[{"id": "law", "title": title}])
    texts = shown_texts(of)
    assert [text for text in texts if "<" in text.replace("<br>", "")] == []
    named = {name for text in texts for name in re.findall(r"&([a-zA-Z]+);", text)}
    assert named <= known_entities()


def test_chart_names_each_colour() -> None:
    """Every colour of the chart is one of the style sheet's, so that the page can put its own in the place."""
    data = figure(layout(*DOUBT, bands=BANDS))
    assert data["layout"]["meta"]["tokens"] == {value: token for token, value in LIGHT.items()}
    used = set(re.findall(r"#[0-9a-f]{6}", str({**data, "layout": {**data["layout"], "meta": {}}})))
    assert used <= set(LIGHT.values())
    assert len(used) >= 6


def test_chart_is_as_high_as_the_drawing() -> None:
    """Above the axis a pixel of the chart is a pixel of the drawing."""
    of = LAYOUTS["crowd"]
    page = figure(of)["layout"]
    assert page["height"] - page["margin"]["t"] - page["margin"]["b"] == of.height
    assert page["yaxis"]["range"] == [of.height, 0]


@pytest.mark.parametrize("name", LAYOUTS)
def test_plotly_knows_every_field(name: str) -> None:
    """Plotly's own check takes every chart as it is, and drops or changes nothing of it."""
    plain = json.loads(json.dumps(figure(LAYOUTS[name])))
    checked = json.loads(go.Figure({**plain, "layout": {**plain["layout"], "template": "none"}}).to_json())
    del checked["layout"]["template"]
    assert checked == plain


def test_plotly_refuses_what_it_does_not_know() -> None:
    """The check above can fail."""
    plain = figure(LAYOUTS["crowd"])
    plain["data"][0]["colour"] = "red"
    with pytest.raises(ValueError, match="colour"):
        go.Figure(plain)
