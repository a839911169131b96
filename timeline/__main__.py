"""``python -m timeline``."""

import io
import os
import sys

from timeline.cli import main as run

#: What a shell expects of a program whose output nobody reads any more: 128 and the number of the signal SIGPIPE.
UNREAD = 141


def main() -> int:
    """Run the command line on terminals of any encoding: what they cannot show is spelled out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    # Pydantic would search every installed package for plugins of its own, which takes a tenth of a check.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    try:
        try:
            return run()
        finally:
            sys.stdout.flush()
    except BrokenPipeError:
        # Python writes out what is left when it ends, and would complain once more.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD


if __name__ == "__main__":
    sys.exit(main())
