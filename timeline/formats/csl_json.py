"""A citation as CSL-JSON, from which citation processors make every style."""

from __future__ import annotations

import json

from timeline.formats.citation import Cited


def write(cited: Cited) -> bytes:
    """Return a list of one item, as the schema of CSL data has it; an author is one name, never parted."""
    issued = {"issued": {"date-parts": [[int(part) for part in cited.issued.split("-")]]}} if cited.issued else {}
    item = {
        "id": cited.id,
        "type": "webpage",
        "title": cited.title,
        "author": [{"literal": cited.author}],
        "container-title": cited.site,
        "publisher": cited.site,
        **issued,
        "version": cited.version,
        "URL": cited.address,
        "language": cited.language,
        "note": cited.note,
    }
    return json.dumps([item], ensure_ascii=False, indent=1).encode() + b"\n"
