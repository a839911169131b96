"""The real yaml-language-server on its standard streams, asked what an editor would ask (LSP 3.17)."""

from __future__ import annotations

import contextlib
import json
import queue
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.tools import judges

ROOT = Path(__file__).parents[2]
PROGRAM = ROOT / "node_modules/yaml-language-server/bin/yaml-language-server"
#: Seconds after which an answer will not come any more.
PATIENCE = 60.0

Message = dict[str, Any]


class Server:
    """A language server that runs; documents live in it alone, below the folder of a project."""

    def __init__(self, process: subprocess.Popen[bytes], project: Path, settings: Message) -> None:
        """Introduce the editor whose workspace is *project* and whose settings begin with ``yaml`` as given."""
        self._process, self._project, self._settings = process, project, settings
        self._inbox: queue.Queue[Message | None] = queue.Queue()
        self._said: dict[str, list[Message]] = {}
        self._versions: dict[str, int] = {}
        self._requests = 0
        threading.Thread(target=self._listen, daemon=True).start()
        folder = {"uri": project.as_uri(), "name": project.name}
        can = {
            "workspace": {"configuration": True, "workspaceFolders": True},
            "textDocument": {
                "completion": {"completionItem": {"snippetSupport": True, "documentationFormat": ["markdown"]}},
            },
        }
        self.ask("initialize", processId=None, rootUri=project.as_uri(), workspaceFolders=[folder], capabilities=can)
        self._tell("initialized")
        self._tell("workspace/didChangeConfiguration", settings={"yaml": settings})

    def uri(self, name: str) -> str:
        """Return the address of the file *name* of the project."""
        return (self._project / name).as_uri()

    def show(self, name: str, text: str) -> None:
        """Show *text* as the file *name*."""
        uri = self.uri(name)
        version = self._versions[uri] = self._versions.get(uri, 0) + 1
        document = {"uri": uri, "version": version}
        if version == 1:
            self._tell("textDocument/didOpen", textDocument={**document, "languageId": "yaml", "text": text})
        else:
            self._tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])

    def complaints(self, name: str, text: str) -> list[Message]:
        """Return what is wrong with *text* as the file *name*, which nothing else was shown as meanwhile."""
        uri = self.uri(name)
        self._said.pop(uri, None)
        self.show(name, text)
        while uri not in self._said:
            self._next()
        return self._said[uri]

    def complete(self, name: str, line: int, column: int) -> list[Message]:
        """Return what is offered at a place of an open file; line and column count from 0."""
        answer = self._at("completion", name, line, column)
        return list(answer["items"] if isinstance(answer, dict) else answer or ())

    def has_changed(self, name: str) -> None:
        """Say that the file *name* has another content on the disk."""
        self._tell("workspace/didChangeWatchedFiles", changes=[{"uri": self.uri(name), "type": 2}])

    def hover(self, name: str, line: int, column: int) -> str:
        """Return the Markdown that is shown over a place of an open file."""
        answer = self._at("hover", name, line, column)
        return str(answer["contents"]["value"]) if answer else ""

    def _at(self, what: str, name: str, line: int, column: int) -> Any:
        place = {"line": line, "character": column}
        return self.ask(f"textDocument/{what}", textDocument={"uri": self.uri(name)}, position=place)

    def ask(self, method: str, **parameters: Any) -> Any:
        """Return the answer to a request."""
        self._requests += 1
        number = self._requests
        self._send({"id": number, "method": method, "params": parameters})
        while True:
            message = self._next()
            if message.get("id") == number and "method" not in message:
                if "error" in message:
                    raise RuntimeError(message["error"])
                return message["result"]

    def _next(self) -> Message:
        """Return the next message; what the server asks is answered, what it says of a document is kept."""
        message = self._inbox.get(timeout=PATIENCE)
        if message is None:
            msg = "the language server ended"
            raise RuntimeError(msg)
        method, parameters = message.get("method"), message.get("params")
        if method == "workspace/configuration":
            result = [self._settings if item["section"] == "yaml" else None for item in message["params"]["items"]]
            self._send({"id": message["id"], "result": result})
        elif "id" in message and method:
            self._send({"id": message["id"], "result": None})
        elif method == "textDocument/publishDiagnostics" and isinstance(parameters, dict):
            self._said[parameters["uri"]] = parameters["diagnostics"]
        return message

    def _tell(self, method: str, **parameters: Any) -> None:
        self._send({"method": method, "params": parameters})

    def _send(self, message: Message) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        stream = self._process.stdin
        assert stream
        stream.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        stream.flush()

    def _listen(self) -> None:
        stream = self._process.stdout
        assert stream
        length = 0
        while line := stream.readline():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
            elif not line.strip():
                self._inbox.put(json.loads(stream.read(length)))
        self._inbox.put(None)


@contextlib.contextmanager
def started(project: Path, settings: Message) -> Iterator[Server]:
    """Run the server for the folder *project* until the block ends."""
    command: list[Path | str] = [judges.npm().with_name("node"), PROGRAM, "--stdio"]
    process = subprocess.Popen(command, cwd=project, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        yield Server(process, project, settings)
    finally:
        process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout):
            if stream:
                stream.close()
