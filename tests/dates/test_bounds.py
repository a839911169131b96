"""The first and the last day or second of every kind of date, computed by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.dates import OPEN, Bound, DateError, Extent, parse

DAYS = [
    # Level 0
    ("2014", "2014-01-01", "2014-12-31"),
    ("2014-02", "2014-02-01", "2014-02-28"),
    ("2016-02", "2016-02-01", "2016-02-29"),
    ("2014-04-10", "2014-04-10", "2014-04-10"),
    ("0000", "0000-01-01", "0000-12-31"),
    ("0000-02", "0000-02-01", "0000-02-29"),
    ("2014/2019-06", "2014-01-01", "2019-06-30"),
    # Level 1
    ("-0043", "-0043-01-01", "-0043-12-31"),
    ("-0004-02", "-0004-02-01", "-0004-02-29"),
    ("-0100-02", "-0100-02-01", "-0100-02-28"),
    ("Y10000", "+10000-01-01", "+10000-12-31"),
    ("Y-170000002", "-170000002-01-01", "-170000002-12-31"),
    ("2021-21", "2021-03-01", "2021-05-31"),
    ("2021-22", "2021-06-01", "2021-08-31"),
    ("2021-23", "2021-09-01", "2021-11-30"),
    ("2021-24", "2021-12-01", "2022-02-28"),
    ("2023-24", "2023-12-01", "2024-02-29"),
    ("-0001-24", "-0001-12-01", "0000-02-29"),
    ("9999-24", "9999-12-01", "+10000-02-29"),
    ("2014~", "2014-01-01", "2014-12-31"),
    ("201X", "2010-01-01", "2019-12-31"),
    ("20XX", "2000-01-01", "2099-12-31"),
    ("XXXX", "0000-01-01", "9999-12-31"),
    ("-01XX", "-0199-01-01", "-0100-12-31"),
    ("-000X", "-0009-01-01", "-0001-12-31"),
    ("2004-XX", "2004-01-01", "2004-12-31"),
    ("1985-02-XX", "1985-02-01", "1985-02-28"),
    ("1985-XX-XX", "1985-01-01", "1985-12-31"),
    ("2022-02/..", "2022-02-01", ".."),
    ("../2025-08-27", "..", "2025-08-27"),
    ("1985/", "1985-01-01", "None"),
    ("/1985-04", "None", "1985-04-30"),
    # Level 2
    ("Y-17E7", "-170000000-01-01", "-170000000-12-31"),
    ("1950S2", "1900-01-01", "1999-12-31"),
    ("-1950S2", "-1999-01-01", "-1900-12-31"),
    ("-0043S2", "-0099-01-01", "-0001-12-31"),
    ("Y171010000S3", "+171000000-01-01", "+171999999-12-31"),
    ("Y3388E2S3", "+338000-01-01", "+338999-12-31"),
    ("2021-25", "2021-03-01", "2021-05-31"),
    ("2021-28", "2021-12-01", "2022-02-28"),
    ("2021-29", "2021-09-01", "2021-11-30"),
    ("2021-30", "2021-12-01", "2022-02-28"),
    ("2021-31", "2021-03-01", "2021-05-31"),
    ("2021-32", "2021-06-01", "2021-08-31"),
    ("2021-33", "2021-01-01", "2021-03-31"),
    ("2021-36", "2021-10-01", "2021-12-31"),
    ("2021-37", "2021-01-01", "2021-04-30"),
    ("2021-39", "2021-09-01", "2021-12-31"),
    ("2021-40", "2021-01-01", "2021-06-30"),
    ("2021-41", "2021-07-01", "2021-12-31"),
    ("[1667,1760-12,1700..1702]", "1667-01-01", "1760-12-31"),
    ("[1670..1672]", "1670-01-01", "1672-12-31"),
    ("[..1760-12-03]", "..", "1760-12-03"),
    ("{1667,1760-12..}", "1667-01-01", ".."),
    ("?2004-06-~11", "2004-06-11", "2004-06-11"),
    ("156X-12-25", "1560-12-25", "1569-12-25"),
    ("XXXX-02-29", "0000-02-29", "9996-02-29"),
    ("19XX-02-29", "1904-02-29", "1996-02-29"),
    ("1984-1X", "1984-10-01", "1984-12-31"),
    ("1984-X1", "1984-01-01", "1984-11-30"),
    ("1985-XX-31", "1985-01-31", "1985-12-31"),
    ("2015-02-2X", "2015-02-20", "2015-02-28"),
    ("20X5-02-XX", "2005-02-01", "2095-02-28"),
    ("200X-21", "2000-03-01", "2009-05-31"),
]
SECONDS = [
    ("1985-04-12T23:20:30Z", "1985-04-12T23:20:30Z"),
    ("1985-04-12T23:20:30-04", "1985-04-13T03:20:30Z"),
    ("1985-04-12T23:20:30-04:00", "1985-04-13T03:20:30Z"),
    ("1985-04-12T01:20:30+04:30", "1985-04-11T20:50:30Z"),
    ("1985-04-12T23:20:30", "1985-04-12T23:20:30Z"),
    ("0000-01-01T00:00:00+01:00", "-0001-12-31T23:00:00Z"),
    ("9999-12-31T23:59:59-00:01", "+10000-01-01T00:00:59Z"),
]


@pytest.mark.parametrize(("text", "earliest", "latest"), DAYS)
def test_days(text: str, earliest: str, latest: str) -> None:
    """A date lies between the days that its digits allow; doubt does not widen them."""
    when = parse(text)

    assert (str(when.earliest), str(when.latest)) == (earliest, latest)


@pytest.mark.parametrize(("text", "instant"), SECONDS)
def test_seconds(text: str, instant: str) -> None:
    """A time is one second of UTC, and without a zone it counts as UTC."""
    when = parse(text)

    assert (str(when.earliest), str(when.latest)) == (instant, instant)


def test_interval_keeps_the_extent_of_both_ends() -> None:
    """Of an interval it is known when it begins and when it ends, each with its own limits."""
    when = parse("2014-04/2015")

    assert [str(bound) for bound in (when.start.earliest, when.start.latest)] == ["2014-04-01", "2014-04-30"]
    assert [str(bound) for bound in (when.end.earliest, when.end.latest)] == ["2015-01-01", "2015-12-31"]


def test_open_and_unknown_ends_differ() -> None:
    """Two dots are an end that there is not, nothing is an end that is not known."""
    assert parse("2014/..").end == Extent(OPEN, OPEN)
    assert parse("2014/").end == Extent(None, None)


def test_single_date_begins_and_ends_in_the_same_extent() -> None:
    """When a month-long date begins is as little known as when it ends."""
    when = parse("2014-04")

    assert when.start == when.end == Extent(when.earliest, when.latest)


def test_day_and_second_within_it_are_in_no_order() -> None:
    """A bound comes before another only if it is over before the other begins."""
    day, noon, next_day = Bound(0), Bound(0, 43_200), Bound(1)

    assert not day < noon
    assert not noon < day
    assert day <= noon <= day
    assert noon < next_day > day
    assert next_day >= noon


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2015-02-29", "2015 is not a leap year, so February has 28 days"),
        ("1900-02-29", "1900 is not a leap year, so February has 28 days"),
        ("19X1-02-29", "no year 19X1 is a leap year, so February has 28 days"),
        ("2016-02-30", "February has at most 29 days"),
        ("2014-04-31", "April has 30 days"),
        ("2014-04-32", "there is no day 32: write 01 to 31"),
        ("2014-00", "there is no month 00: leave it out if it is not known"),
        ("2014-04-00", "there is no day 00: leave it out if it is not known"),
        ("2014-13", "there is no month 13: write 01 to 12, 21 to 41 for a part of the year, or a slash for a period"),
        ("2014/2013", "the interval ends before it begins: write 2013/2014 or correct one of the dates"),
    ],
)
def test_days_that_do_not_exist(text: str, reason: str) -> None:
    """A date that the calendar does not have is refused, and the calendar is explained."""
    with pytest.raises(DateError) as refusal:
        parse(text)

    assert str(refusal.value) == reason


@st.composite
def masks(draw: st.DrawFn) -> tuple[str, date]:
    """Draw a day and its text with some digits hidden, all but the first three."""
    day = draw(st.dates(min_value=date(1000, 1, 1)))
    hidden = draw(st.sets(st.sampled_from([3, 5, 6, 8, 9]), min_size=1))
    return "".join("X" if place in hidden else digit for place, digit in enumerate(day.isoformat())), day


@given(masks())
def test_unspecified_digits_against_every_day_of_the_decade(mask: tuple[str, date]) -> None:
    """The bounds are the first and the last of all days whose digits fit, found here by looking at each day."""
    text, day = mask
    first = date(day.year // 10 * 10, 1, 1)
    length = (first.replace(year=first.year + 9, month=12, day=31) - first).days + 1
    decade = [(first + timedelta(days=number)).isoformat() for number in range(length)]
    fitting = [other for other in decade if all(digit in ("X", at) for digit, at in zip(text, other, strict=True))]

    when = parse(text)

    assert (str(when.earliest), str(when.latest)) == (fitting[0], fitting[-1])


@given(st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9998, 1, 1)), st.integers(-1439, 1439))  # noqa: DTZ001
def test_zones_against_datetime(local: datetime, minutes: int) -> None:
    """A time in a zone is the second of UTC that `datetime` computes."""
    zoned = (
        f"{local:%Y}".zfill(4)
        + f"{local:-%m-%dT%H:%M:%S}"
        + f"{'-' if minutes < 0 else '+'}{abs(minutes) // 60:02}:{abs(minutes) % 60:02}"
    )
    utc = datetime.fromisoformat(zoned).astimezone(UTC)

    assert str(parse(zoned.replace("-00:00", "Z")).earliest) == f"{utc:%Y}".zfill(4) + f"{utc:-%m-%dT%H:%M:%SZ}"
