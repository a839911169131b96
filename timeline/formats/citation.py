"""What is said of an event or a timeline where somebody cites it, whatever the format."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cited:
    """A page of the site as it is cited."""

    id: str
    title: str
    #: Who wrote it: people or a body, named as they name themselves.
    author: str
    #: The site, which is also its publisher.
    site: str
    #: The day on which its content last changed, ``2026-11-22``, if that is known.
    issued: str | None
    #: The version of its content: a commit, or a hash of what is written.
    version: str
    #: The permanent address.
    address: str
    language: str
    #: What else somebody who cites it should say, such as the date of the event.
    note: str


def one_line(text: str) -> str:
    """Return *text* without breaks, as formats of lines need it."""
    return " ".join(text.split())
