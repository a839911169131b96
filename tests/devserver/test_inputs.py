"""Which files a site is made from, and when they count as changed."""

import os
from pathlib import Path

import pytest

from timeline.devserver.inputs import Inputs, roots_in


@pytest.fixture
def inputs(tmp_path: Path) -> Inputs:
    """Return the inputs of a hidden project, whose output stands within its content."""
    (tmp_path / ".work/content/events").mkdir(parents=True)
    (tmp_path / ".work/content/events/a.yaml").write_text("a", encoding="utf-8")
    (tmp_path / ".work/conf.py").write_text("b", encoding="utf-8")
    content = tmp_path / ".work/content"
    return Inputs((tmp_path / ".work/conf.py", content), content / "output")


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("conf.py", True),
        ("content/events/a.yaml", True),
        ("content/events/new/b.yaml", True),
        ("content/images/x.jpg", True),
        ("other.py", False),
        ("content/output/index.html", False),
        ("content/.timeline/schema/event.json", False),
        ("content/.git/index", False),
        ("content/events/.a.yaml.swp", False),
        ("content/events/a.yaml~", False),
        ("content/events/#a.yaml#", False),
        ("content/events/4913", False),
        ("content/events/a.yaml.tmp", False),
        ("content/__pycache__/x.pyc", False),
    ],
)
def test_what_counts(name: str, counts: bool, inputs: Inputs) -> None:  # noqa: FBT001 (a column of the table)
    """Content and settings count; what is made, hidden, or left by editors does not."""
    assert (
        inputs.counts(inputs.roots[0].with_name(name.split("/", maxsplit=1)[0]) / "/".join(name.split("/")[1:]))
        is counts
    )


def test_digest(inputs: Inputs) -> None:
    """Another content or name is a change; a touch, and what does not count, is none."""
    file, first = inputs.roots[1] / "events/a.yaml", inputs.digest()
    os.utime(file, (1, 1))
    file.with_name(".b.yaml").write_text("x", encoding="utf-8")
    assert inputs.digest() == first
    file.write_text("c", encoding="utf-8")
    second = inputs.digest()
    file.rename(file.with_name("b.yaml"))
    third = inputs.digest()
    file.with_name("b.yaml").unlink()
    assert len({first, second, third, inputs.digest()}) == 4


def test_roots(tmp_path: Path) -> None:
    """Settings, content, theme and our own templates are what a site is made from; a theme's name is no folder."""
    named = {
        "PATH": str(tmp_path / "texts"),
        "THEME": str(tmp_path / "look"),
        "THEME_TEMPLATES_OVERRIDES": [tmp_path / "mine"],
    }
    roots = roots_in(named, tmp_path / "conf.py")
    assert {tmp_path / name for name in ("conf.py", "texts", "look", "mine")} < set(roots)
    assert [root.name for root in roots_in({}, tmp_path / "conf.py")] == ["conf.py", "content", "templates", "static"]


def test_pipe_is_not_waited_for(inputs: Inputs, tmp_path: Path) -> None:
    """What is no file is not read, as that may never end."""
    before = inputs.digest()
    os.mkfifo(tmp_path / ".work/content/events/pipe.yaml")
    assert inputs.digest() != before
