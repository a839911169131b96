"""The chart's axis: dates as far as Plotly has them, otherwise shares of the width that bring ticks along."""

import pytest

from tests.makers import event, layout
from tests.render.test_figure import LAYOUTS, near, share, signs
from timeline.layout import Domain
from timeline.render.figure import figure


@pytest.mark.parametrize("name", ["broken", "deep-time", "year-10000"])
def test_axis_of_shares_brings_its_closer_ticks(name: str) -> None:
    """The chart has no ticks of its own for shares: closer looks get more of ours, never one within a break."""
    of = LAYOUTS[name]
    levels = figure(of)["layout"]["meta"]["ticks"]
    assert [level["times"] for level in levels] == sorted(level["times"] for level in levels)
    counts = [len(of.ticks), *(len(level["tickvals"]) for level in levels)]
    assert counts == sorted(counts)
    assert counts[-1] > 3 * counts[0]
    gaps = [(of.domain.share(each.start), of.domain.share(each.end)) for each in of.domain.breaks]
    places = [x for level in levels for x in level["tickvals"]]
    assert [x for x in places for start, end in gaps if start <= x <= end] == []


def test_axis_of_dates_brings_none() -> None:
    """Dates have the chart library's own ticks."""
    assert figure(LAYOUTS["crowd"])["layout"]["meta"]["ticks"] == []


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("hours", "date"),
        ("antiquity", "date"),
        ("crowd", "date"),
        ("deep-time", "linear"),
        ("year-10000", "linear"),
        ("broken", "linear"),
    ],
)
def test_axis_is_linear_where_dates_end(name: str, kind: str) -> None:
    """Plotly's dates reach from year -9999 to 9999; outside of that, and with breaks, the axis counts shares."""
    axis = figure(LAYOUTS[name])["layout"]["xaxis"]
    assert axis["type"] == kind
    assert {isinstance(x, str) for x in [*axis["range"], *axis["tickvals"]]} == {kind == "date"}


@pytest.mark.parametrize("name", LAYOUTS)
def test_axis_is_that_of_the_drawing(name: str) -> None:
    """The chart opens on the drawing's time, with its ticks at the same places and in the same words."""
    of = LAYOUTS[name]
    axis = figure(of)["layout"]["xaxis"]
    assert [share(of, x) for x in axis["range"]] == pytest.approx([0, 1], abs=near(of))
    assert [share(of, x) for x in axis["tickvals"]] == pytest.approx([tick.x for tick in of.ticks], abs=near(of))
    assert [text.split("<br>")[0] for text in axis["ticktext"]] == [tick.label for tick in of.ticks]
    assert axis["rangeslider"]["range"] == axis["range"]


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
