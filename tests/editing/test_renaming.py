"""Another id everywhere at once: every place that names the record, and no other byte."""

import codecs
import dataclasses
from collections.abc import Mapping

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from timeline.editing.edits import edited
from timeline.editing.findings import caused
from timeline.editing.records import IdError, meant, objection
from timeline.editing.renaming import Renaming, UnclearError, blocking, edits, renamed
from timeline.library import Library
from timeline.reading import Reading, read

OLD, NEW = "vote", "ballot"
#: Stands in the tests' files wherever the record is named.
HERE = "§"

SOURCES = "- {id: report, title: A report, published: 2024}\n- {id: vote, title: The vote, published: 2024}\n"
TIMELINES = (
    "- {id: all, title: Everything, lanes: [{id: law, title: Law}], tour: [§], select: {lanes: [law], ids: ['§']}}\n"
)
OTHERS = """\
# the vote: event:vote
- id: earlier
  date: 2020
  title: The vote, before  # vote
  summary: >-
    It leads to [the
    vote](event:§), not `[it](event:vote)` and not [that](event:vote-2), see <event:§>.
  body: |
    [x](event:§)
  lane: law
  leads_to: ["§", {id: §, basis: inferred}]
  sources:
    - {source: vote, says: "See [it](event:§) and [the paper](source:vote)"}
- id: vote-2
  date: 2023
  title: vote
  lane: law
  tags: [vote]
  responds_to:
    - §
    - id: '§'
      note: vote
  sources: [{source: report, says: '[it]
      (no link) [a](event:§)'}]
"""
POST = """\
Title: A post about the vote
Summary: [It](event:§)

[It](event:§ "vote"), `[not](event:vote)`, [x](source:vote) and [y][vote].

```
[vote](event:vote)
```

[vote]: event:§
"""
#: What each record holds beside its id, in three styles.
FIELDS = "  date: 2022\n  title: A\n  lane: law\n  sources: [{source: report}]\n"
DEEPER = FIELDS.replace("  ", "    ")
FLOW = "date: 2022, title: The vote, lane: law, sources: [{source: report}]"
RECORDS = {
    "block": f"- id: §\n{FIELDS}",
    "no end": f"- id: §\n{FIELDS}".rstrip(),
    "list last": "- id: '§'\n  date: 2022\n  title: A\n  lane: law\n  sources:\n  - source: report # why\n\n\n# end\n",
    "text last": f'- id: "§"\n{FIELDS}  body: |\n    # A\n\n    b\n\n',
    "kept": f"- id: §\n{FIELDS}  body: |+\n    b\n\n\n- id: z\n{FIELDS}",
    "text at end": f"-   id: §\n{DEEPER}    body: >-\n     c",
    "flow": f"- {{id: §, {FLOW}}}\n",
    "flow, lines": f"- {{ {FLOW},\n    id: §, }} # vote\n",
    "single": f"id: §\n{FIELDS}".replace("\n  ", "\n"),
    "own line": f"-\n  id: §\n{FIELDS}  summary: >\n    A\n  actors: [A,\n    B]\n",
    "formerly": f"- id: §\n  formerly: [poll]\n{FIELDS}",
    "formerly, block": f"- id: §\n  formerly:\n    - poll # then\n{FIELDS}",
    "formerly, none": f"- id: §\n  formerly: []\n{FIELDS}",
    "back": f"- id: §\n{FIELDS}  formerly: [poll, 'ballot']\n",
}


def reading(files: Mapping[str, bytes]) -> Reading:
    """Read *files*."""
    return read(files, size_of=lambda _: None)


def tree(record: str, id_: str, line_break: str = "\n", mark: bytes = b"") -> dict[str, bytes]:
    """Return the files of a small project in which the event of *record* is called *id_*."""
    texts = {
        "events/others.yaml": OTHERS,
        "events/record.yaml": record,
        "sources/x.yaml": SOURCES,
        "timelines/x.yaml": TIMELINES,
        "posts/post.md": POST,
    }
    return {
        f"content/{name}": mark + text.replace(HERE, id_).replace("\n", line_break).encode()
        for name, text in texts.items()
    }


def with_formerly(library: Library, id_: str, before: tuple[str, ...]) -> Library:
    """Return *library* with these former ids of one event."""
    event = library.events[id_].model_copy(update={"formerly": before})
    return dataclasses.replace(library, events={**library.events, id_: event})


