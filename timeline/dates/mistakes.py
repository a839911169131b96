"""Say what to write instead of a text that is not EDTF: the notation by its name, or the date that an editor meant."""

import re
from collections.abc import Callable

from timeline.dates.calendar import MONTHS
from timeline.dates.edtf import LONGEST_TEXT

#: Tells whether a text is a date, so that nothing is suggested that would be refused in turn.
IsDate = Callable[[str], bool]

#: A longer text is not read as a phrase, and words around a date are taken off only so many times.
_LONGEST_PHRASE = 100
_MOST_WORDS = 3

#: Notations that are refused by name, each with what to write.
_UNSUPPORTED = [
    (re.compile(form), advice)
    for form, advice in (
        (r"\A\s*\Z", "it is empty: write a date such as 2014-04-10, or leave the field out"),
        (r"\A[0-9]{4}-?W[0-9]", "week dates are not supported: write the days, as in 2014-01-27/2014-02-02"),
        (r"\A[0-9]{4}-[0-9]{3}(?:/|\Z)", "days of the year are not supported: write month and day, as in 2014-04-10"),
        (r"\AR[0-9]*/", "repeating intervals are not supported: write the dates as a set, as in {2014,2015}"),
        (r"(?:\A|/)P[0-9T]", "durations are not supported: write start and end, as in 2014-04-10/2014-04-12"),
        (r"\AT?[0-9]{1,2}:[0-9]{2}", "a time of day needs its date: write 2014-04-10T12:30:00Z"),
        (r"[0-9]T[^/]*[?~%]", "a time of day takes no ?, ~ or %: write the day alone, as in 2014-04-10~"),
        (r"[0-9]T.*/|/.*[0-9]T", "a time of day cannot stand in an interval: write days, as in 2014-04-10/2014-04-12"),
        (r"\A[\[{].*[0-9]T", "a time of day cannot stand in a set: write days, as in [2014-04-10,2014-04-12]"),
        (r"[0-9]T24", "24:00:00 is not supported: write 00:00:00 of the next day"),
        (r"[0-9]T[0-9:]{6}60", "leap seconds are not supported: write second 59"),
        (r"[0-9]T[0-9:]*[.,]", "fractions of a second are not supported: write whole seconds, as in T12:30:00Z"),
        (r"[0-9]T[0-9]{2}(?::[0-9]{2})?(?:\Z|[Z+-])", "a time of day needs its seconds: write T12:30:00Z"),
        (r"[0-9]T[0-9:]{8}[+-]", "the zone is no offset from UTC: write Z, or hours and minutes such as +02:00"),
        (r"[0-9]T[0-9]", "there is no such time of day: write T00:00:00 to T23:59:59, then Z or a zone such as +02:00"),
        (r"[()]", "the older draft's brackets are not supported: write ~, ? or % at the part, as in 2004-06~-11"),
    )
]

_RUN_TOGETHER = "the digits run together"
_LENGTH = "a year has four digits, with X for each that is not known, or more than four after a Y"
_SIGN = "the years after 1 BC have no sign"
_ORDER = "the form is year-month-day with two digits for month and day"
_NUMBERS = "a date is written in numbers, year first"
_DOUBT = "doubt is written with ~ (about), ? (uncertain) or % (both)"
_PERIOD = "a period is written with a slash between start and end"
_ENDS = "the end of a period is written .. if it is open, and left empty if it is not known"
_TIME = "date and time are joined by a capital T"
_LONG_YEAR = "a year of more than four digits stands alone"

_YEAR = r"(?P<y>-?[0-9]{4})"
_MONTH = r"(?P<m>[0-9]{1,2})"
_DAY = r"(?P<d>[0-9]{1,2})(?:st|nd|rd|th)?"
_LAST_DAY = r"(?P<e>[0-9]{1,2})(?:st|nd|rd|th)?"
_NAMED_MONTH = r"m(?P<m>[0-9]{2})"

