"""The web editor opened on a copy of a project, as an editor opens it, with nothing let out to other machines."""

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, Locator, Page, Route

PICKER = Path(__file__).with_name("picker.js")
#: The editor draws a form only as far as it is in view, so the window is as high as the longest.
WINDOW_HEIGHT = 4000
#: What git keeps stands here; the editor takes no other folder for a project's.
GIT = ".git/HEAD"
#: Milliseconds.
PATIENCE = 30_000


class Editor:
    """The editor's page, the project that it works on, and whom it asked for anything."""

    def __init__(self, page: Page, project: dict[str, str]) -> None:
        self.page = page
        self.project = project
        self.asked: set[str] = set()
        page.set_default_timeout(PATIENCE)
        page.add_init_script(f"const PROJECT = {json.dumps({GIT: '', **project})};\n{PICKER.read_text()}")
        page.route("**/*", self._keep_in)

    def _keep_in(self, route: Route) -> None:
        host = urlsplit(route.request.url).hostname
        if host in {None, "127.0.0.1"}:
            route.continue_()
        else:
            self.asked.add(str(host))
            route.abort()

    def open(self, address: str) -> None:
        """Open the editor and let it work with the project's folder."""
        self.page.goto(address)
        self.button("Work with Local").click()
        self.button("New").first.wait_for()

    def button(self, *words: str) -> Locator:
        """Return the buttons with these words in their name; the editor puts unseen marks around names."""
        return self.page.get_by_role("button", name=re.compile(".*".join(words)))

    def fill(self, label: str, text: str) -> None:
        """Write *text* into the field *label*."""
        self.page.get_by_role("textbox", name=label, exact=True).fill(text)

    def pick(self, label: str, words: str) -> None:
        """Choose the option with these *words* from the list of the field *label*."""
        self.page.get_by_role("combobox", name=label, exact=True).click()
        self.page.get_by_role("option", name=words).click()

    def save(self) -> dict[str, str]:
        """Save, and return the files that are new or changed."""
        self.button("Save").click()
        self.page.get_by_role("status").get_by_text("saved").first.wait_for()
        files: dict[str, str] = self.page.evaluate("filesOfProject()")
        return {name: text for name, text in files.items() if name != GIT and self.project.get(name) != text}


@contextmanager
def opened(browser: Browser, address: str, project: dict[str, str]) -> Iterator[Editor]:
    """Yield the editor at *address*, working on the files of *project*."""
    context = browser.new_context(viewport={"width": 1280, "height": WINDOW_HEIGHT}, reduced_motion="reduce")
    editor = Editor(context.new_page(), project)
    editor.open(address)
    yield editor
    context.close()
