"""The rules about single records and the whole library: what is let pass beside what is not."""

import pytest

from tests.reading.trees import SOURCES, TIMELINES, codes, event, tree

OTHER = event("other")
#: What every picture needs beside its file and its description.
TERMS = "credit: x, licence: x"


def cites(citation: str, **fields: str) -> str:
    """Return a good event with one citation of the report, as *citation* says."""
    return event("a", sources=f"[{{source: report, {citation}}}]", **fields)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        (event("a"), []),
        (event("a", title="x" * 100), []),
        (event("a", title="x" * 101), ["title-too-long"]),
        (event("a", title=f"'{'x' * 100}  '"), []),
        (event("a", importance="1"), []),
        (event("a", importance="5"), []),
        (event("a", importance="0"), ["out-of-range"]),
        (event("a", importance="2.5"), ["wrong-type"]),
        (event("a", importance="[2]"), ["wrong-type"]),
        (event("2014-law-1"), []),
        (event("A"), ["bad-id"]),
        (event("a-"), ["bad-id"]),
        (event("a--b"), ["bad-id"]),
        (event("a_b"), ["bad-id"]),
        (event("'a '"), ["bad-id"]),
        (event("é"), ["bad-id"]),
        (event("a", date="[2014, 2015]"), []),
        (event("a", date="{2014, 2015-03}"), []),
        (event("a", date="'{2014,2015}'"), []),
        (event("a", date="{year: 2014}"), ["wrong-type"]),
        (event("a", date="[]"), ["bad-date"]),
        (event("a", date="2022-13"), ["bad-date"]),
        (event("a", date="2022-03/2022-02"), ["bad-date"]),
        (event("a", date="20220316"), ["bad-date"]),
        (event("a", date="9999"), ["sentinel-date"]),
        (event("a", date="9999-12-31"), ["sentinel-date"]),
        (event("a", date="2022/9999-12-31"), ["sentinel-date"]),
        (event("a", date="0000-00-00"), ["sentinel-date"]),
        (event("a", date="2014-00-00"), ["sentinel-date"]),
        (event("a", date="0000"), []),
        (event("a", date="-9998"), []),
        (event("a", date="Y-99990"), []),
        (event("a", date="2014-01-01"), []),
        (event("a", corrections="[{date: 2026-11-20, text: x}]"), []),
        (event("a", corrections="[{date: 2026-11, text: x}]"), ["bad-date"]),
        (event("a", corrections="[{date: 2026-11-20~, text: x}]"), ["bad-date"]),
        (event("a", corrections="[{date: 2026-11-20/2026-11-21, text: x}]"), ["bad-date"]),
        (event("a", corrections="[{date: 2026-11-XX, text: x}]"), ["bad-date"]),
        (event("a", corrections="[{date: 2026-11, text: x}]", lane="none"), ["unknown-lane", "bad-date"]),
        (event("a", corrections="[{date: 2026-11-20, text: '[b](event:b)'}]"), ["unknown-event"]),
        (event("a", date="2014-01-01", date_basis="inferred"), ["sentinel-date"]),
        (event("a", date="2014-01-02", date_basis="inferred"), []),
        (event("a", date="2014", date_basis="inferred"), []),
        (event("a", date="2013-12-31/2014-01-01", date_basis="inferred"), []),
        (event("a", links="[{url: 'https://example.org', title: x}]"), []),
        (event("a", links="[{url: 'http://example.org:80/a?b#c', title: x}]"), []),
        (event("a", links="[{url: 'ftp://example.org', title: x}]"), ["bad-address"]),
        (event("a", links="[{url: '//example.org', title: x}]"), ["bad-address"]),
        (event("a", links="[{url: 'https:///path', title: x}]"), ["bad-address"]),
        (event("a", links="[{url: 'https://?query', title: x}]"), ["bad-address"]),
        (event("a", links="[{url: 'https://a b.org', title: x}]"), ["bad-address"]),
        (event("a", links="[{url: ' https://example.org', title: x}]"), ["bad-address"]),
        (event("a", media=f"[{{file: images/there.jpg, alt: x, {TERMS}}}]"), []),
        (event("a", media=f"[{{file: images/there.jpg, {TERMS}}}]"), ["image-without-alt"]),
        (event("a", media=f"[{{file: images/gone.jpg, alt: x, {TERMS}}}]"), ["image-not-found"]),
        (event("a", media=f"[{{file: images/gone.jpg, {TERMS}}}]"), ["image-not-found", "image-without-alt"]),
        (event("a", media=f"[{{file: ../content/images/there.jpg, alt: x, {TERMS}}}]"), ["image-not-found"]),
        (event("a", media=f"[{{file: /images/there.jpg, alt: x, {TERMS}}}]"), ["image-not-found"]),
        (event("a", places="[{name: x, at: [90, -180]}]"), []),
        (event("a", places="[{name: x, at: [90.1, 0]}]"), ["out-of-range"]),
        (event("a", places="[{name: x, at: [nan, 0]}]"), ["out-of-range"]),
    ],
)
def test_event_fields(events: str, expected: list[str]) -> None:
    """Each field of an event is held to its form."""
    assert sorted(codes(tree(events=events))) == sorted(expected)


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        (cites("at: paragraph 2"), []),
        (event("a", sources="[{source: other}, {source: report}]"), ["unknown-source"]),
        (event("a", sources="[]") + OTHER, ["no-source"]),
        ("- {id: a, date: 2022, title: x, lane: law}\n" + OTHER, ["no-source"]),
        (cites("date: 2022-03"), []),
        (cites("date: 2022"), []),
        (cites("date: 2022-03-16"), []),
        (cites("date: 2022-03-15"), ["contradicted-date"]),
        (cites("date: 2022-03-17/.."), ["contradicted-date"]),
        (cites("date: ../2022-03-15"), ["contradicted-date"]),
        (cites("date: ../2022-03-16"), []),
        (cites("date: 2022-03-15~"), []),
        (cites("date: 2022-03-15?"), []),
        (cites("date: 2022-03-15, stance: differs"), []),
        (cites("date: 2022-03-15, stance: disputes"), []),
        (cites("date: 2022-03-15", status="disputed"), []),
        (cites("date: 2022-03-15", status="retracted"), ["contradicted-date"]),
        (cites("at: x", date="2022-03-20"), []),
        (cites("at: x", date="2022-03-21"), ["dated-after-source"]),
        (cites("at: x", date="2022-03"), []),
        (cites("at: x", date="2022-03-21~"), []),
        (cites("at: x", date="2022-02/.."), []),
        (cites("date: 2022-09-16", date="2022-09-16"), []),
        (cites("stance: disputes", date="2022-09-16"), []),
        (cites("stance: differs", date="2022-09-16"), []),
    ],
)
def test_evidence(events: str, expected: list[str]) -> None:
    """Events rest on sources that exist, had appeared, and do not silently say otherwise."""
    assert codes(tree(events=events)) == expected


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        (event("a", responds_to="[other]") + OTHER, []),
        (event("a", responds_to="[{id: other, basis: inferred}]") + OTHER, []),
        (event("a", responds_to="[othr]") + OTHER, ["unknown-event"]),
        (event("a", leads_to="[{id: othr}]") + OTHER, ["unknown-event"]),
        (event("a", responds_to="[a]"), ["related-to-itself"]),
        (event("a", leads_to="[{id: a}]"), ["related-to-itself"]),
        (event("a", responds_to="[b]", date="2021") + event("b", date="2022"), ["response-too-early"]),
        (event("a", responds_to="[b]", date="2021~") + event("b", date="2022"), []),
        (event("a", responds_to="[b]", date="2022-01") + event("b", date="2022"), []),
        (event("a", responds_to="[b]", date="2022-03-16") + event("b", date="2022-02-24/.."), []),
        (event("a", leads_to="[b]", date="2022") + event("b", date="2021"), ["effect-too-early"]),
        (event("a", leads_to="[b]", date="2021") + event("b", date="2022"), []),
        (event("a", leads_to="[b]", date="-0043") + event("b", date="-0044"), ["effect-too-early"]),
        (
            event("a", leads_to="[b]", date="2022-03-16T12:00:00Z") + event("b", date="2022-03-16T11:59:59Z"),
            ["effect-too-early"],
        ),
        (event("a", leads_to="[b]", date="2022-03-16T12:00:00Z") + event("b", date="2022-03-16"), []),
        (event("a", leads_to="[b]") + event("b", responds_to="[a]"), []),
        (event("a", leads_to="[b]") + event("b", leads_to="[a]"), ["relation-cycle"]),
        (event("a", leads_to="[b]", responds_to="[b]") + event("b"), ["relation-cycle"]),
        (event("a", leads_to="[b, c]") + event("b", leads_to="[d]") + event("c", leads_to="[d]") + event("d"), []),
        (event("a", leads_to="[b]") + event("b", leads_to="[c]") + event("c", leads_to="[b]"), ["relation-cycle"]),
    ],
)
def test_relations(events: str, expected: list[str]) -> None:
    """Causes come before effects, and the graph of both has no circle."""
    assert codes(tree(events=events)) == expected


