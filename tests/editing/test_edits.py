"""Exact changes to files, and how they are shown."""

from __future__ import annotations

import pytest

from timeline.editing.edits import Edit, as_diff, edited


@pytest.mark.parametrize("edit", [Edit("x", 0, "b", "c"), Edit("x", 9, "a", "c")])
def test_edit_that_does_not_fit(edit: Edit) -> None:
    """A change is made only where the text is as it says."""
    with pytest.raises(ValueError, match="does not fit"):
        edited({"x": b"a"}, [edit])


def test_diff() -> None:
    """What would change is shown as a unified diff, with a line end where the file has none."""
    shown = as_diff({"x": b"a\nb"}, {"x": b"a\nc"})
    assert shown == "--- x\n+++ x\n@@ -1,2 +1,2 @@\n a\n-b\n+c\n"


def test_diff_has_the_lines_of_the_file() -> None:
    """Only what ends a line for an editor ends a line of a diff."""
    shown = as_diff({"x": "a\fb\u2028c\n".encode()}, {"x": "a\fb\u2028d\n".encode()})
    assert shown == "--- x\n+++ x\n@@ -1 +1 @@\n-a\fb\u2028c\n+a\fb\u2028d\n"
