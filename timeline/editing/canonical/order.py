"""The order of fields: that of the models, at every level."""

from __future__ import annotations

from collections.abc import Iterator

from timeline.editing.canonical.tree import Group
from timeline.model import Record
from timeline.reading.complaints import model_in


def arrange(group: Group, model: type[Record] | None) -> None:
    """Bring the fields of each record of *model* in *group* into the order of the model; other fields stay."""
    fields = dict(_fields(model)) if model else {}
    if group.is_mapping and fields:
        order = list(fields)
        group.items.sort(key=lambda item: order.index(item.key) if item.key in fields else len(order))
    for item in group.items:
        if isinstance(item.value, Group):
            arrange(item.value, fields.get(item.key) if group.is_mapping and item.key else model)


def _fields(model: type[Record]) -> Iterator[tuple[str, type[Record] | None]]:
    for name, field in model.model_fields.items():
        yield field.alias or name, model_in(field.annotation)
