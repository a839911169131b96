"""The chart: the same marks as the drawing at the same places, in data that Plotly itself accepts."""

import json
import re
from typing import Any

import plotly.graph_objects as go
import pytest
from plotly.offline import get_plotlyjs

from tests.makers import event, layout, xml
from tests.render.test_svg import BANDS, CROWD, DOUBT, HOSTILE, relations, with_class
from timeline.dates.calendar import day_number
from timeline.layout import FRAMES, NARROW, Domain, Layout
from timeline.render.figure import figure
from timeline.render.style import LIGHT, OUTLINES, PLOTLY_SYMBOLS
from timeline.render.svg import draw

DEEP = (event("impact", "Y-66000000"), event("ice", "Y-12000", lane="war"), event("now", "2020"))
LAYOUTS: dict[str, Layout] = {
    "doubt": layout(*DOUBT, bands=BANDS),
    "doubt-narrow": layout(*DOUBT, frame=NARROW, bands=BANDS),
    "crowd": layout(*CROWD),
    "relations": layout(*relations()),
    "hours": layout(event("a", "2022-03-16T10:00:00Z"), event("b", "2022-03-16T17:30:59Z", lane="war")),
    "antiquity": layout(event("ides", "-0043-03-15"), event("year-one", "0000", lane="war"), event("fire", "0064-07")),
    "deep-time": layout(*DEEP),
    "year-10000": layout(event("a", "9990"), event("b", "Y10010")),
}
SECOND = 1 / 86_400
INSTANT = re.compile(r"(-?\d{4})-(\d\d)-(\d\d) (\d\d):(\d\d):(\d\d\.\d{3})")


