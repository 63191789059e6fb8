"""Stories: two different facilitators publish, one refuses, a code withdraws."""

from dataclasses import replace

from flows.story.content import Audience, Content, StoryType
from flows.story.shelf import ALL
from flows.story.story import Draft, Story, StoryStatus
from storage.database import Tx
from storage.story import log, shelves, stories
from tests.storage.conftest import House

MONTH = "2031-04"


def draft(number: int, story_type: StoryType = StoryType.DILEMMA, language: str = "nl") -> Draft:
    return Draft(Content(story_type, f"Verhaal {number}.", language), number.to_bytes(32, "big"))


async def take_in(house: House, *drafts: Draft) -> None:
    for one in drafts:
        await house.do(lambda tx, one=one: stories.take_in(tx, one))  # type: ignore[misc]


async def facilitators(house: House, number: int = 2) -> list[str]:
    return [await house.someone(70_000_001 + count) for count in range(number)]


async def next_for(house: House, person: str, seed: int = 0) -> Story | None:
    return await house.do(lambda tx: stories.next_for_moderation(tx, person, seed))


async def approve(house: House, story: str, person: str) -> Story | None:
    return await house.do(lambda tx: stories.approve(tx, story, person, MONTH))


async def publish(house: House, *drafts: Draft) -> list[Story]:
    """Publish these drafts; return all that is published."""
    await take_in(house, *drafts)
    for person in await facilitators(house):
        while (story := await next_for(house, person)) is not None:
            await approve(house, story.id, person)
    return await house.do(lambda tx: list(stories.published(tx)))


async def test_two_different_facilitators_publish_a_story(house: House) -> None:
    """With the month only; who they were is not kept."""
    await take_in(house, draft(1))
    one, other = await facilitators(house)
    story = await next_for(house, one)
    assert story is not None
    assert (story.status, story.month, story.approvals) == (StoryStatus.MODERATION, None, 0)
    once = await approve(house, story.id, one)
    assert once is not None
    assert (once.status, once.approvals) == (StoryStatus.MODERATION, 1)
    twice = await approve(house, story.id, other)
    assert twice == Story(
        story.id,
        Content(StoryType.DILEMMA, "Verhaal 1.", "nl"),
        StoryStatus.PUBLISHED,
        MONTH,
        2,
    )
    assert await house.do(lambda tx: stories.find(tx, story.id)) == twice
    await house.database.checkpoint()
    assert await house.do(lambda tx: tx.one(stories.SQL["to_moderate"], person_id=one)) is None
    assert await house.do(log.acts) == [(MONTH, "approved", 2), (MONTH, "published", 1)]


async def test_approving_twice_counts_once(house: House) -> None:
    """One facilitator alone cannot publish, and is not shown the story again."""
    await take_in(house, draft(1))
    one, _ = await facilitators(house)
    story = await next_for(house, one)
    assert story is not None
    for _ in range(3):
        again = await approve(house, story.id, one)
        assert again is not None
        assert (again.status, again.approvals) == (StoryStatus.MODERATION, 1)
    assert await next_for(house, one) is None


async def test_a_stale_button_decides_nothing(house: House) -> None:
    """Approving or refusing what is decided, withdrawn or never was."""
    (story,) = await publish(house, draft(1))
    person = await house.someone(70_000_009)
    for story_id in (story.id, "none"):
        assert await approve(house, story_id, person) is None
        assert not await house.do(lambda tx, s=story_id: stories.refuse(tx, s, MONTH))  # type: ignore[misc]
    assert await house.do(lambda tx: stories.find(tx, story.id)) == story


async def test_one_facilitator_refuses_a_story(house: House) -> None:
    """Also after another approved; it is never shown, and its month is not kept."""
    await take_in(house, draft(1))
    one, other = await facilitators(house)
    story = await next_for(house, one)
    assert story is not None
    await approve(house, story.id, one)
    assert await house.do(lambda tx: stories.refuse(tx, story.id, MONTH))
    assert await next_for(house, other) is None
    refused = await house.do(lambda tx: stories.find(tx, story.id))
    assert refused is not None
    assert (refused.status, refused.month, refused.approvals) == (StoryStatus.REFUSED, None, 0)
    assert await house.do(lambda tx: list(stories.published(tx))) == []
    assert await house.do(lambda tx: stories.count(tx, StoryStatus.REFUSED)) == 1


