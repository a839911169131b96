"""What stands at an address that a record had before."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.site.pages.head import Head


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """What stands at an address that a record had before: the way to where it stands now."""

    head: Head
    title: str
    link: str
