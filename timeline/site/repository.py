"""Where the content is kept: addresses that lead from a page to its file, its history and a form for a correction."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import quote, urlencode

from timeline.problems import Location

DEFAULT_BRANCH = "main"
#: Where GitHub and Forgejo look for issue forms, and the one that a correction is told in.
ISSUE_FORMS = ".github/ISSUE_TEMPLATE"
CORRECTION_FORM = "correction.yml"
#: The ids of that form's fields, which an address fills in.
RECORD_FIELD, PAGE_FIELD = "record", "page"

#: Written as pip writes such addresses (VCS support): ``forge+https://host/owner/name@branch#subdirectory=folder``.
_SETTING = re.compile(
    r"(?:(?P<forge>[a-z]+)\+)?(?P<address>https?://(?P<host>[^/@#\s]+)(?:/[^/@#?\s]+?){2,}?)(?:\.git)?/?"
    r"(?:@(?P<branch>[^#\s]+))?(?:#subdirectory=(?P<folder>[^#\s]+))?"
)


class Forge(enum.StrEnum):
    """The kind of software that shows a repository on the web."""

    GITHUB = "github"
    GITLAB = "gitlab"
    FORGEJO = "forgejo"


_PUBLIC = {"github.com": Forge.GITHUB, "gitlab.com": Forge.GITLAB, "codeberg.org": Forge.FORGEJO}


class RepositoryError(ValueError):
    """The text does not say where a repository is."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository on the web, and the branch and folder of it in which the project stands."""

    forge: Forge
    address: str
    branch: str = DEFAULT_BRANCH
    #: From the repository's root on; empty if the project stands there.
    folder: str = ""

    def edit(self, place: Location) -> str:
        """Return the address at which the file of *place* is edited, at its line."""
        return f"{self.address}{_PATHS[self.forge].edit.format(**self._at(place))}#L{place.line}"

    def history(self, place: Location) -> str:
        """Return the address at which the history of the file of *place* is shown."""
        return self.address + _PATHS[self.forge].history.format(**self._at(place))

    def commit(self, name: str) -> str:
        """Return the address at which the commit of the hash *name* is shown."""
        return f"{self.address}{_PATHS[self.forge].commit}{name}"

    def report(self, record: str, title: str, page: str) -> str:
        """Return the address of a new issue about *record* (``event ID``), whose *page* shows it under *title*."""
        return f"{self.address}{_PATHS[self.forge].issues}?{urlencode(_PATHS[self.forge].issue(record, title, page))}"

    def _at(self, place: Location) -> dict[str, str]:
        path = "/".join(filter(None, [self.folder, place.path]))
        return {"branch": quote(self.branch), "path": quote(path)}


def repository(text: str) -> Repository:
    """Return the repository that *text* names, such as ``forgejo+https://host/owner/name@branch#subdirectory=folder``.

    Raises :class:`RepositoryError`; all parts but the address may be left out, the forge only where its host is known.
    """
    found = _SETTING.fullmatch(text)
    if not found:
        raise RepositoryError(f"{text!r} is not the address of a repository, such as https://github.com/owner/name")
    known = found["forge"] or _PUBLIC.get(found["host"])
    if known not in set(Forge):
        choices = ", ".join(f"'{each}+{found['address']}'" for each in Forge)
        raise RepositoryError(f"say what {found['host']} runs: write one of {choices}")
    return Repository(
        Forge(known), found["address"], found["branch"] or DEFAULT_BRANCH, (found["folder"] or "").strip("/")
    )


class _Paths(NamedTuple):
    """What follows a repository's address."""

    edit: str
    history: str
    commit: str
    issues: str
    #: The fields that the address of a new issue fills in.
    issue: Callable[[str, str, str], dict[str, str]]


def _form(record: str, title: str, page: str) -> dict[str, str]:
    return {"title": f"Correction: {title}", RECORD_FIELD: record, PAGE_FIELD: page}


def _github(record: str, title: str, page: str) -> dict[str, str]:
    return {"template": CORRECTION_FORM, **_form(record, title, page)}


def _forgejo(record: str, title: str, page: str) -> dict[str, str]:
    return {"template": f"{ISSUE_FORMS}/{CORRECTION_FORM}", **_form(record, title, page)}


def _gitlab(record: str, title: str, page: str) -> dict[str, str]:
    return {"issue[title]": f"Correction: {title}", "issue[description]": f"{record}\n{page}\n"}


_PATHS = {
    Forge.GITHUB: _Paths("/edit/{branch}/{path}", "/commits/{branch}/{path}", "/commit/", "/issues/new", _github),
    Forge.GITLAB: _Paths(
        "/-/edit/{branch}/{path}", "/-/commits/{branch}/{path}", "/-/commit/", "/-/issues/new", _gitlab
    ),
    Forge.FORGEJO: _Paths(
        "/_edit/{branch}/{path}", "/commits/branch/{branch}/{path}", "/commit/", "/issues/new", _forgejo
    ),
}
