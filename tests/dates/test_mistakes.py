"""What an editor is told who writes a date in another way."""

import re

import pytest

from timeline.dates import DateError, display, parse

MEANT = [
    # Digits and separators
    ("20140410", "2014-04-10"),
    ("201404", "2014-04"),
    ("12014", "Y12014"),
    ("-12014", "Y-12014"),
    ("12014-04-10", "Y12014"),
    ("Y2014", "2014"),
    ("Y-0044", "-0044"),
    ("7", "0007"),
    ("44", "0044 or 44XX"),
    ("201", "0201 or 201X"),
    ("-44", "-0044"),
    ("+2014", "2014"),
    ("-0000", "0000"),
    ("2014/04/10", "2014-04-10"),
    ("2014.04.10", "2014-04-10"),
    ("2014-4-1", "2014-04-01"),
    ("2014/04", "2014-04"),
    ("2014.4", "2014-04"),
    ("10.04.2014", "2014-04-10 or 2014-10-04"),
    ("25.12.2014", "2014-12-25"),
    ("12/25/2014", "2014-12-25"),
    ("04/2014", "2014-04"),
    ("2014-04-10 12:30:00", "2014-04-10T12:30:00"),
    # Words
    ("April 2014", "2014-04"),
    ("10 April 2014", "2014-04-10"),
    ("10th of April, 2014", "2014-04-10"),
    ("April 10, 2014", "2014-04-10"),
    ("Sept. 2014", "2014-09"),
    ("2014 Apr", "2014-04"),
    ("Winter 2021–22", "2021-24"),
    ("44 BC", "-0043"),
    ("15 March 44 BCE", "-0043-03-15"),
    ("1 BC", "0000"),
    ("AD 79", "0079"),
    ("79 CE", "0079"),
    ("2010s", "201X"),
    ("the 1990's", "199X"),
    ("19th century", "18XX"),
    # Doubt
    ("c. 2014", "2014~"),
    ("circa April 2014", "2014-04~"),
    ("perhaps 2014", "2014?"),
    ("2014?~", "2014%"),
    # Periods
    ("2014-2016", "2014/2016"),
    ("2014–2016", "2014/2016"),
    ("2014/16", "2014/2016"),
    ("from 2014 to April 2016", "2014/2016-04"),
    ("25–26 June 2019", "2019-06-25/2019-06-26"),
    ("since about 2014", "2014~/.."),
    ("until 27 August 2025", "../2025-08-27"),
    ("2014 - present", "2014/.."),
    ("2014/open", "2014/.."),
    ("unknown/2014", "/2014"),
    # Characters
    (" 2014", "2014"),
    ("2014-04-10 ", "2014-04-10"),
    ("2014 / 2016", "2014/2016"),
    ("[1667, 1668]", "[1667,1668]"),
    ("−0044", "-0044"),
    ("199x", "199X"),
    ("199u", "199X"),
    ("y-17e7", "Y-17E7"),
]


@pytest.mark.parametrize(("text", "meant"), MEANT)
def test_what_to_write(text: str, meant: str) -> None:
    """Another way to write a date is refused with the EDTF for it."""
    with pytest.raises(DateError) as refusal:
        parse(text)

    assert str(refusal.value).partition(": write ")[2] == meant


@pytest.mark.parametrize("meant", sorted({date for _, meant in MEANT for date in meant.split(" or ")}))
def test_what_is_suggested_is_a_date(meant: str) -> None:
    """No suggestion would be refused in its turn."""
    assert parse(meant).edtf == meant


@pytest.mark.parametrize(
    "text",
    "2014 2014-04 2014-04-10 -0043-03-15 0079 2021-24 201X 2014-04~ 2014? 2019-06-25/2019-06-26 "
    "2014/2016 2022-02/.. ../2025-08-27 2022-02-24/2022-03-15~".split(),
)
def test_own_words_are_understood(text: str) -> None:
    """An editor who copies a date as the site shows it is told its EDTF."""
    words = display(parse(text))

    try:
        meant = parse(words).edtf
    except DateError as refusal:
        meant = str(refusal).partition(": write ")[2]

    assert meant == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "it is empty: write a date such as 2014-04-10, or leave the field out"),
        (" \t", "it is empty: write a date such as 2014-04-10, or leave the field out"),
        ("20140410", "the digits run together: write 2014-04-10"),
        ("2014 ", "there are blanks in it: write 2014"),
        ("April 2014", "a date is written in numbers, year first: write 2014-04"),
        ("10.04.2014", "the form is year-month-day with two digits for month and day: write 2014-04-10 or 2014-10-04"),
        (
            "2014/2015/2016",
            "'2014/2015/2016' has more than one slash: write one between start and end, as in 2014-04-10/2014-04-12",
        ),
        ("soon", "'soon' is not a date: write 2014, 2014-04, 2014-04-10, or 2014-04-10/2014-04-12 for a period"),
        ("/" * 100_000, "a date has at most 500 characters, this has 100000"),
        ("9" * 501, "a date has at most 500 characters, this has 501"),
    ],
)
def test_reasons(text: str, reason: str) -> None:
    """A reason says in one clause what is wrong and what to write."""
    with pytest.raises(DateError) as refusal:
        parse(text)

    assert str(refusal.value) == reason


@pytest.mark.parametrize("text", ["x" * 400, "soon\nor later", "\x00", "\ud800", "\x1b[31m"])
def test_quoted_text_is_short_and_printable(text: str) -> None:
    """A text that is quoted back can neither flood nor garble a terminal."""
    with pytest.raises(DateError) as refusal:
        parse(text)

    assert re.fullmatch(r"'.{1,41}' is not a date: .+", str(refusal.value))
    assert str(refusal.value).isprintable()


@pytest.mark.parametrize("text", ["++++2014", "Y" + "0" * 100 + "2014"])
def test_guessing_has_limits(text: str) -> None:
    """Neither words piled up nor a long text is followed to the end, so that every text is refused at once."""
    with pytest.raises(DateError, match="is not a date"):
        parse(text)
