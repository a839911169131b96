"""``python -m timeline``."""

import io
import sys

from timeline.cli import main as run


def main() -> int:
    """Run the command line on terminals of any encoding: what they cannot show is spelled out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    return run()


if __name__ == "__main__":
    sys.exit(main())
