"""What readers take along from a page: a citation, and code that shows a timeline elsewhere."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.site.pages.head import Download


@dataclass(frozen=True, slots=True)
class Cite:
    """How a page is cited: in words, and as files for those who collect citations."""

    author: str
    title: str
    site: str
    version: str
    #: The day of that version in words, if it is known.
    issued: str | None
    address: str
    downloads: tuple[Download, ...]


@dataclass(frozen=True, slots=True)
class EmbedCode:
    """The code that shows a timeline on a page of somebody else."""

    #: The address that the code shows, to which the script adds what the reader has chosen.
    address: str
    code: str
