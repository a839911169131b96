"""``timeline forms``: the issue forms of the repository in which the content is kept."""

from __future__ import annotations

import argparse
from pathlib import Path

from timeline import files
from timeline.commands import CLEAN
from timeline.editing.issue_forms import as_github, as_gitlab, correction_form, event_form
from timeline.project import add_project_arguments, project_of
from timeline.site.repository import CORRECTION_FORM, ISSUE_FORMS, PAGE_FIELD, RECORD_FIELD, Forge

GITLAB_TEMPLATES = ".gitlab/issue_templates"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument(
        "--forge", choices=[*Forge], help="where the repository is (default: as TIMELINE_REPOSITORY says, or github)"
    )
    add_project_arguments(parser)


def run(options: argparse.Namespace) -> int:
    """Write the forms."""
    repository = project_of(options).settings.repository
    forge = Forge(options.forge or (repository.forge if repository else Forge.GITHUB))
    written = forms(forge)
    files.write_all(Path(), {name: text.encode() for name, text in written.items()})
    print("\n".join(written))
    return CLEAN


def forms(forge: Forge) -> dict[str, str]:
    """Return the text of every form by its file."""
    event, correction = event_form(), correction_form(RECORD_FIELD, PAGE_FIELD)
    if forge is Forge.GITLAB:
        return {f"{GITLAB_TEMPLATES}/{form.name}.md": as_gitlab(form) for form in (event, correction)}
    return {f"{ISSUE_FORMS}/event.yml": as_github(event), f"{ISSUE_FORMS}/{CORRECTION_FORM}": as_github(correction)}
