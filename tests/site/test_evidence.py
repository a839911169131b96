"""The page of a source: every claim that rests on it, by what it does with the claim."""

from tests.makers import event, source, timeline
from tests.site.sites import site
from timeline.site.addresses import Links
from timeline.site.evidence import event_page, source_page

LINKS = Links("..", "")


def test_claims_by_stance() -> None:
    """What the source supports comes first, then what it tells otherwise and disputes, each in order of time."""
    stances = {"a": "disputes", "b": "differs", "c": "supports", "d": "supports"}
    events = [
        event(id_, f"20{20 - place}", sources=[{"source": "report", "stance": stance}])
        for place, (id_, stance) in enumerate(stances.items())
    ]
    page = source_page(site(*events), source(), LINKS)
    assert [(group.title, [claim.link for claim in group.claims]) for group in page.claims] == [
        ("It supports", ["../events/d/", "../events/c/"]),
        ("It tells otherwise", ["../events/b/"]),
        ("It disputes", ["../events/a/"]),
    ]
    assert page.count == "4 claims rest on it"


def test_timelines_that_rest_on_a_source() -> None:
    """Only timelines that show an event which cites the source are named, each once."""
    events = [event(id_, sources=[{"source": "report"}]) for id_ in ("a", "b")]
    timelines = (timeline("both"), timeline("none", select={"tags": ["x"]}), timeline("one", select={"ids": ["b"]}))
    page = source_page(site(*events, timelines=timelines), source(), LINKS)
    assert [each.link for each in page.timelines] == ["../timelines/both/", "../timelines/one/"]


def test_everything_that_is_known_of_a_citation() -> None:
    """An event's page says of each source when it was read and where its faults are told, if there are any."""
    sources = (source(accessed="2025-09-03", note="Cut short."), source("clean"))
    made = event("a", sources=[{"source": "report"}, {"source": "clean"}])
    report, clean = event_page(site(made, sources=sources), made, LINKS).event.evidence
    assert (report.accessed, report.faults) == ("3 September 2025", "../sources/report/#note")
    assert (clean.accessed, clean.faults) == (None, None)
