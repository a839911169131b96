"""Which commits changed a record: what counts as a change, and what is only another form of the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.makers import event, library, source
from timeline.library import Library
from timeline.reading.history import Change, Commit, FileChange, changed, history, in_pieces, records_in
from timeline.reading.source import parse

A = "- id: a\n  title: One\n"
B = "- id: b\n  title: Two\n"
EVENTS = "events/x.yaml"


def commit(*files: tuple[str, str | None, str | None], name: str = "c") -> Commit:
    """Return a commit whose files have these texts before and after, which are also the names of the versions."""
    return Commit(Change(name, "2025-01-01T00:00:00Z", name), tuple(FileChange(*file) for file in files))


def found(*files: tuple[str, str | None, str | None]) -> set[str]:
    """Return the records that a commit of these *files* changed, each as ``kind id``."""
    texts = {text for _, *both in files for text in both if text}
    versions = {text: in_pieces(text.encode()) for text in texts}
    return {" ".join(key) for key in changed(commit(*files), versions)}


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (None, A + B, {"event a", "event b"}),
        (A + B, None, {"event a", "event b"}),
        (A, A + B, {"event b"}),
        (A + B, A + B.replace("Two", "Three"), {"event b"}),
        (A + B, B + A, set()),
        (A + B, f"# A comment\n{A}\n\n{B}", set()),
        (A, "- title: 'One'\n  id: \"a\"\n", set()),
        (A, "id: a\ntitle: One\n", set()),
        (A, "[{id: a, title: One}]", set()),
        (A, "- id: a\n  title: >-\n    One\n", set()),
        ("- id: a\n  body: |\n    One\n    two\n", "- id: a\n  body: One two", set()),
        (A, "- id: a\n  title: one\n", {"event a"}),
        (A, A + "  tags: [x]\n", {"event a"}),
        (A + "  tags: [x, y]\n", A + "  tags: [y, x]\n", {"event a"}),
        (A, A.replace("- id: a", "- id: c"), {"event a", "event c"}),
        (A + B, A + "- id: [\n", {"event b"}),
        ("- one\n- [two]\n", "", set()),
    ],
)
def test_what_is_a_change(before: str | None, after: str | None, expected: set[str]) -> None:
    """A record changes with what its fields hold; order, wrapping, quotes and comments are its form."""
    assert found((EVENTS, before, after)) == expected


def test_moving_from_file_to_file_is_no_change() -> None:
    """A record that another file takes over is the same; one that is altered on the way is not."""
    assert found((EVENTS, A + B, A), ("events/y.yml", None, B)) == set()
    assert found((EVENTS, A + B, A), ("events/y.yml", None, B.replace("Two", "2"))) == {"event b"}


def test_kinds_are_told_apart() -> None:
    """An event and a source may have one id; files in other folders, and other files, hold no records."""
    assert found((EVENTS, None, A), ("sources/x.yaml", None, A)) == {"event a", "source a"}
    assert found((EVENTS, A, None), ("sources/x.yaml", None, A)) == {"event a", "source a"}
    assert found(("posts/x.yaml", None, A), ("events/x.md", None, A), ("x.yaml", None, A)) == set()


def subjects(commits: list[Commit], of: Library) -> dict[tuple[str, str], list[str]]:
    """Return the names of the commits that changed each record."""
    texts = {text for each in commits for file in each.files for text in file[1:] if text}
    versions = {text: in_pieces(text.encode()) for text in texts}
    made = history([(commit, changed(commit, versions)) for commit in commits], of)
    return {key: [change.subject for change in changes] for key, changes in made.items()}


def test_history_of_each_record() -> None:
    """Each record has the commits that changed it, latest first; a record that is gone has none."""
    commits = [
        commit((EVENTS, A + B, A), name="without b"),
        commit((EVENTS, B, A + B), name="a"),
        commit((EVENTS, None, B), ("sources/s.yaml", None, "{id: report, title: x}"), name="first"),
    ]
    assert subjects(commits, library([event("a")])) == {("event", "a"): ["a"], ("source", "report"): ["first"]}


def test_history_goes_on_under_another_name() -> None:
    """What happened to a record before it was renamed is its own, and the renaming is one change."""
    renamed = A.replace("id: a", "id: new\n  formerly: [a]")
    commits = [commit((EVENTS, A, renamed), name="rename"), commit((EVENTS, None, A), name="first")]
    assert subjects(commits, library([event("new", formerly=["a"])], sources=[source()])) == {
        ("event", "new"): ["rename", "first"]
    }


WORDS = st.text("ab -:#|>\n'\"[]{}", max_size=12)
ITEMS = st.lists(st.dictionaries(st.sampled_from("abc"), WORDS), max_size=4)


def written(number: int, item: dict[str, str]) -> str:
    """Return an item of a list, its texts as they are, each line of them indented."""
    texts = {name: "".join(f"    {line}\n" for line in words.split("\n")) for name, words in item.items()}
    return f"- id: x{number}\n" + "".join(f"  {name}: |2\n{text}" for name, text in texts.items())


@given(ITEMS)
def test_pieces_hold_what_the_file_holds(items: list[dict[str, str]]) -> None:
    """Read piece by piece, a list of records is the same as read at once."""
    text = "".join(written(number, item) for number, item in enumerate(items)).encode()
    records = [record for piece in in_pieces(text) for record in records_in(piece)]
    at_once = parse("", text)
    assert at_once.problems == ()
    assert sorted(records) == sorted(records_in(b"\0" + text))
    assert [id_ for id_, _ in sorted(records)] == [f"x{number}" for number in range(len(items))]
