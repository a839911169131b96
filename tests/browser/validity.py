"""Ask the Nu HTML checker about pages, all in one go."""

import json
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from tests.browser.site import ROOT
from tests.tools import judges

#: The checker asks no server of its own machine unless told to.
LOOPBACK = "-Dnu.validator.servlet.allow-forbidden-hosts=true"
#: Beginnings of warnings that are let pass, each with its reason.
PASSED = {
    # JSON-LD is data: the policy does not apply to it, and no browser refuses it.
    "Inline script violates Content Security Policy",
}


@dataclass(frozen=True, order=True)
class Message:
    """One error or warning, with the page it is about."""

    page: str
    line: int
    kind: str
    text: str

    def __str__(self) -> str:
        """Word it as compilers do."""
        return f"{self.page}:{self.line}: {self.kind}: {self.text}"


def messages(pages: Sequence[str]) -> list[Message]:
    """Return what the checker says about *pages*, which are addresses, for a policy means nothing to a file."""
    jar = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
    command = [str(judges.java()), LOOPBACK, "-jar", str(jar), "--format", "json", "--exit-zero-always", *pages]
    run = subprocess.run(command, capture_output=True, text=True, check=True)
    found = [_message(each) for each in json.loads(run.stderr)["messages"]]
    return sorted(each for each in found if not any(each.text.startswith(start) for start in PASSED))


def _message(each: dict[str, str]) -> Message:
    kind = each.get("subType") or each["type"]
    return Message(each.get("url", ""), int(each.get("lastLine", 0)), kind, each["message"])
