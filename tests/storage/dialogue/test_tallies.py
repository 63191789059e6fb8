"""Tallies: choices wait sealed, are counted together, and are shown only when there are many."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime

from flows.dialogue.state import Place, State
from flows.errors import SealError
from flows.story.content import Content, StoryType
from flows.story.story import Draft, StoryStatus
from storage import outbox
from storage.database import Tx
from storage.dialogue import states, tallies
from storage.dialogue.tallies import Count
from storage.passing import PassingKeys
from storage.sealing import Sealer
from storage.statements import Statement
from storage.story import stories, waiting
from storage.story.release import Least, release_batch, settle
from tests.storage.conftest import House

QUESTION = "meldcode.hard"
MONTH = "2031-04"
NOW = datetime(2031, 4, 5, 12, tzinfo=UTC)
WIDE = [f"{'o' * 22}{number:02}" for number in range(8)]
"""As many options as fit, with names as long as can be."""

COLUMNS = (
    Statement("test.waiting", "", "SELECT name FROM pragma_table_info('waiting_tallies');"),
    Statement("test.counted", "", "SELECT name FROM pragma_table_info('tallies');"),
)


async def put(house: House, *choices: Sequence[str]) -> None:
    for options in choices:
        await house.do(lambda tx, o=options: tallies.put(tx, QUESTION, o))  # type: ignore[misc]


async def release(house: House, minimum: int = 3, month: str = MONTH) -> int:
    return await release_batch(house.database, Least(batch=minimum), seed=1, month=month)


async def counts(house: House, at_least: int = 1) -> list[Count]:
    return await house.do(lambda tx: tallies.counted(tx, at_least))


async def test_fewer_than_the_minimum_go_on_waiting(house: House) -> None:
    """Nothing is counted, and the key stays."""
    await put(house, ["wrong"], ["anger"])
    await release(house)

    assert await counts(house) == []
    assert await house.do(tallies.waiting) == 2
    assert house.database.passing.settled


async def test_all_that_waits_is_counted_by_option_in_the_month_of_the_release(
    house: House,
) -> None:
    """Nothing is left that says which were ticked together; later ones are added."""
    await put(house, ["wrong", "anger"], ["wrong"], ["contact"])
    assert await release(house) == 0  # no story among it
    assert await counts(house) == [
        Count(MONTH, QUESTION, "anger", 1),
        Count(MONTH, QUESTION, "contact", 1),
        Count(MONTH, QUESTION, "wrong", 2),
    ]
    assert await house.do(tallies.waiting) == 0

    await put(house, ["anger"], ["anger"], ["anger"])
    await release(house)
    assert Count(MONTH, QUESTION, "anger", 4) in await counts(house)
    await put(house, ["anger"], ["anger"], ["anger"])
    await release(house, month="2031-05")
    assert Count("2031-05", QUESTION, "anger", 3) in await counts(house)


async def test_a_count_below_what_may_be_shown_does_not_leave_storage(house: House) -> None:
    """Nine are nobody's business, ten are."""
    await put(house, *[["wrong"]] * 10, *[["anger"]] * 9)
    await release(house)

    assert await counts(house, at_least=10) == [Count(MONTH, QUESTION, "wrong", 10)]


async def test_stories_and_tallies_wait_for_their_own_kind(house: House) -> None:
    """Three choices release no single story, three stories count no single choice."""

    def tell(tx: Tx, number: int) -> None:
        waiting.put(
            tx, Draft(Content(StoryType.DILEMMA, "Verhaal", "nl"), number.to_bytes(32, "big"))
        )

    await house.do(lambda tx: tell(tx, 1))
    await put(house, ["wrong"], ["wrong"], ["wrong"])
    assert await release(house) == 0
    assert await house.do(waiting.count) == 1
    await put(house, ["anger"])
    for number in (2, 3):
        await house.do(lambda tx, n=number: tell(tx, n))  # type: ignore[misc]

    assert await release(house) == 3
    assert await house.do(lambda tx: stories.count(tx, StoryStatus.MODERATION)) == 3
    assert await house.do(tallies.waiting) == 1
    assert await counts(house) == [Count(MONTH, QUESTION, "wrong", 3)]


