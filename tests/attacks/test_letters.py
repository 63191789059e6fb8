"""Forged buttons of letters: nobody writes, answers, takes back or reads what is not theirs to."""

import re
from pathlib import Path

from bot.playground.people import Person
from flows.story.letter import Answer, Choice, Letter, Standing, standing
from storage.database import Tx
from storage.story import letters, scales, writings
from tests.letterbox import let_there_be
from tests.stage import Stage, staged

FLEUR = 5_000_000_001
ADMINS = frozenset({FLEUR})
ANSWER = "Vanaf mei beslist elk team zelf tot 250 euro."
LINK = re.compile(r"board-[\w-]+")


async def made(stage: Stage, number: int = 4) -> tuple[Letter, str, list[str]]:
    """Let Fleur make a letter of all that a board may read; return it, its link and the stories."""
    fleur = stage.person("Fleur")
    ids = await stage.app.database.unit(lambda tx: let_there_be(number, tx))
    await stage.says(fleur, "/brief")
    for each in ids:
        fleur.taps_data(f"b1|tick|{each}")
        await stage.quiet()
    chosen = len(await stage.app.database.unit(letters.eligible))
    await stage.taps(fleur, f"Klaar ({chosen} gekozen)")
    await stage.says(fleur, "Mag een team zelf beslissen over kleine uitgaven?")
    await stage.says(fleur, "Raad van bestuur")
    await stage.taps(fleur, "30 dagen")
    said = await stage.taps(fleur, "Brief maken")
    found = LINK.search(said[-1])
    assert found is not None
    (letter,) = await stage.app.database.unit(letters.every)
    return letter, found[0], ids


async def letter_now(stage: Stage) -> Letter | None:
    return next(iter(await stage.app.database.unit(letters.every)), None)


def seen(person: Person) -> str:
    return " ".join(view.text for view in person.screen() if not view.own)


async def test_who_is_no_facilitator_writes_no_letter_and_manages_none(tmp_path: Path) -> None:
    """Whatever is tapped or typed; not even the stories for boards alone are shown."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        letter, _, ids = await made(stage)
        other = stage.telegram.newcomer("Aanvaller")
        await stage.opens(other)
        other.sends("/brief")
        for act in ("begin", "chosen", "keep", "again", "make", "say", "term|30", "stop"):
            other.taps_data(f"b1|{act}")
        for act in ("tick", "next"):
            other.taps_data(f"b1|{act}|{ids[0]}")
        for act in ("manage", "link", "back", "back-yes", "back-no"):
            other.taps_data(f"b1|{act}|{letter.id}")
        await stage.quiet()
        assert await letter_now(stage) == letter
        assert LINK.search(seen(other)) is None
        assert "Verhaal" not in seen(other).replace("Verhalen", "")

        def nothing_written(tx: Tx) -> bool:
            person = tx.sealer.pseudonym(other.id)
            return writings.load(tx, person, stage.clock.now()) is None

        assert await stage.app.database.unit(nothing_written)


async def test_who_did_not_open_the_link_answers_nothing(tmp_path: Path) -> None:
    """Not a facilitator either, and not with the link of before."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        letter, link, _ = await made(stage)
        fleur, late = stage.person("Fleur"), stage.telegram.newcomer("Aanvaller")
        fleur.taps_data(f"b1|link|{letter.id}")
        await stage.quiet()
        await stage.opens(late, link)
        for person in (fleur, late):
            for data in ("answer", "choose"):
                person.taps_data(f"b1|{data}|{letter.id}" + ("|do" if data == "choose" else ""))
            await stage.quiet()
            await stage.says(person, ANSWER)
            person.taps_data("b1|say")
            await stage.quiet()
        assert await letter_now(stage) == letter


