"""Everything by keyboard."""

from itertools import pairwise

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chart import explore, first_figure, marks_of_drawing, settled, until
from tests.browser.keys import at, enter, in_time, stops
from tests.browser.site import WHOLE_STORY, Site

SEVERAL_LANES = "index.html"
FIELDS = (
    "<input class=_field>",
    "<input class=_field type=date>",
    "<input class=_field type=checkbox>",
    "<textarea class=_field></textarea>",
    "<select class=_field><option>1<option>2</select>",
    "<p class=_field contenteditable tabindex=0><b>x</b></p>",
)


@pytest.mark.parametrize("width", [390, 1280])
def test_way_through_the_page(page: Page, site: Site, width: int) -> None:
    """Tab leads to the skip link, the site's pages, the tools, one mark of the drawing, and on to the list."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(site.url(WHOLE_STORY))
    first = in_time(page)[0].event
    way = stops(page, ".timeline-list")
    assert way[0]["name"] == "skip"
    assert {"Timelines", "Posts", "Sources"} <= {stop["text"] for stop in way}
    assert [stop["text"] for stop in way if "timeline-explore" in stop["name"]] == ["Explore the chart"]
    assert [stop["event"] for stop in way if "timeline-mark" in stop["name"]] == [first]
    assert [stop for stop in way if not stop["ring"] or not stop["seen"]] == []


def test_skip_link(page: Page, site: Site) -> None:
    """The skip link leads to the content."""
    page.goto(site.url(WHOLE_STORY))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.localName") == "main"


def test_stops_without_script(scriptless: Page, site: Site) -> None:
    """Without script every mark of the drawing is a stop, and nothing offers keys."""
    scriptless.goto(site.url(WHOLE_STORY))
    assert scriptless.locator(".timeline-mark[tabindex]").count() == 0
    expect(scriptless.locator("[data-action=keys]")).to_be_hidden()


def test_enter_on_a_mark(page: Page, site: Site) -> None:
    """Enter on a mark leads to its event, and Tab goes on from there to what it links to."""
    page.goto(site.url(WHOLE_STORY))
    enter(page)
    event = at(page)
    page.keyboard.press("Enter")
    expect(page.locator(f"li#{event}")).to_be_focused()
    expect(page.locator(f"li#{event}")).to_be_in_viewport()
    expect(page.locator(f"li#{event}")).to_have_attribute("aria-current", "true")
    page.keyboard.press("Tab")
    assert page.evaluate("observer.focus()")["href"].endswith(f"events/{event}/index.html")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("is_chart", [False, True], ids=["drawing", "chart"])
def test_arrows_in_time(page: Page, site: Site, width: int, is_chart: bool) -> None:  # noqa: FBT001 (a table)
    """Arrows go through all events from left to right and back, Home and End to the ends, in drawing and chart."""
    page.set_viewport_size({"width": width, "height": 844})
    page.goto(site.url(WHOLE_STORY))
    places = {mark.event: mark.x for mark in in_time(page)}
    if is_chart:
        explore(first_figure(page))
    enter(page)
    onward = [at(page)]
    for _ in range(1, len(places)):
        page.keyboard.press("ArrowRight")
        onward.append(at(page))
    assert sorted(onward) == sorted(places)
    assert all(places[one] <= places[other] + 0.01 for one, other in pairwise(onward))
    page.keyboard.press("ArrowRight")
    assert at(page) == onward[-1]
    page.keyboard.press("Home")
    assert at(page) == onward[0]
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    assert at(page) == onward[-2]


def test_arrows_between_lanes(page: Page, site: Site) -> None:
    """Up and down go to the nearest event in the lane above and below, and stay where there is no further lane."""
    page.goto(site.url(WHOLE_STORY))
    marks = marks_of_drawing(first_figure(page))
    lanes = list(dict.fromkeys(mark.lane for mark in marks))
    enter(page, marks[0].event)
    page.keyboard.press("ArrowUp")
    assert at(page) == marks[0].event
    for lane in lanes[1:]:
        before = next(mark for mark in marks if mark.event == at(page))
        page.keyboard.press("ArrowDown")
        after = next(mark for mark in marks if mark.event == at(page))
        assert after.lane == lane
        nearest = min(abs(mark.x - before.x) for mark in marks if mark.lane == lane)
        assert abs(after.x - before.x) == pytest.approx(nearest, abs=0.01)
    page.keyboard.press("ArrowDown")
    assert at(page) == after.event


def test_walking_selects(page: Page, site: Site) -> None:
    """Each step of the arrows selects: address, list and arcs follow; the history grows by nothing, the page stays."""
    page.goto(site.url(WHOLE_STORY))
    enter(page)
    before = page.evaluate("history.length")
    for _ in range(4):
        page.keyboard.press("ArrowRight")
    event = at(page)
    assert page.url.endswith(f"#{event}")
    assert page.evaluate("history.length") == before
    expect(page.locator(f"li#{event}")).to_have_attribute("aria-current", "true")
    assert page.locator(".timeline-list [aria-current]").count() == 1
    arcs = page.locator("[data-cause].is-shown").evaluate_all("(all) => all.map((arc) => Object.values(arc.dataset))")
    assert arcs
    assert all(event in ends for ends in arcs)


def test_hidden_marks_are_skipped(page: Page, site: Site) -> None:
    """A lane that is switched off is left out by the arrows, and its events are not counted."""
    page.goto(site.url(SEVERAL_LANES))
    first_figure(page).locator(".timeline-toggle").first.click()
    order = [mark.event for mark in in_time(page)]
    enter(page)
    assert f"event 1 of {len(order)}" in page.evaluate("observer.focus().label")
    walked = {at(page)}
    for _ in order:
        page.keyboard.press("ArrowRight")
        walked.add(at(page))
    assert walked == set(order)


def test_words_key(page: Page, site: Site) -> None:
    """`/` leads to the field for words, and does not write itself into it."""
    page.goto(site.url(WHOLE_STORY))
    enter(page)
    page.keyboard.press("/")
    expect(page.locator("[name=words]")).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("[name=words]")).to_have_value("/")


def test_typing_fires_nothing(page: Page, site: Site) -> None:
    """In a field of any kind the keys are what they write."""
    page.goto(site.url(WHOLE_STORY))
    enter(page)
    for field in FIELDS:
        page.evaluate("(html) => document.querySelector('.timeline-stage').insertAdjacentHTML('afterend', html)", field)
        held = page.locator(".timeline-figure ._field").first
        held.focus()
        for key in ("?", "/", "+", "-", "0", "End", "ArrowRight"):
            page.keyboard.press(key)
        settled(page)
        expect(held).to_be_focused()
    assert page.locator("dialog[open], .is-charted").count() == 0
    assert "#" not in page.url


def test_keys_of_the_browser(page: Page, site: Site) -> None:
    """With Control, Alt or Meta a key belongs to the browser."""
    page.goto(site.url(WHOLE_STORY))
    enter(page)
    event = at(page)
    for modifier in ("Control", "Alt", "Meta"):
        page.evaluate(
            "(held) => ['?', '/', '+', '0', 'ArrowRight', 'End'].forEach((key) => document.activeElement.dispatchEvent("
            "new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, [held]: true })))",
            {"Control": "ctrlKey", "Alt": "altKey", "Meta": "metaKey"}[modifier],
        )
    settled(page)
    assert at(page) == event
    assert page.locator("dialog[open], .is-charted").count() == 0


def test_escape_leads_back_to_the_drawing(page: Page, site: Site) -> None:
    """From an event in the list Escape leads to its mark, in the chart if that is open; there it closes the chart."""
    page.goto(site.url(WHOLE_STORY))
    event, figure = "pace-return-2019", first_figure(page)
    enter(page, event)
    page.keyboard.press("Enter")
    until(page, "document.activeElement.matches('li')")
    page.keyboard.press("Escape")
    assert page.evaluate("observer.focus()")["name"].startswith("timeline-mark")
    explore(figure)
    page.locator(f"li#{event} h3 a").focus()
    page.keyboard.press("Escape")
    assert (at(page), page.evaluate("observer.focus()")["name"]) == (event, "timeline-link")
    page.keyboard.press("Escape")
    expect(figure.locator(".timeline-chart")).to_have_count(0)
    assert at(page) == event


def test_list_of_keys(page: Page, site: Site) -> None:
    """`?` and the button show the keys in a dialog with a name; Escape closes it and gives the focus back."""
    page.goto(site.url(WHOLE_STORY))
    enter(page)
    event, dialog = at(page), page.get_by_role("dialog", name="Keys")
    page.keyboard.press("?")
    expect(dialog).to_be_visible()
    for key in ("/", "0", "End"):
        page.keyboard.press(key)
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert at(page) == event
    page.locator("[data-action=keys]").first.click()
    dialog.get_by_role("button", name="Close").click()
    expect(page.locator("[data-action=keys]").first).to_be_focused()


def test_keys_switched_off(page: Page, site: Site) -> None:
    """Switched off, no key does anything and every mark is a stop again; the choice lasts, and can be taken back."""
    page.goto(site.url(WHOLE_STORY))
    button, box = page.locator("[data-action=keys]").first, page.get_by_label("Use these keys")
    button.click()
    box.uncheck()
    page.reload()
    order = [mark.event for mark in marks_of_drawing(first_figure(page))]
    page.keyboard.press("Tab")
    until(page, "window.timelineKeys")
    way = stops(page, ".timeline-list")
    assert [stop["event"] for stop in way if "timeline-mark" in stop["name"]] == order
    first_figure(page).locator("a[data-event]:visible").first.focus()
    event = at(page)
    for key in ("ArrowRight", "End", "?", "/", "+"):
        page.keyboard.press(key)
    settled(page)
    assert at(page) == event
    assert page.locator("dialog[open], .is-charted").count() == 0
    button.click()
    box.check()
    page.keyboard.press("Escape")
    assert first_figure(page).locator("a[tabindex='0']:visible").count() == 1


def test_first_key_is_not_lost(page: Page, site: Site) -> None:
    """A key that is pressed before the script for keys is there takes effect once it is."""
    page.goto(site.url(WHOLE_STORY))
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Keys")).to_be_visible()