async def test_facilitators_see_stories_in_different_orders(house: House) -> None:
    """The seed shuffles, so what is shown first says nothing; all are shown in the end."""
    await take_in(house, *(draft(number) for number in range(10)))
    (person,) = await facilitators(house, 1)
    first = [await next_for(house, person, seed) for seed in range(30)]
    assert len({story.id for story in first if story}) > 3
    shown: set[str] = set()
    while (story := await next_for(house, person, len(shown))) is not None:
        shown.add(story.content.text)
        await approve(house, story.id, person)
    assert len(shown) == 10


async def test_published_stories_can_be_chosen_by_type_and_language(house: House) -> None:
    """In the order of their random ids."""
    published = await publish(
        house,
        draft(1),
        draft(2, StoryType.WISDOM),
        draft(3, StoryType.WISDOM, "en"),
        draft(4, StoryType.DILEMMA, "en"),
    )
    assert [story.id for story in published] == sorted(story.id for story in published)
    wise = await house.database.read(
        lambda tx: list(stories.published(tx, story_type=StoryType.WISDOM))
    )
    assert {story.content.text for story in wise} == {"Verhaal 2.", "Verhaal 3."}
    english = await house.database.read(lambda tx: list(stories.published(tx, language="en")))
    assert {story.content.text for story in english} == {"Verhaal 3.", "Verhaal 4."}


async def test_stories_can_be_read_one_after_another(house: House) -> None:
    """In the order of random ids, from the first to the last; none that is not published."""
    published = await publish(house, *(draft(number) for number in range(4)))
    await take_in(house, draft(9))

    def walk(tx: Tx) -> list[Story]:
        read: list[Story] = []
        while at := shelves.following(tx, ALL, "", read[-1].id if read else None):
            story = stories.readable(tx, at)
            assert story is not None
            read.append(story)
        return read

    assert await house.do(walk) == published


async def test_what_was_told_for_others_is_not_read_by_colleagues(house: House) -> None:
    """The teller ticked who may read it."""
    first = draft(1)
    content = replace(first.content, audiences=frozenset({Audience.POLICY}))
    await publish(house, replace(first, content=content))
    assert await house.do(lambda tx: shelves.any_on(tx, ALL)) is False


async def test_a_facilitator_hears_how_many_stories_wait(house: House) -> None:
    """Those approved by them do not count any more."""
    await take_in(house, draft(1), draft(2))
    one, other = await facilitators(house)
    story = await next_for(house, one)
    assert story is not None
    await approve(house, story.id, one)
    assert await house.do(lambda tx: stories.to_moderate(tx, one)) == 1
    assert await house.do(lambda tx: stories.to_moderate(tx, other)) == 2


async def test_a_code_tells_what_became_of_its_story(house: House) -> None:
    """And nothing of any other."""
    await publish(house, draft(1))
    await take_in(house, draft(2))
    for number, status in [
        (1, StoryStatus.PUBLISHED),
        (2, StoryStatus.MODERATION),
        (3, None),
    ]:
        digest = draft(number).digest
        story = await house.do(lambda tx, d=digest: stories.of_code(tx, d))  # type: ignore[misc]
        assert (story and story.status) is status


async def test_a_code_withdraws_a_story_whatever_its_status(house: House) -> None:
    """Once; another's code withdraws nothing."""
    await publish(house, draft(1))
    await take_in(house, draft(2))
    for number, there in [(1, True), (1, False), (2, True), (3, False)]:
        digest = draft(number).digest
        assert await house.do(lambda tx, d=digest: stories.withdraw(tx, d)) is there  # type: ignore[misc]
    assert await house.do(lambda tx: list(stories.published(tx))) == []
