"""Circles and the one-time invitations to facilitate them."""

from datetime import date

from flows.person.person import Circle
from storage.person import circles, people
from storage.person.circles import ClaimRefusal
from tests.storage.conftest import House

TODAY = date(2031, 4, 5)
DIGEST = b"d" * 32


async def invited(house: House) -> Circle:
    circle = await house.do(lambda tx: circles.make(tx, "Team Noord"))
    await house.do(lambda tx: circles.invite(tx, circle.id, DIGEST, TODAY))
    return circle


async def test_a_circle_is_found_again_by_name(house: House) -> None:
    """However the name is typed; another name is another circle."""
    circle = await house.do(lambda tx: circles.make(tx, " Team  Noord"))
    assert circle.name == "Team Noord"
    assert await house.do(lambda tx: circles.make(tx, "team noord")) == circle
    assert await house.do(lambda tx: circles.make(tx, "Team Zuid")) != circle
    assert await house.do(lambda tx: circles.find(tx, circle.id)) == circle
    assert await house.do(lambda tx: circles.find(tx, "none")) is None


async def test_an_invitation_makes_one_facilitator_once(house: House) -> None:
    """The second to use it is refused, on its last day it still counts."""
    circle = await invited(house)
    person, other = await house.someone(), await house.someone(70_000_002)
    assert await house.do(lambda tx: circles.claim(tx, DIGEST, person, TODAY)) == circle
    assert await house.do(lambda tx: circles.claim(tx, DIGEST, other, TODAY)) is ClaimRefusal.USED
    assert await house.do(lambda tx: circles.facilitators(tx, circle.id)) == [person]
    found = await house.do(lambda tx: people.find(tx, person))
    assert found is not None
    assert found.facilitator
    assert await house.do(lambda tx: circles.of(tx, person)) == [circle]
    assert await house.do(lambda tx: circles.of(tx, other)) == []


async def test_a_code_that_nobody_gave_is_unknown(house: House) -> None:
    """Nobody becomes a facilitator by guessing."""
    person = await house.someone()
    assert (
        await house.do(lambda tx: circles.claim(tx, b"x" * 32, person, TODAY))
        is ClaimRefusal.UNKNOWN
    )


async def test_an_invitation_ends_after_its_last_day(house: House) -> None:
    """First refused, then forgotten."""
    await invited(house)
    person = await house.someone()
    tomorrow = date(2031, 4, 6)
    assert (
        await house.do(lambda tx: circles.claim(tx, DIGEST, person, tomorrow))
        is ClaimRefusal.EXPIRED
    )
    assert await house.do(lambda tx: circles.purge(tx, TODAY)) == 0
    assert await house.do(lambda tx: circles.purge(tx, tomorrow)) == 1


async def test_granting_twice_is_granting_once(house: House) -> None:
    """An administrator is a facilitator at every start."""
    circle = await invited(house)
    person = await house.someone()
    for _ in range(2):
        await house.do(lambda tx: circles.grant(tx, person, circle.id))
    assert await house.do(lambda tx: circles.facilitators(tx, circle.id)) == [person]
