"""What the site is called, where it will stand and what it shows first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from timeline.problems import Check, Severity, did_you_mean
from timeline.reading.house import OFF, House

CHECKS = {check.code: check for check in Check}
GRADES = (*Severity, OFF)


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
    #: TIMELINE_CHECKS: what is changed about the checks, such as {"no-source": "warning", "unused-source": "off"}.
    house: House = field(default_factory=House)


class SettingsError(Exception):
    """Settings that mean nothing; the message names all of them."""


def from_pelican(settings: Mapping[str, Any]) -> Settings:
    """Return what is needed of Pelican's settings; raises :class:`SettingsError`."""
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
        house=_house(settings.get("TIMELINE_CHECKS") or {}),
    )


def _house(severities: Mapping[str, str]) -> House:
    wrong = [complaint for name, grade in severities.items() if (complaint := _complaint(name, grade))]
    if wrong:
        raise SettingsError("TIMELINE_CHECKS: " + "; ".join(wrong))
    return House({CHECKS[name]: None if grade == OFF else Severity(grade) for name, grade in severities.items()})


def _complaint(name: str, grade: str) -> str:
    """Return what is wrong with giving the check *name* this severity, or nothing."""
    if name not in CHECKS:
        return f"there is no check {name!r}{did_you_mean(name, CHECKS)}"
    if grade not in GRADES:
        return f"{name!r} cannot be {grade!r}; it is one of {', '.join(GRADES)}"
    if CHECKS[name].is_fixed:
        return f"{name!r} stays an error, as nothing could be shown"
    return ""
