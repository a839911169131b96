"""``timeline new``: writes an event, a source or a timeline, and refuses what the check would."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from timeline.commands import CLEAN, PROBLEMS
from timeline.commands.interview import ASKED, Answers, ask_id, interview
from timeline.commands.new_options import add_fields, given_by, missing, wrong
from timeline.commands.questions import agreed, ask, is_terminal, say
from timeline.commands.saving import save
from timeline.commands.telling import tell
from timeline.content import YAML
from timeline.editing.completion.known import modeline
from timeline.editing.drafts.places import folder_of, suggested_file
from timeline.editing.drafts.record import CannotAppendError, appended, suggested_id
from timeline.editing.edits import as_diff
from timeline.editing.findings import caused
from timeline.editing.records import holders, objection
from timeline.model import Record
from timeline.problems import Check, Problem, Severity
from timeline.project import Project, ProjectError, add_project_arguments, project_of
from timeline.reading import Reading
from timeline.reading.schema import MODELS

#: What the check says of every record that is new; it is nothing to be told of before the next one is written.
EXPECTED = {"source": Check.UNUSED_SOURCE, "timeline": Check.NOTHING_SHOWN}
NEXT = {
    "event": "See it with `make devserver`, or build the site with `make html`.",
    "source": "Cite it: timeline new event --source {id}",
    "timeline": "It shows the events of its lanes; as long as there are none, the check calls that an error.",
}


class Draft(NamedTuple):
    """A record that is not written yet, and the file with it at its end."""

    id: str
    path: str
    data: bytes


class Desk(NamedTuple):
    """What a new record is added to."""

    project: Project
    kind: str
    contents: Mapping[str, bytes]
    reading: Reading

    @property
    def model(self) -> type[Record]:
        """The model of the new record."""
        return MODELS[self.kind]

    @property
    def folder(self) -> str:
        """The folder in which such records are kept."""
        return folder_of(self.kind, self.project.root)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes: the fields of each kind of record are its options."""
    kinds = parser.add_subparsers(dest="record", required=True, metavar="KIND")
    for kind, model in MODELS.items():
        command = kinds.add_parser(kind, help=f"write a new {kind}", description=f"Write a new {kind}.")
        add_fields(command, kind, model)
        command.add_argument("--id", help="its id; made of the title if left out")
        command.add_argument("--file", metavar="FILE", help="the file at whose end it is written; chosen if left out")
        command.add_argument("--no-input", action="store_true", help="ask nothing, also at a terminal")
        command.add_argument("--dry-run", action="store_true", help="print what would be written, and write nothing")
        add_project_arguments(command)


def run(options: argparse.Namespace) -> int:
    """Write one record, or say why not."""
    project = project_of(options)
    desk = _desk(project, options.record)
    given = given_by(options, desk.model, desk.reading)
    if complaints := [*wrong(desk.model, given, desk.reading, options), *_wrong_place(desk, options)]:
        raise ProjectError("; ".join(complaints))
    lacking = missing(desk.model, given)
    if "--source" in lacking and not desk.reading.library.sources:
        raise ProjectError("there is no source yet that an event could rest on; write one first: timeline new source")
    asks = bool(lacking) and is_terminal() and not options.no_input
    if lacking and not asks:
        raise ProjectError(f"these options are needed: {', '.join(lacking)}")
    if not asks:
        draft = _draft(desk, given, options.id or _id(desk, given), options.file)
        return _finish(desk, draft, options) if _is_accepted(desk, draft) else PROBLEMS
    try:
        return _by_asking(desk, given, options)
    except (EOFError, KeyboardInterrupt):
        print("\nNothing was written.", file=sys.stderr)
        raise KeyboardInterrupt from None


def _desk(project: Project, kind: str) -> Desk:
    """Return what stands on the disk now."""
    contents = project.files()
    return Desk(project, kind, contents, project.read(contents))


def _wrong_place(desk: Desk, options: argparse.Namespace) -> list[str]:
    """Return what is wrong with the id and the file that the *options* give."""
    reasons = (
        objection(desk.reading, desk.kind, options.id) if options.id else "",
        _against_file(desk, options.file) if options.file else "",
    )
    return [reason for reason in reasons if reason]


