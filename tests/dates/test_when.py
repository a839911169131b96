"""What a value knows beside its bounds: precision, doubt, HTML's datetime, members, order."""

import pytest

from timeline.dates import Precision, parse

PRECISIONS = {
    Precision.SECOND: "2014-04-10T12:30:00Z 2014-04-10T12:30:00",
    Precision.DAY: "2014-04-10 2004-06-~11 2014-04-10/2014-04-12 2014-04-10/.. [2014-04-10,2014-04-12]",
    Precision.MONTH: "2014-04 2014-04-XX 2014-04-1X 2014-04/2014-05-10 [2014-04,2014-05-10]",
    Precision.SEASON: "2014-21 2014-32 2014-04/2014-24",
    Precision.QUARTER: "2014-33 2014-36",
    Precision.QUADRIMESTER: "2014-37 2014-39",
    Precision.SEMESTER: "2014-40 2014-41",
    Precision.YEAR: "2014 2014-XX 2014-XX-12 2014-1X Y12014 Y-17E7 1950S4 2014/2015-04 2014/",
    Precision.DECADE: "201X 156X-12-25 1950S3 -004X",
    Precision.CENTURY: "20XX 15XX-12-XX 1950S2",
    Precision.MILLENNIUM: "2XXX XXXX 1X50 1950S1 Y171010000S3 XXXX-12-XX",
}


@pytest.mark.parametrize("unit", PRECISIONS)
def test_precision(unit: Precision) -> None:
    """A date is as precise as the finest unit known with all above it; several dates as the coarsest of them."""
    texts = PRECISIONS[unit].split()

    assert {text: parse(text).precision for text in texts} == dict.fromkeys(texts, unit)


def test_every_precision_is_shown_above() -> None:
    """The table of precisions is complete, and in the order from fine to coarse."""
    assert list(PRECISIONS) == list(Precision)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2014", False, False),
        ("2014~", True, False),
        ("2014?", False, True),
        ("2014%", True, True),
        ("2004-06~-11", True, False),
        ("?2004-06-~11", True, True),
        ("2014/2016~", True, False),
        ("2014?/2016", False, True),
        ("[1667?,1668~..1670]", True, True),
        ("Y170000002~", True, False),
        ("201X", False, False),
        ("1950S2", False, False),
    ],
)
def test_doubt(text: str, *, approximate: bool, uncertain: bool) -> None:
    """A date is approximate or uncertain if any part of it is; missing digits are another matter."""
    when = parse(text)

    assert (when.approximate, when.uncertain) == (approximate, uncertain)


@pytest.mark.parametrize(
    ("text", "attribute"),
    [
        ("2014", "2014"),
        ("0079", "0079"),
        ("2014-04", "2014-04"),
        ("2014-04-10", "2014-04-10"),
        ("2014-04-10~", "2014-04-10"),
        ("?2004-06-~11", "2004-06-11"),
        ("Y12014", "12014"),
        ("Y17E5", "1700000"),
        ("1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z"),
        ("1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z"),
        ("1985-04-12T23:20:30", "1985-04-12T23:20:30"),
        ("0000", None),
        ("-0043-03-15", None),
        ("-0043-03-15T12:00:00Z", None),
        ("0001-01-01T00:00:00+01:00", None),
        ("2021-24", None),
        ("201X", None),
        ("2004-06-XX", None),
        ("1950S2", None),
        ("Y-12014", None),
        ("2014/2015", None),
        ("2014/..", None),
        ("[2014]", None),
    ],
)
def test_html_datetime(text: str, attribute: str | None) -> None:
    """HTML (4.5.14) is given years, months, days and times after 1 BC, and nothing that it would misunderstand."""
    assert parse(text).datetime == attribute


def test_members_of_a_set() -> None:
    """The members of a set are dates and intervals of their own."""
    members = parse("[1667,1668-12~,1670..1672]").members

    assert [member.edtf for member in members] == ["1667", "1668-12~", "1670/1672"]
    assert [member.is_interval for member in members] == [False, False, True]
    assert parse("1667").members == ()


def test_order() -> None:
    """Values sort by their first day, open and unknown ones first, then by their last, such ones last."""
    ordered = """
        ../2014 /2013 Y-17E7 -0043 2013 2014-01-01T00:00:00Z 2014-01-01 2014-01 2014 2014? 2014/2015 2014/.. 2014/
        2014-02
    """.split()

    assert sorted(set(ordered), key=lambda text: parse(text).sort_key) == ordered


def test_values_are_equal_and_hash_by_what_they_say() -> None:
    """The same date read twice is one value."""
    assert len({parse("2004-06-11%"), parse("%2004-%06-%11"), parse("2004-06-11")}) == 2
