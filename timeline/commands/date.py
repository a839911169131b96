"""``timeline date``: what a date means and how readers will see it."""

from __future__ import annotations

import argparse
import json
import re

from timeline.commands import CLEAN, PROBLEMS
from timeline.dates import explain


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("texts", nargs="+", metavar="TEXT", help="a date in EDTF, such as 2014-04~ or 2022-02/..")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="how it is printed (default: text)")


def run(options: argparse.Namespace) -> int:
    """Explain each date."""
    explained = [explain(re.sub(r"^ (?=-[0-9])", "", text)) for text in options.texts]
    if options.format == "json":
        print(json.dumps(explained, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join(map(_in_lines, explained)))
    return CLEAN if all(each["valid"] for each in explained) else PROBLEMS


def _in_lines(explained: dict[str, object]) -> str:
    if not explained["valid"]:
        return f"{explained['text']}\n  not a date: {explained['error']}"
    shown = {name: value for name, value in explained.items() if name not in {"text", "valid", "error"}}
    return "\n".join([str(explained["text"]), *(f"  {name:<12}{_in_words(value)}" for name, value in shown.items())])


def _in_words(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "unknown" if value is None else str(value)
