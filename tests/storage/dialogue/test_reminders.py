"""Reminders: given out once, whoever asks, and forgotten when answered."""

import asyncio
from datetime import UTC, date, datetime, timedelta

from storage.dialogue import reminders
from storage.statements import Statement
from tests.storage.conftest import House

NOW = datetime(2031, 4, 5, 12, 30, tzinfo=UTC)
SENTENCE = "Ik bel haar morgen."


async def remind(house: House, person: str, at: datetime, sentence: str | None = None) -> str:
    return await house.do(lambda tx: reminders.remind(tx, person, at, "goed_doen", sentence))


async def test_a_due_reminder_is_given_once(house: House) -> None:
    """Two that ask at the same moment share them, oldest first; what is not due stays."""
    person = await house.someone()
    wanted = [await remind(house, person, NOW - timedelta(hours=hour)) for hour in (3, 2, 1)]
    await remind(house, person, NOW + timedelta(seconds=1))
    ticks = await asyncio.gather(
        *(house.do(lambda tx: reminders.due(tx, NOW, 2)) for _ in range(3))
    )
    assert [[due.id for due in tick] for tick in ticks] == [wanted[:2], wanted[2:], []]


async def test_a_reminder_comes_back_whole(house: House) -> None:
    """The moment, the dialogue and the person's own sentence; none of them when printed."""
    person = await house.someone()
    key = await remind(house, person, NOW, SENTENCE)
    assert await house.do(lambda tx: reminders.asked(tx, key)) is None
    (due,) = await house.do(lambda tx: reminders.due(tx, NOW, 10))
    assert due == reminders.Due(key, person, NOW, "goed_doen", SENTENCE)
    assert await house.do(lambda tx: reminders.asked(tx, key)) == due
    assert SENTENCE not in repr(due)


async def test_an_answered_reminder_is_gone(house: House) -> None:
    """Answering twice is harmless."""
    key = await remind(house, await house.someone(), NOW, SENTENCE)
    assert await house.do(lambda tx: reminders.answered(tx, key))
    assert not await house.do(lambda tx: reminders.answered(tx, key))


async def test_what_is_never_answered_is_forgotten(house: House) -> None:
    """Only what was sent before the day; what is still to come stays."""
    person = await house.someone()
    await remind(house, person, NOW)
    await remind(house, person, NOW + timedelta(days=30))
    await house.do(lambda tx: reminders.due(tx, NOW, 10))
    assert await house.do(lambda tx: reminders.purge(tx, date(2031, 4, 5))) == 0
    assert await house.do(lambda tx: reminders.purge(tx, date(2031, 4, 6))) == 1
    assert len(await house.do(lambda tx: reminders.of(tx, person))) == 1


async def test_the_next_moment_is_that_of_what_was_not_sent_yet(house: House) -> None:
    """None when nothing is to come."""
    assert await house.do(reminders.earliest) is None
    person = await house.someone()
    for hours in (2, 0, 1):
        await remind(house, person, NOW + timedelta(hours=hours))
    await house.do(lambda tx: reminders.due(tx, NOW, 10))
    assert await house.do(reminders.earliest) == NOW + timedelta(hours=1)


async def test_due_reminders_are_found_by_their_index(house: House) -> None:
    """What was asked already costs nothing, however much it is."""
    plan = Statement("p", "", "EXPLAIN QUERY PLAN " + reminders.SQL["claim"].text)
    rows = await house.do(lambda tx: tx.all(plan, now=1, day="", most=1))
    assert any("INDEX reminders_due (due_at<?)" in row["detail"] for row in rows)


async def test_a_reminder_can_be_put_off_until_it_is_sent(house: House) -> None:
    """What was sent already keeps its moment."""
    person = await house.someone()
    key = await remind(house, person, NOW)
    later = NOW + timedelta(hours=3)
    await house.do(lambda tx: reminders.postpone(tx, key, later))
    assert await house.do(reminders.earliest) == later
    await house.do(lambda tx: reminders.due(tx, later, 10))
    await house.do(lambda tx: reminders.postpone(tx, key, NOW))
    assert [each.due_at for each in await house.do(lambda tx: reminders.of(tx, person))] == [later]
