"""A citation for reference managers: RIS, one tag a line."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.formats.citation import Cited, one_line


def write(cited: Cited) -> bytes:
    """Return one reference to a web page, its type first and its end last."""
    return "".join(f"{tag}  - {one_line(value)}\r\n" for tag, value in _lines(cited)).encode()


def _lines(cited: Cited) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC"
    yield "ID", cited.id
    yield "AU", cited.author
    yield "TI", cited.title
    yield "T2", cited.site
    yield "PB", cited.site
    if cited.issued:
        yield "PY", cited.issued[:4]
        yield "DA", cited.issued.replace("-", "/")
    yield "ET", cited.version
    yield "UR", cited.address
    yield "LA", cited.language
    yield "N1", cited.note
    yield "ER", ""
