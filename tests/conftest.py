"""What all tests share: no clock for examples, the built site on a server of its own, and one browser."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from tests.browser import chromium, site

# A machine that is busy is no mistake in the code.
settings.register_profile("no clock", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("no clock")


@pytest.fixture(scope="session", name="site")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[site.Site]:
    """Build the project's site once, as it is opened from disk, and serve it until the last test."""
    folder = site.build(tmp_path_factory.mktemp("site") / "output")
    with site.served(folder) as address:
        yield site.Site(folder, address)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the one browser of the session."""
    with chromium.started() as browser:
        yield browser
