"""Issue forms: valid for those who show them, made from the models, and the committed ones are current."""

from pathlib import Path
from subprocess import run as start
from sys import executable

import pytest
import yaml

from tests.projects import ROOT, files_in, project, run
from timeline.commands.forms import forms
from timeline.editing.issue_forms import ASKED, correction_form, event_form
from timeline.model import Event, Status
from timeline.site.repository import PAGE_FIELD, RECORD_FIELD, Forge, repository


def test_committed_forms_are_current() -> None:
    """The forms in the repository are what the models give; `timeline forms` writes them again."""
    assert {name: (ROOT / name).read_text(encoding="utf-8") for name in forms(Forge.GITHUB)} == forms(Forge.GITHUB)


def test_github_takes_the_forms(tmp_path: Path) -> None:
    """The published schema of GitHub's issue forms accepts them."""
    run(project(tmp_path), "forms")
    written = [str(path) for path in (tmp_path / ".github").rglob("*.yml")]
    command = [executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-issue-forms", *written]
    judged = start(command, capture_output=True, text=True, check=False)
    assert len(written) == 2
    assert judged.returncode == 0, judged.stdout


def test_questions_are_in_the_words_of_the_model() -> None:
    """Each field of an event is asked by its own description, with its example or its choices."""
    asked = {question.id: question for question in event_form().questions}
    fields = Event.model_fields
    assert [*asked] == [*ASKED]
    assert all(question.description.startswith(fields[name].description or "?") for name, question in asked.items())
    assert asked["title"].example == (fields["title"].examples or [None])[0]
    assert [choice.partition(":")[0] for choice in asked["date_basis"].choices] == ["stated", "inferred", "outside"]
    assert not any(Status.DISPUTED in question.choices for question in asked.values())


@pytest.mark.parametrize("forge", ["https://github.com/o/n", "https://codeberg.org/o/n"])
def test_links_fill_in_fields_that_exist(forge: str) -> None:
    """The address of a correction names fields of the form of that name."""
    address = repository(forge).report("event a", "A", "https://s.example/")
    ids = {question.id for question in correction_form(RECORD_FIELD, PAGE_FIELD).questions}
    assert {RECORD_FIELD, PAGE_FIELD} <= ids
    assert f"&{RECORD_FIELD}=" in address
    assert f"&{PAGE_FIELD}=" in address


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], [".github/ISSUE_TEMPLATE/correction.yml", ".github/ISSUE_TEMPLATE/event.yml"]),
        (["--forge", "gitlab"], [".gitlab/issue_templates/Correction.md", ".gitlab/issue_templates/New event.md"]),
    ],
)
def test_command_writes_for_the_forge(arguments: list[str], expected: list[str], tmp_path: Path) -> None:
    """The command says which files it wrote, each where its forge looks for it."""
    done = run(project(tmp_path), "forms", *arguments)
    written = [name for name in files_in(tmp_path) if name.startswith(".git")]
    assert (done.returncode, sorted(done.stdout.splitlines()), written) == (0, expected, expected)


def test_forge_comes_from_the_settings(tmp_path: Path) -> None:
    """Where the settings name a repository, the forms are written for its forge."""
    (project(tmp_path) / "pelicanconf.py").write_text(
        'TIMELINE_REPOSITORY = "https://gitlab.com/o/n"\n', encoding="utf-8"
    )
    assert ".gitlab/issue_templates/Correction.md" in run(tmp_path, "forms").stdout


def test_forms_are_yaml_in_the_order_of_the_manual() -> None:
    """A form begins with its name and asks for the title first."""
    form = yaml.safe_load(forms(Forge.GITHUB)[".github/ISSUE_TEMPLATE/event.yml"])
    assert [*form] == ["name", "description", "title", "body"]
    assert form["body"][0]["id"] == "title"


def test_forms_of_others_stay(tmp_path: Path) -> None:
    """A form that somebody else wrote is not written over; our own is."""
    theirs = project(tmp_path) / ".github/ISSUE_TEMPLATE/event.yml"
    assert [run(tmp_path, "forms").returncode, run(tmp_path, "forms").returncode] == [0, 0]
    theirs.write_text("name: Ours\n", encoding="utf-8")
    done = run(tmp_path, "forms")
    assert (done.returncode, theirs.read_text(encoding="utf-8")) == (2, "name: Ours\n")
    assert ".github/ISSUE_TEMPLATE/event.yml was not written by this command" in done.stderr
