"""The web editor on the disk: its pages for this content, and its own script, which npm brings."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from timeline import files
from timeline.editing.cms.configuration import (
    CONFIGURATION,
    SCRIPT,
    STYLE,
    STYLES,
    Backend,
    backend,
    configuration,
    page,
    this_machine,
)
from timeline.editing.cms.files import Standing, standing
from timeline.library import Library
from timeline.project import Project

#: Below the private folder, if no other is named.
FOLDER = "admin"
#: Where npm puts the editor's own script, from the project's folder on.
INSTALLED = Path("node_modules/@sveltia/cms/dist") / SCRIPT


@dataclass(frozen=True, slots=True)
class WebEditor:
    """What was written for the web editor, and what it cannot be offered."""

    written: tuple[Path, ...]
    #: Each with the place of what the editor would change, and advice.
    left_out: tuple[str, ...]
    has_script: bool


def folder_of(project: Project) -> Path:
    """Return where the pages stand if no other folder is named; it need not exist."""
    return project.folder / files.PRIVATE / FOLDER


def write_web_editor(project: Project, library: Library, folder: Path | None = None) -> WebEditor:
    """Write the pages for the content of *project*, which is *library*, to *folder* or else to the private one."""
    apart = list(standing(project.files(), project.root))
    contents = _pages(project, library, apart)
    script = project.folder / INSTALLED
    if script.is_file():
        contents[SCRIPT] = script.read_bytes()
    place = folder or files.private_folder(project.folder) / FOLDER
    files.write_all(place, contents)
    return WebEditor(tuple(place / name for name in contents), tuple(_left_out(apart)), SCRIPT in contents)


def _pages(project: Project, library: Library, apart: list[Standing]) -> dict[str, bytes]:
    """Return what is written, by the name of the file; the files *apart* have a place of their own."""
    settings, repository = project.settings, project.settings.repository
    root = "/".join(filter(None, [repository.folder if repository else "", project.root]))
    data = configuration(settings.name, library, _where(project), root=root, standing=apart)
    return {
        "index.html": page(settings.name).encode(),
        STYLE: STYLES.encode(),
        CONFIGURATION: (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode(),
    }


def _where(project: Project) -> Backend:
    repository = project.settings.repository
    if repository is None:
        return this_machine(project.folder.resolve().name or FOLDER)
    return backend(repository.forge, repository.address, repository.branch)


def _left_out(apart: list[Standing]) -> list[str]:
    kept = [each.obstacle for each in apart if each.obstacle]
    return [f"{place}: not in the web editor, which would change it: {advice}" for place, advice in kept]
