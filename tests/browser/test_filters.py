"""What narrows a timeline: each choice with its page as judge, words, dates, the address, and what follows them."""

import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chart import explore, first_figure, marks_of_chart, settled
from tests.browser.site import ROOT, WHOLE_STORY, Site
from timeline.dates import parse
from timeline.knowledge import first_support
from timeline.library import Library, in_order, reaches
from timeline.reading import read

FOLDER = WHOLE_STORY.removesuffix("index.html")
STATUS = ".timeline-filters [role=status]"
LISTED = (
    "[...document.querySelectorAll('li[data-event]')].filter((each) => each.checkVisibility()).map((each) => each.id)"
)
#: The events that each drawing shows, whatever the page's width.
DRAWN = """[...document.querySelectorAll('.timeline-drawing')].map((drawing) =>
  [...drawing.querySelectorAll('a[data-event]')].filter((mark) => !mark.closest('.is-hidden'))
    .map((mark) => mark.dataset.event))"""
#: The years that hold a shown event, and the years that are shown.
YEARS = """[...document.querySelectorAll('.timeline-year')].map((year) =>
  [year.querySelector('li:not([hidden])') !== null, year.checkVisibility()])"""
#: Which events are touched from now on.
WATCH = """() => {
  window.touched = new Set();
  new MutationObserver((all) => all.forEach(({ target }) => touched.add(target.dataset.event)))
    .observe(document.body, { subtree: true, attributeFilter: ["class", "hidden"] });
}"""
#: The sources that were not published by a day, as addresses within the page.
LATE = """(day) => [...document.querySelectorAll('.timeline-sources li')]
  .filter((each) => !(each.dataset.published <= day)).map((each) => '#' + each.id)"""
MONTH = "timelineFind.units.month.words(timelineFind.units.month.of(timelineFind.date(timelineFind.state.from).first))"
#: What each choice's own page lists, by the address of the choice.
PAGES = """Promise.all([...document.querySelectorAll('.timeline-choice')].map(async (link) => {
  const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html');
  return [link.getAttribute('href'), [...page.querySelectorAll('li[data-event]')].map((each) => each.id)];
}))"""


@pytest.fixture(scope="module")
def library() -> Library:
    """Read the records of this site."""
    files = {
        path.relative_to(ROOT).as_posix(): path.read_bytes() for path in sorted(Path(ROOT, "content").rglob("*.yaml"))
    }
    return read(files, size_of=lambda _: 1).library


@pytest.fixture
def story(page: Page, site: Site) -> Page:
    """Open the whole story with all filters to be seen."""
    page.goto(site.url(WHOLE_STORY))
    page.locator(".timeline-filters summary").click()
    page.get_by_role("slider").first.wait_for()
    return page


def listed(page: Page) -> list[str]:
    """Return the events that the list shows."""
    found: list[str] = page.evaluate(LISTED)
    return found


def asked(page: Page) -> dict[str, str]:
    """Return the parameters of the address."""
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def choice(page: Page, name: str) -> Locator:
    """Return the control for a choice such as ``lanes/war``."""
    return page.locator(f".timeline-choice[href*='/{name}/']")


def steps(page: Page) -> int:
    """Return how many steps the history has."""
    found: int = page.evaluate("history.length")
    return found


def total(page: Page) -> int:
    """Return how many events the page has, shown or not."""
    return page.locator("li[data-event]").count()


def assert_agreement(page: Page) -> None:
    """Assert that list, drawings, years, relations and words show the same events."""
    shown, drawings = listed(page), page.evaluate(DRAWN)
    assert [sorted(each) for each in drawings] == [sorted(shown)] * len(drawings)
    assert (page.locator(STATUS).text_content() or "").startswith(f"{len(shown)} of {total(page)} events")
    assert [each for each in page.evaluate(YEARS) if len(set(each)) > 1] == []
    loose = "[...document.querySelectorAll('[data-cause]:not(.is-hidden)')]"
    ends = page.evaluate(f"{loose}.flatMap((each) => [each.dataset.cause, each.dataset.effect])")
    assert set(ends) <= set(shown)


def test_each_choice_shows_what_its_page_shows(story: Page) -> None:
    """With a script a choice narrows the page to what its own page lists; the number says how many."""
    for href, events in story.evaluate(PAGES):
        link = story.locator(f".timeline-choice[href='{href}']")
        assert link.locator("span").text_content() == str(len(events))
        link.press("Space")
        assert (listed(story), link.get_attribute("aria-checked")) == (events, "true")
        link.press("Enter")
        assert (len(listed(story)), link.get_attribute("aria-checked")) == (total(story), "false")
    assert story.url.endswith(WHOLE_STORY)


