"""Corrections: what was wrong with a record, and since when it is put right."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from timeline.model.values import Day, Record, Text


class Correction(Record):
    """What was wrong with a published record, and the day on which it was put right."""

    date: Day = Field(description="The day of the correction.", examples=["2026-11-20"])
    text: Text = Field(
        description="What was wrong, in one sentence (Markdown).",
        examples=["The title named the Council; it was the Assembly that decided."],
    )


Corrections = Annotated[
    tuple[Correction, ...],
    Field(
        description="Mistakes of ours that readers may have met here, each with the day on which it was put right.",
        examples=[[{"date": "2026-11-20", "text": "The title named the wrong body."}]],
    ),
]
