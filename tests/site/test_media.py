"""Pictures and quotations as pages show them: what plays elsewhere is a link that says so."""

import pytest

from tests.makers import event
from tests.site.sites import FULL_EVENT, full_site, site
from timeline.site.addresses import Links
from timeline.site.media import media_of
from timeline.site.pages.media import Elsewhere, Media, Picture, Quote

LINKS = Links("../..", "")
PICTURE = {"file": "images/x.jpg", "alt": "A room"}


def shown(**more: object) -> Media:
    """Return what an event with one picture is shown by."""
    made = event("a", media=[{**PICTURE, **more}])
    found = media_of(made, site(made), LINKS)
    assert found is not None
    return found


def test_everything_that_an_editor_wrote() -> None:
    """A picture has its files, its size, its terms and where it plays; a quotation its speaker and its source."""
    assert media_of(FULL_EVENT, full_site(), LINKS) == Media(
        pictures=(
            Picture(
                link="../../images/x.jpg",
                srcset="../../images/x.jpg.webp 480w",
                width=960,
                height=640,
                alt="A room",
                credit="Anna",
                licence="CC0",
                elsewhere=(
                    Elsewhere("Watch or listen on films.example", "https://films.example/room"),
                    Elsewhere("Explore on maps.example", "https://www.maps.example/room"),
                ),
            ),
        ),
        quotes=(Quote("so it is", "Boris", "Source report", "../../sources/report/", "page 3"),),
    )


def test_an_event_may_have_none() -> None:
    """An event that is told by its texts alone has nothing to show."""
    assert media_of(event("a"), site(event("a")), LINKS) is None


@pytest.mark.parametrize(
    ("address", "host"),
    [
        ("https://www.example.org/watch?v=1", "example.org"),
        ("http://user@films.example:8080/a", "films.example"),
        ("https://EXAMPLE.org", "example.org"),
        ("https://пример.example/a", "пример.example"),
    ],
)
def test_a_link_names_its_host(address: str, host: str) -> None:
    """Before following a link that leaves the site, a reader sees where to."""
    assert shown(plays=address).pictures[0].elsewhere == (Elsewhere(f"Watch or listen on {host}", address),)
