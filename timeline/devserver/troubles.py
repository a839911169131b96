"""What keeps the site from being built, as the browser and the terminal show it: file and line first."""

from __future__ import annotations

import json
import re
import traceback
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from timeline.build import UnsoundError
from timeline.problems import Problem, Severity
from timeline.project import ProjectError
from timeline.reports.excerpt import CUT, lines_of

#: A message that begins with a place, as compilers write it.
PLACED = re.compile(r"(?P<path>[^\s:][^:\n]*):(?P<line>\d+): (?P<message>.+)", re.DOTALL)
#: What is marked in a line: a word with its hyphens, otherwise one sign.
WORD = re.compile(r"[\w-]+|\S")
#: Of a long line so many characters are shown on either side.
LENGTH = 80
QUOTED = re.compile("'([^']{3,})'")
#: Folders of other people's code: no place in them helps an editor.
FOREIGN = ("site-packages", "lib")


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that is wrong; of its place is told as much as is known."""

    message: str
    path: str = ""
    line: int = 0
    column: int = 0
    check: str = ""
    #: The line that is wrong: what stands before the place, the word there, and what comes after.
    excerpt: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """The path with line and column, as far as they are known."""
        return ":".join(str(part) for part in (self.path, self.line, self.column) if part)

    def __str__(self) -> str:
        """Return the form in which checks print a problem."""
        return ": ".join(part for part in (self.place, self.check, self.message) if part)


class ContentError(Exception):
    """The content is not sound; the *troubles* say where and why."""

    def __init__(self, troubles: tuple[Trouble, ...]) -> None:
        super().__init__(summary(troubles))
        self.troubles = troubles


@dataclass(frozen=True, slots=True)
class Situation:
    """What the browser should show: an edition of the site and, over it, what is wrong since."""

    #: Another text as soon as any file of the site is another; empty if there is no site yet.
    edition: str = ""
    troubles: tuple[Trouble, ...] = ()

    def as_json(self, manual: Mapping[str, str]) -> str:
        """Return what the browser's script reads; *manual* has the address of the page on each check."""
        told = [{**asdict(each), "place": each.place, "manual": manual.get(each.check, "")} for each in self.troubles]
        return json.dumps({"edition": self.edition, "summary": summary(self.troubles), "troubles": told})


def summary(troubles: Sequence[Trouble]) -> str:
    """Return how many there are: ``2 errors``."""
    return f"{len(troubles)} {'error' if len(troubles) == 1 else 'errors'}"


def of_problems(problems: Iterable[Problem], contents: Mapping[str, bytes]) -> Iterator[Trouble]:
    """Yield the errors among *problems*, with the lines of the files' *contents* that they are about."""
    for problem in problems:
        if problem.severity is Severity.ERROR:
            place = problem.location
            lines = lines_of(contents.get(place.path, b""))
            line = lines[place.line - 1] if place.line <= len(lines) else ""
            shown = _parts(line, place.column - 1) if line.strip() else ()
            yield Trouble(problem.message, place.path, place.line, place.column, problem.check.code, shown)


def _parts(line: str, at: int) -> tuple[str, str, str]:
    """Return what stands before *at*, counted from 0, the word there, and what comes after; of a long line a part."""
    word = WORD.match(line, at)
    end = min(word.end() if word else at, at + LENGTH)
    before, after = line[max(0, at - LENGTH) : at], line[end : end + LENGTH]
    return (CUT if at > LENGTH else "") + before, line[at:end], after + (CUT if len(line) > end + LENGTH else "")


def of_mistake(mistake: BaseException, folders: Sequence[Path], contents: Mapping[str, bytes]) -> Iterator[Trouble]:
    """Yield what *mistake* in settings, a template or a post tells an editor who works in the first of *folders*.

    It may name files from any of *folders* on, or only quote what stands in one of the *contents*.
    """
    if isinstance(mistake, ContentError):
        yield from mistake.troubles
    elif isinstance(mistake, UnsoundError):
        yield from (_of_message(message, folders, contents) for message in mistake.messages)
    elif isinstance(mistake, SystemExit) and not isinstance(mistake.code, str):
        yield Trouble(f"something ended the build with status {mistake.code}", *_place(mistake, folders[0]))
    elif isinstance(mistake, ProjectError | SystemExit):
        yield _of_message(str(mistake), folders, contents)
    else:
        told = getattr(mistake, "msg", None) or getattr(mistake, "message", None) or str(mistake)
        yield Trouble(f"{type(mistake).__name__}: {told}".removesuffix(": "), *_place(mistake, folders[0]))


def _of_message(text: str, folders: Sequence[Path], contents: Mapping[str, bytes]) -> Trouble:
    """Return what Pelican or a plugin has put into words; a file that it names, or quotes, leads."""
    here = folders[0]
    text = text.strip().replace(f"{here}/", "")
    if placed := PLACED.fullmatch(text):
        return Trouble(placed["message"], placed["path"], int(placed["line"]))
    words = [word.strip("\"'`,:;()") for word in text.split()]
    named = (folder / word for word in words if "." in word for folder in folders)
    path = next((_from(here, path) for path in named if path.is_file()), "")
    return Trouble(text, path) if path else Trouble(text, *_quoted(text, contents))


def _quoted(text: str, contents: Mapping[str, bytes]) -> tuple[str, int]:
    """Return the first place in *contents* where something stands that *text* has in quotes."""
    for words in QUOTED.findall(text):
        for name, content in contents.items():
            before, found, _ = content.partition(words.encode())
            if found:
                return name, before.count(b"\n") + 1
    return "", 0


def _place(mistake: BaseException, here: Path) -> tuple[str, int]:
    """Return file and line that *mistake* names itself, otherwise the last of the project's own on the way to it."""
    file = getattr(mistake, "filename", None)
    if isinstance(file, str):
        return _from(here, here / file), getattr(mistake, "lineno", None) or 0
    for frame in reversed(traceback.extract_tb(mistake.__traceback__)):
        path = here / frame.filename
        if frame.filename.startswith("<"):
            continue
        if path.is_relative_to(here) and not set(FOREIGN) & set(path.relative_to(here).parts):
            return _from(here, path), frame.lineno or 0
    return "", 0


def _from(here: Path, path: Path) -> str:
    """Return *path* as it is named from *here* on, if it is below."""
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
