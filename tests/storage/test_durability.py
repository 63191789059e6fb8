"""Nothing confirmed is lost: a process killed in the middle of writing, and what it had said."""

import asyncio
import subprocess
import sys
from pathlib import Path

from storage.sealing import Sealer
from storage.statements import Statement
from tests.storage.conftest import open_house

WRITER = """
import asyncio, sys
from pathlib import Path
from storage.sealing import Sealer
from storage.statements import Statement
from tests.storage.conftest import open_house

ADD = Statement("test.add", "", "INSERT INTO moments (name, at) VALUES (:name, 0);")

async def write(database, caller):
    for number in range(1_000_000):
        name = f"{caller}-{number}"
        await database.unit(lambda tx: tx.run(ADD, name=name))
        sys.stdout.write(name + "\\n")
        sys.stdout.flush()

async def main():
    database = await open_house(Path(sys.argv[1]), Sealer(b"sixteen or more!"))
    await asyncio.gather(*(write(database, caller) for caller in range(20)))

asyncio.run(main())
"""
ENOUGH = 3000


def write_and_be_killed(folder: Path) -> list[str]:
    """Return what a process had confirmed until it was killed while it wrote."""
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder)], stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout is not None
        confirmed = [writer.stdout.readline() for _ in range(ENOUGH)]
        writer.kill()
        confirmed += [line for line in writer.stdout if line.endswith("\n")]
    return confirmed


async def test_every_confirmed_unit_survives_a_kill(tmp_path: Path) -> None:
    """SIGKILL while twenty callers write: all that was confirmed is there."""
    confirmed = await asyncio.to_thread(write_and_be_killed, tmp_path)
    assert len(confirmed) >= ENOUGH
    database = await open_house(tmp_path, Sealer(b"sixteen or more!"))
    try:
        rows = await database.read(
            lambda tx: tx.all(Statement("test.all", "", "SELECT name FROM moments;"))
        )
    finally:
        await database.close()
    assert {line.strip() for line in confirmed} - {row["name"] for row in rows} == set()
