"""The history that git keeps: when files and records last changed, and what a repository need not hold."""

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.makers import event, library
from timeline.history import commits, last_changes, record_history

WHEN = ["2025-01-01T10:00:00+00:00", "2025-02-01T10:00:00+02:00", "2025-03-01T10:00:00+00:00"]


def git(folder: Path, *arguments: str, when: str = WHEN[0]) -> None:
    """Run git in *folder* as somebody, at some time, without anybody's settings."""
    somebody = {
        f"GIT_{role}_{what}": f"somebody@{role}.example".lower()
        for role in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    times = {
        "GIT_AUTHOR_DATE": when,
        "GIT_COMMITTER_DATE": when,
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    subprocess.run(
        ["git", *arguments], cwd=folder, env={**os.environ, **somebody, **times}, check=True, capture_output=True
    )


def commit(folder: Path, name: str | bytes, text: str, when: str = WHEN[0], message: str | bytes = "x") -> None:
    """Write a file below *folder* and commit it."""
    path = Path(os.fsdecode(os.path.join(os.fsencode(folder), os.fsencode(name))))  # noqa: PTH118 (a name may be no text)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    git(folder, "add", "--all")
    git(folder, "commit", "--message", os.fsdecode(message), when=when)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Return a folder under git with a content folder of two files, of which one was changed later."""
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, "content/events/a.yaml", "1", WHEN[0])
    commit(tmp_path, "content/events/b.yaml", "1", WHEN[1])
    commit(tmp_path, "content/events/a.yaml", "2", WHEN[2])
    return tmp_path


def changes(root: Path, *names: str) -> dict[str, str]:
    """Return when each of *names* last changed."""
    return last_changes(root, names, commits(root))


def same(instants: dict[str, str], expected: dict[str, str]) -> bool:
    """Tell whether instants are equal, Z being one way to write +00:00."""
    return {name: when.replace("Z", "+00:00") for name, when in instants.items()} == expected


def test_last_change_is_the_last_commit(repository: Path) -> None:
    """Names count from the content folder, wherever git's own root is."""
    changed = changes(repository / "content", "events/a.yaml", "events/b.yaml")
    assert same(changed, {"events/a.yaml": WHEN[2], "events/b.yaml": WHEN[1]})


@pytest.mark.parametrize(
    "name", ["Страсбург.yaml", "mit Leerzeichen.yaml", 'quo"ted.yaml', "tab\there.yaml", "back\\slash.yaml", "🏛️.yaml"]
)
def test_last_change_of_any_name(name: str, repository: Path) -> None:
    """A name outside of ASCII is no reason to ask the disk."""
    commit(repository, f"content/events/{name}", "1", WHEN[1])
    assert same(changes(repository / "content", f"events/{name}"), {f"events/{name}": WHEN[1]})


def test_name_that_is_no_text_does_no_harm(repository: Path) -> None:
    """A file in the history whose name is not UTF-8 is passed over."""
    commit(repository, b"content/\xff.txt", "1", WHEN[1])
    assert same(changes(repository / "content", "events/a.yaml"), {"events/a.yaml": WHEN[2]})


def test_last_change_without_a_commit(repository: Path) -> None:
    """A file that git does not know yet has the disk's time."""
    new = repository / "content/events/new.yaml"
    new.write_text("1", encoding="utf-8")
    os.utime(new, (1_735_689_600, 1_735_689_600.9))
    assert changes(repository / "content", "events/new.yaml") == {"events/new.yaml": "2025-01-01T00:00:00+00:00"}


def test_last_change_without_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Outside of a repository, and where git is not installed, the disk's time counts."""
    path = tmp_path / "a.yaml"
    path.write_text("1", encoding="utf-8")
    os.utime(path, (1_735_689_600, 1_735_689_600))
    expected = {"a.yaml": "2025-01-01T00:00:00+00:00"}
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert changes(tmp_path, "a.yaml") == expected
    monkeypatch.setenv("PATH", "")
    assert changes(tmp_path, "a.yaml") == expected


def test_repository_without_a_commit(tmp_path: Path) -> None:
    """A new repository has no history to ask."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "a.yaml").write_text("1", encoding="utf-8")
    assert list(changes(tmp_path, "a.yaml")) == ["a.yaml"]


def test_nothing_to_ask_about(repository: Path) -> None:
    """No names, no instants."""
    assert changes(repository / "content") == {}


ONE = "- id: a\n  title: One\n"
OTHERS = "- id: b\n  title: Two\n"
RECORDS = library([event("a")])


@pytest.fixture
def records(tmp_path: Path) -> Path:
    """Return a content folder under git whose event ``a`` was written, moved and changed."""
    git(tmp_path, "init", "--quiet")
    folder = tmp_path / "content"
    commit(folder, "events/x.yaml", ONE + OTHERS, WHEN[0], "Written")
    (folder / "events/x.yaml").write_text(OTHERS, encoding="utf-8")
    commit(folder, "events/y.yaml", ONE, WHEN[1], "Moved")
    commit(folder, "events/y.yaml", ONE.replace("One", "1"), WHEN[2], "Changed")
    commit(folder, "events/x.yaml", OTHERS.replace("Two", "2"), WHEN[2], "Another")
    return folder


def told(folder: Path) -> list[tuple[str, str]]:
    """Return day and subject of each change of the event ``a``."""
    past = record_history(folder, commits(folder), RECORDS)
    return [(change.instant[:10], change.subject) for change in past.get(("event", "a"), ())]


def test_history_of_a_record(records: Path) -> None:
    """Of all commits to its files, a record has those that changed it."""
    assert told(records) == [("2025-03-01", "Changed"), ("2025-01-01", "Written")]


def test_settings_do_not_change_the_history(records: Path) -> None:
    """What an editor has told git about logs and renames does not matter."""
    expected = commits(records)
    for name, value in (
        ("log.showSignature", "true"),
        ("log.abbrevCommit", "true"),
        ("log.showRoot", "false"),
        ("diff.renames", "copies"),
    ):
        git(records, "config", name, value)
    assert commits(records) == expected


@pytest.mark.parametrize("time", ["253402300800 +0000", "1700000000 +9999", "99999999999999 +0000"])
def test_any_time(records: Path, time: str) -> None:
    """A commit may claim to be from a year or a zone that there is not; its changes are told all the same."""
    commit(records, "events/y.yaml", ONE.replace("One", "Three"))
    read = ["git", "cat-file", "commit", "HEAD"]
    written = subprocess.run(read, cwd=records, check=True, capture_output=True, text=True).stdout
    claimed = re.sub("(committer .*> ).*", rf"\g<1>{time}", written)
    write = ["git", "hash-object", "-t", "commit", "-w", "--literally", "--stdin"]
    made = subprocess.run(write, cwd=records, check=True, capture_output=True, text=True, input=claimed).stdout
    git(records, "reset", "--hard", made.strip())
    assert told(records)[0] == ("1970-01-01", "x")


@pytest.mark.parametrize(
    ("message", "subject"),
    [
        ("One line\n\nMore lines", "One line"),
        ("<b>&</b> :100644", "<b>&</b> :100644"),
        (":0 0 0 0 A", ":0 0 0 0 A"),
        ("Исправлено", "Исправлено"),
        (b"\xff", "ÿ"),
        ("a\x1bb", "a�b"),
    ],
)
def test_any_message(records: Path, message: str | bytes, subject: str) -> None:
    """A message is told by its first line, and whatever it holds can be written into a page."""
    commit(records, "events/y.yaml", ONE, WHEN[2], message)
    assert told(records)[0][1] == subject
    subject.encode()


@pytest.mark.usefixtures("records")
def test_clone_without_the_past(tmp_path: Path) -> None:
    """A shallow clone would make its last commit look like the first; nothing is told of it."""
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", "--depth", "1", tmp_path.as_uri(), str(clone))
    assert len(commits(clone / "content")) == 1
    assert told(clone / "content") == []


def test_repository_that_lacks_a_version(records: Path) -> None:
    """Where a version is not there, as in a partial clone, nothing is told rather than less."""
    version = next(file.before for commit in commits(records) for file in commit.files if file.before)
    (records.parent / ".git/objects" / version[:2] / version[2:]).unlink()
    assert told(records) == []


def test_no_repository_and_no_git(records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without git, and outside of a repository, there is no history and no complaint."""
    monkeypatch.setenv("PATH", "")
    assert told(records) == []
    monkeypatch.undo()
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    (tmp_path / ".git").rename(tmp_path / "gone")
    assert told(records) == []
