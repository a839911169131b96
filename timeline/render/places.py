"""Places on the chart's axis: dates where the drawing runs evenly through time that has them, otherwise shares."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from timeline.dates.calendar import civil
from timeline.layout import Domain, Layout
from timeline.layout.ticks import ticks

#: Plotly's date axis ends here.
YEARS = range(-9999, 10_000)
MILLISECONDS_A_DAY = 86_400_000
#: Ticks are worked out for looks so many times as close, as the chart has none of its own for shares.
CLOSER = (3, 9, 27)

#: Gives the value on the chart's axis for a share of the drawing's width.
Place = Callable[[float], str | float]


def is_dated(domain: Domain) -> bool:
    """Tell whether the chart's axis counts dates: they must exist in Plotly, and none may be left out."""
    return not domain.breaks and civil(int(domain.start))[0] in YEARS and civil(int(domain.end))[0] in YEARS


def places(domain: Domain) -> Place:
    """Return what gives the place on the axis of *domain*."""
    return (lambda share: _instant(domain.day(share))) if is_dated(domain) else (lambda share: round(share, 9))


def closer_ticks(layout: Layout) -> list[dict[str, Any]]:
    """Return the ticks for closer looks at an axis of shares, the closest last; an axis of dates needs none."""
    if is_dated(layout.domain):
        return []
    return [_ticks(layout, times) for times in CLOSER]


def _ticks(layout: Layout, times: int) -> dict[str, Any]:
    found = ticks(layout.domain, replace(layout.frame, width=layout.frame.width * times))
    words = [f"{tick.label}<br>{tick.context}" if tick.context else tick.label for tick in found]
    return {"times": times, "tickvals": [round(tick.x, 9) for tick in found], "ticktext": words}


def _instant(day: float) -> str:
    whole, thousandths = divmod(round(day * MILLISECONDS_A_DAY), MILLISECONDS_A_DAY)
    year, month, number = civil(whole)
    minutes, rest = divmod(thousandths, 60_000)
    time = f"{minutes // 60:02d}:{minutes % 60:02d}:{rest / 1000:06.3f}"
    return f"{'-' if year < 0 else ''}{abs(year):04d}-{month:02d}-{number:02d} {time}"
