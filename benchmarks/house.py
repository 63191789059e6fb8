"""The house in a child process, as `main.py run` starts it, and what it takes of the machine."""

import asyncio
import os
import signal
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from bot.playground.server import Server

ROOT = Path(__file__).parent.parent
TICKS = os.sysconf("SC_CLK_TCK")
PAGE = os.sysconf("SC_PAGE_SIZE")
MIB = 1024 * 1024
PATIENCE = 60.0
"""Seconds in which the house must have called its Telegram, on a loaded machine."""

RUN = ("main.py", "run")
UNHURRIED = ("-m", "benchmarks.unhurried")


@dataclass(frozen=True, slots=True)
class Child:
    """A house that runs: its process, and how many seconds it took to its first poll."""

    pid: int
    to_first_poll: float

    def cpu(self) -> float:
        """Return the seconds of CPU used so far, of the user and of the system."""
        fields = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / TICKS

    def resident(self) -> float:
        """Return the MiB that are resident."""
        return resident(self.pid)


def resident(pid: int) -> float:
    """Return the MiB of a process that are resident."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / MIB


def environment(folder: Path, server: Server, **settings: str) -> dict[str, str]:
    """Make the environment of a house in this folder that talks with this server."""
    ours = {key: value for key, value in os.environ.items() if not key.startswith("HOUVAST_")}
    return ours | {
        "HOUVAST_BOT_TOKEN": server.telegram.token,
        "HOUVAST_BOT_API_URL": server.address,
        "HOUVAST_DATABASE_URL": f"sqlite:///{folder / 'houvast.db'}",
        "HOUVAST_LOG_LEVEL": "WARNING",
        **settings,
    }


@asynccontextmanager
async def running(
    folder: Path, server: Server, command: tuple[str, ...] = RUN, **settings: str
) -> AsyncIterator[Child]:
    """Run the house until the block ends; it begins once the house polls."""
    began = time.perf_counter()
    process = await asyncio.create_subprocess_exec(
        sys.executable, *command, cwd=ROOT, env=environment(folder, server, **settings)
    )
    try:
        updates = server.telegram.updates
        await server.telegram.until(lambda: updates.awaited, within=PATIENCE)
        yield Child(process.pid, time.perf_counter() - began)
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGTERM)
        if await process.wait():
            raise RuntimeError(f"the house ended with {process.returncode}")


def machine() -> str:
    """Say on what this ran, and how busy that was with other work."""
    load = os.getloadavg()[0]
    return f"{os.cpu_count()} cores, Python {sys.version.split()[0]}, load {load:.1f}"
