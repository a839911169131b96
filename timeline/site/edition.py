"""One edition of the site: the library it is made from, its settings, and its timelines laid out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from timeline.library import Library, kind_of
from timeline.manual import Manual
from timeline.model import Event, Source, Timeline
from timeline.problems import Location
from timeline.reading.history import History, Key
from timeline.site.addresses import FOLDERS, permanent
from timeline.site.drawings import Drawn, drawn
from timeline.site.pages.head import RepositoryLinks
from timeline.site.renditions import Renditions
from timeline.site.settings import Settings


@dataclass(frozen=True)
class Edition:
    """Everything that the pages are made from."""

    library: Library
    settings: Settings
    #: When each event's record last changed, as an RFC 3339 instant, by event id.
    changed: Mapping[str, str]
    #: Where each record stands in the content; none if no page leads there.
    locations: Mapping[Key, Location] = field(default_factory=dict)
    #: What the site's manual says of checks; none if the site has no manual.
    manual: Manual | None = None
    #: The commits that changed each record; none where the site is not built from a repository.
    history: History = field(default_factory=dict)
    #: Those of which the files hold more than any commit.
    uncommitted: frozenset[Key] = frozenset()
    #: Each picture of the events as it is published, by its name in the content folder.
    pictures: Mapping[str, Renditions] = field(default_factory=dict)

    @cached_property
    def drawn(self) -> dict[str, Drawn]:
        """Every timeline that shows events, laid out, by id."""
        views = ((id_, self.library.view(timeline)) for id_, timeline in self.library.timelines.items())
        return {id_: drawn(view) for id_, view in views if view.events}

    def repository_links(self, record: Event | Source | Timeline) -> RepositoryLinks | None:
        """Return where *record* is edited, followed and corrected, if the settings name a repository."""
        kind = kind_of(record)
        repository, location = self.settings.repository, self.locations.get((kind, record.id))
        if repository is None or location is None:
            return None
        page = permanent(FOLDERS[kind](record.id), self.settings)
        return RepositoryLinks(
            edit=repository.edit(location),
            history=repository.history(location),
            report=repository.report(f"{kind} {record.id}", record.title, page),
        )

    @property
    def featured(self) -> Timeline | None:
        """The timeline for the first page: the one that the settings name, otherwise the first."""
        timelines = [self.library.timelines[id_] for id_ in self.drawn]
        named = [timeline for timeline in timelines if timeline.id == self.settings.featured]
        return next(iter(named or timelines), None)
