"""The workflow that checks and publishes, and the script that does the same elsewhere."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[2]
WORKFLOW = ROOT / ".github/workflows/publish.yml"
JOBS: dict[str, Any] = yaml.safe_load(WORKFLOW.read_text(encoding="utf-8"))["jobs"]
STEPS: list[dict[str, Any]] = [step for job in JOBS.values() for step in job["steps"]]
RUNS = [step["run"] for step in STEPS if "run" in step]
TARGETS = set(re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))


def test_workflow_keeps_to_the_schema() -> None:
    """The workflow is one that the service accepts, by the published schema."""
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(WORKFLOW)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout


@pytest.mark.parametrize("run", RUNS)
def test_step_is_one_make_target(run: str) -> None:
    """The workflow holds no logic of its own: what it runs, anyone can run."""
    match = re.fullmatch(r"make ([a-z]+)( [A-Z]+=\w+)*", run)
    assert match
    assert match[1] in TARGETS


def test_script_calls_both_targets() -> None:
    """Elsewhere the same two targets are all there is."""
    script = (ROOT / ".ci/run").read_text(encoding="utf-8")
    assert re.findall(r"^make (.*)$", script, re.MULTILINE) == ["test", "html"]
    assert re.search(r"^set -eu$", script, re.MULTILINE)


def test_script_can_be_run() -> None:
    """`.ci/run` is executable."""
    assert (ROOT / ".ci/run").stat().st_mode & 0o111


def test_actions_are_pinned_to_a_commit() -> None:
    """An action cannot change under the project; the comment says which version it is."""
    uses = [line.split("uses: ")[1] for line in WORKFLOW.read_text(encoding="utf-8").splitlines() if "uses: " in line]
    assert len(uses) == sum("uses" in step for step in STEPS)
    assert [use for use in uses if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)] == []


def test_only_the_last_job_can_publish() -> None:
    """The right to change the published site is given after everything else has passed."""
    may_publish = [name for name, job in JOBS.items() if job["permissions"].get("pages") == "write"]
    assert may_publish == ["deploy"]
    assert JOBS["deploy"]["needs"] == "build"


def test_nothing_is_let_pass() -> None:
    """No step or job may fail without stopping the rest."""
    assert "continue-on-error" not in WORKFLOW.read_text(encoding="utf-8")
    assert [step for step in STEPS if "always()" in str(step.get("if", ""))] == []


def test_everything_is_checked_before_the_site_is_handed_over() -> None:
    """Content, tests and build come first, in this order."""
    assert RUNS[:3] == ["make check FORMAT=github", "make test", "make html"]
    assert not any("if" in step for step in JOBS["build"]["steps"] if step.get("run") in RUNS[:3])
