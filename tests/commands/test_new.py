"""New records by options, as a script writes them."""

import re
from pathlib import Path

import pytest

from tests.projects import CONTENT, files_in, project, run
from timeline.model import Citation, Event, Source, Timeline

GOOD = ["--title", "Ministers meet again", "--date", "2022-03-17", "--lane", "law", "--source", "report"]
EVENTS = "content/events/events.yaml"


WRONG = (
    "--date: '16.3.2022' is not a date: the form is year-month-day with two digits for month and day:"
    " write 2022-03-16; --status: 'status' cannot be 'sure'; it is one of reported, confirmed, disputed, retracted"
)
SINGLE = (
    "content/sources/sources.yaml holds a single record, not a list;"
    " write to a new file such as content/sources/new.yaml"
)


def text(root: Path, name: str) -> str:
    """Return a file of the project."""
    return (root / name).read_text(encoding="utf-8")


def test_event(tmp_path: Path) -> None:
    """An event is written below the one that is nearest, and the check has nothing against it."""
    more = ["--at", "page 2", "--stance", "differs", "--tags", "money", "--tags", "law", "--leads-to", "a"]
    done = run(project(tmp_path), "new", "event", *GOOD, *more[:-2])
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[0] == f"{EVENTS}:3: event ministers-meet-again written"
    assert text(tmp_path, EVENTS) == CONTENT["events/events.yaml"] + (
        "\n- id: ministers-meet-again\n  date: 2022-03-17\n  title: Ministers meet again\n  lane: law\n"
        "  sources:\n    - source: report\n      at: page 2\n      stance: differs\n  tags: [money, law]\n"
    )
    assert run(tmp_path, "check").returncode == 0


def test_source(tmp_path: Path) -> None:
    """A source holds what was said of it and nothing else; a single record gets no neighbour in its file."""
    options = ["--url", "https://paper.example/a", "--title", "A paper", "--kind", "document"]
    done = run(project(tmp_path), "new", "source", *options)
    assert done.returncode == 0
    assert "unused-source" not in done.stdout
    assert text(tmp_path, "content/sources/paper.yaml") == (
        "# yaml-language-server: $schema=../../.timeline/schema/source.json\n"
        "- id: paper\n  title: A paper\n  kind: document\n  url: https://paper.example/a\n"
    )


