"""From the text of all content files to the linked library and everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from timeline.content import FOLDERS, MARKDOWN, YAML
from timeline.house import House
from timeline.library import Library
from timeline.model import Event, Source, Timeline
from timeline.problems import Check, Location, Problem, Severity, did_you_mean
from timeline.reading import source
from timeline.reading.checks import check
from timeline.reading.pool import Files, Shelf, gather, pool
from timeline.reading.reader import Entry
from timeline.reading.texts import check_text

R = TypeVar("R", Event, Source, Timeline)


@dataclass(frozen=True)
class Reading:
    """What the files hold, and all that is wrong with them, in order of place."""

    #: Only records that are what stands in the files.
    library: Library
    problems: tuple[Problem, ...]
    #: Where each record of the library stands, by its kind (``event``) and its id.
    entries: Mapping[tuple[str, str], Entry[Any]]

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong that would be wrong or broken on a page."""
        return all(problem.severity is not Severity.ERROR for problem in self.problems)


def read(
    files: Mapping[str, bytes],
    *,
    root: str = "content",
    size_of: Callable[[str], int | None],
    flaw_of: Callable[[str], str | None] = lambda _: None,
    house: House = House(),  # noqa: B008 (it cannot be changed)
) -> Reading:
    """Read all content *files*, by their names from the project's folder on, of which those below *root* are read.

    Records are the YAML files below ``events``, ``sources`` and ``timelines``; Markdown files are texts.
    *size_of* tells how many bytes the file of such a name has, ``None`` if there is none; *flaw_of* why one that there
    is cannot be shown as a picture, ``None`` if it can.
    """
    events = _shelf(Event, "events", files, root)
    sources = _shelf(Source, "sources", files, root)
    timelines = _shelf(Timeline, "timelines", files, root)
    asked = Files(lambda name: size_of(f"{root}/{name}"), lambda name: flaw_of(f"{root}/{name}"))
    whole = pool(events, sources, timelines, asked, house)
    problems = [*events.problems, *sources.problems, *timelines.problems, *check(whole)]
    problems += _misplaced(files, root)
    for name, data in files.items():
        if name.startswith(f"{root}/") and name.endswith(MARKDOWN):
            problems += check_text(name, data, whole)
    return Reading(
        Library(events.sound, sources.sound, timelines.sound),
        tuple(sorted(house.graded(set(problems)), key=lambda problem: problem.sort_key)),
        {**_places("event", events), **_places("source", sources), **_places("timeline", timelines)},
    )


def _places(kind: str, shelf: Shelf[R]) -> dict[tuple[str, str], Entry[Any]]:
    return {(kind, id_): entry for id_, entry in shelf.entries.items() if entry.is_sound}


def _shelf(model: type[R], folder: str, files: Mapping[str, bytes], root: str) -> Shelf[R]:
    names = sorted(name for name in files if name.startswith(f"{root}/{folder}/") and name.endswith(YAML))
    return gather(model, (source.parse(name, files[name]) for name in names))


def _misplaced(names: Iterable[str], root: str) -> Iterator[Problem]:
    """Return the YAML files in a folder whose name is nearly that of a folder for records."""
    for name in names:
        folder, _, rest = name.removeprefix(f"{root}/").partition("/")
        is_other = name.endswith(YAML) and rest and folder not in FOLDERS
        if is_other and (suggestion := did_you_mean(folder, FOLDERS)):
            yield Check.MISPLACED_FILE.at(Location(name), name=folder, suggestion=suggestion)
