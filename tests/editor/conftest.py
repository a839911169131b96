"""An editor at work on this site: a copy of its content and settings, and one language server for all tests."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.editor.server import Server, started
from tests.projects import ROOT, run
from timeline.library import Library
from timeline.reading import read


@pytest.fixture(scope="session")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a fresh copy of what an editor has, with its schemas just made."""
    folder = tmp_path_factory.mktemp("workspace")
    for name in ("content", ".vscode"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "pelicanconf.py", folder)
    assert run(folder, "schema", "--project").returncode == 0
    return folder


@pytest.fixture(scope="session")
def editor(workspace: Path) -> Iterator[Server]:
    """Start the language server as VS Code does with this project's settings, but without what it would fetch."""
    settings = json.loads((workspace / ".vscode/settings.json").read_text(encoding="utf-8"))
    ours: dict[str, Any] = {"schemaStore": {"enable": False}, "completion": True, "hover": True, "validate": True}
    for name, value in settings.items():
        section, _, key = name.partition(".")
        assert (section, key.count(".")) in {("yaml", 0), ("yaml", 1)}
        group, _, option = key.partition(".")
        ours |= {group: {option: value} if option else value}
    with started(workspace, ours) as server:
        yield server


@pytest.fixture(scope="session")
def library(workspace: Path) -> Library:
    """Return the site's records."""
    paths = workspace.glob("content/*/*.yaml")
    files = {path.relative_to(workspace).as_posix(): path.read_bytes() for path in paths}
    return read(files, size_of=lambda _: 1).library
