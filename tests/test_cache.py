"""What the last check found: used for as long as nothing has changed, and never a moment longer."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.projects import EVENTS, ROOT, files_in, project
from timeline import cache
from timeline.cache import Outcome, key_of, packed, unpacked
from timeline.files import FlawOf, SizeOf
from timeline.problems import Check, Location, Problem, Severity

#: Runs a check and tells last, on standard error, what was loaded for it.
WATCHED = (
    "import sys; from timeline.cli import main; status = main(sys.argv[1:]);"
    "print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr); sys.exit(status)"
)
HEAVY = {"PIL", "markdown", "nh3", "pelican", "plotly", "pydantic", "pydantic_core", "ruamel", "yaml"}
PICTURE = EVENTS.replace("}\n", ", media: [{file: images/x.svg, alt: A room, credit: Me, licence: CC0}]}\n")
DRAWING = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'/>"
SETTINGS = "SITENAME = 'A'\nTIMELINE_REPOSITORY = 'https://github.com/a/b'\nTIMELINE_CHECKS = {'no-source': 'off'}\n"
KEY = "0" * 64
OUTCOME = Outcome(
    (
        Check.UNKNOWN_LANE.at(Location("content/é\udcff.yaml", 2, 9), name="Б\n'", suggestion=""),
        replace(Check.EMPTY_FILE.at(Location("content/b.yaml")), severity=Severity.ERROR),
    ),
    {"content/images/x.jpg": 7, "content/images/y.jpg": None},
    {"content/images/x.jpg": ""},
)


def watched(root: Path, *arguments: str, package: Path = ROOT) -> tuple[str, set[str]]:
    """Return what ``timeline check`` prints in *root*, and which packages it loads for that."""
    environment = {**os.environ, "PYTHONPATH": str(package), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", WATCHED, "check", *arguments]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode in {0, 1}, done.stderr
    return done.stdout, set(done.stderr.split())


@pytest.fixture(name="checked")
def checked_project(tmp_path: Path) -> Path:
    """Return a project with settings and a picture that has been checked, with nothing wrong."""
    project(tmp_path, {"events/events.yaml": PICTURE, "images/x.svg": DRAWING})
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, encoding="utf-8")
    assert watched(tmp_path)[0] == "no problems\n"
    return tmp_path


def test_nothing_is_read_again(checked: Path) -> None:
    """Where nothing has changed, nothing is loaded that reads, and the answer is the same."""
    told, loaded = watched(checked)
    assert told == "no problems\n"
    assert not HEAVY & loaded


def test_first_check_does_read(tmp_path: Path) -> None:
    """Without a memory everything is read, so that the test above can tell the difference."""
    assert {"pydantic", "yaml"} <= watched(project(tmp_path))[1]


@pytest.mark.parametrize("arguments", [["--format", "json"], ["--format", "sarif"], ["--strict"], ["content/events"]])
def test_one_memory_for_every_form(arguments: list[str], checked: Path) -> None:
    """What is printed, and in which form, is no reason to read again."""
    assert not HEAVY & watched(checked, *arguments)[1]


def edit(root: Path) -> None:
    """Change one letter of a file and give it back its time."""
    path = root / "content/events/events.yaml"
    times = path.stat()
    path.write_text(PICTURE.replace("lane: law", "lane: lew"), encoding="utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def add(root: Path) -> None:
    """Add a file with nothing in it."""
    (root / "content/events/new.yaml").touch()


def rename(root: Path) -> None:
    """Move the timelines where they are not looked for."""
    (root / "content/timelines").rename(root / "content/timelinse")


def delete(root: Path) -> None:
    """Delete the file with the source."""
    (root / "content/sources/sources.yaml").unlink()


def enlarge(root: Path) -> None:
    """Put a heavy picture in the place of a light one."""
    (root / "content/images/x.svg").write_text(DRAWING + " " * 400_000, encoding="utf-8")


def lose(root: Path) -> None:
    """Delete the picture."""
    (root / "content/images/x.svg").unlink()


def spoil(root: Path) -> None:
    """Put something of the same length in the place of the picture."""
    (root / "content/images/x.svg").write_text("x" * len(DRAWING), encoding="utf-8")


def silence(root: Path) -> None:
    """Let an event without a source count again."""
    bare = EVENTS.replace("id: a", "id: bare").replace("Ministers decide", "A vote").replace("{source: report}", "")
    (root / "content/events/bare.yaml").write_text(bare, encoding="utf-8")
    assert watched(root)[0] == "no problems\n"
    (root / "pelicanconf.py").write_text(SETTINGS.replace("off", "error"), encoding="utf-8")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (edit, "unknown-lane"),
        (add, "empty-file"),
        (rename, "misplaced-file"),
        (delete, "unknown-source"),
        (enlarge, "heavy-image"),
        (lose, "image-not-found"),
        (spoil, "unreadable-image"),
        (silence, "no-source"),
    ],
)
def test_every_change_is_noticed(change: Callable[[Path], None], told: str, checked: Path) -> None:
    """Whatever a check depends on, it is read again once that has changed, and remembered anew."""
    change(checked)
    first, loaded = watched(checked)
    assert f": {told}: " in first
    assert "pydantic" in loaded
    again, loaded = watched(checked)
    assert again == first
    assert not HEAVY & loaded


def test_change_that_is_taken_back(checked: Path) -> None:
    """What was remembered of a mistake goes with the mistake."""
    edit(checked)
    assert "unknown-lane" in watched(checked)[0]
    (checked / "content/events/events.yaml").write_text(PICTURE, encoding="utf-8")
    assert watched(checked)[0] == "no problems\n"


def test_upgrade_is_noticed(checked: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Another sentence in our own code is told at once."""
    package = tmp_path_factory.mktemp("upgraded")
    edit(checked)
    shutil.copytree(ROOT / "timeline", package / "timeline", ignore=shutil.ignore_patterns("__pycache__"))
    old, _ = watched(checked, package=package)
    assert not HEAVY & watched(checked, package=package)[1]
    module = package / "timeline/problems.py"
    module.write_text(module.read_text(encoding="utf-8").replace("there is no lane", "nobody knows the lane"), "utf-8")
    assert watched(checked, package=package)[0] == old.replace("there is no lane", "nobody knows the lane")


