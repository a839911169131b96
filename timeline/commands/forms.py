"""``timeline forms``: the issue forms of the repository in which the content is kept."""

from __future__ import annotations

import argparse
from pathlib import Path

from timeline.commands import CLEAN
from timeline.commands.saving import save
from timeline.editing.issue_forms import as_github, as_gitlab, correction_form, event_form, is_ours
from timeline.project import ProjectError, add_project_arguments, project_of
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
    standing = {name: Path(name).read_bytes() for name in written if Path(name).is_file()}
    if foreign := [name for name, data in standing.items() if not is_ours(data.decode("utf-8", "replace"))]:
        raise ProjectError(f"{foreign[0]} was not written by this command; give it another name first")
    save({name: text.encode() for name, text in written.items()}, standing)
    print("\n".join(written))
    return CLEAN


def forms(forge: Forge) -> dict[str, str]:
    """Return the text of every form by its file."""
    event, correction = event_form(), correction_form(RECORD_FIELD, PAGE_FIELD)
    if forge is Forge.GITLAB:
        return {f"{GITLAB_TEMPLATES}/{form.name}.md": as_gitlab(form) for form in (event, correction)}
    return {f"{ISSUE_FORMS}/event.yml": as_github(event), f"{ISSUE_FORMS}/{CORRECTION_FORM}": as_github(correction)}
