"""The chart library on the disk: the small bundle that npm brings, otherwise the whole one of the Python package."""

from __future__ import annotations

import json
from pathlib import Path

from plotly.offline import get_plotlyjs, get_plotlyjs_version

#: Where npm puts the small bundle of the chart library.
BUNDLE = Path("node_modules/plotly.js-basic-dist-min")
BUNDLE_COST = (
    "The chart library's small bundle is not installed, so the whole one is used: readers who open a chart load "
    "about four times as much. Install npm and run `make html` again to get the small one."
)


def chart_library(project: Path) -> tuple[bytes, str | None]:
    """Return the chart library as one script, and what to say where the small bundle is missing or does not fit."""
    bundle = project / BUNDLE
    try:
        version = json.loads((bundle / "package.json").read_bytes())["version"]
        if version == get_plotlyjs_version():
            return (bundle / "plotly-basic.min.js").read_bytes(), None
    except FileNotFoundError:
        pass
    return get_plotlyjs().encode(), BUNDLE_COST
