"""A server that sends files as hosts do: gzipped, a page at its folder's address, a page of the site for nothing."""

import gzip
from http import HTTPStatus
from pathlib import Path

from tests.browser.site import Quiet

PAGE_FILE = "index.html"
NOT_FOUND = "404.html"
#: What is smaller already.
COMPRESSED = {".png", ".webp", ".jpg", ".woff2", ".gz"}


class Host(Quiet):
    """Serves a folder on a connection that is kept, as HTTP/1.1 has it."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:  # noqa: N802 (the name is the base class's)
        """Send a file."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= PAGE_FILE
        if path.is_file():
            self._send(HTTPStatus.OK, path)
        elif (page := Path(self.directory, NOT_FOUND)).is_file():
            self._send(HTTPStatus.NOT_FOUND, page)
        else:
            self.send_error(HTTPStatus.NOT_FOUND)

    def _send(self, status: HTTPStatus, path: Path) -> None:
        headers, body = {"Content-Type": self._kind(path)}, path.read_bytes()
        if path.suffix not in COMPRESSED:
            headers["Content-Encoding"], body = "gzip", gzip.compress(body, 9)
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(body))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def _kind(self, path: Path) -> str:
        kind = self.guess_type(str(path))
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind
