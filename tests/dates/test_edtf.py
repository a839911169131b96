"""What is EDTF and what is not, level by level in the order of the standard (Library of Congress, 2019)."""

import pytest

from timeline.dates import DateError, parse

LEVEL_0 = {
    "Date": (
        """1985-04-12 1985-04 1985 0000 0001-01-01 9999-12-31 2016-02-29 2000-02-29""",
        """1985-4-12 85-04-12 1985-04-1 19850412 198504 1985- 1985-04- 2015-02-29 1900-02-29 2014-13 2014-00 2014-04-31
        2014-04-00 +1985 1985/04/12 12.04.1985 10000 10000-01-01 198 19 1""",
    ),
    "Date and Time": (
        """1985-04-12T23:20:30 1985-04-12T23:20:30Z 1985-04-12T23:20:30-04 1985-04-12T23:20:30+04:30
        -0001-04-12T00:00:00Z""",
        """1985-04-12T23:20 1985-04-12T23 1985-04-12T24:00:00 1985-04-12T23:60:00 1985-04-12T23:59:60Z
        1985-04-12T23:20:30.5Z 1985-04-12t23:20:30z 1985-04T23:20:30 1985T23:20:30 T23:20:30 23:20:30
        1985-04-12T23:20:30+4 1985-04-12T23:20:30+24:00 1985-04-12T23:20:30+04:60 1985-04-12T23:20:30-00:00
        1985-04-12T23:20:30-00 1985-02-30T23:20:30Z 1985-04-12T232030Z 1985-04-12T23:20:30+0430""",
    ),
    "Time Interval": (
        """1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2004-02-01/2005-02 2004-02-01/2005 2005/2006-02 2005/2005
        2014/2014-04 2014-04-20/2014-04""",
        """2008/1964 2004-06/2004-05 2004-02-02/2004-02-01 2005/2004-12-31 2004/2005/2006 2004//2005 2004-13/2005
        2004-01-01T10:00:00Z/2004-01-02 2004/P1Y P1Y/2004 2004/+2005""",
    ),
}
LEVEL_1 = {
    "Letter-prefixed calendar year": (
        """Y170000002 Y-170000002 Y12014 Y-12014 Y1000000000000""",
        """Y2014 Y-2014 Y012014 y12014 Y Y- Y12014-04 Y1000000000001 Y+12014""",
    ),
    "Seasons": (
        """2001-21 2001-22 2001-23 2001-24 2001-21~""",
        """2001-20 2001-42 2001-21-01 2001-99 2001-2X""",
    ),
    "Qualification of a date (complete)": (
        """1984? 2004-06~ 2004-06-11% -0044? Y170000002~""",
        """1984?~ 1984~? 1984?? ?~1984 1984! 1985-04-12T23:20:30Z~""",
    ),
    "Unspecified digit(s) from the right": (
        """201X 20XX 2XXX XXXX 2004-XX 1985-04-XX 1985-XX-XX -01XX""",
        """201x 201u 201XX 2004-X 2004-04-X XX-XX XXX""",
    ),
    "Extended Interval (L1)": (
        """1985-04-12/.. 1985-04/.. 1985/.. ../1985-04-12 ../1985-04 ../1985 1985-04-12/ 1985-04/ 1985/ /1985-04-12
        /1985-04 /1985 1984~/2004-06 1984/2004-06~ 1984?/2004% 201X/2025 2001-21/2003-22""",
        """/ .. ../.. /.. ../ ../../1985 1985/open unknown/1985 1985/... 1985..""",
    ),
    "Negative calendar year": (
        """-1985 -0044-03-15 -0001 -9999""",
        """-0000 -0000-04 -44 -985 -10000""",
    ),
}
LEVEL_2 = {
    "Exponential year": (
        """Y-17E7 Y17E8 Y1E12 Y1E4""",
        """Y17E Y1E13 Y17e7 17E7 Y1E3 Y17E07 Y17E-7 Y17E0""",
    ),
    "Significant digits": (
        """1950S2 1950S4 Y171010000S3 Y3388E2S3 -1950S2 0050S1 1950S2~""",
        """1950S0 1950S5 1950S 1950S02 1950S-2 -0000S2 195XS2 1950-04S2 Y12014S6""",
    ),
    "Sub-year groupings": (
        """2001-25 2001-26 2001-27 2001-28 2001-29 2001-30 2001-31 2001-32 2001-33 2001-34 2001-35 2001-36 2001-37
        2001-38 2001-39 2001-40 2001-41""",
        """2001-42 2001-43 2001-33-01""",
    ),
    "Set representation": (
        """[1667,1668,1670..1672] [..1760-12-03] [1760-12..] [1667,1760-12] {1667,1668,1670..1672} {1960,1961-12}
        {..1984} [1984?] {2004-06-11,2004-06-XX} [1667]""",
        """[] {} [1667;1668] [1667,] [,1667] [..] [1672..1670] [1667,[1668]] [1667} {1667/1668} [1667...1668]
        [1985-04-12T23:20:30Z] [2014-13] 1667,1668 [1667..1668..1669]""",
    ),
    "Qualification": (
        """2004-06-11% 2004-06~-11 2004?-06-11 ?2004-06-~11 2004-%06-11 2004-?06 ?2004-06 ~-0044 2001~-21""",
        """2004-06-11-~ 2004-~-11 (2004)?-06-11 2004?-06-11T10:00:00Z ??2004""",
    ),
    "Unspecified Digit": (
        """156X-12-25 15XX-12-25 XXXX-12-XX 1XXX-XX 1XXX-12 1984-1X 1985-X1-X1 19X4 XXXX-02-29 2004-04-3X""",
        """XXXX-13 1984-2X 1984-04-4X 19X1-02-29 2015-02-3X 1985-X1-31X 200X-02-30""",
    ),
    "Interval": (
        """2004-06-~01/2004-06-~20 2004-06-XX/2004-07-03 156X/1580-12-XX""",
        """2004-07-XX/2004-06-30""",
    ),
}
#: What other parts of ISO 8601 allow, each refused with its name.
UNSUPPORTED = [
    ("2014-W05", "week dates"),
    ("2014-W05-3", "week dates"),
    ("2014W05", "week dates"),
    ("2014-100", "days of the year"),
    ("P3Y", "durations"),
    ("2014-04-10/P3D", "durations"),
    ("PT12H", "durations"),
    ("R5/2014/2015", "repeating intervals"),
    ("12:30:00", "needs its date"),
    ("T12:30", "needs its date"),
    ("2014-04-10T12:30", "needs its seconds"),
    ("2014-04-10T12:30Z", "needs its seconds"),
    ("2014-04-10T12", "needs its seconds"),
    ("2014-04-10T24:00:00", "24:00:00"),
    ("2014-06-30T23:59:60Z", "leap seconds"),
    ("2014-04-10T12:30:00.25Z", "fractions of a second"),
    ("2014-04-10T12:30:00Z?", "a time of day takes no ?"),
    ("2014-04-10T12:30:00Z/2014-04-11", "time of day cannot stand in an interval"),
    ("2014/2015-04-10T12:30:00", "time of day cannot stand in an interval"),
    ("[2014-04-10T12:30:00Z]", "time of day cannot stand in a set"),
    ("2014-04-10T12:30:00-00:00", "offset from UTC"),
    ("Y1E13", "years beyond 1,000,000,000,000"),
    ("(2004-06)?-11", "older draft"),
]
LEVELS = [LEVEL_0, LEVEL_1, LEVEL_2]


