"""An edition of the site, made from the content that was read and from what folder and history know beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from timeline import files, history
from timeline.library import Library
from timeline.manual import Manual, manual_of
from timeline.problems import Location
from timeline.project import Project
from timeline.reading import Reading
from timeline.reading.history import Commit, History, Key
from timeline.site.edition import Edition
from timeline.site.renditions import Renditions
from timeline.site.settings import Settings


def edition_of(reading: Reading, project: Project, settings: Settings) -> Edition:
    """Return the edition that shows *reading*, which is sound, of *project*."""
    log = history.commits(project.content)
    past = history.record_history(project.content, log, reading.library)
    return Edition(
        reading.library,
        settings,
        changed=_changed(reading, project, log, past),
        locations=_locations(reading, settings),
        manual=_manual() if settings.has_manual else None,
        history=past,
        uncommitted=_uncommitted(reading, project) if past else frozenset(),
        pictures=_pictures(reading.library, project),
    )


def _changed(reading: Reading, project: Project, log: Iterable[Commit], past: History) -> Mapping[str, str]:
    """Return when each event last changed, by its id: its record where that has a history, otherwise its file."""
    within = f"{project.root}/"
    places = reading.entries.items()
    names = {id_: entry.marked.path.removeprefix(within) for (kind, id_), entry in places if kind == "event"}
    changes = history.last_changes(project.content, set(names.values()), log)
    own = {id_: changed[0].instant for (kind, id_), changed in past.items() if kind == "event"}
    return {id_: own.get(id_, changes[name]) for id_, name in names.items()}


def _uncommitted(reading: Reading, project: Project) -> frozenset[Key]:
    """Return the records whose files hold more than any commit."""
    names, within = history.uncommitted(project.content), f"{project.root}/"
    return frozenset(key for key, entry in reading.entries.items() if entry.marked.path.removeprefix(within) in names)


def _locations(reading: Reading, settings: Settings) -> Mapping[Key, Location]:
    """Return where every record stands, if pages lead there: looking it up means reading every file a second time."""
    return {key: entry.locate(()) for key, entry in reading.entries.items()} if settings.repository else {}


def _pictures(library: Library, project: Project) -> Mapping[str, Renditions]:
    """Return every picture of an event as it is published, by its name; where there is none, nothing is loaded."""
    names = {medium.file for event in library.events.values() for medium in event.media}
    if not names:
        return {}
    from timeline.pictures import made  # noqa: PLC0415 (it loads what knows every sort of picture)

    return made(project.content, names, project.folder)


@cache
def _manual() -> Manual:
    """Return the manual, which no content changes."""
    return manual_of(files.manual())
