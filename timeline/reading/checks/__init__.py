"""Rules about the whole library, each a small function from the pool to what breaks it; one table lists them all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from timeline.problems import Problem
from timeline.reading.checks import (
    citations,
    dates,
    duplicates,
    evidence,
    links,
    media,
    references,
    relations,
    sources,
    spelling,
    timelines,
    weekdays,
    wording,
)
from timeline.reading.checks.finding import Finding
from timeline.reading.pool import Pool
from timeline.reading.reader import Entry

#: Every rule.
RULES: tuple[Callable[[Pool], Iterator[Finding]], ...] = (
    references.unknown_lane,
    references.unknown_source,
    references.unknown_event,
    references.unknown_choice,
    spelling.lone_spelling,
    references.former_id_in_use,
    links.dead_link,
    dates.stand_in,
    dates.contradicted_date,
    dates.dated_after_source,
    dates.band_not_interval,
    dates.reversed_range,
    evidence.no_source,
    evidence.unused_source,
    citations.unknown_paragraph,
    citations.clashing_citations,
    citations.confirmed_without_support,
    citations.says_other_date,
    sources.no_archived_copy,
    sources.shared_address,
    sources.bad_language,
    sources.accessed_before_published,
    duplicates.similar_event,
    relations.related_to_itself,
    relations.wrong_order,
    relations.cycle,
    media.image_without_alt,
    media.image_not_found,
    media.image_without_licence,
    media.image_without_credit,
    media.unreadable_image,
    media.heavy_image,
    media.quoted_not_cited,
    media.quotation_too_long,
    timelines.duplicate_lane,
    timelines.nothing_shown,
    timelines.not_shown,
    timelines.step_repeated,
    timelines.in_no_timeline,
    weekdays.wrong_weekday,
    weekdays.doubtful_weekday,
    wording.title_repeated,
    wording.first_person,
    wording.loaded_word,
)


def check(pool: Pool) -> list[Problem]:
    """Return what breaks a rule, save where the reader has already complained."""
    findings = (finding for rule in RULES for finding in rule(pool))
    pairs = ((finding, pool.entries[id(finding.record)]) for finding in findings)
    return [problem(finding, entry) for finding, entry in pairs if not entry.is_faulty(finding.path)]


def problem(finding: Finding, entry: Entry[Any]) -> Problem:
    """Return *finding* as a problem at its place in the file of *entry*."""
    if finding.within:
        location = entry.marked.locate_text((*entry.path, *finding.path), *finding.within)
    else:
        location = entry.locate(finding.path)
    return finding.check.at(location, **finding.words)