def signs(data: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the traces that hold signs, one a lane."""
    return [trace for trace in data["data"] if trace["mode"] == "markers"]


def day(x: str | float) -> float:
    """Return the day that a place on the chart's axis means, on either sort of axis."""
    if not isinstance(x, str):
        return (x - 1970) * 365.2425
    found = INSTANT.fullmatch(x)
    assert found
    year, month, number, hours, minutes = map(int, found.groups()[:-1])
    return day_number(year, month, number) + (hours * 3600 + minutes * 60 + float(found[6])) / 86_400


def near(of: Layout) -> float:
    """Return how many days chart and drawing may be apart: a second, or what is lost on an axis of decimal years."""
    return SECOND if of.domain.end < 4_000_000 and of.domain.start > -4_500_000 else of.domain.length * 1e-9


def of_the_drawing(of: Layout) -> dict[str, list[tuple[str, float, float, str]]]:
    """Return event, day, height and outline of every sign in the static drawing, by lane."""
    lanes: dict[str, list[tuple[str, float, float, str]]] = {}
    for lane in with_class(xml(draw(of, "x", str)), "timeline-lane"):
        lanes[lane.get("data-lane", "")] = marks = []
        for mark in lane.iter("a"):
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
    days = {
        data[0]: day(x) for trace in signs(figure(of)) for data, x in zip(trace["customdata"], trace["x"], strict=True)
    }
    assert days == {mark.event: pytest.approx(of.domain.day(mark.x), abs=near(of)) for mark in of.marks}
    shares = {id_: share for marks in of_the_drawing(of).values() for id_, share, _, _ in marks}
    assert {id_: of.domain.share(each) for id_, each in days.items()} == pytest.approx(shares, abs=6e-6)


def pieces(trace: dict[str, Any]) -> list[tuple[float, float, float]]:
    """Return the lines of a trace, which gaps keep apart: from, to, height."""
    xs, ys = trace["x"], trace["y"]
    assert xs[2::3] == ys[2::3] == [None] * (len(xs) // 3)
    return [(day(start), day(end), y) for start, end, y in zip(xs[::3], xs[1::3], ys[::3], strict=True)]


@pytest.mark.parametrize("name", ["doubt", "doubt-narrow"])
def test_chart_has_the_bars_of_the_drawing(name: str) -> None:
    """What is certain and what is possible is as long and as high as in the layout."""
    of = LAYOUTS[name]
    lines = [piece for trace in figure(of)["data"] if trace["mode"] == "lines" for piece in pieces(trace)]
    bars = [
        (stretch, mark.y) for mark in of.marks for stretch in [*mark.doubt, *([mark.certain] if mark.certain else [])]
    ]
    expected = sorted((of.domain.day(stretch.x0), of.domain.day(stretch.x1), y) for stretch, y in bars)
    assert sorted(lines) == [pytest.approx(each, abs=SECOND) for each in expected]
    assert len(expected) > 5


def test_chart_draws_relations_on_demand() -> None:
    """Relations are there but not shown; stated and inferred ones differ."""
    of = LAYOUTS["relations"]
    lines = [trace for trace in figure(of)["data"] if trace.get("meta") == "relations"]
    assert [(trace["visible"], trace["line"]["dash"], len(trace["x"]) // 3) for trace in lines] == [
        (False, "solid", 1),
        (False, "dash", 1),
    ]
    ends = [(day(trace["x"][0]), trace["y"][0], day(trace["x"][1]), trace["y"][1]) for trace in lines]
    drawn = [(of.domain.day(line.x1), line.y1, of.domain.day(line.x2), line.y2) for line in of.relations]
    assert ends == [pytest.approx(each, abs=SECOND) for each in drawn]


@pytest.mark.parametrize(
    ("name", "kind"),
    [("hours", "date"), ("antiquity", "date"), ("crowd", "date"), ("deep-time", "linear"), ("year-10000", "linear")],
)
def test_axis_is_linear_where_dates_end(name: str, kind: str) -> None:
    """Plotly's dates reach from year -9999 to 9999; outside of that the axis counts decimal years."""
    axis = figure(LAYOUTS[name])["layout"]["xaxis"]
    assert axis["type"] == kind
    assert {isinstance(x, str) for x in [*axis["range"], *axis["tickvals"]]} == {kind == "date"}


@pytest.mark.parametrize("name", LAYOUTS)
def test_axis_is_that_of_the_drawing(name: str) -> None:
    """The chart opens on the drawing's time, with its ticks at the same places and in the same words."""
    of = LAYOUTS[name]
    axis = figure(of)["layout"]["xaxis"]
    assert [day(x) for x in axis["range"]] == pytest.approx([of.domain.start, of.domain.end], abs=near(of))
    assert [day(x) for x in axis["tickvals"]] == pytest.approx(
        [of.domain.day(tick.x) for tick in of.ticks], abs=near(of)
    )
    assert [text.split("<br>")[0] for text in axis["ticktext"]] == [tick.label for tick in of.ticks]
    assert axis["rangeslider"]["range"] == axis["range"]


def test_places_are_equal_on_a_linear_axis() -> None:
    """Far from our era a mark's share of the axis is the same in chart and drawing."""
    of = LAYOUTS["deep-time"]
    data = figure(of)
    first, last = data["layout"]["xaxis"]["range"]
    shares = {
        item[0]: (x - first) / (last - first)
        for trace in signs(data)
        for item, x in zip(trace["customdata"], trace["x"], strict=True)
    }
    assert shares == pytest.approx({mark.event: mark.x for mark in of.marks}, abs=1e-9)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_labels_are_those_of_the_drawing(frame: object) -> None:
    """The chart labels the same marks on the same side, and no others."""
    of = layout(*DOUBT, *CROWD, frame=frame)  # type: ignore[arg-type]
    notes = [each for each in figure(of)["layout"]["annotations"] if each.get("captureevents")]
    expected = [
        (mark.event, "<br>".join(mark.label.lines), {"before": "right"}.get(mark.label.side, "left"), mark.y)
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


def test_ends_of_plotlys_dates() -> None:
    """The last and the first day that Plotly knows are still dates."""
    for year in ("-9998", "9998"):
        assert figure(layout(event("a", year)))["layout"]["xaxis"]["type"] == "date"


def test_last_second_of_a_day_is_a_time_that_exists() -> None:
    """The middle of the last second is half a second before midnight, not a time that no clock shows."""
    of = layout(event("a", "2022-03-16T23:59:59Z"), select={"from": "2022-03-16", "to": "2022-03-16"})
    (trace,) = signs(figure(of))
    assert trace["x"][0] == "2022-03-16 23:59:59.500"
    assert of.domain == Domain(19_067, 19_068)
