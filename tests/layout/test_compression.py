"""Time that is left out: where the cuts are made, that the scale stays a scale, and that no event is cut away."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.makers import domain, event, layout
from timeline.dates import Bound, parse
from timeline.dates.calendar import civil
from timeline.layout import FRAMES, Break, Domain, Frame
from timeline.layout.compression import compressed
from timeline.layout.scale import begins, ends

GAP = 0.05
#: From 1996 to 2025, as the dates below need it.
WHOLE = domain("1996", "2025")


@st.composite
def broken_domains(draw: st.DrawFn) -> Domain:
    """Draw a domain with up to three breaks anywhere in it."""
    cuts = sorted(draw(st.lists(st.integers(-500_000, 500_000), min_size=2, max_size=8, unique=True)))
    inner = cuts[1:-1]
    breaks = [Break(start, end, "") for start, end in zip(inner[::2], inner[1::2], strict=False)]
    return Domain(cuts[0], cuts[-1], tuple(breaks), GAP)


SHARES = st.floats(0, 1)


@given(broken_domains(), SHARES, SHARES)
def test_later_is_further(shown: Domain, one: float, other: float) -> None:
    """Of two places the further one is later, also across and within breaks."""
    assume(abs(one - other) > 1e-6)
    assert (shown.day(one) < shown.day(other)) is (one < other)


@given(broken_domains(), st.floats(-0.5, 1.5))
def test_places_go_there_and_back(shown: Domain, share: float) -> None:
    """A day has one place and a place one day, with breaks as without, and outside of what is shown."""
    assert shown.share(shown.day(share)) == pytest.approx(share, abs=1e-6)


@given(broken_domains())
def test_breaks_are_as_wide_as_they_are_drawn(shown: Domain) -> None:
    """Every break takes its share of the width, and the time between them all of the rest."""
    assert [shown.share(each.end) - shown.share(each.start) for each in shown.breaks] == pytest.approx(
        [GAP] * len(shown.breaks)
    )
    assert [shown.share(shown.start), shown.share(shown.end)] == pytest.approx([0, 1])


@given(broken_domains())
def test_a_day_is_as_wide_everywhere(shown: Domain) -> None:
    """On either side of a break a day is equally wide."""
    paces = [piece.length / (shown.share(piece.end) - shown.share(piece.start)) for piece in shown.pieces]
    assert paces == pytest.approx([shown.pace] * len(paces), rel=1e-6)


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ("1996-02-28 2014-04-10 2019-06-26 2022-03-16 2025-08-27", ["1997–2012"]),
        ("1996-02-28 2005 2014-04-10 2022-03-16 2025-08-27", ["1997–2003", "2007–2013", "2015–2021"]),
        ("1996-02-28 2000 2004 2008 2012 2016 2020 2024", []),
        ("1996-02-28/2022-03-16 2025", ["1997–2021"]),
        ("1996/2025", ["1998–2023"]),
        ("1996~/.. 2014 2019", ["1998–2012", "2021–2024"]),
        ("199X 2014 2019", ["2001–2012", "2021–2024"]),
        ("[1996..2013] 2019", ["2021–2024"]),
    ],
)
def test_what_is_empty(dates: str, expected: list[str]) -> None:
    """Cut out is more than a fifth of the time in which nothing begins, ends or may lie; what lasts is no obstacle."""
    found = compressed(WHOLE, map(parse, dates.split()), GAP)
    assert [each.words for each in found.breaks] == expected


@pytest.mark.parametrize(
    ("first", "last", "dates", "words"),
    [
        ("2022-02-24", "2022-03-16", "2022-02-24 2022-03-15", ["26 February – 13 March 2022"]),
        ("2021", "2022", "2021-02 2022-12", ["April 2021 – October 2022"]),
        ("2022-03-16T10:00:00Z", "2022-03-16T20:00:00Z", "2022-03-16T10:00:00Z 2022-03-16T19:00:00Z", []),
        ("-0100", "0100", "-0099 0099", ["98 BC – AD 97"]),
        ("Y-66000000", "2020", "Y-66000000 2020", ["65,999,999 BC – 2018"]),
    ],
)
def test_cuts_are_whole_units(first: str, last: str, dates: str, words: list[str]) -> None:
    """A cut is made at whole years, months or days, so that what is left out can be named; hours are never cut."""
    found = compressed(domain(first, last), map(parse, dates.split()), GAP)
    assert [each.words for each in found.breaks] == words


DAYS = st.integers(9_000, 20_000).map(lambda day: "{:04}-{:02}-{:02}".format(*civil(day)))
DATES = DAYS | st.sampled_from("1999 2004-05 2010? 201X 2003/2008 1998~/.. ../2012 2001-01-01/".split())


@settings(max_examples=200)
@given(st.lists(DATES, min_size=1, max_size=9), st.sampled_from(FRAMES))
def test_no_event_is_cut_away(texts: list[str], frame: Frame) -> None:
    """No sign, no end of a date and no tick stands in a break."""
    drawn = layout(*(event(f"e{place}", text) for place, text in enumerate(texts)), frame=frame, axis="broken")
    gaps = [(drawn.domain.share(each.start), drawn.domain.share(each.end)) for each in drawn.domain.breaks]
    dates = [extent for text in texts for extent in (parse(text).start, parse(text).end)]
    edges = [begins(each.earliest) for each in dates if isinstance(each.earliest, Bound)]
    edges += [ends(each.latest) for each in dates if isinstance(each.latest, Bound)]
    places = [*(mark.x for mark in drawn.marks), *(tick.x for tick in drawn.ticks), *map(drawn.domain.share, edges)]
    assert [place for place in places for start, end in gaps if start < place < end] == []


@settings(max_examples=100)
@given(st.lists(DAYS, min_size=2, max_size=9), st.sampled_from(FRAMES))
def test_ticks_of_a_broken_axis_have_room(texts: list[str], frame: Frame) -> None:
    """There is a tick at least, they stand in order, and none at the edge of a break, where it would be cut."""
    drawn = layout(*(event(f"e{place}", text) for place, text in enumerate(texts)), frame=frame, axis="broken")
    assert drawn.ticks
    edges = [drawn.domain.share(edge) for each in drawn.domain.breaks for edge in (each.start, each.end)]
    assert [tick.x for tick in drawn.ticks for edge in edges if abs(tick.x - edge) < 1e-6] == []
    assert all(one.x < other.x for one, other in pairwise(drawn.ticks))


def test_an_even_axis_has_no_breaks() -> None:
    """Unless a timeline asks for it, nothing is left out."""
    made = [event("a", "1996-02-28"), event("b", "2014-04-10")]
    assert layout(*made).domain.breaks == ()
    assert len(layout(*made, axis="broken").domain.breaks) == 1


def test_band_that_begins_in_between_is_kept() -> None:
    """The ends of bands count as well as those of events."""
    made = [event("a", "1996-02-28"), event("b", "2022-03-16")]
    drawn = layout(*made, axis="broken", bands=[{"date": "2009-05-01/..", "title": "Band"}])
    assert [each.words for each in drawn.domain.breaks] == ["1997–2008", "2010–2021"]


def test_deep_time_is_cut_in_no_time() -> None:
    """Ticks are looked for only in the time that is drawn, however long a break is."""
    made = [event("a", "Y-66000000"), event("b", "2014-04-10"), event("c", "2022-03-16")]
    drawn = layout(*made, axis="broken")
    assert len(drawn.domain.breaks) == 1
    assert replace(drawn.domain, breaks=()).length > 1e10
