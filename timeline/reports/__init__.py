"""The forms in which problems are told: one module a form, and the one table of them."""

from __future__ import annotations

from collections.abc import Callable

from timeline.reports import github, objects, sarif, text
from timeline.reports.findings import Findings

#: Every form by the name that users call it by.
REPORTS: dict[str, Callable[[Findings], str]] = {
    "text": text.write,
    "json": objects.write,
    "github": github.write,
    "sarif": sarif.write,
}
