"""Lighthouse's mark for performance, which depends on the clock, of each kind of page beside an empty one."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from tests.bench.table import Row
from tests.bench.weight import EMPTY
from tests.browser import lighthouse
from tests.browser.host import Host
from tests.browser.site import served

BUDGET = "≥ 99"
EMPTY_PAGE = "empty.html"
#: Lighthouse as everybody runs it.
USUAL: dict[str, Any] = {}


def rows(site: Path, pages: Mapping[str, str]) -> list[Row]:
    """Ask for the mark of each of *pages*, given by a name for each."""
    (site / EMPTY_PAGE).write_text(EMPTY, encoding="utf-8")
    with served(site, Host) as address:
        addresses = [f"{address}/{page}" for page in (*pages.values(), EMPTY_PAGE)]
        judged = lighthouse.judge(addresses, ["performance"], USUAL, browsers=1)
    *ours, empty = (judged[each].scores["performance"] for each in addresses)
    return [
        Row(f"Lighthouse, performance, {name}", mark, empty, "", "empty page", BUDGET)
        for name, mark in zip(pages, ours, strict=True)
    ]
