"""Addresses that lead from a page into the repository."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.site.sites import full_site
from timeline.problems import Location
from timeline.site.edition import Edition
from timeline.site.plan import PageOutput, plan
from timeline.site.repository import Forge, Repository, RepositoryError, repository
from timeline.site.settings import SettingsError, from_pelican

PLACE = Location("content/events/a b.yaml", 12, 3)
HUB, LAB, FORGEJO = "https://github.com/o/n", "https://gitlab.com/group/sub/n", "https://codeberg.org/o/n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (HUB, Repository(Forge.GITHUB, HUB, "main", "")),
        (f"{HUB}/", Repository(Forge.GITHUB, HUB, "main", "")),
        (f"{HUB}.git", Repository(Forge.GITHUB, HUB, "main", "")),
        (f"{HUB}@gh-pages", Repository(Forge.GITHUB, HUB, "gh-pages", "")),
        (f"{HUB}@feature/x#subdirectory=sites/one/", Repository(Forge.GITHUB, HUB, "feature/x", "sites/one")),
        (LAB, Repository(Forge.GITLAB, LAB, "main", "")),
        (FORGEJO, Repository(Forge.FORGEJO, FORGEJO, "main", "")),
        ("gitlab+https://git.example.org/o/n", Repository(Forge.GITLAB, "https://git.example.org/o/n", "main", "")),
        ("forgejo+http://localhost:3000/o/n", Repository(Forge.FORGEJO, "http://localhost:3000/o/n", "main", "")),
    ],
)
def test_setting(text: str, expected: Repository) -> None:
    """The forge is known by its host or written before the address; branch and folder may follow."""
    assert repository(text) == expected


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("github.com/o/n", "'github.com/o/n' is not the address of a repository"),
        ("https://github.com/o", "is not the address of a repository"),
        ("https://github.com/o/n?x=1 y", "is not the address of a repository"),
        ("https://git.example.org/o/n", r"say what git\.example\.org runs: write one of 'github\+https://git"),
        ("svn+https://git.example.org/o/n", r"say what git\.example\.org runs"),
    ],
)
def test_what_is_no_repository(text: str, message: str) -> None:
    """A setting that leads nowhere is refused, with the form that is meant."""
    with pytest.raises(RepositoryError, match=message):
        repository(text)


@pytest.mark.parametrize(
    ("text", "edit", "history"),
    [
        (HUB, f"{HUB}/edit/main/content/events/a%20b.yaml#L12", f"{HUB}/commits/main/content/events/a%20b.yaml"),
        (
            f"{LAB}@x#subdirectory=one",
            f"{LAB}/-/edit/x/one/content/events/a%20b.yaml#L12",
            f"{LAB}/-/commits/x/one/content/events/a%20b.yaml",
        ),
        (
            FORGEJO,
            f"{FORGEJO}/_edit/main/content/events/a%20b.yaml#L12",
            f"{FORGEJO}/commits/branch/main/content/events/a%20b.yaml",
        ),
    ],
)
def test_addresses_of_a_file(text: str, edit: str, history: str) -> None:
    """Each forge has its own form of address for editing a file at its line and for the file's history."""
    assert (repository(text).edit(PLACE), repository(text).history(PLACE)) == (edit, history)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        (HUB, f"{HUB}/commit/0a1b"),
        (f"{LAB}@x#subdirectory=one", f"{LAB}/-/commit/0a1b"),
        (FORGEJO, f"{FORGEJO}/commit/0a1b"),
    ],
)
def test_address_of_a_commit(text: str, address: str) -> None:
    """A commit is shown at an address of its own, whatever the branch."""
    assert repository(text).commit("0a1b") == address


@pytest.mark.parametrize(
    ("text", "path", "fields"),
    [
        (HUB, "/o/n/issues/new", {"template": "correction.yml", "record": "event a"}),
        (FORGEJO, "/o/n/issues/new", {"template": ".github/ISSUE_TEMPLATE/correction.yml", "record": "event a"}),
        (LAB, "/group/sub/n/-/issues/new", {"issue[description]": "event a\nhttps://s.example/?a&b\n"}),
    ],
)
def test_address_of_a_correction(text: str, path: str, fields: dict[str, str]) -> None:
    """A new issue begins with the record and the page that it is about, whatever characters they hold."""
    address = urlsplit(repository(text).report("event a", "A & B", "https://s.example/?a&b"))
    given = {name: values[0] for name, values in parse_qs(address.query).items()}
    assert address.path == path
    assert fields.items() <= given.items()
    assert "Correction: A & B" in given.values()
    assert any("https://s.example/?a&b" in value for value in given.values())


def pages(edition: Edition) -> dict[str, Any]:
    """Return the pages of an edition by the template that shows them."""
    return {each.template: each.page for each in plan(edition) if isinstance(each, PageOutput)}


@pytest.mark.parametrize(
    ("template", "file"),
    [
        ("timeline/event", "content/events/since.yaml#L2"),
        ("timeline/source", "content/sources/report.yaml#L2"),
        ("timeline/timeline", "content/timelines/law-only.yaml#L2"),
    ],
)
def test_pages_lead_to_their_record(template: str, file: str) -> None:
    """The page of an event, a source or a timeline leads to its own file."""
    assert pages(full_site())[template].repository.edit == f"https://github.com/owner/name/edit/main/{file}"


def test_without_a_repository_pages_lead_nowhere() -> None:
    """Nothing is linked where the settings name no repository."""
    found = pages(full_site(repository=None))
    assert [found[f"timeline/{name}"].repository for name in ("event", "source", "timeline")] == [None] * 3


def test_wrong_settings_are_told_together() -> None:
    """All that is wrong with the settings is in one message."""
    given = {"TIMELINE_REPOSITORY": "elsewhere", "TIMELINE_CHECKS": {"no-sauce": "off", "bad-date": "off"}}
    with pytest.raises(SettingsError) as caught:
        from_pelican(given)
    assert all(word in str(caught.value) for word in ("elsewhere", "did you mean 'no-source'", "'bad-date' stays"))
