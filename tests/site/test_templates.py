"""The templates: each uses only fields that its page has, every field is used, and no text becomes markup."""

import dataclasses
import re
from collections import Counter
from functools import cache
from html.parser import HTMLParser
from importlib import import_module
from pkgutil import iter_modules
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from tests.makers import embed, event, source, timeline
from tests.manual.manuals import manual
from tests.site.sites import EVENTS, bare_site, full_site, site
from timeline.house import House
from timeline.plugin import add_templates
from timeline.problems import Check
from timeline.site import pages
from timeline.site.addresses import ASSETS, Links, links_from
from timeline.site.drawings import drawn
from timeline.site.edition import Edition
from timeline.site.pages.head import Head
from timeline.site.pages.timeline import FrontPage, TimelinePage
from timeline.site.plan import PageOutput, plan
from timeline.site.timelines import embed_block, front_page

BASE = "<title>{% block title %}{% endblock %}</title>{% block head %}{% endblock %}{% block content %}{% endblock %}"
#: What Pelican or the plugin gives to every template.
CONTEXT = {
    "SITENAME": "A Site",
    "SITEURL": "..",
    "DEFAULT_LANG": "en",
    "TIMELINE_ASSETS": "assets/timeline",
    "TIMELINE_CONTENT_POLICY": "x",
    "TIMELINE_DIRECTION": "ltr",
}
#: A theme's first page, as far as the plugin gives it anything.
FRONT = (
    '{% from "timeline/head.html" import metadata %}{% from "timeline/drawing.html" import figure %}'
    '{% from "timeline/timeline_items.html" import timeline_items %}'
    "{{ metadata(page.head, SITENAME) }}{{ timeline_items(page.others) }}"
    "{% if page.featured %}{{ page.featured.count }}{{ timeline_items([page.featured]) }}"
    "{{ figure(page.drawing) }}{% endif %}"
)
ENDING = ".html"


def environment() -> Environment:
    """Return Jinja as Pelican and the plugin set it up, with a small theme, strict about what is not there."""
    theme = DictLoader({"base.html": BASE, "front.html": FRONT})
    made = Environment(loader=theme, undefined=StrictUndefined)  # noqa: S701 (as Pelican does)
    add_templates(SimpleNamespace(env=made, settings={"TIMELINE_PRESS": SimpleNamespace()}))
    return made


ENVIRONMENT = environment()


class Watched:
    """Something that a template is given, which notes what the template asks of it."""

    def __init__(self, value: Any, asked: set[tuple[str, str]]) -> None:
        self._value, self._asked = value, asked

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._value, name)
        self._asked.add((type(self._value).__name__, name))
        return watched(value, self._asked)


def watched(value: Any, asked: set[tuple[str, str]]) -> Any:
    """Return *value* so that what is asked of it is noted; words are words."""
    if dataclasses.is_dataclass(value):
        return Watched(value, asked)
    return tuple(watched(each, asked) for each in value) if isinstance(value, tuple) else value


def rendered(edition: Edition, asked: set[tuple[str, str]] | None = None) -> dict[str, str]:
    """Return every page of *edition* by its path."""
    noted: set[tuple[str, str]] = set() if asked is None else asked
    made = {
        output.path: ENVIRONMENT.get_template(output.template + ENDING).render(
            CONTEXT, sheet=watched(output.page, noted)
        )
        for output in plan(edition)
        if isinstance(output, PageOutput)
    }
    links, shown = (
        links_from("index.html", edition.settings),
        drawn(edition.library.view(edition.library.timelines["all"], embed())),
    )
    block = watched(embed_block(shown, links), noted)
    made["post"] = ENVIRONMENT.get_template("timeline/block.html").render(CONTEXT, block=block, is_first=True)
    front = watched(front_page(edition, links), noted)
    made["front"] = ENVIRONMENT.get_template("front.html").render(CONTEXT, page=front)
    return made


def fields() -> set[tuple[str, str]]:
    """Return every field of everything that a template can be given."""
    modules = [import_module(f"{pages.__name__}.{each.name}") for each in iter_modules(pages.__path__)]
    found = [each for module in modules for each in vars(module).values()]
    kinds = {each for each in found if isinstance(each, type) and dataclasses.is_dataclass(each)}
    return {(kind.__name__, field.name) for kind in kinds for field in dataclasses.fields(kind)}


