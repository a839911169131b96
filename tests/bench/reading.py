"""How long reading and checking takes, beside the parser's bare events."""

import random
from collections.abc import Iterable

import yaml

from tests.bench.clock import side_by_side
from tests.bench.table import Row
from timeline.reading import read
from timeline.reading.source import LOADER

BUDGET = "≤ 4×"
LANES = ["law", "war", "trade", "people"]
SOURCES = 200
EVENTS_A_FILE = 1000
WORDS = "treaty council vote border letter court member protest visit report seat budget election answer".split()


def content(count: int) -> dict[str, bytes]:
    """Return content files with *count* events of two sources each and nothing wrong, always the same."""
    chance = random.Random(count)  # noqa: S311 (nothing is secret)
    events = [_event(number, chance) for number in range(count)]
    parts = [events[start : start + EVENTS_A_FILE] for start in range(0, count, EVENTS_A_FILE)]
    texts = {f"content/events/{index}.yaml": "\n".join(part) for index, part in enumerate(parts)}
    texts["content/sources/all.yaml"] = "\n".join(map(_source, range(min(SOURCES, count))))
    lanes = ", ".join(f"{{id: {lane}, title: {lane.title()}}}" for lane in LANES)
    texts["content/timelines/all.yaml"] = f"- id: all\n  title: Everything\n  lanes: [{lanes}]\n"
    return {name: text.encode() for name, text in texts.items()}


def _event(number: int, chance: random.Random) -> str:
    words = [chance.choice(WORDS) for _ in range(16)]
    year, sources = chance.randint(1900, 2019), min(SOURCES, number + 1)
    cited = [number % sources, (number + 1) % sources]
    lines = [
        f"- id: event-{number}",
        f"  date: {year}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}",
        f"  title: {' '.join(words[:5]).capitalize()}",
        f"  summary: {' '.join(words[5:]).capitalize()}.",
        f"  lane: {chance.choice(LANES)}",
        "  status: confirmed",
        f"  importance: {chance.randint(1, 5)}",
        "  sources:",
        *(f"    - source: source-{each}\n      at: paragraph {each}\n      says: {words[each % 16]}" for each in cited),
    ]
    return "\n".join(lines) + "\n"


def _source(number: int) -> str:
    address = f"https://example.org/{number}"
    kept = f"  url: {address}\n  archived: https://archive.example/{number}\n"
    return f"- id: source-{number}\n  title: Report {number}\n  kind: article\n  published: 2021\n{kept}"


def bare_events(texts: Iterable[bytes]) -> int:
    """Stream the parser's events and return how many there are."""
    return sum(1 for text in texts for _ in yaml.parse(text, Loader=LOADER))


def rows(counts: tuple[int, ...] = (2000, 20_000), runs: int = 3) -> list[Row]:
    """Measure reading and checking of so many events beside the bare events of the same bytes."""
    return [_row(content(count), f"{count:,} events read and checked", runs) for count in counts]


def _row(files: dict[str, bytes], what: str, runs: int) -> Row:
    ours, bare = side_by_side(lambda: read(files, size_of=lambda _: 1), lambda: bare_events(files.values()), runs=runs)
    return Row(what, ours, bare, "s", "bare events", BUDGET)
