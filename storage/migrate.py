"""Brings a SQLite database to this version: numbered SQL files, applied once, in order.

The rules:

1. `user_version` is the number of the last file applied. Files are never edited once shipped.
2. All that is missing is applied in one transaction under `BEGIN IMMEDIATE`; of simultaneous
   starts one applies and the others find it done.
3. A database of a newer version, of something else, or made with another secret key is refused
   before anything is changed.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from flows.errors import SealError, StorageError
from storage.sealing import Sealer

FOLDER = Path(__file__).parent / "migrations"
APPLICATION = int.from_bytes(b"Houv", "big")
"""SQLite's `application_id`: says whose file it is."""

CANARY = b"houvast"
CANARY_PLACE = "house.canary"


def migrations() -> list[Path]:
    """Return the files in order: `0001_….sql` is the first."""
    return sorted(FOLDER.glob("[0-9][0-9][0-9][0-9]_*.sql"))


def migrate(connection: sqlite3.Connection, sealer: Sealer) -> None:
    """Bring the database to this version and prove the key.

    The connection is in autocommit mode with a busy timeout. Raises StorageError:
    `storage.newer`, `storage.foreign`, `storage.key`, `storage.open`.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        try:
            _apply_missing(connection, sealer)
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", None) or type(error).__name__
        raise StorageError(f"the database cannot be opened: {name}", code="storage.open") from None


def _apply_missing(connection: sqlite3.Connection, sealer: Sealer) -> None:
    version = _pragma(connection, "user_version")
    files = migrations()
    _refuse_foreign(connection)
    if version > len(files):
        raise StorageError(
            f"the database is of version {version}, this Houvast knows {len(files)}: run the"
            " newer Houvast, or restore a backup made by this one",
            code="storage.newer",
        )
    if version:
        _prove_key(connection, sealer)
    for file in files[version:]:
        for statement in _statements(file.read_text("utf-8")):
            connection.execute(statement)
    if not version:
        sealed = sealer.seal(CANARY, CANARY_PLACE)
        connection.execute("INSERT INTO house (name, sealed) VALUES ('canary', ?)", (sealed,))
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {len(files)}")


def _refuse_foreign(connection: sqlite3.Connection) -> None:
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if tables and _pragma(connection, "application_id") != APPLICATION:
        raise StorageError(
            "this database is not Houvast's: give another PATH", code="storage.foreign"
        )


def _prove_key(connection: sqlite3.Connection, sealer: Sealer) -> None:
    sealed = connection.execute("SELECT sealed FROM house WHERE name = 'canary'").fetchone()[0]
    try:
        sealer.open(sealed, CANARY_PLACE)
    except SealError:
        raise StorageError(
            "the secret key is not the one this database was made with: put that key back"
            " (HOUVAST_SECRET_KEY or HOUVAST_SECRET_KEY_FILE)",
            code="storage.key",
        ) from None


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _statements(source: str) -> Iterator[str]:
    """Yield the statements of a file; `executescript` would commit what came before."""
    statement = ""
    for line in source.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
