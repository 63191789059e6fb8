"""Members of a circle: by a code that works until it is renewed; never a list or a number."""

import asyncio
import sqlite3
from contextlib import closing
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.person.person import Circle
from storage.database import Tx
from storage.person import circles, members, people
from storage.sealing import Sealer
from tests.storage.conftest import House, open_house

CODE, NEXT = b"c" * 32, b"n" * 32


async def circle_with_code(house: House) -> Circle:
    def unit(tx: Tx) -> Circle:
        circle = circles.make(tx, "Team Noord")
        members.set_code(tx, circle.id, CODE)
        return circle

    return await house.do(unit)


async def test_a_code_leads_to_its_circle_until_it_is_renewed(house: House) -> None:
    """As often as one likes; the old one then leads nowhere, as one that never was."""
    circle = await circle_with_code(house)
    for _ in range(3):
        assert await house.do(lambda tx: members.circle_of(tx, CODE)) == circle
    await house.do(lambda tx: members.set_code(tx, circle.id, NEXT))
    assert await house.do(lambda tx: members.circle_of(tx, CODE)) is None
    assert await house.do(lambda tx: members.circle_of(tx, b"x" * 32)) is None
    assert await house.do(lambda tx: members.circle_of(tx, NEXT)) == circle


async def test_a_circle_has_no_code_until_one_is_asked_for(house: House) -> None:
    """Nobody joins a circle that nobody opened."""
    circle = await house.do(lambda tx: circles.make(tx, "Team Zuid"))
    assert not await house.do(lambda tx: members.has_code(tx, circle.id))
    await house.do(lambda tx: members.set_code(tx, circle.id, CODE))
    assert await house.do(lambda tx: members.has_code(tx, circle.id))


async def test_joining_twice_is_joining_once_and_leaving_undoes_it(house: House) -> None:
    """Leaving what one is no member of changes nothing."""
    circle = await circle_with_code(house)
    person = await house.someone()
    joined = [await house.do(lambda tx: members.join(tx, person, circle.id)) for _ in range(2)]
    assert joined == [True, False]
    assert await house.do(lambda tx: members.of(tx, person)) == [circle]
    left = [await house.do(lambda tx: members.leave(tx, person, circle.id)) for _ in range(2)]
    assert left == [True, False]
    assert await house.do(lambda tx: members.belonging(tx, person)) == []


async def test_a_facilitator_belongs_without_being_a_member(house: House) -> None:
    """Joining too changes nothing: the role is enough."""
    circle = await circle_with_code(house)
    person = await house.someone()
    await house.do(lambda tx: circles.grant(tx, person, circle.id))
    assert not await house.do(lambda tx: members.join(tx, person, circle.id))
    assert await house.do(lambda tx: members.of(tx, person)) == []
    assert await house.do(lambda tx: members.belonging(tx, person)) == [circle]


async def test_everybody_counts_once_while_they_are_here(house: House) -> None:
    """A member who became a facilitator is one person; who is gone or forgotten is none."""
    circle = await circle_with_code(house)
    everybody = [await house.someone(70_000_001 + number) for number in range(10)]

    async def enough() -> bool:
        return await house.do(lambda tx: members.enough(tx, circle.id, 10))

    for person in everybody:
        assert not await enough()
        await house.do(lambda tx, who=person: members.join(tx, who, circle.id))  # type: ignore[misc]
    assert await enough()
    await house.do(lambda tx: circles.grant(tx, everybody[0], circle.id))
    assert not await house.do(lambda tx: members.enough(tx, circle.id, 11))
    await house.do(lambda tx: people.mark_gone(tx, everybody[0]))
    assert not await enough()
    await house.do(lambda tx: people.arrive(tx, 70_000_001, language="nl", timezone="UTC"))
    assert await enough()
    await house.do(lambda tx: people.forget(tx, everybody[3]))
    assert not await enough()


async def test_forgetting_leaves_no_membership(house: House) -> None:
    """Neither the row nor a trace of it."""
    circle = await circle_with_code(house)
    person = await house.someone()
    await house.do(lambda tx: members.join(tx, person, circle.id))
    await house.do(lambda tx: people.forget(tx, person))
    await house.database.checkpoint()
    assert person.encode() not in house.bytes_on_disk()


async def test_nothing_says_when_somebody_joined_or_which_code_was_given(house: House) -> None:
    """A member is two ids, a code a digest; an invitation to facilitate still ends by its day."""
    circle = await circle_with_code(house)
    person = await house.someone()
    await house.do(lambda tx: members.join(tx, person, circle.id))
    await house.do(lambda tx: circles.invite(tx, circle.id, NEXT, date(2031, 4, 5)))
    await house.database.checkpoint()
    with closing(sqlite3.connect(house.folder / "houvast.db")) as connection:
        rows = connection.execute("SELECT * FROM members").fetchall()
        codes = connection.execute("SELECT * FROM member_codes").fetchall()
    assert rows == [(person, circle.id)]
    assert codes == [(circle.id, CODE)]


ACTS = st.lists(
    st.tuples(
        st.sampled_from(["join", "leave", "grant", "gone", "back", "forget"]), st.integers(0, 3)
    ),
    max_size=25,
)


class Believed:
    """Who is in a circle, kept in the plainest way."""

    def __init__(self) -> None:
        self.joined, self.led, self.gone = set[int](), set[int](), set[int]()

    @property
    def size(self) -> int:
        return len((self.joined | self.led) - self.gone)

    def act(self, tx: Tx, what: str, number: int, circle: str) -> None:
        """Let somebody come by and do something, and compare what is answered."""
        person, _ = people.arrive(tx, number, language="nl", timezone="UTC")
        self.gone.discard(number)
        match what:
            case "join":
                assert members.join(tx, person.id, circle) == (number not in self.joined | self.led)
                self.joined |= {number} - self.led
            case "leave":
                assert members.leave(tx, person.id, circle) == (number in self.joined)
                self.joined.discard(number)
            case "grant":
                circles.grant(tx, person.id, circle)
                self.led.add(number)
            case "gone":
                people.mark_gone(tx, person.id)
                self.gone.add(number)
            case "forget":
                people.forget(tx, person.id)
                self.joined.discard(number)
                self.led.discard(number)


@settings(max_examples=25, deadline=None)
@given(ACTS, st.integers(1, 5))
def test_a_circle_is_as_large_as_the_different_people_in_it(
    tmp_path_factory: pytest.TempPathFactory, acts: list[tuple[str, int]], least: int
) -> None:
    """Whatever they do, and in whatever order: each counts once, and only while they are here."""
    folder, believed = tmp_path_factory.mktemp("members"), Believed()

    def play(tx: Tx) -> bool:
        circle = circles.make(tx, "Team Noord").id
        for what, number in acts:
            believed.act(tx, what, number, circle)
        return members.enough(tx, circle, least)

    async def played() -> bool:
        database = await open_house(folder, Sealer(b"sixteen or more!"))
        try:
            return await database.unit(play)
        finally:
            await database.close()

    assert asyncio.run(played()) == (believed.size >= least)
