"""The history of the content as git keeps it: when each file and each record changed."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import IO, cast

from timeline.files import modified
from timeline.library import Library
from timeline.reading.history import (
    Change,
    Commit,
    FileChange,
    History,
    Key,
    Pieces,
    changed,
    history,
    in_pieces,
    of_records,
)

#: Nobody's settings change what the log says.
SETTINGS = ("-c", "log.showSignature=false", "-c", "log.showRoot=true")
LOG = (*SETTINGS, "log", "-z", "--encoding=UTF-8", "--format=%H%x00%cI%x00%s")
RAW = ("--raw", "--no-abbrev", "--no-renames", "--relative", "--", ".")
#: What git itself tells of a time that it cannot read.
NO_TIME = "1970-01-01T00:00:00+00:00"
#: What a partial clone has left out is not fetched.
LOCAL = {"GIT_NO_LAZY_FETCH": "1"}

#: What each commit changed below a folder, for the next build in the same process: it never changes.
_CHANGED: dict[Path, dict[str, set[Key]]] = {}


class MissingVersionError(Exception):
    """The repository does not hold all that its history names, as a partial clone does not."""


def commits(root: Path) -> tuple[Commit, ...]:
    """Return every commit that changed a file below *root*, latest first; none where there is no repository."""
    log = _git(root, *LOG, *RAW)
    return tuple(_commits(os.fsdecode(log or b"").split("\0")))


def last_changes(root: Path, names: Iterable[str], log: Iterable[Commit]) -> dict[str, str]:
    """Return when each of *names* below *root* last changed, as RFC 3339 instants: by the *log*, or by the disk."""
    committed: dict[str, str] = {}
    for commit in log:
        for file in commit.files:
            committed.setdefault(file.name, commit.change.instant)
    return {name: committed.get(name) or modified(root / name) for name in names}


def record_history(root: Path, log: tuple[Commit, ...], library: Library) -> History:
    """Return the changes of each record by the *log* of *root*, latest first; none if the repository holds less."""
    if not log or _git(root, "rev-parse", "--is-shallow-repository") != b"false\n":
        return {}
    known = _CHANGED.setdefault(root.resolve(), {})
    new = [commit for commit in log if commit.change.commit not in known]
    wanted = dict.fromkeys(
        version for commit in new for _, file in of_records(commit) for version in file[1:] if version
    )
    try:
        versions = dict(_versions(root, wanted))
    except (OSError, MissingVersionError):
        return {}
    known.update((commit.change.commit, changed(commit, versions)) for commit in new)
    return history([(commit, known[commit.change.commit]) for commit in log], library)


def uncommitted(root: Path) -> frozenset[str]:
    """Return the files below *root*, named from there, that hold something else than the last commit."""
    entries = _git(root, "ls-files", "-z", "--modified", "--others", "--exclude-standard", "--", ".")
    staged = _git(root, "diff", "-z", "--cached", "--name-only", "--relative", "--", ".")
    return frozenset(filter(None, os.fsdecode((entries or b"") + (staged or b"")).split("\0")))


def _git(root: Path, *arguments: str) -> bytes | None:
    """Return what git answers in *root*, None where it is not installed or refuses."""
    command = ["git", *arguments]
    try:
        return subprocess.run(command, cwd=root, capture_output=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return None


def _commits(entries: list[str]) -> Iterator[Commit]:
    """Return the commits in the *entries* of a log: hash, instant and subject, then two entries for each file."""
    left = iter(entry.removeprefix("\n") for entry in entries)
    change: Change | None = None
    found: list[FileChange] = []
    for entry in left:
        if entry.startswith(":"):
            _, _, before, after, _ = entry.split(" ")
            found.append(FileChange(next(left), _version(before), _version(after)))
        elif entry:
            if change:
                yield Commit(change, tuple(found))
            change, found = Change(entry, _instant(next(left)), _printable(next(left))), []
    if change:
        yield Commit(change, tuple(found))


def _instant(text: str) -> str:
    """Return *text*, an RFC 3339 instant, if it is one: a commit may claim any year and any distance from UTC."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return NO_TIME
    return text


def _printable(text: str) -> str:
    """Return *text* without what cannot be shown: a message may hold any bytes."""
    return "".join(each if each.isprintable() else "�" for each in text)


def _version(name: str) -> str | None:
    """Return what git calls a version of a file; only zeros stand for none."""
    return name if name.strip("0") else None


def _versions(root: Path, wanted: Iterable[str]) -> Iterator[tuple[str, Pieces]]:
    """Return each of the *wanted* versions in pieces; pieces that several share are kept once."""
    shared: dict[bytes, bytes] = {}
    command = ["git", "cat-file", "--batch"]
    with tempfile.TemporaryFile() as names:
        names.write("".join(f"{name}\n" for name in wanted).encode())
        names.seek(0)
        with subprocess.Popen(
            command,
            cwd=root,
            env={**os.environ, **LOCAL},
            stdin=names,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as git:
            for name in wanted:
                pieces = in_pieces(_content(cast("IO[bytes]", git.stdout)))
                yield name, frozenset(shared.setdefault(piece, piece) for piece in pieces)


def _content(answer: IO[bytes]) -> bytes:
    """Return the next content of git's *answer*: a line with its length, the content, and the end of a line."""
    *_, length = answer.readline().split() or [b"missing"]
    if not length.isdigit():
        raise MissingVersionError
    content = answer.read(int(length))
    answer.read(1)
    return content
