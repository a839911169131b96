"""House rules: what a site's settings change about the checks."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from timeline.problems import Check, Problem, Severity

#: What the settings call a check that is not to be told of.
OFF = "off"

#: Words that take a side, unless the settings name others.
LOADED_WORDS = (
    "barbaric",
    "bloodthirsty",
    "brutal",
    "brutally",
    "cowardly",
    "despicable",
    "disgraceful",
    "heroic",
    "heroically",
    "infamous",
    "needless to say",
    "notorious",
    "notoriously",
    "obviously",
    "of course",
    "outrageous",
    "ridiculous",
    "sadly",
    "scandalous",
    "shameful",
    "shocking",
    "shockingly",
    "so-called",
    "tragically",
    "undoubtedly",
    "unfortunately",
)


@dataclass(frozen=True, slots=True)
class House:
    """What a site wants to be told of, and how grave it is there."""

    #: How grave each check is here, where the settings say so; ``None`` is not to be told of.
    severities: Mapping[Check, Severity | None] = field(default_factory=dict)
    #: Words and phrases that titles and summaries should do without, in lower or upper case.
    loaded_words: tuple[str, ...] = LOADED_WORDS

    def graded(self, problems: Iterable[Problem]) -> Iterator[Problem]:
        """Return *problems* as grave as they are here, without those that are not to be told of."""
        for problem in problems:
            severity = self.severities.get(problem.check, problem.severity)
            if severity is not None:
                yield dataclasses.replace(problem, severity=severity)
