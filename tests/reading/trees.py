"""Small content trees for tests: one timeline with two lanes, one source, and whatever a test puts in."""

import re
from collections.abc import Mapping

from timeline.problems import Problem
from timeline.reading import Reading, read

SOURCES = "{id: report, title: A report, published: 2022-03-20}\n"
TIMELINES = "{id: all, title: Everything, lanes: [{id: law, title: Law}, {id: war, title: War}]}\n"
EVENT = {"date": "2022-03-16", "title": "Something", "lane": "law", "sources": "[{source: report}]"}

_LINE_BREAK = re.compile(r"\r\n|\r|\n")


def event(id_: str, **fields: str) -> str:
    """Return the YAML of an event that is good save for what *fields* change."""
    values = {**EVENT, "title": f"Something {id_}", **fields}
    return f"- {{id: {id_}, " + ", ".join(f"{name}: {value}" for name, value in values.items()) + "}\n"


def tree(**files: str) -> Reading:
    """Read a tree whose files ``events``, ``sources``, ``timelines`` and ``post`` hold the texts given."""
    texts = {"sources": SOURCES, "timelines": TIMELINES, **files}
    contents = {f"content/{name}/x.yaml": text.encode() for name, text in texts.items() if name != "post"}
    if "post" in texts:
        contents["content/post.md"] = texts["post"].encode()
    return read(contents, size_of=lambda name: 1 if name == "content/images/there.jpg" else None)


def codes(reading: Reading) -> list[str]:
    """Return the names of the checks that failed, in order of place."""
    return [problem.check.code for problem in reading.problems]


def is_inside(problem: Problem, files: Mapping[str, bytes]) -> bool:
    """Tell whether the place of *problem* is in one of *files*, its end included."""
    lines = _LINE_BREAK.split(files[problem.location.path].decode("utf-8-sig", "replace"))
    line, column = problem.location.line, problem.location.column
    return 1 <= line <= len(lines) and 1 <= column <= len(lines[line - 1]) + 1
