"""What the site is called, where it will stand and what it shows first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings that the plugin reads; the names in Pelican's settings stand beside each."""

    #: SITENAME
    name: str
    #: TIMELINE_ADDRESS, otherwise SITEURL: the site's permanent address, without a slash at the end.
    address: str
    #: SITEURL: what addresses begin with where they are not relative.
    site_url: str
    #: RELATIVE_URLS: whether pages link to each other relatively.
    is_relative: bool
    #: TIMELINE_INDEX: what page addresses end in; "index.html" makes the site work when opened from disk.
    index: str
    #: TIMELINE_FEATURED: the id of the timeline on the first page; the first one if left out.
    featured: str | None
    #: TIMELINE_LICENCE: on which terms the content may be used.
    licence: str | None
    #: DEFAULT_LANG
    language: str


def from_pelican(settings: Mapping[str, Any]) -> Settings:
    """Return what the plugin needs of Pelican's settings."""
    site_url = str(settings.get("SITEURL") or "").rstrip("/")
    return Settings(
        name=str(settings.get("SITENAME") or "Timeline"),
        address=str(settings.get("TIMELINE_ADDRESS") or site_url).rstrip("/"),
        site_url=site_url,
        is_relative=bool(settings.get("RELATIVE_URLS")),
        index=str(settings.get("TIMELINE_INDEX") or ""),
        featured=settings.get("TIMELINE_FEATURED"),
        licence=settings.get("TIMELINE_LICENCE"),
        language=str(settings.get("DEFAULT_LANG") or "en"),
    )
