"""A story that names its teller's circle, attacked by somebody who knows who is in which circle.

We grant the attacker the database before and after the release, both keys, the list of members (it
is in the database) and who told something in these days. They must not get further with a named
circle than without it: to one in so many as a batch needs.
"""

import shutil
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.keys import PASSING_FILE
from bot.playground.people import Person
from flows.errors import SealError
from flows.story.content import decode
from storage.database import Tx
from storage.passing import PassingKeys
from storage.person import circles, members
from storage.statements import Statement
from tests.attacks.walking import CHOICES, Walker
from tests.stage import Stage, staged

NAMING, OTHERS, BATCH = 4, 3, 3
ROOMS = {"circles", "members", "facilitators", "member_codes", "invitations"}
"""The tables in which a circle may stand in the clear."""
SEALED = Statement("test.sealed", "", "SELECT id, sealed FROM stories ORDER BY id;")
STORY = "Iemand stond voor mijn deur en vroeg of hij nog een nacht kon blijven. Ik zei ja. " * 2


@dataclass
class Loot:
    """What the attacker has; `before` and `after` hold the database and its keys."""

    before: Path
    after: Path
    circle: str
    inside: set[str]
    tellers: set[str]
    named: list[str | None]

    def tables(self, copy: Path) -> dict[str, list[tuple[object, ...]]]:
        with closing(sqlite3.connect(copy / "houvast.db")) as database:
            names = database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
            return {
                name: database.execute(f"SELECT * FROM {name}").fetchall()  # noqa: S608
                for (name,) in names.fetchall()
            }


async def tell(stage: Stage, person: Person, circle: str | None) -> None:
    """Tell a story; name the circle, or rather not."""
    choices = {**CHOICES, "kring": (circle or "liever_niet",), "consent": ("share",)}
    walker = Walker(person, choices, {"story": STORY})
    await stage.opens(person, "flow-verhaal")
    while (question := walker.asked()) is not None:
        walker.answer(question)
        await stage.quiet()
    assert ("kring" in {place for _, place, *_ in walker.answered}) == (circle is not None)


def named(tx: Tx) -> list[str | None]:
    """The circles of the stories, as the installation's key opens them."""
    rows = [(row["sealed"], f"stories.sealed:{row['id']}") for row in tx.all(SEALED)]
    return [decode(tx.sealer.open(*each)).circle for each in rows]


async def plundered(folder: Path, naming: int, others: int) -> Loot:
    """Let people of a circle of ten and people outside it tell, release, and steal everything."""
    house = folder / "house"
    house.mkdir()
    async with staged(house) as stage:
        people = [stage.telegram.newcomer(f"Mens{number}") for number in range(10 + others)]
        pseudonyms = [stage.app.runner.house.sealer.pseudonym(each.id) for each in people]
        for each in people:
            await stage.opens(each)

        def together(tx: Tx) -> str:
            circle = circles.make(tx, "Team Noord").id
            for each in pseudonyms[:10]:
                members.join(tx, each, circle)
            return circle

        circle = await stage.app.database.unit(together)
        telling = [*range(naming), *range(10, 10 + others)]
        for each in telling:
            await tell(stage, people[each], circle if each < 10 else None)
        shutil.copytree(house, folder / "before")
        await stage.passes(hours=25)
        found = await stage.app.database.unit(named)
        shutil.copytree(house, folder / "after")
    tellers = {pseudonyms[each] for each in telling}
    return Loot(folder / "before", folder / "after", circle, set(pseudonyms[:10]), tellers, found)


async def test_a_circle_stands_beside_no_story_and_a_person_beside_neither(tmp_path: Path) -> None:
    """In no row of any table, before the release or after it; what waits is of one length."""
    loot = await plundered(tmp_path, NAMING, OTHERS)
    people = loot.inside | loot.tellers
    for copy in (loot.before, loot.after):
        tables = loot.tables(copy)
        stories = {row[0] for name in ("stories", "waiting_stories") for row in tables[name]}
        assert len(stories) == NAMING + OTHERS
        for name, rows in tables.items():
            for row in rows:
                seen = {each for each in row if isinstance(each, str)}
                assert loot.circle not in seen or name in ROOMS
                assert not seen & stories or not seen & {*people, loot.circle}
    for table in ("waiting_stories", "outbox"):
        rows = loot.tables(loot.before)[table]
        assert len({len(each) for row in rows for each in row if isinstance(each, bytes)}) <= 1


async def test_a_named_circle_leads_to_no_fewer_tellers_than_a_batch(tmp_path: Path) -> None:
    """The stories that name it can be any of its tellers', and the others any of the others'."""
    loot = await plundered(tmp_path, NAMING, OTHERS)
    assert Counter(loot.named) == {loot.circle: NAMING, None: OTHERS}
    inside = loot.tellers & loot.inside
    assert min(len(inside), len(loot.tellers - inside)) >= BATCH


@pytest.mark.parametrize(("naming", "others"), [(3, 1), (2, 2), (1, 2)])
async def test_where_it_would_lead_further_no_story_names_it(
    tmp_path: Path, naming: int, others: int
) -> None:
    """One of it among others, or one other among its own: the name goes."""
    loot = await plundered(tmp_path, naming, others)
    assert loot.named == [None] * (naming + others)


async def test_what_was_chosen_before_the_release_cannot_be_read_after_it(tmp_path: Path) -> None:
    """The drafts of the copy before name the circle of each; their key is gone."""
    loot = await plundered(tmp_path, 3, 1)
    old, new = (PassingKeys(copy / PASSING_FILE) for copy in (loot.before, loot.after))
    waiting = loot.tables(loot.before)["waiting_stories"]
    for key, sealed in waiting:
        place = f"waiting_stories.sealed:{key}"
        assert isinstance(sealed, bytes)
        assert old.open(sealed, place)
        with pytest.raises(SealError):
            new.open(sealed, place)
