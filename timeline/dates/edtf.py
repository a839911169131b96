"""Read the text of an EDTF date into its parts, and write the parts as canonical text (LoC EDTF 2019, ISO 8601-2:2019).

Here only the form is judged: whether there is such a day is found out in `bounds`, and what an editor probably meant by
a text of another form in `mistakes`.
"""

import re
from dataclasses import dataclass
from enum import Enum

#: A longer text is refused unread, so that no text is slow.
LONGEST_TEXT = 500
#: The farthest year either way; beyond it, days are no longer exact in a browser's numbers.
FARTHEST_YEAR = 10**12

_DIGITS_OF_A_PLAIN_YEAR = 4


class DateError(ValueError):
    """A text is not a date; `str()` of it is one plain clause that says what to write instead."""


class Open(Enum):
    """The type of `OPEN`, the end of an interval that has none (LoC EDTF, level 1, Extended Interval)."""

    OPEN = ".."

    def __str__(self) -> str:
        """Return the two dots of the standard."""
        return self.value


OPEN = Open.OPEN


@dataclass(frozen=True, slots=True)
class Date:
    """A calendar date or a season, as written: numbers may hold X for an unspecified digit."""

    #: Year, then month or sub-year grouping, then day; as many as are given.
    numbers: tuple[str, ...]
    #: The qualification of each of the numbers: nothing, ~, ? or %.
    doubts: tuple[str, ...]

    @property
    def edtf(self) -> str:
        """Return the text, qualified as a whole or as a group if that says it all, otherwise number by number."""
        group = [doubt for doubt in self.doubts if doubt]
        if len(set(group)) <= 1 and self.doubts[: len(group)] == tuple(group):
            left, right = self.numbers[: len(group)], self.numbers[len(group) :]
            return "-".join(["-".join(left) + group[0], *right]) if group else "-".join(right)
        return "-".join(doubt + number for doubt, number in zip(self.doubts, self.numbers, strict=True))


@dataclass(frozen=True, slots=True)
class Year:
    """A year that is written with Y, an exponent or a number of significant digits."""

    #: The text without qualification: "Y-17E7", "1950S2".
    text: str
    value: int
    #: How many years the insignificant digits stand for; 1 if every digit is significant.
    spread: int
    #: The qualification in a tuple of one, as a date has it.
    doubts: tuple[str]

    @property
    def edtf(self) -> str:
        """Return the text; exponents and significant digits stay as written, because they say what is known."""
        return self.text + self.doubts[0]


@dataclass(frozen=True, slots=True)
class Moment:
    """A day with a time of day, both as written."""

    date: Date
    #: "hh:mm:ss".
    time: str
    #: "Z", "+hh", "+hh:mm", or nothing.
    zone: str

    @property
    def edtf(self) -> str:
        """Return the text; the zone stays as written."""
        return f"{self.date.edtf}T{self.time}{self.zone}"


@dataclass(frozen=True, slots=True)
class Interval:
    """Two ends, of which one may be open or unknown (None)."""

    start: Date | Year | Open | None
    end: Date | Year | Open | None

    @property
    def edtf(self) -> str:
        """Return the text."""
        return "/".join("" if end is None else end.value if isinstance(end, Open) else end.edtf for end in self.ends)

    @property
    def ends(self) -> tuple[Date | Year | Open | None, Date | Year | Open | None]:
        """Return start and end."""
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Set:
    """Several dates or ranges of dates: one of them is meant, or all of them."""

    members: tuple[Date | Year | Interval, ...]
    one_of: bool

    @property
    def edtf(self) -> str:
        """Return the text, members in the order in which they were written."""
        listed = ",".join(self._member(member) for member in self.members)
        return f"[{listed}]" if self.one_of else f"{{{listed}}}"

    @staticmethod
    def _member(member: Date | Year | Interval) -> str:
        if isinstance(member, Interval):
            return "..".join(end.edtf if isinstance(end, Date | Year) else "" for end in member.ends)
        return member.edtf


Expression = Date | Year | Moment | Interval | Set

# Qualifiers before a component are for it alone, those behind it for it and all to its left.
_DATE_RGX = re.compile(
    r"(?P<year_only>[?~%]?)(?P<year>-?[0-9X]{4})(?P<to_year>[?~%]?)"
    r"(?:-(?P<month_only>[?~%]?)(?P<month>[0-9X]{2})(?P<to_month>[?~%]?)"
    r"(?:-(?P<day_only>[?~%]?)(?P<day>[0-9X]{2})(?P<to_day>[?~%]?))?)?"
)
_LETTER_YEAR_RGX = re.compile(
    r"(?P<text>Y(?P<sign>-?)(?P<digits>[1-9][0-9]*)(?:E(?P<exponent>[1-9][0-9]*))?(?:S(?P<significant>[0-9]+))?)"
    r"(?P<doubt>[?~%]?)"
)
_SIGNIFICANT_YEAR_RGX = re.compile(
    r"(?P<text>(?P<sign>(?:-(?!0000))?)(?P<digits>[0-9]{4})S(?P<significant>[0-9]+))(?P<doubt>[?~%]?)"
)
_MOMENT_RGX = re.compile(
    r"(?P<year>-?[0-9]{4})-(?P<month>[0-9]{2})-(?P<day>[0-9]{2})"
    r"T(?P<time>(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9])"
    r"(?P<zone>Z|(?!-00(?::00)?$)[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?"
)
_SET_RGX = re.compile(r"\[(?P<one_of>[^][{}]+)\]|\{(?P<all_of>[^][{}]+)\}")


