"""Events that look like one another, and what tells two apart."""

import pytest

from tests.reading.trees import codes, event, tree

TITLE = "Ministers end the membership of Russia in the Council"


def both(one: dict[str, str], other: dict[str, str]) -> list[str]:
    """Return the names of the checks that two events break which differ only in the fields given."""
    return codes(tree(events=event("a", **one) + event("b", **other)))


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        TITLE.upper(),
        "Ministers end Russia’s membership in the Council".replace("Russia’s membership", "the membership of Russia"),
        "Ministers ended membership of Russia, in a Council",
        "Minister ends the memberships of Rusia in the Council",
        f"{TITLE} today",
        "Ministers formally end the membership of Russia in the Council",
    ],
)
def test_nearly_the_same_title_is_told(title: str) -> None:
    """Case, signs, small words, endings, doubled letters and one word more make no other event."""
    assert both({"title": f'"{TITLE}"'}, {"title": f'"{title}"'}) == ["similar-event"]
    assert both({"title": f'"{title}"'}, {"title": f'"{TITLE}"'}) == ["similar-event"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Vote on the law on agents, its first reading", "Vote on the law on agents, its second reading"),
        ("Vote on the law on foreign agents", "Vote on the law on foreign agents again"),
        ("Ministers agree to end the membership of Russia", "Ministers agree not to end the membership of Russia"),
        ("The Assembly adopts Resolution 1990 on Russia", "The Assembly adopts Resolution 1991 on Russia"),
        ("The Assembly adopts a resolution on the war", "The Assembly adopts a resolution 2 on the war"),
        ("Russia attacks Ukraine", "Ukraine attacks Russia"),
        ("Russia leaves", "Russia formally leaves"),
        ("Austria joins the treaty on open skies", "Australia joins the treaty on open skies"),
        ("Three million people flee from Ukraine", "Four million people flee from Ukraine"),
    ],
)
def test_titles_that_tell_events_apart(one: str, other: str) -> None:
    """Another word, number, ordinal, order or a negation is another event."""
    assert both({"title": f'"{one}"'}, {"title": f'"{other}"'}) == []


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2022-03-16", "2022-03-16", ["similar-event"]),
        ("2022-03-16", "2022-03-17", []),
        ("2022-03-16", "2022-03", ["similar-event"]),
        ("2022-03/2022-06", "2022-05-02", ["similar-event"]),
        ("2022-03-16", "2022", ["similar-event"]),
        ("2022-03-16~", "2022-03-16?", ["similar-event"]),
        ("2021-12-31", "2022", []),
        ("202X", "2022-03-16", []),
        ("XXXX", "XXXX", []),
        ("2022/..", "2022-03-16", []),
    ],
)
def test_dates_must_meet(one: str, other: str, expected: list[str]) -> None:
    """Events are compared if they may be of one time; what may be any time within more than a year is not."""
    same = {"title": TITLE, "sources": "[{source: report, stance: supports, date: 202X}]"}
    assert both({**same, "date": one}, {**same, "date": other}) == expected


def test_related_events_are_two() -> None:
    """Whoever relates two events to each other knows that they are two."""
    assert both({"title": TITLE}, {"title": TITLE, "responds_to": "[a]"}) == []
    assert both({"title": TITLE, "leads_to": "[b]"}, {"title": TITLE}) == []


def test_long_event_is_kept_in_mind() -> None:
    """An event in between, with the same title but over sooner, does not hide one that lasts."""
    dates = {"a": "2022-01/2022-12", "b": "2022-02-01", "c": "2022-03-01"}
    cited = "[{source: report, date: 2022}]"
    reading = tree(events="".join(event(id_, title=TITLE, date=date, sources=cited) for id_, date in dates.items()))
    assert [problem.message.split("'")[1] for problem in reading.problems] == ["a", "a"]


def test_many_alike_are_told_once_each() -> None:
    """A thousand events with one title and one date bring a thousand problems less one, not half a million."""
    events = "".join(event(f"e{number}", title=TITLE) for number in range(1000))
    assert codes(tree(events=events)) == ["similar-event"] * 999
