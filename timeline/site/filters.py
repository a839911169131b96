"""What a timeline can be narrowed by: its lanes, the status of events, their actors and tags, each with its events."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby

from unidecode import unidecode

from timeline.dates import Bound, Open
from timeline.knowledge import first_support
from timeline.layout import Domain
from timeline.library import View
from timeline.model import ID_LENGTH, Event, Source, Status, unused_id
from timeline.site import words
from timeline.site.addresses import Links, timeline_folder
from timeline.site.drawings import Drawn, lanes_of
from timeline.site.pages.filters import Choice, ChoiceGroup, Filters
from timeline.site.pages.listing import Facts

#: Below a timeline's folder: the page that tells what was known when.
KNOWN = "known/"
#: The ids of events that hold something, by its name.
Held = Mapping[str, list[str]]


def _lanes(view: View, _: Held) -> dict[str, str]:
    return {lane.id: lane.title for lane in view.lanes}


def _statuses(_: View, held: Held) -> dict[str, str]:
    return {status.value: words.STATUS[status] for status in Status if status.value in held}


def _frequent_first(_: View, held: Held) -> dict[str, str]:
    return {name: name for name in sorted(held, key=lambda name: (-len(set(held[name])), name.casefold(), name))}


@dataclass(frozen=True, slots=True)
class Sort:
    """One sort of choices: the folder of their pages, which is also their parameter in addresses."""

    folder: str
    title: str
    #: What tells one of its choices from one of the same name in another sort.
    one: str
    #: What an event holds of this sort, by names that only this sort knows.
    of: Callable[[Event], Iterable[str]]
    #: What readers call each name that occurs, in the order in which they choose.
    titles: Callable[[View, Held], dict[str, str]]


LANES = Sort("lanes", "Lanes", "lane", lambda event: (event.lane,), _lanes)
SORTS = (
    LANES,
    Sort("status", "Status", "status", lambda event: (event.status.value,), _statuses),
    Sort("actors", "Who took part", "took part", lambda event: event.actors, _frequent_first),
    Sort("tags", "Subjects", "subject", lambda event: event.tags, _frequent_first),
)


@dataclass(frozen=True, slots=True)
class Narrowing:
    """One choice: how addresses and readers name it, and the ids of the events that hold it."""

    sort: Sort
    slug: str
    title: str
    events: frozenset[str]

    @property
    def folder(self) -> str:
        """The folder of its page below that of the timeline."""
        return f"{self.sort.folder}/{self.slug}/"


def narrowings(view: View) -> tuple[Narrowing, ...]:
    """Return every choice that *view* leaves: only what occurs in it, sort by sort."""
    return tuple(each for sort in SORTS for each in _narrowings(sort, view))


def folders(view: View) -> tuple[str, ...]:
    """Return the folders below that of a timeline with the pages that narrow *view*."""
    return (KNOWN, *(choice.folder for choice in narrowings(view)))


def _narrowings(sort: Sort, view: View) -> Iterator[Narrowing]:
    held: defaultdict[str, list[str]] = defaultdict(list)
    for event in view.events:
        for name in sort.of(event):
            held[name].append(event.id)
    slugs = slugs_of(held)
    for name, title in sort.titles(view, held).items():
        yield Narrowing(sort, slugs[name], title, frozenset(held[name]))


def slugs_of(names: Iterable[str]) -> dict[str, str]:
    """Return for each of *names* lower-case Latin words joined by hyphens, each another; ids stay as they are."""
    taken: dict[str, str] = {}
    for name in sorted(names):
        plain = "-".join(re.findall(r"[a-z0-9]+", unidecode(name).lower()))[:ID_LENGTH].strip("-") or "other"
        taken[unused_id(plain, taken)] = name
    return {name: slug for slug, name in taken.items()}


def filters(drawn: Drawn, choices: Iterable[Narrowing], links: Links) -> Filters:
    """Return *choices*, all that *drawn* leaves, as links to their pages."""
    folder, lanes = timeline_folder(drawn.view.timeline.id), lanes_of(drawn.layouts[0])
    first, *others = (
        ChoiceGroup(
            sort.title,
            tuple(
                Choice(
                    title=each.title,
                    link=links.page(folder + each.folder),
                    count=len(each.events),
                    lane=lanes.get(each.slug) if sort is LANES else None,
                )
                for each in group
            ),
        )
        for sort, group in groupby(choices, key=lambda choice: choice.sort)
    )
    return Filters(
        lanes=first,
        others=tuple(others),
        known=links.page(folder + KNOWN),
        scales=";".join(f"{layout.frame.name} {_scale(layout.domain)}" for layout in drawn.layouts),
    )


def _scale(domain: Domain) -> str:
    """Return the days at which *domain* begins, breaks and ends, each with the share of the width where it lies."""
    days = (domain.start, *(edge for each in domain.breaks for edge in (each.start, each.end)), domain.end)
    return " ".join(f"{day:.1f} {domain.share(day):.5g}" for day in days)


def facts(view: View, choices: Iterable[Narrowing], sources: Mapping[str, Source]) -> dict[str, Facts]:
    """Return by id of each event what the script that narrows the list asks of it."""
    held: defaultdict[str, list[str]] = defaultdict(list)
    for choice in choices:
        for id_ in choice.events:
            held[id_].append(choice.folder.rstrip("/"))
    return {event.id: _facts(event, held[event.id], sources) for event in view.events}


def _facts(event: Event, held: list[str], sources: Mapping[str, Source]) -> Facts:
    support = first_support(event, sources)
    first, last = _day(event.date.earliest), _day(event.date.latest)
    return Facts(" ".join(held), first if first == last else f"{first} {last}", str(support.day) if support else "")


def _day(edge: Bound | Open | None) -> str:
    """Return the day number of *edge*, or a dot where it is open or unknown."""
    return str(edge.day) if isinstance(edge, Bound) else "."
