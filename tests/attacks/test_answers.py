"""Who wrote which answer? Asked by somebody with the disk, both keys, a copy and a backup.

Thirty people each answer a story, in an order the attacker saw, with the rows their acts made.
After the release the attacker has everything. What a guess gets by chance: see `test_links`.
"""

import random
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from flows.errors import SealError
from flows.story.answer import answer, decode
from storage.passing import PassingKeys
from storage.sealing import Sealer
from storage.story import answers
from storage.story.release import Least, release_batch
from tests.attacks.test_links import MOST
from tests.library import publish
from tests.storage.conftest import House, house, sealer

__all__ = ["house", "sealer"]

WRITERS = 30
MONTH = "2026-03"


@dataclass
class Loot:
    """What the attacker has; `words` and `people` in the order of writing."""

    before: Path
    after: Path
    seals: PassingKeys
    old_seals: PassingKeys
    sealer: Sealer
    people: list[str]
    words: list[str]
    rows: list[str]

    def texts(self) -> list[str]:
        """Every answer that is to be read, in the order of rows."""
        with closing(sqlite3.connect(self.after)) as database:
            found = database.execute("SELECT id, sealed FROM answers").fetchall()
        opened = [self.sealer.open(sealed, f"answers.sealed:{key}") for key, sealed in found]
        return [decode(plain).parts["herken"] for plain in opened]  # type: ignore[index]

    def right(self, guess: list[str]) -> int:
        return sum(word in text for word, text in zip(self.words, guess, strict=True))


async def plunder(house: House, tmp_path: Path) -> Loot:
    [story] = await house.do(lambda tx: publish(tx, "kamer"))
    people = [await house.someone(70_000_001 + number) for number in range(WRITERS)]
    words = [f"kenmerk{number:02}." for number in range(WRITERS)]
    random.Random(1708).shuffle(words)
    rows: list[str] = []
    for who, word in zip(people, words, strict=True):
        given = answer(story, "nl", {"herken": word + "x" * random.Random(word).randrange(120)})
        assert given is not None
        await house.do(lambda tx, w=who, g=given: answers.put(tx, w, g))  # type: ignore[misc]
        now = await house.do(lambda tx: {row["key"] for row in tx.all(answers.SQL["every"])})
        rows += now - set(rows)
    before = house.steal(tmp_path / "before")
    shutil.copy(house.folder / "houvast.seal", tmp_path / "old.seal")
    await release_batch(house.database, Least(batch=3), seed=11, month=MONTH)
    after = house.steal(tmp_path / "after")
    seals = PassingKeys(house.folder / "houvast.seal")
    old = PassingKeys(tmp_path / "old.seal")
    return Loot(before, after, seals, old, house.sealer, people, words, rows)


async def test_no_order_of_rows_tells_who_wrote_what(house: House, tmp_path: Path) -> None:
    """By key, by place in the file, and from the row an act made to the row a text has."""
    loot = await plunder(house, tmp_path)
    texts = loot.texts()
    assert loot.right([next(t for t in texts if word in t) for word in loot.words]) == WRITERS
    with closing(sqlite3.connect(loot.after)) as database:
        keys = [key for (key,) in database.execute("SELECT id FROM answers")]
    raw = loot.after.read_bytes()
    placed = [text for _, text in sorted(zip(keys, texts, strict=True),
              key=lambda each: raw.find(each[0].encode()))]  # fmt: skip
    rank = [sorted(loot.rows).index(key) for key in loot.rows]
    followed = [texts[each] for each in rank]
    for guess in (texts, texts[::-1], placed, placed[::-1], followed):
        assert loot.right(guess) <= MOST
    assert not set(keys) & set(loot.rows)


async def test_what_waited_cannot_be_opened_and_had_one_length(
    house: House, tmp_path: Path
) -> None:
    """With any key that is left; with the destroyed one it could, which is why it is destroyed."""
    loot = await plunder(house, tmp_path)
    with closing(sqlite3.connect(loot.before)) as database:
        rows = database.execute("SELECT id, sealed FROM waiting_answers").fetchall()
    assert len(rows) == WRITERS
    assert len({len(sealed) for _, sealed in rows}) == 1
    for key, sealed in rows:
        place = f"waiting_answers.sealed:{key}"
        for opener in (loot.sealer, loot.seals):
            with pytest.raises(SealError):
                opener.open(sealed, place)
        plain = loot.old_seals.open(sealed, place)
        assert not [who for who in loot.people if who.encode() in plain]


async def test_nothing_is_left_that_names_a_writer(house: House, tmp_path: Path) -> None:
    """No mark, no row that waits; no word of an answer in the clear, before or after."""
    loot = await plunder(house, tmp_path)
    with closing(sqlite3.connect(loot.after)) as database:
        for table in ("waiting_answers", "marks", "mark_keys"):
            assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)  # noqa: S608
    for folder in (loot.before.parent, loot.after.parent):
        raw = b"".join(path.read_bytes() for path in folder.iterdir())
        assert [word for word in loot.words if word.encode() in raw] == []