async def test_what_waits_on_survives_a_release_of_others(house: House) -> None:
    """It is sealed anew, and counted when enough others wait with it."""
    await put(house, ["wrong"])
    for number in range(3):
        digest = number.to_bytes(32, "big")
        draft = Draft(Content(StoryType.DILEMMA, "Verhaal", "nl"), digest)
        await house.do(lambda tx, d=draft: waiting.put(tx, d))  # type: ignore[misc]
    await release(house)
    await put(house, ["wrong"], ["wrong"])
    await release(house)

    assert await counts(house) == [Count(MONTH, QUESTION, "wrong", 3)]


async def test_what_no_key_opens_any_more_is_not_counted(house: House) -> None:
    """A backup of before a release was put back: it was counted then."""
    await put(house, ["wrong"], ["wrong"], ["wrong"])
    (house.folder / "houvast.seal").unlink()
    PassingKeys(house.folder / "houvast.seal")
    await put(house, ["anger"])
    await release(house)

    assert await counts(house) == [Count(MONTH, QUESTION, "anger", 1)]
    assert await house.do(tallies.waiting) == 0


async def test_no_table_of_it_can_hold_a_person_or_a_time(house: House) -> None:
    """A random id and sealed bytes; a month, a question, an option and a number."""
    columns = [
        [row["name"] for row in await house.do(lambda tx, s=statement: tx.all(s))]  # type: ignore[misc]
        for statement in COLUMNS
    ]
    assert columns == [["id", "sealed"], ["month", "question", "option", "times"]]


async def test_what_waits_tells_nothing_by_its_length(house: House) -> None:
    """One short option and eight long ones are as long on disk."""
    await put(house, ["a"], WIDE)
    rows = await house.do(lambda tx: tx.all(tallies.SQL["every"]))

    assert len({len(row["sealed"]) for row in rows}) == 1


async def test_who_ticked_what_cannot_be_read_after_the_release(house: House) -> None:
    """Database, log and installation key, from before and after: the old key is what is gone."""
    person = await house.someone()
    state = State("meldcode", "v", "r", (Place("meldcode", "when"),), {"hard": ("wrong", "anger")})
    await house.do(lambda tx: states.save(tx, person, state, NOW))

    def count_me(tx: Tx) -> None:
        tallies.put(tx, QUESTION, ["wrong", "anger"])
        states.drop(tx, person)
        outbox.note(tx, person, 70_000_001, "sendMessage", {"text": "x"}, live=True)

    await house.do(count_me)
    await put(house, ["contact"], ["parents"])
    before = house.steal(house.folder / "before")
    assert b"anger" not in house.bytes_on_disk()
    await release(house)

    assert house.log_size() == 0
    with closing(sqlite3.connect(before)) as connection:
        rows = connection.execute("SELECT id, sealed FROM waiting_tallies").fetchall()
    for key, sealed in rows:
        for one in (house.database.passing, house.sealer):
            assert not _opens(one, sealed, f"waiting_tallies.sealed:{key}")


def _opens(keys: PassingKeys | Sealer, sealed: bytes, place: str) -> bool:
    try:
        keys.open(sealed, place)
    except SealError:
        return False
    return True


async def test_a_crash_in_a_release_counts_once(house: House) -> None:
    """Stopped after the unit that counts: what is owed is cleaned, nothing is counted again."""
    await put(house, ["wrong"], ["wrong"], ["wrong"])
    house.database.passing.renew()
    await house.do(lambda tx: tallies.release(tx, MONTH))
    await house.reopen()
    await settle(house.database)
    await release(house)

    assert await counts(house) == [Count(MONTH, QUESTION, "wrong", 3)]
    assert house.database.passing.settled
