"""The built site: made in a folder of the test, served on this machine only, its pages by their paths."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

ROOT = Path(__file__).parents[2]
#: Where the site is said to stand.
ADDRESS = "https://timeline.example"
#: The timeline that shows every event.
WHOLE_STORY = "timelines/russia-council-of-europe/index.html"

#: Pages that one template makes in great number, and that differ in a few lines, by the folder that holds them: the
#: manual's on one check each, and timelines narrowed to one lane, status, actor or tag.
MADE_ALIKE = re.compile("(manual/checks|timelines/[^/]+/(?:lanes|status|actors|tags))/[^/]+/index[.]html")


@dataclass(frozen=True)
class Site:
    """A site in a folder, and the address that serves it."""

    folder: Path
    address: str

    @cached_property
    def pages(self) -> list[str]:
        """The paths of all HTML pages, such as ``events/ID/index.html``."""
        return sorted(path.relative_to(self.folder).as_posix() for path in self.folder.rglob("*.html"))

    @cached_property
    def visited_pages(self) -> list[str]:
        """The paths of the pages to be seen in the browser: all, but of those made alike the longest of a folder."""
        alike: dict[str, list[str]] = {}
        for path in self.pages:
            if found := MADE_ALIKE.fullmatch(path):
                alike.setdefault(found[1], []).append(path)
        longest = {max(paths, key=lambda path: len(self.text(path))) for paths in alike.values()}
        return [path for path in self.pages if path in longest or not MADE_ALIKE.fullmatch(path)]

    @cached_property
    def drawn_pages(self) -> list[str]:
        """The paths of the pages that hold a drawing."""
        return [path for path in self.pages if "data-chart=" in self.text(path)]

    def text(self, path: str) -> str:
        """Return the source of a page."""
        return (self.folder / path).read_text(encoding="utf-8")

    def url(self, path: str) -> str:
        """Return the address of a page."""
        return f"{self.address}/{path}"


def build(folder: Path, settings: str = "pelicanconf.py", *, address: str = ADDRESS) -> Path:
    """Build the project's site, said to stand at *address*, into *folder* and return it; any error of Pelican fails."""
    command = [sys.executable, "-m", "pelican", "--settings", settings, "--output", str(folder), "--fatal", "errors"]
    environment = {**os.environ, "SITEURL": address}
    run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return folder


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and tells nobody."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (the name is the base class's)
        """Say nothing."""


@contextmanager
def served(folder: Path, handler: type[SimpleHTTPRequestHandler] = Quiet) -> Iterator[str]:
    """Serve *folder* on a free port of this machine, and yield its address; the server ends with the block."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
