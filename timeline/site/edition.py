"""One edition of the site: the library it is made from, its settings, and its timelines laid out once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from timeline.library import Library
from timeline.model import Timeline
from timeline.site.drawings import Drawn, drawn
from timeline.site.settings import Settings


@dataclass(frozen=True)
class Edition:
    """Everything that the pages are made from."""

    library: Library
    settings: Settings
    #: When each event's record last changed, as an RFC 3339 instant, by event id.
    changed: Mapping[str, str]

    @cached_property
    def drawn(self) -> dict[str, Drawn]:
        """Every timeline that shows events, laid out, by id."""
        views = ((id_, self.library.view(timeline)) for id_, timeline in self.library.timelines.items())
        return {id_: drawn(view) for id_, view in views if view.events}

    @property
    def featured(self) -> Timeline | None:
        """The timeline for the first page: the one that the settings name, otherwise the first."""
        timelines = [self.library.timelines[id_] for id_ in self.drawn]
        named = [timeline for timeline in timelines if timeline.id == self.settings.featured]
        return next(iter(named or timelines), None)
