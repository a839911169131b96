"""What a citation of an event or a timeline says."""

import pytest

from tests.makers import SITE, event, library, settings, timeline
from timeline.library import Library
from timeline.reading.history import Change, Key
from timeline.site.addresses import Links
from timeline.site.citation import citations, cite, cited_as
from timeline.site.edition import Edition

A, B = event("a"), event("b", "2014-04~")
ALL = timeline("all")
RECORDS = library([A, B], [ALL])
OLD = Change("a" * 40, "2026-11-20T23:30:00+00:00", "Old")
NEW = Change("b" * 40, "2026-11-21T00:30:00+02:00", "New, though its day reads later")
LATEST = Change("c" * 40, "2026-11-22T10:00:00+00:00", "Latest")
HISTORY: dict[Key, tuple[Change, ...]] = {("event", "a"): (OLD,), ("event", "b"): (NEW,), ("timeline", "all"): (OLD,)}


def edition(of: Library = RECORDS, *, uncommitted: tuple[Key, ...] = (), **history: Change) -> Edition:
    """Return an edition with a history; *history* are further last changes, by event."""
    changed = {**HISTORY, **{("event", id_): (change,) for id_, change in history.items()}}
    return Edition(of, settings(), {}, history=changed, uncommitted=frozenset(uncommitted))


def test_event_is_cited() -> None:
    """Author, title, site, version and address, and in a note the date of the event, which is not that of the text."""
    cited = cited_as(edition(), B)
    assert (cited.id, cited.title, cited.author, cited.site) == ("b", "Title of b", "A Site", "A Site")
    assert (cited.version, cited.issued, cited.address) == ("bbbbbbbbbb", "2026-11-21", f"{SITE}/events/b/")
    assert cited.note == "Date of the event: about April 2014 (EDTF 2014-04~)"


def test_author_of_the_settings() -> None:
    """Who is named in the settings is the author."""
    cited = cited_as(Edition(RECORDS, settings(author="The editors"), {}), A)
    assert (cited.author, cited.site) == ("The editors", "A Site")


def test_timeline_is_as_new_as_its_newest_record() -> None:
    """The last commit that changed the timeline or any event of it counts, by its moment and not by its clock."""
    assert cited_as(edition(), ALL).version == "aaaaaaaaaa"
    latest = cited_as(edition(b=LATEST), ALL)
    assert (latest.version, latest.issued, latest.note) == ("cccccccccc", "2026-11-22", "Timeline of 2 events")


@pytest.mark.parametrize("key", [("event", "a"), ("timeline", "all")])
def test_what_no_commit_holds_has_a_hash(key: Key) -> None:
    """A record that was changed since the last commit is not cited as that commit, and its day is not known."""
    cited = cited_as(edition(uncommitted=(key,)), ALL)
    assert cited.version.startswith("sha256-")
    assert cited.issued is None
    assert cited_as(edition(uncommitted=(key,)), B).version == "bbbbbbbbbb"


def test_hash_is_that_of_what_is_shown() -> None:
    """The same words have the same hash, others another; an event of another timeline does not count."""
    bare = Edition(RECORDS, settings(), {})
    same = Edition(library([event("a"), event("b", "2014-04~")], [timeline("all")]), settings(), {})
    other = Edition(library([event("a", title="Other"), B], [ALL]), settings(), {})
    assert cited_as(bare, ALL).version == cited_as(same, ALL).version
    assert cited_as(bare, ALL).version != cited_as(other, ALL).version
    assert cited_as(bare, A).version != cited_as(other, other.library.events["a"]).version
    assert cited_as(bare, B).version == cited_as(other, B).version


def test_citation_on_the_page() -> None:
    """The page says the same in words, and leads to the files, which are there."""
    made = cite(edition(), A, Links("../..", ""))
    assert made
    assert (made.version, made.issued, made.address) == ("aaaaaaaaaa", "20 November 2026", f"{SITE}/events/a/")
    paths = {path for path, _ in citations(edition())}
    assert {each.link.removeprefix("../../") for each in made.downloads} < paths
    assert len(paths) == 9


def test_nothing_is_cited_without_an_address() -> None:
    """A citation that does not say where the page stands is none."""
    nowhere = Edition(RECORDS, settings(address=""), {})
    assert cite(nowhere, A, Links("..", "")) is None
    assert list(citations(nowhere)) == []