def test_long_chain_is_walked_without_recursion() -> None:
    """A circle through thousands of events is found."""
    chain = "".join(event(f"e{number}", leads_to=f"[e{(number + 1) % 3000}]") for number in range(3000))
    assert codes(tree(events=chain)) == ["relation-cycle"]


LANES = "lanes: [{id: law, title: Law}]"


@pytest.mark.parametrize(
    ("timeline", "expected"),
    [
        (LANES, []),
        ("lanes: [{id: law, title: Law}, {id: law, title: Law}]", ["duplicate-lane"]),
        (f"{LANES}, bands: [{{date: 2014/2019, title: x}}]", []),
        (f"{LANES}, bands: [{{date: ../2019, title: x}}]", []),
        (f"{LANES}, bands: [{{date: 2014, title: x}}]", ["band-not-interval"]),
        (f"{LANES}, bands: [{{date: '[2014..2019]', title: x}}]", ["band-not-interval"]),
        (f"{LANES}, select: {{from: 2022, to: 2022}}", []),
        (f"{LANES}, select: {{from: 2022, to: 2021}}", ["in-no-timeline", "reversed-range"]),
        (f"{LANES}, select: {{from: 2023}}", ["in-no-timeline", "nothing-shown"]),
        (f"{LANES}, select: {{lanes: [law]}}", []),
        (f"{LANES}, select: {{lanes: [law, war]}}", ["unknown-lane"]),
        (f"{LANES}, select: {{tags: [war, law]}}", []),
        (f"{LANES}, select: {{tags: [war, low]}}", ["unknown-tag"]),
        (f"{LANES}, select: {{actors: [Rome]}}", []),
        (f"{LANES}, select: {{actors: [Rome, Roma]}}", ["unknown-actor"]),
        (f"{LANES}, select: {{ids: [a]}}, tour: [a]", []),
        (f"{LANES}, select: {{ids: [a, b]}}, tour: [c]", ["unknown-event", "unknown-event"]),
        (
            f"{LANES}, select: {{tags: [law], from: 2022-04}}, tour: [a]",
            ["in-no-timeline", "nothing-shown", "not-shown"],
        ),
        ("lanes: [{id: war, title: War}], select: {ids: [a]}", ["unknown-lane"]),
    ],
)
def test_timelines(timeline: str, expected: list[str]) -> None:
    """A timeline shows what it names, and something."""
    events = event("a", tags="[law, war]", actors="[Rome]")
    assert codes(tree(events=events, timelines=f"{{id: all, title: All, {timeline}}}\n")) == expected


