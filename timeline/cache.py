"""What the last check found, kept on the disk for as long as nothing changes that it depends on."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any

from timeline.files import PRIVATE, SizeOf, private_folder, size_of
from timeline.problems import Check, Location, Problem, Severity

#: The file in the project's private folder.
NAME = "check.json"
#: The packages that have a part in what is wrong with a text, and in which words.
JUDGES = ("pydantic", "pydantic-core", "PyYAML")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check found, and the sizes that it asked for on its way."""

    problems: tuple[Problem, ...]
    sizes: Mapping[str, int | None]


# Pure: what an outcome depends on, and how it is written down.


def key_of(files: Mapping[str, bytes], *circumstances: str) -> str:
    """Return a text that is another one as soon as a file, its name or one of the *circumstances* is another."""
    digest = hashlib.sha256()
    for name, data in (*enumerate(map(_encoded, circumstances)), *sorted(files.items())):
        for part in (_encoded(str(name)), data):
            digest.update(b"%d:" % len(part) + part)
    return digest.hexdigest()


def packed(key: str, outcome: Outcome) -> bytes:
    """Return the content of a file that holds *outcome*, which counts for *key*."""
    problems = [_plain(problem) for problem in outcome.problems]
    body = json.dumps({"key": key, "problems": problems, "sizes": outcome.sizes}).encode()
    return _seal(body) + body


def unpacked(key: str, data: bytes) -> Outcome | None:
    """Return the outcome that *data* holds; ``None`` if it counts for another key or is not what was written."""
    seal, body = data[: len(_seal(b""))], data[len(_seal(b"")) :]
    if seal != _seal(body):
        return None
    held = json.loads(body)
    return Outcome(tuple(map(_problem, held["problems"])), held["sizes"]) if held["key"] == key else None


def _encoded(text: str) -> bytes:
    """Return *text* as bytes; a file's name need not be UTF-8."""
    return text.encode("utf-8", "surrogateescape")


def _seal(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode() + b"\n"


def _plain(problem: Problem) -> list[str | int]:
    place = problem.location
    return [place.path, place.line, place.column, problem.check.name, problem.message, problem.severity.value]


def _problem(plain: list[Any]) -> Problem:
    path, line, column, check, message, severity = plain
    return Problem(Location(path, line, column), Check[check], message, Severity(severity))


# The disk.


def installed() -> str:
    """Return a text that every upgrade changes: our own sources, Python, and the packages that judge."""
    package = Path(__file__).parent
    sources = {path.relative_to(package).as_posix(): path.read_bytes() for path in package.rglob("*.py")}
    return key_of(sources, sys.version, *map(metadata.version, JUDGES))


def checked(project: Path, key: str, check: Callable[[SizeOf], Iterable[Problem]]) -> tuple[Problem, ...]:
    """Return what *check* found last time in the folder *project* if it counts for *key* still, otherwise finds now.

    *check* is given what to ask for the size of a file.
    """
    kept = _kept(project, key)
    if kept and all(size_of(name) == size for name, size in kept.sizes.items()):
        return kept.problems
    sizes: dict[str, int | None] = {}

    def noted(name: str) -> int | None:
        return sizes.setdefault(name, size_of(name))

    outcome = Outcome(tuple(check(noted)), sizes)
    # A folder that cannot be written to costs the next check time, and this one nothing.
    with contextlib.suppress(OSError):
        _keep(project, packed(key, outcome))
    return outcome.problems


def _kept(project: Path, key: str) -> Outcome | None:
    try:
        return unpacked(key, (project / PRIVATE / NAME).read_bytes())
    except OSError:
        return None


def _keep(project: Path, data: bytes) -> None:
    """Write *data* beside the file and let it take the file's name, so that no other check ever reads half of it."""
    folder = private_folder(project)
    handle, beside = tempfile.mkstemp(prefix=f"{NAME}.", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(beside).replace(folder / NAME)
    except OSError:
        Path(beside).unlink(missing_ok=True)
        raise
