"""How a unit of work runs on SQLite: many in one transaction, in one hop to one thread.

The rules:

1. All writing goes through one connection of aiosqlite. Units that wait while a batch runs form
   the next batch; nothing waits for a timer.
2. A batch runs on the connection's own thread: `BEGIN IMMEDIATE`, each unit in a savepoint of its
   own, `COMMIT`. Callers wake after the commit, which with WAL and `synchronous=FULL` means: on
   disk.
3. A unit that raises rolls back its savepoint only. When SQLite gives up the transaction itself
   (disk full, I/O error), or the commit fails, the whole batch fails.
4. Long reads have a connection of their own that cannot write; a checkpoint waits for them.

aiosqlite has no public call to run a function of ours on its thread: `Connection.run` here is the
only place that knows its `_execute`, and a test fails when that changes.
"""

import asyncio
import os
import sqlite3
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

import aiosqlite

from flows.errors import StorageError
from storage.backup import write_copy
from storage.database import Row, Tx
from storage.keyfile import OWNER_ONLY, alone_in
from storage.migrate import migrate
from storage.passing import PassingKeys
from storage.sealing import Sealer
from storage.statements import Statement

T = TypeVar("T")

MOST_UNITS = 256
"""In one batch: more would make the first wait noticeably for the last."""

BUSY_MILLISECONDS = 10_000
KEPT_STATEMENTS = 512

NOT_OURS = tuple(
    f"SQLITE_{name}"
    for name in (
        "BUSY", "CANTOPEN", "FULL", "INTERRUPT", "IOERR", "LOCKED", "NOMEM", "PROTOCOL", "READONLY",
    )
)  # fmt: skip
"""Errors of the disk or of another process: no unit is at fault, and the same can work later."""

PRAGMAS = (
    f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA trusted_schema = OFF",
)


class Connection(aiosqlite.Connection):
    """An aiosqlite connection that can run a function of ours on its thread."""

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Return what `work` returns, called with the sqlite3 connection on its own thread."""
        done = self._execute(work, self._conn)  # type: ignore[no-untyped-call]
        return cast("T", await done)


class SqliteTx:
    """The unit of work under way on a connection's thread."""

    __slots__ = ("_connection", "passing", "sealer")

    def __init__(
        self, connection: sqlite3.Connection, sealer: Sealer, passing: PassingKeys
    ) -> None:
        self._connection = connection
        self.sealer = sealer
        self.passing = passing

    def one(self, statement: Statement, **values: object) -> Row | None:
        """Return the one row, or None."""
        rows = self.all(statement, **values)
        if len(rows) > 1:
            raise StorageError(f"{statement.name} found more than one row")
        return rows[0] if rows else None

    def all(self, statement: Statement, **values: object) -> list[Row]:
        """Return all rows."""
        try:
            return self._connection.execute(statement.text, values).fetchall()
        except sqlite3.Error as error:
            raise _statement_error(statement, error) from None

    def each(self, statement: Statement, **values: object) -> Iterator[Row]:
        """Yield rows one by one; to be used up within the unit."""
        try:
            yield from self._connection.execute(statement.text, values)
        except sqlite3.Error as error:
            raise _statement_error(statement, error) from None

    def run(self, statement: Statement, **values: object) -> int:
        """Run a statement that returns no rows; return how many it changed."""
        try:
            return self._connection.execute(statement.text, values).rowcount
        except sqlite3.Error as error:
            raise _statement_error(statement, error) from None


class _TransactionLostError(Exception):
    """SQLite ended the transaction under a unit: no room, an I/O error, no memory."""


class _Unit(Generic[T]):
    """A unit that waits, and what became of it."""

    __slots__ = ("_error", "_result", "_work", "future")

    def __init__(self, work: Callable[[Tx], T], future: asyncio.Future[T]) -> None:
        self.future = future
        self._work = work
        self._result: tuple[T] | None = None
        self._error: BaseException | None = None

    def attempt(self, connection: sqlite3.Connection, tx: SqliteTx) -> None:
        """Run in a savepoint; raise when the transaction itself is lost."""
        connection.execute("SAVEPOINT unit")
        try:
            self._result = (self._work(tx),)
        except BaseException as error:  # noqa: BLE001 - the caller gets it, whatever it is
            if not connection.in_transaction:
                reason = error.detail if isinstance(error, StorageError) else "it was given up"
                raise _TransactionLostError(reason) from None
            self._error = error
            connection.execute("ROLLBACK TO unit")
        connection.execute("RELEASE unit")

    def fail(self, error: StorageError) -> None:
        self._result, self._error = None, error

    def wake(self) -> None:
        """Tell the caller what became of it; on the event loop."""
        if self.future.done():
            return
        if self._result is not None:
            self.future.set_result(self._result[0])
        elif isinstance(self._error, StopIteration):  # which a future does not take
            self.future.set_exception(RuntimeError("a unit of work raised StopIteration"))
        elif self._error is not None:
            self.future.set_exception(self._error)
        else:
            self.future.cancel()


