"""The way of a question: under the code, answered, sealed, released among stories, read, added."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from functools import partial
from pathlib import Path

from bot.playground.people import Person
from flows.story import code
from flows.story.content import Content, StoryType
from flows.story.reply import ReplyKind
from flows.story.story import Draft
from storage.database import Tx
from storage.story import questions, replies, stories, tries, waiting
from tests.moderating import approve_all
from tests.stage import Stage, staged

ADMINS = frozenset({5_000_000_001, 5_000_000_002})
MONTH = "2026-03"
CODE = code.draw(b"a writer's own seed of chance")
PAUSE = (
    "Dat ging een paar keer mis. Over één minuut kun je weer een code sturen."
    " Tot dan kijk ik naar geen enkele code."
)
OTHER = code.draw(b"another writer's seed, not theirs")


async def story_of(stage: Stage, written: str = CODE) -> str:
    """Let the story of a code be in moderation; return its id."""
    digest = stage.app.runner.house.sealer.digest_code(written)
    draft = Draft(Content(StoryType.DILEMMA, "De boer belde, en zweeg.", "nl"), digest)

    def unit(tx: Tx) -> str:
        stories.take_in(tx, draft)
        found = stories.of_code(tx, digest)
        assert found is not None
        return found.id

    return await stage.app.database.unit(unit)


def wait_too(tx: Tx) -> None:
    for number in range(2):
        waiting.put(tx, Draft(Content(StoryType.WISDOM, "Nog een.", "nl"), bytes([number]) * 32))


def put_answer(story: str, text: str, tx: Tx) -> None:
    replies.put(tx, story, ReplyKind.ANSWER, text, MONTH)


async def answer(stage: Stage, writer: Person, words: str) -> list[str]:
    await stage.says(writer, f"/reacties {CODE}")
    await stage.taps(writer, "Antwoorden")
    await stage.says(writer, words)
    return await stage.taps(writer, "Zo is het goed")


async def test_an_answer_reaches_the_facilitators_with_a_release_and_not_before(
    tmp_path: Path,
) -> None:
    """It counts as one of those who wait; then it can stand below the story, in its own words."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        story = await story_of(stage)
        await stage.app.database.unit(lambda tx: questions.ask(tx, story, "Wie zweeg?", MONTH))
        writer, fleur = stage.person("Noor"), stage.person("Fleur")
        assert "wacht nu, verzegeld" in (await answer(stage, writer, "Ik, met Fatima."))[0]
        await stage.passes(hours=25)
        assert await stage.app.database.unit(lambda tx: questions.rests(tx, story))
        assert "Wacht op antwoord" in await labels(stage, fleur)
        await stage.app.database.unit(wait_too)
        await stage.passes(hours=25)
        assert await stage.app.database.unit(waiting.count) == 0
        assert not await stage.app.database.unit(lambda tx: questions.rests(tx, story))
        kept = await stage.app.database.unit(lambda tx: questions.exchange(tx, story))
        assert kept == ("Wie zweeg?", "Ik, met [persoon 1].")
        fleur.taps_data("f1|open")
        await stage.quiet()
        fleur.taps_data(f"f1|back|{story}")
        await stage.quiet()
        assert any("niet openbaar: Ik, met [persoon 1]." in v.text for v in fleur.screen())
        said = await stage.taps(fleur, "Antwoord eronder zetten")
        assert "in de woorden van de schrijver" in said[0]
        assert "zweeg.\n\nIk, met [persoon 1]." in said[1]
        assert "Antwoord van de schrijver" not in said[1]


async def labels(stage: Stage, reader: Person) -> set[str]:
    await stage.says(reader, "/modereer")
    view = reader.last()
    assert view is not None
    return set(view.labels)


async def test_an_answer_to_a_question_that_was_taken_back_goes_nowhere(tmp_path: Path) -> None:
    """And one that waits when its story is withdrawn goes with it."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        story = await story_of(stage)
        await stage.app.database.unit(lambda tx: questions.ask(tx, story, "Wie?", MONTH))
        writer = stage.person("Noor")
        await stage.says(writer, f"/reacties {CODE}")
        await stage.taps(writer, "Antwoorden")
        await stage.says(writer, "Ik zelf.")
        await stage.app.database.unit(lambda tx: questions.go_on(tx, story))
        assert "wacht niet meer" in (await stage.taps(writer, "Zo is het goed"))[0]
        await stage.app.database.unit(lambda tx: questions.ask(tx, story, "Wie?", MONTH))
        await answer(stage, writer, "Ik zelf.")
        assert await stage.app.database.unit(waiting.count) == 1
        await stage.says(writer, f"/intrekken {CODE}")
        assert await stage.app.database.unit(waiting.count) == 0
        assert not any(CODE in view.text for view in writer.screen())


async def test_answers_of_colleagues_come_with_the_code(tmp_path: Path) -> None:
    """Once the story is published; each in its own words."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        story = await story_of(stage)
        for name in ("Fleur", "Gijs"):
            await approve_all(stage, stage.person(name))
        for text in ("Ik herken dit.", "Bij mij hielp vragen."):
            await stage.app.database.unit(partial(put_answer, story, text))
        writer = stage.person("Noor")
        await stage.opens(writer)
        said = await stage.says(writer, f"/reacties {CODE}")
        assert "gepubliceerd in maart 2026" in said[0]
        assert said[1].startswith("2 reacties van collega’s")
        assert {"Ik herken dit.", "Bij mij hielp vragen."} <= set(said[1].split("\n\n"))


