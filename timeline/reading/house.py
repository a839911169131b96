"""House rules: what a site's settings change about the checks."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from timeline.problems import Check, Problem, Severity

#: What the settings call a check that is not to be told of.
OFF = "off"


@dataclass(frozen=True, slots=True)
class House:
    """How grave each check is here, where the settings say so; ``None`` is not to be told of."""

    severities: Mapping[Check, Severity | None] = field(default_factory=dict)

    def graded(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """Return *problems* as grave as they are here, without those that are not to be told of."""
        for problem in problems:
            severity = self.severities.get(problem.check, problem.severity)
            if severity is not None:
                yield dataclasses.replace(problem, severity=severity)
