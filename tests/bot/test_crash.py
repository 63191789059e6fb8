"""Killed, cut off, refused: what was confirmed is never asked again, and nothing is lost."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

import pytest

from bot.playground.changes import Change
from bot.playground.people import Person
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from bot.playground.views import view_of
from storage import outbox
from storage.checkin import subscriptions
from tests import chance
from tests.attacks.child import child
from tests.attacks.stopping import Restartable, restartable, shown
from tests.attacks.walking import Walker, question_of
from tests.stage import staged

D1 = [
    "case",
    "home",
    "there",
    "gap",
    "shift",
    "anchor",
    "who",
    "summary.summary",
    "step.step",
    "remind.when",
    "remind.keep",
    "share.ask",
    "end.end",
]


@dataclass
class Heard:
    """All the bot ever sent, by chat, as it was when it came."""

    telegram: Telegram
    texts: dict[int, list[str]] = field(default_factory=dict)
    places: dict[int, list[str]] = field(default_factory=dict)
    seen: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.telegram.changes.listen(self._hear)

    def _hear(self, change: Change) -> None:
        if change.kind != "message" or change.message_id in self.seen:
            return
        chat = self.telegram.chats[change.chat_id]
        view = view_of(chat.messages[change.message_id], chat.id)
        self.seen.add(change.message_id)
        if view.own:
            return
        self.texts.setdefault(chat.id, []).append(view.text)
        question = question_of(view)
        if question is not None:
            self.places.setdefault(chat.id, []).append(question.place)

    def doubles(self) -> int:
        """How many messages came twice, one right after the other."""
        return sum(len(texts) - len(once(texts)) for texts in self.texts.values())


def once(said: list[str]) -> list[str]:
    """Leave out what was repeated at once."""
    return [each for each, _ in groupby(said)]


async def play(walker: Walker) -> None:
    """Open D1 and answer it to its end, however long an answer takes."""
    walker.person.opens("flow-goed_doen")
    while len(walker.answered) < len(D1):
        question = await walker.person.until(walker.asked, within=90)
        assert question is not None
        walker.answer(question)
    last = walker.person.screen()[-1]
    await walker.person.until(lambda: not walker.person.chat.messages[last.message_id].markup)


def assert_whole(walker: Walker, heard: Heard) -> None:
    """Every question came, in order, none came back; the summary knows every answer."""
    chat = walker.person.id
    assert once(heard.places[chat]) == D1
    texts = once(heard.texts[chat])
    assert len(texts) == len(set(texts)), "what was answered is not asked again"
    summary = next(each for each in texts if each.startswith("Dit zijn jouw woorden"))
    quoted = [walker.said[place] for place in ("case", "gap", "shift")]
    assert [each for each in quoted if each not in summary] == []


async def killed_until_done(
    folder: Path, people: int, kills: int, seed: int, *, life: float = 1.2
) -> tuple[int, int]:
    """Let people walk through D1 while the house is killed; return kills and doubled messages.

    `life`: seconds, at most, from its first poll to its death; calls take as long as Telegram's.
    """
    chance_of_death = random.Random(seed)
    telegram = Telegram()
    heard = Heard(telegram)
    walkers = [Walker(telegram.newcomer(f"Xandrine{number}")) for number in range(people)]
    done = 0
    async with Server(telegram) as server, child(folder, server) as house:
        server.faults.latency = 0.03
        await house.start()
        async with asyncio.TaskGroup() as group:
            playing = [group.create_task(play(walker)) for walker in walkers]
            while done < kills and not all(each.done() for each in playing):
                await house.lives(chance_of_death.uniform(0.0, life))
                await house.kill()
                done += 1
                await house.start()
        assert await house.terminate() == 0
        assert telegram.updates.pending() == 0
    for walker in walkers:
        assert_whole(walker, heard)
    assert heard.doubles() <= done * people
    said = house.said.read_text()
    secret = [telegram.token, "Xandrine", *(text for w in walkers for text in w.said.values())]
    assert [each for each in secret if each in said] == []
    assert [w.person.id for w in walkers if str(w.person.id) in said] == []
    return done, heard.doubles()


async def test_killed_at_any_moment_nothing_confirmed_is_lost(tmp_path: Path) -> None:
    """Four people walk through D1 while their Houvast is killed six times and started again."""
    done, _ = await killed_until_done(tmp_path, people=4, kills=6, seed=20260318)
    assert done >= 3


@pytest.mark.long
@pytest.mark.parametrize("seed", range(6))
async def test_killed_very_often_nothing_confirmed_is_lost(tmp_path: Path, seed: int) -> None:
    """Twelve people; no house lives longer than a seventh of a second."""
    done, _ = await killed_until_done(tmp_path, people=12, kills=60, seed=seed, life=0.15)
    assert done >= 10


async def test_sigterm_finishes_what_is_in_hand(tmp_path: Path) -> None:
    """Exit status 0, the reply under way arrives, and Telegram is told what was taken."""
    telegram = Telegram()
    person = telegram.newcomer("Noor")
    async with Server(telegram) as server, child(tmp_path, server) as house:
        await house.start()
        person.opens("flow-www")
        await person.reads("camera")
        server.faults.delay_next("sendMessage", 0.5)
        person.sends("Een gesprek dat stokte.")
        await person.until(lambda: server.faults.next("sendMessage").delay == 0)
        assert await house.terminate() == 0
        assert telegram.updates.pending() == 0
        last = person.last()
        assert last is not None
        assert last.text.startswith("Dus:")


Fault = Callable[[Restartable], None]
SENDING = "sendMessage"


def hasten(stage: Restartable) -> None:
    """Try again sooner than with the real Telegram."""
    stage.app.outgoing._backoff = (0.02, 0.1)
    stage.app.polling._backoff = (0.02, 0.1)


FAULTS: dict[str, Fault] = {
    "cut off before it arrives": lambda s: s.server.faults.drop_next(SENDING, applied=False),
    "cut off after it arrived": lambda s: s.server.faults.drop_next(SENDING, applied=True),
    "an edit cut off": lambda s: s.server.faults.drop_next("editMessageText", applied=True),
    "too many requests": lambda s: s.server.faults.refuse_next(SENDING, retry_after=1),
    "a server that is ill": lambda s: s.server.faults.answer_next(
        SENDING, 502, "Bad Gateway", count=3
    ),
    "updates cut off": lambda s: s.server.faults.drop_next("getUpdates", 2, applied=True),
    "updates refused": lambda s: s.server.faults.answer_next(
        "getUpdates", 500, "Internal Server Error", count=2
    ),
    "a slow answer": lambda s: s.server.faults.delay_next(SENDING, 0.2),
}
DOUBLING = "cut off after it arrived"


async def faulty_walk(folder: Path, fault: str | None) -> tuple[list[str], list[str]]:
    """Walk through D1 with a fault at every question; return what was said and the last screen."""
    async with restartable(folder) as stage:
        hasten(stage)
        heard = Heard(stage.telegram)
        walker = Walker(stage.person("Noor"), texts={each: f"Antwoord op {each}" for each in D1})
        await stage.opens(walker.person, "flow-goed_doen")
        while (question := walker.asked()) is not None:
            if fault is not None:
                FAULTS[fault](stage)
            walker.answer(question)
            await stage.quiet()
            stage.server.faults.clear()
        assert walker.answered[-1][1] == D1[-1]
        said = heard.texts[walker.person.id]
        assert (len(said) > len(once(said))) == (fault == DOUBLING)
        # Of a doubled question the first copy stays as it was: the second one is answered.
        screen = [] if fault == DOUBLING else [view.text for view in walker.person.screen()]
        return once(said), screen


@pytest.mark.parametrize("fault", [each for each in FAULTS if each != "too many requests"])
async def test_a_fault_at_every_question_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """Same words in the same order; doubled only where Telegram had it and could not say so."""
    chance.fix(monkeypatch)
    said, screen = await faulty_walk(tmp_path / "calm", None)
    chance.fix(monkeypatch)
    faulty = await faulty_walk(tmp_path / "faulty", fault)
    assert faulty == (said, [] if fault == DOUBLING else screen)


async def test_a_chat_told_to_wait_waits_and_keeps_its_order(tmp_path: Path) -> None:
    """A 429 pauses the chat it came for, for as long as Telegram says, and loses nothing."""
    async with staged(tmp_path) as stage:
        person = stage.person("Noor")
        stage.server.faults.refuse_next(SENDING, retry_after=1)
        loop = asyncio.get_running_loop()
        began = loop.time()
        said = await stage.opens(person, "flow-www")
        assert loop.time() - began >= 1.0
        assert len(said) == 4
        assert "Wat gebeurde er?" in said[-1]


def stops_the_bot(person: Person) -> None:
    """Telegram tells the bot at once."""
    person.blocks_bot()


def is_gone_silently(person: Person) -> None:
    """The bot learns of it when it sends something."""
    person.chat.blocked = True


@pytest.mark.parametrize("leave", [stops_the_bot, is_gone_silently])
async def test_who_blocks_the_bot_is_gone_and_who_returns_is_served(
    tmp_path: Path, leave: Callable[[Person], None]
) -> None:
    """Nothing is kept for sending, nothing comes due; after a return all works again."""
    async with staged(tmp_path) as stage:
        person = stage.person("Noor")
        await stage.says(person, "/checkin")
        await stage.taps(person, "Vrijdag")
        await stage.taps(person, "16.00 uur")
        leave(person)
        await stage.quiet()
        before = shown(person)
        await stage.passes(days=2, hours=7)
        await stage.passes(days=7)
        assert before == shown(person)
        assert await stage.app.database.unit(subscriptions.earliest) is None
        assert await stage.app.database.unit(outbox.waiting) == []
        said = await stage.opens(person, "flow-www")
        assert "Wat gebeurde er?" in said[-1]
