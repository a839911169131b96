"""Problems that a command meets, told on standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from timeline.problems import Check, Problem
from timeline.reports import REPORTS
from timeline.reports.findings import Findings
from timeline.reports.text import shows_colours


def tell(
    problems: Sequence[Problem],
    contents: Mapping[str, bytes],
    *,
    form: str = "text",
    pages: Mapping[Check, str] | None = None,
) -> None:
    """Print *problems* of *contents*; *pages* are the addresses of the manual's pages on checks, if there are any."""
    is_coloured = shows_colours(os.environ, is_terminal=sys.stdout.isatty())
    print(REPORTS[form](Findings(problems, contents, pages or {}, is_coloured=is_coloured)))
