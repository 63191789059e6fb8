"""Reactions: one a person, story and kind; counted with a release, shown from a minimum up."""

from flows.story.reaction import Reaction
from storage.story import reactions
from storage.story.release import Least, enough_wait, release_batch
from tests.library import publish, withdraw
from tests.storage.conftest import House

MARCH, APRIL = "2026-03", "2026-04"


async def give(house: House, who: str, story: str, kind: Reaction, month: str = MARCH) -> bool:
    return await house.do(lambda tx: reactions.put(tx, who, story, kind, month))


async def counted(house: House, story: str, at_least: int = 1) -> dict[Reaction, int]:
    return await house.do(lambda tx: reactions.counted(tx, story, at_least))


async def release(house: House, month: str = MARCH) -> None:
    await release_batch(house.database, Least(batch=3), seed=1, month=month)


async def test_a_reader_counts_once_for_each_story_and_kind(house: House) -> None:
    """Also after a release in the same month, and after a restart."""
    [one, other] = await house.do(lambda tx: publish(tx, "kamer", "belofte"))
    assert await give(house, "a", one, Reaction.HELPS)
    assert not await give(house, "a", one, Reaction.HELPS)
    assert await give(house, "a", one, Reaction.TABLE)
    assert await give(house, "a", other, Reaction.HELPS)
    for who in "bc":
        assert await give(house, who, one, Reaction.HELPS)
    await release(house)
    await house.reopen()
    assert not await give(house, "a", one, Reaction.HELPS)
    assert await counted(house, one) == {Reaction.HELPS: 3, Reaction.TABLE: 1}
    assert await counted(house, one, 2) == {Reaction.HELPS: 3}
    assert await counted(house, other) == {Reaction.HELPS: 1}


async def test_three_taps_of_one_reader_are_no_crowd(house: House) -> None:
    """A release waits for three people, for the batch would else be one person's."""
    [story] = await house.do(lambda tx: publish(tx, "kamer"))
    for kind in Reaction:
        await give(house, "a", story, kind)
    await give(house, "b", story, Reaction.HELPS)
    assert not await house.do(lambda tx: enough_wait(tx, least=Least(batch=3)))
    await release(house)
    assert await counted(house, story) == {}
    await give(house, "c", story, Reaction.HELPS)
    await release(house)
    assert await counted(house, story) == {
        Reaction.RECOGNISED: 1,
        Reaction.HELPS: 3,
        Reaction.TABLE: 1,
    }


async def test_a_withdrawn_story_takes_its_counts_along(house: House) -> None:
    """Those that wait too."""
    [story, other] = await house.do(lambda tx: publish(tx, "kamer", "belofte"))
    for who in "abc":
        await give(house, who, story, Reaction.HELPS)
        await give(house, who, other, Reaction.HELPS)
    await house.do(lambda tx: withdraw(tx, "kamer"))
    await release(house)
    assert await counted(house, story) == {}
    assert await counted(house, other) == {Reaction.HELPS: 3}


async def test_a_month_that_is_over_is_closed_however_little_waits(house: House) -> None:
    """Its marks and their key are gone, what waits still waits, and a new month begins."""
    [story] = await house.do(lambda tx: publish(tx, "kamer"))
    await give(house, "a", story, Reaction.HELPS)
    assert await house.do(lambda tx: reactions.over(tx, APRIL)) == ["reaction.2026-03"]
    await release(house, APRIL)
    assert await house.do(lambda tx: reactions.over(tx, APRIL)) == []
    assert await house.do(reactions.people) == 1
    assert await give(house, "a", story, Reaction.HELPS, APRIL)
    for who in "bc":
        await give(house, who, story, Reaction.HELPS, APRIL)
    await release(house, APRIL)
    assert await counted(house, story) == {Reaction.HELPS: 4}
