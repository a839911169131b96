"""What the site is called, where it will stand and what it shows first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import Any

from timeline.house import LOADED_WORDS, OFF, House
from timeline.problems import Check, Severity, did_you_mean
from timeline.site.repository import Repository, RepositoryError, repository

CHECKS = {check.code: check for check in Check}
GRADES = (*Severity, OFF)
#: The settings that are words or an address.
TEXTS = ("TIMELINE_ADDRESS", "TIMELINE_INDEX", "TIMELINE_FEATURED", "TIMELINE_LICENCE", "TIMELINE_REPOSITORY")


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
    #: TIMELINE_LOADED_WORDS: the list of words that take a side, in place of the built-in one.
    house: House = field(default_factory=House)
    #: TIMELINE_REPOSITORY: where the content is kept, such as "https://github.com/owner/name".
    repository: Repository | None = None
    #: TIMELINE_MANUAL: whether the site has the manual's pages on checks and fields.
    has_manual: bool = False
    #: AUTHOR: who is named as author where the content is cited; the site itself if left out.
    author: str = ""
    #: TIMELINE_CARDS: whether events and timelines have pictures for where their addresses are shared.
    has_cards: bool = False

    @property
    def credited(self) -> str:
        """Who is named where the content is cited or shown."""
        return self.author or self.name


class SettingsError(Exception):
    """Settings that mean nothing; the message names all of them."""


def from_pelican(settings: Mapping[str, Any]) -> Settings:
    """Return what is needed of Pelican's settings; raises :class:`SettingsError`."""
    site_url = str(settings.get("SITEURL") or "").rstrip("/")
    checks, kept_at = settings.get("TIMELINE_CHECKS") or {}, settings.get("TIMELINE_REPOSITORY")
    words = settings.get("TIMELINE_LOADED_WORDS", LOADED_WORDS)
    told = (_wrong_checks(checks), _wrong_words(words), _wrong_texts(settings), _wrong_cards(settings))
    if wrong := [*chain.from_iterable(told), *_wrong_repository(kept_at)]:
        raise SettingsError("; ".join(wrong))
    return Settings(
        name=str(settings.get("SITENAME") or "Timeline"),
        address=str(settings.get("TIMELINE_ADDRESS") or site_url).rstrip("/"),
        site_url=site_url,
        is_relative=bool(settings.get("RELATIVE_URLS")),
        index=str(settings.get("TIMELINE_INDEX") or ""),
        featured=settings.get("TIMELINE_FEATURED"),
        licence=settings.get("TIMELINE_LICENCE"),
        language=str(settings.get("DEFAULT_LANG") or "en"),
        house=_house(checks, words),
        repository=repository(kept_at) if kept_at else None,
        has_manual=bool(settings.get("TIMELINE_MANUAL")),
        author=str(settings.get("AUTHOR") or ""),
        has_cards=settings.get("TIMELINE_CARDS", True),
    )


def _house(checks: Mapping[str, str], words: Iterable[str]) -> House:
    severities = {CHECKS[name]: None if grade == OFF else Severity(grade) for name, grade in checks.items()}
    return House(severities, tuple(words))


def _wrong_checks(severities: object) -> Iterator[str]:
    if not isinstance(severities, Mapping) or not all(isinstance(name, str) for name in severities):
        yield f"TIMELINE_CHECKS must be a mapping of names, such as {{'unused-source': 'off'}}, not {severities!r}"
        return
    for name, grade in severities.items():
        if complaint := _complaint(name, grade):
            yield f"TIMELINE_CHECKS: {complaint}"


def _wrong_words(words: object) -> Iterator[str]:
    if not isinstance(words, list | tuple) or not all(isinstance(word, str) and word.strip() for word in words):
        yield f"TIMELINE_LOADED_WORDS must be a list of words, such as ['regime', 'of course'], not {words!r}"


def _wrong_texts(settings: Mapping[str, Any]) -> Iterator[str]:
    for name in TEXTS:
        if not isinstance(settings.get(name), str | None):
            yield f"{name} must be a text, not {settings[name]!r}"


def _wrong_cards(settings: Mapping[str, Any]) -> Iterator[str]:
    if not isinstance(cards := settings.get("TIMELINE_CARDS", True), bool):
        yield f"TIMELINE_CARDS must be True or False, not {cards!r}"


def _wrong_repository(text: object) -> Iterator[str]:
    try:
        if text and isinstance(text, str):
            repository(text)
    except RepositoryError as error:
        yield f"TIMELINE_REPOSITORY: {error}"


def _complaint(name: str, grade: object) -> str:
    """Return what is wrong with giving the check *name* this severity, or nothing."""
    if name not in CHECKS:
        return f"there is no check {name!r}{did_you_mean(name, CHECKS)}"
    if grade not in GRADES:
        return f"{name!r} cannot be {grade!r}; it is one of {', '.join(GRADES)}"
    if CHECKS[name].is_fixed:
        return f"{name!r} stays an error, as nothing could be shown"
    return ""