#: Other ways to write a date, tried in this order: form, what is wrong, and the texts that it may stand for.
#: In a form, `a` and `b` are again dates, in this or another way; April is "m04", spring "m21" by then.
_HABITS = [
    (re.compile(form, re.IGNORECASE), what, texts)
    for form, what, *texts in (
        (r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})(?P<d>[0-9]{2})", _RUN_TOGETHER, "{y}-{m}-{d}"),
        (r"(?P<y>[0-9]{4})(?P<m>[0-9]{2})", _RUN_TOGETHER, "{y}-{m}"),
        (r"Y?(?P<s>-?)0*(?P<y>[1-9][0-9]{4,})", _LENGTH, "Y{s}{y}"),
        (r"Y(?P<s>-?)0*(?P<y>[0-9]{1,4})", _LENGTH, "{s}{y:0>4}"),
        (r"(?P<y>[0-9]{2})", _LENGTH, "{y:0>4}", "{y}XX"),
        (r"(?P<y>[0-9]{3})", _LENGTH, "{y:0>4}", "{y}X"),
        (r"(?P<s>-?)(?P<y>[0-9]{1,3})", _LENGTH, "{s}{y:0>4}"),
        (r"(?P<s>-?)(?P<y>[1-9][0-9]{4,})-[0-9-]+", _LONG_YEAR, "Y{s}{y}"),
        (r"(?:\+|-(?=0000))(?P<a>.+)", _SIGN, "{a}"),
        (rf"{_YEAR}[-./ ]{_MONTH}[-./ ]{_DAY}", _ORDER, "{y}-{m:0>2}-{d:0>2}"),
        (rf"{_DAY}[-./ ]{_MONTH}[-./ ]{_YEAR}", _ORDER, "{y}-{m:0>2}-{d:0>2}", "{y}-{d:0>2}-{m:0>2}"),
        (rf"{_YEAR}[-./ ]{_MONTH}", _ORDER, "{y}-{m:0>2}"),
        (rf"{_MONTH}[-./ ]{_YEAR}", _ORDER, "{y}-{m:0>2}"),
        (rf"{_DAY} (?:of )?{_NAMED_MONTH},? {_YEAR}", _NUMBERS, "{y}-{m}-{d:0>2}"),
        (rf"{_NAMED_MONTH} {_DAY},? {_YEAR}", _NUMBERS, "{y}-{m}-{d:0>2}"),
        (rf"{_NAMED_MONTH},?[ -]{_YEAR}", _NUMBERS, "{y}-{m}"),
        (rf"{_YEAR},?[ -]{_NAMED_MONTH}", _NUMBERS, "{y}-{m}"),
        (rf"m(?P<m>24) {_YEAR}[-/][0-9]{{2,4}}", _NUMBERS, "{y}-{m}"),
        (rf"{_DAY} ?- ?{_LAST_DAY} {_NAMED_MONTH},? {_YEAR}", _PERIOD, "{y}-{m}-{d:0>2}/{y}-{m}-{e:0>2}"),
        (r"(?:about|around|circa|ca?\.?|~) ?(?P<a>.+)", _DOUBT, "{a}~"),
        (r"(?:possibly|perhaps|probably|maybe) (?P<a>.+)", _DOUBT, "{a}?"),
        (r"(?P<a>.+)(?:~\?|\?~)", _DOUBT, "{a}%"),
        (r"(?P<a>.+?)(?:/| ?- ?| to )(?:open|now|today|present|ongoing)", _ENDS, "{a}/.."),
        (r"(?:open)/(?P<a>.+)", _ENDS, "../{a}"),
        (r"(?P<a>.+)/(?:unknown|\?)", _ENDS, "{a}/"),
        (r"(?:unknown|\?)/(?P<a>.+)", _ENDS, "/{a}"),
        (r"(?P<c>[0-9]{2})(?P<y>[0-9]{2})[-/](?P<z>[0-9]{2})", _PERIOD, "{c}{y}/{c}{z}"),
        (r"(?:from |between )?(?P<a>.+?)(?: - | to | and |--|\.\.|/)(?P<b>.+)", _PERIOD, "{a}/{b}"),
        (r"(?P<a>.+)-(?P<b>[0-9]{4})", _PERIOD, "{a}/{b}"),
        (r"(?:since|from) (?P<a>.+)", _ENDS, "{a}/.."),
        (r"(?:until|till|up to) (?P<a>.+)", _ENDS, "../{a}"),
        (r"(?P<d>[0-9-]{10})[ t](?P<t>[0-9:]{8}\S*)", _TIME, "{d}T{t}"),
    )
]

