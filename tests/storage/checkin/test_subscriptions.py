"""Who gets a weekly check-in, and when."""

from datetime import UTC, datetime, timedelta

from storage.checkin import subscriptions
from storage.checkin.subscriptions import Due
from storage.statements import Statement
from tests.storage.conftest import House

NOW = datetime(2031, 4, 4, 14, tzinfo=UTC)
WEEK = timedelta(weeks=1)


async def test_a_person_has_one_check_in(house: House) -> None:
    """Choosing again takes the place of what was chosen; stopping ends it."""
    person = await house.someone()
    assert await house.do(lambda tx: subscriptions.find(tx, person)) is None
    await house.do(lambda tx: subscriptions.subscribe(tx, person, 4, 16, NOW))
    await house.do(lambda tx: subscriptions.subscribe(tx, person, 0, 9, NOW + WEEK))
    await house.reopen()
    assert await house.do(lambda tx: subscriptions.find(tx, person)) == Due(
        person, 0, 9, NOW + WEEK
    )
    assert await house.do(lambda tx: subscriptions.stop(tx, person))
    assert not await house.do(lambda tx: subscriptions.stop(tx, person))
    assert await house.do(lambda tx: subscriptions.find(tx, person)) is None


async def test_what_is_due_comes_longest_waiting_first(house: House) -> None:
    """And not again once it was moved on."""
    people = [await house.someone(70_000_010 + number) for number in range(4)]
    for number, person in enumerate(people):
        at = NOW + timedelta(hours=1 - number)
        await house.do(lambda tx, p=person, a=at: subscriptions.subscribe(tx, p, 4, 16, a))  # type: ignore[misc]
    due = await house.do(lambda tx: subscriptions.due(tx, NOW, 2))
    assert [found.person_id for found in due] == [people[3], people[2]]
    for found in due:
        await house.do(lambda tx, p=found.person_id: subscriptions.move_on(tx, p, NOW + WEEK))  # type: ignore[misc]
    due = await house.do(lambda tx: subscriptions.due(tx, NOW, 2))
    assert [found.person_id for found in due] == [people[1]]


async def test_the_next_moment_is_the_earliest_of_all(house: House) -> None:
    """None when nobody gets a check-in."""
    assert await house.do(subscriptions.earliest) is None
    for number in (2, 1, 3):
        person = await house.someone(70_000_010 + number)
        at = NOW + timedelta(hours=number)
        await house.do(lambda tx, p=person, a=at: subscriptions.subscribe(tx, p, 4, 16, a))  # type: ignore[misc]
    assert await house.do(subscriptions.earliest) == NOW + timedelta(hours=1)


async def test_due_check_ins_are_found_by_their_index(house: House) -> None:
    """The cost is that of what is due, not of all who get one."""
    plan = Statement("p", "", "EXPLAIN QUERY PLAN " + subscriptions.SQL["due"].text)
    rows = await house.do(lambda tx: tx.all(plan, now=1, most=1))
    assert [row["detail"] for row in rows] == [
        "SEARCH subscriptions USING INDEX subscriptions_due (next_at<?)"
    ]
