"""Citations, read by programs that others use: bibtexparser and rispy; CSL-JSON by the rules of its schema."""

import json
from dataclasses import replace
from typing import Any

import pytest
import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, RemoveEnclosingMiddleware
from hypothesis import given
from hypothesis import strategies as st

from timeline.formats import CITATIONS, CitationFormat, bibtex, csl_json, ris
from timeline.formats.citation import Cited

CITED = Cited(
    id="council-expels-russia",
    title="Ministers end Russia’s membership",
    author="The editors, and others",
    site="The Council File",
    issued="2026-11-05",
    version="1b85f98aa3",
    address="https://timeline.example/~us/events/council-expels-russia/",
    language="en",
    note="Date of the event: about March 2022 (EDTF 2022-03~)",
)
HOSTILE = r"""50% of $5 & #1_a \command ~ "quotes" @misc, <b>"""
WORDS = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters="\u0300"), min_size=1, max_size=30)


def entry(cited: Cited) -> dict[str, str]:
    """Return the one entry of a BibTeX file, as bibtexparser reads it."""
    library = parse_string(bibtex.write(cited).decode())
    assert library.failed_blocks == []
    (found,) = library.entries
    return {"key": found.key, "type": found.entry_type, **{field.key: str(field.value) for field in found.fields}}


def decoded(cited: Cited, name: str) -> str:
    """Return what LaTeX makes of a field."""
    steps = [RemoveEnclosingMiddleware(), RemoveEnclosingMiddleware(), LatexDecodingMiddleware()]
    library = parse_string(bibtex.write(cited).decode(), parse_stack=steps)
    return str(library.entries[0][name]).replace("\\_", "_")


def reference(cited: Cited) -> dict[str, Any]:
    """Return the one reference of a RIS file, as rispy reads it."""
    (found,) = rispy.loads(ris.write(cited).decode())
    return dict(found)


def item(cited: Cited) -> dict[str, Any]:
    """Return the one item of a CSL-JSON file."""
    (found,) = json.loads(csl_json.write(cited))
    return dict(found)


def test_bibtex() -> None:
    """Author and title stand in braces of their own, so that BibTeX neither parts the one nor lowers the other."""
    assert entry(CITED) == {
        "key": "council-expels-russia",
        "type": "misc",
        "author": "{The editors, and others}",
        "title": "{Ministers end Russia’s membership}",
        "howpublished": "The Council File",
        "publisher": "The Council File",
        "year": "2026",
        "month": "nov",
        "day": "5",
        "version": "1b85f98aa3",
        "url": "https://timeline.example/~us/events/council-expels-russia/",
        "language": "en",
        "note": r"Date of the event: about March 2022 (EDTF 2022-03\textasciitilde{})",
    }


def test_ris() -> None:
    """A reference manager finds a web page with its author, title, site, day, version and address."""
    found = reference(CITED)
    assert (found["type_of_reference"], found["id"], found["authors"]) == (
        "ELEC",
        "council-expels-russia",
        ["The editors, and others"],
    )
    assert (found["title"], found["secondary_title"], found["publisher"]) == (CITED.title, CITED.site, CITED.site)
    assert (found["year"], found["date"], found["edition"]) == ("2026", "2026/11/05", "1b85f98aa3")
    assert (found["urls"], found["language"], found["notes"]) == ([CITED.address], "en", [CITED.note])


def test_ris_lines() -> None:
    """Each line is two letters, two spaces, a hyphen and a space, and ends in CR LF; type first, end last."""
    lines = ris.write(CITED).decode().split("\r\n")
    assert all(line[2:6] == "  - " and line[:2].isupper() for line in lines[:-1])
    assert (lines[0], lines[-2], lines[-1]) == ("TY  - ELEC", "ER  - ", "")


#: Fields of CSL data with their sort, by its schema (citationstyles.org, csl-data.json 1.0.2).
SCHEMA = {
    **dict.fromkeys("title container-title publisher version URL language note id".split(), str),
    "type": str,
    "author": list,
    "issued": dict,
}


def test_csl_json() -> None:
    """Each field is one of the schema and of its sort; a body's name is one literal, a day three numbers."""
    found = item(CITED)
    assert {name: type(value) for name, value in found.items()} == SCHEMA
    assert found["type"] == "webpage"
    assert found["author"] == [{"literal": "The editors, and others"}]
    assert found["issued"] == {"date-parts": [[2026, 11, 5]]}
    assert (found["title"], found["URL"], found["version"]) == (CITED.title, CITED.address, CITED.version)


def test_content_without_a_day() -> None:
    """Where no commit dates the content, no citation makes up a day."""
    undated = replace(CITED, issued=None)
    assert not {"year", "month", "day"} & set(entry(undated))
    assert not {"year", "date"} & set(reference(undated))
    assert "issued" not in item(undated)


@pytest.mark.parametrize("text", [HOSTILE, "Страсбург", "مجلس", "a\nb\r\nER  - \tc"])
def test_words_come_back(text: str) -> None:
    """What a title or a name holds is neither a command nor the end of a field."""
    cited, expected = replace(CITED, title=text, author=text), " ".join(text.split())
    assert [decoded(cited, name) for name in ("title", "author")] == [expected, expected]
    assert (reference(cited)["title"], reference(cited)["authors"]) == (expected, [expected])
    assert (item(cited)["title"], item(cited)["author"]) == (text, [{"literal": text}])


def test_braces_have_names() -> None:
    """BibTeX counts braces even after a backslash."""
    title = entry(replace(CITED, title="a{b"))["title"]
    assert title == r"{a\textbraceleft{}b}"


@given(WORDS)
def test_any_title_is_one_field(title: str) -> None:
    """No letter ends a BibTeX entry or a RIS line early."""
    cited = replace(CITED, title=title)
    assert entry(cited)["url"] == CITED.address
    assert reference(cited)["title"] == title
    assert item(cited)["title"] == title


@pytest.mark.parametrize("form", CITATIONS, ids=lambda form: form.file)
def test_table_of_citations(form: CitationFormat) -> None:
    """Each citation has a file of its own name, a name for readers and a media type, and is the same each time."""
    assert form.file.startswith("cite.")
    assert form.title
    assert form.media_type.startswith("application/")
    assert form.write(CITED) == form.write(CITED)
