"""The command that gives a record another id, as a user meets it."""

from pathlib import Path

import pytest

from tests.projects import POST, SETTINGS, files_in, project, run

PROBLEM = "- {id: b, date: 2023, title: B, lane: none, sources: [{source: report}]}\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a project with a post about its one event, and settings that name its one timeline."""
    project(tmp_path, {"posts/post.md": POST})
    (tmp_path / "pelicanconf.py").write_text(f'{SETTINGS}TIMELINE_FEATURED = "all"\n', encoding="utf-8")
    return tmp_path


def test_record_gets_another_id(root: Path) -> None:
    """Every file that names it is written, and each is told with the number of places."""
    done = run(root, "rename", "a", "ministers-decide")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "content/events/events.yaml: 2 places changed",
        "content/posts/post.md: 1 place changed",
        "The event a is called ministers-decide now; its old address leads to the new one.",
    ]
    assert "id: ministers-decide" in (root / "content/events/events.yaml").read_text(encoding="utf-8")
    assert "formerly: [a]}" in (root / "content/events/events.yaml").read_text(encoding="utf-8")
    assert run(root, "check").returncode == 0


def test_settings_are_left_to_the_editor(root: Path) -> None:
    """A setting that names the id is pointed at."""
    done = run(root, "rename", "all", "whole")
    line = len(SETTINGS.splitlines()) + 1
    assert f"pelicanconf.py:{line} names 'all' too; if it means this timeline, change it by hand" in done.stdout
    assert 'TIMELINE_FEATURED = "all"' in (root / "pelicanconf.py").read_text(encoding="utf-8")


def test_dry_run_writes_nothing(root: Path) -> None:
    """What would change is shown as a diff."""
    before = files_in(root)
    done = run(root, "rename", "all", "whole", "--dry-run")
    assert "-id: all\n+id: whole\n" in done.stdout
    assert "+{id: whole, title: Everything, lanes: [{id: law, title: Law}], formerly: [all]}\n" in done.stdout
    assert files_in(root) == before


def test_back_and_forth(root: Path) -> None:
    """Who takes back an id finds it where it was, and the other one among the former ones."""
    assert run(root, "rename", "event:a", "b").returncode == 0
    assert run(root, "rename", "b", "a", "--kind", "event").returncode == 0
    text = (root / "content/events/events.yaml").read_text(encoding="utf-8")
    assert "id: a," in text
    assert "formerly: [b]}" in text
    assert (root / "content/posts/post.md").read_text(encoding="utf-8") == POST


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["b", "c"], "there is no event, source or timeline 'b'"),
        (["reports", "c"], "there is no event, source or timeline 'reports'; did you mean 'report'?"),
        (["a", "A"], "'A' is not an id, which is lower-case words joined by hyphens"),
        (["a", "a"], "'a' is its id already"),
        (["event:report", "c"], "there is no event 'report'"),
    ],
)
def test_what_cannot_be_meant(root: Path, arguments: list[str], message: str) -> None:
    """Such usage ends with 2 and says what is wrong, and nothing is written."""
    before = files_in(root)
    done = run(root, "rename", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"timeline rename: {message}\n")
    assert files_in(root) == before


@pytest.mark.parametrize(
    ("content", "status"),
    [({"events/more.yaml": PROBLEM}, 0), ({"events/more.yaml": PROBLEM.replace("title: B", "title: a")}, 1)],
)
def test_errors_in_the_way(root: Path, content: dict[str, str], status: int) -> None:
    """A file with errors is in the way only if it mentions the record; they are told as the check tells them."""
    before = files_in(project(root, content))
    done = run(root, "rename", "a", "b2")
    assert done.returncode == status
    assert ("unknown-lane" in done.stdout) is bool(status)
    assert ("^ error" in done.stdout) is bool(status)
    assert (files_in(root) == before) is bool(status)


def test_files_keep_their_rights(root: Path) -> None:
    """A file is exchanged in one step, and stays as readable as it was."""
    (root / "content/posts/post.md").chmod(0o640)
    run(root, "rename", "a", "b")
    assert (root / "content/posts/post.md").stat().st_mode & 0o777 == 0o640
    assert [path.name for path in (root / "content").rglob(".*")] == []


def test_file_that_may_only_be_read(root: Path) -> None:
    """Where one of the files cannot be written, none is, so that no link is left without its record."""
    before = files_in(root)
    (root / "content/posts/post.md").chmod(0o444)
    done = run(root, "rename", "a", "b")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "timeline rename: content/posts/post.md may only be read; nothing was changed\n"
    assert files_in(root) == before
