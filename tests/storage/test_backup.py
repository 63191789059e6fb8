"""Backups: consistent, private, and proven before they replace anything."""

import sqlite3
import stat
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from flows.errors import StorageError
from storage import updates
from storage.backup import restore, write_copy
from storage.sealing import Sealer
from tests.storage.conftest import House, open_house

DAY = date(2031, 4, 5)


async def test_a_backup_of_a_live_database_comes_back(house: House, tmp_path: Path) -> None:
    """What was kept until the copy is there again; what came after is not."""
    copy = tmp_path / "copy.db"
    await house.do(lambda tx: updates.first_time(tx, 1, DAY))
    await house.database.backup(copy)
    await house.do(lambda tx: updates.first_time(tx, 2, DAY))
    await house.database.close()
    restore(copy, tmp_path / "houvast.db", house.sealer)
    await house.reopen()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert not await house.do(lambda tx: updates.first_time(tx, 1, DAY))
    assert await house.do(lambda tx: updates.first_time(tx, 2, DAY))


async def test_a_backup_becomes_a_new_database(house: House, tmp_path: Path) -> None:
    """On a fresh machine it needs no database to replace."""
    await house.do(lambda tx: updates.first_time(tx, 1, DAY))
    await house.database.backup(tmp_path / "copy.db")
    fresh = tmp_path / "fresh"
    fresh.mkdir()
    restore(tmp_path / "copy.db", fresh / "houvast.db", house.sealer)
    database = await open_house(fresh, house.sealer)
    try:
        assert not await database.unit(lambda tx: updates.first_time(tx, 1, DAY))
    finally:
        await database.close()
    assert stat.S_IMODE((fresh / "houvast.db").stat().st_mode) == 0o600


async def test_a_backup_overwrites_nothing(house: House, tmp_path: Path) -> None:
    """An existing file is refused and stays as it is; the reader still cannot write."""
    (tmp_path / "copy.db").write_text("precious")
    with pytest.raises(StorageError, match="name a new file"):
        await house.database.backup(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_text() == "precious"
    await house.database.backup(tmp_path / "other.db")
    with pytest.raises(StorageError, match="READONLY"):
        await house.database.read(lambda tx: updates.first_time(tx, 1, DAY))


def test_a_copy_that_fails_leaves_no_file(tmp_path: Path) -> None:
    """Half a backup would be found when it is needed."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as source:
        source.execute("BEGIN")  # in which SQLite copies nothing
        with pytest.raises(StorageError, match="no copy was written"):
            write_copy(tmp_path / "copy.db", source)
    assert list(tmp_path.iterdir()) == []


async def test_a_wrong_backup_replaces_nothing(house: House, tmp_path: Path) -> None:
    """Damaged, not there, or made with another key: the database stays as it was."""
    await house.do(lambda tx: updates.first_time(tx, 1, DAY))
    await house.database.backup(tmp_path / "copy.db")
    await house.database.close()
    before = (tmp_path / "houvast.db").read_bytes()
    whole = (tmp_path / "copy.db").read_bytes()
    (tmp_path / "damaged.db").write_bytes(whole[:8192] + b"\xff" * 4096 + whole[12288:])
    (tmp_path / "noise.db").write_bytes(b"noise" * 1000)
    for name, sealer, code in [
        ("damaged.db", house.sealer, "storage.backup"),
        ("noise.db", house.sealer, "storage.backup"),
        ("nowhere.db", house.sealer, "storage.backup"),
        ("copy.db", Sealer(b"another of sixteen"), "storage.key"),
    ]:
        with pytest.raises(StorageError) as caught:
            restore(tmp_path / name, tmp_path / "houvast.db", sealer)
        assert caught.value.code == code
    assert (tmp_path / "houvast.db").read_bytes() == before


async def test_an_open_database_is_not_replaced(house: House, tmp_path: Path) -> None:
    """A restore under a running Houvast is refused: it would undo what was confirmed."""
    await house.database.backup(tmp_path / "copy.db")
    await house.do(lambda tx: updates.first_time(tx, 1, DAY))
    with pytest.raises(StorageError, match="stop Houvast first"):
        restore(tmp_path / "copy.db", tmp_path / "houvast.db", house.sealer)
    assert not await house.do(lambda tx: updates.first_time(tx, 1, DAY))