@pytest.mark.parametrize("mark", [b"", codecs.BOM_UTF8])
@pytest.mark.parametrize("line_break", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("style", RECORDS)
def test_every_place_and_no_other(style: str, line_break: str, mark: bytes) -> None:
    """The library is as if the record had been called so from the beginning, save for its former ids."""
    files = tree(RECORDS[style], OLD, line_break, mark)
    before = reading(files)
    assert not [str(each) for each in before.problems if each.severity == "error"]
    found = edits(files, before, Renaming("event", OLD, NEW))
    after = {**files, **edited(files, found)}
    formerly = {"back": ("poll", OLD)}.get(style, (*before.library.events[OLD].formerly, OLD))
    expected = with_formerly(reading(tree(RECORDS[style], NEW, line_break, mark)).library, NEW, formerly)
    assert reading(after).library == expected
    assert [*reading(after).library.events] == [*expected.events]
    assert caused(before, reading(after)) == []


@pytest.mark.parametrize("style", RECORDS)
def test_other_bytes_stay(style: str) -> None:
    """Apart from the list of former ids the files are those in which the record was always called so."""
    files = tree(RECORDS[style], OLD, "\r\n")
    found = edits(files, reading(files), Renaming("event", OLD, NEW))
    named = [edit for edit in found if edit.old == OLD and edit.new == NEW]
    exact = tree(RECORDS[style], NEW, "\r\n")
    assert {**files, **edited(files, named)} == exact
    assert len(found) - len(named) == 1


ADDED = {
    "block": "  sources: [{source: report}]\n  formerly: [vote]\n",
    "no end": "  sources: [{source: report}]\n  formerly: [vote]",
    "list last": "  - source: report # why\n  formerly: [vote]\n\n\n# end\n",
    "text last": "  body: |\n    # A\n\n    b\n  formerly: [vote]\n\n",
    "text at end": "    body: >-\n     c\n    formerly: [vote]",
    "flow": "sources: [{source: report}], formerly: [vote]}\n",
    "flow, lines": "id: ballot, formerly: [vote], } # vote\n",
    "own line": "  actors: [A,\n    B]\n  formerly: [vote]\n",
    "formerly": "  formerly: [poll, vote]\n",
    "formerly, block": "    - poll # then\n    - vote\n  date",
    "formerly, none": "  formerly: [vote]\n",
    "back": "  formerly: [poll, vote]\n",
}


@pytest.mark.parametrize("style", ADDED)
def test_former_id_stands_where_it_belongs(style: str) -> None:
    """The list is the last field of its record, or grows where it stands."""
    files = tree(RECORDS[style], OLD)
    after = edited(files, edits(files, reading(files), Renaming("event", OLD, NEW)))
    assert ADDED[style] in after["content/events/record.yaml"].decode()


#: Words that stand for a link to the record, or for something that only looks like one.
PIECES = [
    "[a](event:§)",
    "[a](<event:§>)",
    "<event:§>",
    "[a](source:vote)",
    "`[a](event:vote)`",
    "event:vote",
    "vote",
    "<!-- [a](event:vote) -->",
    "[a](event:vote-2)",
    "é",
    "🕊",
    "#",
    "'",
    '"',
    ": ",
    "\\",
]
PROSE = st.lists(st.sampled_from(PIECES), min_size=1, max_size=8).map(" ".join)
STYLES = st.sampled_from(["plain", "'", '"', ">-", "|"])


def written(text: str, style: str) -> str:
    """Return *text* as a YAML value in one of its styles; each word of a folded one stands on a line of its own."""
    if style == '"':
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    if style in (">-", "|"):
        return style + "".join(f"\n    {line}" for line in (text.split(" ") if style == ">-" else [text]))
    return "'" + text.replace("'", "''") + "'"


@given(texts=st.lists(st.tuples(PROSE, STYLES), min_size=2, max_size=2), post=PROSE, is_flow=st.booleans())
def test_links_in_any_text(texts: list[tuple[str, str]], post: str, *, is_flow: bool) -> None:
    """However YAML writes a text, its links to the record follow, and nothing that only looks like one."""
    (summary, one), (says, other) = texts
    fields = f"  summary: {written(summary, one)}\n  sources:\n  - source: report\n    says: {written(says, other)}\n"
    fields = (
        fields.replace("\n    ", "\n      ").replace("\n      says", "\n    says") if other in (">-", "|") else fields
    )
    more = f"- id: more\n  date: 2024\n  title: M\n  lane: law\n{fields}"
    record = RECORDS["flow" if is_flow else "block"]

    def files(id_: str) -> dict[str, bytes]:
        return tree(record, id_) | {
            "content/events/more.yaml": more.replace(HERE, id_).encode(),
            "content/more.md": post.replace(HERE, id_).encode(),
        }

    before = files(OLD)
    assume(reading(before).is_sound)
    after = {**before, **edited(before, edits(before, reading(before), Renaming("event", OLD, NEW)))}
    expected = files(NEW)
    assert reading(after).library == with_formerly(reading(expected).library, NEW, (OLD,))
    assert after["content/events/more.yaml"] == expected["content/events/more.yaml"]
    assert after["content/more.md"] == expected["content/more.md"]


@pytest.mark.parametrize(
    ("kind", "old"), [("event", "vote"), ("source", "vote"), ("source", "report"), ("timeline", "all")]
)
def test_what_is_expected_is_what_comes(kind: str, old: str) -> None:
    """The command's own proof agrees with what reading the changed files gives, for each kind of record."""
    files = tree(RECORDS["block"], OLD) | {"content/block.md": f"```timeline\nid: {old} # {old}\n```\n".encode()}
    before, renaming = reading(files), Renaming(kind, old, "quite-new")
    result = reading({**files, **edited(files, edits(files, before, renaming))})
    assert result.library == renamed(before.library, renaming)
    assert result.library != before.library
    assert caused(before, result) == []


#: Markdown in which § stands for the timeline's id, which also stands where it does not mean the timeline.
BLOCKS = [
    "```timeline\nid: §\n```\n",
    "all\r\n\r\n~~~timeline\r\nlanes: [law]\r\nid: '§' # all\r\n~~~\r\n",
    "```timeline\n{id: §}\n```\n[x](timeline:§)",
    "````\n```timeline\nid: all\n```\n````\n",
    "```yaml\nid: all\n```\n",
]


@pytest.mark.parametrize("text", BLOCKS)
def test_blocks_in_posts(text: str) -> None:
    """The id of a timeline follows in its blocks, not in other code."""
    files = tree(RECORDS["block"], OLD) | {"content/block.md": text.replace(HERE, "all").encode()}
    made = {**files, **edited(files, edits(files, reading(files), Renaming("timeline", "all", "poll")))}
    assert made["content/block.md"].decode() == text.replace(HERE, "poll")


def test_id_that_needs_quotes() -> None:
    """An id that YAML would take for nothing is written in quotes, and loses nothing when it goes."""
    files = tree(RECORDS["block"], OLD)
    made = {**files, **edited(files, edits(files, reading(files), Renaming("event", OLD, "null")))}
    assert '- id: "null"\n' in made["content/events/record.yaml"].decode()
    back = Renaming("event", "null", OLD)
    again = {**made, **edited(made, edits(made, reading(made), back))}
    assert reading(again).library.events[OLD].formerly == ("null",)


def test_unclear_place_is_told() -> None:
    """A text whose escapes hide the id is left to the editor."""
    hidden = OTHERS.replace('says: "See [it](event:§)', 'says: "See [it](event\\x3a§)')
    files = tree(RECORDS["block"], OLD) | {"content/events/others.yaml": hidden.replace(HERE, OLD).encode()}
    with pytest.raises(UnclearError, match=r"content/events/others.yaml:13:\d+: 'vote' is written here with escapes"):
        edits(files, reading(files), Renaming("event", OLD, NEW))


def test_errors_where_the_record_is_named_are_in_the_way() -> None:
    """As long as such a file has errors nothing can be renamed; errors elsewhere do not matter."""
    files = tree(RECORDS["block"], OLD) | {"content/bad.md": b"[x](event:nothing)", "content/worse.md": b"\xff vote"}
    found = blocking(files, reading(files), OLD)
    assert [(each.location.path, each.check.code) for each in found] == [("content/worse.md", "bad-encoding")]


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("earlier", None, ("event", "earlier")),
        ("report", None, ("source", "report")),
        ("event:vote", None, ("event", "vote")),
        ("vote", "source", ("source", "vote")),
        ("source:vote", "source", ("source", "vote")),
    ],
)
def test_which_record_is_meant(name: str, kind: str | None, expected: tuple[str, str]) -> None:
    """An id is enough where one kind of record has it."""
    assert meant(reading(tree(RECORDS["block"], OLD)), name, kind) == expected


