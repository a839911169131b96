"""A drawing with its lanes and legend, and the block that shows it in a post."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane in the legend and the toggles: its name, colour class and sign."""

    id: str
    title: str
    color: str
    outline: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A way of drawing that needs a word of explanation."""

    drawing: Markup
    words: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """The static drawing with what the chart needs to take its place."""

    timeline: str
    #: The drawings for wide and narrow pages, each an SVG element.
    svgs: tuple[Markup, ...]
    lanes: tuple[Lane, ...]
    #: What occurs in it and needs explaining.
    legend: tuple[Sign, ...]
    #: The script file that carries the chart's data, from the site's root on, and the name by which it hands it over.
    chart: str
    chart_name: str
    has_relations: bool


@dataclass(frozen=True, slots=True)
class EmbedBlock:
    """A timeline within a post: the drawing and the way to the whole."""

    title: str
    count: str
    link: str
    drawing: Drawing
    assets: str
