"""The web application: the built site, each page with the script that refreshes it, and the stream of news."""

from __future__ import annotations

import asyncio
import ipaddress
import os
from collections.abc import Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.responses import HTMLResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Receive, Scope, Send

from timeline.devserver.bulletin import Bulletin
from timeline.devserver.pages import OWN, not_built, not_there, with_script
from timeline.site.addresses import PAGE_FILE, check_folder

#: Where the pages of a web editor are shown, and where they stand.
EDITOR = "admin"
HTML = (".html", ".htm")
#: The browser asks each time whether what it has is still so.
ASKED = {"Cache-Control": "no-cache"}
#: How soon a browser looks for a server that has gone, in milliseconds.
RETRY = 500


def application(output: Callable[[], Path], private: Path, bulletin: Bulletin, hosts: list[str]) -> Starlette:
    """Return the application that serves the folder *output* names, as *bulletin* has it, to who asks for *hosts*.

    What *private* holds for editors is served too, as soon as it is there.
    """
    own = StaticFiles(directory=Path(__file__).with_name("static"))
    return Starlette(
        routes=[
            Route(f"{OWN}/news", News(bulletin, output)),
            Mount(OWN, own),
            Mount("/", Site(output, private / EDITOR, bulletin)),
        ],
        middleware=[Middleware(TrustedHostMiddleware, allowed_hosts=hosts, www_redirect=False)],
    )


def hosts_for(bind: str) -> list[str]:
    """Return the names by which browsers may ask a server on the address *bind*: on this machine, only its own.

    Otherwise any other site could give its name this machine's address, and read along.
    """
    try:
        is_own = ipaddress.ip_address(bind).is_loopback
    except ValueError:
        is_own = bind == "localhost"
    return ["localhost", "127.0.0.1", "[::1]", bind] if is_own else ["*"]


class Site(StaticFiles):
    """The built site as it stands on the disk now, and the editor's pages where no page of the site stands."""

    def __init__(self, output: Callable[[], Path], editor: Path, bulletin: Bulletin) -> None:
        super().__init__(html=True)
        self._output, self._bulletin = output, bulletin
        self._editor = Editor(directory=editor, html=True, check_dir=False)

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file or page; for what is not there a page that waits for it."""
        first, _, rest = path.partition(os.sep)
        if first == EDITOR and self._editor.is_there:
            return await self._editor.get_response(rest or ".", scope)
        self.all_directories = [self._output()]
        try:
            response = await super().get_response(path, scope)
        except HTTPException as refusal:
            if refusal.status_code != 404:
                raise
            return self._missing(scope["path"])
        response.headers.update(ASKED)
        return self._missing(scope["path"]) if response.status_code == 404 else response

    def file_response(
        self, full_path: str | os.PathLike[str], stat_result: os.stat_result, scope: Scope, status_code: int = 200
    ) -> Response:
        """Return the file; a page always whole, with the script, as the browser's copy may be without."""
        if not str(full_path).endswith(HTML):
            return super().file_response(full_path, stat_result, scope, status_code)
        edition = self._bulletin.latest.edition
        try:
            page = Path(full_path).read_bytes()
        except FileNotFoundError:
            raise HTTPException(404) from None
        return HTMLResponse(with_script(page, edition), status_code)

    def _missing(self, address: str) -> Response:
        edition = self._bulletin.latest.edition
        page, status = (not_there(address), 404) if edition else (not_built(), 503)
        return HTMLResponse(with_script(page, edition), status, ASKED)


class Editor(StaticFiles):
    """The pages of a web editor, as they are: it keeps its own state, and nothing may refresh it."""

    @property
    def is_there(self) -> bool:
        """Whether somebody has made them."""
        return self.directory is not None and Path(self.directory).is_dir()

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Return the file, of which the browser keeps nothing."""
        response = await super().get_response(path, scope)
        response.headers["Cache-Control"] = "no-store"
        return response


class News:
    """The stream of what browsers should show, one event for each situation (Server-Sent Events, HTML 9.2)."""

    def __init__(self, bulletin: Bulletin, output: Callable[[], Path]) -> None:
        self._bulletin, self._output = bulletin, output

    async def __call__(self, _: Scope, receive: Receive, send: Send) -> None:
        """Send until the reader leaves or the server stops."""
        tasks = [asyncio.ensure_future(self._send(send)), asyncio.ensure_future(_leaving(receive))]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _send(self, send: Send) -> None:
        headers = [(b"content-type", b"text/event-stream"), (b"cache-control", b"no-store")]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        async for situation in self._bulletin.readings():
            codes = {trouble.check for trouble in situation.troubles if trouble.check}
            manual = {code: f"/{check_folder(code)}" for code in codes if self._has(check_folder(code) + PAGE_FILE)}
            event = f"retry: {RETRY}\ndata: {situation.as_json(manual)}\n\n"
            await send({"type": "http.response.body", "body": event.encode(), "more_body": True})
        await send({"type": "http.response.body", "body": b"", "more_body": False})

    def _has(self, page: str) -> bool:
        return (self._output() / page).is_file()


async def _leaving(receive: Receive) -> None:
    """Wait until the browser has closed the connection."""
    while (await receive())["type"] != "http.disconnect":
        pass
