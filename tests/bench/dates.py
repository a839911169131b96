"""How long a date takes to parse."""

import random
from collections.abc import Callable
from datetime import date
from itertools import pairwise
from warnings import catch_warnings, simplefilter

from tests.bench.clock import side_by_side
from tests.bench.table import Row
from timeline.dates import parse

with catch_warnings():
    simplefilter("ignore")
    import edtf

BUDGET = "≤ 10 µs"


def calendar_dates(count: int) -> list[str]:
    """Return different days of the common calendar, always the same ones."""
    return [date.fromordinal(day).isoformat() for day in random.Random(1).sample(range(1, 3_000_000), count)]  # noqa: S311


def doubtful_dates(count: int) -> list[str]:
    """Return months in doubt, decades, seasons and intervals, always the same ones."""
    days = sorted(calendar_dates(count + 1))
    forms: list[Callable[[str, str], str]] = [
        lambda one, _: f"{one[:7]}~",
        lambda one, _: f"{one[:3]}X",
        lambda one, _: f"{one[:4]}-22",
        lambda one, other: f"{one}/{other}",
        lambda one, _: f"{one[:7]}/..",
    ]
    return [forms[index % len(forms)](one, other) for index, (one, other) in enumerate(pairwise(days))]


def microseconds(texts: list[str], *parsers: Callable[[str], object], runs: int) -> list[float]:
    """Return the microseconds that each parser needs for one of *texts*."""
    times = side_by_side(*(lambda parse=parse: [parse(text) for text in texts] for parse in parsers), runs=runs)
    return [1e6 * seconds / len(texts) for seconds in times]


def rows(count: int = 1000, few: int = 50, runs: int = 5) -> list[Row]:
    """Measure *count* days beside the standard library, and *few* days and dates in doubt beside the slow `edtf`."""
    ours, standard = microseconds(calendar_dates(count), parse, date.fromisoformat, runs=runs)
    again, package = microseconds(calendar_dates(few), parse, edtf.parse_edtf, runs=runs)
    doubtful, package_doubtful = microseconds(doubtful_dates(few), parse, edtf.parse_edtf, runs=runs)
    return [
        Row("a day parsed", ours, standard, "µs", "date.fromisoformat", BUDGET),
        Row("a day parsed", again, package, "µs", "edtf package", BUDGET),
        Row("a date in doubt parsed", doubtful, package_doubtful, "µs", "edtf package", ""),
    ]
