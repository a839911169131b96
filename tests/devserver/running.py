"""A development server as a user starts it, in a process of its own that always ends with the test."""

import json
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import Any, TypeVar

from tests.projects import POST, ROOT, SETTINGS, project

T = TypeVar("T")

#: In seconds: how long anything may take before the test gives up.
PATIENCE = 30
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


def until(condition: Callable[[], T]) -> T:
    """Return what *condition* returns as soon as that counts as true."""
    for _ in range(PATIENCE * 20):
        if found := condition():
            return found
        time.sleep(0.05)
    raise AssertionError(f"waited {PATIENCE} seconds in vain")


class News:
    """What the server tells browsers."""

    def __init__(self, url: str) -> None:
        self._told: Queue[dict[str, Any]] = Queue()
        self._stream = urllib.request.urlopen(f"{url}_devserver/news", timeout=PATIENCE)  # noqa: S310 (this machine)
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in self._stream:
            if line.startswith(b"data: "):
                self._told.put(json.loads(line.removeprefix(b"data: ")))
        self._told.put({"over": True})

    def next(self) -> dict[str, Any]:
        """Return the next situation."""
        return self._told.get(timeout=PATIENCE)

    def until_over(self) -> bool:
        """Return as soon as the server has ended the stream."""
        while "over" not in self.next():
            pass
        return True

    def until(self, condition: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """Return the first situation from now on that meets *condition*."""
        while not condition(told := self.next()):
            assert "over" not in told, "the server has ended"
        return told


@dataclass
class Running:
    """A server that runs in the folder *root*."""

    root: Path
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def said(self) -> str:
        """What it has printed so far."""
        return self.log.read_text(encoding="utf-8")

    @property
    def url(self) -> str:
        """Its address, with a slash at the end."""
        return until(lambda: self.said if "\n" in self.said else "").splitlines()[0]

    @property
    def builds(self) -> int:
        """How many builds there were, good or bad."""
        return self.said.count(" built in ") + self.said.count(" not built: ")

    def get(self, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
        """Return status, headers and content of the answer to a request."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.url + path, method=method, headers=named)  # noqa: S310 (this machine)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:  # noqa: S310
                return answer.status, dict(answer.headers), answer.read()
        except urllib.error.HTTPError as refusal:
            with refusal:
                return refusal.code, dict(refusal.headers), refusal.read()

    def save(self, name: str, text: str) -> None:
        """Write a file below the root as a simple editor does."""
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def change(self, name: str, old: str, new: str) -> None:
        """Replace words in a file below the root."""
        text = (self.root / name).read_text(encoding="utf-8")
        assert old in text
        self.save(name, text.replace(old, new))

    def stop(self, number: int = signal.SIGINT) -> int:
        """Tell the process to stop and return its status."""
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


@contextmanager
def running(root: Path, *arguments: str) -> Iterator[Running]:
    """Start the server on a free port; it ends with the block."""
    log = root / "server.log"
    command = [sys.executable, "-m", "timeline", "devserver", "--port", "0", *arguments]
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=root, env=ENVIRONMENT, stdout=output, stderr=subprocess.STDOUT)
        try:
            yield Running(root, process, log)
        finally:
            process.kill()
            process.wait()


def site(root: Path, content: dict[str, str] | None = None, settings: str = SETTINGS) -> Path:
    """Write a project that can be built, with a post."""
    project(root, {"posts/post.md": POST, **(content or {})})
    (root / "pelicanconf.py").write_text(settings, encoding="utf-8")
    return root
