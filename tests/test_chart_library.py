"""The chart library: the small bundle where it is installed and fits, the whole one otherwise."""

from pathlib import Path

import pytest
from plotly.offline import get_plotlyjs_version

from timeline.chart_library import BUNDLE, BUNDLE_COST, chart_library


def bundle(project: Path, version: str) -> Path:
    """Make what npm would install."""
    (project / BUNDLE).mkdir(parents=True)
    (project / BUNDLE / "package.json").write_text(f'{{"version": "{version}"}}', encoding="utf-8")
    (project / BUNDLE / "plotly-basic.min.js").write_bytes(b"small")
    return project


def test_small_bundle_is_used(tmp_path: Path) -> None:
    """A bundle of the very version that the figures are made for is used without a word."""
    assert chart_library(bundle(tmp_path, get_plotlyjs_version())) == (b"small", None)


@pytest.mark.parametrize("version", [None, "0.0.1"])
def test_whole_bundle_stands_in(tmp_path: Path, version: str | None) -> None:
    """Without it, or where it does not fit, the whole library is used and one sentence says what that costs."""
    script, notice = chart_library(bundle(tmp_path, version) if version else tmp_path)
    assert len(script) > 1_000_000
    assert notice == BUNDLE_COST
