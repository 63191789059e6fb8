"""A consistent copy of a live database, and back.

A copy is written with `VACUUM INTO`: one snapshot, rebuilt in key order, so that it carries no
free page and no order of writing as a copy page by page would. The keys are not in it: the
installation's key is to be kept elsewhere, and what was sealed with passing keys (stories that
wait, dialogues under way) can be opened only as long as those keys have not been destroyed.
"""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

from flows.errors import StorageError
from storage.keyfile import OWNER_ONLY
from storage.migrate import migrate
from storage.sealing import Sealer

CODE = "storage.backup"


def write_copy(target: Path, source: sqlite3.Connection) -> None:
    """Write a copy, mode 0600, to a file that does not exist yet; raise StorageError."""
    try:
        os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, OWNER_ONLY))
    except OSError as error:
        raise StorageError(
            f"{target.name} cannot be made ({error.strerror}): name a new file", code=CODE
        ) from None
    try:
        source.execute("PRAGMA query_only = OFF")  # which refuses VACUUM INTO as well
        source.execute("VACUUM INTO :target", {"target": str(target)})
        with target.open("rb") as file:
            os.fsync(file.fileno())
    except sqlite3.Error as error:
        target.unlink()
        raise StorageError(f"no copy was written: {_name(error)}", code=CODE) from None
    finally:
        source.execute("PRAGMA query_only = ON")


def restore(copy: Path, path: Path, sealer: Sealer) -> None:
    """Put a copy in the place of a database that nothing has open.

    The copy is proven whole, ours, of a version we know and of this secret key before anything
    is replaced. Raises StorageError: `storage.backup`, or as opening a database does.
    """
    if not copy.is_file():
        raise StorageError(f"there is no backup {copy.name}", code=CODE)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as proven:
        _copy(copy, proven)
        migrate(proven, sealer)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, OWNER_ONLY))
        with closing(sqlite3.connect(path, timeout=1, isolation_level=None)) as target:
            _replace(proven, target)


def _copy(copy: Path, proven: sqlite3.Connection) -> None:
    try:
        with closing(sqlite3.connect(f"{copy.absolute().as_uri()}?mode=ro", uri=True)) as source:
            source.backup(proven)
        whole = proven.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    except sqlite3.Error:
        whole = False
    if not whole:
        raise StorageError(f"{copy.name} is damaged or no backup", code=CODE)


def _replace(proven: sqlite3.Connection, target: sqlite3.Connection) -> None:
    try:
        target.execute("PRAGMA locking_mode = EXCLUSIVE")
        target.execute("BEGIN EXCLUSIVE")
        target.execute("ROLLBACK")
        proven.backup(target)
        target.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        raise StorageError(
            f"the database could not be replaced ({_name(error)}): stop Houvast first", code=CODE
        ) from None


def _name(error: sqlite3.Error) -> str:
    return getattr(error, "sqlite_errorname", None) or type(error).__name__
