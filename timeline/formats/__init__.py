"""What a timeline can be downloaded and cited as: one file a format, one table of each sort."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from timeline.formats import bibtex, csl_json, events_csv, events_json, feed_atom, ris
from timeline.formats.citation import Cited
from timeline.formats.publication import Publication


@dataclass(frozen=True, slots=True)
class Format:
    """A download of a timeline: its file name, its name for readers, its media type and what writes it."""

    file: str
    title: str
    media_type: str
    write: Callable[[Publication], bytes]
    #: Whether readers can subscribe to it.
    is_feed: bool = False


FORMATS: tuple[Format, ...] = (
    Format("events.json", "JSON", "application/json", events_json.write),
    Format("events.csv", "CSV", "text/csv", events_csv.write),
    Format("feed.atom", "Atom feed", "application/atom+xml", feed_atom.write, is_feed=True),
)


@dataclass(frozen=True, slots=True)
class CitationFormat:
    """A citation to download: its file name, its name for readers, its media type and what writes it."""

    file: str
    title: str
    media_type: str
    write: Callable[[Cited], bytes]


CITATIONS: tuple[CitationFormat, ...] = (
    CitationFormat("cite.bib", "BibTeX", "application/x-bibtex", bibtex.write),
    CitationFormat("cite.ris", "RIS", "application/x-research-info-systems", ris.write),
    CitationFormat("cite.csl.json", "CSL-JSON", "application/vnd.citationstyles.csl+json", csl_json.write),
)