class SqliteDatabase:
    """A SQLite database: one writer, one reader. Made by `open_sqlite`."""

    def __init__(
        self, writer: Connection, reader: Connection, sealer: Sealer, passing: PassingKeys
    ) -> None:
        self._writer = writer
        self._reader = reader
        self.sealer = sealer
        self.passing = passing
        self._waiting: deque[_Unit[Any]] = deque()
        self._draining: asyncio.Task[None] | None = None
        self._writing = asyncio.Lock()
        self._reading = asyncio.Lock()
        self._closed = False

    async def unit(self, work: Callable[[Tx], T]) -> T:
        """Run a unit of work; return what it returned once that is on disk."""
        self._refuse_closed()
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Unit(work, future))
        if self._draining is None or self._draining.done():
            self._draining = asyncio.create_task(self._drain())
        return await future

    async def read(self, work: Callable[[Tx], T]) -> T:
        """Run a long read on a snapshot, beside the units; a write in it is a StorageError."""
        self._refuse_closed()
        async with self._reading:
            return await self._reader.run(partial(_snapshot, work, self.sealer, self.passing))

    async def checkpoint(self) -> None:
        """Bring everything into the database file and leave nothing in the write-ahead log."""
        self._refuse_closed()
        async with self._writing, self._reading:
            await self._writer.run(_checkpoint)

    async def vacuum(self) -> None:
        """Rebuild the file in key order, so that no free page and no order of writing is left."""
        self._refuse_closed()
        async with self._writing:
            await self._writer.run(_vacuum)

    async def backup(self, target: Path) -> None:
        """Write a consistent copy, mode 0600, to a file that does not exist yet."""
        self._refuse_closed()
        async with self._reading:
            await self._reader.run(partial(write_copy, target))

    async def close(self) -> None:
        """Finish the units that wait, then close. Harmless when closed already."""
        if self._closed:
            return
        self._closed = True
        if self._draining is not None:
            await asyncio.wait([self._draining])
        async with self._writing, self._reading:
            await self._reader.close()
            await self._writer.close()

    async def _drain(self) -> None:
        """Run what waits, batch after batch, until nothing does."""
        try:
            while self._waiting:
                async with self._writing:
                    await self._run_next()
        finally:  # cancelled with its loop: nobody is left waiting for what will not come
            while self._waiting:
                self._waiting.popleft().wake()

    async def _run_next(self) -> None:
        most = min(len(self._waiting), MOST_UNITS)
        batch = [self._waiting.popleft() for _ in range(most)]
        batch = [unit for unit in batch if not unit.future.done()]
        try:
            await self._writer.run(partial(_run_batch, batch, self.sealer, self.passing))
        finally:
            for unit in batch:
                unit.wake()

    def _refuse_closed(self) -> None:
        if self._closed:
            raise StorageError("the database is closed", code="storage.closed")


async def open_sqlite(path: Path, sealer: Sealer, passing: PassingKeys) -> SqliteDatabase:
    """Bring the file to this version and open it; errors as `open_database` says."""
    await asyncio.to_thread(_prepare, path, sealer)
    writer, reader = (
        Connection(partial(_connect, path, query_only=query_only), iter_chunk_size=64)
        for query_only in (False, True)
    )
    await writer
    try:
        await reader
    except BaseException:
        await writer.close()
        raise
    return SqliteDatabase(writer, reader, sealer, passing)


def _prepare(path: Path, sealer: Sealer) -> None:
    try:
        # SQLite gives up at once, without its busy timeout, when two switch a new file to its
        # log at the same moment: so one process at a time (3 of 1,440 simultaneous starts failed).
        with alone_in(path.parent):
            # SQLite would make it readable by others; its log and shared memory take its mode.
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, OWNER_ONLY))
            with closing(_connect(path, query_only=False)) as connection:
                migrate(connection, sealer)
    except OSError as error:
        raise StorageError(
            f"{path.name} cannot be opened or made: {error.strerror}", code="storage.open"
        ) from None


def _connect(path: Path, *, query_only: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(
        path, isolation_level=None, cached_statements=KEPT_STATEMENTS, uri=False
    )
    connection.row_factory = sqlite3.Row
    try:
        for pragma in (*PRAGMAS, *(("PRAGMA query_only = ON",) if query_only else ())):
            connection.execute(pragma)
    except sqlite3.Error as error:
        connection.close()
        raise StorageError(
            f"{path.name} cannot be opened: {_error_name(error)}", code="storage.open"
        ) from None
    return connection


def _run_batch(
    batch: list[_Unit[Any]], sealer: Sealer, passing: PassingKeys, connection: sqlite3.Connection
) -> None:
    tx = SqliteTx(connection, sealer, passing)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for unit in batch:
            unit.attempt(connection, tx)
        connection.execute("COMMIT")
    except _TransactionLostError as lost:
        _fail(batch, str(lost))
    except sqlite3.Error as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        _fail(batch, _error_name(error))


def _fail(batch: list[_Unit[Any]], reason: str) -> None:
    for unit in batch:
        unit.fail(_commit_error(reason))


def _snapshot(
    work: Callable[[Tx], T], sealer: Sealer, passing: PassingKeys, connection: sqlite3.Connection
) -> T:
    connection.execute("BEGIN")
    try:
        return work(SqliteTx(connection, sealer, passing))
    finally:
        connection.execute("ROLLBACK")


def _checkpoint(connection: sqlite3.Connection) -> None:
    busy, _, _ = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    if busy:
        raise StorageError(
            "another process keeps reading the database, so its log cannot be emptied",
            code="storage.busy",
        )


def _vacuum(connection: sqlite3.Connection) -> None:
    try:
        connection.execute("VACUUM")
    except sqlite3.Error as error:
        raise _commit_error(_error_name(error)) from None


def _statement_error(statement: Statement, error: sqlite3.Error) -> StorageError:
    # The name of the error only: SQLite's own message may quote a value.
    name = _error_name(error)
    if name.startswith(NOT_OURS):
        return _commit_error(name)
    return StorageError(f"{statement.name} failed: {name}", code="storage.statement")


def _commit_error(reason: str) -> StorageError:
    return StorageError(
        f"nothing of this was kept, the database refused: {reason}", code="storage.commit"
    )


def _error_name(error: sqlite3.Error) -> str:
    return getattr(error, "sqlite_errorname", None) or type(error).__name__
