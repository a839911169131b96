"""A citation for LaTeX: BibTeX, in UTF-8, with what LaTeX would take for a command written out."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.formats.citation import Cited, one_line

#: BibTeX counts braces even after a backslash, so that these have names.
ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\textbraceleft{}",
        "}": r"\textbraceright{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "&%$#_"},
    }
)
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()


def write(cited: Cited) -> bytes:
    """Return one entry; braces around author and title keep BibTeX from parting names and lowering capitals."""
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(cited))
    return f"@misc{{{cited.id},\n{fields}}}\n".encode()


def _fields(cited: Cited) -> Iterator[tuple[str, str]]:
    yield "author", f"{{{{{_escaped(cited.author)}}}}}"
    yield "title", f"{{{{{_escaped(cited.title)}}}}}"
    yield "howpublished", f"{{{_escaped(cited.site)}}}"
    yield "publisher", f"{{{_escaped(cited.site)}}}"
    if cited.issued:
        year, month, day = cited.issued.split("-")
        yield "year", f"{{{year}}}"
        yield "month", MONTHS[int(month) - 1]
        yield "day", f"{{{int(day)}}}"
    yield "version", f"{{{_escaped(cited.version)}}}"
    yield "url", f"{{{cited.address}}}"
    yield "language", f"{{{_escaped(cited.language)}}}"
    yield "note", f"{{{_escaped(cited.note)}}}"


def _escaped(text: str) -> str:
    return one_line(text).translate(ESCAPES)
