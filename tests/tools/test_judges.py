"""Judges are found, or installed, or their absence is said."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.tools import judges
from tests.tools.judges import Judge, MissingJudgeError


@pytest.fixture
def judge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Judge:
    """Return a judge that no machine has, on a path that holds nothing else; Debian's way is out of reach."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return Judge(
        name="Umpire",
        commands=("umpire", "umpire-browser"),
        version_argument="--version",
        oldest=17,
        debian="umpire-headless",
        fetched=lambda: tmp_path / "fetched/umpire",
        fetch=("fetch_umpire",),
    )


def program(path: Path, body: str) -> Path:
    """Write a program that runs a line of shell."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.mark.parametrize("name", ["umpire", "umpire-browser"])
@pytest.mark.parametrize("answer", ["echo 17.0.1", "echo Umpire Stable 120.3", "echo 'umpire version \"17\"' >&2"])
def test_found_on_the_path(judge: Judge, name: str, answer: str, tmp_path: Path) -> None:
    """A judge on the path is taken under any of its names, whatever way it prints its version."""
    assert judges.find(judge) is None
    there = program(tmp_path / "bin" / name, answer)
    assert judges.find_or_install(judge) == there


@pytest.mark.parametrize("answer", ["echo 16.9", "exit 1", "echo no number", "kill $$"])
def test_one_that_will_not_do_is_passed_over(judge: Judge, answer: str, tmp_path: Path) -> None:
    """A judge that is too old or does not start counts as missing; a good one further on is taken."""
    program(tmp_path / "bin/umpire", answer)
    assert judges.find(judge) is None
    good = program(tmp_path / "bin/umpire-browser", "echo 17")
    assert judges.find(judge) == good


def test_fetched_where_the_machine_has_none(judge: Judge, tmp_path: Path) -> None:
    """Without the machine's package manager the judge is fetched, once."""
    fetched = program(tmp_path / "fetched/new", "echo 20")
    mover = f"import os; os.rename({str(fetched)!r}, {str(tmp_path / 'fetched/umpire')!r})"
    (tmp_path / "fetch_umpire.py").write_text(mover, encoding="utf-8")
    assert judges.find_or_install(judge) == tmp_path / "fetched/umpire"
    (tmp_path / "fetch_umpire.py").write_text("raise SystemExit('fetched twice')", encoding="utf-8")
    assert judges.find_or_install(judge) == tmp_path / "fetched/umpire"


def test_debian_comes_first_for_root(judge: Judge, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """On Debian, root gets the judge from the package manager."""
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: {"ID": "debian"})
    target = tmp_path / "bin/umpire"
    put = f'[ "$1" = update ] || {{ echo "$*" > {tmp_path}/asked; mv {tmp_path}/kept {target}; }}'
    program(tmp_path / "kept", "echo 17")
    program(tmp_path / "bin/apt-get", f"PATH=/usr/bin:/bin; {put}")
    assert judges.find_or_install(judge) == target
    assert (tmp_path / "asked").read_text(encoding="utf-8").split()[-1] == "umpire-headless"


@pytest.mark.parametrize("fetch", ["raise SystemExit(1)", "pass"])
def test_absence_is_said(judge: Judge, fetch: str, tmp_path: Path) -> None:
    """Where nothing helps the run fails and says what to install."""
    (tmp_path / "fetch_umpire.py").write_text(fetch, encoding="utf-8")
    with pytest.raises(MissingJudgeError, match=r"Umpire 17 or newer.*umpire, umpire-browser.*umpire-headless"):
        judges.find_or_install(judge)


def test_absence_ends_the_run(
    judge: Judge, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """From the command line absence is exit status 1 and one sentence."""
    monkeypatch.setitem(judges.JUDGES, "java", lambda: judges.find_or_install(replace(judge, fetch=("no_module",))))
    assert judges.main(["java"]) == 1
    assert "Umpire 17 or newer is missing" in capsys.readouterr().err


@pytest.mark.parametrize("judge", [judges.CHROMIUM, judges.JAVA, judges.NPM])
def test_what_is_fetched_is_locked(judge: Judge) -> None:
    """What is fetched has one version: by a lock file with hashes, or by Playwright's own."""
    locks = [word for word in judge.fetch if word.startswith("requirements-")]
    assert judge.fetch == ("playwright", "install", "chromium") or "--require-hashes" in judge.fetch
    assert all((judges.ROOT / lock).is_file() for lock in locks)


@pytest.mark.parametrize("name", ["chromium", "java", "npm"])
def test_judges_are_here(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The checks have all their judges: each is a program that can be run."""
    assert judges.main([name]) == 0
    assert Path(capsys.readouterr().out.strip()).is_file()
