"""The unit of work: what every room's functions are written against, whatever the database.

The rules:

1. A unit is a plain function of a `Tx`. All it did is on disk when `unit` returns, or nothing is.
   Units run one after another; a unit never waits for anything but the database.
2. A unit may be run together with others in one transaction. One that raises undoes itself alone
   and its caller gets the exception. When the commit fails, every unit of it failed.
3. Rows do not leave the storage floor: rooms take and give flows' types.
4. A caller that is cancelled before its unit began leaves no trace of it; once begun, it counts.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol, TypeVar

from flows.errors import StorageError
from storage.passing import PassingKeys
from storage.sealing import Sealer
from storage.statements import Statement

T = TypeVar("T")

SQLITE = "sqlite:///"
POSTGRESQL = ("postgresql:", "postgres:")


class Row(Protocol):
    """A row: its values by column name."""

    def __getitem__(self, column: str) -> Any: ...


class Tx(Protocol):
    """A unit of work under way. Raises StorageError when a statement fails."""

    @property
    def sealer(self) -> Sealer:
        """Seals what is kept for long."""

    @property
    def passing(self) -> PassingKeys:
        """Seals what is on its way, with keys that are destroyed at each release of stories."""

    def one(self, statement: Statement, **values: object) -> Row | None:
        """Return the one row, or None."""

    def all(self, statement: Statement, **values: object) -> list[Row]:
        """Return all rows."""

    def each(self, statement: Statement, **values: object) -> Iterator[Row]:
        """Yield rows one by one; to be used up within the unit."""

    def run(self, statement: Statement, **values: object) -> int:
        """Run a statement that returns no rows; return how many it changed."""


class Database(Protocol):
    """An open database."""

    @property
    def passing(self) -> PassingKeys:
        """The keys of what is on its way."""

    async def unit(self, work: Callable[[Tx], T]) -> T:
        """Run a unit of work; return what it returned once that is on disk."""

    async def read(self, work: Callable[[Tx], T]) -> T:
        """Run a long read on a snapshot, beside the units; a write in it is a StorageError."""

    async def checkpoint(self) -> None:
        """Bring everything into the database file and leave nothing in the write-ahead log.

        Raises StorageError `storage.busy` when another process keeps reading.
        """

    async def vacuum(self) -> None:
        """Rebuild the file in key order, so that no free page and no order of writing is left."""

    async def backup(self, target: Path) -> None:
        """Write a consistent copy, mode 0600, to a file that does not exist yet.

        The keys are not in it, nor can they be. Raises StorageError `storage.backup`.
        """

    async def close(self) -> None:
        """Finish the units that wait, then close. Harmless when closed already."""


async def open_database(url: str, sealer: Sealer, passing: PassingKeys) -> Database:
    """Open a database, made or brought to this version first.

    `url` is `sqlite:///PATH` (so `sqlite:////var/lib/houvast.db` for an absolute path). Raises
    StorageError: `storage.url`, `storage.newer`, `storage.foreign` (a file that is not ours),
    `storage.key` (the secret key is not the one it was made with), `storage.open`.
    """
    from storage.sqlite import open_sqlite

    return await open_sqlite(sqlite_path(url), sealer, passing)


def sqlite_path(url: str) -> Path:
    """Return the file that a database URL names; raise StorageError `storage.url` for others."""
    if url.startswith(POSTGRESQL):
        raise StorageError(
            "PostgreSQL comes with a later version; for now the database is sqlite:///PATH",
            code="storage.url",
        )
    path = url.removeprefix(SQLITE)
    if path == url or not path or path == ":memory:":
        raise StorageError("a database is sqlite:///PATH, PATH being a file", code="storage.url")
    return Path(path)