@pytest.mark.parametrize("make", [full_site, bare_site])
def test_templates_ask_for_nothing_unknown(make: Any) -> None:
    """Every page is rendered, whether records hold everything or the least."""
    assert all(text.strip() for text in rendered(make()).values())


def test_every_field_is_shown() -> None:
    """What a page is given, its templates use; a field that none asks for is to be deleted."""
    asked: set[tuple[str, str]] = set()
    with_manual = dataclasses.replace(full_site(house=House({Check.NO_SOURCE: None})), manual=manual())
    rendered(with_manual, asked)
    assert sorted(fields() - asked) == []


def test_watch_goes_red() -> None:
    """The test above sees a field that is not asked for."""
    asked: set[tuple[str, str]] = set()
    head = watched(Head("T", "D", "C", "article", Markup()), asked)
    ENVIRONMENT.from_string("{{ head.title }}").render(head=head)
    assert asked == {("Head", "title")}


class Page(HTMLParser):
    """What a browser would make of a page, as far as the tests ask."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.links: list[str] = []
        self.attributes: list[str] = []
        self.policy: list[str] = []
        self.nested: list[str] = []
        self._paragraph = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the tag and its attributes."""
        self.tags.append(tag)
        given = {name: value or "" for name, value in attrs}
        self.ids += [given["id"]] if "id" in given else []
        self.links += [given[name] for name in ("href", "src") if name in given]
        self.attributes += given
        if tag in {"p", "ul", "ol", "div", "h2", "blockquote"} and self._paragraph:
            self.nested.append(tag)
        self._paragraph = (self._paragraph or tag == "p") and tag not in {"ul", "ol", "div"}

    def handle_endtag(self, tag: str) -> None:
        """Note the end of a paragraph."""
        self._paragraph = self._paragraph and tag != "p"


HOSTILE = "\"x\" <b>&amp;</b> 'y' <script>alert(1)</script>"


def hostile_site() -> Edition:
    """Return an edition with the same words in every plain text that an editor can write."""
    lanes = [{"id": "law", "title": HOSTILE}]
    made = event(
        "a",
        title=HOSTILE,
        date_note=HOSTILE,
        actors=[HOSTILE],
        places=[{"name": HOSTILE}],
        sources=[{"source": "report", "at": HOSTILE}],
        leads_to=[{"id": "b", "note": HOSTILE}],
        media=[{"file": "x.jpg", "alt": HOSTILE, "credit": HOSTILE, "licence": HOSTILE}],
        quotations=[{"text": HOSTILE, "by": HOSTILE, "source": "report", "at": HOSTILE}],
        links=[{"url": "https://a.example", "title": HOSTILE}],
        corrections=[{"date": "2025-01-02", "text": HOSTILE}],
    )
    words = dict.fromkeys(("title", "publisher", "language", "licence"), HOSTILE)
    return site(
        made,
        event("b", "2023", title=HOSTILE),
        timelines=(timeline(title=HOSTILE, lanes=lanes, bands=[{"date": "2022/2023", "title": HOSTILE}]),),
        sources=(source(authors=[HOSTILE], **words),),
    )


def test_no_text_becomes_markup() -> None:
    """Words of records stay words in every page, although Pelican's Jinja does not escape of itself."""
    harmless = {path: Page(text).tags.count("script") for path, text in rendered(bare_site()).items()}
    read = {path: Page(text) for path, text in rendered(hostile_site()).items()}
    assert [path for path, page in read.items() if "b" in page.tags] == []
    assert {path: page.tags.count("script") for path, page in read.items() if path in harmless} == harmless
    assert [
        name for page in read.values() for name in page.attributes if not re.fullmatch(r"[a-zA-Z][\w:-]*", name)
    ] == []


@cache
def all_pages() -> dict[str, str]:
    """Return every page of both sites."""
    made = {"full": rendered(full_site()), "bare": rendered(bare_site())}
    return {f"{name}:{path}": text for name, texts in made.items() for path, text in texts.items()}


def test_nothing_runs_and_nothing_is_styled_inline() -> None:
    """The content policy allows neither (CSP3, 6.1): no style attributes, no handlers, no script but data."""
    for path, text in all_pages().items():
        page = Page(text)
        assert [each for each in page.attributes if each == "style" or each.startswith("on")] == [], path
        assert "style" not in page.tags, path
        assert re.findall(r"<script(?![^>]*(?: src=| type=\"application/ld\+json\"))", text) == [], path


