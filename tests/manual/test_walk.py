"""The walk of the page *Add an event* is what a terminal shows: every command is run, every answer typed."""

import re
import shlex
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.terminals import Terminal
from tests.projects import ROOT
from timeline.reading.fences import Block, find_blocks

PAGE = ROOT / "content" / "pages" / "add-an-event.md"
BLOCKS = [each for each in find_blocks(PAGE.read_text(encoding="utf-8")) if each.info in {"console", "diff"}]
#: Stands for any words in a line or, on a line of its own, for any lines.
LEFT_OUT = "…"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of this project as somebody has it who has cloned it and run `make html`."""
    copy = tmp_path_factory.mktemp("walk")
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, copy / name)
    shutil.copy(ROOT / "pelicanconf.py", copy)
    (copy / "node_modules").symlink_to(ROOT / "node_modules")
    return copy


def commands(block: Block) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the arguments of each command in a block, and the lines that it shows."""
    for part in block.content.split("$ timeline ")[1:]:
        command, *lines = part.rstrip("\n").split("\n")
        yield shlex.split(command), lines


def pattern(lines: list[str]) -> str:
    """Return the regular expression of what a terminal shows, blanks at the ends of lines aside."""
    whole = "".join(
        r"(?:.*\n)*?" if line == LEFT_OUT else re.escape(line.rstrip()).replace(LEFT_OUT, ".*") + "\n" for line in lines
    )
    return whole.replace("\n\n", "\n+")


def shown(text: str) -> str:
    """Return what a terminal shows without blanks at the ends of its lines."""
    return "".join(f"{line.rstrip()}\n" for line in text.rstrip().split("\n"))


def replay(root: Path, arguments: list[str], lines: list[str]) -> str:
    """Run a command and type the answers that *lines* hold; return what was seen."""
    terminal, answered = Terminal(root, arguments), 0
    try:
        while question := terminal.question():
            answered = next(
                number for number, line in enumerate(lines) if number >= answered and line.startswith(question)
            )
            terminal.answer(lines[answered].removeprefix(question).strip())
            answered += 1
        terminal.ended()
        return terminal.seen
    finally:
        terminal.close()


def change(root: Path, block: Block) -> None:
    """Change a file as an editor does, by a block in the form of ``diff -u``."""
    name, *lines = block.content.split("\n")
    path = root / name.removeprefix("--- ")
    before, after = ("".join(f"{line[1:]}\n" for line in lines if line[0] in kind) for kind in (" -", " +"))
    text = path.read_text(encoding="utf-8")
    assert text.count(before) == 1
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_walk(site: Path) -> None:
    """A new source, a new event, a slip, its message, and the page that comes of it, as the manual shows them."""
    for block in BLOCKS:
        if block.info == "diff":
            change(site, block)
            continue
        for arguments, lines in commands(block):
            seen = replay(site, arguments, lines)
            assert re.fullmatch(pattern(lines), shown(seen)), f"timeline {shlex.join(arguments)} shows:\n{seen}"
    page = site / "output" / "events" / "ministers-adopt-second-resolution" / "index.html"
    assert "Ministers adopt a second resolution" in page.read_text(encoding="utf-8")


def test_walk_has_every_step() -> None:
    """The page shows a new source, a new event, two changes by hand, the check and the build."""
    called = [arguments[:2] for block in BLOCKS if block.info == "console" for arguments, _ in commands(block)]
    assert called == [["new", "source"], ["new", "event"], ["check"], ["check"], ["build"]]
    assert [block.info for block in BLOCKS].count("diff") == 2
