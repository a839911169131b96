"""Where everything stands: paths of the built site and the links from one page to another."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from timeline.site.settings import Settings

ASSETS = "assets/timeline"
PAGE_FILE = "index.html"
#: Below a timeline's folder: the page that others show in a frame.
EMBED = "embed/"
#: Below an event's and a timeline's folder: the picture for where its address is shared, and how to show it elsewhere.
CARD = "card.png"
OEMBED = "oembed.json"


def event_folder(id_: str) -> str:
    """Return the folder of an event's page."""
    return f"events/{id_}/"


def source_folder(id_: str) -> str:
    """Return the folder of a source's page."""
    return f"sources/{id_}/"


def timeline_folder(id_: str) -> str:
    """Return the folder of a timeline's page and downloads."""
    return f"timelines/{id_}/"


def tour_folder(timeline: str) -> str:
    """Return the folder of the page that lists the steps of a timeline's tour."""
    return f"{timeline_folder(timeline)}tour/"


def step_folder(timeline: str, event: str) -> str:
    """Return the folder of the step of a timeline's tour that tells an event."""
    return f"{tour_folder(timeline)}{event}/"


#: Everything on which sources do not agree, and what was corrected.
DISPUTED = "disputed/"
CORRECTIONS = "corrections/"
#: Where the manual is, if the site has one.
MANUAL = "manual/"
CHECKS = f"{MANUAL}checks/"
FIELDS = f"{MANUAL}fields/"


def check_folder(code: str) -> str:
    """Return the folder of the manual's page on the check of that name."""
    return f"{CHECKS}{code}/"


#: The words before the colon in ``event:ID`` links, with the folder that each leads to.
FOLDERS = {"event": event_folder, "source": source_folder, "timeline": timeline_folder}


@dataclass(frozen=True, slots=True)
class Links:
    """Makes links for one page: every link begins with *root*, a link to a folder ends with *index*."""

    root: str
    index: str

    def page(self, folder: str) -> str:
        """Return the link to the page of *folder*, which ends with a slash or is empty for the first page."""
        return f"{self.root}/{folder}{self.index}"

    def file(self, path: str) -> str:
        """Return the link to a file, whose name may hold blanks and signs that mean something else in addresses."""
        return f"{self.root}/{quote(path)}"

    def event(self, id_: str) -> str:
        """Return the link to an event's page."""
        return self.page(event_folder(id_))

    def source(self, id_: str) -> str:
        """Return the link to a source's page."""
        return self.page(source_folder(id_))

    def timeline(self, id_: str) -> str:
        """Return the link to a timeline's page."""
        return self.page(timeline_folder(id_))


def links_from(path: str, settings: Settings) -> Links:
    """Return the links for the page that is written to *path*, such as ``events/ID/index.html``."""
    up = ["..", *[".."] * len(PurePosixPath(path).parts)][2:]
    root = "/".join(up) or "."
    return Links(root if settings.is_relative else settings.site_url, settings.index)


def permanent(folder: str, settings: Settings) -> str:
    """Return the permanent address of a page or file: absolute, without a file name for pages."""
    return f"{settings.address}/{folder}"
