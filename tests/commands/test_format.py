"""``timeline format``: which files it changes, what it says, and when it changes nothing."""

from pathlib import Path

import pytest

from tests.projects import EVENTS, files_in, project, run

ROOT = Path(__file__).parents[2]
UNTIDY = EVENTS.replace("id: a, date: 2022-03-16,", "date: '2022-03-16', id: \"a\",") + "# the end\n"
TIDY = EVENTS + "# the end\n"
EVENT_FILE, SOURCE_FILE = "content/events/events.yaml", "content/sources/sources.yaml"
UNTIDY_BOTH = {"events/events.yaml": UNTIDY, "sources/sources.yaml": "{title: A report, id: report}\n"}
UNREADABLE = "- id: a\n  title: [\n"
UNKNOWN_LANE = EVENTS.replace("lane: law", "lane: lav")


def text(root: Path, name: str = EVENT_FILE) -> str:
    """Return the text of a file."""
    return (root / name).read_bytes().decode()


def test_all_record_files_are_formatted(tmp_path: Path) -> None:
    """Without paths every record file is brought into form, and told of."""
    done = run(project(tmp_path, UNTIDY_BOTH), "format")
    assert text(tmp_path) == TIDY
    assert text(tmp_path, SOURCE_FILE) == "{id: report, title: A report}\n"
    assert done.stdout == (f"{EVENT_FILE}: formatted\n{SOURCE_FILE}: formatted\n2 files formatted, 1 in form already\n")
    assert done.returncode == 0


def test_second_run_touches_nothing(tmp_path: Path) -> None:
    """A file in form is not written again."""
    run(project(tmp_path, UNTIDY_BOTH), "format")
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert run(tmp_path, "format").stdout == "0 files formatted, 3 in form already\n"
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


@pytest.mark.parametrize("path", [SOURCE_FILE, "content/sources", "./content/events/../sources"])
def test_only_what_is_named(path: str, tmp_path: Path) -> None:
    """With paths only files at or below them change."""
    run(project(tmp_path, UNTIDY_BOTH), "format", path)
    assert text(tmp_path, SOURCE_FILE) == "{id: report, title: A report}\n"
    assert text(tmp_path) == UNTIDY


@pytest.mark.parametrize(
    ("path", "message"),
    [("content/none.yaml", "there is no content/none.yaml"), ("other.yaml", "other.yaml holds no records of this")],
)
def test_path_without_records(path: str, message: str, tmp_path: Path) -> None:
    """What is no record file is named."""
    (tmp_path / "other.yaml").write_text("{b: 1, a: 2}\n", encoding="utf-8")
    done = run(project(tmp_path), "format", path)
    assert done.returncode == 2
    assert message in done.stderr


def test_folder_without_records_is_fine(tmp_path: Path) -> None:
    """A folder may be empty."""
    (project(tmp_path) / "content" / "posts").mkdir()
    assert run(tmp_path, "format", "content/posts").stdout == "0 files formatted, 0 in form already\n"


@pytest.mark.parametrize(("content", "status"), [(UNTIDY_BOTH, 1), ({}, 0)])
def test_check_writes_nothing(content: dict[str, str], status: int, tmp_path: Path) -> None:
    """``--check`` lists what would change and fails if there is anything."""
    before = files_in(project(tmp_path, content))
    done = run(tmp_path, "format", "--check")
    assert done.returncode == status
    assert files_in(tmp_path) == before


def test_diff_shows_each_line(tmp_path: Path) -> None:
    """``--diff`` prints what would change, and writes nothing."""
    done = run(
        project(tmp_path, {"events/events.yaml": TIDY.replace("2022-03-16", "'2022-03-16'")}), "format", "--diff"
    )
    assert f"--- {EVENT_FILE}\n+++ {EVENT_FILE}\n" in done.stdout
    assert "\n-- {id: a, date: '2022-03-16', title" in done.stdout
    assert "\n+- {id: a, date: 2022-03-16, title" in done.stdout
    assert "'2022-03-16'" in text(tmp_path)
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("spoiled", "message"),
    [
        (UNREADABLE, "yaml-syntax: the list that '[' opens is not closed"),
        (UNKNOWN_LANE, "unknown-lane: there is no lane 'lav'; did you mean 'law'?"),
        (EVENTS.replace("title", "titel"), "unknown-field: there is no field 'titel' here"),
    ],
)
def test_file_with_errors_is_refused(spoiled: str, message: str, tmp_path: Path) -> None:
    """An error is told, and not even the other files change."""
    before = files_in(project(tmp_path, {**UNTIDY_BOTH, "events/events.yaml": spoiled}))
    done = run(tmp_path, "format")
    assert message in done.stdout
    assert done.stderr == "Nothing was changed. Mend this first.\n"
    assert done.returncode == 1
    assert files_in(tmp_path) == before


def test_error_elsewhere_does_not_matter(tmp_path: Path) -> None:
    """Who asks for one file is not held up by another."""
    done = run(project(tmp_path, {**UNTIDY_BOTH, "events/events.yaml": UNREADABLE}), "format", SOURCE_FILE)
    assert done.stdout.startswith(f"{SOURCE_FILE}: formatted\n")
    assert done.returncode == 0


def test_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    """Bytes that cannot be read are left alone."""
    spoiled = UNTIDY.replace("Ministers", "Minist\xe9res").encode("latin-1")
    (project(tmp_path) / EVENT_FILE).write_bytes(spoiled)
    done = run(tmp_path, "format")
    assert "bad-encoding" in done.stdout
    assert (tmp_path / EVENT_FILE).read_bytes() == spoiled


def test_line_ends_stay(tmp_path: Path) -> None:
    """A file from Windows keeps its line ends."""
    (project(tmp_path) / EVENT_FILE).write_bytes(UNTIDY.replace("\n", "\r\n").encode())
    run(tmp_path, "format")
    assert text(tmp_path) == TIDY.replace("\n", "\r\n")


def test_link_stays_a_link(tmp_path: Path) -> None:
    """Where a record file is a link, what it leads to is formatted; its mode stays."""
    shared = tmp_path / "shared.yaml"
    shared.write_text(UNTIDY, encoding="utf-8")
    shared.chmod(0o640)
    (project(tmp_path / "site", {"events/events.yaml": ""}) / "content" / "events").mkdir()
    (tmp_path / "site" / EVENT_FILE).symlink_to(shared)
    assert run(tmp_path / "site", "format", EVENT_FILE).returncode == 0
    assert (tmp_path / "site" / EVENT_FILE).is_symlink()
    assert shared.read_text(encoding="utf-8") == TIDY
    assert shared.stat().st_mode & 0o777 == 0o640


def test_file_that_may_only_be_read(tmp_path: Path) -> None:
    """It is named, without a traceback, and nothing else changes either."""
    before = files_in(project(tmp_path, UNTIDY_BOTH))
    (tmp_path / SOURCE_FILE).chmod(0o444)
    done = run(tmp_path, "format")
    assert done.stderr == f"timeline format: {SOURCE_FILE} may only be read; nothing was changed\n"
    assert done.returncode == 2
    assert files_in(tmp_path) == before


def test_content_of_this_site_is_in_form() -> None:
    """This site's own records are as the command would write them."""
    done = run(ROOT, "format", "--check")
    assert done.stdout.startswith("0 files would be formatted")
    assert done.returncode == 0
