"""The manual's pages: which there are and what they show of the checks."""

import dataclasses
import html
import re
from functools import cache
from pathlib import Path

import pytest

from tests.manual.manuals import manual
from tests.site.sites import full_site, site
from tests.site.test_templates import Page, followed, rendered, twice
from timeline import problems
from timeline.house import House
from timeline.problems import Check, Severity
from timeline.site import manual as manual_pages
from timeline.site.addresses import ASSETS, Links, check_folder
from timeline.site.edition import Edition
from timeline.site.manual import check_page, checks_page, grouped
from timeline.site.pages.manual import CheckPage
from timeline.site.plan import plan
from timeline.site.settings import from_pelican

ADDRESSES = {"manual/", "manual/checks/", "manual/fields/", *(f"manual/checks/{check.code}/" for check in Check)}
LINKS = Links("../../..", "")


def edition(**settings: object) -> Edition:
    """Return the edition of a site with a manual; *settings* are the site's."""
    return dataclasses.replace(full_site(**settings), manual=manual())


def page(check: Check, **settings: object) -> CheckPage:
    """Return the page of *check*."""
    return check_page(edition(**settings), manual(), manual().explanations[check], LINKS)


@cache
def texts() -> dict[str, str]:
    """Return the manual's pages by their path."""
    return {path: text for path, text in rendered(edition()).items() if path.startswith("manual/")}


def test_every_address() -> None:
    """The manual has a first page, a list of checks, a page for each, and one of all fields."""
    assert {path.removesuffix("index.html") for path in texts()} == ADDRESSES
    assert check_folder("bad-date") == "manual/checks/bad-date/"


@pytest.mark.parametrize(("given", "has_manual"), [({}, False), ({"TIMELINE_MANUAL": True}, True)])
def test_manual_is_asked_for(given: dict[str, object], has_manual: bool) -> None:  # noqa: FBT001
    """A site has a manual only if its settings say so."""
    assert from_pelican(given).has_manual is has_manual
    assert not {output.path for output in plan(full_site()) if output.path.startswith("manual/")}


def test_groups_are_those_of_the_list() -> None:
    """The groups of checks are those under which the one list of checks has them."""
    source = Path(problems.__file__).read_text(encoding="utf-8")
    listed = re.findall(r"^    # (.+)\.\n    ([A-Z_]+) = ", source, re.MULTILINE)
    assert listed == [(title, first.name) for title, first in manual_pages.GROUPS.items()]
    assert [check for _, checks in grouped() for check in checks] == [*Check]


def test_list_names_each_check_with_its_severity() -> None:
    """The list of checks leads to each page, with severity and the first sentence of the reason."""
    listed = checks_page(edition(), manual(), Links("../..", ""))
    items = {item.title: item for group in listed.groups for item in group.checks}
    assert [*items] == [check.code for check in Check]
    item = items["unused-source"]
    assert (item.severity, item.link) == ("Warning", "../../manual/checks/unused-source/")
    assert item.reason == "No event cites this source, so its page would list no claims."


def test_page_says_how_grave_a_check_is() -> None:
    """What no setting can change says so; for the rest, the page shows the line of the settings that does."""
    assert page(Check.BAD_DATE).setting is None
    assert page(Check.UNUSED_SOURCE).setting == 'TIMELINE_CHECKS = {"unused-source": "off"}'
    assert (page(Check.NO_SOURCE).severity, page(Check.NO_SOURCE).here) == ("Error", None)


@pytest.mark.parametrize(("severity", "words"), [(None, "Switched off"), (Severity.WARNING, "Warning")])
def test_page_says_what_this_site_makes_of_it(severity: Severity | None, words: str) -> None:
    """Where the site's own settings change a check, its page says so."""
    assert page(Check.NO_SOURCE, house=House({Check.NO_SOURCE: severity})).here == words


def test_line_that_is_wrong_is_marked() -> None:
    """In the wrong example, the line that the check names is marked; in the right one, the line that differs."""
    shown = page(Check.UNKNOWN_LANE)
    marked = [[line.words for line in side[0].lines if line.is_meant] for side in (shown.wrong, shown.right)]
    assert marked == [["lane: vote"], ["lane: votes"]]
    assert [each.place for each in shown.told] == ["content/events/vote.yaml:4:7"]


def test_examples_are_shown_whole() -> None:
    """A page shows every line of its examples, indented as it is, and of a picture the size."""
    for check, explanation in manual().explanations.items():
        page_text = texts()[f"{check_folder(check.code)}index.html"]
        text = html.unescape(re.sub(r"<[^>]+>", "", page_text))
        for sample in (*explanation.wrong, *explanation.right):
            assert sample.path in text
            assert sample.text in text, check


def test_code_scrolls_by_keyboard() -> None:
    """A box that may scroll can be reached by keyboard and has a name of its own on its page (WCAG 2.2, 2.1.1)."""
    boxes = re.findall(r'<pre class="timeline-code" ([^>]*)>', texts()["manual/checks/unknown-lane/index.html"])
    path = "content/events/vote.yaml"
    assert boxes == [f'tabindex="0" role="region" aria-label="{side}: {path}"' for side in ("Wrong", "Right")]


def test_pages_need_no_scripts() -> None:
    """The manual loads style sheets and nothing else."""
    assert [
        path for path, text in texts().items() if re.search(r"<script(?! type=\"application/ld\+json\")", text)
    ] == []
    assert all("assets/timeline/manual.css" in text for text in texts().values())


def test_links_lead_to_pages_of_the_plan() -> None:
    """Every link of the manual leads to something that is written, every # to an id of its page; no id stands twice."""
    written = {output.path for output in plan(edition())}
    for path, text in texts().items():
        found = Page(text)
        links = [link for link in found.links if not re.match(r"https?:", link) and ASSETS not in link]
        assert [link for link in links if followed(path, link) not in written] == [], path
        assert {link[1:] for link in links if link.startswith("#")} <= {*found.ids}, path
        assert twice(text) == [], path


def test_site_without_records_has_a_manual() -> None:
    """The manual says nothing of a site's own records."""
    empty = dataclasses.replace(site(timelines=(), sources=()), manual=manual())
    assert {output.path.removesuffix("index.html") for output in plan(empty)} >= ADDRESSES
