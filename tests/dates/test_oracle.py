"""Our bounds against those of the `edtf` package, on what both can read."""

import warnings

import pytest

from timeline.dates import OPEN, Bound, DateError, Open, parse
from timeline.dates.calendar import civil

with warnings.catch_warnings():
    # The package's grammar is written for an older pyparsing.
    warnings.simplefilter("ignore")
    import edtf

COMMON = """
    2014 2014-02 2016-02 2014-04-10 0000 -1985 1984? 2004-06-11% 2004-06~ 201X 20XX 2004-XX 1985-04-XX 1985-XX-XX
    Y170000002 Y-170000002 Y-17E7 2001-21 2001-22 2001-23 2001-33 2001-34 2001-36 2001-37 2001-39 2001-40 2001-41
    1964/2008 2004-06/2006-08 2004-02-01/2005-02-08 2005/2006-02 1985-04-12/.. ../1985-04
    156X-12-25 15XX-12-25 15XX-12-XX XXXX-12-XX 1XXX-12 XXXX 2004-06~-11 2004-06-~11 ?2004-06-~11
    2004-06-~01/2004-06-~20 [1667,1668,1670..1672] {1960,1961-12} [..1760-12-03] [1760-12..]
"""
Day = tuple[int, ...] | float
BOUNDS_DIFFER = [
    ("2001-24", (2001, 12, 31), "winter ends in December, although it lasts into the next year"),
    ("1950S2", (1950, 12, 31), "significant digits are read and then ignored"),
    ("Y171010000S3", (171_010_000, 12, 31), "significant digits are read and then ignored"),
    ("1985/", (1995, 1, 1), "an unknown end is taken to be ten years on"),
]
READING_DIFFERS = [
    ("2015-02-29", "the day does not exist"),
    ("2014/2013", "it ends before it begins"),
    (" 2014", "blanks are passed over"),
    ("1985-04-12T24:00:00", "24:00 is the next day, and the package keeps it on this one"),
    ("../..", "an interval without any date says nothing"),
    ("Y17E2", "Y is for years of more than four digits"),
    ("1950S0", "no digit is significant"),
]


def ours(bound: Bound | Open | None) -> Day:
    """Return one of our bounds as the package writes it."""
    if isinstance(bound, Bound):
        return civil(bound.day)
    return float("inf") if bound is OPEN else float("nan")


def theirs(bound: object) -> Day:
    """Return a bound of the package without its time of day, which it does not use."""
    return abs(bound) if isinstance(bound, float) else tuple(bound[:3])  # type: ignore[index]


@pytest.mark.parametrize("text", COMMON.split())
def test_bounds_agree(text: str) -> None:
    """Where both read a text, its first and last day are the same."""
    when, judge = parse(text), edtf.parse_edtf(text)

    assert ours(when.earliest) == theirs(judge.lower_strict())
    assert ours(when.latest) == theirs(judge.upper_strict())


@pytest.mark.parametrize(("text", "latest", "reason"), BOUNDS_DIFFER)
def test_known_disagreements_about_the_last_day(text: str, latest: Day, reason: str) -> None:
    """Where the package is known to be wrong, it still is, and we are not with it."""
    assert theirs(edtf.parse_edtf(text).upper_strict()) == latest
    assert ours(parse(text).latest) != latest, reason


@pytest.mark.parametrize(("text", "reason"), READING_DIFFERS)
def test_known_disagreements_about_what_is_a_date(text: str, reason: str) -> None:
    """Where the package accepts what is no date, we refuse it."""
    assert edtf.parse_edtf(text) is not None

    with pytest.raises(DateError):
        pytest.fail(f"{parse(text)}: {reason}")
