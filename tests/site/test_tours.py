"""Tours: each step in telling order has an address of its own, and the drawing has its event selected."""

import re

import pytest

from tests.makers import event, layout, xml
from tests.site.sites import TOUR, full_site
from tests.site.test_templates import Page, rendered
from timeline.render.svg import draw
from timeline.site.addresses import Links
from timeline.site.pages.tour import StepPage
from timeline.site.plan import PageOutput, plan
from timeline.site.tours import step_page, tours

FOLDER = "timelines/all/tour/"


def steps() -> list[StepPage]:
    """Return the steps of the full site's tour, in order."""
    (tour,) = tours(full_site())
    return [step_page(full_site(), tour, place, Links("../../../..", "")) for place in range(len(TOUR))]


def test_steps_follow_the_telling_order() -> None:
    """Next leads on and previous leads back, in the order of the tour, which need not be that of time."""
    ids = [step.link.split("/")[-2] for step in steps()]
    assert tuple(ids) == TOUR
    places = [f"../../../../{FOLDER}{id_}/#_step" for id_ in TOUR]
    assert [step.next and step.next.link for step in steps()] == [*places[1:], None]
    assert [step.previous and step.previous.link for step in steps()] == [None, *places[:-1]]


def test_progress_in_words() -> None:
    """Title and page say which step it is, so that it is the first thing heard."""
    assert [step.progress for step in steps()] == ["Step 1 of 3", "Step 2 of 3", "Step 3 of 3"]
    assert [step.head.title for step in steps()] == [
        f"Step {number} of 3: Title of {id_}" for number, id_ in enumerate(TOUR, start=1)
    ]


def test_each_step_is_a_page_of_its_own() -> None:
    """The permanent address of a step is the step's."""
    expected = [f"https://timeline.example/{FOLDER}{id_}/" for id_ in TOUR]
    assert [step.head.canonical for step in steps()] == expected


def test_a_walk_without_scripts_sees_every_step() -> None:
    """From the timeline the links lead through all steps, one after the other, and back to the timeline."""
    pages = rendered(full_site())
    path, walked = f"{FOLDER}{TOUR[0]}/index.html", []
    assert f'href="../../{path}"' in pages["timelines/all/index.html"]
    while True:
        walked.append(path)
        found = re.search(r'<a rel="next" href="([^"#]+)#_step"', pages[path])
        if not found:
            break
        path = found[1].removeprefix("../../../../")
    assert walked == [f"{FOLDER}{id_}/index.html" for id_ in TOUR]
    assert 'class="timeline-tour-end" href="../../../../timelines/all/index.html"' in pages[path]


def test_heads_name_their_neighbours() -> None:
    """Browsers and search engines are told what comes before and after (HTML, link types next and prev)."""
    pages = rendered(full_site())
    found = [re.findall(r'<link rel="(\w+)"', pages[f"{FOLDER}{id_}/index.html"]) for id_ in TOUR]
    assert [[each for each in rels if each in {"next", "prev"}] for rels in found] == [
        ["next"],
        ["prev", "next"],
        ["prev"],
    ]


@pytest.mark.parametrize("place", range(len(TOUR)))
def test_drawing_has_the_event_selected(place: int) -> None:
    """One mark of the drawing is the current one, its arcs are shown, and every mark leads to its step."""
    step = steps()[place]
    (svg,) = step.drawing.svgs
    root = xml(str(svg).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1))
    marks = {mark.get("data-event"): mark for mark in root.iter() if mark.get("data-event")}
    assert [id_ for id_, mark in marks.items() if mark.get("aria-current") == "true"] == [TOUR[place]]
    assert {id_: mark.get("href") for id_, mark in marks.items()} == {
        id_: f"../../../../{FOLDER}{id_}/#_step" for id_ in TOUR
    }
    for arc in (each for each in root.iter() if each.get("data-cause")):
        is_own = TOUR[place] in {arc.get("data-cause"), arc.get("data-effect")}
        assert ("is-shown" in str(arc.get("class")).split()) == is_own


def test_selecting_takes_whole_ids() -> None:
    """An event whose id begins like another's is not taken for it."""
    made = (event("ab", leads_to=["c"]), event("a", "2015"), event("c", "2016"))
    svg = draw(layout(*made), "A drawing", "#{}".format, "a")
    assert re.findall(r'data-event="(\w+)" aria-current="true"', svg) == ["a"]
    assert "data-cause" in svg
    assert "is-shown" not in svg


def test_a_timeline_without_a_tour_has_no_steps() -> None:
    """Nothing invites to a tour that there is not."""
    paths = [output.path for output in plan(full_site()) if isinstance(output, PageOutput)]
    assert [path for path in paths if path.startswith("timelines/law-only/tour")] == []
    assert "Take the tour" not in rendered(full_site())["timelines/law-only/index.html"]


def test_steps_need_one_script() -> None:
    """A step loads the script of tours and none of the scripts of timelines."""
    page = Page(rendered(full_site())[f"{FOLDER}{TOUR[0]}/index.html"])
    assert [link.rpartition("/")[2] for link in page.links if link.endswith(".js")] == ["tour.js"]
