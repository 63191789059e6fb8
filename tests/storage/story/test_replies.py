"""Replies lie under a story, and go with it."""

from flows.story.content import Content, StoryType
from flows.story.reply import ReplyKind
from flows.story.story import Draft
from storage.database import Tx
from storage.story import replies, stories
from tests.storage.conftest import House

DIGEST = bytes(32)


def _story(tx: Tx) -> str:
    stories.take_in(tx, Draft(Content(StoryType.DILEMMA, "Een verhaal.", "nl"), DIGEST))
    [row] = tx.all(stories.SQL["to_moderate"], person_id="nobody")
    return str(row["id"])


async def test_replies_are_found_by_story_and_kind(house: House) -> None:
    """A question is for who has the code; an answer is for all."""
    story = await house.do(_story)
    await house.do(lambda tx: replies.put(tx, story, ReplyKind.QUESTION, "Klopt dit?", "2031-04"))
    await house.do(lambda tx: replies.put(tx, story, ReplyKind.ANSWER, "Ik herken dit.", "2031-05"))
    every = await house.do(lambda tx: replies.of_story(tx, story))
    answers = await house.do(lambda tx: replies.of_story(tx, story, ReplyKind.ANSWER))
    assert {(r.kind, r.text, r.month) for r in every} == {
        (ReplyKind.QUESTION, "Klopt dit?", "2031-04"),
        (ReplyKind.ANSWER, "Ik herken dit.", "2031-05"),
    }
    assert [r.text for r in answers] == ["Ik herken dit."]
    assert await house.do(replies.stories_with_any) == 1
    assert await house.do(lambda tx: replies.drop(tx, answers[0].id))
    assert not await house.do(lambda tx: replies.drop(tx, answers[0].id))


async def test_withdrawing_a_story_takes_its_replies_along(house: House) -> None:
    """Nothing of it is left, in text or in number."""
    story = await house.do(_story)
    await house.do(lambda tx: replies.put(tx, story, ReplyKind.ANSWER, "Een antwoord.", "2031-04"))
    await house.do(lambda tx: stories.withdraw(tx, DIGEST))
    assert await house.do(lambda tx: replies.of_story(tx, story)) == []
    assert await house.do(replies.stories_with_any) == 0
