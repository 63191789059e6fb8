"""Letters to a board as time goes by: reminders, restarts, people who leave, words out of turn."""

import asyncio
from datetime import date, timedelta
from pathlib import Path

from bot.clock import Clock
from bot.playground.people import Person
from bot.playground.telegram import Telegram
from bot.story.letters.writing import digest
from flows.story.letter import Answer, Choice, Letter, Step, Writing
from storage.database import Tx
from storage.person import people
from storage.story import letters, writings
from tests.attacks.stopping import restartable
from tests.bot.test_due import process
from tests.letterbox import let_there_be
from tests.stage import WEDNESDAY_MORNING, Stage, staged

CODE = "A" * 22
DUE = date(2026, 4, 1)
"""Two weeks after the day on which a stage begins, a Wednesday too."""


def make(tx: Tx) -> Letter:
    """A letter of two stories, whose link is known."""
    return letters.make(
        tx, board="Raad van bestuur", question="Mag het?", stories=let_there_be(2, tx),
        due=DUE, month="2026-03", code=digest(CODE),
    )  # fmt: skip


def reminded(person: Person) -> list[str]:
    """What a director was reminded of."""
    return [v.text for v in person.screen() if "laatste dag om te reageren" in v.text]


async def director(stage: Stage, name: str) -> Person:
    """Let somebody open the link."""
    person = stage.person(name)
    await stage.opens(person, f"board-{CODE}")
    return person


async def test_two_processes_remind_a_director_once(tmp_path: Path) -> None:
    """Thirty directors, claimed by two processes at the same moment."""
    clock = Clock(WEDNESDAY_MORNING)
    telegram = Telegram()
    crowd = [telegram.newcomer("Noor") for _ in range(30)]

    def fill(tx: Tx) -> None:
        letter = make(tx)
        for person in crowd:
            known, _ = people.arrive(tx, person.id, language="nl", timezone="Europe/Amsterdam")
            letters.join(tx, letter.id, known.id, clock.now())

    async with (
        process(tmp_path, clock) as (one, database, first),
        process(tmp_path, clock) as (two, _, second),
    ):
        await database.unit(fill)
        for _ in range(3):
            await asyncio.gather(one.tick(), two.tick())
        sent = sorted(note.chat for note in (*first.notes, *second.notes))
        assert sent == [person.id for person in crowd]


async def test_a_reminder_that_nothing_ran_for_waits_out_the_night(tmp_path: Path) -> None:
    """The house comes back in the evening: in the morning it says how many days are left."""
    async with restartable(tmp_path / "house") as stage:
        await stage.app.database.unit(make)
        noor = await director(stage, "Noor")
        await stage.stop()
        stage.clock.advance(timedelta(days=7, hours=11))
        await stage.start()
        await stage.quiet()
        assert reminded(noor) == []
        await stage.passes(hours=12)
        assert [text.partition(" is")[0] for text in reminded(noor)] == ["Over 6 dagen"]


async def test_a_house_that_was_off_over_the_date_reminds_of_nothing(tmp_path: Path) -> None:
    """It would be too late; the letter says that there is no answer."""
    async with restartable(tmp_path / "house") as stage:
        letter = await stage.app.database.unit(make)
        noor = await director(stage, "Noor")
        await stage.stop()
        stage.clock.advance(timedelta(days=20))
        await stage.start()
        await stage.passes(hours=30)
        assert reminded(noor) == []
        noor.taps_data(f"b1|open|{letter.id}")
        await stage.quiet()
        assert "Er is nog geen antwoord." in noor.screen()[-1].text


async def test_who_comes_in_late_is_reminded_on_the_last_day_only(tmp_path: Path) -> None:
    """And who comes in after the answer not at all."""
    async with staged(tmp_path) as stage:
        letter = await stage.app.database.unit(make)
        await stage.passes(days=10)
        noor = await director(stage, "Noor")
        await stage.passes(days=3, hours=23)
        assert len(reminded(noor)) == 1
        given = Answer(Choice.DO, "Ja, in mei.", "2026-04")
        await stage.app.database.unit(lambda tx: letters.answer(tx, letter, given))
        late = await director(stage, "Laat")
        await stage.passes(days=1)
        assert reminded(late) == []
        assert len(reminded(noor)) == 1


async def test_an_answer_ends_the_reminders_of_all_directors(tmp_path: Path) -> None:
    """Whoever of them gave it."""
    async with staged(tmp_path) as stage:
        letter = await stage.app.database.unit(make)
        noor, amir = await director(stage, "Noor"), await director(stage, "Amir")
        amir.taps_data(f"b1|choose|{letter.id}|look_into")
        await stage.quiet()
        await stage.says(amir, "Dat zoeken we uit voor de zomer.")
        await stage.taps(amir, "Zo antwoorden")
        await stage.passes(days=15)
        assert reminded(noor) == reminded(amir) == []


