"""`main.py run` as a process of its own, against the Bot API server of a test."""

import asyncio
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.playground.server import Server

MAIN = Path(__file__).resolve().parents[2] / "main.py"


class Child:
    """A running Houvast. What it writes goes to one file, however often it is started."""

    def __init__(self, folder: Path, server: Server) -> None:
        self._folder = folder
        self._server = server
        self._process: asyncio.subprocess.Process | None = None
        self._polls = asyncio.Event()
        self.said = folder / "said.txt"
        server.telegram.changes.listen(
            lambda change: self._polls.set() if change.kind == "polling" else None
        )

    async def start(self) -> None:
        """Start it, and wait until it polls."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        environment = {
            **kept,
            "HOUVAST_BOT_TOKEN": self._server.telegram.token,
            "HOUVAST_BOT_API_URL": self._server.address,
            "HOUVAST_DATABASE_URL": f"sqlite:///{self._folder / 'houvast.db'}",
            "HOUVAST_MESSAGES_PER_SECOND": "1000",
            "HOUVAST_LOG_LEVEL": "DEBUG",
        }
        self._polls.clear()
        with self.said.open("ab") as said:
            self._process = await asyncio.create_subprocess_exec(
                sys.executable, MAIN, "run", cwd=self._folder, env=environment,
                stdout=said, stderr=said,
            )  # fmt: skip
        await asyncio.wait_for(self._polls.wait(), 30)

    async def lives(self, seconds: float) -> None:
        """Let it run for so long; it must not end by itself."""
        process = self._running()
        try:
            await asyncio.wait_for(process.wait(), seconds)
        except TimeoutError:
            return
        raise AssertionError(f"it ended by itself: {self.said.read_text()}")

    async def kill(self) -> None:
        """SIGKILL: no line of it runs any more."""
        process = self._running()
        process.kill()
        await process.wait()

    async def terminate(self) -> int:
        """SIGTERM; return the exit status."""
        process = self._running()
        process.terminate()
        return await asyncio.wait_for(process.wait(), 20)

    async def end(self) -> None:
        """Leave no process behind."""
        if self._process is not None and self._process.returncode is None:
            await self.kill()

    def _running(self) -> asyncio.subprocess.Process:
        assert self._process is not None
        return self._process


@asynccontextmanager
async def child(folder: Path, server: Server) -> AsyncIterator[Child]:
    """Give a Houvast that is not started yet; it is gone afterwards."""
    one = Child(folder, server)
    try:
        yield one
    finally:
        await one.end()