def test_event_named_by_a_timeline_needs_one_of_its_lanes() -> None:
    """An event that is named but drawn in no lane of the timeline would be missing without a word."""
    timelines = "- {id: all, title: All, lanes: [{id: law, title: Law}, {id: war, title: War}]}\n"
    timelines += "- {id: war, title: War, lanes: [{id: war, title: War}], select: {ids: [a, b]}}\n"
    reading = tree(events=event("a") + event("b", lane="war"), timelines=timelines)
    assert [str(problem.location) for problem in reading.problems] == ["content/timelines/x.yaml:2:72"]
    assert codes(reading) == ["not-shown"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See [it](event:other) and [them](source:report) in [all](timeline:all).", []),
        ("See [it](event:othr).", ["unknown-event"]),
        ("See [it](<event:othr>), [it](event:othr 'title') and <event:othr>.", ["unknown-event"] * 3),
        ("See [them](source:raport).", ["unknown-source"]),
        ("See [all](timeline:every).", ["unknown-timeline"]),
        ("See [it](event:).", ["unknown-event"]),
        ("See `[it](event:othr)`.", []),
        ("The event: othr.", []),
        ("See [it](https://example.org/event:othr).", []),
    ],
)
def test_links_in_texts(text: str, expected: list[str]) -> None:
    """Links in Markdown lead to records that exist, in posts and in the texts of records alike."""
    quoted = '"' + text.replace('"', '\\"') + '"'
    assert codes(tree(events=OTHER, post=text)) == expected
    assert codes(tree(events=OTHER + event("a", summary=quoted))) == expected
    assert codes(tree(events=OTHER + event("a", body=quoted))) == expected
    assert codes(tree(events=OTHER, sources=SOURCES.replace("}", f", note: {quoted}}}"))) == expected
    assert (
        codes(tree(events=OTHER, timelines=TIMELINES.replace("id: all,", f"id: all, summary: {quoted},"))) == expected
    )