def read(text: str) -> Expression:
    """Read one EDTF expression of level 0, 1 or 2; raises DateError if it does not have the form of one."""
    if len(text) > LONGEST_TEXT:
        raise DateError(f"a date has at most {LONGEST_TEXT} characters, this has {len(text)}")
    if found := _SET_RGX.fullmatch(text):
        return _set(found)
    if "/" in text:
        return _interval(text)
    if found := _MOMENT_RGX.fullmatch(text):
        return Moment(_calendar_date(found), found["time"], found["zone"] or "")
    return _date(text)


def shown(text: str) -> str:
    """Return a text as it can be quoted in a message: on one line and not long."""
    longest = 40
    plain = "".join(character if character.isprintable() else "\ufffd" for character in text[: longest + 1])
    return f"'{plain}'" if len(text) <= longest else f"'{plain[:longest]}…'"


def _date(text: str) -> Date | Year:
    if found := _DATE_RGX.fullmatch(text):
        return _calendar_date(found)
    if found := _LETTER_YEAR_RGX.fullmatch(text):
        return _letter_year(found)
    if found := _SIGNIFICANT_YEAR_RGX.fullmatch(text):
        return _year(found, found["digits"])
    raise DateError(
        f"{shown(text)} is not a date: write 2014, 2014-04, 2014-04-10, or 2014-04-10/2014-04-12 for a period"
    )


def _calendar_date(found: re.Match[str]) -> Date:
    if found["year"] == "-0000":
        raise DateError("there is no year -0000: write 0000 for 1 BC, -0001 for 2 BC")
    written = found.groupdict(default="")
    names = [name for name in ("year", "month", "day") if written[name]]
    doubts: list[str] = []
    behind = ""
    for name in reversed(names):
        behind += written.get(f"to_{name}", "")
        doubts.insert(0, _one_sign(written.get(f"{name}_only", "") + behind))
    return Date(tuple(written[name] for name in names), tuple(doubts))


def _one_sign(signs: str) -> str:
    """Return the sign that says as much as all of these: % for ~ and ?."""
    return signs if len(signs) <= 1 else signs[0] if len(set(signs)) == 1 else "%"


def _letter_year(found: re.Match[str]) -> Year:
    exponent = found["exponent"] or "0"
    # The lengths come first, so that no long number is ever made.
    is_short = len(exponent) < len(str(FARTHEST_YEAR)) and len(found["digits"]) + int(exponent) <= len(
        str(FARTHEST_YEAR)
    )
    if not is_short or int(found["digits"]) * 10 ** int(exponent) > FARTHEST_YEAR:
        raise DateError(f"years beyond {FARTHEST_YEAR:,} are not supported")
    digits = found["digits"] + "0" * int(exponent)
    if len(digits) <= _DIGITS_OF_A_PLAIN_YEAR:
        raise DateError(f"Y is for years of more than four digits: write {found['sign']}{digits:0>4}")
    return _year(found, digits)


def _year(found: re.Match[str], digits: str) -> Year:
    significant = found["significant"] or str(len(digits))
    if significant not in map(str, range(1, len(digits) + 1)):
        raise DateError(f"the number after S must be 1 to {len(digits)}, as many digits of {digits} as are significant")
    value = int(found["sign"] + digits)
    return Year(found["text"], value, 10 ** (len(digits) - int(significant)), (found["doubt"],))


def _interval(text: str) -> Interval:
    start, _, end = text.partition("/")
    if "/" in end:
        raise DateError(
            f"{shown(text)} has more than one slash: write one between start and end, as in 2014-04-10/2014-04-12"
        )
    if {start, end} <= {"", OPEN.value}:
        raise DateError("an interval needs a date at one end at least: write 2014/.. or ../2014")
    return Interval(_end(start), _end(end))


def _end(text: str) -> Date | Year | Open | None:
    if text == OPEN.value:
        return OPEN
    return _date(text) if text else None


def _set(found: re.Match[str]) -> Set:
    listed = found["one_of"] or found["all_of"]
    return Set(tuple(_member(member) for member in listed.split(",")), one_of=found["one_of"] is not None)


def _member(text: str) -> Date | Year | Interval:
    if "/" in text:
        raise DateError(f"a set holds dates and ranges of dates, not {shown(text)}: write [1667,1670..1672]")
    start, dots, end = text.partition("..")
    if not dots:
        return _date(text)
    if not start and not end:
        raise DateError("a range in a set needs a date: write ..1672 or 1670..")
    return Interval(_date(start) if start else OPEN, _date(end) if end else OPEN)
