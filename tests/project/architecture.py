"""The rules of the tree: which part may import what, and how long and how named things may be."""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

PACKAGE = "timeline"

DATA = ("dates", "problems", "house", "content", "model", "library")
PICTURE = (*DATA, "layout")
DISK = ("files", "project", "schemas", "web_editor")

#: Part of the package: its layer, and the parts that it may import beside itself.
PARTS: dict[str, tuple[int, tuple[str, ...]]] = {
    "__init__": (0, ()),
    "dates": (1, ()),
    "problems": (1, ()),
    "house": (1, ("problems",)),
    "content": (1, ()),
    "model": (2, ("dates",)),
    "library": (2, ("dates", "model")),
    "knowledge": (2, ("dates", "model")),
    "reading": (3, DATA),
    "reports": (3, ("problems",)),
    "editing": (4, (*DATA, "reading")),
    "manual": (4, ("problems", "reading")),
    "layout": (4, DATA),
    "render": (5, PICTURE),
    "formats": (5, PICTURE),
    "site": (6, (*PICTURE, "knowledge", "reading", "manual", "render", "formats")),
    "files": (7, ("content",)),
    "history": (7, ("library", "reading", "files")),
    "assets": (7, ()),
    "chart_library": (7, ()),
    "rendered": (7, ()),
    "posts": (7, ("reading",)),
    "pictures": (7, ("site", "kept", "vector_pictures")),
    "vector_pictures": (1, ()),
    "kept": (7, ("files",)),
    "cards": (7, ("render", "kept")),
    "project": (7, ("reading", "site", "files", "pictures")),
    "schemas": (7, ("library", "reading", "editing", "files", "project")),
    "web_editor": (7, ("library", "editing", "files", "project")),
    "cache": (7, ("problems", "files")),
    "devserver": (7, ("content", "problems", "reports", "site", *DISK, "build", "rendered")),
    "editions": (
        7,
        ("problems", "library", "reading", "manual", "site", "files", "history", "project", "pictures"),
    ),
    "plugin": (
        7,
        (
            "library",
            "reading",
            "site",
            "reports",
            "files",
            "assets",
            "chart_library",
            "editions",
            "rendered",
            "posts",
            "project",
            "cards",
        ),
    ),
    "build": (7, ("site", "files")),
    "commands": (
        7,
        (*DATA, "reading", "editing", "manual", "site", "reports", *DISK, "build", "cache", "devserver"),
    ),
    "cli": (7, ("commands", "project")),
    "__main__": (7, ("cli",)),
}

VALIDATION = ("model/*.py", "reading/*.py", "editing/issue_forms.py")
SHELL = ("plugin.py", "build.py")

#: Package from outside: the files that may import it (the standard library is open to all).
THIRD_PARTY: dict[str, tuple[str, ...]] = {
    "PIL": ("pictures.py", "cards.py"),
    "feedgenerator": ("formats/*.py",),
    "jinja2": SHELL,
    "markdown": ("site/texts.py", "posts.py"),
    "markupsafe": ("site/*.py", "site/pages/*.py", "plugin.py"),
    "nh3": ("site/texts.py",),
    "pelican": SHELL,
    "plotly": ("chart_library.py",),
    "pydantic": VALIDATION,
    "pydantic_core": VALIDATION,
    "rcssmin": ("assets.py",),
    "rjsmin": ("assets.py",),
    "resvg_py": ("cards.py",),
    "starlette": ("devserver/web.py",),
    "unidecode": ("editing/drafts/record.py", "site/filters.py"),
    "uvicorn": ("devserver/server.py",),
    "watchfiles": ("devserver/watching.py",),
    "yaml": ("reading/source.py", "editing/issue_forms.py"),
}

#: Module of the standard library: the highest layer that must do without it.
#: `datetime` ends at year 9999 and begins at 1; the clock would make two builds differ.
CLOSED_UP_TO = {"calendar": 4, "datetime": 4, "time": 4, "logging": 6, "socket": 6, "subprocess": 6}

#: Calls that touch the world: only layer 7 makes them.
EFFECTS = {"input", "open", "print", "mkdir", "read_bytes", "read_text", "unlink", "write_bytes", "write_text"}

