"""Weekdays in texts: which clash with their date, and which may mean another day."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis.strategies import dates

from tests.reading.trees import codes, event, tree
from timeline.reading.checks.weekdays import clashes
from timeline.reading.checks.written import written_days

#: The Julian calendar is accepted before this year, so that a date has two weekdays.
_ONE_CALENDAR = dt.date(1924, 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "Monday, 15 March 2022",
        "Monday 15 March 2022",
        "Monday the 15th of March 2022",
        "Mon 15 Mar 2022",
        "Mon., 15 Mar. 2022",
        "Monday, March 15, 2022",
        "Monday, Mar. 15th, 2022",
        "Monday, 2022-03-15",
        "15 March 2022, a Monday",
        "15 March 2022 was a Monday",
        "15 March 2022, which was a Monday",
        "March 15, 2022 (a Monday)",
        "15 March 2022 (Monday)",
        "On\nMonday,\n15 March\n2022",
        "Tuesday, 15 March 2022, and Tuesday, 16 March 2022",
        "Tuesday, 4 July 1776",
        "The Sunday, 15 March 2022",
    ],
)
def test_wrong_weekday_is_told(text: str) -> None:
    """A weekday that stands beside a full date and is not its own is told of, in every usual form."""
    assert len(list(clashes(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday, 15 March 2022",
        "15 March 2022, a Tuesday",
        "Monday, 14 and Tuesday, 15 March 2022",
        "Monday to Wednesday, 14 to 16 March 2022",
        "The vote was on Monday. 15 March 2022 was the day of the letter",
        "15 March 2022 (Monday's letter)",
        "Monday, 15 March",
        "Monday, 31 February 2022",
        "Monday, 15 March 20221",
        "The Sun, 15 March 2022",
        "The committee sat 15 March 2022",
        "“Monday, 15 March 2022” is what the letter says",
        "`Monday, 15 March 2022`",
        "[a report](https://example.org/Monday,-15-March-2022)",
        "Wednesday, 7 November 1917",
        "Wednesday, 25 October 1917",
    ],
)
def test_right_weekday_is_not(text: str) -> None:
    """Right ones, quoted ones, dates without a year and weekdays of either old calendar are let pass."""
    assert list(clashes(text)) == []


@given(dates(min_value=_ONE_CALENDAR))
def test_weekday_agrees_with_the_calendar(day: dt.date) -> None:
    """Of the seven weekdays beside a date, six are told of and the one that a foreign calendar gives is not."""
    names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    text = "; ".join(f"{name}, {day.day} {day:%B} {day.year:04}" for name in names)
    right = names[day.weekday()]
    assert [clash.written for clash in clashes(text)] == [name for name in names if name != right]


@given(dates())
def test_days_are_read_in_every_form(day: dt.date) -> None:
    """A day that exists is found however it is written."""
    forms = (f"{day.day} {day:%B} {day.year:04}", f"{day:%b} {day.day}, {day.year:04}", day.isoformat())
    for text in forms:
        assert [found.edtf for found in written_days(text)] == [day.isoformat()]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The letter comes on Monday.", ["doubtful-weekday"]),
        ("It comes on a late Monday and is read.", ["doubtful-weekday"]),
        ("The vote was in May. It came on Monday.", ["doubtful-weekday"]),
        ("The letter comes on Tuesday.", []),
        ("It is answered on the following Monday.", []),
        ("On Monday they had asked for it.", []),
        ("It comes on Monday, before the vote.", []),
        ("Ministers will meet on Monday.", []),
        ("A vote is planned on Monday.", []),
        ("Talks on Monday and on Tuesday fail.", []),
        ("On Monday, 14 March, it comes.", []),
        ("On Monday of that week it comes.", []),
        ("It answers what was said on Monday’s call.", []),
        ("“It comes on Monday”, he says.", []),
        ("On Mondays nothing comes.", []),
        ("Monday came and went.", []),
    ],
)
def test_weekday_alone(text: str, expected: list[str]) -> None:
    """A weekday alone is compared with the event's day only where the sentence names no other time."""
    assert codes(tree(events=event("a", date="2022-03-15", summary=f'"{text}"'))) == expected
    assert codes(tree(events=event("a", date="2022-03-15", title=f'"{text}"'))) == expected


@pytest.mark.parametrize(
    "date", ["2022-03-15~", "2022-03-15?", "2022-03", "2022-03-14/2022-03-15", "2022-03-1X", "[2022-03-15, 2022-03-17]"]
)
def test_weekday_alone_needs_one_certain_day(date: str) -> None:
    """A date in doubt, or of more than a day, has no weekday to compare with."""
    assert codes(tree(events=event("a", date=date, summary="It comes on Saturday."))) == []


def test_every_text_is_looked_at() -> None:
    """Full dates are compared in all Markdown of records, in titles of events and in posts, and told at the word."""
    wrong = "On Monday, 15 March 2022"
    events = event("a", summary=wrong, body=wrong, sources=f"[{{source: report, says: '{wrong}'}}]")
    events += event("b", title=wrong)
    sources = f"{{id: report, title: x, note: '{wrong}'}}\n"
    reading = tree(
        events=events.replace(wrong, f"'{wrong}'").replace("''", "'"), sources=sources, post=f"a\n\n{wrong}\n"
    )
    assert codes(reading) == ["wrong-weekday"] * 6
    assert str(reading.problems[-1].location) == "content/sources/x.yaml:1:34"
    assert "content/post.md:3:4" in {str(problem.location) for problem in reading.problems}
