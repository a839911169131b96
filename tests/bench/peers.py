"""The same events in TimelineJS and in vis-timeline, each as its own manual shows it, measured beside our page."""

import json
from collections.abc import Callable, Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.bench.reach import SAYS, Reach, of
from tests.bench.table import Row
from tests.browser.host import Host
from tests.browser.site import ROOT, served

Record = Mapping[str, Any]
HEAD = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
TIMELINEJS = f"""{HEAD}<title>TITLE</title>
<link rel="stylesheet" href="dist/css/timeline.css"><script src="dist/js/timeline.js"></script>
<div id="timeline" style="width: 100%; height: 600px"></div>
<script src="data.js"></script><script>new TL.Timeline("timeline", data)</script></html>
"""
VIS = f"""{HEAD}<title>TITLE</title>
<link rel="stylesheet" href="dist/styles/vis-timeline-graph2d.min.css">
<script src="dist/standalone/umd/vis-timeline-graph2d.min.js"></script>
<div id="timeline"></div><script src="data.js"></script><script>
new vis.Timeline(document.getElementById("timeline"), new vis.DataSet(data.items), new vis.DataSet(data.groups), {{}});
</script></html>
"""


def _edges(event: Record) -> tuple[str, str]:
    """Return the first and last day; neither peer knows an open end, so the other day stands in for it."""
    days = [day for name in ("earliest", "latest") if (day := event["date"][name]) and day != ".."]
    return days[0][:10], days[-1][:10]


def _parts(day: str) -> dict[str, str]:
    return dict(zip(("year", "month", "day"), day.split("-"), strict=True))


def for_timelinejs(timeline: Record) -> Record:
    """Return the events in TimelineJS's own format."""
    lanes = {lane["id"]: lane["title"] for lane in timeline["timeline"]["lanes"]}
    return {"events": [_slide(event, lanes[event["lane"]]) for event in timeline["events"]]}


def _slide(event: Record, lane: str) -> Record:
    first, last = _edges(event)
    return {
        "unique_id": event["id"],
        "start_date": _parts(first),
        **({"end_date": _parts(last)} if last != first else {}),
        "display_date": event["date"]["display"],
        "text": {"headline": event["title"], "text": event.get("summary", "")},
        "group": lane,
    }


def for_vis(timeline: Record) -> Record:
    """Return the events as items of vis-timeline, the summary as what is shown over an item."""
    groups = [{"id": lane["id"], "content": lane["title"]} for lane in timeline["timeline"]["lanes"]]
    return {"items": [_item(event) for event in timeline["events"]], "groups": groups}


def _item(event: Record) -> Record:
    first, last = _edges(event)
    return {
        "id": event["id"],
        "content": event["title"],
        "title": event.get("summary", ""),
        "group": event["lane"],
        "start": first,
        **({"end": last} if last != first else {}),
    }


#: Peer: what npm installed it as, its page, and its data made from our own download.
PEERS: dict[str, tuple[str, str, Callable[[Record], Record]]] = {
    "TimelineJS": ("@knight-lab/timelinejs/dist", TIMELINEJS, for_timelinejs),
    "vis-timeline": ("vis-timeline", VIS, for_vis),
}


def written(folder: Path, peer: str, timeline: Record) -> str:
    """Write the page of *peer* below *folder* and return its path."""
    package, page, convert = PEERS[peer]
    own = folder / peer
    own.mkdir()
    (own / "dist").symlink_to(ROOT / "node_modules" / package, target_is_directory=True)
    (own / "data.js").write_text(f"const data = {json.dumps(convert(timeline), ensure_ascii=False)};", encoding="utf-8")
    (own / "index.html").write_text(page.replace("TITLE", escape(timeline["timeline"]["title"])), encoding="utf-8")
    return f"{peer}/"


def reaches(browser: Browser, site: Path, page: str, folder: Path, runs: int) -> dict[str, Reach]:
    """Return what our page and those of the peers, made in *folder*, cost and give; ours is named by nothing."""
    timeline = json.loads((site / page).with_name("events.json").read_text(encoding="utf-8"))
    titles = [event["title"] for event in timeline["events"]]
    with served(site, Host) as ours, served(folder, Host) as theirs:
        addresses = {"": f"{ours}/{page.removesuffix('index.html')}"}
        addresses |= {peer: f"{theirs}/{written(folder, peer, timeline)}" for peer in PEERS}
        found = of([*addresses.values()], browser, titles, runs)
    return dict(zip(addresses, found, strict=True))


def rows(browser: Browser, site: Path, page: str, folder: Path, runs: int = 3) -> list[Row]:
    """Measure our page beside those of the peers."""
    found = reaches(browser, site, page, folder, runs)
    ours = found.pop("")
    return [row for peer, theirs in found.items() for row in _rows(ours, theirs, peer)]


def _rows(ours: Reach, theirs: Reach, peer: str) -> Sequence[Row]:
    return [Row(what, ours[name], theirs[name], unit, peer, "") for name, (what, unit) in SAYS.items()]
