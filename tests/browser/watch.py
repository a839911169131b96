"""Watch a page for what no reader should meet: errors, refused content, requests to others."""

from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Error, Page, Request

#: Runs before every page's own scripts.
OBSERVER = Path(__file__).with_name("observer.js")
#: Addresses that stand for content of the page itself.
OF_THE_PAGE = {"data", "blob"}


class Watch:
    """What went wrong on a page since it was opened."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.console: list[str] = []
        self.crashes: list[str] = []
        self._requests: list[str] = []
        page.on("console", self._hear)
        page.on("pageerror", self._crash)
        page.on("request", self._request)

    def _hear(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.console.append(f"{message.text} ({message.location['url']})")

    def _crash(self, error: Error) -> None:
        self.crashes.append(error.message)

    def _request(self, request: Request) -> None:
        self._requests.append(request.url)

    @property
    def requests(self) -> list[str]:
        """Every address that was asked for."""
        return list(self._requests)

    @property
    def outside(self) -> list[str]:
        """The addresses asked for that are not of the host of the page."""
        own = urlsplit(self.page.url).netloc
        split = {url: urlsplit(url) for url in self._requests}
        return [url for url, parts in split.items() if parts.scheme not in OF_THE_PAGE and parts.netloc != own]

    @property
    def refused(self) -> list[str]:
        """What the content policy refused on the page that is open now."""
        found: list[str] = self.page.evaluate("observer.refused")
        return found

    @property
    def troubles(self) -> list[str]:
        """Everything that went wrong."""
        return [*self.console, *self.crashes, *self.outside, *self.refused]


def opened(context: BrowserContext) -> Watch:
    """Return a new page of *context* under watch."""
    page = context.new_page()
    page.add_init_script(path=OBSERVER)
    return Watch(page)