def rows(column: int) -> list[tuple[str, str]]:
    """Return every accepted (0) or rejected (1) text with its heading."""
    return [(heading, text) for level in LEVELS for heading, texts in level.items() for text in texts[column].split()]


@pytest.mark.parametrize(("heading", "text"), rows(0))
def test_accepted(heading: str, text: str) -> None:
    """A text that the standard gives or allows is a date, and its canonical text is the same date."""
    when = parse(text)

    assert parse(when.edtf) == when, heading


@pytest.mark.parametrize(("heading", "text"), rows(1))
def test_rejected(heading: str, text: str) -> None:
    """A text near to the standard but outside it is refused with one plain clause."""
    with pytest.raises(DateError) as refusal:
        parse(text)

    assert str(refusal.value) != "", heading
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(("text", "name"), UNSUPPORTED)
def test_refused_by_name(text: str, name: str) -> None:
    """A notation of ISO 8601 that is not supported is called by its name."""
    with pytest.raises(DateError, match=name.replace("?", r"\?")):
        parse(text)


EXAMPLES = (
    "1985-04-12 2004-06-11% 2004-06~-11 2004?-06-11 ?2004-06-~11 2004-%06-11 Y-17E7 1950S2 1985-04-12T23:20:30-04 "
    "2004-06-~01/2004-06-~20 [1667,1668,1670..1672] [..1760-12-03] {1984..}"
)


@pytest.mark.parametrize("text", EXAMPLES.split())
def test_examples_of_the_standard_are_canonical(text: str) -> None:
    """The standard's own examples stay as they are."""
    assert parse(text).edtf == text


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("?2004", "2004?"),
        ("%2004-%06-%11", "2004-06-11%"),
        ("~2004-06~-11", "2004-06~-11"),
        ("?2004-06-11", "2004?-06-11"),
        ("2004?-06~", "%2004-~06"),
        ("2004?-06-~11", "?2004-06-~11"),
        ("[?1984..1986]", "[1984?..1986]"),
    ],
)
def test_equal_qualifications_have_one_text(text: str, canonical: str) -> None:
    """Of the ways to qualify the same components the canonical text is the whole, then the group, then single ones."""
    assert parse(text) == parse(canonical)
    assert parse(text).edtf == canonical