def test_numbers_keep_their_promise(story: Page) -> None:
    """On a narrowed page the number at a choice is how many events are shown once it is the one of its sort."""
    war = choice(story, "lanes/war")
    war.click()
    story.get_by_label("From", exact=True).fill("2022")
    story.get_by_label("From", exact=True).press("Enter")
    for link in story.locator(".timeline-choice:is([href*='/lanes/'], [href*='/status/'], [href*='/tags/'])").all():
        promised, is_lane = link.locator("span").text_content(), "/lanes/" in (link.get_attribute("href") or "")
        # Of two lanes the first is let go, so that the other is the one.
        ways = [link, war] if is_lane and link.get_attribute("aria-checked") == "false" else [link] * (not is_lane)
        for each in ways:
            each.click()
        assert str(len(listed(story))) == promised
        for each in reversed(ways):
            each.click()
    assert_agreement(story)


def test_choices_of_one_sort_add_up(story: Page) -> None:
    """One choice of a sort is enough; sorts narrow one another; drawing, list, relations and open chart agree."""
    choice(story, "lanes/court").click()
    choice(story, "lanes/war").click()
    either = listed(story)
    choice(story, "status/confirmed").click()
    assert set(listed(story)) < set(either)
    assert_agreement(story)
    figure = first_figure(story)
    explore(figure)
    assert sorted(mark.event for mark in marks_of_chart(figure)) == sorted(listed(story))
    choice(story, "lanes/court").click()
    settled(story)
    assert sorted(mark.event for mark in marks_of_chart(figure)) == sorted(listed(story))
    assert asked(story) == {"lanes": "war", "status": "confirmed"}


def test_history(story: Page) -> None:
    """A choice is a step of the history, what is typed is none, and an address that is opened brings all of it back."""
    before = steps(story)
    choice(story, "lanes/war").click()
    story.get_by_label("Find words").press_sequentially("Ukraine")
    choice(story, "status/confirmed").click()
    assert steps(story) == before + 2
    shown, address = listed(story), story.url
    assert asked(story) == {"lanes": "war", "status": "confirmed", "words": "Ukraine"}
    story.go_back()
    assert asked(story) == {"lanes": "war", "words": "Ukraine"}
    story.go_back()
    assert (len(listed(story)), story.get_by_label("Find words").input_value()) == (total(story), "")
    story.go_forward()
    story.go_forward()
    assert (listed(story), story.get_by_label("Find words").input_value()) == (shown, "Ukraine")
    story.goto("about:blank")
    story.goto(address)
    expect(story.locator(STATUS)).to_have_text(f"{len(shown)} of {total(story)} events")
    assert listed(story) == shown
    assert_agreement(story)
    story.get_by_role("button", name="Show all").click()
    assert (len(listed(story)), asked(story)) == (total(story), {})
    expect(story.get_by_role("button", name="Show all")).to_be_hidden()


@pytest.mark.parametrize("typed", ["RED cross", "  council   vote ", "pejčinović", "qqq"])
def test_words(story: Page, library: Library, typed: str) -> None:
    """Words are looked for in title and summary, each anywhere, whatever their case."""
    story.get_by_label("Find words").press_sequentially(typed)
    texts = {each.id: f"{each.title} {each.summary}".lower() for each in in_order(library.events.values())}
    wanted = [id_ for id_, text in texts.items() if all(word in text for word in typed.lower().split())]
    assert listed(story) == wanted
    assert asked(story) == {"words": typed.strip()}
    nothing = "" if wanted else "; nothing matches"
    expect(story.locator(STATUS)).to_have_text(f"{len(wanted)} of {total(story)} events{nothing}")


def test_accents_make_no_difference(story: Page) -> None:
    """Who types no accents, or others, finds the same."""
    found = []
    for typed in ("Pejčinović", "Pejcinovic", "PÉJÇÍNOVIC"):
        story.get_by_label("Find words").fill(typed)
        found.append(listed(story))
    assert found[0]
    assert found == [found[0]] * 3


