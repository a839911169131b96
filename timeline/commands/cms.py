"""``timeline cms``: the pages of a web editor for this content, which run on this machine or beside the site."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from timeline import files
from timeline.commands import CLEAN
from timeline.editing.cms import (
    CONFIGURATION,
    ENDING,
    FOLDERS,
    SCRIPT,
    STYLE,
    STYLES,
    Backend,
    backend,
    configuration,
    page,
    this_machine,
)
from timeline.editing.cms_files import Standing, standing
from timeline.project import Project, add_project_arguments, project_of

#: Below the private folder, if no other is named.
FOLDER = "admin"
#: Where npm puts the editor's own script.
INSTALLED = Path("node_modules/@sveltia/cms/dist") / SCRIPT
MISSING = (
    f"The editor does not start without its own script {SCRIPT}. To get it, run "
    "`npm install --no-save @sveltia/cms`, then this again."
)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--to", metavar="DIR", help=f"the folder to write (default: {files.PRIVATE}/{FOLDER})")
    add_project_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the pages."""
    project = project_of(options)
    contents = project.files()
    apart = list(standing(contents, project.root, FOLDERS, ENDING))
    written = pages(project, apart)
    if INSTALLED.is_file():
        written[SCRIPT] = INSTALLED.read_bytes()
    folder = Path(options.to) if options.to else files.private_folder(Path()) / FOLDER
    files.write_all(folder, written)
    print("\n".join([*(f"{folder.as_posix()}/{name}" for name in written), *_notes(apart)]))
    if SCRIPT not in written:
        print(MISSING)
    return CLEAN


def pages(project: Project, apart: list[Standing]) -> dict[str, bytes]:
    """Return what is written for *project*, by the name of the file; the files *apart* have a place of their own."""
    settings = project.settings
    repository = settings.repository
    root = "/".join(filter(None, [repository.folder if repository else "", project.root]))
    data = configuration(settings.name, project.read().library, _where(project), root=root, standing=apart)
    return {
        "index.html": page(settings.name).encode(),
        STYLE: STYLES.encode(),
        CONFIGURATION: (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode(),
    }


def _where(project: Project) -> Backend:
    repository = project.settings.repository
    if repository is None:
        return this_machine(Path.cwd().name or FOLDER)
    return backend(repository.forge, repository.address, repository.branch)


def _notes(apart: list[Standing]) -> list[str]:
    """Return a line for every file that the editor is not offered."""
    kept = [each.obstacle for each in apart if each.obstacle]
    return [
        f"{place.path}:{place.line}:{place.column}: not in the web editor, which would change it: {advice}"
        for place, advice in kept
    ]
