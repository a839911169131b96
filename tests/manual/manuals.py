"""The manual as it stands in the package."""

from functools import cache

from timeline import files
from timeline.manual import Manual, manual_of


@cache
def manual() -> Manual:
    """Return the manual."""
    return manual_of(files.manual())
