"""Which circles are named by the stories of a release, and which no longer."""

from collections import Counter
from dataclasses import replace

import pytest

from flows.story.story import Draft
from storage.database import Tx
from storage.person import circles, members
from storage.story import stories, waiting
from storage.story.release import Least, release_batch
from tests.storage.conftest import House
from tests.storage.story.test_release import MONTH, draft


async def circle_of(house: House, size: int) -> str:
    """A circle to which so many people belong."""
    circle = await house.do(lambda tx: circles.make(tx, f"Kring van {size}"))
    for number in range(size):
        person = await house.someone(70_000_100 + number)
        await house.do(lambda tx, who=person: members.join(tx, who, circle.id))  # type: ignore[misc]
    return circle.id


def in_circle(number: int, circle: str | None) -> Draft:
    plain = draft(number)
    return replace(plain, content=replace(plain.content, circle=circle))


async def named(house: House) -> list[str | None]:
    """The circles that the released stories name."""

    def unit(tx: Tx) -> list[str | None]:
        ids = [row["id"] for row in tx.all(stories.SQL["to_moderate"], person_id="")]
        found = [stories.find(tx, each) for each in ids]
        return [each.content.circle for each in found if each]

    return await house.do(unit)


@pytest.mark.parametrize(
    ("size", "naming", "others", "kept"),
    [(10, 3, 0, 3), (9, 3, 0, 0), (10, 2, 3, 0), (10, 3, 1, 0), (12, 3, 3, 3)],
    ids=["ten", "nine", "too few stories", "one left alone", "two groups"],
)
async def test_a_circle_is_named_only_where_it_points_to_nobody(
    house: House, size: int, naming: int, others: int, kept: int
) -> None:
    """Ten people in it, at least three stories that name it, and none or three that do not."""
    circle = await circle_of(house, size)
    for number in range(naming + others):
        chosen = circle if number < naming else None
        await house.do(lambda tx, n=number, c=chosen: waiting.put(tx, in_circle(n, c)))  # type: ignore[misc]
    released = await release_batch(house.database, Least(batch=3), seed=1, month=MONTH)
    assert released == naming + others
    assert Counter(await named(house)) == Counter(
        {each: times for each, times in ((circle, kept), (None, naming + others - kept)) if times}
    )


async def test_a_circle_that_shrank_while_a_story_waited_is_not_named(house: House) -> None:
    """What counts is who belongs to it at the release, not when somebody chose."""
    circle = await circle_of(house, 10)
    for number in range(3):
        await house.do(lambda tx, n=number: waiting.put(tx, in_circle(n, circle)))  # type: ignore[misc]
    leaver = house.sealer.pseudonym(70_000_100)
    await house.do(lambda tx: members.leave(tx, leaver, circle))
    await release_batch(house.database, Least(batch=3), seed=1, month=MONTH)
    assert await named(house) == [None] * 3


async def test_an_installation_can_ask_for_larger_circles(house: House) -> None:
    """Its own least counts, for the circle and for the batch."""
    circle = await circle_of(house, 10)
    for number in range(3):
        await house.do(lambda tx, n=number: waiting.put(tx, in_circle(n, circle)))  # type: ignore[misc]
    await release_batch(house.database, Least(batch=3, circle=11), seed=1, month=MONTH)
    assert await named(house) == [None] * 3
