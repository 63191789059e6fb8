"""Who reacted to which story? Asked by somebody who has the disk, every backup, and both keys.

Thirty readers each find another story recognisable, in an order the attacker saw. The attacker
has the database, its log and both key files of after the month, a copy of the whole database from
before the release and one from between the release and the end of the month; and tries every
person on every story. What a guess gets by chance: see `test_links`.
"""

import random
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import pytest

from flows.errors import SealError
from flows.story.content import Content, StoryType
from flows.story.reaction import Reaction
from storage import marks
from storage.passing import PassingKeys
from storage.story import reactions
from storage.story.release import Least, release_batch
from tests.attacks.test_links import MOST
from tests.library import put_on_shelf
from tests.storage.conftest import House, house, sealer

__all__ = ["house", "sealer"]

READERS = 30
MARCH, APRIL = "2026-03", "2026-04"
KIND = Reaction.RECOGNISED


@dataclass
class Loot:
    """What the attacker has, and the truth: who reacted to what, in order."""

    before: Path
    between: Path
    after: Path
    seals: PassingKeys
    given: list[tuple[str, str]]

    @property
    def stories(self) -> list[str]:
        return sorted(story for _, story in self.given)


def keys(copy: Path, seals: PassingKeys) -> dict[str, bytes]:
    """Every key of marks in a copy that these seals open."""
    found = {}
    with closing(sqlite3.connect(copy)) as database:
        for purpose, sealed in database.execute("SELECT purpose, sealed FROM mark_keys"):
            try:
                found[purpose] = seals.open(sealed, f"mark_keys.sealed:{purpose}")
            except SealError:
                continue
    return found


def links(loot: Loot, copy: Path, seals: PassingKeys) -> set[tuple[str, str]]:
    """Try every person on every story with every key there is."""
    with closing(sqlite3.connect(copy)) as database:
        there = {mark for (mark,) in database.execute("SELECT mark FROM marks")}
    people = sorted(who for who, _ in loot.given)
    return {
        (who, story)
        for key in keys(copy, seals).values()
        for who, story in product(people, loot.stories)
        if marks.digest(key, who, story, KIND.value) in there
    }


async def plunder(house: House, tmp_path: Path) -> Loot:
    people = [await house.someone(70_000_001 + number) for number in range(READERS)]
    shown = [
        await house.do(
            lambda tx, n=number: put_on_shelf(  # type: ignore[misc]
                tx, Content(StoryType.WISDOM, f"Verhaal {n}.", "nl"), n.to_bytes(32, "big")
            )
        )
        for number in range(READERS)
    ]
    random.Random(1708).shuffle(shown)
    given = list(zip(people, shown, strict=True))
    for who, story in given:
        await house.do(lambda tx, w=who, s=story: reactions.put(tx, w, s, KIND, MARCH))  # type: ignore[misc]
    before = house.steal(tmp_path / "before")
    await release_batch(house.database, Least(batch=3), seed=7, month=MARCH)
    between = house.steal(tmp_path / "between")
    await release_batch(house.database, Least(batch=3), seed=7, month=APRIL)
    after = house.steal(tmp_path / "after")
    return Loot(before, between, after, PassingKeys(house.folder / "houvast.seal"), given)


async def test_after_its_month_no_copy_says_who_reacted(house: House, tmp_path: Path) -> None:
    """Neither the last copy nor any earlier one, with all keys that are left."""
    loot = await plunder(house, tmp_path)
    for copy in (loot.before, loot.between, loot.after):
        assert keys(copy, loot.seals) == {}
        assert links(loot, copy, loot.seals) == set()
    with closing(sqlite3.connect(loot.after)) as database:
        for table in ("marks", "mark_keys", "waiting_reactions"):
            assert database.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)  # noqa: S608


async def test_the_keys_of_the_month_would_have_told(house: House, tmp_path: Path) -> None:
    """The same attack while the month lasts finds all: it is their destruction that protects."""
    people = [await house.someone(70_000_001 + number) for number in range(3)]
    story = await house.do(
        lambda tx: put_on_shelf(tx, Content(StoryType.WISDOM, "x", "nl"), bytes(32))
    )
    for who in people:
        await house.do(lambda tx, w=who: reactions.put(tx, w, story, KIND, MARCH))  # type: ignore[misc]
    copy, seals = house.steal(tmp_path / "now"), house.database.passing
    loot = Loot(copy, copy, copy, seals, [(who, story) for who in people])
    assert links(loot, copy, seals) == set(loot.given)
    other = PassingKeys(tmp_path / "other.seal")
    assert links(loot, copy, other) == set(), "without the seal, the database tells nothing"


async def test_what_waits_is_of_one_length_and_in_no_order(house: House, tmp_path: Path) -> None:
    """Who saw each reaction come in, and which row it made, learns no story by it."""
    loot = await plunder(house, tmp_path)
    with closing(sqlite3.connect(loot.before)) as database:
        rows = database.execute("SELECT id, sealed FROM waiting_reactions").fetchall()
    assert len(rows) == READERS
    assert len({len(sealed) for _, sealed in rows}) == 1
    raw = loot.before.read_bytes()
    placed = [key for key, _ in sorted(rows, key=lambda row: raw.find(row[0].encode()))]
    for order in (sorted(key for key, _ in rows), placed):
        rank = {key: at for at, key in enumerate(order)}
        guess = [loot.stories[rank[key]] for key in order]
        truth = [story for _, story in loot.given]
        right = sum(a == b for a, b in zip(guess, truth, strict=True))
        assert right <= MOST
    for key, sealed in rows:
        for opener in (house.sealer, loot.seals):
            with pytest.raises(SealError):
                opener.open(sealed, f"waiting_reactions.sealed:{key}")


async def test_a_count_holds_no_person_and_no_moment(house: House, tmp_path: Path) -> None:
    """After the release: story, kind and how often; the whole table is that."""
    loot = await plunder(house, tmp_path)
    people = {who for who, _ in loot.given}
    with closing(sqlite3.connect(loot.after)) as database:
        rows = database.execute("SELECT * FROM reactions").fetchall()
        assert {len(row) for row in rows} == {3}
        assert {row[1:] for row in rows} == {(KIND.value, 1)}
        tables = [name for (name,) in database.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table'"
        )]  # fmt: skip
        for table in tables:
            for row in database.execute(f"SELECT * FROM {table}"):  # noqa: S608
                values = {each for each in row if isinstance(each, str)}
                assert not (values & people and values & set(loot.stories))
    everything = b"".join(path.read_bytes() for path in loot.after.parent.iterdir())
    assert people
    assert [who for who in people if everything.count(who.encode()) > 2] == []
