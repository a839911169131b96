"""What the chart costs the reader who explores: the small bundle beside the whole library."""

from plotly.offline import get_plotlyjs

from tests.bench.table import Row
from tests.bench.weight import gzipped
from tests.browser.site import ROOT
from timeline.chart_library import chart_library


def rows() -> list[Row]:
    """Weigh the bundle that a build takes beside the one that the Python package brings."""
    small, _ = chart_library(ROOT)
    whole = get_plotlyjs().encode()
    return [Row("chart library", gzipped(small), gzipped(whole), "bytes gzipped", "whole library", "")]