def test_timeline(tmp_path: Path) -> None:
    """A lane that exists needs no title; a timeline that shows nothing yet is not refused, but told of."""
    options = ["--title", "War and law", "--lane", "law", "--lane", "war: The war"]
    done = run(project(tmp_path), "new", "timeline", *options)
    assert (done.returncode, done.stderr) == (0, "")
    assert text(tmp_path, "content/timelines/war-law.yaml").splitlines()[1:] == [
        "- id: war-law",
        "  title: War and law",
        "  lanes:",
        "    - {id: law, title: Law}",
        "    - {id: war, title: The war}",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["event"], "these options are needed: --date, --title, --lane, --source"),
        (["event", "--title", "x", "--no-input"], "these options are needed: --date, --lane, --source"),
        (["source", "--url", "https://paper.example"], "these options are needed: --title"),
        (["timeline"], "these options are needed: --title, --lane"),
        (
            ["event", *GOOD, "--date", "16.3.2022", "--status", "sure"],
            WRONG,
        ),
        (["event", *GOOD, "--source", "reprot"], "--source: there is no source 'reprot'; did you mean 'report'?"),
        (["event", *GOOD, "--id", "a"], "the event 'a' exists already at content/events/events.yaml:1:8"),
        (
            ["event", *GOOD, "--file", "x.yaml"],
            "x.yaml is no place for events; write to a file such as content/events/new.yaml",
        ),
        (["source", "--title", "x", "--url", "paper.example"], None),
        (
            ["source", "--title", "x", "--file", "content/sources/sources.yaml"],
            SINGLE,
        ),
    ],
)
def test_what_cannot_be_meant(tmp_path: Path, arguments: list[str], message: str | None) -> None:
    """All that is missing or wrong is told at once, without a question, and nothing is written."""
    before = files_in(project(tmp_path))
    done = run(tmp_path, "new", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == f"timeline new: {message}\n" or (message is None and "is not an address" in done.stderr)
    assert files_in(tmp_path) == before


def test_event_needs_a_source(tmp_path: Path) -> None:
    """Where there is no source yet, that is said before anything is asked."""
    nothing = {"events/events.yaml": "", "sources/sources.yaml": ""}
    done = run(project(tmp_path, nothing), "new", "event")
    assert done.returncode == 2
    assert done.stderr.endswith("write one first: timeline new source\n")


def test_at_needs_a_source(tmp_path: Path) -> None:
    """What is said of a source stands behind it."""
    done = run(project(tmp_path), "new", "event", "--at", "page 2", *GOOD)
    assert done.returncode == 2
    assert "--at belongs to a source; write --source ID before it" in done.stderr


@pytest.mark.parametrize(
    ("more", "check"),
    [
        (["--lane", "lwa"], "unknown-lane"),
        (["--date", "2022-03-21"], "dated-after-source"),
        (["--responds-to", "b"], "unknown-event"),
        (["--summary", "See [it](event:b)."], "unknown-event"),
        (["--date", "9999-12-31"], "sentinel-date"),
    ],
)
def test_what_the_check_would_refuse(tmp_path: Path, more: list[str], check: str) -> None:
    """An event that would break the check is told in the check's words and not written."""
    before = files_in(project(tmp_path))
    done = run(tmp_path, "new", "event", *GOOD, *more)
    if check == "dated-after-source":
        done = run(tmp_path, "new", "event", *GOOD, "--date", "2022-03-16", "--source-date", "2021")
        check = "contradicted-date"
    assert (done.returncode, done.stderr) == (1, "Nothing was written.\n")
    assert re.match(rf"content/events/events.yaml:\d+:\d+: {check}: ", done.stdout)
    assert files_in(tmp_path) == before


def test_problems_that_stood_there_before(tmp_path: Path) -> None:
    """They are no reason to refuse a new record, unless they are in its file and hide what it holds."""
    broken = "- {id: b, date: soon, title: B, lane: law}\n"
    project(tmp_path, {"events/broken.yaml": broken, "sources/list.yaml": "- id: 'x\n"})
    done = run(tmp_path, "new", "event", *GOOD)
    assert (done.returncode, "soon" in done.stdout) == (0, False)
    done = run(tmp_path, "new", "source", "--title", "A", "--file", "content/sources/list.yaml")
    assert "content/sources/list.yaml cannot be read as it is" in done.stderr


def test_dry_run(tmp_path: Path) -> None:
    """What would be written is shown as a diff."""
    before = files_in(project(tmp_path))
    done = run(tmp_path, "new", "event", *GOOD, "--dry-run")
    assert "+- id: ministers-meet-again\n" in done.stdout
    assert files_in(tmp_path) == before


def test_address_that_is_known(tmp_path: Path) -> None:
    """A source whose address another has is refused, and told which, unless it is meant so."""
    options = ["new", "source", "--title", "A", "--url", "https://paper.example/a/"]
    assert run(project(tmp_path), *options).returncode == 0
    done = run(tmp_path, *options)
    assert done.returncode == 2
    assert "the source 'a' has this address already: A; cite that one, or give --same-url" in done.stderr
    assert run(tmp_path, *options, "--same-url").returncode == 0


def test_nothing_is_guessed_of_a_source(tmp_path: Path) -> None:
    """The day of reading is today only for who says so."""
    run(project(tmp_path), "new", "source", "--title", "A", "--url", "https://a.example")
    assert "accessed" not in text(tmp_path, "content/sources/a.yaml")
    run(tmp_path, "new", "source", "--title", "B", "--accessed", "today", "--file", "content/sources/b.yaml")
    assert re.search(r"  accessed: 20\d\d-\d\d-\d\d\n", text(tmp_path, "content/sources/b.yaml"))


@pytest.mark.parametrize(
    ("kind", "models"), [("event", (Event, Citation)), ("source", (Source,)), ("timeline", (Timeline,))]
)
def test_help_is_the_models(tmp_path: Path, kind: str, models: tuple[type[Event], ...]) -> None:
    """Every option has the description of its field."""
    told = " ".join(run(tmp_path, "new", kind, "--help").stdout.split())
    left_out = {*"id formerly bands select tour places media quotations links source sources corrections".split()}
    fields = [field for model in models for name, field in model.model_fields.items() if name not in left_out]
    assert [field.description for field in fields if str(field.description) not in told] == []


@pytest.mark.parametrize(
    "file",
    [
        "content/events/../../out.yaml",
        "content/events/../sources/x.yaml",
        "content/events/.x.yaml",
        "content/events/.drafts/x.yaml",
        "content/events/.yaml",
    ],
)
def test_file_that_would_not_be_read(tmp_path: Path, file: str) -> None:
    """A record goes only where events are read from, however the path is written."""
    before = files_in(project(tmp_path))
    done = run(tmp_path, "new", "event", *GOOD, "--file", file)
    assert (done.returncode, done.stderr) == (
        2,
        f"timeline new: {file} is no place for events; write to a file such as content/events/new.yaml\n",
    )
    assert files_in(tmp_path) == before


@pytest.mark.parametrize("file", ["{root}/content/events/more.yaml", "./content/events/x/../more.yaml"])
def test_file_may_be_written_in_any_way(tmp_path: Path, file: str) -> None:
    """A path from the root of the disk, or a crooked one, is taken for the file that it leads to."""
    done = run(project(tmp_path), "new", "event", *GOOD, "--file", file.format(root=tmp_path))
    assert done.stdout.splitlines()[0] == "content/events/more.yaml:2: event ministers-meet-again written"


def test_file_that_may_only_be_read(tmp_path: Path) -> None:
    """It stays as it is, whoever asks."""
    before = files_in(project(tmp_path))
    (tmp_path / EVENTS).chmod(0o444)
    done = run(tmp_path, "new", "event", *GOOD, "--file", EVENTS)
    assert (done.returncode, done.stderr) == (2, f"timeline new: {EVENTS} may only be read; nothing was changed\n")
    assert files_in(tmp_path) == before


@pytest.mark.parametrize("title", [b"a\x7fb", b"a\xffb"])
def test_what_no_file_can_hold(tmp_path: Path, title: bytes) -> None:
    """A character that cannot be seen, or is none, is refused by its number."""
    done = run(project(tmp_path), "new", "event", *GOOD, "--title", title)
    assert done.returncode == 2
    assert re.fullmatch(r"timeline new: --title: the invisible character U\+\w{4} is not allowed; .*\n", done.stderr)
