"""Rules that hold for every text: generated EDTF is read and written back, any other text is refused."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from timeline.dates import Bound, DateError, display, parse
from timeline.dates.calendar import day_number

SIGNS = st.sampled_from(["", "?", "~", "%"])
#: Pieces of dates and of sentences, to get nearer to the grammar than chance would.
WORDS = """
    2014 04 10 -0043 X XX - -- / .. . , [ ] { } ? ~ % T 12:30:00 Z +02:00 Y E S 2 W05 P3Y about since until to from and
    BC AD April 10th spring the 2010s century c. – −
"""
PIECES = st.sampled_from([*WORDS.split(), " ", "\n"])


@st.composite
def hidden(draw: st.DrawFn, day: date) -> str:
    """Draw the text of a day with some digits not known."""
    places = draw(st.sets(st.sampled_from([0, 1, 2, 3, 5, 6, 8, 9]), max_size=3))
    return "".join("X" if place in places else digit for place, digit in enumerate(day.isoformat()))


@st.composite
def qualified(draw: st.DrawFn, day: date) -> str:
    """Draw the text of a day, its month or its year, with doubt about any component or group."""
    numbers = draw(hidden(day)).split("-")[: draw(st.integers(1, 3))]
    return "-".join(draw(SIGNS) + number + draw(SIGNS) for number in numbers)


@st.composite
def intervals(draw: st.DrawFn, joint: str = "/") -> str:
    """Draw an interval whose start is not after its end."""
    first, last = sorted(draw(st.tuples(st.dates(), st.dates())))
    return draw(qualified(first)) + joint + draw(qualified(last))


@st.composite
def far_years(draw: st.DrawFn) -> str:
    """Draw a year of more than four digits, perhaps with exponent and significant digits."""
    digits, exponent = draw(st.integers(10_000, 99_999)), draw(st.integers(0, 7))
    significant = draw(st.integers(0, 5 + exponent))
    sign = draw(st.sampled_from(["", "-"]))
    return f"Y{sign}{digits}" + (f"E{exponent}" if exponent else "") + (f"S{significant}" if significant else "")


@st.composite
def seasons(draw: st.DrawFn) -> str:
    """Draw a part of a year, perhaps in a year before Christ."""
    year = draw(st.integers(-9999, 9999))
    return f"{'-' if year < 0 else ''}{abs(year):04}-{draw(st.integers(21, 41))}{draw(SIGNS)}"


@st.composite
def moments(draw: st.DrawFn) -> str:
    """Draw a day with a time and perhaps a zone."""
    zone = draw(st.sampled_from(["", "Z", "+02", "-04:30", "+23:59"]))
    return f"{draw(st.dates()).isoformat()}T{draw(st.times()):%H:%M:%S}{zone}"


DATES = st.dates().flatmap(qualified) | far_years() | seasons()
SETS = st.lists(DATES | intervals(".."), min_size=1, max_size=5).map(",".join)
EDTF = (
    DATES
    | moments()
    | intervals()
    | DATES.map("{}/..".format)
    | DATES.map("../{}".format)
    | DATES.map("{}/".format)
    | SETS.map("[{}]".format)
    | SETS.map("{{{}}}".format)
)


@given(EDTF)
def test_every_date_reads_and_its_canonical_text_is_the_same_date(text: str) -> None:
    """What the grammar makes is a date; its canonical text is the same date, and canonical."""
    when = parse(text)

    assert parse(when.edtf) == when
    assert parse(when.edtf).edtf == when.edtf


@given(EDTF)
def test_every_date_can_be_shown_and_sorted(text: str) -> None:
    """Every date has words without loose ends, and a place in the order."""
    when = parse(text)
    words = display(when)

    assert words == " ".join(words.split())
    assert "X" not in words.partition("written")[0]
    assert when.sort_key <= when.sort_key


@given(EDTF)
def test_earliest_is_not_after_latest(text: str) -> None:
    """The first day is not after the last, also of start and end alone."""
    when = parse(text)

    for first, last in [(when.earliest, when.latest), (when.start.earliest, when.start.latest)]:
        assert not (isinstance(first, Bound) and isinstance(last, Bound)) or first.first_second <= last.last_second


@given(st.dates().flatmap(lambda day: st.tuples(st.just(day), qualified(day))))
def test_bounds_hold_the_day_that_was_written(drawn: tuple[date, str]) -> None:
    """Hiding digits, leaving out parts and doubting a day never excludes it."""
    day, text = drawn
    when = parse(text)
    number = day_number(day.year, day.month, day.day)

    assert isinstance(when.earliest, Bound)
    assert isinstance(when.latest, Bound)
    assert when.earliest.day <= number <= when.latest.day


@given(st.text() | st.lists(PIECES, max_size=12).map("".join) | st.lists(PIECES, max_size=12).map(" ".join))
@example("9" * 5000)
@example("Y" + "9" * 499)
@example("Y1E" + "9" * 400)
@example("1950S" + "9" * 400)
@example("[" + ",".join(["XXX1-02-29"] * 45) + "]")
@example("from " * 12)
@example("٢٠١٤")
def test_any_text_is_a_date_or_a_date_error(text: str) -> None:
    """No text makes the parser fail in any other way than with a reason of one printable line."""
    reason = ""
    try:
        parse(text)
    except DateError as refusal:
        reason = str(refusal)

    assert reason.isprintable()
