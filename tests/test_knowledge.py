"""From which day on an event was known: by sources that support it, as far as they say when they were published."""

from typing import Any

import pytest

from tests.makers import event, source
from timeline.knowledge import first_support, published
from timeline.model import Stance

PUBLISHED = {
    "day": "2022-03-16",
    "month": "2022-03",
    "about": "2022-03-10~",
    "span": "2022-02-24/2022-03-12",
    "moment": "2022-03-11T08:30:00Z",
    "open": "2022-03/..",
    "unknown-end": "2022-03/",
    "far": "Y12000",
    "undated": None,
}
SOURCES = {id_: source(id_, **({"published": when} if when else {})) for id_, when in PUBLISHED.items()}


@pytest.mark.parametrize(
    ("id_", "day"),
    [
        ("day", "2022-03-16"),
        ("month", "2022-03-31"),
        ("about", "2022-03-10"),
        ("span", "2022-03-12"),
        ("moment", "2022-03-11"),
        ("open", None),
        ("unknown-end", None),
        ("far", None),
        ("undated", None),
    ],
)
def test_day_of_publication(id_: str, day: str | None) -> None:
    """A source counts from the last day on which it may have been published, and never if there is no such day."""
    found = published(SOURCES[id_])
    assert (found and str(found)) == day


def cited(*sources: str, **stances: str) -> list[dict[str, Any]]:
    """Return citations of these sources, with other stances than support by source."""
    return [{"source": id_} for id_ in sources] + [{"source": id_, "stance": each} for id_, each in stances.items()]


@pytest.mark.parametrize(
    ("citations", "day", "by"),
    [
        (cited("day", "span", "moment"), "2022-03-11", ["moment"]),
        (cited("month", "undated", "open"), "2022-03-31", ["month"]),
        (cited("day", about=Stance.DIFFERS, span=Stance.DISPUTES), "2022-03-16", ["day"]),
        (cited("day", day=Stance.DISPUTES), "2022-03-16", ["day"]),
        (cited("day", "day"), "2022-03-16", ["day"]),
        (cited("undated", "open"), None, []),
        (cited(day=Stance.DISPUTES), None, []),
        ([], None, []),
    ],
)
def test_first_support(citations: list[dict[str, Any]], day: str | None, by: list[str]) -> None:
    """An event is known from the first day of a source that supports it; others, dated or not, make no difference."""
    found = first_support(event(sources=citations), SOURCES)
    assert (found and str(found.day)) == day
    assert [each.id for each in (found.sources if found else ())] == by


def test_sources_of_one_day() -> None:
    """Sources published on the same day are first together."""
    twin = source("twin", published="2022-03-16")
    found = first_support(event(sources=cited("twin", "day")), {**SOURCES, "twin": twin})
    assert found
    assert [each.id for each in found.sources] == ["twin", "day"]
