"""The table of downloads."""

import pytest

from tests.formats.publications import publication
from tests.makers import event
from timeline.formats import FORMATS, Format

#: What the contract promises below /timelines/ID/; not all of it is there yet.
PROMISED = {"events.json", "events.csv", "events.ics", "events.jsonld", "timelinejs.json", "feed.atom", "feed.json"}


def test_files_have_the_promised_names() -> None:
    """Every download has an address of the contract, and the first three are there."""
    names = [each.file for each in FORMATS]
    assert set(names) <= PROMISED
    assert {"events.json", "events.csv", "feed.atom"} <= set(names)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.file)
def test_every_format_says_what_it_is(form: Format) -> None:
    """A download has a name for readers and a media type (RFC 6838, 4.2)."""
    assert form.title
    assert form.media_type.count("/") == 1
    assert form.media_type == form.media_type.lower().strip()


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.file)
def test_every_format_is_utf_8_and_the_same_each_time(form: Format) -> None:
    """What is written depends on the records alone."""
    made = publication(event("a", title="Страсбург 🏛️", summary="*Words* & more"))
    assert form.write(made) == form.write(made)
    assert "Страсбург 🏛️" in form.write(made).decode()


@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.file)
@pytest.mark.parametrize(
    "date", ["../2014", "/2014", "2014/", "-0043-03-15", "Y-66000000", "2022-03-16T10:00:00Z", "{2014,2016}"]
)
def test_every_format_takes_every_date(form: Format, date: str) -> None:
    """No sort of date stops a format."""
    assert b"Title of a" in form.write(publication(event("a", date)))
