"""What Lighthouse, on its phone, says of pages: scores by category, and what cost points."""

import json
import subprocess
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.browser.chromium import FLAGS
from tests.tools import judges

PROGRAM = Path(__file__).with_name("lighthouse.mjs")
#: The categories whose scores do not depend on the clock.
TIMELESS = ("accessibility", "best-practices", "seo")
#: How many are asked at once; where the clock counts, it must be one.
BROWSERS = 2
#: Lighthouse waits for a page to come to rest, which only its clock needs, and photographs it.
AT_ONCE = {
    "pauseAfterFcpMs": 0,
    "pauseAfterLoadMs": 0,
    "networkQuietThresholdMs": 100,
    "cpuQuietThresholdMs": 100,
    "disableFullPageScreenshot": True,
}


@dataclass(frozen=True)
class Judgement:
    """What was said of one page."""

    #: Hundredths, by category.
    scores: dict[str, int]
    #: The audits that cost points and the elements that they found, by category.
    losses: dict[str, list[str]]

    @property
    def is_full(self) -> bool:
        """Whether nothing was lost in any category."""
        return {*self.scores.values()} == {100}


def judge(
    addresses: Sequence[str],
    categories: Sequence[str] = TIMELESS,
    settings: dict[str, Any] = AT_ONCE,
    *,
    browsers: int = BROWSERS,
) -> dict[str, Judgement]:
    """Return what Lighthouse says of each address; so many *browsers* are busy with them at once."""
    shares = [addresses[place::browsers] for place in range(browsers)]
    with ThreadPoolExecutor(browsers) as pool:
        said = pool.map(lambda share: _judge(share, categories, settings), shares)
    by_address = {address: each for share in said for address, each in share.items()}
    return {address: by_address[address] for address in addresses}


def _judge(addresses: Sequence[str], categories: Sequence[str], settings: dict[str, Any]) -> dict[str, Judgement]:
    given = {
        "program": str(judges.chromium()),
        "flags": FLAGS,
        "categories": categories,
        "addresses": addresses,
        "settings": settings,
    }
    node = judges.npm().with_name("node")
    run = subprocess.run([node, PROGRAM], input=json.dumps(given), capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    said = [Judgement(**json.loads(line)) for line in run.stdout.splitlines()]
    return dict(zip(addresses, said, strict=True))
