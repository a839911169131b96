"""A view of a timeline as drawings for the page and as data for the chart."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup

from timeline.layout import FRAMES, Layout, lay_out
from timeline.library import View
from timeline.render.figure import figure
from timeline.render.legend import legend
from timeline.render.style import OUTLINES, color_class
from timeline.render.svg import Address, draw
from timeline.site.addresses import timeline_folder
from timeline.site.pages.drawing import Drawing, Lane, Sign
from timeline.site.words import counted


@dataclass(frozen=True, slots=True)
class Drawn:
    """A view laid out for every page width, and the path of its chart's data."""

    view: View
    layouts: tuple[Layout, ...]
    chart: str
    chart_name: str


def drawn(view: View) -> Drawn:
    """Return *view* laid out; a view narrowed by a post has chart data of its own, named after what it shows."""
    name = view.timeline.id if view.is_whole else f"{view.timeline.id}-{_digest(view)}"
    return Drawn(
        view,
        tuple(lay_out(view, frame) for frame in FRAMES),
        f"{timeline_folder(view.timeline.id)}{name}.chart.js",
        name,
    )


def drawing(drawn: Drawn, address: Address, selected: str | None = None) -> Drawing:
    """Return the drawing for one page, with the event *selected*; each mark leads to ``address(event id)``."""
    view = drawn.view
    events, lanes_held = counted(len(view.events), "event", "events"), counted(len(view.lanes), "lane", "lanes")
    name = f"{view.timeline.title}: {events} in {lanes_held}"
    return Drawing(
        timeline=view.timeline.id,
        svgs=tuple(Markup(draw(layout, name, address, selected)) for layout in drawn.layouts),
        lanes=tuple(lanes_of(drawn.layouts[0]).values()),
        legend=tuple(Sign(Markup(sample), words) for sample, words in legend(drawn.layouts[0])),
        chart=drawn.chart,
        chart_name=drawn.chart_name,
        has_relations=bool(view.relations),
    )


def lanes_of(layout: Layout) -> dict[str, Lane]:
    """Return the lanes of *layout* as readers see them, by id."""
    return {
        strip.id: Lane(strip.id, strip.title, color_class(strip.color), OUTLINES[strip.shape]) for strip in layout.lanes
    }


def chart_script(drawn: Drawn) -> bytes:
    """Return a classic script that hands over the chart's data; unlike a JSON file it can be read from disk too."""
    data = _chart_data(drawn.layouts)
    return f"(window.timelineCharts ??= {{}})[{json.dumps(drawn.chart_name)}] = {data};\n".encode()


@lru_cache(maxsize=100)
def _chart_data(layouts: tuple[Layout, ...]) -> str:
    """Return the charts of *layouts* as JSON; a build after which nothing in them is other need not make them again."""
    figures = {layout.frame.name: figure(layout) for layout in layouts}
    return json.dumps(figures, ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def _digest(view: View) -> str:
    shown = [view.from_ and view.from_.edtf, view.to and view.to.edtf, *(lane.id for lane in view.lanes)]
    return hashlib.sha256(json.dumps(shown).encode()).hexdigest()[:8]
