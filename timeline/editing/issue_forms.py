"""Issue forms: with them readers propose an event or a correction, field by field, in the words of the models."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml
from pydantic.fields import FieldInfo

from timeline.editing.scalars import WIDTH
from timeline.model import Citation, Event, Source, Word

#: What readers are asked of an event; the rest is for editors to say.
ASKED = ("title", "date", "date_basis", "date_note", "summary", "sources", "actors", "places", "links")
OF_SOURCES = ("url", "publisher", "published")
OF_CITATIONS = ("at", "says")
ONE_LINE = frozenset({"title", "date"})
#: What makes an event: the check refuses one without a source.
NEEDED = frozenset({"title", "date", "sources"})
EXAMPLE = "council-expels-russia"
ORIGIN = "Written by `timeline forms`."


class Question(NamedTuple):
    """One field of a form."""

    #: ``input`` for one line, ``textarea`` for many, ``dropdown`` for a choice (GitHub's form schema).
    type: str
    id: str
    label: str
    description: str
    example: str = ""
    choices: tuple[str, ...] = ()
    is_needed: bool = False


class Form(NamedTuple):
    """What a reader is asked, and how the issue will be called."""

    name: str
    description: str
    title: str
    questions: tuple[Question, ...]


def event_form() -> Form:
    """Return the form that proposes an event."""
    return Form(
        name="New event",
        description="Propose an event, with the sources that it rests on.",
        title="New event: ",
        questions=tuple(_question(name, Event.model_fields[name]) for name in ASKED),
    )


def correction_form(record: str, page: str) -> Form:
    """Return the form that tells what is wrong; *record* and *page* are the ids of the fields that a link fills in."""
    parts = (*map(_label, ASKED), "Something else")
    return Form(
        name="Correction",
        description="Tell what is wrong, and how you know.",
        title="Correction: ",
        questions=(
            Question("input", record, "Record", "What the page is about.", f"event {EXAMPLE}", is_needed=True),
            Question("input", page, "Page", "The address of the page."),
            Question("dropdown", "part", "Part", "Which part of it is wrong.", choices=parts),
            Question("textarea", "wrong", "What is wrong", "The words or the date as they are.", is_needed=True),
            Question("textarea", "right", "What would be right", "The words or the date as they should be."),
            Question("textarea", "source", "How you know", _of_each_source(), is_needed=True),
        ),
    )


def as_github(form: Form) -> str:
    """Return *form* as GitHub and Forgejo read it (GitHub's syntax for issue forms)."""
    body = [dict(_github_item(question)) for question in form.questions]
    whole = {"name": form.name, "description": form.description, "title": form.title, "body": body}
    return f"# {ORIGIN}\n" + str(yaml.safe_dump(whole, sort_keys=False, allow_unicode=True, width=WIDTH))


def as_gitlab(form: Form) -> str:
    """Return *form* as a description template of GitLab, which knows no forms."""
    asked = (f"## {each.label}\n\n<!-- {_advice(each)} -->\n" for each in form.questions)
    return "\n".join([f"<!-- {ORIGIN} -->\n", *asked])


def is_ours(text: str) -> bool:
    """Tell whether *text* is a form that was made here, and may be made again."""
    return ORIGIN in text.partition("\n")[0]


def _github_item(question: Question) -> Iterator[tuple[str, Any]]:
    attributes = {
        "label": question.label,
        "description": question.description,
        "placeholder": question.example,
        "options": list(question.choices),
    }
    yield "type", question.type
    yield "id", question.id
    yield "attributes", {name: value for name, value in attributes.items() if value}
    yield "validations", {"required": question.is_needed}


def _advice(question: Question) -> str:
    choices = f" One of: {', '.join(question.choices)}." if question.choices else ""
    example = f" Example: {question.example}" if question.example else ""
    return f"{question.description}{choices}{example}"


def _question(name: str, field: FieldInfo) -> Question:
    words = field.annotation if isinstance(field.annotation, type) and issubclass(field.annotation, Word) else ()
    choices = tuple(f"{word}: {word.meaning}" for word in words)
    description, example = field.description or "", next(iter(field.examples or ()), "")
    return Question(
        type="dropdown" if choices else "input" if name in ONE_LINE else "textarea",
        id=name,
        label=_label(name),
        description=f"{description} {_of_each_source()}" if name == "sources" else description,
        example=example if isinstance(example, str) and not choices else "",
        choices=choices,
        is_needed=name in NEEDED,
    )


def _of_each_source() -> str:
    """Return what is to be said of a source, as editors are asked it."""
    fields = [Source.model_fields[name] for name in OF_SOURCES] + [Citation.model_fields[name] for name in OF_CITATIONS]
    return " ".join(field.description or "" for field in fields)


def _label(name: str) -> str:
    return name.replace("_", " ").capitalize()
