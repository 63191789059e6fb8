"""Week scores at rest: for who asked for it, eight weeks, and then they are gone."""

from datetime import date, timedelta

from flows.checkin.weeks import Week
from storage.checkin import weeks
from storage.database import Tx
from storage.person import people
from tests.storage.conftest import House

TODAY = date(2031, 4, 4)
MONDAY = date(2031, 3, 31)
EIGHT = tuple(Week(MONDAY - timedelta(weeks=back), 1 + back % 5) for back in range(7, -1, -1))


def sealed(tx: Tx) -> list[bytes]:
    """What stands on disk for each person."""
    return [row["sealed"] for row in tx.all(weeks.SQL["every"])]


async def test_nothing_is_remembered_until_it_is_asked_for(house: House) -> None:
    """An empty list is a yes without a score; it outlives a restart."""
    person = await house.someone()
    assert await house.do(lambda tx: weeks.find(tx, person, TODAY)) is None
    await house.do(lambda tx: weeks.keep(tx, person, ()))
    assert await house.do(lambda tx: weeks.find(tx, person, TODAY)) == ()
    await house.do(lambda tx: weeks.keep(tx, person, EIGHT))
    await house.reopen()
    assert await house.do(lambda tx: weeks.find(tx, person, TODAY)) == EIGHT


async def test_the_length_on_disk_tells_nothing(house: House) -> None:
    """None, one or eight weeks take the same room, and no date or score is in it."""
    person = await house.someone()
    lengths = set()
    for kept in ((), EIGHT[:1], EIGHT):
        await house.do(lambda tx, kept=kept: weeks.keep(tx, person, kept))  # type: ignore[misc]
        [stored] = await house.do(sealed)
        lengths.add(len(stored))
    assert len(lengths) == 1
    assert b"2031-03-31" not in house.bytes_on_disk()


async def test_the_ninth_week_is_never_shown_and_purged(house: House) -> None:
    """Whoever never comes back is forgotten too: week by week, until none is left."""
    person = await house.someone()
    await house.do(lambda tx: weeks.keep(tx, person, EIGHT))
    later = TODAY + timedelta(weeks=1)
    assert await house.do(lambda tx: weeks.find(tx, person, later)) == EIGHT[1:]
    assert await house.do(lambda tx: weeks.all_of(tx, person)) == EIGHT
    assert await house.do(lambda tx: weeks.purge(tx, TODAY)) == 0
    assert await house.do(lambda tx: weeks.purge(tx, later)) == 1
    assert await house.do(lambda tx: weeks.all_of(tx, person)) == EIGHT[1:]
    assert await house.do(lambda tx: weeks.purge(tx, TODAY + timedelta(weeks=8))) == 1
    assert await house.do(lambda tx: weeks.all_of(tx, person)) == ()


async def test_switching_off_leaves_no_bytes(house: House) -> None:
    """Not in the database and, once it is emptied, not in the write-ahead log."""
    person = await house.someone()
    await house.do(lambda tx: weeks.keep(tx, person, EIGHT))
    [stored] = await house.do(sealed)
    assert stored in house.bytes_on_disk()
    assert await house.do(lambda tx: weeks.drop(tx, person))
    assert not await house.do(lambda tx: weeks.drop(tx, person))
    await house.database.checkpoint()
    assert stored not in house.bytes_on_disk()
    assert await house.do(lambda tx: weeks.find(tx, person, TODAY)) is None


async def test_it_goes_with_the_person(house: House) -> None:
    """With who erases everything, and with who blocks the bot."""
    one, other = await house.someone(70_000_001), await house.someone(70_000_002)
    for person in (one, other):
        await house.do(lambda tx, p=person: weeks.keep(tx, p, EIGHT))  # type: ignore[misc]
    await house.do(lambda tx: people.forget(tx, one))
    await house.do(lambda tx: people.mark_gone(tx, other))
    assert await house.do(sealed) == []
