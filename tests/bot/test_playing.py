"""`main.py playground` as it is started from a shell."""

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from time import monotonic

MAIN = Path(__file__).parents[2] / "main.py"
OPEN = "Houvast's playground is open: "


async def started(folder: Path, *options: str) -> Process:
    """Start a playground of its own, without a browser and without this machine's settings."""
    command = (sys.executable, str(MAIN), "playground", "--no-browser", *options)
    environment = {"PATH": "/usr/bin:/bin", "TMPDIR": str(folder)}
    return await asyncio.create_subprocess_exec(
        *command, cwd=folder, env=environment, stdout=PIPE, stderr=PIPE
    )


async def test_it_prints_its_address_and_ends_at_once_when_interrupted(tmp_path: Path) -> None:
    """A free port is taken; Ctrl-C ends it with 0 and leaves nothing behind."""
    process = await started(tmp_path, "--port", "0")
    assert process.stdout is not None
    line = (await process.stdout.readline()).decode().strip()
    assert line.startswith(f"{OPEN}http://127.0.0.1:")
    began = monotonic()
    process.send_signal(signal.SIGINT)
    assert await process.wait() == 0
    assert monotonic() - began < 5  # seconds, on a loaded machine
    assert os.listdir(tmp_path) == []  # noqa: PTH208  # a Path may not be asked here
