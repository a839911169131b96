"""What Lighthouse says of each kind of page, as far as no clock has a part in it; `make bench` asks for the rest."""

from collections.abc import Iterator

import pytest

from tests.browser.host import Host
from tests.browser.kinds import KINDS, kinds_of, templates
from tests.browser.lighthouse import Judgement, judge
from tests.browser.site import Site, build, served

#: A page that search engines may not list, with a picture and a link that say nothing.
MARRED = """<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="robots" content="noindex"></head>
<body><img src="assets/theme/icon.svg"><a href="index.html">here</a></body></html>
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Build the site for publishing at the address at which it is then served, and put a marred page beside it."""
    folder = tmp_path_factory.mktemp("published") / "output"
    with served(folder, Host) as address:
        build(folder, "publishconf.py", address=address)
        (folder / "marred.html").write_text(MARRED, encoding="utf-8")
        yield Site(folder, address)


@pytest.fixture(scope="module")
def judged(published: Site) -> dict[str, Judgement]:
    """Return what Lighthouse says of each kind of page, and of the marred one."""
    paths = {**{name: kind.page for name, kind in KINDS.items()}, "marred": "marred.html"}
    addresses = {name: published.url(path).removesuffix("index.html") for name, path in paths.items()}
    said = judge([*addresses.values()])
    return {name: said[address] for name, address in addresses.items()}


def test_each_page_is_of_one_kind(site: Site) -> None:
    """The table knows where every page of the site stands, and each kind has the page that is judged."""
    assert {path: kinds for path in site.pages if len(kinds := kinds_of(path)) != 1} == {}
    assert {name: kinds_of(kind.page) for name, kind in KINDS.items()} == {name: [name] for name in KINDS}
    assert {kind.page for kind in KINDS.values()} <= {*site.pages}


def test_each_template_has_a_kind() -> None:
    """No template makes pages that the table does not know."""
    assert {kind.template for kind in KINDS.values()} == templates()


def test_every_kind_of_page_has_full_marks(judged: dict[str, Judgement]) -> None:
    """Each kind of page, as published, gets 100 for accessibility, best practices and search engines on a phone."""
    assert {name: each.losses for name, each in judged.items() if not each.is_full and name != "marred"} == {}
    assert {(*each.scores,) for each in judged.values()} == {("accessibility", "best-practices", "seo")}


def test_what_is_wrong_costs_points(judged: dict[str, Judgement]) -> None:
    """A marred page loses points, and what it loses them for is named with the element."""
    marred = judged["marred"]
    assert not marred.is_full
    assert any(loss.startswith("image-alt: <img") for loss in marred.losses["accessibility"])
    assert {loss.split(":")[0] for loss in marred.losses["seo"]} >= {"is-crawlable", "document-title", "link-text"}
