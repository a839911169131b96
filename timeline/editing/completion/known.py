"""What the content names already, written into the schemas, so that editors complete it and show what it stands for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from timeline.dates import display
from timeline.library import Library
from timeline.model import REFERENCES, Source

Schema = dict[str, Any]
#: What is known under a name, in words.
Names = Mapping[str, str]

#: Where the schemas for editors are, from the project's folder on.
SCHEMAS = ".timeline/schema"
#: Which names a field takes; fields that hold lists take them as items.
NAMED: dict[tuple[str, str], str] = {
    **{(model.__name__, field): sort for (model, field), sort in REFERENCES.items()},
    ("Event", "responds_to"): "events",
    ("Event", "leads_to"): "events",
    ("Event", "actors"): "actors",
    ("Event", "tags"): "tags",
    ("Place", "name"): "places",
    ("Source", "publisher"): "publishers",
    ("Lane", "id"): "lanes",
    ("Select", "tags"): "tags",
    ("Select", "actors"): "actors",
}
#: What a schema says about a field; the rest is what it demands of the value.
_SAID = ("description", "markdownDescription", "default")


def modeline(kind: str, name: str) -> str:
    """Return the first line of the file *name* for records of *kind*, which tells editors its schema.

    *name* is the file's, from the project's folder on; a file outside that folder gets no line.
    """
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts:
        return ""
    return f"# yaml-language-server: $schema={'../' * (len(path.parts) - 1)}{SCHEMAS}/{kind}.json\n"


def names_in(library: Library) -> dict[str, Names]:
    """Return what *library* knows, by sort (``lanes``) and name."""
    events, sources = library.events.values(), library.sources.values()
    return {
        "lanes": _lanes(library),
        "events": {event.id: f"{display(event.date)}: {event.title}" for event in events},
        "sources": {source.id: _cited(source) for source in sources},
        "actors": _counted((name for event in events for name in event.actors), "event"),
        "tags": _counted((name for event in events for name in event.tags), "event"),
        "places": _counted((place.name for event in events for place in event.places), "event"),
        "publishers": _counted((source.publisher for source in sources if source.publisher), "source"),
    }


def with_known(schema: Mapping[str, Any], library: Library) -> Schema:
    """Return *schema* with the names that *library* knows offered wherever one is meant; others stay allowed.

    What an editor has just written in another file is not known here yet; ``timeline check`` judges that.
    """
    known = {sort: names for sort, names in names_in(library).items() if names}
    definitions = {name: _with_names(name, node, known) for name, node in schema["$defs"].items()}
    lists = {_list_of(sort): _as_enum(known[sort]) for sort in sorted(_sorts(schema) & known.keys())}
    return {**schema, "$defs": {**definitions, **lists}}


def _sorts(schema: Mapping[str, Any]) -> set[str]:
    """Return the sorts of names that some field of *schema* takes."""
    return {sort for (definition, _), sort in NAMED.items() if definition in schema["$defs"]}


def _list_of(sort: str) -> str:
    return f"Known-{sort}"


def _lanes(library: Library) -> Names:
    found: dict[str, str] = {}
    for timeline in library.timelines.values():
        for lane in timeline.lanes:
            words = f"{lane.title}, in “{timeline.title}”"
            found[lane.id] = f"{found[lane.id]}; {words}" if lane.id in found else words
    return found


def _cited(source: Source) -> str:
    when = display(source.published) if source.published else None
    details = ", ".join(each for each in (source.publisher, when) if each)
    return f"{source.title} ({details})" if details else source.title


def _counted(names: Iterable[str], unit: str) -> Names:
    return {name: f"{count} {unit}{'s' * (count > 1)}" for name, count in sorted(Counter(names).items())}


def _with_names(definition: str, node: Schema, known: Mapping[str, Names]) -> Schema:
    fields = dict(node.get("properties", {}))
    for field, sort in _fields_of(definition):
        if sort in known:
            fields[field] = _offering(fields[field], {"$ref": f"#/$defs/{_list_of(sort)}"})
    return {**node, "properties": fields} if fields else node


def _fields_of(definition: str) -> Iterator[tuple[str, str]]:
    return ((field, sort) for (record, field), sort in NAMED.items() if record == definition)


def _offering(node: Schema, names: Schema) -> Schema:
    """Return *node* so that it takes *names* beside what it takes already."""
    if "items" in node:
        return {**node, "items": _offering(node["items"], names)}
    if "anyOf" in node:
        return {**node, "anyOf": [names, *node["anyOf"]]}
    said = {key: value for key, value in node.items() if key in _SAID}
    demanded = {key: value for key, value in node.items() if key not in _SAID}
    return {**said, "anyOf": [names, demanded]}


def _as_enum(names: Names) -> Schema:
    return {"type": "string", "enum": list(names), "enumDescriptions": list(names.values())}