# Wrong codes


async def test_a_pause_says_nothing_of_which_codes_there_are(tmp_path: Path) -> None:
    """While it lasts, a right and a wrong one are answered alike, and neither does anything."""
    async with staged(tmp_path) as stage:
        story = await story_of(stage)
        for name, typed in (("Noor", CODE), ("Sam", OTHER)):
            person = stage.person(name)
            await stage.opens(person)
            for _ in range(3):
                await stage.says(person, "/reacties boom boot berg brug")
            for command in ("/reacties", "/intrekken"):
                said = await stage.says(person, f"{command} {typed}")
                assert said == [PAUSE]
        assert await stage.app.database.unit(lambda tx: stories.find(tx, story)) is not None
        await stage.passes(minutes=1)
        noor = stage.person("Noor")
        assert "wordt gelezen" in (await stage.says(noor, f"/reacties {CODE}"))[0]
        for _ in range(2):
            said = await stage.says(noor, "/reacties boom boot berg brug")
            assert "ken ik niet" in said[0]


async def test_a_code_in_a_dialogue_meets_the_same_pause(tmp_path: Path) -> None:
    """Also where the dialogue was begun before the pause."""
    async with staged(tmp_path) as stage:
        await story_of(stage)
        noor = stage.person("Noor")
        await stage.says(noor, "/intrekken")
        for _ in range(3):
            await stage.says(noor, "/intrekken boom boot berg brug")
        said = await stage.says(noor, CODE)
        assert "Dat ging een paar keer mis" in said[0]


async def test_wrong_codes_outlive_a_restart_and_say_of_nobody_that_they_have_a_code(
    tmp_path: Path,
) -> None:
    """A row is chance, a day and sealed bytes of one length; after a day it is gone."""
    async with staged(tmp_path) as stage:
        noor, sam = stage.person("Noor"), stage.person("Sam")
        await stage.says(noor, "/reacties boom boot berg brug")
        for _ in range(3):
            await stage.says(sam, "/reacties boom boot berg brug")
        with closing(sqlite3.connect(tmp_path / "houvast.db")) as database:
            rows = database.execute("SELECT id, day, sealed FROM tries").fetchall()
        people = {stage.app.runner.house.sealer.pseudonym(each.id) for each in (noor, sam)}
        assert len(rows) == len({key for key, _, _ in rows}) == 2
        assert len({(day, len(sealed)) for _, day, sealed in rows}) == 1
        assert not any(
            each.encode() in bytes(row[2]) or each == row[0] for each in people for row in rows
        )
    async with staged(tmp_path, stage.clock) as again:
        sam_id = again.app.runner.house.sealer.pseudonym(sam.id)
        kept = await again.app.database.unit(lambda tx: tries.of(tx, sam_id))
        assert kept.wrong == 3
        assert kept.until is not None
        assert kept.until > stage.clock.now() + timedelta(seconds=30)
        await again.passes(hours=49)
        assert (await again.app.database.unit(lambda tx: tries.of(tx, sam_id))).wrong == 0


async def test_who_is_forgotten_leaves_no_wrong_codes(tmp_path: Path) -> None:
    """Although no row refers to them in the clear; and their file says how many there are."""
    async with staged(tmp_path) as stage:
        noor = stage.person("Noor")
        await stage.says(noor, "/reacties boom boot berg brug")
        await stage.says(noor, "/mijndata")
        held = [each for each in stage.telegram.files.values() if each.name == "houvast.json"]
        assert b'"wrong_codes": 1' in held[-1].data
        await stage.says(noor, "/vergeet")
        await stage.taps(noor, "Ja, wis alles")
        with closing(sqlite3.connect(tmp_path / "houvast.db")) as database:
            assert database.execute("SELECT count(*) FROM tries").fetchone() == (0,)
