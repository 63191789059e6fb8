"""Units of work: all or nothing each, many in one transaction, on disk before the caller wakes."""

import asyncio
import inspect
import sqlite3
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import aiosqlite
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.errors import StorageError
from storage import sqlite
from storage.database import Tx
from storage.passing import PassingKeys
from storage.sealing import Sealer
from storage.sqlite import MOST_UNITS, Connection, SqliteDatabase
from storage.statements import Statement
from tests.storage.conftest import House, open_house

ADD = Statement("test.add", "", "INSERT INTO moments (name, at) VALUES (:name, :at);")
ALL = Statement("test.all", "", "SELECT name FROM moments ORDER BY name;")


class FaultError(Exception):
    """What a unit of the tests raises."""


def names(tx: Tx) -> list[str]:
    return [row["name"] for row in tx.all(ALL)]


def adds(name: str) -> Callable[[Tx], str]:
    def unit(tx: Tx) -> str:
        tx.run(ADD, name=name, at=0)
        return name

    return unit


def adds_then_fails(name: str) -> Callable[[Tx], str]:
    def unit(tx: Tx) -> str:
        tx.run(ADD, name=name, at=0)
        raise FaultError

    return unit


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(["keeps", "raises", "breaks"]), min_size=1, max_size=40), st.data())
def test_interleaved_units_leave_exactly_the_successful_ones(
    tmp_path_factory: pytest.TempPathFactory, fates: list[str], data: st.DataObject
) -> None:
    """Whatever raises between others, or breaks a constraint, undoes itself and nothing else."""
    pauses = data.draw(st.lists(st.booleans(), min_size=len(fates), max_size=len(fates)))
    folder = tmp_path_factory.mktemp("units")

    def unit(tx: Tx, name: str, fate: str) -> str:
        tx.run(ADD, name=name, at=0)
        if fate == "raises":
            raise FaultError
        if fate == "breaks":
            tx.run(ADD, name=name, at=0)
        return name

    async def play() -> tuple[list[str | BaseException], list[str]]:
        database = await open_house(folder, Sealer(b"sixteen or more!"))
        try:
            tasks = []
            for number, (fate, pause) in enumerate(zip(fates, pauses, strict=True)):
                tasks.append(
                    asyncio.create_task(
                        database.unit(lambda tx, n=number, f=fate: unit(tx, f"{n:02}", f))  # type: ignore[misc]
                    )
                )
                if pause:
                    await asyncio.sleep(0)
            results = await asyncio.gather(*tasks, return_exceptions=True)
            return results, await database.read(names)
        finally:
            await database.close()

    results, kept = asyncio.run(play())
    wanted = [f"{number:02}" for number, fate in enumerate(fates) if fate == "keeps"]
    assert kept == wanted
    assert [result for result in results if isinstance(result, str)] == wanted
    raised = {"raises": FaultError, "breaks": StorageError}
    for fate, result in zip(fates, results, strict=True):
        assert fate == "keeps" or isinstance(result, raised[fate])


async def test_waiting_units_share_one_transaction(house: House) -> None:
    """Units asked for together are committed together, in the order asked, at most so many."""
    commits: list[str] = []
    await house.database._writer.set_trace_callback(commits.append)  # type: ignore[attr-defined]
    numbers = range(MOST_UNITS + 10)
    order: list[int] = []
    await asyncio.gather(
        *(house.do(lambda _, number=number: order.append(number)) for number in numbers)  # type: ignore[misc]
    )
    assert order == list(numbers)
    assert commits.count("COMMIT") == 2
    assert commits.count("BEGIN IMMEDIATE") == 2


async def test_the_caller_wakes_after_the_commit(house: House, tmp_path: Path) -> None:
    """What was confirmed can be seen by another connection."""
    await house.do(adds("one"))
    with sqlite3.connect(tmp_path / "houvast.db") as other:
        assert other.execute("SELECT name FROM moments").fetchall() == [("one",)]
    other.close()


async def test_a_failing_commit_fails_all_of_the_batch(house: House) -> None:
    """When the commit is refused nothing was kept, and every caller hears so."""
    deferred = Statement("test.deferred", "", "PRAGMA defer_foreign_keys = ON;")
    orphan = Statement(
        "test.orphan",
        "",
        "INSERT INTO traces (person_id, message_id, day) VALUES ('nobody', 1, '2031-04-05');",
    )

    def breaks_the_commit(tx: Tx) -> None:
        tx.run(deferred)
        tx.run(orphan)

    results = await asyncio.gather(
        house.do(adds("one")),
        house.do(breaks_the_commit),
        house.do(adds("two")),
        return_exceptions=True,
    )
    assert [getattr(result, "code", None) for result in results] == ["storage.commit"] * 3
    assert await house.do(names) == []