async def test_a_director_of_one_letter_answers_no_other(tmp_path: Path) -> None:
    """The choice is forged for another letter; and a story for that board alone is not shown."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        letter, link, ids = await made(stage)
        await stage.opens(stage.person("Amina"), link)

        def another(tx: Tx) -> Letter:
            return letters.make(
                tx, board="Ander bestuur", question="En nu?", stories=ids[:2],
                due=letter.due, month="2026-03", code=b"x" * 32,
            )  # fmt: skip

        other = await stage.app.database.unit(another)
        amina = stage.person("Amina")
        amina.taps_data(f"b1|choose|{other.id}|do")
        await stage.quiet()
        await stage.says(amina, ANSWER)
        amina.taps_data("b1|say")
        await stage.quiet()
        found = await stage.app.database.unit(lambda tx: letters.find(tx, other.id))
        assert found == other


async def test_a_story_for_the_board_alone_is_read_by_nobody_else(tmp_path: Path) -> None:
    """Nor a story that stands in no letter; its title is not shown either."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        letter, link, ids = await made(stage, number=5)
        reader, amina = stage.telegram.newcomer("Lezer"), stage.person("Amina")
        await stage.opens(reader)
        await stage.opens(amina, link)
        for person in (reader, amina):
            person.taps_data(f"b1|open|{letter.id}")
            for each in ids:
                person.taps_data(f"b1|read|{each}")
        await stage.quiet()
        assert "Verhaal 1:" in seen(reader)
        assert "Verhaal 4:" not in seen(reader)
        assert "Alleen voor boven" not in seen(reader)
        assert "Verhaal 4:" in seen(amina)
        assert "Verhaal 5:" not in seen(amina)
        assert "Verhaal 5:" not in seen(reader)


async def test_a_letter_with_an_answer_or_after_its_date_cannot_be_made_to_vanish(
    tmp_path: Path,
) -> None:
    """The silence of a board stays for everybody to see."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        letter, _, _ = await made(stage)
        fleur = stage.person("Fleur")
        await stage.passes(days=31)
        fleur.taps_data(f"b1|back-yes|{letter.id}")
        await stage.quiet()
        found = await letter_now(stage)
        assert found is not None
        assert standing(found, stage.clock.now().date()) is Standing.UNANSWERED
        given = Answer(Choice.DO, ANSWER, "2026-04", late=True)
        await stage.app.database.unit(lambda tx: letters.answer(tx, letter, given))
        fleur.taps_data(f"b1|back-yes|{letter.id}")
        await stage.quiet()
        assert await letter_now(stage) is not None


async def test_nobody_chooses_twice_or_off_the_scale(tmp_path: Path) -> None:
    """Not by tapping often, forged steps, another scale, or coming back as a director."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        letter, link, _ = await made(stage)
        person = stage.telegram.newcomer("Aanvaller")
        await stage.opens(person)
        steps = ("0", "8", "-1", "²", "1.5", "", "onzin", "7", "7", "1", "none")
        for step in steps:
            person.taps_data(f"b1|set|{letter.id}|room|{step}")
        person.taps_data(f"b1|set|{letter.id}|onzin|4")
        person.taps_data("b1|set|onzin|room|4")
        await stage.opens(person, link)
        person.taps_data(f"b1|set|{letter.id}|room|1")
        await stage.quiet()

        def waits(tx: Tx) -> list[tuple[str, ...]]:
            return [group for group, rows in scales._groups(tx).items() for _ in rows]

        assert await stage.app.database.unit(waits) == [(letter.id, "professionals", "room")]


async def test_what_is_typed_out_of_turn_is_no_answer(tmp_path: Path) -> None:
    """At a step that wants a tap the question is asked again; old buttons do nothing."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        letter, link, _ = await made(stage)
        amina = stage.person("Amina")
        await stage.opens(amina, link)
        amina.taps_data(f"b1|choose|{letter.id}|do")
        await stage.quiet()
        for data in ("make", "keep", "term|14", "chosen"):
            amina.taps_data(f"b1|{data}")
        await stage.quiet()
        assert (await stage.says(amina, ANSWER))[-1].endswith(ANSWER)
        fleur = stage.person("Fleur")
        await stage.says(fleur, "/brief")
        assert "Er loopt nu geen dialoog" in (await stage.says(fleur, "zomaar iets"))[-1]
        assert await letter_now(stage) == letter
