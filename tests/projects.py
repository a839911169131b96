"""Small projects on disk, and the command line run in them as a user runs it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]

EVENTS = (
    "- {id: a, date: 2022-03-16, title: Ministers decide, lane: law, status: confirmed, sources: [{source: report}]}\n"
)
CONTENT = {
    "events/events.yaml": EVENTS,
    "sources/sources.yaml": "{id: report, title: A report, published: 2022-03-20}\n",
    "timelines/timelines.yaml": "{id: all, title: Everything, lanes: [{id: law, title: Law}]}\n",
}
POST = "Title: A post\nDate: 2025-01-01\n\nWords about [it](event:a).\n\n```timeline\nid: all\n```\n"
SETTINGS = """
SITENAME = "A Site"
SITEURL = "https://timeline.example"
PATH = "content"
ARTICLE_PATHS = ["posts"]
STATIC_PATHS = []
TIMEZONE = "UTC"
PLUGINS = ["timeline.plugin"]
TIMELINE_CARDS = False
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""


def project(root: Path, content: dict[str, str] | None = None) -> Path:
    """Write a project whose content folder holds the good records and *content*; an empty text leaves a file out."""
    for name, text in {**CONTENT, **(content or {})}.items():
        if text:
            path = root / "content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    return root


def run(root: Path, *arguments: str | bytes, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run ``python -m timeline`` in the folder *root* and return what it printed."""
    given = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **environment}
    command = [sys.executable, "-m", "timeline", *arguments]
    return subprocess.run(
        command, cwd=root, env=given, capture_output=True, encoding="utf-8", errors="replace", check=False
    )


def files_in(root: Path) -> dict[str, bytes]:
    """Return every file below *root* with its content."""
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