async def test_a_transaction_that_the_database_gives_up_fails_whole(house: House) -> None:
    """A full disk may end the transaction under a unit: those before it did not succeed either."""
    rollback = Statement("test.rollback", "", "ROLLBACK;")

    def gives_up(tx: Tx) -> None:
        tx.run(rollback)
        raise FaultError

    results = await asyncio.gather(
        house.do(adds("one")), house.do(gives_up), house.do(adds("two")), return_exceptions=True
    )
    assert [getattr(result, "code", None) for result in results] == ["storage.commit"] * 3
    assert await house.do(names) == []
    assert await house.do(adds("three")) == "three"


async def test_a_full_disk_is_told_and_what_follows_works(house: House) -> None:
    """The unit that does not fit fails; when there is room again, all goes on."""
    limit = Statement("test.limit", "", "PRAGMA max_page_count = 1;")
    free = Statement("test.free", "", "PRAGMA max_page_count = 1000000;")
    await house.do(lambda tx: tx.all(limit))
    with pytest.raises(StorageError, match="SQLITE_FULL"):
        await house.do(adds("x" * 100_000))
    await house.do(lambda tx: tx.all(free))
    assert await house.do(adds("y" * 100_000)) == "y" * 100_000


async def test_another_process_that_writes_too_long_fails_the_batch(
    house: House, tmp_path: Path
) -> None:
    """A lock that is never let go is told as an error, and held by nobody afterwards."""
    patience = Statement("test.patience", "", "PRAGMA busy_timeout = 10;")
    await house.do(lambda tx: tx.all(patience))
    other = sqlite3.connect(tmp_path / "houvast.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(StorageError, match="SQLITE_BUSY"):
        await house.do(adds("one"))
    other.execute("ROLLBACK")
    other.close()
    assert await house.do(adds("two")) == "two"


async def test_a_caller_cancelled_before_its_unit_began_leaves_no_trace(house: House) -> None:
    """What nobody waits for any more is not begun."""
    task = asyncio.create_task(house.do(adds("one")))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await house.do(adds("two")) == "two"
    assert await house.do(names) == ["two"]


async def test_whatever_a_unit_raises_reaches_its_caller(house: House) -> None:
    """Also what a future does not take, and what ends other programs."""

    def stops(_: Tx) -> None:
        next(iter(()))

    def leaves(_: Tx) -> None:
        raise KeyboardInterrupt

    with pytest.raises(RuntimeError, match="StopIteration"):
        await house.do(stops)
    assert await house.do(adds("one")) == "one"
    results = await asyncio.gather(house.do(adds_then_fails("two")), return_exceptions=True)
    assert isinstance(results[0], FaultError)
    assert await house.do(names) == ["one"]


async def test_a_long_read_does_not_hold_up_units(house: House) -> None:
    """A read sees one snapshot, and units commit while it goes on."""
    loop = asyncio.get_running_loop()
    await house.do(adds("one"))
    begun = asyncio.Event()
    written = threading.Event()

    def reads(tx: Tx) -> tuple[list[str], list[str]]:
        before = names(tx)
        loop.call_soon_threadsafe(begun.set)
        assert written.wait(10)
        return before, names(tx)

    reading = asyncio.create_task(house.database.read(reads))
    await begun.wait()
    await house.do(adds("two"))
    written.set()
    assert await reading == (["one"], ["one"])
    assert await house.database.read(names) == ["one", "two"]


async def test_a_read_cannot_write(house: House) -> None:
    """The reader's connection refuses, so that nothing is written outside a batch."""
    with pytest.raises(StorageError, match="SQLITE_READONLY"):
        await house.database.read(adds("one"))


async def test_rows_can_be_read_one_by_one(house: House) -> None:
    """`each` holds one row at a time, for what is too much to hold."""
    for name in ("one", "two"):
        await house.do(adds(name))

    def first(tx: Tx) -> tuple[str, bool]:
        rows = tx.each(ALL)
        return next(rows)["name"], isinstance(rows, Iterator)

    assert await house.database.read(first) == ("one", True)
    with pytest.raises(StorageError, match="more than one row"):
        await house.database.read(lambda tx: tx.one(ALL))
    wrong = Statement("test.wrong", "", "SELECT json('{');")
    with pytest.raises(StorageError, match="SQLITE_ERROR"):
        await house.database.read(lambda tx: tx.all(wrong))
    with pytest.raises(StorageError, match="SQLITE_ERROR"):
        await house.database.read(lambda tx: list(tx.each(wrong)))


@pytest.mark.parametrize("cleaning", ["checkpoint", "vacuum"])
async def test_cleaning_that_another_process_prevents_is_told(
    house: House, tmp_path: Path, cleaning: str
) -> None:
    """A log that could not be emptied, a file that could not be rebuilt: never silently left."""
    patience = Statement("test.patience", "", "PRAGMA busy_timeout = 10;")
    await house.do(lambda tx: tx.all(patience))
    other = sqlite3.connect(tmp_path / "houvast.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("SELECT * FROM moments").fetchall()
    with pytest.raises(StorageError) as caught:
        await getattr(house.database, cleaning)()
    assert caught.value.code in {"storage.busy", "storage.commit"}
    other.execute("ROLLBACK")
    other.close()
    await getattr(house.database, cleaning)()


class Held:
    """A unit that has begun and goes on when it is let."""

    def __init__(self) -> None:
        self.begun = asyncio.Event()
        self.let = threading.Event()
        self._loop = asyncio.get_running_loop()

    def __call__(self, tx: Tx) -> str:
        self._loop.call_soon_threadsafe(self.begun.set)
        assert self.let.wait(10)
        return adds("held")(tx)


async def test_a_unit_that_has_begun_counts_without_its_caller(house: House) -> None:
    """Cancelling the caller does not undo what is being done."""
    held = Held()
    task = asyncio.create_task(house.do(held))
    await held.begun.wait()
    task.cancel()
    held.let.set()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await house.do(names) == ["held"]


async def test_a_loop_that_ends_leaves_no_caller_waiting(house: House) -> None:
    """When batches are cancelled under their callers, begun or not, those are cancelled too."""
    held = Held()
    begun = asyncio.create_task(house.do(held))
    await held.begun.wait()
    queued = asyncio.create_task(house.do(adds("queued")))
    await asyncio.sleep(0)
    draining = cast("SqliteDatabase", house.database)._draining
    assert draining is not None
    draining.cancel()
    await asyncio.wait([draining])
    held.let.set()
    for task in (begun, queued):
        with pytest.raises(asyncio.CancelledError):
            await task
    assert await house.do(names) == ["held"]


async def test_a_reader_that_does_not_open_leaves_no_writer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Opening fails as a whole; no thread is left that keeps the process from ending."""
    connect = sqlite._connect

    def no_reader(path: Path, *, query_only: bool) -> sqlite3.Connection:
        if query_only:
            raise StorageError("no", code="storage.open")
        return connect(path, query_only=query_only)

    monkeypatch.setattr(sqlite, "_connect", no_reader)
    threads = threading.active_count()
    with pytest.raises(StorageError, match="no"):
        await sqlite.open_sqlite(
            tmp_path / "x.db", Sealer(b"sixteen or more!"), PassingKeys(tmp_path / "x.seal")
        )
    for thread in threading.enumerate():
        if "_connection_worker_thread" in thread.name:
            thread.join(10)
    assert threading.active_count() <= threads + 1  # asyncio's own for slow work


async def test_closing_finishes_what_waits(house: House) -> None:
    """Units asked for before the close are kept; after it they are refused."""
    waiting = [asyncio.create_task(house.do(adds(f"{number:03}"))) for number in range(300)]
    await asyncio.sleep(0)
    await house.database.close()
    assert [await task for task in waiting] == [f"{number:03}" for number in range(300)]
    for refused in (house.do(names), house.database.read(names), house.database.checkpoint()):
        with pytest.raises(StorageError) as caught:
            await refused
        assert caught.value.code == "storage.closed"
    await house.reopen()
    assert len(await house.do(names)) == 300


async def test_the_promised_settings_are_on(house: House) -> None:
    """Durability and forgetting do not hang on defaults of SQLite."""
    wanted = {
        "journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1,
        "busy_timeout": 10_000, "temp_store": 2, "trusted_schema": 0,
    }  # fmt: skip

    def read(tx: Tx) -> dict[str, object]:
        found = {}
        for pragma in wanted:
            row = tx.one(Statement(pragma, "", f"PRAGMA {pragma};"))
            assert row is not None
            found[pragma] = next(iter(cast("sqlite3.Row", row)))
        return found

    assert await house.do(read) == wanted
    assert await house.database.read(read) == wanted


async def test_aiosqlite_still_runs_a_function_on_its_own_thread(tmp_path: Path) -> None:
    """`Connection.run` rests on aiosqlite's inside: when this fails, look there first."""
    assert inspect.iscoroutinefunction(aiosqlite.Connection._execute)
    parameters = inspect.signature(aiosqlite.Connection._execute).parameters
    assert list(parameters) == ["self", "fn", "args", "kwargs"]
    assert list(inspect.signature(aiosqlite.Connection.__init__).parameters)[:3] == [
        "self", "connector", "iter_chunk_size",
    ]  # fmt: skip
    connection = Connection(lambda: sqlite3.connect(tmp_path / "x.db"), iter_chunk_size=64)
    await connection
    try:
        raw = await connection.run(lambda inner: inner)
        assert isinstance(raw, sqlite3.Connection)
        with pytest.raises(sqlite3.ProgrammingError, match="same thread"):
            raw.execute("SELECT 1")
        with pytest.raises(FaultError):
            await connection.run(adds_fault)
    finally:
        await connection.close()


def adds_fault(_: sqlite3.Connection) -> None:
    raise FaultError
