"""Opening a database: made once by however many, refused when it is not ours to open."""

import fcntl
import os
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from flows.errors import StorageError
from flows.person.person import Person
from storage import migrate, sqlite
from storage.database import open_database, sqlite_path
from storage.passing import PassingKeys
from storage.person import people
from storage.sealing import Sealer
from tests.storage.conftest import House, open_house

STARTS = 12
STARTER = """
import asyncio, sys
from pathlib import Path
from storage.database import open_database
from storage.passing import PassingKeys
from storage.sealing import Sealer

async def main():
    folder = Path(sys.argv[1])
    passing = PassingKeys(folder / "houvast.seal")
    sealer = Sealer(b"sixteen or more!")
    await (await open_database(f"sqlite:///{folder}/houvast.db", sealer, passing)).close()

print("ready", flush=True)
sys.stdin.read()
asyncio.run(main())
"""


def test_simultaneous_starts_migrate_once(tmp_path: Path) -> None:
    """Many processes that open a new database at the same moment all succeed."""
    starters = [
        subprocess.Popen(
            [sys.executable, "-c", STARTER, str(tmp_path)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for _ in range(STARTS)
    ]  # fmt: skip
    for starter in starters:
        assert starter.stdout is not None
        assert starter.stdout.readline() == "ready\n"
    for starter in starters:
        assert starter.stdin is not None
        starter.stdin.close()
    faults = []
    for starter in starters:
        assert starter.stdout is not None
        assert starter.stderr is not None
        with starter.stdout, starter.stderr:
            faults.append(starter.stderr.read())
        starter.wait(60)
    assert faults == [""] * STARTS
    with closing(sqlite3.connect(tmp_path / "houvast.db")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (len(migrate.migrations()),)
        assert connection.execute("SELECT count(*) FROM house").fetchone() == (1,)


async def test_one_process_at_a_time_prepares_a_database(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The folder is locked meanwhile: SQLite itself fails a few of a thousand starts at once."""
    refused: list[bool] = []

    def tries_too(connection: sqlite3.Connection, sealer: Sealer) -> None:
        folder = os.open(tmp_path, os.O_RDONLY)
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            refused.append(True)
        finally:
            os.close(folder)
        migrate.migrate(connection, sealer)

    monkeypatch.setattr(sqlite, "migrate", tries_too)
    await (await open_house(tmp_path, Sealer(b"sixteen or more!"))).close()
    assert refused == [True]


async def test_only_the_owner_can_read_the_files(house: House) -> None:
    """Database, log and keys are mode 0600 from the first moment."""
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in house.folder.iterdir()}
    assert set(modes) >= {"houvast.db", "houvast.db-wal", "houvast.seal"}
    assert set(modes.values()) == {0o600}


def test_migrations_are_numbered_without_a_gap() -> None:
    """`user_version` counts them."""
    numbers = [int(path.name[:4]) for path in migrate.migrations()]
    assert numbers == list(range(1, len(numbers) + 1))


async def refused(folder: Path, secret: bytes = b"sixteen or more!") -> str:
    with pytest.raises(StorageError) as caught:
        await open_house(folder, Sealer(secret))
    return caught.value.code


async def test_a_newer_database_is_refused_untouched(tmp_path: Path) -> None:
    """An older Houvast does not open what a newer one wrote."""
    await (await open_house(tmp_path, Sealer(b"sixteen or more!"))).close()
    with closing(sqlite3.connect(tmp_path / "houvast.db")) as connection:
        connection.execute("PRAGMA user_version = 9000")
    before = (tmp_path / "houvast.db").read_bytes()
    assert await refused(tmp_path) == "storage.newer"
    assert (tmp_path / "houvast.db").read_bytes() == before


async def test_a_database_of_something_else_is_refused_untouched(tmp_path: Path) -> None:
    """A wrong path does not put our tables into another program's file."""
    with closing(sqlite3.connect(tmp_path / "houvast.db")) as connection:
        connection.execute("CREATE TABLE theirs (x)")
    before = (tmp_path / "houvast.db").read_bytes()
    assert await refused(tmp_path) == "storage.foreign"
    assert (tmp_path / "houvast.db").read_bytes() == before


async def test_another_secret_key_is_refused(tmp_path: Path) -> None:
    """A lost key shows at the start, not as noise in the first dialogue."""
    await (await open_house(tmp_path, Sealer(b"sixteen or more!"))).close()
    assert await refused(tmp_path, b"another of sixteen") == "storage.key"


async def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    """Noise, and a folder in the place of a file."""
    (tmp_path / "houvast.db").write_bytes(b"no database at all, " * 100)
    assert await refused(tmp_path) == "storage.open"
    (tmp_path / "houvast.db").unlink()
    (tmp_path / "houvast.db").mkdir()
    assert await refused(tmp_path) == "storage.open"


async def test_a_failing_migration_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of the missing migrations are applied, or none."""
    files = [*migrate.migrations(), tmp_path / "0002_broken.sql"]
    files[-1].write_text("CREATE TABLE more (x);\nCREATE TABLE more (x);\n")
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "migrations", lambda: files)
        assert await refused(tmp_path) == "storage.open"
    with closing(sqlite3.connect(tmp_path / "houvast.db")) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_schema").fetchone() == (0,)


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("postgresql://houvast@db:5432/houvast", "later version"),
        ("postgres://db/houvast", "later version"),
        ("sqlite:///", "sqlite:///PATH"),
        ("sqlite:///:memory:", "sqlite:///PATH"),
        ("houvast.db", "sqlite:///PATH"),
        ("mysql://db", "sqlite:///PATH"),
    ],
)
async def test_other_databases_are_refused_plainly(tmp_path: Path, url: str, word: str) -> None:
    """The message says what would be right, and does not repeat the URL."""
    with pytest.raises(StorageError, match=word) as caught:
        await open_database(
            url, Sealer(b"sixteen or more!"), PassingKeys(tmp_path / "houvast.seal")
        )
    assert caught.value.code == "storage.url"
    assert "@db" not in str(caught.value)


def test_a_url_names_a_relative_or_an_absolute_path() -> None:
    """Three slashes and a path; a fourth begins an absolute one."""
    assert sqlite_path("sqlite:///houvast.db") == Path("houvast.db")
    assert sqlite_path("sqlite:////var/lib/houvast.db") == Path("/var/lib/houvast.db")


FIRST = """
INSERT INTO people (id, sealed, language, timezone, welcomed, gone)
VALUES (:person, :address, 'en', 'Europe/Brussels', 1, 0);
INSERT INTO circles VALUES ('c1', 'k', x'01');
INSERT INTO facilitators VALUES (:person, 'c1');
INSERT INTO invitations VALUES (x'02', 'c1', '2031-04-05', 0);
INSERT INTO outbox VALUES ('o1', :person, 'k', 1, 1, x'03');
INSERT INTO dialogues VALUES (:person, 1900000000, 12, x'04');
INSERT INTO traces VALUES (:person, 12, '2031-04-05');
INSERT INTO reminders VALUES ('r1', :person, 1900000000, NULL, x'05');
INSERT INTO subscriptions VALUES (:person, 4, 16, 1900000000);
INSERT INTO waiting_stories VALUES ('w1', x'06');
INSERT INTO stories VALUES ('s1', 'dilemma', 'nl', 'published', '2031-04', x'07', x'08');
INSERT INTO approvals VALUES ('s1', :person);
INSERT INTO moderation VALUES ('2031-04', 'approved', 2);
INSERT INTO updates VALUES (7, '2031-04-05');
INSERT INTO moments VALUES ('release', 1900000000);
"""
"""A row in every table of the first version."""


def every_row(connection: sqlite3.Connection, columns: dict[str, str]) -> dict[str, list[object]]:
    """All rows of these tables, in these columns."""
    return {
        table: connection.execute(f"SELECT {names} FROM {table} ORDER BY 1").fetchall()  # noqa: S608
        for table, names in columns.items()
    }


async def test_a_database_of_the_first_version_keeps_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every row is there after the migrations, and what was not set yet has its default."""
    sealer = Sealer(b"sixteen or more!")
    person = sealer.pseudonym(70_000_001)
    address = sealer.seal(b"70000001", f"people.sealed:{person}", pad=16)
    first = migrate.migrations()[:1]
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "migrations", lambda: first)
        await (await open_house(tmp_path, sealer)).close()
    with closing(sqlite3.connect(tmp_path / "houvast.db")) as connection:
        for statement in FIRST.split(";")[:-1]:
            connection.execute(statement, {"person": person, "address": address})
        connection.commit()
        tables = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        columns = {
            table: ", ".join(row[1] for row in connection.execute(f"PRAGMA table_info({table})"))
            for (table,) in tables.fetchall()
        }
        before = every_row(connection, columns)
    assert all(before.values())
    database = await open_house(tmp_path, sealer)
    known = await database.unit(lambda tx: (people.find(tx, person), people.address(tx, person)))
    await database.close()
    expected = Person(person, "en", "Europe/Brussels", welcomed=True, facilitator=True)
    assert known == (expected, 70_000_001)
    with closing(sqlite3.connect(tmp_path / "houvast.db")) as connection:
        assert every_row(connection, columns) == before
