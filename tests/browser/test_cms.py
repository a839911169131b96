"""The web editor, in a real browser with its own code for local folders: what it writes passes the check."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.editor import Editor, opened
from tests.browser.site import served
from tests.projects import ROOT, run
from timeline.files import read_content, size_of, write_all
from timeline.reading import read

#: Whom the editor asks by itself: for its fonts, and whether it is the newest.
FONTS, VERSION = "cdn.jsdelivr.net", "unpkg.com"
EXIT = "content/events/2022-exit.yaml"
NEW = "content/events/kuleba-welcomes-expulsion.yaml"
WRITTEN = """\
- id: kuleba-welcomes-expulsion
  date: 2022-03-16
  title: Kuleba welcomes Russia’s expulsion
  lane: reaction
  status: confirmed
  sources:
    - source: interfax-kuleba-2022
  responds_to:
    - id: council-expels-russia
      basis: inferred
"""


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy this site's content and write the editor's pages for it."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "content", folder / "content")
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    done = run(folder, "cms")
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def editor(browser: Browser, root: Path) -> Iterator[Editor]:
    """Open the editor on the copy, and fail if it asked anybody for more than its fonts and its version."""
    files = {name: data.decode() for name, data in read_content(root / "content", "content").items()}
    with served(root / ".timeline/admin") as address, opened(browser, f"{address}/", files) as editor:
        yield editor
        assert editor.asked <= {FONTS, VERSION}


def records(root: Path, changed: dict[str, str]) -> dict[tuple[str, str], Any]:
    """Return every sound record of the project with the *changed* files in it, by kind and id."""
    files = {**read_content(root / "content", "content"), **{name: text.encode() for name, text in changed.items()}}
    library = read(files, size_of=size_of).library
    kinds = {"event": library.events, "source": library.sources, "timeline": library.timelines}
    return {(kind, id_): record for kind, held in kinds.items() for id_, record in held.items()}


def complaints(root: Path, folder: Path, changed: dict[str, str]) -> list[str]:
    """Return what the check says of a copy of the project with the *changed* files and not of the project itself."""
    shutil.copytree(root / "content", folder / "content")
    write_all(folder, {name: text.encode() for name, text in changed.items()})
    before, after = (run(place, "check", "--format", "github") for place in (root, folder))
    assert after.returncode == before.returncode == 0
    known = {line.partition("::")[2] for line in before.stdout.splitlines()}
    return [line for line in after.stdout.splitlines() if line.partition("::")[2] not in known]


def test_a_new_event_passes_the_check(editor: Editor, root: Path, tmp_path: Path) -> None:
    """An event made by filling in a form is a file that the check has nothing to say about."""
    editor.button("New").click()
    editor.button("Add", "event").click()
    editor.fill("Id", "kuleba-welcomes-expulsion")
    editor.fill("Date", "2022-03-16")
    editor.fill("Title", "Kuleba welcomes Russia’s expulsion")
    editor.pick("Lane", "Reactions")
    editor.page.get_by_role("radio", name="confirmed").check()
    editor.button("Add", "citation").click()
    editor.pick("Source", "interfax-kuleba-2022")
    editor.button("Add", "reference").first.click()
    editor.pick("Id", "council-expels-russia")
    editor.page.get_by_role("radio", name="inferred").last.check()
    changed = editor.save()
    assert changed == {NEW: WRITTEN}
    assert complaints(root, tmp_path, changed) == []


def test_a_source_can_be_made_on_the_way(editor: Editor) -> None:
    """Whoever misses a source while writing an event adds it there, and both are saved."""
    editor.button("New").click()
    editor.button("Add", "event").click()
    editor.fill("Id", "a")
    editor.fill("Date", "2014")
    editor.fill("Title", "A title")
    editor.pick("Lane", "Reactions")
    editor.button("Add", "citation").click()
    editor.button("Add", "Source").click()
    editor.button("Add", "source").last.click()
    editor.page.get_by_role("dialog").get_by_role("textbox", name="Id", exact=True).fill("report")
    editor.page.get_by_role("dialog").get_by_role("textbox", name="Title", exact=True).fill("A report")
    editor.page.get_by_role("dialog").get_by_role("button", name="Add", exact=True).click()
    assert editor.save() == {
        "content/events/a.yaml": "- id: a\n  date: '2014'\n  title: A title\n  lane: reaction\n"
        "  sources:\n    - source: report\n",
        "content/sources/report.yaml": "- id: report\n  title: A report\n",
    }


def test_a_change_in_a_list_leaves_the_others_as_they_are(editor: Editor, root: Path, tmp_path: Path) -> None:
    """Saving one event of an existing file changes no value of the others."""
    editor.page.get_by_text("2022-exit").click()
    editor.button("Expand").nth(1).click()
    editor.fill("Title", "A title of another day")
    changed = editor.save()
    assert list(changed) == [EXIT]
    before, after = records(root, {}), records(root, changed)
    assert before.keys() == after.keys()
    [altered] = [key for key in before if before[key] != after[key]]
    assert before[altered].model_copy(update={"title": "A title of another day"}) == after[altered]
    assert complaints(root, tmp_path, changed) == []


def test_mistakes_are_told_in_plain_words(editor: Editor) -> None:
    """What the models do not let in is told at its field, and nothing is saved."""
    editor.button("New").click()
    editor.button("Add", "event").click()
    editor.fill("Id", "Kuleba Welcomes")
    editor.fill("Date", "16 March 2022")
    editor.button("Save").click()
    for words in ("Write lower-case letters", "Write the year first", "4 fields have errors"):
        expect(editor.page.get_by_role("alert").filter(has_text=words)).to_be_visible()
