"""The code keeps to its layers, its sizes and its names."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.project import architecture as rules

ROOT = Path(__file__).parents[2]
Rule = Callable[[Path], Iterator[str]]

OF_THE_PACKAGE: list[Rule] = [rules.wrong_way, rules.foreign, rules.closed, rules.effects, rules.cycles, rules.silent]
OF_ALL_CODE: list[Rule] = [rules.long, rules.nameless]


@pytest.mark.parametrize("rule", OF_THE_PACKAGE + OF_ALL_CODE)
def test_package_keeps_rule(rule: Rule) -> None:
    """The package keeps every rule of the table."""
    assert list(rule(ROOT / "timeline")) == []


@pytest.mark.parametrize("rule", OF_ALL_CODE)
def test_tests_keep_rule(rule: Rule) -> None:
    """Tests are no longer and no worse named than the code."""
    assert list(rule(ROOT / "tests")) == []


def test_every_part_is_read() -> None:
    """The rules see the package at all."""
    assert {"dates", "model", "problems"} <= {module.part for module in rules.modules(ROOT / "timeline")}


def made_up(root: Path, files: dict[str, str]) -> Path:
    """Write a small package of that name and return its folder."""
    package = root / rules.PACKAGE
    for name, text in {"__init__.py": "", "dates/__init__.py": "", "layout/__init__.py": "", **files}.items():
        (package / name).parent.mkdir(parents=True, exist_ok=True)
        (package / name).write_text(text, encoding="utf-8")
    return package


LONG = "def f() -> None:\n" + "    pass\n" * 45

RED = [
    (rules.wrong_way, "dates/a.py", "import timeline.layout", "1: dates must not import layout"),
    (rules.wrong_way, "dates/a.py", "from timeline import layout", "1: dates must not import layout"),
    (rules.wrong_way, "dates/a.py", "from timeline.layout import x", "1: dates must not import layout"),
    (rules.wrong_way, "dates/a.py", "from ..layout import x", "1: dates must not import layout"),
    (rules.wrong_way, "dates/a.py", "def f():\n    from .. import layout", "2: dates must not import layout"),
    (rules.wrong_way, "else.py", "", "1: else stands in no layer"),
    (rules.foreign, "layout/a.py", "import plotly.graph_objects", "1: plotly must not be imported here"),
    (rules.foreign, "dates/a.py", "from pydantic import Field", "1: pydantic must not be imported here"),
    (rules.foreign, "reading/a.py", "import unheard_of", "1: unheard_of must not be imported here"),
    (rules.closed, "dates/a.py", "import datetime", "1: layer 1 must do without datetime"),
    (rules.closed, "layout/a.py", "from time import time", "1: layer 4 must do without time"),
    (rules.closed, "site/a.py", "import logging", "1: layer 6 must do without logging"),
    (rules.effects, "reading/a.py", "x = open('f')", "1: layer 3 must not call open"),
    (rules.effects, "site/a.py", "p.write_text('')", "1: layer 6 must not call write_text"),
    (rules.long, "dates/a.py", LONG, "1: f has 46 lines; 45 is the most"),
    (rules.long, "dates/a.py", "\n" * 351, "1: 351 lines; 350 is the most"),
    (rules.silent, "dates/a.py", '"""A."""\ndef f() -> int: ...', "2: f has no docstring"),
    (rules.silent, "dates/a.py", '"""A."""\ndef f():\n    """F."""', "2: f does not say what it returns"),
    (rules.nameless, "dates/utils.py", "", "1: the name says nothing about what is in it"),
]


@pytest.mark.parametrize(("rule", "name", "text", "message"), RED)
def test_rule_goes_red(rule: Rule, name: str, text: str, message: str, tmp_path: Path) -> None:
    """Each rule finds what it is there for, with file and line."""
    assert f"timeline/{name}:{message}" in list(rule(made_up(tmp_path, {name: text})))


def test_circle_goes_red(tmp_path: Path) -> None:
    """Two files that import each other are found, however they write it."""
    package = made_up(tmp_path, {"dates/a.py": "from timeline.dates import b", "dates/b.py": "from .a import x"})
    assert "timeline.dates.a -> timeline.dates.b" in "".join(rules.cycles(package))


GREEN = [
    (rules.wrong_way, "layout/a.py", "from timeline.dates import x\nfrom . import y\nfrom timeline import VERSION"),
    (rules.foreign, "reading/source.py", "import yaml, re"),
    (rules.closed, "dates/a.py", "from timeline.dates.calendar import day_number"),
    (rules.effects, "cli.py", "print('x')"),
]


@pytest.mark.parametrize(("rule", "name", "text"), GREEN)
def test_rule_lets_pass(rule: Rule, name: str, text: str, tmp_path: Path) -> None:
    """What the table allows is not reported."""
    assert list(rule(made_up(tmp_path, {name: text}))) == []