def test_links_are_checked_only_where_markdown_is() -> None:
    """What a source says is Markdown, a note on the date is not, so nothing in it is a link."""
    assert codes(tree(events=cites("says: '[it](event:gone)'"))) == ["unknown-event"]
    assert codes(tree(events=event("a", date_note="'[it](event:gone)'"))) == []


@pytest.mark.parametrize(
    ("broken", "files"),
    [
        (
            "sources",
            {"events": event("a", sources="[{source: lost}]"), "sources": f"{SOURCES[:-1]}\n- x: {{id: lost}}\n"},
        ),
        ("events", {"events": event("a", leads_to="[lost]") + "- {id: lost, title: a: b}\n"}),
        ("events", {"events": event("a", leads_to="[lost]") + "- {id: lost}\n"}),
        ("timelines", {"events": event("a", lane="lost"), "timelines": "- {id: all, lanes: [{id: lost, title: 'x}]}"}),
        ("timelines", {"events": event("a", body="'[it](timeline:all)'"), "timelines": "- id: all\n"}),
    ],
)
def test_broken_files_drag_no_others_down(broken: str, files: dict[str, str]) -> None:
    """An id that can be read exists, though its record cannot be used; only the broken file has problems."""
    problems = tree(**files).problems
    assert problems
    assert {problem.location.path for problem in problems} == {f"content/{broken}/x.yaml"}


def test_rest_of_a_faulty_record_is_checked() -> None:
    """What is wrong with one field keeps no other from being checked, across records too."""
    faulty = event("a", lane="lwa", date="soon", leads_to="[gone]", sources="[{source: raport, stance: x}]", tags="[B]")
    expected = ["bad-date", "bad-id", "unknown-event", "unknown-lane", "unknown-source", "unknown-value"]
    assert sorted(codes(tree(events=faulty))) == expected


def test_library_holds_only_what_can_be_used() -> None:
    """A faulty record is left out of the library, a good one beside it stays."""
    reading = tree(events=event("a") + event("b", date="soon") + event("a", title="Again") + "- x\n")
    assert [*reading.library.events] == ["a"]
    assert reading.library.events["a"].title == "Something a"
    assert reading.entries["event", "a"].marked.path == "content/events/x.yaml"


def test_records_say_what_was_typed() -> None:
    """Blanks around a text are dropped, and nothing is taken for a number, a date or a truth value."""
    reading = tree(events=event("012", title="'  no  '", actors="[2014, 12:30, yes]", body='"one\\n"'))
    record = reading.library.events["012"]
    assert (record.title, record.actors, record.body) == ("no", ("2014", "12:30", "yes"), "one")
