"""What browsers should show now, handed from the thread that builds to the streams of all open pages."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator

from timeline.devserver.troubles import Situation


class Bulletin:
    """The latest situation; each reader gets it at once, and every later one."""

    def __init__(self) -> None:
        self.latest = Situation()
        self._lock = threading.Lock()
        self._readers: dict[asyncio.Event, asyncio.AbstractEventLoop] = {}
        self._is_closed = False

    def put_up(self, situation: Situation) -> None:
        """Make *situation* the latest one; any thread may."""
        self.latest = situation
        self._wake()

    def close(self) -> None:
        """End the reading of all readers; any thread may."""
        self._is_closed = True
        self._wake()

    async def readings(self) -> AsyncIterator[Situation]:
        """Yield the latest situation, and again whenever there is another, until the bulletin is closed."""
        news = asyncio.Event()
        with self._lock:
            self._readers[news] = asyncio.get_running_loop()
        try:
            while not self._is_closed:
                news.clear()
                yield self.latest
                await news.wait()
        finally:
            with self._lock:
                del self._readers[news]

    def _wake(self) -> None:
        with self._lock:
            for news, loop in self._readers.items():
                loop.call_soon_threadsafe(news.set)
