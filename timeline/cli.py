"""The command line: finds the command that is called and says what went wrong with calling it."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from importlib import import_module

from timeline.commands import COMMANDS, WRONG_USAGE
from timeline.project import ProjectError

#: What a shell expects of a program that was stopped by Ctrl-C: 128 and the number of the signal.
STOPPED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command that *arguments* name and return its exit status."""
    given = [_shielded(each) for each in (sys.argv[1:] if arguments is None else arguments)]
    try:
        # Loading a command may take long enough for somebody to stop it.
        options = _parser(given[:1]).parse_args(given)
        return int(options.run(options))
    except ProjectError as error:
        return _refused(given[0], str(error))
    except KeyboardInterrupt:
        return STOPPED
    except OSError as error:
        if not error.filename:
            raise
        return _refused(given[0], f"{error.filename}: {error.strerror}")


def _refused(command: str, reason: str) -> int:
    print(f"timeline {command}: {reason}", file=sys.stderr)
    return WRONG_USAGE


def _shielded(argument: str) -> str:
    """Return a year before Christ with a blank in front, as argparse would take it for an option."""
    return f" {argument}" if re.match(r"-[0-9]", argument) else argument


def _parser(called: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser, with the arguments of the command that is *called* and of no other."""
    parser = argparse.ArgumentParser(prog="timeline", description="Plain YAML events to a sourced timeline site.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for name, line in COMMANDS.items():
        command = commands.add_parser(name, help=line, description=f"{line[0].upper()}{line[1:]}.")
        if name in called:
            module = import_module(f"timeline.commands.{name}")
            module.arguments(command)
            command.set_defaults(run=module.run)
    return parser
