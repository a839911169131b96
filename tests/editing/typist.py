"""Types records as YAML in every way that people and programs might, with comments wherever YAML lets them stand."""

import json
from collections.abc import Callable
from typing import Any, TypeVar

from timeline.reading.source import parse_text

T = TypeVar("T")
#: Chooses one of several.
Choose = Callable[[list[T]], T]
REMARKS = [
    "",
    " plain",
    "no blank",
    " 'quoted",
    ' "quoted',
    " key: value",
    " - item",
    " [a, {b",
    " # again",
    " ü ↦",
    "\ttab",
]


class Typist:
    """Types plain values: texts, lists and mappings; ``None`` is a field without a value."""

    def __init__(self, choose: Choose[Any]) -> None:
        self.choose = choose
        self.comments: list[str] = []

    def page(self, records: list[dict[str, Any]]) -> str:
        """Return the text of a file that holds *records*."""
        start = self.choose([[], [], ["---"], ["--- # here", "# there"], ["%YAML 1.1", "---"]])
        self.comments += [line[line.index("#") :] for line in start if "#" in line]
        single = len(records) == 1 and self.choose([True, False])
        value: Any = records[0] if single else records
        if self.choose([True, False, False, False]):
            lines = self.flow(value, 0)
        else:
            lines = self.block(value, 0 if single else self.choose([0, 0, 2]))
        text = "\n".join([*start, *self.gap(0), *lines, *self.gap(self.choose([0, 2, 4]), safe=lines)])
        end: str = self.choose(["", "\n", "\n\n", "\n...\n"])
        return text + end

    def comment(self) -> str:
        """Return a comment that there was not before."""
        self.comments.append(f"#{self.choose(REMARKS)} {len(self.comments)}")
        return self.comments[-1]

    def beside(self) -> str:
        """Return the end of a line: mostly nothing."""
        return f"{self.choose([' ', '    '])}{self.comment()}" if self.choose([True, False, False, False]) else ""

    def gap(self, column: int, safe: list[str] | None = None) -> list[str]:
        """Return lines between two values; none is indented more than *column* after what could swallow it."""
        columns = (
            [0, column] if safe is None or "|" in "".join(safe) or ">" in "".join(safe) else [0, column, column + 3]
        )
        kinds = self.choose([[], [], [], ["#"], [""], ["", "#"], ["#", ""], ["#", "#"], ["", "", "#", "", "#"]])
        return [f"{' ' * self.choose(columns)}{self.comment()}" if kind else "" for kind in kinds]

    def block(self, value: Any, column: int) -> list[str]:
        """Return the lines of a mapping or a list, the first one indented too."""
        pairs = list(value.items()) if isinstance(value, dict) else [(None, item) for item in value]
        lines: list[str] = []
        for key, item in pairs:
            lines += self.gap(column, lines) if lines else []
            lines += self.item(key, item, column)
        return lines

    def item(self, key: str | None, value: Any, column: int) -> list[str]:
        """Return the lines of one field or one item of a list."""
        head = " " * column + ("-" if key is None else self.choose([f"{key}:", f"{key} :", f'"{key}":', f"'{key}':"]))
        if isinstance(value, str):
            return self.text(head, value, column)
        if value is None or not value or isinstance(value, tuple) or self.choose([True, False]):
            first, *rest = self.flow(value, column + 1)
            lines = [f"{head} {first}", *rest]
            lines[-1] += self.beside()
            return lines
        deeper = column if key and isinstance(value, list) and self.choose([True, False]) else column + 2
        inner = self.block(value, self.choose([deeper, deeper, deeper + 3]) if deeper > column else deeper)
        if key is None and inner[0].startswith(" " * (column + 2)) and self.choose([True, True, False]):
            return [f"{head} {inner[0][column + 2 :]}", *inner[1:]]
        return [f"{head}{self.beside()}", *self.gap(deeper), *inner]

    def text(self, head: str, value: str, column: int) -> list[str]:
        """Return the lines of a text after *head*."""
        deep = self.choose([1, 2, 5])
        first, *rest = self.choose(_means_the_same(ways(value, deep), value, deep))
        lines = [f"{head} {first}", *(f"{' ' * (column + deep)}{line}" if line else "" for line in rest)]
        lines[0 if first[0] in "|>" else -1] += self.beside()
        return lines

    def flow(self, value: Any, column: int) -> list[str]:
        """Return the lines of a value within brackets; all but the first are indented to *column* at least."""
        if value is None:
            return [""]
        if isinstance(value, str):
            return [self.choose([way for way in ways(value, 0) if len(way) == 1 and _means_in_flow(way[0], value)])[0]]
        if isinstance(value, tuple):
            return [f"{{{', '.join(value)}}}"]
        pairs = list(value.items()) if isinstance(value, dict) else [(None, item) for item in value]
        lines, margin = ["{" if isinstance(value, dict) else "["], " " * column
        for number, (key, item) in enumerate(pairs):
            first, *rest = self.flow(item, column + 1)
            lines[-1] += f"{'' if key is None else f'{key}: '}{first}"
            lines += rest
            lines[-1] += self.choose([",", " , "]) if number + 1 < len(pairs) else ""
            lines += self.break_(margin)
        lines[-1] += "}" if isinstance(value, dict) else "]"
        return lines

    def break_(self, margin: str) -> list[str]:
        """Return what may stand between two items in brackets: mostly nothing."""
        kind = self.choose(["", "", "", "line", "beside", "own"])
        if not kind:
            return []
        if kind == "line":
            return ["", margin]
        return [margin + self.comment(), margin] if kind == "own" else [f"{margin} {self.comment()}", margin]


def ways(value: str, deep: int) -> list[list[str]]:
    """Return ways to type *value*, some of which may mean something else."""
    doubled = value.replace("'", "''")
    found = [[value], [f"'{doubled}'"], [f'"{value}"'], [json.dumps(value)], [json.dumps(value, ensure_ascii=False)]]
    words = value.split(" ")
    half = len(words) // 2
    found += [[" ".join(words[:half]), " ".join(words[half:])]]
    found += [[f"'{' '.join(words[:half])}", f"{' '.join(words[half:])}'"], ['"' + "\\", f'{value}"']]
    found += [[f'"{words[0]}', *words[1:-1], f'{words[-1]}"']]
    body = value.split("\n")
    for sign in ("|", "|-", "|+", f"|{deep}-", f"|-{deep}", ">", ">-", f">{deep}"):
        found += [[sign, *body], [sign, *body, ""], [sign, "", *body]] if deep else []
    return [way for way in found if "\n" not in "".join(way) and way[0]]


def _means_the_same(ways: list[list[str]], value: str, deep: int) -> list[list[str]]:
    joint = "\n" + " " * deep
    read = [(way, parse_text("", f"- {joint.join(way)}\n").value) for way in ways]
    return [way for way, found in read if isinstance(found, list) and [str(text).strip() for text in found] == [value]]


def _means_in_flow(way: str, value: str) -> bool:
    return parse_text("", f"[{way} , {way}]").value == [value, value] and parse_text("", f"{{a: {way}}}").value == {
        "a": value
    }
