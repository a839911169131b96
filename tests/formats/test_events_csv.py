"""Events as CSV: rows that any program reads and no spreadsheet runs."""

import csv
import io

import pytest

from tests.formats.publications import publication
from tests.makers import SITE, event
from timeline.formats import events_csv
from timeline.model import Event

HEADER = "id date earliest latest display title summary lane status importance date_basis actors tags sources address"


def written(*events: Event) -> str:
    """Return the file without its byte order mark."""
    data = events_csv.write(publication(*events))
    assert data.startswith(b"\xef\xbb\xbf")
    return data[3:].decode()


def rows(*events: Event) -> list[dict[str, str]]:
    """Return the rows as a program reads them."""
    return list(csv.DictReader(io.StringIO(written(*events), newline=""), strict=True))


def test_one_row_an_event() -> None:
    """The columns have the records' names; several values in a cell stand apart by semicolons."""
    made = event(
        "a",
        "2014-04~",
        summary="Some *words*,\n\nand more.",
        actors=["Court", "Ministers"],
        tags=["x", "y"],
        sources=[{"source": "report"}, {"source": "law"}],
    )
    assert rows(made, event("b", "2022"))[0] == dict(
        zip(
            HEADER.split(),
            [
                "a",
                "2014-04~",
                "2014-04-01",
                "2014-04-30",
                "about April 2014",
                "Title of a",
                "Some words, and more.",
                "law",
                "reported",
                "3",
                "stated",
                "Court; Ministers",
                "x; y",
                "report; law",
                f"{SITE}/events/a/",
            ],
            strict=True,
        )
    )


def test_header_is_there_without_events() -> None:
    """An empty table still says what its columns are."""
    assert written() == HEADER.replace(" ", ",") + "\r\n"


HOSTILE = ['a "quoted", title', "two\nlines", "comma,semicolon;tab\tend", "'quote", "🏛️ مجلس"]


@pytest.mark.parametrize("title", HOSTILE)
def test_any_title_survives(title: str) -> None:
    """Quotes, commas and line breaks come back as they were (RFC 4180, 2.5 to 2.7)."""
    (row,) = rows(event("a", title=title))
    assert row["title"] == title


def test_lines_end_as_the_standard_says() -> None:
    """Records end in CR LF (RFC 4180, 2.1), the last one too."""
    text = written(event("a", title="two\nlines"), event("b"))
    assert text.count("\r\n") == 3
    assert text.endswith("\r\n")
    assert text.replace("\r\n", "").count("\n") == 1


@pytest.mark.parametrize("text", ["=1+1", "+1+1", "-1+cmd|' /C calc'!A0", "@SUM(1)", '=HYPERLINK("x")', "-x", "＝1+1"])
def test_formulas_are_made_harmless(text: str) -> None:
    """A cell that a spreadsheet would run is preceded by an apostrophe, whatever field it comes from."""
    (row,) = rows(event("a", title=text, actors=[text]))
    assert row["title"] == row["actors"] == f"'{text}"


@pytest.mark.parametrize("tail", ["", " more"])
def test_formulas_in_texts_are_made_harmless(tail: str) -> None:
    """So is a summary, after its Markdown is gone."""
    (row,) = rows(event("a", summary=f"`=1+1`{tail}"))
    assert row["summary"] == f"'=1+1{tail}"


@pytest.mark.parametrize("date", ["-0043", "-0043-03-15", "2022-03-16"])
def test_dates_stay_dates(date: str) -> None:
    """A date before our era is not mistaken for a formula; programs read it as it is."""
    (row,) = rows(event("a", date))
    assert (row["date"], row["earliest"][:5]) == (date, date[:5] if date.startswith("-") else "2022-")


@pytest.mark.parametrize(
    ("date", "ends"),
    [("2022/..", ("2022-01-01", "..")), ("/2022", ("", "2022-12-31")), ("../2022", ("..", "2022-12-31"))],
)
def test_open_and_unknown_ends(date: str, ends: tuple[str, str]) -> None:
    """An open end is two dots, an unknown one is left empty."""
    (row,) = rows(event("a", date))
    assert (row["earliest"], row["latest"]) == ends
