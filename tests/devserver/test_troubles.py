"""What went wrong is told with as much of its place as can be known."""

from pathlib import Path

import pytest

from timeline.build import UnsoundError
from timeline.devserver.troubles import ContentError, Trouble, of_mistake, of_problems, summary
from timeline.problems import Check, Location
from timeline.project import ProjectError

TEXT = "Words about [it](gone.md).\n"


def told(mistake: BaseException, here: Path) -> list[str]:
    """Return what an editor who works *here* is told of *mistake*, a post being all the content there is."""
    (here / "content").mkdir(exist_ok=True)
    (here / "content/post.md").write_text(TEXT, encoding="utf-8")
    folders = (here, here / "content")
    return [str(each) for each in of_mistake(mistake, folders, {"content/post.md": f"\n{TEXT}".encode()})]


@pytest.mark.parametrize(
    ("mistake", "expected"),
    [
        (ProjectError("conf.py:3: NameError: no"), "conf.py:3: NameError: no"),
        (
            UnsoundError(("Skipping {here}/content/post.md: no 'date'",)),
            "content/post.md: Skipping content/post.md: no 'date'",
        ),
        (UnsoundError(("Skipping post.md",)), "content/post.md: Skipping post.md"),
        (
            UnsoundError(("Unable to find 'gone.md', skipping",)),
            "content/post.md:2: Unable to find 'gone.md', skipping",
        ),
        (SystemExit("say what"), "say what"),
        (SystemExit(3), "something ended the build with status 3"),
        (
            PermissionError(13, "denied", "content/post.md"),
            "content/post.md: PermissionError: [Errno 13] denied: 'content/post.md'",
        ),
        (SyntaxError("bad", ("conf.py", 7, 1, "x", 7, 2)), "conf.py:7: SyntaxError: bad"),
        (KeyError("x"), "KeyError: 'x'"),
    ],
)
def test_mistake(mistake: BaseException, expected: str, tmp_path: Path) -> None:
    """Whatever is raised or logged becomes one line that begins with the place, if there is one."""
    if isinstance(mistake, UnsoundError):
        mistake = UnsoundError(tuple(message.format(here=tmp_path) for message in mistake.messages))
    assert told(mistake, tmp_path) == [expected]


def test_mistake_in_own_code(tmp_path: Path) -> None:
    """Of a traceback the last line in the editor's own files counts, not that in an installed package."""
    own, theirs = tmp_path / "conf.py", tmp_path / ".venv/lib/site-packages/them.py"
    names = {"call": lambda function: function()}
    exec(compile("\n\ndef theirs():\n    raise ValueError('x')", theirs, "exec"), names)  # noqa: S102 (its place is what counts)
    with pytest.raises(ValueError, match="x") as caught:
        exec(compile("\ntheirs()", own, "exec"), names)  # noqa: S102
    assert told(caught.value, tmp_path) == ["conf.py:2: ValueError: x"]


@pytest.mark.parametrize(
    ("line", "column", "parts"),
    [
        ("  lane: lw # x", 9, ("  lane: ", "lw", " # x")),
        ("date: 2014-13-01", 7, ("date: ", "2014-13-01", "")),
        ("a: [", 4, ("a: ", "[", "")),
        ("id: a", 6, ("id: a", "", "")),
        ("x" * 100 + " y " + "z" * 100, 102, ("…" + "x" * 79 + " ", "y", " " + "z" * 79 + "…")),
        ("", 1, ()),
    ],
)
def test_line_of_a_problem(line: str, column: int, parts: tuple[str, ...]) -> None:
    """The line is shown with the word at the place apart, of a long line only what is near."""
    problem = Check.UNKNOWN_LANE.at(Location("a.yaml", 2, column), name="lw", suggestion="")
    (trouble,) = of_problems([problem], {"a.yaml": f"first\r\n{line}\r\nlast".encode()})
    assert trouble.excerpt == parts


def test_warnings_are_no_troubles() -> None:
    """What does not keep the site from being built does not stand over its pages."""
    assert not list(of_problems([Check.UNUSED_SOURCE.at(Location("a.yaml"), name="x")], {}))


@pytest.mark.parametrize(("count", "words"), [(1, "1 error"), (2, "2 errors")])
def test_summary(count: int, words: str) -> None:
    """They are counted in words."""
    troubles = (Trouble("x"),) * count
    assert (summary(troubles), str(ContentError(troubles))) == (words, words)


def test_mistake_within_python_itself(tmp_path: Path) -> None:
    """What Python calls <frozen something> is no file of the editor's."""
    with pytest.raises(ZeroDivisionError) as caught:
        exec(compile("1 / 0", "<frozen posixpath>", "exec"), {})  # noqa: S102 (its place is what counts)
    assert told(caught.value, tmp_path) == ["ZeroDivisionError: division by zero"]
