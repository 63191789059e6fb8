"""A house with an empty database in a folder of its own."""

import shutil
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import pytest

from storage.database import Database, Tx, open_database
from storage.passing import PassingKeys
from storage.person import people
from storage.sealing import Sealer

T = TypeVar("T")

SECRET = b"a secret of thirty-two bytes long"


@dataclass(slots=True)
class House:
    """What a test needs of the storage floor."""

    folder: Path
    sealer: Sealer
    database: Database

    async def do(self, work: Callable[[Tx], T]) -> T:
        return await self.database.unit(work)

    async def someone(self, telegram_id: int = 70_000_001) -> str:
        """The id of a person who has just arrived."""
        person, _ = await self.do(
            lambda tx: people.arrive(tx, telegram_id, language="nl", timezone="Europe/Amsterdam")
        )
        return person.id

    async def reopen(self) -> None:
        """Close and open again, as a restart does."""
        await self.database.close()
        self.database = await open_house(self.folder, self.sealer)

    def log_size(self) -> int:
        """How many bytes the write-ahead log has."""
        return (self.folder / "houvast.db-wal").stat().st_size

    def steal(self, folder: Path) -> Path:
        """Copy the database and its log as they stand on disk; return the copy."""
        folder.mkdir()
        for path in self.folder.glob("houvast.db*"):
            shutil.copy(path, folder)
        return folder / "houvast.db"

    def bytes_on_disk(self) -> bytes:
        """Everything in the database and its log."""
        return b"".join(path.read_bytes() for path in sorted(self.folder.glob("houvast.db*")))


async def open_house(folder: Path, sealer: Sealer) -> Database:
    passing = PassingKeys(folder / "houvast.seal")
    return await open_database(f"sqlite:///{folder}/houvast.db", sealer, passing)


@pytest.fixture(scope="session")
def sealer() -> Sealer:
    return Sealer(SECRET)


@pytest.fixture
async def house(tmp_path: Path, sealer: Sealer) -> AsyncIterator[House]:
    house = House(tmp_path, sealer, await open_house(tmp_path, sealer))
    yield house
    await house.database.close()
