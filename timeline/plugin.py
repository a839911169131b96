"""The Pelican plugin: it hands Pelican the pages of the plan, and posts their timelines."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader
from markupsafe import Markup
from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from timeline import files
from timeline.assets import assets
from timeline.chart_library import chart_library
from timeline.editions import edition_of
from timeline.library import Library
from timeline.posts import TimelineMarkdown
from timeline.project import Project
from timeline.reading import Reading
from timeline.reading.fences import Fence
from timeline.rendered import Rendered
from timeline.reports.lines import in_lines
from timeline.site.addresses import ASSETS, FOLDERS, PAGE_FILE, Links, links_from
from timeline.site.drawings import Drawn, chart_script, drawn
from timeline.site.edition import Edition
from timeline.site.plan import (
    TEMPLATES,
    CardOutput,
    FileOutput,
    Output,
    PageOutput,
    TwoForOnePathError,
    distinct,
    plan,
)
from timeline.site.settings import Settings, from_pelican
from timeline.site.sitemap import sitemap
from timeline.site.texts import led
from timeline.site.timelines import embed_block, front_page
from timeline.site.words import direction

#: What pages may load: the site's own files, nothing inline, nothing from elsewhere.
CONTENT_POLICY = (
    "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'"
)
#: Pelican's templates that list posts.
LISTS = frozenset({"index", "archives", "categories", "tags", "authors"})
#: Pelican puts the way from a page to the site's root in the place of this.
SITE_ROOT = "{filename}"
DESCRIPTION = re.compile(r"""<meta\b[^>]*\bname=["']description["'][^>]*>""")
UNREADABLE = (
    '<p class="timeline-problem" role="alert">This timeline cannot be shown; <code>timeline check</code> says why.</p>'
)


@dataclass(frozen=True, slots=True)
class Linked:
    """Something that Pelican can lead links to: it asks for nothing but where it stands."""

    url: str


class Press:
    """One run of Pelican: the edition that is printed, and the charts that posts add to it."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self._pelican = settings
        self.settings = _with_cards_where_there_are_fonts(from_pelican(settings))
        self.edition = Edition(Library({}, {}, {}), self.settings, {})
        self.environment: Environment | None = None
        self.narrowed: dict[str, Drawn] = {}

    def load(self) -> None:
        """Read all content anew; on errors the run ends or, where Pelican watches, the last good edition stays."""
        project = Project(self.settings, Path(self._pelican["PATH"]))
        given: Reading | None = self._pelican.get("TIMELINE_READING")
        reading = given or project.read()
        if not given and reading.problems:
            print(in_lines(reading.problems), file=sys.stderr)
        self._judge(reading)
        self.narrowed = {}
        if reading.is_sound:
            self.edition = edition_of(reading, project, self.settings)

    def _judge(self, reading: Reading) -> None:
        """End the run if *reading* is not fit to print, unless Pelican watches."""
        featured = self.settings.featured
        is_known = featured is None or featured in reading.library.timelines
        if reading.is_sound and is_known:
            return
        why = f"TIMELINE_FEATURED: there is no timeline {featured!r}" if reading.is_sound else ""
        if not self._pelican.get("TIMELINE_WATCHING"):
            raise SystemExit(why or 1)
        if why:
            print(why, file=sys.stderr)

    def block(self, fence: Fence, *, is_first: bool) -> str:
        """Return the HTML for a timeline block of a post; the first of a post brings style sheet and scripts along."""
        embed = fence.embed
        timeline = self.edition.library.timelines.get(embed.id) if embed else None
        if timeline is None or self.environment is None:
            return UNREADABLE
        shown = drawn(self.edition.library.view(timeline, embed))
        if not shown.view.is_whole:
            self.narrowed[shown.chart] = shown
        block = embed_block(shown, self.links)
        return self.environment.get_template("timeline/block.html").render(block=block, is_first=is_first)

    def lead(self, address: str) -> str:
        """Return where a link in a post leads."""
        return led(address, self.links)

    @property
    def links(self) -> Links:
        """Links in posts, which Pelican completes once it knows where the post stands."""
        return Links(SITE_ROOT, self.settings.index)

    def outputs(self) -> tuple[Output, ...]:
        """Return everything to write."""
        charts = [FileOutput(path, chart_script(shown)) for path, shown in self.narrowed.items()]
        return distinct([*plan(self.edition), *charts, *self._assets()])

    def _assets(self) -> list[FileOutput]:
        contents = {**assets(), "plotly.js": _chart_library(Path.cwd())}
        return [FileOutput(f"{ASSETS}/{name}", content) for name, content in contents.items()]


class TimelineGenerator(Generator):  # type: ignore[misc]
    """Writes the plan; events are not Pelican articles."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._press: Press = self.settings["TIMELINE_PRESS"]
        self.context["TIMELINE_ASSETS"] = ASSETS
        self.context["TIMELINE_CONTENT_POLICY"] = CONTENT_POLICY
        self.context["TIMELINE_DIRECTION"] = direction(self._press.settings.language)
        self.context["generated_content"].update(_link_targets(self._press))

    def generate_context(self) -> None:
        """Give every template the timelines for a first page."""
        links = links_from(PAGE_FILE, self._press.settings)
        self.context["timeline_front"] = front_page(self._press.edition, links)

    def generate_output(self, writer: Writer) -> None:
        """Write every page and file of the plan."""
        theirs = {getattr(content, "save_as", None) for content in self.context["generated_content"].values()}
        planned = self._press.outputs()
        for output in (*planned, *self._for_search_engines(planned)):
            if output.path in theirs:
                raise TwoForOnePathError(output.path)
            if isinstance(output, PageOutput):
                self._write_page(writer, output)
            elif isinstance(output, FileOutput):
                files.write_all(Path(self.output_path), {output.path: output.content})
        self._draw([output for output in planned if isinstance(output, CardOutput)])

    def _draw(self, outputs: list[CardOutput]) -> None:
        """Write cards as pictures; those of the last build are kept, and what draws others is loaded where needed."""
        if outputs:
            from timeline.cards import Cards  # noqa: PLC0415 (it loads what knows fonts and pictures)

            cards = Cards(Path.cwd())
            for output in outputs:
                files.write_all(Path(self.output_path), {output.path: cards.picture(output.card)})
            cards.forget_the_rest()

    def _for_search_engines(self, planned: Iterable[Output]) -> Iterator[FileOutput]:
        """Yield the sitemap and robots.txt, but none that the site has as a file of its own."""
        copied = {static.save_as for static in self.context["staticfiles"]}
        found = sitemap(planned, self._own_pages(), self._press.settings)
        yield from (file for file in found if file.path not in copied)

    def _own_pages(self) -> Iterator[str]:
        """Yield the folders or files of what Pelican itself has written: posts, pages and their lists."""
        for content in (*self.context["articles"], *self.context["pages"]):
            yield content.url.removesuffix(PAGE_FILE)
        for name in LISTS.intersection(self.settings["DIRECT_TEMPLATES"]):
            yield self.settings.get(f"{name.upper()}_SAVE_AS", f"{name}.html").removesuffix(PAGE_FILE)

    def _write_page(self, writer: Writer, output: PageOutput) -> None:
        """Write a page as it was rendered in a build before, if nothing in it has changed, or render it."""
        rendered: Rendered = self.settings.get("TIMELINE_RENDERED") or Rendered()
        page = rendered.page(output.path, output.page)
        if page is not None:
            files.write_all(Path(self.output_path), {output.path: page})
            return
        template, is_relative = self.get_template(output.template), self.settings["RELATIVE_URLS"]
        writer.write_file(output.path, template, self.context, relative_urls=is_relative, sheet=output.page)
        rendered.keep(output.path, output.page, Path(self.output_path, output.path).read_bytes())


@cache
def _chart_library(project: Path) -> bytes:
    """Return the chart library; what is to be said about it is said once."""
    library, notice = chart_library(project)
    if notice:
        print(notice, file=sys.stderr)
    return library


def _with_cards_where_there_are_fonts(settings: Settings) -> Settings:
    return replace(settings, has_cards=settings.has_cards and _has_fonts(Path.cwd()))


@cache
def _has_fonts(project: Path) -> bool:
    """Tell whether cards can be drawn; what is to be said about their fonts is said once."""
    from timeline.cards import fonts  # noqa: PLC0415 (as above)

    found = fonts(project)
    if found.notice:
        print(found.notice, file=sys.stderr)
    return not found.is_none


def _link_targets(press: Press) -> dict[str, Linked]:
    """Return what the links in posts may name, for Pelican to find them."""
    library = press.edition.library
    pages = [folder(id_) + press.settings.index for kind, folder in FOLDERS.items() for id_ in library.of_kind(kind)]
    return {path: Linked(path) for path in [*pages, *(f"{ASSETS}/{name}" for name in assets())]}


def prepare(pelican: Pelican) -> None:
    """Add the Markdown extension that shows timelines in posts."""
    press = Press(pelican.settings)
    pelican.settings["TIMELINE_PRESS"] = press
    markdown = pelican.settings["MARKDOWN"]
    markdown["extensions"] = [*markdown.get("extensions", ()), TimelineMarkdown(press.block, press.lead)]


def generators(pelican: Pelican) -> type[Generator]:
    """Read the content before Pelican touches the output, and return what will write it."""
    pelican.settings["TIMELINE_PRESS"].load()
    return TimelineGenerator


def add_templates(generator: Generator) -> None:
    """Let every generator find our templates, after the theme's own."""
    ours = PackageLoader("timeline", "templates")
    generator.env.loader = ChoiceLoader([generator.env.loader, ours])
    generator.env.filters["without_description"] = _without_description
    generator.env.autoescape = partial(_is_escaped, theirs=generator.env.autoescape)
    generator.settings["TIMELINE_PRESS"].environment = generator.env


def _without_description(head: str) -> Markup:
    """Return a theme's *head* without the description of the whole site: our pages have their own."""
    return Markup(DESCRIPTION.sub("", head))  # noqa: S704 (the theme made it)


def _is_escaped(template: str | None, *, theirs: bool | Callable[[str | None], bool]) -> bool:
    """Tell whether plain text in *template* is escaped: in all of ours, in a theme's as Pelican's settings have it."""
    is_ours = template is not None and template.startswith(f"{TEMPLATES}/")
    return is_ours or (theirs(template) if callable(theirs) else theirs)


def register() -> None:
    """Connect to Pelican; it may call this more than once."""
    signals.initialized.connect(prepare)
    signals.get_generators.connect(generators)
    signals.generator_init.connect(add_templates)