_HYPHENS = str.maketrans(dict.fromkeys("\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}", "-"))

#: What can be wrong with the characters alone, and the text without that.
_REPAIRS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("there are blanks in it", lambda text: "".join(text.split())),
    ("it has a dash or minus sign where a hyphen belongs", lambda text: text.translate(_HYPHENS)),
    ("its letters are not capitals", str.upper),
    ("a digit that is not known is written X", lambda text: text.upper().replace("U", "X")),
    (_NUMBERS, lambda text: _in_numbers(text.translate(_HYPHENS))),
)

_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_NAMES = {name.lower()[:3]: number for number, name in enumerate(MONTHS, 1)} | _SEASONS
_NAME_RGX = re.compile(
    r"\b(?:" + "|".join([*_SEASONS, "sept", *(f"{name[:3]}(?:{name[3:]})?" for name in MONTHS)]) + r")\b\.?",
    re.IGNORECASE,
)
_BEFORE_CHRIST_RGX = re.compile(r"\b([1-9][0-9]{0,3}) ?(?:BCE?|B\.C\.)", re.IGNORECASE)
_AFTER_CHRIST_RGX = re.compile(r"\bAD ([0-9]{1,4})\b|\b([0-9]{1,4}) ?(?:AD|CE)\b", re.IGNORECASE)
_CENTURY_RGX = re.compile(r"(?:the )?\b([1-9][0-9]?)(?:st|nd|rd|th)[ -]century", re.IGNORECASE)
_DECADE_RGX = re.compile(r"(?:the )?\b([0-9]{3})0'?s\b", re.IGNORECASE)


def reason(text: str, is_date: IsDate) -> str | None:
    """Return what is wrong with a text and what to write instead, None if that cannot be told."""
    if len(text) > LONGEST_TEXT:
        return None
    for form, advice in _UNSUPPORTED:
        if form.search(text):
            return advice
    for what, repair in _REPAIRS:
        if is_date(repaired := repair(text)):
            return f"{what}: write {repaired}"
    if len(text) > _LONGEST_PHRASE:
        return None
    what, meant = _meaning(_in_numbers(text.translate(_HYPHENS).strip()), is_date, _MOST_WORDS)
    return f"{what}: write {' or '.join(meant)}" if meant else None


def _meaning(text: str, is_date: IsDate, words: int) -> tuple[str, list[str]]:
    """Return what is wrong with a text and the dates that it may stand for, the likeliest first."""
    for form, what, texts in _HABITS if words else ():
        if found := form.fullmatch(text):
            parts = {name: _part(name, part, is_date, words) for name, part in found.groupdict().items()}
            meant = [date for text in texts if None not in parts.values() and is_date(date := text.format_map(parts))]
            if meant:
                return what, meant
    return "", []


def _part(name: str, part: str, is_date: IsDate, words: int) -> str | None:
    """Return a part as it is to be filled in: a date in EDTF, None if it is none, and a number as it is."""
    if name not in ("a", "b") or is_date(part):
        return part
    return next(iter(_meaning(part, is_date, words - 1)[1]), None)


def _in_numbers(text: str) -> str:
    """Return the text with names of months and seasons, eras, centuries and decades put as numbers."""
    text = _NAME_RGX.sub(lambda name: f"m{_number_of(name[0].lower().rstrip('.')):02}", text)
    text = _BEFORE_CHRIST_RGX.sub(lambda year: f"{'-' if int(year[1]) > 1 else ''}{int(year[1]) - 1:04}", text)
    text = _AFTER_CHRIST_RGX.sub(lambda year: f"{int(year[1] or year[2]):04}", text)
    text = _CENTURY_RGX.sub(lambda century: f"{int(century[1]) - 1:02}XX", text)
    return _DECADE_RGX.sub(r"\1X", text)


def _number_of(name: str) -> int:
    return _NAMES.get(name) or _NAMES[name[:3]]
