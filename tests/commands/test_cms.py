"""``timeline cms``: what it writes, where, and what it says."""

import json
import shutil
from pathlib import Path

import pytest

from tests.projects import ROOT, SETTINGS, files_in, project, run

WRITTEN = {"index.html", "admin.css", "config.yml"}
SCRIPT = "node_modules/@sveltia/cms/dist/sveltia-cms.js"


def test_writes_below_the_private_folder(tmp_path: Path) -> None:
    """Everything that editors get stands where git does not look."""
    done = run(project(tmp_path), "cms")
    assert (done.returncode, done.stderr) == (0, "")
    assert set(files_in(tmp_path / ".timeline/admin")) == WRITTEN
    assert (tmp_path / ".timeline/.gitignore").read_text() == "*\n"


def test_tells_how_to_get_the_script(tmp_path: Path) -> None:
    """Without the editor's script the rest is written, and one line says what to run."""
    assert run(project(tmp_path), "cms").stdout.splitlines()[-1] == (
        "The editor does not start without its own script sveltia-cms.js. To get it, run `make cms`, or "
        "`npm install --no-save @sveltia/cms` and this again."
    )


def test_copies_the_script_that_is_installed(tmp_path: Path) -> None:
    """The editor's script comes from npm, byte for byte."""
    project(tmp_path)
    (tmp_path / SCRIPT).parent.mkdir(parents=True)
    shutil.copy(ROOT / SCRIPT, tmp_path / SCRIPT)
    done = run(tmp_path, "cms", "--to", "public/admin")
    assert done.stdout.splitlines() == [f"public/admin/{name}" for name in [*sorted_as_written(), "sveltia-cms.js"]]
    assert (tmp_path / "public/admin/sveltia-cms.js").read_bytes() == (ROOT / SCRIPT).read_bytes()


def sorted_as_written() -> list[str]:
    """Return the names in the order in which they are told."""
    return ["index.html", "admin.css", "config.yml"]


def test_twice_the_same(tmp_path: Path) -> None:
    """The same content gives the same bytes."""
    project(tmp_path)
    run(tmp_path, "cms", "--to", "one")
    run(tmp_path, "cms", "--to", "two")
    assert files_in(tmp_path / "one") == files_in(tmp_path / "two")


@pytest.mark.parametrize(
    ("setting", "backend", "folder"),
    [
        ("", {"name": "gitea", "auth_methods": ["token"]}, "content/events"),
        (
            'TIMELINE_REPOSITORY = "https://github.com/owner/name@next#subdirectory=site"',
            {"name": "github", "repo": "owner/name", "branch": "next", "auth_methods": ["token"]},
            "site/content/events",
        ),
    ],
)
def test_the_setting_says_where_it_saves(tmp_path: Path, setting: str, backend: dict[str, str], folder: str) -> None:
    """Paths and backend follow TIMELINE_REPOSITORY; without it a folder of this machine is all there is."""
    (project(tmp_path) / "pelicanconf.py").write_text(SETTINGS + setting)
    assert run(tmp_path, "cms").returncode == 0
    data = json.loads((tmp_path / ".timeline/admin/config.yml").read_bytes())
    assert data["backend"] == {"repo": f"this-machine/{tmp_path.name}", **backend}
    assert data["collections"][0]["folder"] == folder


def test_names_the_files_that_it_keeps_from_the_editor(tmp_path: Path) -> None:
    """What the editor would change is told by file, line and column."""
    old = "- {id: b, date: -0044, title: B, lane: law, sources: [{source: report}]}\n"
    done = run(project(tmp_path, {"events/old.yaml": old}), "cms")
    assert (
        "content/events/old.yaml:1:17: not in the web editor, which would change it: put -0044 in quotes"
        in done.stdout.splitlines()
    )