@pytest.mark.parametrize("name", cache.JUDGES)
def test_other_version_of_a_package_is_noticed(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each package that judges counts with its version."""
    before = cache.installed()
    information = tmp_path / f"{name.replace('-', '_')}-99.dist-info"
    information.mkdir()
    (information / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 99\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    assert cache.installed() != before


def test_other_python_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python counts with its version."""
    before = cache.installed()
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert cache.installed() != before


def memory(root: Path) -> Path:
    """Return the file in which a check is remembered."""
    return root / ".timeline" / cache.NAME


def finds_again(root: Path) -> bool:
    """Check *root* by a check that always finds the same, and tell whether it had to."""
    calls: list[object] = []

    def check(size_of: SizeOf, flaw_of: FlawOf) -> tuple[Problem, ...]:
        calls.append((size_of("x.jpg"), flaw_of("x.jpg")))
        return OUTCOME.problems

    assert cache.checked(root, KEY, check, lambda _: None) == OUTCOME.problems
    return bool(calls)


@pytest.mark.parametrize("data", [b"", b"\0", b"{}", b"null\n", b"\xff" * 200, b"0" * 64 + b"\n{}"])
def test_broken_memory_is_forgotten(data: bytes, tmp_path: Path) -> None:
    """Whatever stands in the file, the check is as good as without it, and remembers again."""
    assert finds_again(tmp_path)
    memory(tmp_path).write_bytes(data)
    assert finds_again(tmp_path)
    assert not finds_again(tmp_path)


def test_memory_may_be_deleted(tmp_path: Path) -> None:
    """The whole folder may go at any time, and git does not see it when it comes back."""
    assert finds_again(tmp_path)
    shutil.rmtree(tmp_path / ".timeline")
    assert finds_again(tmp_path)
    assert {path.name for path in (tmp_path / ".timeline").iterdir()} == {".gitignore", cache.NAME}


def file_instead(root: Path) -> None:
    """Put a file in the place of the private folder."""
    (root / ".timeline").touch()


def folder_instead(root: Path) -> None:
    """Put a folder that is not empty in the place of the file."""
    memory(root).mkdir(parents=True)
    (memory(root) / "kept").touch()


def link_to_nothing(root: Path) -> None:
    """Let the private folder lead nowhere."""
    (root / ".timeline").symlink_to(root / "gone" / "away")


@pytest.mark.parametrize("obstacle", [file_instead, folder_instead, link_to_nothing])
def test_memory_that_cannot_be_written(obstacle: Callable[[Path], None], tmp_path: Path) -> None:
    """Where nothing can be kept everything is found each time, and nothing is left behind."""
    obstacle(tmp_path)
    before = files_in(tmp_path)
    assert finds_again(tmp_path)
    assert finds_again(tmp_path)
    after = {name: data for name, data in files_in(tmp_path).items() if not name.endswith(".gitignore")}
    assert after == before


def test_checks_at_the_same_time(tmp_path: Path) -> None:
    """Several at once all tell the same, and one whole memory is left."""
    project(tmp_path, {"events/broken.yaml": EVENTS.replace("lane: law", "lane: lew")})
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "timeline", "check"]
    processes = [
        subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.PIPE, text=True) for _ in range(4)
    ]
    told = {process.communicate()[0] for process in processes}
    assert told == {watched(tmp_path)[0]}
    assert {path.name for path in (tmp_path / ".timeline").iterdir()} == {".gitignore", cache.NAME}


NAMES = st.text(max_size=3)
FILES = st.dictionaries(NAMES, st.binary(max_size=3), max_size=3)


@given(one=st.tuples(FILES, NAMES, NAMES), other=st.tuples(FILES, NAMES, NAMES))
def test_key_is_of_everything(one: tuple[dict[str, bytes], str, str], other: tuple[dict[str, bytes], str, str]) -> None:
    """Two keys are equal where all names, contents and circumstances are, in whatever order, and only there."""
    assert (key_of(*one) == key_of(*other)) is (one == other)
    assert key_of(dict(reversed(one[0].items())), *one[1:]) == key_of(*one)


def test_outcome_comes_back() -> None:
    """What is remembered is what was found, to the letter."""
    assert unpacked(KEY, packed(KEY, OUTCOME)) == OUTCOME
    assert unpacked("1" * 64, packed(KEY, OUTCOME)) is None


@given(place=st.integers(0, len(packed(KEY, OUTCOME)) - 1), byte=st.integers(0, 255))
def test_other_bytes_are_not_believed(place: int, byte: int) -> None:
    """One other byte, or an end too soon, and nothing of it counts."""
    good = packed(KEY, OUTCOME)
    bad = good[:place] + bytes([byte]) + good[place + 1 :]
    assert unpacked(KEY, bad) == (OUTCOME if bad == good else None)
    assert unpacked(KEY, good[:place]) is None