def test_only_what_changes_is_touched(story: Page) -> None:
    """A further letter touches the items and marks of the events that come or go, and no others."""
    field = story.get_by_label("Find words")
    field.press_sequentially("cour")
    before = set(listed(story))
    story.evaluate(WATCH)
    field.press_sequentially("t of human")
    after = set(listed(story))
    touched = {each for each in story.evaluate("[...touched]") if each in before | after}
    assert touched == before ^ after
    assert after < before
    story.evaluate("touched.clear()")
    field.press("End")
    field.press_sequentially(" ")
    assert story.evaluate("[...touched]") == []


@pytest.mark.parametrize(
    ("from_", "to"),
    [
        ("2022-03-15", "2022-03-15"),
        ("2022", ""),
        ("", "2014-04"),
        ("2014", "2019-06-25"),
        ("-0043", "1997"),
        ("Y12000", ""),
    ],
)
def test_range(page: Page, site: Site, library: Library, from_: str, to: str) -> None:
    """A range shows the events that may touch it, as a timeline's own range does."""
    page.goto(site.url(f"{WHOLE_STORY}?from={from_}&to={to}"))
    expect(page.locator(STATUS)).to_contain_text(" of ")
    first, last = from_ and parse(from_), to and parse(to)
    wanted = [each.id for each in in_order(library.events.values()) if reaches(each.date, first or None, last or None)]
    assert listed(page) == wanted
    assert_agreement(page)


def test_date_that_is_none(story: Page) -> None:
    """What is no date narrows nothing and is told; the field says so too."""
    field = story.get_by_label("From", exact=True)
    for text in ("soon", "2014-13", "2015-02-29"):
        field.fill(text)
        field.press("Enter")
        expect(story.locator(STATUS)).to_contain_text(f"{text} is not a date")
        expect(field).to_have_attribute("aria-invalid", "true")
    assert len(listed(story)) == total(story)
    field.fill("2022")
    field.press("Enter")
    expect(field).not_to_have_attribute("aria-invalid", "true")
    assert asked(story) == {"from": "2022"}


def test_thumbs_of_the_strip(story: Page) -> None:
    """Below the axis two thumbs move the range, by keys and by pointer; a drag is one step of the history."""
    first, last = story.get_by_role("slider", name="Events from"), story.get_by_role("slider", name="Events to")
    last.press("PageDown")
    first.press("End")
    assert asked(story)["from"] == asked(story)["to"]
    last.press("End")
    first.press("Home")
    assert asked(story) == {}
    before, box = steps(story), story.locator(".timeline-range").bounding_box()
    assert box
    story.mouse.move(box["x"], box["y"] + 4)
    story.mouse.down()
    story.mouse.move(box["x"] + box["width"] / 4, box["y"])
    story.mouse.move(box["x"] + box["width"] / 2, box["y"])
    story.mouse.up()
    assert steps(story) == before + 1
    assert 0 < len(listed(story)) < total(story)
    assert_agreement(story)
    near = first.bounding_box()
    assert near
    assert near["x"] + near["width"] / 2 == pytest.approx(box["x"] + box["width"] / 2, abs=12)
    month = asked(story)["from"]
    first.press("ArrowRight")
    assert asked(story)["from"] > month
    assert story.evaluate("timelineView.range.to") == 1
    expect(first).to_have_attribute("aria-valuetext", story.evaluate(MONTH))
    story.go_back()
    story.go_back()
    assert (len(listed(story)), first.get_attribute("aria-valuenow")) == (total(story), "0")


@pytest.mark.parametrize("day", ["2014-04-10", "2022-03-14", "2022-03-15", "2025-08-27"])
def test_as_known_on_a_day(page: Page, site: Site, library: Library, day: str) -> None:
    """Only events are shown that a source of that day or before supports, with the notes of such sources alone."""
    page.goto(site.url(f"{WHOLE_STORY}?known={day}"))
    expect(page.locator(STATUS)).to_contain_text(" of ")
    supports = {each.id: first_support(each, library.sources) for each in in_order(library.events.values())}
    assert listed(page) == [id_ for id_, found in supports.items() if found and str(found.day) <= day]
    assert_agreement(page)
    late = page.evaluate(LATE, day)
    notes = page.locator("li[data-event]:not([hidden]) .timeline-notes")
    assert not set(late) & set(notes.locator("a").evaluate_all("(all) => all.map((each) => each.hash)"))
    odd = re.compile(r", ,|: ;|, ;|; ;|,\.|^(?!Sources: \[)")
    assert [text for text in notes.all_inner_texts() if odd.search(text)] == []
    assert page.locator(f".timeline-sources :is({', '.join(late)})").filter(visible=True).count() == 0
    whole = page.locator(".timeline-notes").first
    page.get_by_role("button", name="Show all").click()
    assert page.locator(".timeline-sources li:visible").count() == page.locator(".timeline-sources li").count()
    expect(whole).to_contain_text("How this is known")


