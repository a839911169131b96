"""The process: it listens, serves in one thread, builds in the other, and ends when it is told to."""

from __future__ import annotations

import ipaddress
import signal
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType
from typing import Any

import uvicorn

from timeline.devserver.bulletin import Bulletin
from timeline.devserver.desk import Desk, Order
from timeline.devserver.watching import saves
from timeline.devserver.web import EDITOR, application, hosts_for
from timeline.files import PRIVATE
from timeline.project import ProjectError

#: Ctrl-C, a polite kill, and a terminal that is closed; not every system has each.
STOPS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK") if hasattr(signal, name)]
#: In seconds: how long connections may take to end.
GRACE = 1


class Stop:
    """Ends the main thread when the process is told to stop, but not in the middle of what must be whole."""

    def __init__(self) -> None:
        self._is_asked = False
        self._is_held = False
        for number in STOPS:
            signal.signal(number, self._ask)

    def _ask(self, _: int, __: FrameType | None) -> None:
        self._is_asked = True
        if not self._is_held:
            raise KeyboardInterrupt

    @contextmanager
    def held(self) -> Iterator[None]:
        """Put off the end to that of the block."""
        self._is_held = True
        try:
            yield
        finally:
            self._is_held = False
        if self._is_asked:
            raise KeyboardInterrupt


def serve(order: Order, bind: str, port: int) -> None:
    """Serve the site that *order* describes, and build it after each save.

    Returns when the process is told to stop. Raises :class:`ProjectError` if it cannot listen on *bind* and *port*.
    """
    stop, bulletin = Stop(), Bulletin()
    try:
        with _listening(bind, port) as listener:
            desk = Desk(order, bulletin.put_up, stop.held)
            site = application(lambda: desk.inputs.output, Path(PRIVATE), bulletin, hosts_for(bind))
            with _served(site, listener, bulletin):
                order.say(_greeting(bind, listener.getsockname()[1]))
                desk.attend()
                for _ in saves(desk.inputs):
                    desk.attend()
    except KeyboardInterrupt:
        return


def _listening(bind: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    try:
        return socket.create_server((bind, port), family=family)
    except (OSError, OverflowError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ProjectError(f"cannot listen on {bind}, port {port}: {why}; --port takes another") from None


@contextmanager
def _served(site: Any, listener: socket.socket, bulletin: Bulletin) -> Iterator[None]:
    """Serve *site* in a thread of its own for the length of the block."""
    config = uvicorn.Config(
        site,
        loop="asyncio",
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        timeout_graceful_shutdown=GRACE,
    )
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.should_exit = True
        bulletin.close()
        thread.join(2 * GRACE)


def _greeting(bind: str, port: int) -> str:
    """Return where the site is, in a form that terminals make a link of, and how to stop."""
    try:
        address = ipaddress.ip_address(bind)
        host = f"[{address}]" if address.version == 6 else str(address)
    except ValueError:
        host = bind or "localhost"
    site = f"http://{host}:{port}/"
    editor = [f"{site}{EDITOR}/"] if Path(PRIVATE, EDITOR).is_dir() else []
    return "\n".join([site, *editor, "Ctrl-C stops."])
