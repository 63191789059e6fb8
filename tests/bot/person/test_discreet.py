"""What must not be forwarded cannot be, and a discreet dialogue leaves nothing in the chat."""

from pathlib import Path

from bot.playground.people import Person
from storage.dialogue import traces
from tests.stage import Stage, staged

STORY = "Het ging erom of ik mocht wachten, en ik heb gewacht omdat er zo weer rust kwam in huis."
WORDS = "Ik bel haar vanmiddag."


def protected(person: Person, part: str) -> list[bool]:
    """Whether the messages with this part in them are kept from being forwarded."""
    return [
        view.protect_content
        for view in person.screen()
        if view.from_bot and view.kind == "text" and part in view.text
    ]


async def reflected(stage: Stage, person: Person) -> None:
    await stage.opens(person, "flow-www")
    for text in (WORDS, WORDS, WORDS):
        await stage.says(person, text)


async def test_a_summary_and_a_reminder_with_own_words_cannot_be_forwarded(
    tmp_path: Path,
) -> None:
    """What is no one's own words can."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await reflected(stage, sam)
        assert protected(sam, WORDS) == [True]
        for label in ("Klopt", "Over 3 dagen", "Bewaar mijn zin", "Nu niet", "Laat staan"):
            await stage.taps(sam, label)
        await stage.passes(days=5)
        assert protected(sam, "Je vroeg me om een seintje") == [True]
        assert protected(sam, "Wat gebeurde er?") == [False]


async def test_a_story_read_back_and_its_code_cannot_be_forwarded(tmp_path: Path) -> None:
    """From the first time it is shown."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await stage.says(sam, "/verhaal")
        await stage.taps(sam, "Wijsheid")
        await stage.says(sam, STORY)
        for label in ("De rest overslaan", "Collega’s", "Klaar"):
            await stage.taps(sam, label)
        assert protected(sam, STORY) == [True]
        await stage.taps(sam, "Zo is het goed")
        await stage.taps(sam, "Ja, delen")
        assert protected(sam, "Jouw code") == [True]


async def test_after_a_discreet_dialogue_of_many_messages_none_is_left(tmp_path: Path) -> None:
    """More than Telegram removes at once; and where they stood is forgotten."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        for label in ("Tuchtrechtbewust", "Aan", "Klaar"):
            if label == "Tuchtrechtbewust":
                await stage.says(sam, "/instellingen")
            await stage.taps(sam, label)
        before = {view.message_id for view in sam.screen()}
        await stage.opens(sam, "flow-www")
        for _ in range(60):
            await stage.says(sam, "x" * 1001)  # too long: said so, and asked again
        await stage.taps(sam, "Stop")
        left = [view.text for view in sam.screen() if view.message_id not in before]
        assert [text for text in left if not text.startswith("/start")] == [left[-1]]
        assert "haal ik nu ook weg" in left[-1]
        person = stage.app.runner.house.sealer.pseudonym(sam.id)
        count = await stage.app.database.unit(lambda tx: traces.count_for(tx, person))
        assert count == 0


async def test_a_discreet_dialogue_that_nobody_ended_is_cleared_when_its_time_is_over(
    tmp_path: Path,
) -> None:
    """After a day, the nudge too; without a word."""
    async with staged(tmp_path) as stage:
        sam = stage.person("Sam")
        await stage.says(sam, "/instellingen")
        for label in ("Tuchtrechtbewust", "Aan", "Klaar"):
            await stage.taps(sam, label)
        before = {view.message_id for view in sam.screen()}
        await stage.opens(sam, "flow-www")
        await stage.says(sam, WORDS)
        await stage.passes(hours=5)
        assert "ligt nog waar je was" in sam.screen()[-1].text
        await stage.passes(hours=20)
        left = [view.text for view in sam.screen() if view.message_id not in before]
        assert left == ["/start flow-www"]
