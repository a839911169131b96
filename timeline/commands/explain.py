"""``timeline check --explain``: what the manual says of checks, on the terminal."""

from __future__ import annotations

from collections.abc import Sequence

from timeline import files
from timeline.commands import CLEAN
from timeline.manual import manual_of
from timeline.manual.plain import as_plain
from timeline.problems import did_you_mean
from timeline.project import ProjectError
from timeline.site.settings import CHECKS


def explain(names: Sequence[str]) -> int:
    """Print the explanation of each check of *names*; raises :class:`ProjectError` if there is no such check."""
    for name in names:
        if name not in CHECKS:
            raise ProjectError(f"there is no check {name!r}{did_you_mean(name, CHECKS)}")
    manual = manual_of(files.manual())
    print("\n\n\n".join(as_plain(manual, manual.explanations[CHECKS[name]]) for name in names))
    return CLEAN
