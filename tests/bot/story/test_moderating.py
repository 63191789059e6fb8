"""Moderation in the chat: approved is what was read, and what is typed goes where it should."""

from pathlib import Path

import pytest

from bot.playground.people import Person
from flows.story.content import Content, StoryType
from flows.story.reply import ReplyKind
from flows.story.story import Draft, StoryStatus
from storage.database import Tx
from storage.person import circles
from storage.story import log, questions, replies, stories
from tests.moderating import approve_all
from tests.stage import Stage, staged

FLEUR, GIJS, HANNA = 5_000_000_001, 5_000_000_002, 5_000_000_003
ADMINS = frozenset({FLEUR, GIJS, HANNA})
TEXT = "De boer belde, en de boer zweeg. Toen heb ik met mijn team gekozen."


def told(tx: Tx) -> None:
    stories.take_in(tx, Draft(Content(StoryType.DILEMMA, TEXT, "en", title="De boer"), b"d" * 32))


async def one_story(stage: Stage) -> str:
    """Let one story wait for the facilitators; return its id."""
    await stage.app.database.unit(told)
    found = await stage.app.database.unit(
        lambda tx: stories.next_for_moderation(tx, tx.sealer.pseudonym(FLEUR), 0)
    )
    assert found is not None
    return found.id


async def open_story(stage: Stage, *readers: Person) -> None:
    for reader in readers:
        await stage.says(reader, "/modereer")
        await stage.taps(reader, "Lees een verhaal")


async def found(stage: Stage, story: str) -> tuple[StoryStatus, int, str]:
    kept = await stage.app.database.unit(lambda tx: stories.find(tx, story))
    assert kept is not None
    return kept.status, kept.approvals, kept.content.text


async def test_nobody_approves_what_was_changed_meanwhile(tmp_path: Path) -> None:
    """An approval given before lapses, and a button above the old text shows the new one."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        story = await one_story(stage)
        fleur, gijs, hanna = (stage.person(name) for name in ("Fleur", "Gijs", "Hanna"))
        await open_story(stage, fleur, gijs, hanna)
        await stage.taps(fleur, "Goedkeuren")
        assert (await found(stage, story))[1] == 1
        await stage.taps(gijs, "Woorden verbergen")
        await stage.says(gijs, "boer")
        assert await found(stage, story) == (StoryStatus.MODERATION, 0, TEXT.replace("boer", "[…]"))
        assert any("veranderd" in text for text in await stage.taps(hanna, "Goedkeuren"))
        assert (await found(stage, story))[1] == 0
        for reader in (fleur, gijs):
            await approve_all(stage, reader)
        assert (await found(stage, story))[0] is StoryStatus.PUBLISHED
        acts = {act: times for _, act, times in await stage.app.database.unit(log.acts)}
        assert acts == {"approved": 3, "hidden": 1, "lapsed": 1, "published": 1}


async def test_what_is_typed_goes_to_what_was_asked_last(tmp_path: Path) -> None:
    """A dialogue of their own waits while words are typed; any other act gives it back."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        await one_story(stage)
        fleur = stage.person("Fleur")
        await stage.opens(fleur, "flow-www")
        await open_story(stage, fleur)
        await stage.taps(fleur, "Woorden verbergen")
        assert any("vind ik niet" in text for text in await stage.says(fleur, "zeppelin"))
        await stage.says(fleur, "/privacy")
        assert not any("vind ik niet" in text for text in await stage.says(fleur, "zeppelin"))
        await open_story(stage, fleur)
        await stage.taps(fleur, "Vraag stellen")
        await stage.passes(hours=2)
        said = await stage.says(fleur, "Dit is geen vraag meer")
        assert not any("onder de code" in text for text in said)


async def test_who_typed_the_words_and_the_old_card_leave_the_chat(tmp_path: Path) -> None:
    """What was hidden stands in no message any more."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        await one_story(stage)
        fleur = stage.person("Fleur")
        await open_story(stage, fleur)
        await stage.taps(fleur, "Woorden verbergen")
        await stage.says(fleur, "Boer")
        assert not any("boer" in view.text.casefold() for view in fleur.screen())


async def test_a_refused_story_has_the_note_under_its_code(tmp_path: Path) -> None:
    """In the language of its writer; a question and its answer are gone."""
    async with staged(tmp_path, admins=ADMINS) as stage:
        story = await one_story(stage)
        await stage.app.database.unit(lambda tx: questions.ask(tx, story, "Wat?", "2026-03"))
        fleur = stage.person("Fleur")
        await stage.says(fleur, "/modereer")
        await stage.taps(fleur, "Wacht op antwoord")
        await stage.taps(fleur, "Niet publiceren")
        await stage.taps(fleur, "Ja, niet publiceren")
        (note,) = await stage.app.database.unit(lambda tx: replies.of_story(tx, story))
        assert note.kind is ReplyKind.NOTE
        assert note.text.startswith("Thank you. ")
        assert (await found(stage, story))[0] is StoryStatus.REFUSED


@pytest.mark.parametrize("apart", [True, False])
async def test_two_of_one_circle_are_not_enough_where_there_is_another(
    tmp_path: Path, apart: bool
) -> None:
    """The second says neither yes nor no to it: only that somebody else reads it too."""
    async with staged(tmp_path) as stage:
        people = [stage.person(name) for name in ("Fleur", "Gijs", "Hanna")]
        for person in people:
            await stage.opens(person)

        def circle(tx: Tx) -> None:
            north, south = circles.make(tx, "Noord"), circles.make(tx, "Zuid")
            for person, one in zip(people, (north, north, south if apart else north), strict=True):
                circles.grant(tx, tx.sealer.pseudonym(person.id), one.id)

        await stage.app.database.unit(circle)
        story = await one_story(stage)
        for person in people[:2]:
            await approve_all(stage, person)
        expected = StoryStatus.MODERATION if apart else StoryStatus.PUBLISHED
        assert (await found(stage, story))[0] is expected
        await approve_all(stage, people[2])
        assert (await found(stage, story))[0] is StoryStatus.PUBLISHED
