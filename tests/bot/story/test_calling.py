"""Facilitators are told that stories wait: after a release, awake, and nobody else is told."""

from datetime import timedelta
from functools import partial
from pathlib import Path

from bot.playground.people import Person
from flows.story.content import Content, StoryType
from flows.story.story import Draft
from storage.database import Tx
from storage.story import calls, stories, waiting
from tests.stage import Stage, staged

FACILITATORS = frozenset({5_000_000_001, 5_000_000_002})
CALL = "Er wachten 3 verhalen op jou."


def let_wait(first: int, tx: Tx) -> None:
    """Let three stories wait for their release."""
    for number in range(first, first + 3):
        content = Content(StoryType.DILEMMA, f"Een verhaal met nummer {number}.", "nl")
        waiting.put(tx, Draft(content, bytes([number]) * 32))


def call(telegram_id: int, tx: Tx) -> None:
    """Call as a release does."""
    calls.call_all(tx, also=[tx.sealer.pseudonym(telegram_id)])


async def two_facilitators_and_a_teller(stage: Stage) -> list[Person]:
    """Let all three say hello; the first two are facilitators."""
    fleur, gijs, noor = stage.person("Fleur"), stage.person("Gijs"), stage.person("Noor")
    for person in (fleur, gijs, noor):
        await stage.opens(person)
    return [fleur, gijs, noor]


def called(person: Person) -> int:
    return sum(view.text.startswith(CALL) for view in person.screen())


async def test_both_are_told_once_after_a_release_and_nobody_else(tmp_path: Path) -> None:
    """Not when a story is told; not again the next day."""
    async with staged(tmp_path, admins=FACILITATORS) as stage:
        everyone = fleur, *_ = await two_facilitators_and_a_teller(stage)
        await stage.app.database.unit(partial(let_wait, 1))
        await stage.passes(minutes=5)
        assert [called(person) for person in everyone] == [0, 0, 0]
        await stage.passes(hours=25)
        assert [called(person) for person in everyone] == [1, 1, 0]
        assert "Lees een verhaal" in fleur.screen()[-1].labels
        await stage.passes(hours=25)
        assert [called(person) for person in everyone] == [1, 1, 0]


async def test_whoever_sleeps_is_told_when_they_wake(tmp_path: Path) -> None:
    """A release at night wakes nobody."""
    async with staged(tmp_path, admins=FACILITATORS) as stage:
        fleur, *_ = await two_facilitators_and_a_teller(stage)
        await stage.app.database.unit(partial(let_wait, 1))
        night = stage.clock.now().replace(hour=1) + timedelta(days=2)
        await stage.until(night)
        waits = await stage.app.database.unit(
            lambda tx: stories.to_moderate(tx, tx.sealer.pseudonym(fleur.id))
        )
        assert waits == 3
        assert called(fleur) == 0
        await stage.passes(hours=8)
        assert called(fleur) == 1


async def test_nobody_is_told_of_what_was_read_meanwhile(tmp_path: Path) -> None:
    """A call for an empty queue is none."""
    async with staged(tmp_path, admins=FACILITATORS) as stage:
        fleur, *_ = await two_facilitators_and_a_teller(stage)
        before = len(fleur.screen())
        await stage.app.database.unit(partial(call, fleur.id))
        await stage.passes(minutes=5)
        assert len(fleur.screen()) == before
        assert await stage.app.database.unit(calls.earliest) is None
