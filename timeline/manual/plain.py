"""An explanation of a check as plain text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator

from timeline.manual import SIZE, Explanation, Manual, Sample, sentence
from timeline.problems import Check

WIDTH = 80
INDENT = "    "


def as_plain(manual: Manual, explanation: Explanation) -> str:
    """Return name, severity, sentence and reason, then the wrong example with what is told of it, and the right one."""
    check = explanation.check
    told = [str(problem) for problem in manual.reading(explanation.wrong).problems]
    parts = [
        f"{check.code} ({_gravity(check)})\n{_wrapped(_sentence(check))}",
        _wrapped(explanation.reason),
        *_shown("Wrong", explanation.wrong),
        *told,
        *_shown("Right", explanation.right),
    ]
    return "\n\n".join(parts)


def _gravity(check: Check) -> str:
    return f"{check.severity}; {'no setting changes that' if check.is_fixed else 'settings can change that'}"


def _sentence(check: Check) -> str:
    """Return the sentence with what is filled in between angle brackets."""
    pieces = sentence(check)
    return "".join(f"<{piece.words}>" if piece.is_filled_in else piece.words for piece in pieces)


def _wrapped(text: str) -> str:
    return textwrap.fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)


def _shown(title: str, samples: Iterable[Sample]) -> Iterator[str]:
    for sample in samples:
        if sample.language == SIZE:
            yield f"{title}: {sample.path}, a file of {sample.text}"
        else:
            yield f"{title}: {sample.path}\n{textwrap.indent(sample.text, INDENT)}"
