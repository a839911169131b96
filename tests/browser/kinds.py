"""Every kind of page that the site has, with one page of each for the judges that are too slow to see all."""

import re
from dataclasses import dataclass

from tests.browser.site import ROOT, WHOLE_STORY

#: Templates of pages: ours, and those of the theme for Pelican's own pages.
TEMPLATES = {"timeline": ROOT / "timeline/templates/timeline", "theme": ROOT / "theme/templates"}
IS_A_PAGE = re.compile(r'<!DOCTYPE|{% extends "(?:timeline/)?(?:base|timeline)[.]html"')
#: Templates that others extend, and the page that leads on at once, of which this site has none.
NO_KIND = {"timeline/base", "theme/base", "timeline/redirect"}


@dataclass(frozen=True)
class Kind:
    """A kind of page: its template, where its pages stand (a star is any name), and the page that is judged."""

    template: str
    pattern: str
    page: str

    def holds(self, path: str) -> bool:
        """Tell whether the page at *path* is of this kind."""
        return bool(re.fullmatch(re.escape(self.pattern).replace(r"\*", "[^/]+"), path))


def _kind(template: str, pattern: str, *names: str) -> Kind:
    """Return a kind whose page has *names* in place of the stars."""
    page = pattern
    for name in names:
        page = page.replace("*", name, 1)
    return Kind(template, pattern, page)


STORY = WHOLE_STORY.split("/")[1]

KINDS: dict[str, Kind] = {
    "first page": _kind("theme/index", "index.html"),
    "timeline": _kind("timeline/timeline", "timelines/*/index.html", STORY),
    "embed": _kind("timeline/embed", "timelines/*/embed/index.html", STORY),
    "narrowed timeline": _kind("timeline/narrowed", "timelines/*/*/*/index.html", STORY, "lanes", "membership"),
    "as known": _kind("timeline/known", "timelines/*/known/index.html", STORY),
    "tour": _kind("timeline/tour", "timelines/*/tour/index.html", STORY),
    "step": _kind("timeline/step", "timelines/*/tour/*/index.html", STORY, "council-expels-russia"),
    "timelines": _kind("timeline/timelines", "timelines/index.html"),
    "event": _kind("timeline/event", "events/*/index.html", "council-expels-russia"),
    "source": _kind("timeline/source", "sources/*/index.html", "eeas-2022"),
    "sources": _kind("timeline/sources", "sources/index.html"),
    "disputed": _kind("timeline/disputed", "disputed/index.html"),
    "corrections": _kind("timeline/corrections", "corrections/index.html"),
    "post": _kind("theme/article", "posts/*/index.html", "two-days-in-march-2022"),
    "posts": _kind("theme/archives", "posts/index.html"),
    "page": _kind("theme/page", "*/index.html", "method"),
    "not found": _kind("theme/page", "404.html"),
    "manual": _kind("timeline/manual", "manual/index.html"),
    "manual, fields": _kind("timeline/manual_fields", "manual/fields/index.html"),
    "manual, checks": _kind("timeline/manual_checks", "manual/checks/index.html"),
    "manual, a check": _kind("timeline/manual_check", "manual/checks/*/index.html", "clashing-citations"),
}


def kinds_of(path: str) -> list[str]:
    """Return the names of the kinds that the page at *path* is of: a folder named counts before a star."""
    stars = {name: kind.pattern.count("*") for name, kind in KINDS.items() if kind.holds(path)}
    return [name for name, count in stars.items() if count == min(stars.values())]


def templates() -> set[str]:
    """Return the templates that make pages of their own, such as ``timeline/event``."""
    files = [(owner, file) for owner, folder in TEMPLATES.items() for file in folder.glob("*.html")]
    return {f"{owner}/{file.stem}" for owner, file in files if IS_A_PAGE.search(file.read_text("utf-8"))} - NO_KIND