@pytest.mark.parametrize(
    ("query", "left", "told"),
    [
        ("lanes=nowhere", "", ["nowhere"]),
        ("lanes=war,nowhere&from=whenever&known=2022", "lanes=war", ["nowhere", "whenever", "2022"]),
        ("words=%3Cb%3E&status=%22%5D", "words=%3Cb%3E", ['"]', "nothing matches"]),
        ("lanes=%E0%A4%A&tags=%00", "", []),
    ],
)
def test_address_that_names_nothing(page: Page, site: Site, query: str, left: str, told: list[str]) -> None:
    """What an address names in vain is left out without harm, and told; one control ends it."""
    page.goto(site.url(f"{WHOLE_STORY}?{left}"))
    if left:
        expect(page.locator(STATUS)).to_contain_text(" of ")
    wanted = listed(page)
    page.goto(site.url(f"{WHOLE_STORY}?{query}"))
    expect(page.locator(STATUS)).to_contain_text("not known here")
    text = page.locator(STATUS).text_content() or ""
    assert [each for each in told if each not in text] == []
    assert listed(page) == wanted
    page.get_by_role("button", name="Show all").click()
    expect(page.locator(STATUS)).to_have_text(f"{total(page)} events")
    assert asked(page) == {}


def test_what_belongs_to_others_stays(page: Page, site: Site) -> None:
    """A choice leaves other parameters and the selected event in the address."""
    page.goto(site.url(f"{WHOLE_STORY}?from=2022-02&seen=a%20b#full-scale-invasion"))
    choice(page, "lanes/war").click()
    expect(page.locator(STATUS)).to_contain_text(" of ")
    parts = urlsplit(page.url)
    assert (unquote(parts.query), parts.fragment) == ("seen=a b&lanes=war&from=2022-02", "full-scale-invasion")


def test_embed_obeys_the_address(page: Page, site: Site) -> None:
    """An embed shows what its address asks for, and its lanes narrow it."""
    page.goto(site.url(f"{FOLDER}embed/index.html?lanes=war,court&from=2022-02&words=Ukraine#full-scale-invasion"))
    expect(page.locator(STATUS)).to_contain_text(" of ")
    assert_agreement(page)
    before = listed(page)
    choice(page, "lanes/court").click()
    assert set(listed(page)) <= set(before)
    assert_agreement(page)
    assert page.locator("input").count() <= 1


def test_without_script_choices_are_pages(scriptless: Page, site: Site) -> None:
    """Without a script a choice is a link to a page, which leads back; what needs a script is not offered."""
    scriptless.goto(site.url(WHOLE_STORY))
    expect(scriptless.get_by_label("Find words")).to_be_hidden()
    choice(scriptless, "lanes/court").click()
    assert scriptless.url == site.url(f"{FOLDER}lanes/court/index.html")
    shown = total(scriptless)
    scriptless.get_by_role("link", name=re.compile(r"^All \d+ events$")).click()
    assert choice(scriptless, "lanes/court").locator("span").text_content() == str(shown)
    everything = total(scriptless)
    scriptless.locator(".timeline-filters summary").click()
    scriptless.get_by_role("link", name="2019", exact=True).click()
    expect(scriptless.get_by_role("heading", name="2019")).to_be_in_viewport()
    scriptless.get_by_role("link", name="What was known when").click()
    expect(scriptless.get_by_role("rowheader")).to_have_count(everything)


def test_choice_before_the_script_arrives(page: Page, site: Site) -> None:
    """What a reader does before the script arrives is done when it does; if it is of no use, the link leads on."""
    page.goto(site.url(WHOLE_STORY))
    page.evaluate("document.querySelector('.timeline-choice').click()")
    expect(page.locator(STATUS)).to_contain_text(" of ")
    page.route("**/find.js", lambda route: route.fulfill(content_type="text/javascript", body=""))
    page.goto(site.url(WHOLE_STORY))
    with page.expect_navigation(url=f"**/{FOLDER}lanes/court/index.html"):
        choice(page, "lanes/court").click()
