"""The manual's pages on checks: its first page, the list of all checks, and a page for each."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterator
from itertools import takewhile

from timeline.manual import SIZE, Explanation, Manual, Sample, sentence
from timeline.problems import Check, Problem, Severity
from timeline.site import fields, metadata, texts
from timeline.site.addresses import CHECKS, FIELDS, MANUAL, Links, check_folder
from timeline.site.edition import Edition
from timeline.site.pages.head import Link
from timeline.site.pages.manual import (
    CheckGroup,
    CheckItem,
    CheckPage,
    ChecksPage,
    Line,
    ManualPage,
    Part,
    SampleItem,
    Told,
)

#: Each group of checks, in their order, with the check that it begins with.
GROUPS: dict[str, Check] = {
    "The text of a file": Check.BAD_ENCODING,
    "One record": Check.NOT_A_RECORD,
    "References between records": Check.DUPLICATE_ID,
    "Evidence": Check.NO_SOURCE,
    "Words": Check.WRONG_WEEKDAY,
    "Relations": Check.RELATED_TO_ITSELF,
    "Pictures": Check.IMAGE_WITHOUT_ALT,
    "Quotations": Check.QUOTED_NOT_CITED,
    "Timelines and where they are embedded": Check.DUPLICATE_LANE,
}
SEVERITY: dict[Severity | None, str] = {
    Severity.ERROR: "Error",
    Severity.WARNING: "Warning",
    None: "Switched off",
}
MEANING: dict[Severity | None, str] = {
    Severity.ERROR: "While it stands, the site is not built.",
    Severity.WARNING: "You are told, and the site is built all the same, unless the check is strict.",
    None: "Nobody is told.",
}
DATA = {"@type": "TechArticle"}
_FIRST_SENTENCE = re.compile(r".*?[.?!](?=\s|$)", re.DOTALL)


def manual_page(edition: Edition, links: Links) -> ManualPage:
    """Return the first page of the manual."""
    title, about = "Manual", "For those who write the records: every field, and every check with examples."
    return ManualPage(
        head=metadata.head(edition.settings, MANUAL, title=title, about=about, data=metadata.COLLECTION),
        title=title,
        parts=(
            Part("Fields", links.page(FIELDS), fields.ABOUT),
            Part("Checks", links.page(CHECKS), "What can be wrong, why it matters, and how it is put right."),
        ),
    )


def checks_page(edition: Edition, manual: Manual, links: Links) -> ChecksPage:
    """Return the list of all checks."""
    title, about = (
        "Checks",
        f"The {len(manual.explanations)} checks that records pass, each with examples and a reason.",
    )
    return ChecksPage(
        head=metadata.head(edition.settings, CHECKS, title=title, about=about, data=metadata.COLLECTION),
        trail=(Link("Manual", links.page(MANUAL)),),
        title=title,
        groups=tuple(
            CheckGroup(
                title,
                title.split()[-1].lower(),
                tuple(_check_item(manual.explanations[check], links) for check in checks),
            )
            for title, checks in grouped()
        ),
        stage=tuple(_shown(sample, "Content folder", ()) for sample in manual.stage),
    )


def check_page(edition: Edition, manual: Manual, explanation: Explanation, links: Links) -> CheckPage:
    """Return the page of one check."""
    check, settings = explanation.check, edition.settings
    problems = manual.problems[check]
    is_set = check in settings.house.severities
    return CheckPage(
        head=metadata.head(
            settings, check_folder(check.code), title=f"Check {check.code}", about=explanation.reason, data=DATA
        ),
        trail=(Link("Manual", links.page(MANUAL)), Link("Checks", links.page(CHECKS))),
        title=check.code,
        sentence=sentence(check),
        reason=texts.html(explanation.reason, links),
        severity=SEVERITY[check.severity],
        meaning=MEANING[check.severity],
        setting=None if check.is_fixed else f'TIMELINE_CHECKS = {{"{check.code}": "off"}}',
        here=SEVERITY[settings.house.severities[check]] if is_set else None,
        wrong=tuple(_shown(sample, "Wrong", _told_lines(sample, problems)) for sample in explanation.wrong),
        told=tuple(Told(str(each.location), each.message) for each in problems),
        right=tuple(_shown(sample, "Right", _new_lines(sample, explanation.wrong)) for sample in explanation.right),
    )


def grouped() -> Iterator[tuple[str, tuple[Check, ...]]]:
    """Return every group's title with its checks."""
    checks, firsts = list(Check), {*GROUPS.values()}
    for title, first in GROUPS.items():
        _, *others = checks[checks.index(first) :]
        yield title, (first, *takewhile(lambda check: check not in firsts, others))


def _check_item(explanation: Explanation, links: Links) -> CheckItem:
    check = explanation.check
    found = _FIRST_SENTENCE.match(explanation.reason)
    return CheckItem(
        title=check.code,
        link=links.page(check_folder(check.code)),
        reason=texts.inline(found[0] if found else explanation.reason, links),
        severity=SEVERITY[check.severity],
    )


def _shown(sample: Sample, role: str, meant: Collection[int]) -> SampleItem:
    """Return *sample* with the lines marked that *meant* names, counting from 1."""
    is_text = sample.language != SIZE
    lines = enumerate(sample.text.split("\n") if is_text else (), 1)
    return SampleItem(
        path=sample.path,
        label=f"{role}: {sample.path}",
        size=None if is_text else sample.text,
        lines=tuple(Line(words, number in meant) for number, words in lines),
    )


def _told_lines(sample: Sample, problems: Collection[Problem]) -> set[int]:
    return {problem.location.line for problem in problems if problem.location.path == sample.path}


def _new_lines(sample: Sample, wrong: Collection[Sample]) -> set[int]:
    """Return the lines of *sample* that the file of its name among *wrong* does not have."""
    before = next((each.text for each in wrong if each.path == sample.path), "")
    if not before:
        return set()
    changes = difflib.SequenceMatcher(None, before.split("\n"), sample.text.split("\n"), autojunk=False).get_opcodes()
    return {number + 1 for kind, _, _, first, end in changes if kind != "equal" for number in range(first, end)}
