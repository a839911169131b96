"""The pages against the HTML standard."""

from pathlib import Path

from tests.browser.site import Site, served
from tests.browser.validity import messages

WRONG = '<!DOCTYPE html><html lang="en"><title>Wrong</title><p id="a">A<p id="a"><img src="x.png"><blink>B</blink>'


def test_every_page_is_valid(site: Site) -> None:
    """The Nu HTML checker has no error and no warning for any page."""
    found = messages([site.url(path) for path in site.pages])
    assert not found, "\n".join(map(str, found))


def test_checker_sees_errors(tmp_path: Path) -> None:
    """A page with errors is told about, so that silence means something."""
    (tmp_path / "wrong.html").write_text(WRONG, encoding="utf-8")
    with served(tmp_path) as address:
        told = " ".join(each.text for each in messages([f"{address}/wrong.html"]))
    assert "Duplicate ID" in told
    assert "“blink”" in told
