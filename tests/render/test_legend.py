"""The legend: a row for each sign that occurs, and no other."""

from typing import Any

import pytest

from tests.makers import event, layout, xml
from tests.render.test_svg import HEAP, LONG, with_class
from timeline.render.legend import legend

PLAIN = event("plain", "2014-04-10")


def explained(*dates: str, **more: Any) -> list[str]:
    """Return what the legend says of events of some dates, far from each other."""
    made = [event(f"e{place}", date) for place, date in enumerate(dates)]
    return [words for _, words in legend(layout(PLAIN, *made, **more))]


@pytest.mark.parametrize(
    ("date", "words"),
    [
        ("2016-05-03", []),
        ("2016", ["at some time within this"]),
        ("2016-05-03~", ["about this time"]),
        ("2016-05-03?", ["date uncertain"]),
        ("2016-05-03%", ["about this time", "date uncertain"]),
        ("2016-05-03/2017-04-03", ["lasted for certain"]),
        ("2016-05-03/..", ["lasted for certain", "open, goes on"]),
    ],
)
def test_legend_explains_what_occurs(date: str, words: list[str]) -> None:
    """Each sort of doubt has its own row, and only if it is there."""
    assert explained(date, "2018-01-01") == words


def test_legend_explains_relations() -> None:
    """Stated and inferred relations have a row each."""
    answer = {"responds_to": [{"id": "plain", "basis": "inferred"}]}
    drawn = layout(PLAIN, event("stated", "2015-03-02", responds_to=["plain"]), event("ours", "2016-03-02", **answer))
    assert [words for _, words in legend(drawn)] == ["led to, a source says", "led to, as we conclude"]


def test_legend_names_what_is_left_out() -> None:
    """Each break has a row that says which time it leaves out."""
    words = [words for _, words in legend(layout(*LONG, axis="broken"))]
    assert [each for each in words if each.endswith("left out")] == ["1999–2013 left out", "2015–2019 left out"]


def test_legend_explains_clusters() -> None:
    """Signs that stand for several events are explained."""
    assert [words for _, words in legend(layout(*HEAP))][-1] == "+2 and so on: more events than have room"


def test_samples_are_drawings() -> None:
    """Each sample is markup of the drawing's own classes, and a relation's is in sight."""
    samples = [xml(f"<svg>{sample}</svg>") for sample, _ in legend(layout(*LONG, axis="broken"))]
    shown = [each for sample in samples for each in with_class(sample, "timeline-relation")]
    assert len(samples) >= 4
    assert [each.get("class", "").split()[-1] for each in shown] == ["is-shown"]