LONGEST_FUNCTION = 45
LONGEST_MODULE = 350
SAYS_NOTHING = {"common", "helper", "helpers", "manager", "misc", "util", "utils"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True)
class Module:
    """One source file below a root folder."""

    root: Path
    path: Path

    @cached_property
    def local(self) -> Path:
        """The path below the root."""
        return self.path.relative_to(self.root)

    @cached_property
    def name(self) -> str:
        """The dotted name, as it is imported."""
        parts = [self.root.name, *self.local.with_suffix("").parts]
        return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)

    @property
    def part(self) -> str:
        """The first folder or file below the root: what the layers are made of."""
        return self.local.with_suffix("").parts[0]

    @property
    def layer(self) -> int:
        """The layer of the part; 0 if it has none."""
        return PARTS.get(self.part, (0, ()))[0]

    @cached_property
    def text(self) -> str:
        """The source."""
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        """The source, parsed."""
        return ast.parse(self.text)

    def at(self, line: int, message: str) -> str:
        """Word a violation in this file."""
        return f"{self.root.name}/{self.local.as_posix()}:{line}: {message}"

    def imports(self) -> Iterator[tuple[int, str]]:
        """Yield line and dotted name of everything imported anywhere in the file."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from ((node.lineno, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                origin = self._origin(node)
                yield from ((node.lineno, f"{origin}.{alias.name}") for alias in node.names)

    def _origin(self, node: ast.ImportFrom) -> str:
        if not node.level:
            return node.module or ""
        package = self.name.split(".") if self.path.stem == "__init__" else self.name.split(".")[:-1]
        above = package[: len(package) - node.level + 1]
        return ".".join([*above, *([node.module] if node.module else [])])


@cache
def modules(root: Path) -> tuple[Module, ...]:
    """Return every source file below a folder, each parsed once for all rules."""
    return tuple(Module(root, path) for path in sorted(root.rglob("*.py")))


def _own_part(name: str, known: dict[str, Module]) -> str | None:
    """Return the part that an imported name belongs to: `timeline.dates.When` to `dates`, `timeline.X` to itself."""
    first, *rest = name.split(".")
    if first != PACKAGE:
        return None
    is_part = bool(rest) and any(own == f"{first}.{rest[0]}" or own.startswith(f"{first}.{rest[0]}.") for own in known)
    return rest[0] if is_part else "__init__"


def wrong_way(root: Path) -> Iterator[str]:
    """Yield imports that the table of parts does not allow, and files that stand in no layer."""
    known = {module.name: module for module in modules(root)}
    for module in known.values():
        if module.part not in PARTS:
            yield module.at(1, f"{module.part} stands in no layer")
            continue
        allowed = {module.part, "__init__", *PARTS[module.part][1]}
        for line, name in module.imports():
            part = _own_part(name, known)
            if part and part not in allowed:
                yield module.at(line, f"{module.part} must not import {part}")


def foreign(root: Path) -> Iterator[str]:
    """Yield imports of packages from outside in files that the table does not name."""
    for module in modules(root):
        for line, name in module.imports():
            package = name.split(".")[0]
            if package == PACKAGE or package in sys.stdlib_module_names:
                continue
            if not any(module.local.match(pattern) for pattern in THIRD_PARTY.get(package, ())):
                yield module.at(line, f"{package} must not be imported here")


def closed(root: Path) -> Iterator[str]:
    """Yield imports of standard modules that a layer must do without."""
    for module in modules(root):
        for line, name in module.imports():
            package = name.split(".")[0]
            if module.layer <= CLOSED_UP_TO.get(package, -1):
                yield module.at(line, f"layer {module.layer} must do without {package}")


def _called(node: ast.AST) -> str | None:
    match node:
        case ast.Call(func=ast.Name(id=name)) | ast.Call(func=ast.Attribute(attr=name)):
            return name
    return None


def effects(root: Path) -> Iterator[str]:
    """Yield calls that touch files or the terminal below layer 7."""
    for module in modules(root):
        for node in ast.walk(module.tree):
            name = _called(node)
            if name in EFFECTS and module.layer < 7 and isinstance(node, ast.Call):
                yield module.at(node.lineno, f"layer {module.layer} must not call {name}")


def cycles(root: Path) -> Iterator[str]:
    """Yield the first circle of imports, if there is one."""
    known = {module.name: module for module in modules(root)}
    graph = {name: {_target(found, known) for _, found in module.imports()} - {None} for name, module in known.items()}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        yield "circle of imports: " + " -> ".join(reversed(error.args[1]))


def _target(name: str, known: dict[str, Module]) -> str | None:
    if name in known:
        return name
    package = name.rpartition(".")[0]
    return package if package in known else None


def _functions(module: Module) -> Iterator[Function]:
    yield from (node for node in ast.walk(module.tree) if isinstance(node, Function))


def long(root: Path) -> Iterator[str]:
    """Yield modules and functions that are too long."""
    for module in modules(root):
        lines = len(module.text.splitlines())
        if lines > LONGEST_MODULE:
            yield module.at(1, f"{lines} lines; {LONGEST_MODULE} is the most")
        for function in _functions(module):
            length = (function.end_lineno or function.lineno) - function.lineno + 1
            if length > LONGEST_FUNCTION:
                yield module.at(function.lineno, f"{function.name} has {length} lines; {LONGEST_FUNCTION} is the most")


def _public(node: ast.Module | ast.ClassDef) -> Iterator[Function]:
    for child in node.body:
        if isinstance(child, Function | ast.ClassDef) and child.name.startswith("_"):
            continue
        if isinstance(child, Function):
            yield child
        elif isinstance(child, ast.ClassDef):
            yield from _public(child)


def silent(root: Path) -> Iterator[str]:
    """Yield modules and public functions without a docstring, and public functions without a return type."""
    for module in modules(root):
        if not ast.get_docstring(module.tree):
            yield module.at(1, "the module does not say its job")
        for function in _public(module.tree):
            if not ast.get_docstring(function):
                yield module.at(function.lineno, f"{function.name} has no docstring")
            if function.returns is None:
                yield module.at(function.lineno, f"{function.name} does not say what it returns")


def nameless(root: Path) -> Iterator[str]:
    """Yield files and folders whose name says nothing."""
    for module in modules(root):
        if SAYS_NOTHING & set(module.local.with_suffix("").parts):
            yield module.at(1, "the name says nothing about what is in it")
