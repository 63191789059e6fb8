"""Marks: once is once, and when a purpose is over nothing says whose they were."""

from storage import marks
from storage.database import Tx
from tests.storage.conftest import House


async def test_a_mark_counts_once_for_the_same_and_again_for_another(house: House) -> None:
    """Who, what and the purpose all count; `ab`,`c` is not `a`,`bc`."""

    def unit(tx: Tx) -> list[bool]:
        return [
            marks.put(tx, "p", "ab", "c"),
            marks.put(tx, "p", "ab", "c"),
            marks.put(tx, "p", "a", "bc"),
            marks.put(tx, "q", "ab", "c"),
        ]

    assert await house.do(unit) == [True, False, True, True]
    assert await house.do(lambda tx: marks.count(tx, "p")) == 2


async def test_a_closed_purpose_begins_anew(house: House) -> None:
    """Its marks are gone, and the same one can be set."""

    def unit(tx: Tx) -> tuple[int, bool, int]:
        marks.put(tx, "p", "a")
        marks.put(tx, "q", "a")
        marks.close(tx, "p")
        return marks.count(tx, "p"), marks.put(tx, "p", "a"), marks.count(tx, "q")

    assert await house.do(unit) == (0, True, 1)


async def test_a_mark_holds_across_a_new_passing_key(house: House) -> None:
    """A release in the middle of a month lets nobody count twice."""
    await house.do(lambda tx: marks.put(tx, "p", "a"))
    house.database.passing.renew()
    await house.do(marks.reseal)
    house.database.passing.destroy_old()
    await house.reopen()
    assert await house.do(lambda tx: marks.put(tx, "p", "a")) is False


async def test_marks_whose_key_was_destroyed_go(house: House) -> None:
    """As after a backup of before a release is put back: a new key, and no error."""
    await house.do(lambda tx: marks.put(tx, "p", "a"))
    await house.do(lambda tx: marks.put(tx, "q", "a"))
    house.database.passing.renew()
    house.database.passing.destroy_old()
    assert await house.do(lambda tx: marks.put(tx, "p", "b")) is True
    assert await house.do(lambda tx: marks.count(tx, "p")) == 1
    await house.do(marks.reseal)
    assert await house.do(lambda tx: (marks.count(tx, "p"), marks.count(tx, "q"))) == (1, 0)
