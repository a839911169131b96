"""Citations: what one source may say, what contradicts it, and which paragraphs there are."""

import pytest

from tests.reading.trees import codes, event, tree

SOURCE = "{id: report, title: A report, published: 2022-03-20, paragraphs: 12}\n"


def cited(*citations: str, **fields: str) -> list[str]:
    """Return the names of the checks that an event with these citations of one source breaks."""
    sources = ", ".join(f"{{source: report, {citation}}}" for citation in citations)
    return codes(tree(events=event("a", sources=f"[{sources}]", **fields), sources=SOURCE))


@pytest.mark.parametrize(
    ("at", "wrong"),
    [
        ("paragraph 12", 0),
        ("paragraph 13", 1),
        ("Paragraph 0", 1),
        ("paragraphs 11–13", 1),
        ("paragraphs 13-14", 2),
        ("paragraphs 1, 13 and 14", 2),
        ("paras 2 to 13", 1),
        ("para. 13", 1),
        ("¶ 13", 1),
        ("¶¶12–13", 1),
        ("the 13th paragraph", 1),
        ("paragraph 99999999999999999999", 1),
        ("paragraphs 1, 13, and 14", 2),
        ("paragraph 2 and 13", 1),
        ("paragraph 2, 13 March", 0),
        ("paragraph 2, 1996 edition", 0),
        ("paragraph 2, 20:15", 0),
        ("paragraphs 2, 15th line", 0),
        ("paragraphs 2, 20:15", 0),
        ("paragraph 2, line 13", 0),
        ("paragraph 2, lines 4 to 16", 0),
        ("page 13, paragraph 2", 0),
        ("section 13", 0),
        ("paragraph twelve", 0),
        ("parable 13", 0),
    ],
)
def test_paragraphs_exist(at: str, wrong: int) -> None:
    """Each paragraph that is named is one of the source, however the place is written."""
    assert cited(f'at: "{at}"') == ["unknown-paragraph"] * wrong


def test_paragraphs_need_a_count() -> None:
    """Of a source whose paragraphs nobody counted, nothing is said; the place told is the number's."""
    events = event("a", sources="[{source: report, at: 'paragraphs 3 and 13'}]")
    assert codes(tree(events=events)) == []
    reading = tree(events=events.replace("law,", "law, date_note: 13,"), sources=SOURCE)
    line = events.replace("law,", "law, date_note: 13,")
    assert [problem.location.column for problem in reading.problems] == [line.rindex("13") + 1]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("at: paragraph 2", "at: paragraph 2", []),
        ("at: paragraph 2", "at: paragraph 2, stance: differs", ["clashing-citations"]),
        ("at: paragraph 2", "at: Paragraph  2, stance: disputes", ["clashing-citations"]),
        ("at: paragraph 2, stance: differs", "at: paragraph 2, stance: disputes", []),
        ("at: paragraph 2", "at: paragraph 3, stance: differs", []),
        ("at: paragraph 2", "stance: differs", []),
        ("says: one", "says: other, stance: differs", []),
        ("date: 2022-03-16", "date: 2022-03-15, stance: differs", ["clashing-citations"]),
        ("at: a, date: 2022-03-16", "at: a, date: 2022-03-17, stance: differs", ["clashing-citations"]),
        ("at: a, date: 2022-03-16", "at: b, date: 2022-03-17, stance: differs", []),
        ("date: 2022-03-16", "date: 2022-03", []),
        ("date: 2022-03-16", "date: 2022-03-15~, stance: differs", []),
    ],
)
def test_one_place_says_one_thing(one: str, other: str, expected: list[str]) -> None:
    """The same place of a source neither supports and does not, nor gives two dates that exclude each other."""
    assert cited(one, other) == expected
    assert cited(other, one) == expected


def test_clash_is_told_once() -> None:
    """A third citation of one place is told of once, though it clashes with two."""
    assert cited("at: x", "at: x", "at: x, stance: differs") == ["clashing-citations"]


@pytest.mark.parametrize(
    ("status", "stances", "expected"),
    [
        ("confirmed", ["supports"], []),
        ("confirmed", ["differs", "supports"], []),
        ("confirmed", ["differs"], ["confirmed-without-support"]),
        ("confirmed", ["differs", "disputes"], ["confirmed-without-support"]),
        ("reported", ["differs"], []),
        ("disputed", ["disputes"], []),
    ],
)
def test_confirmed_events_are_supported(status: str, stances: list[str], expected: list[str]) -> None:
    """An event is confirmed only if some source that it cites supports it."""
    assert cited(*(f"stance: {stance}" for stance in stances), status=status) == expected


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        ("Russia left the Council on 15 March 2022.", ["says-other-date"]),
        ("On 15 March 2022 Russia left the Council.", ["says-other-date"]),
        ("The exit from the Council of Russia is dated 2022-03-15.", ["says-other-date"]),
        ("15 March 2022, Russia leaves the Council.", ["says-other-date"]),
        ("Russia left the Council on 16 March 2022.", []),
        ("Russia left the Council on 15 March 2022, with effect from 16 March 2022.", []),
        ("The bill came on 15 March 2022.", []),
        ("Russia left the Council. The bill came on 15 March 2022.", []),
        ("Russia left the Council after the letter of 15 March 2022.", []),
        ("Russia left the Council on “15 March 2022”.", []),
        ("Russia left the Council on 15 March.", []),
        ("Russia left the Council in 2021.", []),
    ],
)
def test_day_in_words(says: str, expected: list[str]) -> None:
    """A day on which the event is said to have happened is one of its own; days of other things are not compared."""
    assert cited(f'says: "{says}"', title="Russia leaves Council") == expected


@pytest.mark.parametrize(
    ("citation", "fields"),
    [
        ("date: 2022-03-16", {}),
        ("stance: differs", {}),
        ("at: x", {"status": "disputed"}),
        ("at: x", {"date": "2022-03-16~"}),
        ("at: x", {"date": "2022-03"}),
        ("at: x", {"date": "../2022-03-16"}),
        ("at: x", {"title": "Ministers meet"}),
    ],
)
def test_day_in_words_may_be_another(citation: str, fields: dict[str, str]) -> None:
    """A citation with a date says what it gives; what differs, is disputed or in doubt need not agree."""
    says = "says: Russia left the Council on 15 March 2022."
    assert cited(f"{citation}, {says}", **{"title": "Russia leaves Council", **fields}) == []


def test_place_of_a_number_behind_one_that_holds_it() -> None:
    """Each number is told where it stands, also where another one has its digits twice over."""
    events = event("a", sources="[{source: report, at: 'paragraphs 999 and 99'}]")
    columns = [problem.location.column for problem in tree(events=events, sources=SOURCE).problems]
    assert columns == [events.index("999") + 1, events.rindex("99") + 1]
