"""Message ids, kept to clear a chat."""

from datetime import date

from storage.dialogue import traces
from tests.storage.conftest import House

MONDAY, TUESDAY, WEDNESDAY = date(2031, 4, 7), date(2031, 4, 8), date(2031, 4, 9)


async def note(house: House, person: str) -> None:
    for message, day in [(12, TUESDAY), (3, MONDAY), (14, WEDNESDAY), (12, WEDNESDAY)]:
        await house.do(lambda tx, m=message, d=day: traces.note(tx, person, m, d))  # type: ignore[misc]


async def test_messages_are_taken_once_in_order(house: House) -> None:
    """Those that can still be removed are given; all are forgotten; others' stay."""
    person, other = await house.someone(), await house.someone(70_000_002)
    await note(house, person)
    await note(house, other)
    assert await house.do(lambda tx: traces.count_for(tx, person)) == 3
    assert await house.do(lambda tx: traces.take(tx, person, TUESDAY)) == [12, 14]
    assert await house.do(lambda tx: traces.take(tx, person, MONDAY)) == []
    assert await house.do(lambda tx: traces.count_for(tx, other)) == 3


async def test_own_messages_are_taken_alone(house: House) -> None:
    """What the bot said stays noted, so that it can still be removed."""
    person = await house.someone()
    await note(house, person)
    await house.do(lambda tx: traces.note(tx, person, 15, TUESDAY, own=True))
    await house.do(lambda tx: traces.note(tx, person, 2, MONDAY, own=True))
    assert await house.do(lambda tx: traces.take(tx, person, TUESDAY, own=True)) == [15]
    assert await house.do(lambda tx: traces.take(tx, person, TUESDAY)) == [12, 14]


async def test_messages_of_earlier_days_are_forgotten(house: House) -> None:
    """They cannot be removed from the chat any more."""
    person = await house.someone()
    await note(house, person)
    assert await house.do(lambda tx: traces.purge(tx, WEDNESDAY)) == 2
    assert await house.do(lambda tx: traces.drop_for(tx, person)) == 1
    assert await house.do(lambda tx: traces.take(tx, person, MONDAY)) == []
