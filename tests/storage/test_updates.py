"""Updates have their effect once."""

from datetime import date

from storage import updates
from tests.storage.conftest import House

DAY = date(2031, 4, 5)


async def test_an_update_is_new_once_also_after_a_restart(house: House) -> None:
    """Delivered again, it is known."""
    assert await house.do(lambda tx: updates.first_time(tx, 2**40, DAY))
    await house.reopen()
    assert not await house.do(lambda tx: updates.first_time(tx, 2**40, DAY))


async def test_updates_of_earlier_days_are_forgotten(house: House) -> None:
    """The day itself is kept."""
    await house.do(lambda tx: updates.first_time(tx, 1, date(2031, 4, 4)))
    await house.do(lambda tx: updates.first_time(tx, 2, DAY))
    assert await house.do(lambda tx: updates.purge(tx, DAY)) == 1
    assert not await house.do(lambda tx: updates.first_time(tx, 2, DAY))
