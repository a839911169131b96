"""The plan: every address of the contract with its content, no path twice, nothing written."""

import builtins
import io
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from tests.makers import event, library, timeline, xml
from tests.site.sites import TOUR, bare_site, full_site, site
from timeline.site.plan import CardOutput, FileOutput, Output, PageOutput, TwoForOnePathError, distinct, plan

DOWNLOADS = ("events.json", "events.csv", "feed.atom")

#: What narrows the timelines.
NARROWED = {
    "all": ("lanes/law", "lanes/war", "status/reported", "status/disputed", "actors/court", "tags/money"),
    "law-only": ("lanes/law", "status/reported", "status/disputed", "actors/court", "tags/money"),
}
PAGES = {
    **{f"timelines/{id_}/{each}/index.html": "narrowed" for id_, choices in NARROWED.items() for each in choices},
    **{f"timelines/{id_}/known/index.html": "known" for id_ in NARROWED},
    "timelines/index.html": "timelines",
    "timelines/all/index.html": "timeline",
    "timelines/all/embed/index.html": "embed",
    "timelines/all/tour/index.html": "tour",
    **{f"timelines/all/tour/{event}/index.html": "step" for event in TOUR},
    "timelines/all/tour/once-full/index.html": "redirect",
    "timelines/law-only/index.html": "timeline",
    "timelines/law-only/embed/index.html": "embed",
    "events/full/index.html": "event",
    "events/once-full/index.html": "redirect",
    "events/plain/index.html": "event",
    "events/since/index.html": "event",
    "sources/index.html": "sources",
    "sources/report/index.html": "source",
    "disputed/index.html": "disputed",
    "corrections/index.html": "corrections",
}
#: What can be cited and shared.
SHARED = ("timelines/all", "timelines/law-only", "events/full", "events/plain", "events/since")
FILES = {
    *(f"timelines/{id_}/{name}" for id_ in ("all", "law-only") for name in (*DOWNLOADS, f"{id_}.chart.js")),
    *(f"schema/{name}.json" for name in ("event", "source", "timeline")),
    "images/x.jpg",
    "images/x.jpg.webp",
    *(f"{folder}/{name}" for folder in SHARED for name in ("cite.bib", "cite.ris", "cite.csl.json", "oembed.json")),
}


def outputs() -> dict[str, Output]:
    """Return the plan of the full site by path."""
    return {output.path: output for output in plan(full_site())}


def test_every_page_of_the_contract() -> None:
    """Each record has its page, each timeline its embed; templates carry no file ending, as Pelican wants it."""
    pages = {path: output.template for path, output in outputs().items() if isinstance(output, PageOutput)}
    assert pages == {path: f"timeline/{name}" for path, name in PAGES.items()}


def test_every_file_of_the_contract() -> None:
    """Each timeline has its downloads and its chart, and each kind of record its schema."""
    assert {path for path, output in outputs().items() if isinstance(output, FileOutput)} == FILES


def test_every_card() -> None:
    """Each event and each timeline has one."""
    found = {path for path, output in outputs().items() if isinstance(output, CardOutput)}
    assert found == {f"{folder}/card.png" for folder in SHARED}


def test_plan_is_the_same_each_time() -> None:
    """Two plans of one edition are equal, byte for byte."""
    assert plan(full_site()) == plan(full_site())


def test_two_outputs_for_one_path() -> None:
    """A path can be written once only."""
    one, other = FileOutput("a/b", b"1"), replace(plan(bare_site())[0], path="a/b")
    with pytest.raises(TwoForOnePathError, match="a/b"):
        distinct([one, FileOutput("a/c", b""), other])
    assert distinct([one]) == (one,)


def test_plan_touches_no_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """The plan is worked out without the disk."""
    plan(full_site())

    def closed(*_: object, **__: object) -> None:
        raise AssertionError("the plan opened a file")

    for owner, name in ((builtins, "open"), (io, "open"), (os, "open"), (Path, "open"), (os, "stat"), (os, "scandir")):
        monkeypatch.setattr(owner, name, closed)
    made = plan(full_site())
    monkeypatch.undo()
    assert len(made) == len(PAGES) + len(FILES) + len(SHARED)


@pytest.mark.parametrize("path", sorted(FILES))
def test_every_file_can_be_read(path: str) -> None:
    """What ends in .json is JSON, what ends in .atom is XML, and everything is UTF-8."""
    output = outputs()[path]
    assert isinstance(output, FileOutput)
    text = output.content.decode()
    if path.endswith(".json"):
        json.loads(text)
    elif path.endswith(".atom"):
        xml(text)
    assert text.strip()


def test_chart_is_a_script_that_hands_over_data() -> None:
    """The chart's data is JSON for every page width, in a classic script that works from disk."""
    output = outputs()["timelines/all/all.chart.js"]
    assert isinstance(output, FileOutput)
    start, end = '(window.timelineCharts ??= {})["all"] = ', ";\n"
    text = output.content.decode()
    assert text.startswith(start)
    assert text.endswith(end)
    assert set(json.loads(text[len(start) : -len(end)])) == {"wide", "narrow"}


def test_schemas_name_their_address() -> None:
    """A schema stands where its id says."""
    made = {
        path: output.content
        for path, output in outputs().items()
        if isinstance(output, FileOutput) and path.startswith("schema/")
    }
    assert {json.loads(content)["$id"] for content in made.values()} == {
        f"https://timeline.example/{path}" for path in made
    }


def test_timeline_without_events_has_no_page() -> None:
    """Nothing is drawn of nothing; the check reports such a timeline."""
    empty = timeline("empty", select={"ids": ["no-such"]})
    paths = {output.path for output in plan(site(event("a"), timelines=(timeline(), empty)))}
    assert not {path for path in paths if "empty" in path}
    assert "timelines/all/index.html" in paths


def test_empty_library_has_its_lists() -> None:
    """A site that holds nothing yet can be built."""
    paths = {output.path for output in plan(site(timelines=(), sources=()))}
    lists = {f"{folder}/index.html" for folder in ("timelines", "sources", "disputed", "corrections")}
    assert {*lists, "schema/event.json"} == {path for path in paths if "event.json" in path or "index" in path}


@pytest.mark.parametrize("featured", ["law-only", "no-such", None])
def test_featured_timeline(featured: str | None) -> None:
    """The first page shows the timeline that the settings name, otherwise the first."""
    chosen = full_site(featured=featured).featured
    assert chosen
    assert chosen.id == (featured if featured == "law-only" else "all")


def test_nothing_featured_in_an_empty_site() -> None:
    """Without timelines the first page goes without one."""
    assert site(timelines=()).featured is None
    assert bare_site().featured is not None
    assert library([]).relations == ()
