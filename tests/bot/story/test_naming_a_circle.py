"""Which circles a teller can name: their own, large enough, at the beginning and at the end."""

from pathlib import Path

from bot.playground.people import Person
from storage.database import Tx
from storage.person import circles, members, people
from storage.story import waiting
from tests.attacks.walking import CHOICES, Question, Walker
from tests.stage import Stage, staged

STORY = "Iemand stond voor mijn deur en vroeg of hij nog een nacht kon blijven. Ik zei ja. " * 2
RATHER_NOT = "liever_niet"


async def belongs(stage: Stage, person: Person, name: str, size: int) -> str:
    """Let somebody belong to a circle of this size; return its id."""
    await stage.opens(person)

    def unit(tx: Tx) -> str:
        circle = circles.make(tx, name).id
        members.join(tx, tx.sealer.pseudonym(person.id), circle)
        for number in range(size - 1):
            other, _ = people.arrive(tx, number, language="nl", timezone="UTC")
            members.join(tx, other.id, circle)
        return circle

    return await stage.app.database.unit(unit)


async def asked(stage: Stage, walker: Walker, place: str) -> Question | None:
    """Answer until this is asked, or nothing more is."""
    while (question := walker.asked()) is not None and question.place != place:
        walker.answer(question)
        await stage.quiet()
    return question


def teller(person: Person, circle: str = RATHER_NOT) -> Walker:
    choices = {**CHOICES, "kring": (circle,), "consent": ("share",)}
    return Walker(person, choices, {"story": STORY})


async def handed_in(stage: Stage) -> list[str | None]:
    """The circles of the drafts that wait."""
    drafts = waiting._drafts
    return await stage.app.database.unit(lambda tx: [d.content.circle for _, d in drafts(tx)])


async def test_a_circle_of_nine_is_not_asked_about(tmp_path: Path) -> None:
    """Nor is one that is large, but somebody else's."""
    async with staged(tmp_path) as stage:
        sam, kim = stage.person("Sam"), stage.person("Kim")
        await belongs(stage, sam, "Team Noord", 9)
        await belongs(stage, kim, "Team Zuid", 10)
        await stage.opens(sam, "flow-verhaal")
        assert await asked(stage, teller(sam), "kring") is None
        assert await handed_in(stage) == [None]


async def test_all_of_ones_own_large_circles_are_offered_up_to_six(tmp_path: Path) -> None:
    """Rather not first; a forged button of another circle is none of them."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        own = [await belongs(stage, sam, f"Kring {letter}", 10) for letter in "ABCDEFGH"]
        small = await belongs(stage, sam, "Kleine kring", 2)
        await stage.opens(sam, "flow-verhaal")
        walker = teller(sam)
        question = await asked(stage, walker, "kring")
        assert question is not None
        assert question.options == (RATHER_NOT, *own[:6])
        for other in (small, own[7], "0" * 32):
            sam.taps_data(f"d1|{question.run}|kring|{other}", message_id=question.message)
            await stage.quiet()
        assert (await asked(stage, Walker(sam), "kring")) is not None
        walker.answered.clear()
        await asked(stage, walker, "")
        assert await handed_in(stage) == [None]


async def test_who_left_meanwhile_names_it_no_longer(tmp_path: Path) -> None:
    """What was chosen counts only while one belongs to it; else as chosen."""
    async with staged(tmp_path) as stage:
        stays, leaves = stage.person("Sam"), stage.person("Kim")
        for each in (stays, leaves):
            circle = await belongs(stage, each, "Team Noord", 10)
        for each in (stays, leaves):
            walker = teller(each, circle)
            await stage.opens(each, "flow-verhaal")
            await asked(stage, walker, "consent")
            if each is leaves:
                await stage.app.database.unit(
                    lambda tx: members.leave(tx, tx.sealer.pseudonym(leaves.id), circle)
                )
            await asked(stage, walker, "")
        assert set(await handed_in(stage)) == {circle, None}


async def test_a_story_shared_from_a_dialogue_can_name_it_too(tmp_path: Path) -> None:
    """The question does not hang on how one came to tell."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        circle = await belongs(stage, sam, "Team Noord", 10)
        choices = {**CHOICES, "share.ask": ("choose",), "share.pick": ("case", "done")}
        walker = Walker(sam, choices, {"case": STORY})
        await stage.opens(sam, "flow-goed_doen")
        question = await asked(stage, walker, "kring")
        assert question is not None
        assert question.options == (RATHER_NOT, circle)