def _by_asking(desk: Desk, given: Answers, options: argparse.Namespace) -> int:
    """Ask for a record until the check has nothing against it, and write it."""
    say(f"A new {desk.kind}. Ctrl-C ends this without writing anything.")
    found = interview(desk.model, given, desk.reading)
    id_ = options.id or ask_id(desk.kind, found["title"], desk.reading)
    file = options.file or _ask_file(desk, {**found, "id": id_})
    draft = _draft(desk, found, id_, file)
    while not _is_accepted(desk, draft):
        name = ask("Which answer do you want to change? Its name, or Enter to give up", _one_of(desk.model))
        if not name:
            return PROBLEMS
        found = interview(desk.model, {each: value for each, value in found.items() if each != name}, desk.reading)
        draft = _draft(desk, found, id_, file)
    say("", draft.data.decode().removeprefix(desk.contents.get(draft.path, b"").decode()).strip("\r\n"), "")
    if not options.dry_run and not agreed(f"Write this to {draft.path}?"):
        say("Nothing was written.")
        return CLEAN
    if desk.project.files() != desk.contents:
        # Answers take a while, and somebody may have saved a file meanwhile.
        desk = _desk(desk.project, desk.kind)
        draft = _draft(desk, found, id_, draft.path)
        if not _is_accepted(desk, draft):
            return PROBLEMS
    return _finish(desk, draft, options)


def _one_of(model: type[Record]) -> Any:
    names = ASKED[model]
    return lambda name: f"it is one of {', '.join(names)}" if name and name not in names else ""


def _ask_file(desk: Desk, found: Answers) -> str:
    say("", "The file at whose end it is written.")
    return ask("file", lambda file: _against_file(desk, file), default=_suggested_file(desk, found))


def _id(desk: Desk, given: Answers) -> str:
    return suggested_id(given["title"], holders(desk.reading, desk.kind), desk.kind)


def _suggested_file(desk: Desk, found: Answers) -> str:
    """Return the file where the neighbours stand, or a new one if nothing can be put at the end of that."""
    file = suggested_file(desk.reading, desk.kind, found, desk.project.root)
    try:
        appended(file, desk.contents.get(file, b""), {"id": found["id"]})
    except CannotAppendError:
        return f"{desk.folder}{found['id']}{YAML[0]}"
    return file


def _against_file(desk: Desk, file: str) -> str:
    """Return why no record can be written to *file*, or nothing."""
    name = _named(desk, file)
    is_hidden = "/." in name.removeprefix(desk.project.root)
    if not name.startswith(desk.folder) or not name.endswith(YAML) or is_hidden:
        return f"{file} is no place for {desk.kind}s; write to a file such as {desk.folder}new{YAML[0]}"
    try:
        appended(name, desk.contents.get(name, b""), {"id": "x"})
    except CannotAppendError as error:
        return f"{error}; write to a new file such as {desk.folder}new{YAML[0]}"
    return ""


def _named(desk: Desk, file: str) -> str:
    """Return *file* as content files are named, however its path is written."""
    return f"{desk.project.root}/{Path(os.path.relpath(file, desk.project.content)).as_posix()}"


def _draft(desk: Desk, found: Answers, id_: str, file: str | None) -> Draft:
    """Return the record of these answers at the end of its file; raises :class:`ProjectError`."""
    fields = {"id": id_, **{name: found[name] for name in desk.model.model_fields if found.get(name)}}
    path = _named(desk, file) if file else _suggested_file(desk, fields)
    before = desk.contents.get(path) or modeline(desk.kind, path).encode()
    try:
        return Draft(id_, path, appended(path, before, fields))
    except CannotAppendError as error:
        raise ProjectError(f"{error}; name another file with --file") from None


def _is_accepted(desk: Desk, draft: Draft) -> bool:
    """Tell whether the check has nothing against the record; print all that it says of it."""
    contents = {**desk.contents, draft.path: draft.data}
    expected = EXPECTED.get(desk.kind)
    found = [each for each in _caused(desk, contents) if each.check is not expected]
    if found:
        tell(found, contents)
    if any(each.severity is Severity.ERROR for each in found):
        print("Nothing was written.", file=sys.stderr)
        return False
    return True


def _caused(desk: Desk, contents: Mapping[str, bytes]) -> list[Problem]:
    return caused(desk.reading, desk.project.read(contents))


def _finish(desk: Desk, draft: Draft, options: argparse.Namespace) -> int:
    """Write the record and say where it stands and what to do next."""
    if options.dry_run:
        print(as_diff(desk.contents, {draft.path: draft.data}), end="")
        return CLEAN
    save({draft.path: draft.data}, desk.contents)
    after = desk.project.read({**desk.contents, draft.path: draft.data})
    line = after.entries[desk.kind, draft.id].locate(()).line
    print(f"{draft.path}:{line}: {desk.kind} {draft.id} written")
    print(NEXT[desk.kind].format(id=draft.id))
    return CLEAN