async def test_who_of_the_board_answered_is_left_nowhere(tmp_path: Path) -> None:
    """A moment later neither the file nor its log says that a director was writing."""
    async with staged(tmp_path) as stage:
        letter = await stage.app.database.unit(make)
        noor, amir = await director(stage, "Noor"), await director(stage, "Amir")
        amir.taps_data(f"b1|choose|{letter.id}|do")
        await stage.quiet()
        await stage.says(amir, "Vanaf mei.")
        await stage.taps(amir, "Zo antwoorden")
        await stage.passes(seconds=10)
        assert (tmp_path / "houvast.db-wal").stat().st_size == 0
        raw = (tmp_path / "houvast.db").read_bytes()
        sealer = stage.app.runner.house.sealer
        counts = {p.id: raw.count(sealer.pseudonym(p.id).encode()) for p in (noor, amir)}
        assert counts[noor.id] == counts[amir.id] > 0


async def test_a_director_who_left_or_is_forgotten_holds_nobody_up(tmp_path: Path) -> None:
    """The others are reminded; nothing of who is forgotten is left."""
    async with staged(tmp_path) as stage:
        letter = await stage.app.database.unit(make)
        gone, forgotten = await director(stage, "Weg"), await director(stage, "Vergeten")
        noor = await director(stage, "Noor")
        forgotten.taps_data(f"b1|choose|{letter.id}|do")
        await stage.quiet()
        gone.blocks_bot()
        await stage.says(forgotten, "/vergeet")
        await stage.taps(forgotten, "Ja, wis alles")
        assert await stage.app.database.unit(lambda tx: letters.directors(tx, letter.id)) == 2
        await stage.passes(days=7)
        assert len(reminded(noor)) == 1
        assert reminded(forgotten) == []

        def writes(tx: Tx) -> Writing | None:
            known = tx.sealer.pseudonym(forgotten.id)
            return writings.load(tx, known, WEDNESDAY_MORNING)

        assert await stage.app.database.unit(writes) is None


async def test_what_is_typed_in_a_dialogue_is_no_part_of_a_letter(tmp_path: Path) -> None:
    """A dialogue that is under way takes the words; afterwards the letter goes on where it was."""
    async with staged(tmp_path) as stage:
        letter = await stage.app.database.unit(make)
        noor = await director(stage, "Noor")
        noor.taps_data(f"b1|choose|{letter.id}|do")
        await stage.quiet()
        await stage.opens(noor, "flow-www")
        await stage.says(noor, "Er was een gesprek dat bleef hangen")

        def writes(tx: Tx) -> Writing | None:
            return writings.load(tx, tx.sealer.pseudonym(noor.id), stage.clock.now())

        kept = await stage.app.database.unit(writes)
        assert kept == Writing(Step.WORDS, letter=letter.id, choice=Choice.DO)
        await stage.says(noor, "/stop")
        await stage.taps(noor, "Laat staan")
        said = await stage.says(noor, "Vanaf mei.")
        assert said[-1].endswith("Vanaf mei.")


async def test_a_dialogue_under_way_is_asked_about_first(tmp_path: Path) -> None:
    """One that is over but for its last question makes room; else it would take the answer."""
    async with staged(tmp_path) as stage:
        letter = await stage.app.database.unit(make)
        noor = await director(stage, "Noor")
        await stage.opens(noor, "flow-www")
        noor.taps_data(f"b1|choose|{letter.id}|do")
        await stage.quiet()
        assert "Je bent nog bezig met" in noor.screen()[-1].text
        await stage.says(noor, "/stop")
        noor.taps_data(f"b1|choose|{letter.id}|do")
        await stage.quiet()
        assert (await stage.says(noor, "Vanaf mei."))[-1].endswith("Vanaf mei.")


async def test_what_was_begun_a_day_ago_is_gone(tmp_path: Path) -> None:
    """What is typed then is kept nowhere."""
    async with staged(tmp_path) as stage:
        letter = await stage.app.database.unit(make)
        noor = await director(stage, "Noor")
        noor.taps_data(f"b1|choose|{letter.id}|do")
        await stage.quiet()
        await stage.passes(hours=25)
        assert "heb ik niet bewaard" in (await stage.says(noor, "Vanaf mei."))[-1]


async def test_a_word_that_may_mean_danger_is_answered_with_numbers(tmp_path: Path) -> None:
    """And the answer goes on as if it had not been said."""
    async with staged(tmp_path) as stage:
        letter = await stage.app.database.unit(make)
        noor = await director(stage, "Noor")
        noor.taps_data(f"b1|choose|{letter.id}|do")
        await stage.quiet()
        said = await stage.says(noor, "Een kind dat geslagen wordt, gaat voor.")
        assert any("bel 112" in text for text in said)
        assert said[-1].endswith("gaat voor.")
