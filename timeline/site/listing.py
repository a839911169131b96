"""The list of a timeline's events by year, and the sources that its notes name, in the order of first mention."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from timeline.dates import Bound, When, display
from timeline.dates.bounds import Precision
from timeline.dates.calendar import civil
from timeline.dates.words import year_words
from timeline.knowledge import published
from timeline.library import Library
from timeline.model import Citation, Event, Source, Stance
from timeline.render.style import status_class
from timeline.site import texts, words
from timeline.site.addresses import Links
from timeline.site.pages.drawing import Lane
from timeline.site.pages.listing import Facts, ListItem, Note, NoteGroup, NumberedSource, Year

#: The stances in the order in which a reader is told of them.
STANCES = tuple(Stance)
#: A date no more exact than this is a range on the rail.
COARSE = frozenset(Precision) - {Precision.DAY, Precision.SECOND}


def numbered(events: Iterable[Event]) -> dict[str, int]:
    """Return the number of each source that *events* cite, by its id: 1 is the first that a reader comes upon."""
    cited = dict.fromkeys(citation.source for event in events for citation in _in_order(event))
    return {id_: number for number, id_ in enumerate(cited, start=1)}


def years(
    events: Iterable[Event], lanes: Mapping[str, Lane], links: Links, facts: Mapping[str, Facts] | None = None
) -> tuple[Year, ...]:
    """Return *events*, which are in order of time, under the year in which each begins; *lanes* are by id.

    *facts*, by event, are for the script that narrows the list, where there is one.
    """
    shown = tuple(events)
    numbers = numbered(shown)
    return tuple(
        Year(
            title=title,
            anchor="_year-" + title.lower().replace(" ", "-").replace(",", ""),
            events=tuple(
                _item(event, lanes[event.lane], numbers, links, (facts or {}).get(event.id)) for event in each
            ),
        )
        for title, each in groupby(shown, key=_year)
    )


def numbered_sources(events: Iterable[Event], library: Library, links: Links) -> tuple[NumberedSource, ...]:
    """Return the sources that *events* cite, in the order of their numbers."""
    return tuple(_source(library.sources[id_], number, links) for id_, number in numbered(events).items())


def _year(event: Event) -> str:
    first = event.date.earliest
    return year_words(civil(first.day)[0]) if isinstance(first, Bound) else words.NO_KNOWN_START


def _item(event: Event, lane: Lane, numbers: Mapping[str, int], links: Links, facts: Facts | None) -> ListItem:
    return ListItem(
        id=event.id,
        formerly=event.formerly,
        title=event.title,
        link=links.event(event.id),
        when=display(event.date),
        datetime=event.date.datetime,
        rail="".join(f" {each}" for each in _rail(event.date)),
        summary=texts.html(event.summary, links),
        lane=lane,
        caution=words.caution(event.status),
        status_class=status_class(event.status),
        notes=tuple(_notes(event, numbers)),
        facts=facts,
    )


def _rail(when: When) -> Iterator[str]:
    """Yield the classes that say what of a date is to be seen on the rail."""
    if when.is_interval:
        yield "timeline-lasting"
    elif when.precision in COARSE or when.members:
        yield "timeline-sometime"
    if not isinstance(when.earliest, Bound):
        yield "timeline-open-before"
    if not isinstance(when.latest, Bound):
        yield "timeline-open-after"
    if when.approximate:
        yield "timeline-about"
    if when.uncertain:
        yield "timeline-uncertain"


def _in_order(event: Event) -> list[Citation]:
    return sorted(event.sources, key=lambda citation: STANCES.index(citation.stance))


def _notes(event: Event, numbers: Mapping[str, int]) -> Iterator[NoteGroup]:
    """Yield the notes of *event* by stance; the first group begins the sentence."""
    for place, (stance, group) in enumerate(groupby(_in_order(event), key=lambda citation: citation.stance)):
        said = words.STANCE_OF_NOTES[stance]
        notes = (_note(citation, numbers[citation.source]) for citation in group)
        yield NoteGroup(said if place else said[0].upper() + said[1:], tuple(dict.fromkeys(notes)))


def _note(citation: Citation, number: int) -> Note:
    return Note(f"{number}, {citation.at}" if citation.at else str(number), _anchor(number))


def _source(source: Source, number: int, links: Links) -> NumberedSource:
    return NumberedSource(
        anchor=_anchor(number),
        title=source.title,
        link=links.source(source.id),
        publisher=source.publisher,
        published=words.dated(source.published),
        day=str(day) if (day := published(source)) else None,
        url=source.url,
        archived=source.archived,
        accessed=words.dated(source.accessed),
    )


def _anchor(number: int) -> str:
    return f"_source-{number}"
