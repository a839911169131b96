"""The fields of a record as a web editor asks for them: each with a fitting widget, made from the models."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Any, NamedTuple, get_args, get_origin

from timeline.dates import When
from timeline.editing.field_type import FieldType, field_type
from timeline.model import ID_PATTERN, REFERENCES, Medium, Record, Word

#: A field, a collection or the whole configuration, as plain data.
Plain = dict[str, Any]
#: The fields that name a picture.
PICTURES: frozenset[tuple[type[Record], str]] = frozenset({(Medium, "file")})
#: Keeps out what is clearly no EDTF, such as 16.3.2022 or 2022-3-16, and lets through everything that may be one.
DATE_PATTERN = r"^(?!\d{1,2}[-.])(?!.*-\d(?!\d|X))[-0-9XYESTZ.:,+~?%/ \[\]{}]+$"
WRONG_DATE = "Write the year first, in figures: 2014, 2014-04 or 2014-04-10."
WRONG_ID = "Write lower-case letters and figures, with hyphens between words."
WRONG_FORM = {ID_PATTERN: WRONG_ID}
WRONG_ADDRESS = "Write the whole address, beginning with https://."
#: Says in the description of a field that it may run over several lines.
MARKDOWN = "(Markdown)"


class Choice(NamedTuple):
    """A record that can be picked by its title."""

    value: str
    label: str


class Question(NamedTuple):
    """A field of a model that a widget is looked for."""

    model: type[Record]
    name: str
    form: FieldType
    description: str
    lanes: tuple[Choice, ...]


def fields(model: type[Record], lanes: tuple[Choice, ...]) -> list[Plain]:
    """Return every field of *model* in its order; lanes are picked from *lanes*."""
    return [_field(model, name, lanes) for name in model.model_fields]


def _field(model: type[Record], name: str, lanes: tuple[Choice, ...]) -> Plain:
    info = model.model_fields[name]
    form = field_type(info.annotation, info.metadata)
    written = info.alias or name
    question = Question(model, name, form, info.description or "", lanes)
    return {
        "name": written,
        "label": label(written),
        "required": info.is_required(),
        "hint": _hint(question.description, info.examples, None if info.is_required() else info.default, form),
        **_widget(question),
    }


def label(name: str) -> str:
    """Return the name of a field as it is shown."""
    return name.replace("_", " ").capitalize()


def _hint(description: str, examples: list[Any] | None, default: Any, form: FieldType) -> str:
    """Return what is said below a field: what it is for, an example and what holds if it is left out."""
    parts = [description]
    if examples and form.type in (str, When):
        parts.append(f"Example: {examples[0]}")
    elif isinstance(default, enum.StrEnum | int):
        parts.append(f"If left out: {default}.")
    return unmarked(" ".join(parts))


def unmarked(text: str) -> str:
    """Return *text* so that a hint, which is Markdown, shows it as it is."""
    return text.replace("~", r"\~").replace("*", r"\*")


def _widget(question: Question) -> Plain:
    """Return the widget for what a field may hold."""
    return next(make(question) for fits, make in WIDGETS if fits(question))


def _is_picked(question: Question) -> bool:
    return (question.model, question.name) in REFERENCES


def _is_picture(question: Question) -> bool:
    return (question.model, question.name) in PICTURES


def _is_a(kind: type) -> Callable[[Question], bool]:
    return lambda question: isinstance(question.form.type, type) and issubclass(question.form.type, kind)


def _is_pair(question: Question) -> bool:
    return _is_list(question) and get_args(question.form.type)[-1] is not Ellipsis


def _is_list(question: Question) -> bool:
    return get_origin(question.form.type) is tuple


def _is_list_of_records(question: Question) -> bool:
    return _is_list(question) and _is_a(Record)(question._replace(form=_item(question)))


def _item(question: Question) -> FieldType:
    return field_type(get_args(question.form.type)[0])


def _picker(question: Question) -> Plain:
    """Return a list of what there is, by title; lanes stand inside timelines, where a relation does not reach."""
    pool = REFERENCES[question.model, question.name]
    several = {"multiple": True} if _is_list(question) else {}
    if pool == "lanes":
        options = [{"label": lane.label, "value": lane.value} for lane in question.lanes]
        return {"widget": "select", **several, "options": options} if options else _named(question)
    title, id_ = f"{pool}.*.title", f"{pool}.*.id"
    return {
        "widget": "relation",
        **several,
        "collection": pool,
        "value_field": id_,
        "display_fields": [f"{{{{{title}}}}} ({{{{{id_}}}}})"],
        "search_fields": [title, id_],
        "dropdown_threshold": 0,
    }


def _named(question: Question) -> Plain:
    """Return where an id is typed, as long as there is nothing to pick from."""
    return _words(question) if _is_list(question) else _line(question)


def _picture(_: Question) -> Plain:
    return {"widget": "image", "choose_url": False}


def _date(_: Question) -> Plain:
    return {"widget": "string", "pattern": [DATE_PATTERN, WRONG_DATE], "use_emoji_autocomplete": False}


def _choice(question: Question) -> Plain:
    options = [{"label": _meaning(word), "value": str(word)} for word in question.form.type]
    return {"widget": "select", "options": options}


def _meaning(word: enum.StrEnum) -> str:
    return f"{word}: {word.meaning}" if isinstance(word, Word) else str(word)


def _number(question: Question) -> Plain:
    limits = {"min": question.form.ge, "max": question.form.le}
    kind = "float" if question.form.type is float else "int"
    step = {"step": 0.01} if kind == "float" else {}
    return {
        "widget": "number",
        "value_type": kind,
        **step,
        **{name: limit for name, limit in limits.items() if limit is not None},
    }


def _object(question: Question) -> Plain:
    return {"widget": "object", "fields": fields(question.form.type, question.lanes)}


def _records(question: Question) -> Plain:
    inner = fields(_item(question).type, question.lanes)
    least = {"min": question.form.min_length} if question.form.min_length else {}
    return {
        "widget": "list",
        "label_singular": _item(question).type.__name__.lower(),
        **least,
        "collapsed": "auto",
        "summary": summary(inner),
        "fields": inner,
    }


def summary(inner: list[Plain]) -> str:
    """Return what stands for a record of a list while it is folded: date and title, otherwise its first field."""
    names = [each["name"] for each in inner]
    shown = [name for name in ("date", "title") if name in names] if "title" in names else names[:1]
    return " ".join(f"{{{{{name}}}}}" for name in shown)


def _pair(question: Question) -> Plain:
    """Return numbers within the widest of the limits, as the editor knows no others.

    That some are missing is for the check to say: the editor would name the limits of a number instead.
    """
    parts = [field_type(part) for part in get_args(question.form.type)]
    widest = parts[0]._replace(ge=min(part.ge or 0 for part in parts), le=max(part.le or 0 for part in parts))
    return {
        "widget": "list",
        "label_singular": "number",
        "max": len(parts),
        "field": {"name": "number", "label": "Degrees", **_number(question._replace(form=widest))},
    }


def _words(question: Question) -> Plain:
    return {"widget": "list", "label_singular": "item", **_rule(_item(question))}


def _text(_: Question) -> Plain:
    return {"widget": "text", "use_emoji_autocomplete": False}


def _line(question: Question) -> Plain:
    longest = {"maxlength": question.form.max_length} if question.form.max_length else {}
    return {"widget": "string", **longest, **_rule(question.form), "use_emoji_autocomplete": False}


def _rule(form: FieldType) -> Plain:
    return {"pattern": [form.pattern, WRONG_FORM.get(form.pattern, WRONG_ADDRESS)]} if form.pattern else {}


#: The first row that fits a field gives its widget.
WIDGETS: tuple[tuple[Callable[[Question], bool], Callable[[Question], Plain]], ...] = (
    (_is_picked, _picker),
    (_is_picture, _picture),
    (_is_list_of_records, _records),
    (_is_pair, _pair),
    (_is_list, _words),
    (_is_a(When), _date),
    (_is_a(Record), _object),
    (_is_a(enum.Enum), _choice),
    (_is_a(int), _number),
    (_is_a(float), _number),
    (lambda question: MARKDOWN in question.description, _text),
    (lambda _: True, _line),
)
