"""How long from the start of the process to the first poll, and what is resident then.

    .venv/bin/python -m benchmarks.start [TIMES]

Caches are warm: a first start that is not counted has compiled the modules and made the database.
For comparison, a Python that only starts, and one that imports python-telegram-bot.
"""

import asyncio
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.house import ROOT, machine, running
from bot.playground.server import Server
from bot.playground.telegram import Telegram


async def start_once(folder: Path) -> tuple[float, float, float]:
    """Return seconds to the first poll, seconds of CPU until then, and MiB resident."""
    async with Server(Telegram()) as server, running(folder, server) as child:
        return child.to_first_poll, child.cpu(), child.resident()


def bare(code: str) -> float:
    """Return the seconds that a Python takes for this code and nothing else."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)
    return time.perf_counter() - began


def main() -> None:
    """Print the medians."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    found, nothing, library = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(start_once(Path(folder)))
        for _ in range(times):
            found.append(asyncio.run(start_once(Path(folder))))
            nothing.append(bare("pass"))
            library.append(bare("import telegram, aiohttp"))
    seconds, cpu, resident = (statistics.median(column) for column in zip(*found, strict=True))
    print(f"{machine()}; median of {times}")
    print(f"start to first poll  {seconds:6.2f} s   (CPU {cpu:.2f} s)")
    print(f"resident then        {resident:6.1f} MiB")
    print(f"python alone         {statistics.median(nothing):6.2f} s")
    print(f"import telegram, aiohttp {statistics.median(library):.2f} s")


if __name__ == "__main__":
    main()
