"""Shelves: what colleagues may read stands on them, and reading never looks further than a key."""

from dataclasses import replace

from flows.story.content import Audience, Content, StoryType
from flows.story.shelf import ALL, Facet, shelf
from storage.database import Tx
from storage.statements import Statement
from storage.story import shelves, stories
from tests.library import STORIES, publish, put_on_shelf, withdraw
from tests.storage.conftest import House

PLAN = Statement("test.plan", "", f"EXPLAIN QUERY PLAN {shelves.SQL['next_on'].text}")
REST = Statement("test.rest", "", "SELECT count(*) AS number FROM shelves;")


async def test_a_story_that_is_not_for_colleagues_is_on_no_shelf(house: House) -> None:
    """Its teller did not tick them: neither by choosing nor by its id is it read."""
    policy = await house.do(
        lambda tx: put_on_shelf(
            tx, replace(STORIES["kamer"], audiences=frozenset({Audience.POLICY})), bytes(32)
        )
    )
    assert await house.do(lambda tx: shelves.following(tx, ALL, "")) is None
    assert await house.do(lambda tx: stories.readable(tx, policy)) is None
    assert await house.do(lambda tx: stories.find(tx, policy)) is not None


async def test_a_withdrawn_story_is_gone_from_every_shelf(house: House) -> None:
    """Whoever was reading it goes on with the next."""

    def unit(tx: Tx) -> tuple[str | None, str | None, list[str], int]:
        known = publish(tx, "kamer", "belofte")
        before = shelves.following(tx, ALL, "")
        gone = "kamer" if known[0] == before else "belofte"
        withdraw(tx, gone)
        after = shelves.following(tx, ALL, "", before)
        withdraw(tx, "kamer" if gone == "belofte" else "belofte")
        rest = tx.one(REST)
        return before, after, known, rest["number"] if rest else -1

    before, after, known, rest = await house.do(unit)
    assert {before, after} == set(known)
    assert rest == 0


async def test_a_shelf_is_read_by_its_key_alone(house: House) -> None:
    """No scan, no sort: as fast among a hundred thousand (benchmarks/reading.py)."""
    rows = await house.do(lambda tx: tx.all(PLAN, shelf=ALL, after="", upto="~"))
    assert [row["detail"] for row in rows] == [
        "SEARCH shelves USING PRIMARY KEY (shelf=? AND story_id>? AND story_id<?)"
    ]


async def test_the_second_approval_puts_a_story_on_its_shelves(house: House) -> None:
    """Not the first, and not a refusal."""
    from tests.storage.story.test_stories import approve, draft, facilitators, next_for, take_in

    await take_in(house, draft(1, StoryType.WISDOM))
    one, other = await facilitators(house)
    story = await next_for(house, one)
    assert story is not None
    await approve(house, story.id, one)
    assert await house.do(lambda tx: shelves.any_on(tx, ALL)) is False
    await approve(house, story.id, other)
    for name in (ALL, shelf(Facet.TYPE, StoryType.WISDOM), "thema.ruimte"):
        assert await house.do(lambda tx, name=name: shelves.following(tx, name, "")) == story.id  # type: ignore[misc]
    read = await house.do(lambda tx: stories.readable(tx, story.id))
    assert read is not None
    assert read.content == Content(StoryType.WISDOM, "Verhaal 1.", "nl")
