"""What stands at the addresses that records had before."""

import pytest

from tests.makers import SITE, event, source, timeline
from tests.site.sites import site
from tests.site.test_templates import Page, followed, rendered
from timeline.site.edition import Edition
from timeline.site.plan import FileOutput, plan

OLD = {
    "events/once/": "events/now/",
    "events/at-first/": "events/now/",
    "sources/paper/": "sources/report/",
    "timelines/whole/": "timelines/all/",
    "timelines/whole/embed/": "timelines/all/embed/",
    "timelines/whole/known/": "timelines/all/known/",
    "timelines/whole/lanes/law/": "timelines/all/lanes/law/",
    "timelines/whole/status/reported/": "timelines/all/status/reported/",
}


def renamed() -> Edition:
    """Return a site in which a record of each kind was renamed, one of them twice."""
    return site(
        event("now", formerly=["at-first", "once"], sources=[{"source": "report"}]),
        timelines=(timeline(formerly=["whole"]),),
        sources=(source(formerly=["paper"]),),
    )


PAGES = rendered(renamed())


@pytest.mark.parametrize(("old", "new"), OLD.items())
def test_old_address_leads_to_the_new_one(old: str, new: str) -> None:
    """Without scripts a page leads on at once, and holds a link for whoever stays."""
    text = PAGES[f"{old}index.html"]
    targets = {followed(f"{old}index.html", link) for link in Page(text).links if link.endswith("index.html")}
    assert targets == {f"{new}index.html"}
    assert text.count('http-equiv="refresh" content="0; url=../') == 1


@pytest.mark.parametrize(("old", "new"), OLD.items())
def test_only_the_new_address_is_to_be_found(old: str, new: str) -> None:
    """Search engines keep the new address, of an embed that of the page it is cut from."""
    text = PAGES[f"{old}index.html"]
    assert '<meta name="robots" content="noindex">' in text
    assert f'<link rel="canonical" href="{SITE}/{new.removesuffix("embed/")}">' in text


def test_every_old_address_has_a_page() -> None:
    """There are pages at the old addresses and none beside them."""
    theirs = set(rendered(site(event("now", sources=[{"source": "report"}]))))
    ours = {path.replace("/index.html", "/") for path in PAGES.keys() - theirs if path.endswith("index.html")}
    assert ours - set(OLD.values()) == set(OLD)


def test_subscribers_stay() -> None:
    """A renamed timeline's feed is still where readers fetch it, with the same content as at its new place."""
    files = {output.path: output.content for output in plan(renamed()) if isinstance(output, FileOutput)}
    assert files["timelines/whole/feed.atom"] == files["timelines/all/feed.atom"]
    assert [path for path in files if path.startswith("timelines/whole/")] == ["timelines/whole/feed.atom"]


def test_timeline_that_shows_nothing_has_no_pages() -> None:
    """Where a timeline has no page, its old address has none either."""
    empty = timeline("empty", formerly=["void"], select={"tags": ["none"]})
    paths = {output.path for output in plan(site(event("a"), timelines=(timeline(), empty)))}
    assert [path for path in paths if "void" in path] == []


def test_old_id_is_an_anchor_within_the_event() -> None:
    """``#OLD`` on a timeline's page leads to the event's item in the list."""
    item = PAGES["timelines/all/index.html"].partition('<li class="timeline-event')[2].partition("</li>")[0]
    assert Page(f"<li {item}").ids == ["now", "at-first", "once"]
