"""How a reader sees each kind of date."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import display, parse
from timeline.dates.words import MONTHS, month_name, year_words

WORDS = [
    # Single dates
    ("2014", "2014"),
    ("2014-04", "April 2014"),
    ("2014-04-10", "10 April 2014"),
    ("2014-04-01", "1 April 2014"),
    ("-0043", "44 BC"),
    ("-0043-03-15", "15 March 44 BC"),
    ("0000", "1 BC"),
    ("0079-08-24", "24 August AD 79"),
    ("Y12014", "AD 12,014"),
    ("Y-11999", "12,000 BC"),
    ("Y-17E7", "170,000,001 BC"),
    # Times
    ("2022-03-15T14:00:00Z", "15 March 2022, 14:00 UTC"),
    ("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 UTC"),
    ("1985-04-12T23:20:30-04:00", "12 April 1985, 23:20:30 (UTC−04:00)"),
    ("1985-04-12T23:20:30+04", "12 April 1985, 23:20:30 (UTC+04)"),
    ("1985-04-12T23:20:30", "12 April 1985, 23:20:30"),
    # Doubt
    ("2014-04~", "about April 2014"),
    ("2014?", "possibly 2014"),
    ("2014-04-10%", "possibly about 10 April 2014"),
    ("2004-06~-11", "11 June 2004 (year and month approximate)"),
    ("?2004-06-~11", "11 June 2004 (year uncertain, day approximate)"),
    ("2004-%06", "June 2004 (month approximate and uncertain)"),
    ("2021~-24", "winter 2021–22 (year approximate)"),
    # Periods
    ("2014/2019", "2014–2019"),
    ("-0043/-0030", "44–31 BC"),
    ("-0043/0014", "44 BC – AD 14"),
    ("0001/0037", "AD 1–37"),
    ("Y-11999/-9999", "12,000–10,000 BC"),
    ("2022-02/2022-03", "February–March 2022"),
    ("2021-12/2022-01", "December 2021 – January 2022"),
    ("2019-06-25/2019-06-26", "25–26 June 2019"),
    ("2022-02-24/2022-03-15", "24 February – 15 March 2022"),
    ("2014-04-10/2019-06-25", "10 April 2014 – 25 June 2019"),
    ("2014/2014-04", "2014 – April 2014"),
    ("2014-04-10/2014-04-10", "10 April 2014"),
    ("2022-02-24/2022-03-15~", "from 24 February 2022 to about 15 March 2022"),
    ("2021-24/2022-21", "from winter 2021–22 to spring 2022"),
    ("2022-02/..", "since February 2022"),
    ("2014~/..", "since about 2014"),
    ("../2025-08-27", "until 27 August 2025"),
    ("2014/", "from 2014, end unknown"),
    ("/2014", "until 2014, start unknown"),
    # Parts of a year
    ("2021-21", "spring 2021"),
    ("2021-24", "winter 2021–22"),
    ("1999-24", "winter 1999–2000"),
    ("0000-24", "winter 1 BC – AD 1"),
    ("-0043-24", "winter 44–43 BC"),
    ("2021-28", "winter 2021–22 (northern hemisphere)"),
    ("2021-30", "summer 2021–22 (southern hemisphere)"),
    ("2021-32", "winter 2021 (southern hemisphere)"),
    ("2021-33", "the first quarter of 2021"),
    ("2021-38", "the second four months of 2021"),
    ("2021-41", "the second half of 2021"),
    ("200X-24", "winter of a year in the 2000s"),
    # Digits that are not known
    ("201X", "the 2010s"),
    ("201X~", "about the 2010s"),
    ("000X", "a year between 1 BC and AD 9"),
    ("20XX", "a year between 2000 and 2099"),
    ("-01XX", "a year between 200 and 101 BC"),
    ("19X5", "a year between 1905 and 1995, written 19X5"),
    ("XXXX", "an unknown year"),
    ("2004-XX", "a month in 2004"),
    ("2004-XX-XX", "a day in 2004"),
    ("1985-04-XX", "a day in April 1985"),
    ("1984-1X", "October, November or December 1984"),
    ("1984-0X", "a month from January to September 1984"),
    ("1984-X1", "January or November 1984"),
    ("1985-04-1X", "a day from 10 to 19 April 1985"),
    ("1985-04-X1", "1, 11 or 21 April 1985"),
    ("1985-04-3X", "30 April 1985"),
    ("1985-XX-12", "day 12 of a month in 1985"),
    ("156X-12-25", "25 December of a year in the 1560s"),
    ("15XX-12-XX", "a day in December of a year between 1500 and 1599"),
    ("XXXX-12-XX", "a day in December of an unknown year"),
    ("1XXX-XX", "a month of a year between 1000 and 1999"),
    ("1950S2", "about 1950 (between 1900 and 1999)"),
    ("Y171010000S3", "about AD 171,010,000 (between AD 171,000,000 and 171,999,999)"),
    # Sets
    ("[1667,1668,1670..1672]", "one of 1667, 1668 or 1670–1672"),
    ("[1667,1760-12]", "one of 1667 or December 1760"),
    ("[..1760-12-03]", "3 December 1760 or earlier"),
    ("[1760-12..]", "December 1760 or later"),
    ("{1960,1961-12}", "1960 and December 1961"),
    ("{..1984}", "1984 and earlier"),
]


@pytest.mark.parametrize(("text", "words"), WORDS)
def test_display(text: str, words: str) -> None:
    """A date reads as plain English that says neither more nor less than it does."""
    assert display(parse(text)) == words


@given(st.integers(-20_000, 20_000))
def test_year_words_never_name_a_year_zero(year: int) -> None:
    """People count from 1 BC to AD 1: there is no zero between, and no two years share their words."""
    assert not year_words(year).strip("ABCD ").startswith("0")
    assert year_words(year) != year_words(year + 1)


def test_month_names() -> None:
    """Months are counted from 1."""
    assert (month_name(1), month_name(12)) == ("January", "December") == (MONTHS[0], MONTHS[-1])
