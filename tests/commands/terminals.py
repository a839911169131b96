"""The command line run at a real terminal, answered line by line as an editor would, with a limit of time."""

import os
import pty
import select
import signal
import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.projects import ROOT

#: Seconds for one answer to come; a command that waits longer hangs.
LIMIT = 20
END = b"\x04"
INTERRUPT = b"\x03"


class StuckError(Exception):
    """The command did not do what was expected; the message is all that was seen."""


class Terminal:
    """A command at a terminal of its own."""

    def __init__(self, root: Path, arguments: Sequence[str]) -> None:
        """Start ``timeline`` with *arguments* in *root*."""
        self._seen = b""
        self._process, self._end = pty.fork()
        if self._process == 0:
            os.chdir(root)
            # What ignores Ctrl-C, as everything in the background of a script does, hands that on.
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            os.environ |= {"PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", "TERM": "dumb"}
            os.execv(sys.executable, [sys.executable, "-m", "timeline", *arguments])  # noqa: S606 (as a user does)

    @property
    def seen(self) -> str:
        """Everything that was written, what was typed included."""
        return self._seen.decode().replace("\r\n", "\n")

    def question(self) -> str:
        """Wait for a question and return its line; nothing if the command ends instead."""
        while not self._seen.endswith(b": ", self._seen.rfind(b"\n") + 1):
            if not self._read():
                return ""
        return self.seen.rpartition("\n")[2].rstrip()

    def answer(self, keys: str | bytes) -> None:
        """Wait for a question and answer it; a text ends with Enter, bytes are typed as they are."""
        if not self.question():
            raise StuckError(f"ended instead of asking for {keys!r}:\n{self.seen}")
        typed = keys if isinstance(keys, bytes) else f"{keys}\n".encode()
        os.write(self._end, typed)
        self._read()

    def ended(self) -> int:
        """Wait for the end and return the exit status."""
        while self._read():
            pass
        return os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])

    def close(self) -> None:
        """Stop the command, if it has not ended."""
        os.close(self._end)
        try:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)
        except (ProcessLookupError, ChildProcessError):
            pass

    def _read(self) -> bytes:
        """Return what is written next; nothing if the command has ended."""
        if not select.select([self._end], [], [], LIMIT)[0]:
            raise StuckError(f"nothing was written for {LIMIT} seconds:\n{self.seen}")
        time.sleep(0.01)
        try:
            more = os.read(self._end, 65536)
        except OSError:  # so Linux tells that nobody holds the other end any more
            more = b""
        self._seen += more
        return more


def converse(root: Path, arguments: Sequence[str], answers: Sequence[str | bytes]) -> tuple[int, str]:
    """Run ``timeline``, typing one of *answers* at each question; return its status and all that was seen."""
    terminal = Terminal(root, arguments)
    try:
        for keys in answers:
            terminal.answer(keys)
        return terminal.ended(), terminal.seen
    finally:
        terminal.close()
