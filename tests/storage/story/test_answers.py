"""Answers to stories: they wait for others, one facilitator decides, then they are replies."""

from flows.story.answer import Answer, answer
from flows.story.reply import ReplyKind
from storage.database import Tx
from storage.story import answers, replies
from storage.story.release import Least, release_batch
from tests.library import publish, withdraw
from tests.storage.conftest import House

MONTH = "2026-03"


def given(story: str, text: str = "Ik herken dit.") -> Answer:
    made = answer(story, "nl", {"bied": "Even bellen.", "herken": text})
    assert made is not None
    return made


async def write(house: House, who: str, to: Answer) -> None:
    await house.do(lambda tx: answers.put(tx, who, to))


async def release(house: House) -> None:
    await release_batch(house.database, Least(batch=3), seed=5, month=MONTH)


async def to_read(house: House) -> list[str]:
    return await house.do(lambda tx: [row["id"] for row in tx.all(answers.SQL["to_read"])])


def test_an_answer_has_the_parts_that_hold_something_in_their_order() -> None:
    """And none is no answer."""
    made = given("x", " Ik herken dit. ")
    assert list(made.parts.items()) == [("herken", "Ik herken dit."), ("bied", "Even bellen.")]
    assert answer("x", "nl", {"herken": " ", "onzin": "x"}) is None


async def test_answers_of_three_people_go_to_a_facilitator_together(house: House) -> None:
    """Not those of two, however many they write."""
    [story] = await house.do(lambda tx: publish(tx, "kamer"))
    for who in "aab":
        await write(house, who, given(story))
    await release(house)
    assert await to_read(house) == []
    await write(house, "c", given(story, "Ik herken dat."))
    await release(house)
    found = await to_read(house)
    assert len(found) == 4
    texts = [await house.do(lambda tx, a=each: answers.find(tx, a)) for each in found]  # type: ignore[misc]
    assert sorted(each.parts["herken"] for each in texts if each) == [  # type: ignore[index]
        "Ik herken dat.",
        *["Ik herken dit."] * 3,
    ]
    assert await house.do(answers.people) == 0


async def test_one_facilitator_places_or_deletes(house: House) -> None:
    """A placed one stands under its story with the month; each is decided once."""
    [story] = await house.do(lambda tx: publish(tx, "kamer"))
    for who in "abc":
        await write(house, who, given(story))
    await release(house)
    one, other, last = await to_read(house)

    def decide(tx: Tx) -> list[bool]:
        return [
            answers.approve(tx, one, "Herkenbaar.", MONTH),
            answers.approve(tx, one, "Herkenbaar.", MONTH),
            answers.refuse(tx, other, MONTH),
            answers.refuse(tx, other, MONTH),
        ]

    assert await house.do(decide) == [True, False, True, False]
    placed = await house.do(lambda tx: replies.of_story(tx, story, ReplyKind.ANSWER))
    assert [(each.text, each.month) for each in placed] == [("Herkenbaar.", MONTH)]
    assert await to_read(house) == [last]
    rows = await house.do(lambda tx: [answers.next_to_read(tx, seed) for seed in range(3)])
    assert set(rows) == {last}


async def test_a_withdrawn_story_takes_its_answers_along(house: House) -> None:
    """Those that wait, those to be read, and those that stand under it."""
    [story, other] = await house.do(lambda tx: publish(tx, "kamer", "belofte"))
    for who in "abc":
        await write(house, who, given(story))
    await release(house)
    assert len(await to_read(house)) == 3
    for who in "abc":
        await write(house, who, given(other if who == "c" else story))
    await house.do(lambda tx: withdraw(tx, "kamer"))
    assert await to_read(house) == []
    await release(house)
    [kept] = await to_read(house)
    found = await house.do(lambda tx: answers.find(tx, kept))
    assert found is not None
    assert found.story == other
