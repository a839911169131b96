"""The style sheets and scripts that pages ask for, each put together from small files and without their comments."""

from __future__ import annotations

from functools import cache
from importlib.resources import files as package_files

from rcssmin import cssmin
from rjsmin import jsmin

#: What pages ask for, and the files of the package that it is made from, in this order.
PARTS: dict[str, tuple[str, ...]] = {
    "timeline.css": (
        "styles/tokens.css",
        "styles/drawing.css",
        "styles/list.css",
        "styles/pages.css",
        "styles/print.css",
    ),
    "manual.css": ("styles/manual.css",),
    "timeline.js": ("scripts/selection.js", "scripts/lanes.js", "scripts/explore.js"),
    "redirect.js": ("scripts/redirect.js",),
    "chart.css": ("chart/chart.css",),
    "chart.js": ("chart/chart.js",),
}


@cache
def assets() -> dict[str, bytes]:
    """Return each style sheet and script by its name."""
    folder = package_files("timeline") / "static"
    texts = {name: "".join(folder.joinpath(part).read_text("utf-8") for part in parts) for name, parts in PARTS.items()}
    return {name: _without_comments(name, text).encode() for name, text in texts.items()}


def _without_comments(name: str, text: str) -> str:
    shorten = cssmin if name.endswith(".css") else jsmin
    return f"{shorten(text)}\n"
