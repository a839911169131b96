"""A picture in the sizes in which it is published."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Version(NamedTuple):
    """One file of a picture: where it stands in the site, how many pixels it is wide, and what is in it."""

    path: str
    width: int
    content: bytes


@dataclass(frozen=True, slots=True)
class Renditions:
    """A picture as it is published: one version for every browser, and WebP for those who may choose."""

    plain: Version
    #: Of the plain version, in pixels.
    height: int
    #: From the narrowest to the widest; none of a drawing, which has every size.
    webp: tuple[Version, ...] = ()

    @property
    def versions(self) -> Iterator[Version]:
        """Every file that is to be written."""
        yield self.plain
        yield from self.webp
