"""On which terms something may be used, in words that lead to the terms."""

import pytest

from timeline.site.licences import licence
from timeline.site.pages.head import Licence

TERMS = "https://creativecommons.org/licenses/by-sa/4.0/"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (None, None),
        ("", None),
        ("CC0", Licence("CC0", None)),
        (TERMS, Licence("CC BY-SA 4.0", TERMS)),
        (f"{TERMS}deed.uk", Licence("CC BY-SA 4.0", f"{TERMS}deed.uk")),
        ("https://terms.example/ours", Licence("https://terms.example/ours", "https://terms.example/ours")),
        ("javascript:alert(1)", Licence("javascript:alert(1)", None)),
    ],
)
def test_licence_is_named_and_linked(text: str | None, expected: Licence | None) -> None:
    """An address of Creative Commons says its own short name; only addresses of the web are links."""
    assert licence(text) == expected
