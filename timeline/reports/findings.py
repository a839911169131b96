"""What a report tells of: problems, and what it takes to show them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from timeline.problems import Check, Problem


@dataclass(frozen=True, slots=True)
class Findings:
    """The problems of some content."""

    problems: Sequence[Problem]
    #: The content files by name.
    files: Mapping[str, bytes] = field(default_factory=dict)
    #: The addresses of the manual's pages on checks, as far as there are any.
    pages: Mapping[Check, str] = field(default_factory=dict)
    #: Whether what reads the report shows colours.
    is_coloured: bool = False
