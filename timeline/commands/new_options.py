"""The options of ``timeline new``, made from the fields of the models, and what is wrong or missing among them."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import Any

from timeline.commands.interview import Answers, is_needed, known_already, spelled_out
from timeline.editing.drafts import answers
from timeline.editing.drafts.answers import Choice, Kind
from timeline.model import Citation, Event, Lane, Record, Source, Timeline
from timeline.problems import did_you_mean
from timeline.reading import Reading

#: Fields that are no option of their own: the id has one already, and a new record had no other before.
LEFT_OUT = frozenset({"id", "formerly", "tour"})
#: Fields of an event that name other events; an option gives the id alone.
RELATIONS = ("responds_to", "leads_to")
#: What is said of a source beside its id, by the option; each belongs to the --source before it.
OF_CITATION = {"--at": "at", "--says": "says", "--source-date": "date", "--stance": "stance"}
METAVARS = {Kind.DATE: "DATE", Kind.TEXT: "TEXT", Kind.TEXTS: "TEXT", Kind.WORD: "WORD"}


def add_fields(parser: argparse.ArgumentParser, kind: str, model: type[Record]) -> None:
    """Add an option for each field of *model* that can be said in one word or line."""
    fields = parser.add_argument_group(f"fields of the {kind}")
    for name in model.model_fields:
        if (model, name) == (Event, "sources"):
            _add_citation(fields)
        elif (model, name) == (Timeline, "lanes"):
            text = f"{_help(model, name)} As 'id: title', or the id of a lane that exists; once for each."
            fields.add_argument("--lane", dest=name, action="append", metavar="LANE", help=text)
        elif name in RELATIONS:
            text = f"{_help(model, name)} Once for each."
            fields.add_argument(_option(name), dest=name, action="append", metavar="ID", help=text)
        elif name not in LEFT_OUT and (found := answers.kind_of(model, name)) is not Kind.RECORDS:
            is_list = found is Kind.TEXTS
            text = _help(model, name) + (" Once for each." if is_list else "")
            action = "append" if is_list else "store"
            fields.add_argument(_option(name), dest=name, action=action, metavar=METAVARS[found], help=text)
    if model is Source:
        fields.add_argument("--same-url", action="store_true", help="write it although another source has the address")


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _help(model: type[Record], name: str) -> str:
    """Return the description of a field, with the words that it takes; argparse reads a % as its own."""
    text = model.model_fields[name].description or ""
    if answers.kind_of(model, name) is Kind.WORD:
        text = f"{text} One of {', '.join(word.id for word in answers.words_of(model, name))}."
    return text.replace("%", "%%")


class _Cite(argparse.Action):
    """Begins a new citation, or adds to the last one."""

    def __call__(
        self, parser: argparse.ArgumentParser, namespace: argparse.Namespace, value: Any, option: str | None = None
    ) -> None:
        cited = list(getattr(namespace, "sources", None) or [])
        if option == "--source":
            cited.append({"source": value.strip()})
        elif cited:
            cited[-1] = {**cited[-1], OF_CITATION[option or ""]: value.strip()}
        else:
            parser.error(f"{option} belongs to a source; write --source ID before it")
        namespace.sources = cited


def _add_citation(fields: Any) -> None:
    text = "A source that it rests on: its id. Once for each; what follows says more of it."
    fields.add_argument("--source", dest="sources", action=_Cite, metavar="ID", help=text)
    for option, name in OF_CITATION.items():
        metavar = METAVARS[answers.kind_of(Citation, name)]
        fields.add_argument(option, dest="sources", action=_Cite, metavar=metavar, help=_help(Citation, name))


def given_by(options: argparse.Namespace, model: type[Record], reading: Reading) -> Answers:
    """Return what the *options* say, by the names of the fields of *model*."""
    found: Answers = {}
    for name in model.model_fields:
        value = None if name in LEFT_OUT else getattr(options, name, None)
        if isinstance(value, str):
            found[name] = spelled_out(value.strip()) if name == "accessed" else value.strip()
        elif value and (model, name) == (Timeline, "lanes"):
            found[name] = [_lane(each, answers.lanes(reading)) for each in value]
        elif value:
            found[name] = [each if isinstance(each, dict) else each.strip() for each in value]
    return found


def _lane(text: str, known: Sequence[Choice]) -> Answers:
    """Return the lane that ``id: title`` means; of a lane that exists the id is enough."""
    id_, _, title = (part.strip() for part in text.partition(":"))
    return {"id": id_, "title": title or next((each.title for each in known if each.id == id_), "")}


def missing(model: type[Record], given: Answers) -> list[str]:
    """Return the options for the fields without which a record would be refused."""
    names = {"sources": "--source", "lanes": "--lane"}
    lacking = [name for name in model.model_fields if is_needed(model, name) and not given.get(name) and name != "id"]
    return [names.get(name, _option(name)) for name in lacking]


def wrong(model: type[Record], given: Answers, reading: Reading, options: argparse.Namespace) -> list[str]:
    """Return what is wrong with each option, as far as it can be told without the others."""
    found = [f"{_option(name)}: {reason}" for name, value in given.items() if (reason := _reason(model, name, value))]
    found += [f"--source: {reason}" for each in given.get("sources", ()) for reason in _against_citation(each, reading)]
    found += [f"--lane: {reason}" for each in given.get("lanes", ()) for reason in _against_lane(each)]
    if model is Source and not options.same_url and (reason := known_already(reading, given.get("url", ""))):
        found.append(f"--url: {reason}; cite that one, or give --same-url")
    return found


def _reason(model: type[Record], name: str, value: Any) -> str:
    is_record = answers.kind_of(model, name) is Kind.RECORDS
    return "" if is_record else answers.refusal(model, name, value)


def _against_citation(citation: Answers, reading: Reading) -> Iterator[str]:
    for name, value in citation.items():
        if reason := answers.refusal(Citation, name, value):
            yield reason
    known, id_ = reading.library.sources, citation["source"]
    if id_ not in known:
        yield f"there is no source {id_!r}{did_you_mean(id_, known)}"


def _against_lane(lane: Answers) -> Iterator[str]:
    if not lane["title"]:
        yield f"{lane['id']!r} has no title; write 'id: title'"
    elif reason := answers.refusal(Lane, "id", lane["id"]):
        yield reason
