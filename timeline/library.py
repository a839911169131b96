"""The linked library of all records: which events a timeline shows, what led to what, which claims rest on a source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from timeline.dates import Bound, Open, When
from timeline.model import Citation, Embed, Event, Lane, Reference, RelationBasis, Select, Source, Timeline


@dataclass(frozen=True, slots=True)
class Relation:
    """One event brings about another, or is answered by it."""

    cause: str
    effect: str
    basis: RelationBasis
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """What one source says about one event."""

    event: Event
    citation: Citation


@dataclass(frozen=True, slots=True)
class View:
    """What is shown of a timeline: its events in order of time, the lanes that hold any, and what relates them."""

    timeline: Timeline
    events: tuple[Event, ...]
    lanes: tuple[Lane, ...]
    relations: tuple[Relation, ...]
    from_: When | None
    to: When | None
    #: Whether nothing of the timeline was left out.
    is_whole: bool


@dataclass(frozen=True)
class Library:
    """All records by id, in the order in which they were read."""

    events: Mapping[str, Event]
    sources: Mapping[str, Source]
    timelines: Mapping[str, Timeline]

    def of_kind(self, kind: str) -> Mapping[str, Event | Source | Timeline]:
        """Return the records of *kind* (``event``) by id."""
        kinds: dict[str, Mapping[str, Event | Source | Timeline]] = {
            "event": self.events,
            "source": self.sources,
            "timeline": self.timelines,
        }
        return kinds[kind]

    @cached_property
    def lanes(self) -> Mapping[str, Lane]:
        """Every lane by id, in the order of the timelines; one that several have is that of the first."""
        lanes: dict[str, Lane] = {}
        for timeline in self.timelines.values():
            for lane in timeline.lanes:
                lanes.setdefault(lane.id, lane)
        return lanes

    def events_of(self, timeline: Timeline) -> tuple[Event, ...]:
        """Return the events that *timeline* shows, in order of time."""
        is_ours = self.timelines.get(timeline.id) is timeline
        return self._shown[timeline.id] if is_ours else self._events_of(timeline)

    def _events_of(self, timeline: Timeline) -> tuple[Event, ...]:
        return tuple(event for event in self._in_order if shows(timeline, event))

    def view(self, timeline: Timeline, narrowed: Embed | None = None) -> View:
        """Return what is shown of *timeline*, as far as *narrowed* lets through."""
        from_, to = timeline.select.from_, timeline.select.to
        events = self.events_of(timeline)
        if narrowed:
            from_, to = narrowed.from_ or from_, narrowed.to or to
            events = tuple(
                event for event in events if is_selected(event, Select(lanes=narrowed.lanes, **_range(narrowed)))
            )
        is_whole = narrowed is None or narrowed == Embed(id=timeline.id)
        return self._linked(View(timeline, events, (), (), from_, to, is_whole))

    def part(self, view: View, ids: Collection[str]) -> View:
        """Return of *view* only the events with these *ids*, over the time that they fill."""
        events = tuple(event for event in view.events if event.id in ids)
        return self._linked(View(view.timeline, events, (), (), None, None, is_whole=False))

    def _linked(self, view: View) -> View:
        """Return *view* with the lanes that hold its events, and what relates these."""
        held, ids = {event.lane for event in view.events}, {event.id for event in view.events}
        return replace(
            view,
            lanes=tuple(lane for lane in view.timeline.lanes if lane.id in held),
            relations=tuple(each for each in self.relations if each.cause in ids and each.effect in ids),
        )

    def timelines_of(self, event: Event) -> tuple[Timeline, ...]:
        """Return the timelines that show *event*."""
        return tuple(self._showing.get(event.id, ()))

    def causes(self, event: Event) -> tuple[Relation, ...]:
        """Return what led to *event*, in order of time."""
        return self._by_effect.get(event.id, ())

    def effects(self, event: Event) -> tuple[Relation, ...]:
        """Return what *event* led to, in order of time."""
        return self._by_cause.get(event.id, ())

    def claims(self, source: Source) -> tuple[Claim, ...]:
        """Return every claim that rests on *source*, in order of time."""
        return self._claims.get(source.id, ())

    @cached_property
    def _in_order(self) -> tuple[Event, ...]:
        """All events in order of time."""
        return in_order(self.events.values())

    @cached_property
    def relations(self) -> tuple[Relation, ...]:
        """Every relation once, also where both events state it; relations to unknown events are left out."""
        found: dict[tuple[str, str], Relation] = {}
        for event in self._in_order:
            pairs = [(event.id, other.id, other) for other in event.leads_to]
            pairs += [(other.id, event.id, other) for other in event.responds_to]
            for cause, effect, reference in pairs:
                if cause in self.events and effect in self.events:
                    _keep_stronger(found, cause, effect, reference)
        return tuple(found.values())

    @cached_property
    def _by_cause(self) -> dict[str, tuple[Relation, ...]]:
        return self._grouped("cause", "effect")

    @cached_property
    def _by_effect(self) -> dict[str, tuple[Relation, ...]]:
        return self._grouped("effect", "cause")

    def _grouped(self, by: str, other: str) -> dict[str, tuple[Relation, ...]]:
        groups: defaultdict[str, list[Relation]] = defaultdict(list)
        for relation in self.relations:
            groups[getattr(relation, by)].append(relation)
        return {
            key: tuple(sorted(group, key=lambda relation: time_order(self.events[getattr(relation, other)])))
            for key, group in groups.items()
        }

    @cached_property
    def _claims(self) -> dict[str, tuple[Claim, ...]]:
        groups: defaultdict[str, list[Claim]] = defaultdict(list)
        for event in self._in_order:
            for citation in event.sources:
                groups[citation.source].append(Claim(event, citation))
        return {source: tuple(claims) for source, claims in groups.items()}

    @cached_property
    def _shown(self) -> dict[str, tuple[Event, ...]]:
        return {id_: self._events_of(timeline) for id_, timeline in self.timelines.items()}

    @cached_property
    def _showing(self) -> dict[str, list[Timeline]]:
        groups: defaultdict[str, list[Timeline]] = defaultdict(list)
        for timeline in self.timelines.values():
            for event in self.events_of(timeline):
                groups[event.id].append(timeline)
        return groups


def kind_of(record: Event | Source | Timeline) -> str:
    """Return what kind of record *record* is (``event``)."""
    return type(record).__name__.lower()


def _range(narrowed: Embed) -> dict[str, When | None]:
    return {"from": narrowed.from_, "to": narrowed.to}


def _keep_stronger(found: dict[tuple[str, str], Relation], cause: str, effect: str, reference: Reference) -> None:
    known = found.get((cause, effect), reference)
    is_stated = RelationBasis.STATED in (known.basis, reference.basis)
    basis = RelationBasis.STATED if is_stated else RelationBasis.INFERRED
    found[cause, effect] = Relation(cause, effect, basis, known.note or reference.note)


def time_order(event: Event) -> tuple[object, ...]:
    """Return the key that sorts events by time, equal dates by importance and id."""
    return (*event.date.sort_key, event.importance, event.id)


def in_order(events: Iterable[Event]) -> tuple[Event, ...]:
    """Return *events* sorted by time."""
    return tuple(sorted(events, key=time_order))


def shows(timeline: Timeline, event: Event) -> bool:
    """Tell whether *event* has a lane of *timeline* and is selected by it."""
    return any(lane.id == event.lane for lane in timeline.lanes) and is_selected(event, timeline.select)


def is_selected(event: Event, select: Select) -> bool:
    """Tell whether *event* is named by *select* or meets every condition of it."""
    if event.id in select.ids:
        return True
    if select.is_by_name:
        return False
    return (
        (not select.lanes or event.lane in select.lanes)
        and (not select.tags or not set(event.tags).isdisjoint(select.tags))
        and (not select.actors or not set(event.actors).isdisjoint(select.actors))
        and reaches(event.date, select.from_, select.to)
    )


def reaches(when: When, from_: When | None, to: When | None) -> bool:
    """Tell whether *when* may touch the stretch from *from_* to *to*; a missing end is no condition."""
    first, last = from_.earliest if from_ else None, to.latest if to else None
    return not (_is_before(last, when.earliest) or _is_before(when.latest, first))


def _is_before(one: Bound | Open | None, other: Bound | Open | None) -> bool:
    return isinstance(one, Bound) and isinstance(other, Bound) and one < other
