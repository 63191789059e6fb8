"""How long it takes to find the next story to read, among few and among very many.

    .venv/bin/python -m benchmarks.reading

Shelves are filled as publishing fills them; what is measured is a unit of work: from the tap's
payload to the next story, opened.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

from benchmarks.house import machine
from flows.story.content import Content, Feeling, Meaning, StoryType, Support
from flows.story.shelf import ALL, Facet, shelf, start_of
from flows.story.story import Draft
from storage.database import Database, Tx, open_database
from storage.passing import PassingKeys
from storage.sealing import Sealer
from storage.statements import Statement
from storage.story import shelves, stories

SIZES = (1_000, 100_000)
AT_ONCE = 1_000
READS = 300
_NEW = Statement("bench.new", "", "SELECT id FROM stories WHERE status = 'moderation';")
TEXT = "We zochten samen naar een kamer. Iedereen bleef luisteren. " * 10


def _fill(tx: Tx, first: int, number: int) -> None:
    kinds, supports, feelings = tuple(StoryType), tuple(Support), tuple(Feeling)
    for count in range(first, first + number):
        meaning = Meaning(support=supports[count % 6], feeling=feelings[count % 5])
        content = Content(kinds[count % 4], TEXT, "nl", lesson="Vraag eerst.", meaning=meaning)
        stories.take_in(tx, Draft(content, count.to_bytes(32, "big")))
        [row] = tx.all(_NEW)
        tx.run(stories.SQL["decide"], id=row["id"], status="published", month="2026-03")
        shelves.put(tx, row["id"], content)


def _read(tx: Tx, name: str, start: str, at: str | None) -> str | None:
    found = shelves.following(tx, name, start, at)
    return found if found and stories.readable(tx, found) else None


async def _measure(database: Database, name: str) -> tuple[float, float]:
    """Read on, story after story; return the median and the longest in milliseconds."""
    start, at, took = start_of(name), None, []
    for _ in range(READS):
        began = time.perf_counter()
        at = await database.unit(partial(_read, name=name, start=start, at=at))
        took.append((time.perf_counter() - began) * 1000)
    return statistics.median(took), max(took)


async def main(sizes: tuple[int, ...] = SIZES) -> None:
    """Measure with each number of stories, and print."""
    print(machine())
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        passing = PassingKeys(folder / "houvast.seal")
        database = await open_database(f"sqlite:///{folder}/h.db", Sealer(bytes(32)), passing)
        there = 0
        for size in sizes:
            while there < size:
                await database.unit(partial(_fill, first=there, number=AT_ONCE))
                there += AT_ONCE
            for shown in (ALL, shelf(Facet.FEELING, Feeling.PROUD), "feeling.none"):
                median, longest = await _measure(database, shown)
                print(f"{size:7,} stories, {shown:14} {median:6.2f} ms, at most {longest:6.2f} ms")
        await database.close()


if __name__ == "__main__":
    asyncio.run(main(tuple(map(int, sys.argv[1:])) or SIZES))
