"""What the last check found, kept on the disk for as long as nothing changes that it depends on."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Any, TypeVar

from timeline.files import PRIVATE, FlawOf, SizeOf, private_folder, replace, size_of
from timeline.problems import Check, Location, Problem, Severity

Answer = TypeVar("Answer")

#: The file in the project's private folder.
NAME = "check.json"
#: The packages that have a part in what is wrong with a text, and in which words.
JUDGES = ("pydantic", "pydantic-core", "PyYAML", "pillow")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check found, and what it looked at on its way: sizes of files, and the content of pictures by its hash."""

    problems: tuple[Problem, ...]
    sizes: dict[str, int | None]
    pictures: dict[str, str]


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
    held = {"key": key, "problems": problems, "sizes": outcome.sizes, "pictures": outcome.pictures}
    body = json.dumps(held).encode()
    return _seal(body) + body


def unpacked(key: str, data: bytes) -> Outcome | None:
    """Return the outcome that *data* holds; ``None`` if it counts for another key or is not what was written."""
    seal, body = data[: len(_seal(b""))], data[len(_seal(b"")) :]
    if seal != _seal(body):
        return None
    held = json.loads(body)
    if held["key"] != key:
        return None
    return Outcome(tuple(map(_problem, held["problems"])), held["sizes"], held["pictures"])


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


def checked(
    project: Path, key: str, check: Callable[[SizeOf, FlawOf], Iterable[Problem]], flaw_of: FlawOf
) -> tuple[Problem, ...]:
    """Return what *check* found last time in the folder *project* if it counts for *key* still, otherwise finds now.

    *check* is given what to ask about a file: its size, and as *flaw_of* does why it cannot be shown.
    """
    kept = _kept(project, key)
    if kept and _holds(kept.sizes, size_of) and _holds(kept.pictures, _hash_of):
        return kept.problems
    sizes: dict[str, int | None] = {}
    pictures: dict[str, str] = {}

    def noted_size(name: str) -> int | None:
        return sizes.setdefault(name, size_of(name))

    def noted_flaw(name: str) -> str | None:
        pictures[name] = _hash_of(name)
        return flaw_of(name)

    outcome = Outcome(tuple(check(noted_size, noted_flaw)), sizes, pictures)
    # A folder that cannot be written to costs the next check time, and this one nothing.
    with contextlib.suppress(OSError):
        replace(private_folder(project) / NAME, packed(key, outcome))
    return outcome.problems


def _holds(answers: Mapping[str, Answer], ask: Callable[[str], Answer]) -> bool:
    return all(ask(name) == answer for name, answer in answers.items())


def _hash_of(name: str) -> str:
    try:
        return hashlib.sha256(Path(name).read_bytes()).hexdigest()
    except OSError:
        return ""


def _kept(project: Path, key: str) -> Outcome | None:
    try:
        return unpacked(key, (project / PRIVATE / NAME).read_bytes())
    except OSError:
        return None
