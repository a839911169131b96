"""What an editor is asked for a new record, field by field, until each answer can stand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from timeline.commands.questions import ask, pick, say, show
from timeline.dates import display, parse
from timeline.editing.drafts import answers
from timeline.editing.drafts.answers import Choice, Kind
from timeline.editing.drafts.record import suggested_id
from timeline.editing.records import holders, objection
from timeline.model import Citation, Event, Lane, Record, Reference, Source, Timeline
from timeline.reading import Reading

#: The answers so far, by field.
Answers = dict[str, Any]

#: The fields that are asked for at a terminal, in this order; all others can be given as options or typed later.
ASKED: dict[type[Record], tuple[str, ...]] = {
    Event: ("title", "date", "date_basis", "lane", "summary", "sources", "status", "responds_to", "tags"),
    Source: ("url", "title", "publisher", "kind", "published", "language", "accessed", "archived", "note"),
    Timeline: ("title", "summary", "lanes"),
}


def interview(model: type[Record], given: Answers, reading: Reading) -> Answers:
    """Ask for what is not *given* yet and return all answers, in the order of the questions."""
    found = dict(given)
    for name in ASKED[model]:
        if name not in found:
            say("", _heading(model, name))
            asking = SPECIAL.get((model, name))
            found[name] = asking(reading, found) if asking else _plain(model, name)
    return found


def ask_id(kind: str, title: str, reading: Reading) -> str:
    """Ask for the id of a new record, suggesting one made of its *title*."""
    say("", "The id: the name of its page, in lower-case words joined by hyphens. It stays as it is once published.")
    suggested = suggested_id(title, holders(reading, kind), kind)
    return ask("id", lambda id_: objection(reading, kind, id_), default=suggested)


def _heading(model: type[Record], name: str) -> str:
    field = model.model_fields[name]
    is_chosen = is_needed(model, name) or answers.kind_of(model, name) is Kind.WORD
    return f"{field.description}{'' if is_chosen else ' Enter leaves it out.'}"


def is_needed(model: type[Record], name: str) -> bool:
    """Tell whether a record cannot do without the field *name*; an event without a source would be refused too."""
    return model.model_fields[name].is_required() or (model, name) == (Event, "sources")


def _plain(model: type[Record], name: str) -> Any:
    """Ask for a field whose value is typed on one line."""
    match answers.kind_of(model, name):
        case Kind.DATE:
            return _date(model, name)
        case Kind.WORD:
            return _word(model, name)
        case Kind.TEXTS:
            return _texts(model, name)
    return ask(name, _refusal(model, name))


def _refusal(model: type[Record], name: str) -> Callable[[str], str]:
    def refuse(answer: str) -> str:
        if not answer:
            return f"{name!r} is needed" if is_needed(model, name) else ""
        return answers.refusal(model, name, answer)

    return refuse


def _date(model: type[Record], name: str) -> str:
    """Ask for a date and say at once how readers will see it."""
    answer = ask(name, _refusal(model, name))
    if answer:
        say(f"  {display(parse(answer))}")
    return answer


def _word(model: type[Record], name: str) -> str:
    """Ask for one of a few words; the one that holds if nothing is said is offered."""
    default = str(model.model_fields[name].default)
    words = answers.words_of(model, name)
    show(words)
    return pick(name, words, default=default)


def _texts(model: type[Record], name: str) -> list[str]:
    def refuse(answer: str) -> str:
        return answers.refusal(model, name, split(answer)) if answer else ""

    return split(ask(f"{name}, with commas between", refuse))


def split(answer: str) -> list[str]:
    """Return the texts of a list with commas between them."""
    return [part.strip() for part in answer.split(",") if part.strip()]


# Fields that name other records.


def _lane(reading: Reading, _found: Answers) -> str:
    known = answers.lanes(reading)
    show(known)
    return pick("lane", known) if known else ask("lane", _refusal(Event, "lane"))


def _sources(reading: Reading, found: Answers) -> list[Answers]:
    known = answers.sources(reading, found["title"])
    cited: list[Answers] = []
    show(known)
    while known and (source := pick("source", known, none="no more" if cited else "")):
        one: Answers = {"source": source}
        for name in ("at", "says"):
            say(f"  {_heading(Citation, name)}")
            one[name] = ask(name, _refusal(Citation, name))
        say(f"  {_heading(Citation, 'stance')}")
        stance = _word(Citation, "stance")
        if stance != Citation.model_fields["stance"].default:
            say(f"  {_heading(Citation, 'date')}")
            one |= {"date": _date(Citation, "date"), "stance": stance}
        cited.append(one)
        known = [each for each in known if each.id != source]
    return cited


def _responds_to(reading: Reading, found: Answers) -> list[Answers]:
    known = answers.earlier_events(reading, parse(found["date"]), found["title"])
    chosen: list[Answers] = []
    show(known)
    while known and (event := pick("event", known, none="none" if not chosen else "no more")):
        chosen.append({"id": event, "basis": _word_of_relation()})
        known = [each for each in known if each.id != event]
    return chosen


def _word_of_relation() -> str:
    say(f"  {_heading(Reference, 'basis')}")
    return _word(Reference, "basis")


def _tags(reading: Reading, _found: Answers) -> list[str]:
    if known := answers.tags(reading):
        say(f"  Used so far: {', '.join(known)}")
    return _texts(Event, "tags")


def _url(reading: Reading, _found: Answers) -> str:
    def refuse(answer: str) -> str:
        return _refusal(Source, "url")(answer) or known_already(reading, answer)

    return ask("url", refuse)


def known_already(reading: Reading, url: str) -> str:
    """Return which source has the address *url* already, or nothing."""
    same = answers.same_address(reading, url) if url else []
    return f"the source {same[0].id!r} has this address already: {same[0].title}" if same else ""


def _accessed(_reading: Reading, _found: Answers) -> str:
    say("  The word 'today' stands for today's date.")
    answer = spelled_out(ask("accessed", lambda answer: _refusal(Source, "accessed")(spelled_out(answer))))
    if answer:
        say(f"  {display(parse(answer))}")
    return answer


def spelled_out(answer: str) -> str:
    """Return today's date if that is the *answer*, otherwise the answer."""
    return datetime.now().astimezone().date().isoformat() if answer == "today" else answer


def _lanes(reading: Reading, _found: Answers) -> list[Answers]:
    known = answers.lanes(reading)
    chosen: list[Answers] = []
    say("  Type the number or id of a lane that exists, or the title of a new one.")
    show(known)
    while answer := pick("lane", known, none="no more" if chosen else "", is_open=True):
        same = [each for each in known if each.id == answer]
        lane = same[0] if same else _new_lane(answer, [each["id"] for each in chosen])
        chosen.append({"id": lane.id, "title": lane.title})
        known = [each for each in known if each.id != lane.id]
    return chosen


def _new_lane(title: str, taken: list[str]) -> Choice:
    def refuse(id_: str) -> str:
        return answers.refusal(Lane, "id", id_) or (f"the timeline has a lane {id_!r} already" if id_ in taken else "")

    return Choice(ask("id of the lane", refuse, default=suggested_id(title, taken, "lane")), title)


SPECIAL: dict[tuple[type[Record], str], Callable[[Reading, Answers], Any]] = {
    (Event, "lane"): _lane,
    (Event, "sources"): _sources,
    (Event, "responds_to"): _responds_to,
    (Event, "tags"): _tags,
    (Source, "url"): _url,
    (Source, "accessed"): _accessed,
    (Timeline, "lanes"): _lanes,
}
