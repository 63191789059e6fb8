"""The command line as a process of its own, for tests: a clean environment, a folder, a pipe."""

import asyncio
import os
import sys
from dataclasses import dataclass
from pathlib import Path

import main

MAIN = Path(main.__file__)


@dataclass(frozen=True)
class Done:
    """What a command left behind."""

    status: int
    out: str
    err: str


def environment(folder: Path, given: dict[str, str]) -> dict[str, str]:
    """Nothing of the machine's own settings."""
    return {"PATH": os.environ["PATH"], "HOME": str(folder), **given}


async def begin(folder: Path, *arguments: str, **given: str) -> asyncio.subprocess.Process:
    """Start a command in this folder."""
    return await asyncio.create_subprocess_exec(
        sys.executable,
        str(MAIN),
        *arguments,
        cwd=folder,
        env=environment(folder, given),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )


async def houvast(folder: Path, *arguments: str, **given: str) -> Done:
    """Carry out a command in this folder, with nothing to read."""
    return await piped(b"", folder, *arguments, **given)


async def piped(stdin: bytes, folder: Path, *arguments: str, **given: str) -> Done:
    """Carry out a command that reads this."""
    process = await begin(folder, *arguments, **given)
    out, err = await process.communicate(stdin)
    return Done(process.returncode or 0, out.decode(), err.decode())


def left_in(folder: Path) -> list[str]:
    """What a command left behind in its folder."""
    return sorted(path.name for path in folder.iterdir())


def refused(done: Done, *parts: str) -> None:
    """Nothing done, status 2, and one line with these parts."""
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("houvast: ")
    assert done.err.count("\n") == 1
    for part in parts:
        assert part in done.err
