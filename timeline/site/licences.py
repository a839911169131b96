"""On which terms something may be used: a name, and the address of the terms where one is given."""

from __future__ import annotations

import re

from timeline.site.pages.head import Licence

#: Creative Commons' own form of the address of a licence: its elements and its version.
CREATIVE_COMMONS = re.compile(r"https?://creativecommons\.org/licenses/([a-z-]+)/(\d\.\d)(?:/.*)?")


def licence(text: str | None) -> Licence | None:
    """Return what *text*, a name or an address, says; an address that says no name stands for itself."""
    if not text:
        return None
    named = CREATIVE_COMMONS.fullmatch(text)
    name = f"CC {named[1].upper()} {named[2]}" if named else text
    return Licence(name, text if text.startswith(("https://", "http://")) else None)
