"""What is kept of a doubt: a nudge without words, and a choice that is counted with others."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.playground.people import Person
from storage.dialogue import reminders, tallies
from storage.dialogue.tallies import Count
from tests.stage import WEDNESDAY_MORNING, Stage, staged

SKIPPED = 6
"""Questions between what is hard and the card, when each is skipped."""


async def to_the_card(stage: Stage, person: Person, *hard: str) -> None:
    """Walk through D4, tick these, skip everything else."""
    await stage.opens(person, "flow-meldcode")
    for label in ("Nee", "Weet ik niet", *hard, "Klaar", *["Overslaan"] * SKIPPED, "Klopt"):
        await stage.taps(person, label)


@pytest.mark.parametrize(("minute", "hour"), [(0, 13), (29, 13), (30, 14), (59, 14)])
async def test_three_hours_are_counted_from_the_nearest_hour(
    tmp_path: Path, minute: int, hour: int
) -> None:
    """Not too early to be of use, and telling nobody when the dialogue ended."""
    clock = Clock(WEDNESDAY_MORNING + timedelta(minutes=minute))
    async with staged(tmp_path, clock) as stage:
        person = stage.person("Sam")
        await to_the_card(stage, person, "Fout zitten")
        await stage.taps(person, "Over 3 uur")
        expected = WEDNESDAY_MORNING + timedelta(hours=hour - 10)
        assert await stage.app.database.unit(reminders.earliest) == expected


async def test_a_nudge_holds_no_word_of_the_dialogue(tmp_path: Path) -> None:
    """Neither a sentence nor the name of the dialogue is kept with it."""
    async with staged(tmp_path) as stage:
        person = stage.person("Sam")
        await to_the_card(stage, person, "Fout zitten")
        await stage.taps(person, "Morgen")
        (kept,) = await stage.app.database.unit(
            lambda tx: reminders.of(tx, tx.sealer.pseudonym(person.id))
        )
        assert (kept.dialogue, kept.sentence) == (None, None)


async def test_choices_are_counted_when_enough_people_let_them(tmp_path: Path) -> None:
    """Two wait, however long; with the third a release counts them all, in its month."""
    async with staged(tmp_path) as stage:
        database = stage.app.database
        await stage.passes(hours=0)  # the first release moment is set
        ticked = {"Sam": ["Fout zitten", "Een boze ouder"], "Amina": ["Fout zitten"]}
        for name, hard in ticked.items():
            await count_me(stage, stage.person(name), *hard)
        await stage.passes(hours=30)
        assert await database.unit(lambda tx: tallies.counted(tx, 1)) == []

        await count_me(stage, stage.person("Noor"), "Contact kwijtraken")
        assert await database.unit(tallies.waiting) == 3
        await stage.passes(days=14)
        assert await database.unit(lambda tx: tallies.counted(tx, 1)) == [
            Count("2026-04", "meldcode.hard", option, times)
            for option, times in [("anger", 1), ("contact", 1), ("wrong", 2)]
        ]
        assert await database.unit(lambda tx: tallies.counted(tx, 10)) == []


async def count_me(stage: Stage, person: Person, *hard: str) -> None:
    await to_the_card(stage, person, *hard)
    for label in ("Nee", "Ja, tel mee", "Laat staan"):
        await stage.taps(person, label)


async def test_who_says_no_or_nothing_is_not_counted(tmp_path: Path) -> None:
    """Nothing waits."""
    async with staged(tmp_path) as stage:
        for label in ("Liever niet", "Overslaan", "Stop"):
            person = stage.person(label)
            await to_the_card(stage, person, "Fout zitten")
            await stage.taps(person, "Nee")
            await stage.taps(person, label)
        assert await stage.app.database.unit(tallies.waiting) == 0
