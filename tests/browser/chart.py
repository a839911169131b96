"""Open the chart of a figure, and read marks from drawing and chart alike."""

from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Locator, Page

MARKS_OF_DRAWING = """(figure) => {
  const shown = [...figure.querySelectorAll(".timeline-drawing")].find((svg) => getComputedStyle(svg).display !== "none");
  return [...shown.querySelectorAll(".timeline-lane")].flatMap((lane) =>
    [...lane.querySelectorAll("[data-event]")].map((mark) => [lane, mark.dataset.event, mark.querySelector(".timeline-sign")]))
    .map(([lane, event, sign]) => {
      const box = sign.getBoundingClientRect(), style = getComputedStyle(sign);
      return { lane: lane.dataset.lane, event, fill: style.fill, stroke: style.stroke, visible: style.visibility === "visible",
        x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height };
    });
}"""
#: The order is that of the chart's data; a trace that is switched off has no signs in the page.
MARKS_OF_CHART = """(figure) => {
  const chart = figure.querySelector(".js-plotly-plot");
  const drawn = new Map([...chart.querySelectorAll(".cartesianlayer .trace")].map((trace) => [trace.__data__[0].trace.index, trace]));
  return chart.data.flatMap((trace, place) => (trace.customdata || []).flatMap(([event], row) => {
    const sign = drawn.has(place) && [...drawn.get(place).querySelectorAll("path.point")].find((path) => path.__data__.i === row);
    if (!sign) return [];
    const box = sign.getBoundingClientRect(), style = getComputedStyle(sign);
    return [{ lane: trace.legendgroup, event, fill: style.fill, stroke: style.stroke, visible: style.visibility === "visible",
      x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width, height: box.height }];
  }));
}"""
SETTLED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 0))))"


@dataclass(frozen=True)
class Mark:
    """The sign of an event as it stands on the page; lengths and places in pixels of the window."""

    lane: str
    event: str
    fill: str
    stroke: str
    visible: bool
    x: float
    y: float
    width: float
    height: float


def marks_of_drawing(figure: Locator) -> list[Mark]:
    """Return the marks of the drawing that the page's width calls for, lane by lane."""
    return [Mark(**each) for each in figure.evaluate(MARKS_OF_DRAWING)]


def marks_of_chart(figure: Locator) -> list[Mark]:
    """Return the marks of the open chart, lane by lane."""
    return [Mark(**each) for each in figure.evaluate(MARKS_OF_CHART)]


def mark_of_chart(figure: Locator, event: str) -> Mark:
    """Return the chart's mark of one event."""
    return next(mark for mark in marks_of_chart(figure) if mark.event == event)


def order(marks: list[Mark]) -> list[tuple[str, str]]:
    """Return lane and event of each mark."""
    return [(mark.lane, mark.event) for mark in marks]


def first_figure(page: Page) -> Locator:
    """Return the first timeline of a page."""
    return page.locator(".timeline-figure").first


def explore(figure: Locator) -> None:
    """Press the button that opens the chart, or closes it, and wait until nothing changes any more."""
    is_open = figure.locator(".is-charted").count() > 0
    figure.locator("[data-action=explore]").click()
    figure.locator(".timeline-stage:not(.is-charted)" if is_open else ".timeline-stage.is-charted").wait_for()
    settled(figure.page)


def settled(page: Page) -> None:
    """Wait until what was asked of the chart has been drawn."""
    page.evaluate(SETTLED)


def until(page: Page, condition: str) -> None:
    """Wait for a JavaScript condition, some seconds at most; Playwright's own wait needs eval, which the policy refuses."""
    page.evaluate(f"""async () => {{
      for (let frame = 0; frame < 600; frame += 1) {{
        if ({condition}) return;
        await new Promise(requestAnimationFrame);
      }}
      throw new Error({condition!r} + " did not come true");
    }}""")
    settled(page)


def asked(figure: Locator, expression: str) -> Any:
    """Return what a JavaScript expression about *chart*, the open chart, comes to."""
    return figure.evaluate(f"(figure) => {{ const chart = figure.querySelector('.js-plotly-plot'); return {expression}; }}")
