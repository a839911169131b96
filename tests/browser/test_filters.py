"""What narrows a timeline: each choice with its page as judge, words, the address, and what follows them."""

import re
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.chart import explore, first_figure, marks_of_chart, settled
from tests.browser.filters import STATUS, asked, assert_agreement, choice, listed, steps, total
from tests.browser.site import WHOLE_STORY, Site
from timeline.library import Library, in_order

FOLDER = WHOLE_STORY.removesuffix("index.html")
#: What each choice's own page lists, by the address of the choice.
PAGES = """Promise.all([...document.querySelectorAll('.timeline-choice')].map(async (link) => {
  const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), 'text/html');
  return [link.getAttribute('href'), [...page.querySelectorAll('li[data-event]')].map((each) => each.id)];
}))"""
#: Which events are touched from now on.
WATCH = """() => {
  window.touched = new Set();
  new MutationObserver((all) => all.forEach(({ target }) => touched.add(target.dataset.event)))
    .observe(document.body, { subtree: true, attributeFilter: ["class", "hidden"] });
}"""


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


def test_words(story: Page, library: Library) -> None:
    """Words are looked for in title and summary, each anywhere, whatever their case."""
    texts = {each.id: f"{each.title} {each.summary}".lower() for each in in_order(library.events.values())}
    for typed in ("RED cross", "  council   vote ", "qqq"):
        story.get_by_label("Find words").fill("")
        story.get_by_label("Find words").press_sequentially(typed)
        wanted = [id_ for id_, text in texts.items() if all(word in text for word in typed.lower().split())]
        nothing = "" if wanted else "; nothing matches"
        expect(story.locator(STATUS)).to_have_text(f"{len(wanted)} of {total(story)} events{nothing}")
        assert (listed(story), asked(story)) == (wanted, {"words": typed.strip()})


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
