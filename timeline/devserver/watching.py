"""Waiting for the next save."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

from watchfiles import watch

from timeline.devserver.inputs import Inputs
from timeline.project import ProjectError

#: In milliseconds: saves that follow each other so closely count as one, but at most so long is waited for the next.
CLOSELY, LONGEST = 50, 400
#: In milliseconds: how often to look for what watching does not tell, such as a folder that another has replaced.
ROUND = 250

Marks = dict[Path, tuple[int, ...]]


def saves(inputs: Inputs) -> Iterator[None]:
    """Yield once something was saved that *inputs* may hold, and at once whenever it is watched anew; never ends."""
    while True:
        marks = _marks(inputs)
        try:
            yield from _saves_until_moved(inputs, marks)
        except FileNotFoundError:
            time.sleep(ROUND / 1000)
        except OSError as error:
            raise ProjectError(
                f"the system refuses to watch files ({error}); set WATCHFILES_FORCE_POLLING=1 to do without it"
            ) from None


def _saves_until_moved(inputs: Inputs, marks: Marks) -> Iterator[None]:
    """Yield after each save until the folders themselves have changed, and so must be watched anew."""
    is_new = True
    rounds = watch(
        *(path for path in marks if path.is_dir()),
        watch_filter=lambda _, path: inputs.counts(Path(path)),
        debounce=LONGEST,
        step=CLOSELY,
        rust_timeout=ROUND,
        yield_on_timeout=True,
    )
    for changes in rounds:
        if changes or is_new or _marks(inputs) != marks:
            yield
        is_new = False
        if _marks(inputs) != marks:
            return


def _marks(inputs: Inputs) -> Marks:
    """Return which roots there are, and of files in which state: watching a file ends when another takes its name."""
    return {root: _mark(root) for root in inputs.roots}


def _mark(path: Path) -> tuple[int, ...]:
    try:
        state = path.stat()
    except OSError:
        return ()
    same = (state.st_dev, state.st_ino)
    return same if path.is_dir() else (*same, state.st_mtime_ns, state.st_size)
