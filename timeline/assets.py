"""The style sheets and scripts that pages ask for, each put together from small files and without their comments."""

from __future__ import annotations

from functools import cache
from importlib.resources import files as package_files

from rcssmin import cssmin
from rjsmin import jsmin

#: What pages ask for, and the files of the package that it is made from, in this order. What every page has lies in
#: `styles` and `scripts`; what is fetched beside it, in a folder of its own or as one more style sheet.
PARTS: dict[str, tuple[str, ...]] = {
    "timeline.css": (
        "styles/tokens.css",
        "styles/drawing.css",
        "styles/list.css",
        "styles/pages.css",
        "styles/keys.css",
        "styles/filters.css",
        "styles/share.css",
        "styles/print.css",
    ),
    "evidence.css": ("styles/evidence.css",),
    "media.css": ("styles/media.css",),
    "tour.css": ("tour/tour.css",),
    "tour.js": ("scripts/switch.js", "keys/ours.js", "tour/steps.js"),
    "manual.css": ("styles/manual.css",),
    "timeline.js": (
        "scripts/assets.js",
        "scripts/view.js",
        "scripts/marks.js",
        "scripts/selection.js",
        "scripts/lanes.js",
        "scripts/switch.js",
        "scripts/stops.js",
        "scripts/announce.js",
        "scripts/intent.js",
        "scripts/explore.js",
        "scripts/share.js",
    ),
    "known.css": ("styles/known.css",),
    "find.css": ("styles/range.css",),
    "find.js": (
        "find/items.js",
        "find/dates.js",
        "find/address.js",
        "find/matching.js",
        "find/showing.js",
        "find/notes.js",
        "find/range.js",
        "find/form.js",
    ),
    "embed.js": ("embed/height.js",),
    "embed-host.js": ("embed/host.js",),
    "share.js": ("share/code.js",),
    "redirect.js": ("scripts/redirect.js",),
    "chart.css": ("chart/chart.css",),
    "chart.js": (
        "chart/colors.js",
        "chart/events.js",
        "chart/shown.js",
        "chart/selection.js",
        "chart/range.js",
        "chart/links.js",
        "chart/touch.js",
        "chart/open.js",
    ),
    "keys.css": ("keys/dialog.css",),
    "keys.js": ("keys/ours.js", "keys/walk.js", "keys/press.js", "keys/dialog.js"),
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
