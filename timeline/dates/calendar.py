"""Count days in the proleptic Gregorian calendar, for any year, with 1970-01-01 as day 0 (ISO 8601-1, 4.2.1)."""

#: Years are astronomical: 0 is 1 BC, -43 is 44 BC.
MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
FEBRUARY = 2
DECEMBER = 12

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAYS_IN_400_YEARS = 146_097
_DAYS_IN_100_YEARS = 36_524
_DAYS_IN_4_YEARS = 1_461
_DAYS_IN_YEAR = 365
#: Days from 0000-03-01 to 1970-01-01: years that begin in March put the leap day last.
_MARCH_EPOCH = 719_468


def is_leap(year: int) -> bool:
    """Tell whether February has 29 days in this astronomical year."""
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def days_in_month(year: int, month: int) -> int:
    """Return the length of a month (1 to 12) in days."""
    return 29 if month == FEBRUARY and is_leap(year) else _LENGTHS[month - 1]


def day_number(year: int, month: int, day: int) -> int:
    """Return the number of a day that exists, counted from 1970-01-01."""
    if month <= FEBRUARY:
        year -= 1
        month += 12
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month - 457) // 5 + day - 1 - _MARCH_EPOCH


def civil(day: int) -> tuple[int, int, int]:
    """Return year, month and day of a day number; the inverse of `day_number`."""
    cycles, rest = divmod(day + _MARCH_EPOCH, _DAYS_IN_400_YEARS)
    # The last century of a cycle and the last year of four years are a day longer, hence the minimum.
    centuries = min(rest // _DAYS_IN_100_YEARS, 3)
    rest -= centuries * _DAYS_IN_100_YEARS
    fours, rest = divmod(rest, _DAYS_IN_4_YEARS)
    years = min(rest // _DAYS_IN_YEAR, 3)
    rest -= years * _DAYS_IN_YEAR
    shifted = (5 * rest + 2) // 153
    month = (shifted + 2) % 12 + 1
    year = 400 * cycles + 100 * centuries + 4 * fours + years + (month <= FEBRUARY)
    return year, month, rest - (153 * shifted + 2) // 5 + 1


def weekday(day: int) -> int:
    """Return the day of the week of a day number, Monday being 0."""
    return (day + 3) % 7
