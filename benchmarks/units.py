"""How many units of work a second: in batches, one by one, and what due rows cost.

    .venv/bin/python -m benchmarks.units [FOLDER]

A unit is what an update does: note the update, load and save a sealed state of a dialogue, note
a message, strike off the one before. FOLDER is where the databases are made: name one on the disk
that counts, since an fsync there is what batches save.
"""

import asyncio
import resource
import secrets
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

from flows.dialogue.state import Place, State
from storage import outbox, updates
from storage.checkin import subscriptions
from storage.database import Database, Tx, open_database
from storage.dialogue import states
from storage.passing import PassingKeys
from storage.person import people
from storage.sealing import Sealer

PEOPLE = 50
ROUNDS = 100
SUBSCRIBERS = 100_000
DUE = 100
NOW = datetime(2031, 4, 5, 12, tzinfo=UTC)
DAY = date(2031, 4, 5)
STATE = State(
    "goed_doen", "v1", "r1", (Place("goed_doen", "case"),), answers={"case": "Ik twijfelde. " * 20}
)


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[Database]:
    with tempfile.TemporaryDirectory(dir=folder) as inner:
        passing = PassingKeys(Path(inner) / "houvast.seal")
        sealer = Sealer(secrets.token_bytes(32))
        database = await open_database(f"sqlite:///{inner}/houvast.db", sealer, passing)
        try:
            yield database
        finally:
            await database.close()


def arrive(tx: Tx, telegram_id: int) -> str:
    person, _ = people.arrive(tx, telegram_id, language="nl", timezone="Europe/Amsterdam")
    return person.id


def step(tx: Tx, person: str, update: int, before: str | None) -> str:
    updates.first_time(tx, update, DAY)
    states.load(tx, person)
    states.save(tx, person, STATE, NOW)
    if before is not None:
        outbox.strike(tx, before)
    return outbox.note(tx, person, 1, "sendMessage", {"text": "Dank je."}, live=True)


async def talk(database: Database, number: int) -> None:
    person = await database.unit(lambda tx: arrive(tx, 70_000_000 + number))
    message: str | None = None
    for turn in range(ROUNDS):
        update, before = turn * PEOPLE + number, message
        message = await database.unit(partial(step, person=person, update=update, before=before))


async def side_by_side(database: Database) -> int:
    await asyncio.gather(*(talk(database, number) for number in range(PEOPLE)))
    return PEOPLE * ROUNDS


async def one_by_one(database: Database) -> int:
    for number in range(PEOPLE // 10):
        await talk(database, number)
    return PEOPLE // 10 * ROUNDS


async def due_rows(database: Database) -> list[float]:
    """Seconds that finding and moving on DUE check-ins takes among SUBSCRIBERS, a few times."""

    def fill(tx: Tx) -> None:
        for number in range(SUBSCRIBERS):
            person = arrive(tx, number)
            at = NOW + timedelta(minutes=number % 10_000)
            subscriptions.subscribe(tx, person, 4, 16, at)

    def tick(tx: Tx) -> int:
        found = subscriptions.due(tx, NOW + timedelta(hours=12), DUE)
        for due in found:
            subscriptions.move_on(tx, due.person_id, due.next_at + timedelta(weeks=1))
        return len(found)

    await database.unit(fill)
    taken = []
    for _ in range(20):
        began = time.perf_counter()
        assert await database.unit(tick) == DUE
        taken.append(time.perf_counter() - began)
    return taken


def cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


async def main() -> None:
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    print(f"{'':28}{'units/s':>9}{'CPU µs each':>13}")
    for name, work in [("one by one", one_by_one), (f"{PEOPLE} side by side", side_by_side)]:
        async with opened(folder) as database:
            began, used = time.perf_counter(), cpu()
            units = await work(database)
            took, used = time.perf_counter() - began, cpu() - used
            print(f"{name:28}{units / took:9.0f}{used / units * 1e6:13.0f}")
    async with opened(folder) as database:
        taken = sorted(await due_rows(database))
        median = taken[len(taken) // 2] * 1000
        print(f"{DUE} due check-ins found and moved on, among {SUBSCRIBERS:,}: {median:.1f} ms")


if __name__ == "__main__":
    asyncio.run(main())