@pytest.mark.parametrize(
    ("name", "kind", "reason"),
    [
        ("vote", None, "'vote' is the id of more than one record; write event:vote or source:vote"),
        ("votes", "event", "there is no event 'votes'; did you mean 'vote'?"),
        ("erlier", None, "there is no event, source or timeline 'erlier'; did you mean 'earlier'?"),
        ("poll", None, "there is no event, source or timeline 'poll' any more; it is called event:vote now"),
        ("even:vote", None, "there is no kind of record 'even'; the kinds are event, source, timeline"),
        ("event:vote", "source", "'event:vote' does not go with --kind source"),
    ],
)
def test_no_record_is_meant(name: str, kind: str | None, reason: str) -> None:
    """What cannot be meant is told, with what may have been."""
    with pytest.raises(IdError) as refused:
        meant(reading(tree(RECORDS["formerly"], OLD)), name, kind)
    assert str(refused.value) == reason


@pytest.mark.parametrize(
    ("id_", "reason"),
    [
        ("free", ""),
        ("report", ""),
        ("poll", ""),
        ("vote", "'vote' is its id already"),
        ("earlier", "the event 'earlier' exists already at content/events/others.yaml:2:7"),
        ("Vote", "'Vote' is not an id, which is lower-case words joined by hyphens"),
        ("a-", "'a-' is not an id, which is lower-case words joined by hyphens"),
        ("a\n", "'a\\n' is not an id, which is lower-case words joined by hyphens"),
    ],
)
def test_which_ids_are_free(id_: str, reason: str) -> None:
    """An id can be taken that no record of the kind has or had, save the record itself."""
    assert objection(reading(tree(RECORDS["formerly"], OLD)), "event", id_, own=OLD) == reason


def test_former_id_of_another_is_not_free() -> None:
    """An address that leads to one record cannot become that of another."""
    reason = objection(reading(tree(RECORDS["formerly"], OLD)), "event", "poll", own="earlier")
    assert reason == "the event 'vote' was called 'poll' before, so that address leads to it"