def twice(text: str) -> list[str]:
    """Return the ids that more than one element of a page has."""
    return [id_ for id_, count in Counter(Page(text).ids).items() if count > 1]


def test_no_id_twice() -> None:
    """An address with a # leads to one place."""
    assert {path: twice(text) for path, text in all_pages().items() if twice(text)} == {}


@pytest.mark.parametrize("id_", ["sources", "downloads", "year-2014", "content", "timelines", "known", "related"])
def test_no_event_takes_a_places_name(id_: str) -> None:
    """The parts of a page have names that no event can have."""
    edition = site(event(id_, "2014", sources=[{"source": "report"}]), event("other", "2014-01-01", leads_to=[id_]))
    assert {path: twice(text) for path, text in rendered(edition).items() if twice(text)} == {}


def test_one_heading_says_what_a_page_is() -> None:
    """A page of ours has one h1; a block in a post and a theme's first page have none of ours."""
    counts = {path: Page(text).tags.count("h1") for path, text in all_pages().items()}
    assert counts == {path: 0 if path.endswith((":post", ":front")) else 1 for path in counts}


def followed(path: str, link: str) -> str:
    """Return the path that a relative link of the page at *path* leads to."""
    return urljoin(f"file:///{path}", link).removeprefix("file:///").split("#")[0]


def test_links_lead_to_pages_of_the_plan() -> None:
    """Every link of a page is followed, from where the page stands, to something that is written."""
    written = {output.path for output in plan(full_site())} | {"images/x.jpg", "index.html", "post", "front"}
    links = {
        (path, followed(path, link))
        for path, text in rendered(full_site()).items()
        for link in Page(text).links
        if not re.match(r"(https?|data):", link) and ASSETS not in link
    }
    assert [each for each in links if each[1] not in written] == []
    assert len(links) > 50


TEXTS = ["One paragraph.", "One.\n\nTwo.", "A list:\n\n- one\n- two", "> quoted"]


@pytest.mark.parametrize("text", TEXTS)
def test_no_paragraph_within_a_paragraph(text: str) -> None:
    """Markdown of any length stands where it is put without breaking what is around it."""
    made = event("a", summary=text, body=text, sources=[{"source": "report", "says": text}])
    edition = site(
        made, timelines=(timeline(summary=text), timeline("second", summary=text)), sources=(source(note=text),)
    )
    assert {path: Page(html).nested for path, html in rendered(edition).items() if Page(html).nested} == {}


@pytest.mark.parametrize("id_", ["all", "turned"])
def test_list_shows_the_lanes_of_its_drawing(id_: str) -> None:
    """A lane has the same name, colour and sign in a timeline's list as in its drawing."""
    lanes = [{"id": "war", "title": "Wars", "color": "teal"}, {"id": "law", "title": "Laws"}]
    edition = site(*EVENTS, timelines=(timeline("all"), timeline("turned", lanes=lanes)))
    (page,) = [
        output.page
        for output in plan(edition)
        if output.path == f"timelines/{id_}/index.html" and isinstance(output, PageOutput)
    ]
    assert isinstance(page, TimelinePage)
    in_list = {item.lane for year in page.years for item in year.events}
    assert in_list == set(page.drawing.lanes)


def test_event_page_links_to_itself_in_each_timeline() -> None:
    """From an event one comes to its place in each timeline that shows it."""
    text = rendered(full_site())["events/full/index.html"]
    assert 'href="../../timelines/all/index.html#full"' in text
    assert 'href="../../timelines/law-only/index.html#full"' in text


def test_contracts_hooks_are_there() -> None:
    """Scripts of others may rely on the attributes that the contract names."""
    text = rendered(full_site())["timelines/all/index.html"]
    assert text.count('data-timeline="all"') == 1
    assert text.count('data-action="explore"') == 1
    for each in EVENTS:
        assert text.count(f'data-event="{each.id}"') == 3
        assert f'id="{each.id}"' in text


def test_first_page_without_timelines() -> None:
    """A site without timelines has a first page all the same."""
    empty = site(timelines=())
    page = front_page(empty, Links(".", ""))
    assert (page.featured, page.drawing, page.others) == (None, None, ())
    assert isinstance(page, FrontPage)
