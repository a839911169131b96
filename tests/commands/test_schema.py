"""``timeline schema``: what it writes, where, and what it makes of content with problems."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.projects import project, run

KINDS = ["event", "source", "timeline"]
FOLDER = ".timeline/schema"


def written(root: Path, kind: str, folder: str = FOLDER) -> dict[str, Any]:
    """Return a schema that was written."""
    made: dict[str, Any] = json.loads((root / folder / f"{kind}.json").read_text(encoding="utf-8"))
    return made


def known(root: Path, sort: str, kind: str = "event") -> list[str]:
    """Return the names of a sort that a schema offers."""
    return list(written(root, kind)["$defs"].get(f"Known-{sort}", {"enum": []})["enum"])


def test_schemas_are_written_where_files_name_them(tmp_path: Path) -> None:
    """There is one for each kind, in the folder that git ignores, and the names are printed."""
    done = run(project(tmp_path), "schema")
    assert (done.returncode, done.stdout.split()) == (0, [f"{FOLDER}/{kind}.json" for kind in KINDS])
    assert (tmp_path / ".timeline/.gitignore").read_text(encoding="utf-8") == "*\n"
    assert known(tmp_path, "events") == []


def test_project_adds_its_names(tmp_path: Path) -> None:
    """With ``--project`` the names of this content are offered."""
    run(project(tmp_path), "schema", "--project")
    assert [known(tmp_path, sort) for sort in ("events", "sources", "lanes")] == [["a"], ["report"], ["law"]]


def test_only_changes_are_written(tmp_path: Path) -> None:
    """A schema that says the same is left alone, one that does not is written again."""
    run(project(tmp_path), "schema", "--project")
    before = (tmp_path / FOLDER / "source.json").stat().st_mtime_ns
    assert run(tmp_path, "schema", "--project").stdout == ""
    project(tmp_path, {"events/more.yaml": "{id: b, date: 2014, title: B, lane: law}\n"})
    assert run(tmp_path, "schema", "--project").stdout.split() == [f"{FOLDER}/event.json", f"{FOLDER}/timeline.json"]
    assert (tmp_path / FOLDER / "source.json").stat().st_mtime_ns == before


def test_another_folder(tmp_path: Path) -> None:
    """``--to`` writes elsewhere, and only there."""
    run(project(tmp_path), "schema", "--to", "made/here")
    assert sorted(path.name for path in (tmp_path / "made/here").iterdir()) == [f"{kind}.json" for kind in KINDS]
    assert not (tmp_path / FOLDER).exists()


def test_names_of_what_can_be_read(tmp_path: Path) -> None:
    """Content with problems still offers the names of all records that could be read."""
    broken = "- {id: b, date: 2014, title: B, lane: law}\n- {id: c, date: March, title: C, lane: law}\n"
    done = run(project(tmp_path, {"events/broken.yaml": broken, "sources/x.yaml": "'"}), "schema", "--project")
    assert done.returncode == 0
    assert known(tmp_path, "events") == ["b", "a"]
    assert known(tmp_path, "sources") == ["report"]


def test_project_elsewhere_keeps_its_schemas(tmp_path: Path) -> None:
    """Schemas lie beside the settings of the project, wherever the command is called."""
    inner = project(tmp_path / "site")
    (inner / "pelicanconf.py").write_text('PATH = "content"\n', encoding="utf-8")
    assert run(tmp_path, "schema", "--settings", "site/pelicanconf.py").returncode == 0
    assert written(inner, "event")["$defs"]
    assert not (tmp_path / ".timeline").exists()


@pytest.mark.parametrize("place", ["taken", "taken/deeper"])
def test_place_that_cannot_be_written(tmp_path: Path, place: str) -> None:
    """Where no folder can be made the command says so and ends with wrong usage."""
    (project(tmp_path) / "taken").write_text("", encoding="utf-8")
    done = run(tmp_path, "schema", "--to", place)
    assert (done.returncode, done.stderr.startswith("timeline schema: cannot write ")) == (2, True)
    assert "Traceback" not in done.stderr
