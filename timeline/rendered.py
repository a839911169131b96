"""Pages as they were rendered last, for the next build in the same process."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Rendered:
    """Pages with what each was made from; they hold for as long as nothing else has changed that all are made from."""

    _circumstances: str = ""
    _pages: dict[str, tuple[object, bytes]] = field(default_factory=dict)

    def hold_under(self, circumstances: str) -> None:
        """Forget every page if *circumstances*, which stand for theme, settings and posts, are others than before."""
        if circumstances != self._circumstances:
            self._circumstances = circumstances
            self._pages.clear()

    def page(self, path: str, sheet: object) -> bytes | None:
        """Return the page at *path* if it was made from an equal *sheet*."""
        made_from, content = self._pages.get(path, (None, None))
        return content if made_from == sheet else None

    def keep(self, path: str, sheet: object, content: bytes) -> None:
        """Remember that the page at *path* was made from *sheet*."""
        self._pages[path] = sheet, content
