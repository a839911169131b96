"""What a record's page, and the page of all corrections, tell of the record itself."""

from dataclasses import replace

import pytest

from tests.makers import event, source
from tests.site.sites import CHANGES, REPOSITORY, full_site, site
from timeline.site.addresses import Links
from timeline.site.corrections import LISTED, corrected, corrections_page, history_of

LINKS = Links("..", "")
RECORD = event(
    "a", corrections=[{"date": "2025-01-02", "text": "One."}, {"date": "2026-11-20", "text": "See [b](event:b)."}]
)


def test_corrections_of_a_record() -> None:
    """The latest comes first; its text is Markdown, its day is for readers and machines."""
    late, early = corrected(RECORD, LINKS)
    assert (late.day.words, late.day.datetime) == ("20 November 2026", "2026-11-20")
    assert str(late.text) == '<p>See <a href="../events/b/" rel="noopener noreferrer">b</a>.</p>'
    assert early.day.datetime == "2025-01-02"


def test_all_corrections() -> None:
    """Corrections of events and sources stand together, latest first, each with the record that it is about."""
    paper = source(corrections=[{"date": "2025-06-01", "text": "Two."}])
    page = corrections_page(site(RECORD, event("b"), sources=(paper,)), LINKS)
    assert [(each.correction.day.datetime, each.record.link) for each in page.corrections] == [
        ("2026-11-20", "../events/a/"),
        ("2025-06-01", "../sources/report/"),
        ("2025-01-02", "../events/a/"),
    ]


def test_faults_of_sources() -> None:
    """Sources of which nothing is known to be wrong are left out; the others come by title."""
    sources = (source("b", note="*Wrong*."), source("c"), source("a", note="Cut short."))
    page = corrections_page(site(sources=sources), LINKS)
    assert [(each.link, each.note) for each in page.sources] == [
        ("../sources/a/", "<p>Cut short.</p>"),
        ("../sources/b/", "<p><em>Wrong</em>.</p>"),
    ]


def test_history_of_a_record() -> None:
    """The latest changes are listed with their commits; where the others are is said."""
    edition = full_site()
    history = history_of(edition, edition.library.events["full"])
    assert history
    assert (len(history.changes), history.earlier) == (LISTED, "5 earlier changes")
    assert history.all_changes == REPOSITORY.history(edition.locations["event", "full"])
    first = history.changes[0]
    assert (first.subject, first.link) == ("Change 25", REPOSITORY.commit(CHANGES[0].commit))
    assert (first.day.words, first.day.datetime) == ("25 January 2025", "2025-01-25")
    assert history.summary == "25 changes, the last on 25 January 2025"


def test_short_history() -> None:
    """A record that changed a few times has all its changes listed, and one that git does not know has none."""
    edition = full_site(repository=None)
    history = history_of(edition, edition.library.sources["report"])
    assert history
    assert (history.summary, history.earlier, history.all_changes) == (
        "1 change, the last on 25 January 2025",
        None,
        None,
    )
    assert history.changes[0].link is None
    assert history_of(edition, edition.library.events["plain"]) is None


def test_a_change_without_a_message() -> None:
    """A commit without a message still has words to follow its link by."""
    silent = CHANGES[0]._replace(subject="")
    history = history_of(
        replace(full_site(), history={("event", "full"): (silent,)}), full_site().library.events["full"]
    )
    assert history
    assert history.changes[0].subject == "No summary was given"


@pytest.mark.parametrize("count", [LISTED, LISTED + 1])
def test_all_changes_are_named_where_some_are_left_out(count: int) -> None:
    """A list that is as long as can be is whole."""
    edition = replace(full_site(), history={("event", "full"): CHANGES[:1] * count})
    history = history_of(edition, edition.library.events["full"])
    assert history
    assert history.earlier == (None if count == LISTED else "1 earlier change")
