"""Every page of the built site, seen in a real browser."""

import pytest
from playwright.sync_api import Page

from tests.browser.kinds import KINDS
from tests.browser.site import MADE_ALIKE, WHOLE_STORY, Site
from tests.browser.visits import CHANGEABLE, FIRST, Visit, axe, judged
from tests.browser.watch import Watch

EXPECTED = ["index.html", "timelines/index.html", "sources/index.html", "posts/index.html", WHOLE_STORY]


@pytest.mark.parametrize("finding", ["console", "crashes", "refused", "outside", "overflow", "axe"])
def test_nothing_is_wrong_with_any_page(visits: dict[str, Visit], finding: str) -> None:
    """No page logs an error, crashes, has content refused, asks another host, scrolls sideways or shuts anyone out."""
    found = [f"{path}: {each}" for path, visit in visits.items() for each in getattr(visit, finding)]
    assert not found, "\n".join(found)


def test_all_pages_were_visited(site: Site, visits: dict[str, Visit]) -> None:
    """The visits cover the site: each page that the contract names, and one of each kind in every look.

    Of pages that one template makes in great number only some are visited; the HTML checker and the tests of links see
    all of them.
    """
    assert set(EXPECTED) <= set(visits)
    assert {path for path in {*site.pages} - {*visits} if not MADE_ALIKE.fullmatch(path)} == set()
    assert len({path for path in visits if MADE_ALIKE.fullmatch(path)}) >= 5
    assert len([path for path in visits if path.startswith("events/")]) >= 30
    assert {len(visits[kind.page].looks) for kind in KINDS.values()} == {6}


def test_judge_goes_red(page: Page, site: Site) -> None:
    """The visits see text that is too faint in one scheme, and a page that does not fit a magnified screen."""
    page.goto(site.url("404.html"))
    page.evaluate(axe())
    assert judged(page, FIRST, CHANGEABLE) == []
    page.evaluate("document.querySelector('main p').style.color = '#6b6861'")
    (faint,) = judged(page, FIRST, CHANGEABLE)
    assert "color-contrast-enhanced" in faint
    assert judged(page, FIRST, ("color-contrast",)) == []
    page.evaluate("document.querySelector('main').style.minWidth = '2000px'")
    assert page.evaluate("observer.overflow()") != []


def test_policy_is_in_force(watch: Watch, site: Site) -> None:
    """A script or a style written into a page does not take effect, and the browser says which rule refused it."""
    watch.page.goto(site.url(WHOLE_STORY))
    ran = watch.page.evaluate("""() => {
      const script = document.createElement("script");
      script.textContent = "window.injected = true";
      document.body.append(script);
      document.body.setAttribute("style", "opacity: 0");
      return [window.injected === true, getComputedStyle(document.body).opacity];
    }""")
    assert ran == [False, "1"]
    assert [each.split(":")[0] for each in watch.refused] == ["script-src-elem", "style-src-attr"]


def test_nobody_may_be_asked(watch: Watch, site: Site) -> None:
    """A picture or data from another host is refused before it is asked for."""
    watch.page.goto(site.url("index.html"))
    tried = watch.page.evaluate("fetch('http://127.0.0.2:9/').then(() => 'answered', () => 'refused')")
    assert tried == "refused"
    assert [each.split(":")[0] for each in watch.refused] == ["connect-src"]


def test_a_mistake_in_an_example_is_in_view(page: Page, site: Site) -> None:
    """On a telephone no line of an example runs out of its box, where nobody would see what is wrong in it."""
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(site.url("manual/checks/clashing-citations/index.html"))
    hidden = page.eval_on_selector_all(".timeline-code", "boxes => boxes.map(box => box.scrollWidth - box.clientWidth)")
    assert hidden == [0, 0]
