"""The four headline stories with scripts off: each readable on its timeline and on its own page, with its sources."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.site import ROOT, WHOLE_STORY, Site
from timeline import files
from timeline.dates import display
from timeline.library import Library
from timeline.model import Event
from timeline.reading import read
from timeline.site.texts import plain

HEADLINES = ["pace-sanctions-2014", "pace-return-2019", "council-expels-russia", "putin-signs-denunciation"]


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the project's records."""
    return read(
        files.read_content(ROOT / "content", "content"), size_of=lambda name: files.size_of(str(ROOT / name))
    ).library


def words(text: str) -> str:
    """Return a text with single spaces."""
    return " ".join(text.split())


def evidence(event: Event, library: Library) -> list[str]:
    """Return what must be readable of each source of an event: its name, the place in it, and what it says."""
    needed: list[str] = []
    for citation in event.sources:
        needed.append(library.sources[citation.source].title)
        needed += [text for text in (citation.at, citation.says and plain(citation.says)) if text]
    return needed


def missing(shown: str, event: Event, more: list[str]) -> list[str]:
    """Return what cannot be read of date, title and summary of an event, and of *more*."""
    needed = [display(event.date), event.title, plain(event.summary or event.title), *more]
    assert len(event.sources) >= 2
    return [text for text in map(words, needed) if text not in words(shown)]


@pytest.mark.parametrize("id_", HEADLINES)
def test_story_on_its_timeline(scriptless: Page, site: Site, library: Library, id_: str) -> None:
    """On the timeline a mark leads to the story; its notes lead to its sources, and a link to the whole evidence."""
    scriptless.goto(site.url(WHOLE_STORY))
    scriptless.locator(f".timeline-drawing-narrow [data-event={id_}] .timeline-sign").click()
    story = scriptless.locator(f"li#{id_}")
    expect(story).to_be_in_viewport()
    event, notes = library.events[id_], story.locator(".timeline-notes a")
    assert missing(story.inner_text(), event, [citation.at or "" for citation in event.sources]) == []
    led = {note.get_attribute("href") or "" for note in notes.all()[:-1]}
    named = {scriptless.locator(f"{target} cite").inner_text() for target in led}
    assert named == {words(library.sources[citation.source].title) for citation in event.sources}
    notes.first.click()
    expect(scriptless.locator(".timeline-sources li:target")).to_be_in_viewport()
    story.get_by_role("link", name="How this is known").click()
    expect(scriptless).to_have_url(site.url(f"events/{id_}/index.html"))


@pytest.mark.parametrize("id_", HEADLINES)
def test_story_on_its_page(scriptless: Page, site: Site, library: Library, id_: str) -> None:
    """The event's page says it all at once, and its body besides."""
    scriptless.goto(site.url(f"events/{id_}/index.html"))
    shown, event = scriptless.locator("main").inner_text(), library.events[id_]
    assert missing(shown, event, evidence(event, library)) == []
    assert words(plain(event.body or event.title)) in words(shown)


@pytest.mark.parametrize("path", [WHOLE_STORY, "index.html", "posts/two-days-in-march-2022/index.html"])
def test_no_control_is_dead(scriptless: Page, site: Site, path: str) -> None:
    """Where scripts are off, buttons that need them are not shown; everything of the drawing is."""
    scriptless.goto(site.url(path))
    assert scriptless.locator("button:visible").count() == 0
    assert scriptless.locator("svg.timeline-drawing:visible").count() >= 1


def test_relations_without_scripts(scriptless: Page, site: Site) -> None:
    """The lines between events can be shown and hidden without scripts."""
    scriptless.goto(site.url(WHOLE_STORY))
    lines, box = scriptless.locator(".timeline-drawing-narrow .timeline-relation"), scriptless.get_by_role("checkbox")
    assert {line.evaluate("(line) => getComputedStyle(line).visibility") for line in lines.all()} == {"hidden"}
    box.check()
    assert {line.evaluate("(line) => getComputedStyle(line).visibility") for line in lines.all()} == {"visible"}


def test_page_without_styles(scriptless: Page, site: Site) -> None:
    """Without the style sheets too the list holds every event in order of time."""
    scriptless.route("**/*.css", lambda route: route.abort())
    scriptless.goto(site.url(WHOLE_STORY))
    dates = scriptless.locator(".timeline-event time").evaluate_all("(all) => all.map((one) => one.dateTime)")
    assert len(dates) >= 20
    assert [day[:4] for day in dates] == sorted(day[:4] for day in dates)
