"""What the README shows is what happens."""

import re
import shutil
from pathlib import Path

from tests.projects import ROOT, run


def test_message_is_the_one_that_it_shows(tmp_path: Path) -> None:
    """The event of the README, added with its lane mistyped, is told in the words that stand there."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (record,) = re.findall(r"```yaml\n(\n- id: .*?)```", text, re.DOTALL)
    (message,) = re.findall(r"```text\n(.*?)```", text, re.DOTALL)
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    with (tmp_path / "content/events/2022-exit.yaml").open("a", encoding="utf-8") as file:
        file.write(record.replace("lane: reaction", "lane: raection"))
    done = run(tmp_path, "check")
    assert (done.returncode, done.stdout) == (1, message)
