"""The one verb under attack: broken rooms, a database that keeps nothing, mixed deliveries."""

import asyncio
import logging
import random
import sqlite3
from collections.abc import Awaitable, Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any, cast

import pytest

from bot import routes
from bot.app import App
from bot.event import Command
from bot.playground.changes import Change
from bot.turn import Turn
from storage.checkin import subscriptions
from storage.database import Tx
from storage.dialogue import reminders, states
from storage.person import people as people_of
from storage.sqlite import SqliteDatabase
from tests.attacks.bench import Bench, bench, update_of
from tests.attacks.stopping import restartable, shown
from tests.stage import staged

SECRET = "Ik vertelde het aan Fatima"
SORRY = "Er ging iets mis bij mij."


# A room that is broken


def broken(turn: Turn, given: Command) -> None:
    """A bug that quotes what somebody typed, after it changed something."""
    turn.say("common/forget-done")
    raise RuntimeError(f"cannot take {given.argument}")


async def test_a_broken_room_costs_one_update_and_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The person is told, nobody else notices, and the update does not come again."""
    monkeypatch.setitem(routes._COMMANDS, "help", broken)
    async with restartable(tmp_path) as stage:
        person, other = stage.person("Noor"), stage.person("Sam")
        person.sends(f"/help {SECRET}")
        other.sends("/help")
        other.sends("/privacy")
        await stage.quiet()
        assert [view.text for view in person.screen() if not view.own][-1].startswith(SORRY)
        assert "Eerlijk" in " ".join(view.text for view in other.screen())
        assert stage.telegram.updates.pending() <= 1
        monkeypatch.undo()
        before = len(person.screen())
        await stage.restart()
        assert before == len(person.screen())
        assert "Alle drie dag en nacht" in " ".join(await stage.says(person, "/help"))
    faults = [each for each in caplog.records if "could not be taken" in each.getMessage()]
    assert len(faults) == 2
    assert "Fatima" not in caplog.text
    assert "RuntimeError at bot.routes" in faults[0].getMessage()


async def test_the_apology_is_in_the_language_that_was_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in that of the person's Telegram."""
    async with staged(tmp_path) as stage:
        person = stage.person("Noor", "nl")
        await stage.says(person, "/taal")
        await stage.taps(person, "English")
        monkeypatch.setitem(routes._COMMANDS, "help", broken)
        said = await stage.says(person, "/help")
        assert "Something went wrong" in said[-1]


# A database that keeps nothing


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Somebody else holds the write lock of the database."""
    with closing(sqlite3.connect(folder / "houvast.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


async def impatient(app: App) -> None:
    """Let the database wait 20 ms for a lock, not ten seconds."""
    await writer(app, "PRAGMA busy_timeout = 20")


async def writer(app: App, statement: str) -> int:
    """Run a statement on the connection that writes; return the value it gives."""

    def run(connection: sqlite3.Connection) -> int:
        row = connection.execute(statement).fetchone()
        return int(row[0]) if row else 0

    return await cast("SqliteDatabase", app.database)._writer.run(run)


class Hearing(logging.Handler):
    """Wakes who waits for a line of the log that holds these words."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.heard = asyncio.Event()
        self._words = words

    def emit(self, record: logging.LogRecord) -> None:
        if self._words in record.getMessage():
            self.heard.set()


@contextmanager
def hearing(words: str) -> Iterator[Callable[[], Awaitable[object]]]:
    """Listen to the log; what is given waits until the words were heard."""
    handler = Hearing(words)
    logging.getLogger("bot").addHandler(handler)
    try:
        yield lambda: asyncio.wait_for(handler.heard.wait(), 10)
    finally:
        logging.getLogger("bot").removeHandler(handler)


async def test_while_the_database_is_locked_updates_wait_in_order(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """Not confirmed, not apologised for; afterwards taken, one person's in the order they came."""
    async with staged(tmp_path) as stage:
        person, other = stage.person("Noor"), stage.person("Sam")
        await stage.opens(person, "flow-www")
        await impatient(stage.app)
        before = len(person.screen())
        with locked(tmp_path), hearing("nothing can be kept") as refused:
            person.sends("Het eerste antwoord")
            await refused()
            person.sends("Het tweede antwoord")
            other.sends("/start")
            assert stage.telegram.updates.pending() >= 3
            assert len(person.screen()) == before + 2
        await stage.quiet()
        said = [view.text for view in person.screen() if not view.own]
        assert [text.split(":")[0] for text in said[-2:]] == ["Dus", "En nu"]
        assert any("Welkom" in view.text for view in other.screen())
        assert not any(SORRY in view.text for view in person.screen())
    assert len([r for r in caplog.records if "nothing can be kept" in r.getMessage()]) == 1


async def test_stopping_while_nothing_can_be_kept_loses_nothing(tmp_path: Path) -> None:
    """The house stops at once; what was not taken comes at the next start."""
    async with restartable(tmp_path) as stage:
        person = stage.person("Noor")
        await stage.opens(person, "flow-www")
        await impatient(stage.app)
        with locked(tmp_path), hearing("nothing can be kept") as refused:
            person.sends("Het antwoord")
            await refused()
            async with asyncio.timeout(5):
                await stage.stop()
            assert stage.telegram.updates.pending() == 1
        await stage.start()
        await stage.quiet()
        last = person.last()
        assert last is not None
        assert last.text.startswith("Dus:")


async def test_on_a_full_disk_updates_wait_until_there_is_room(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A real SQLITE_FULL: the file may grow no further for a while."""
    async with staged(tmp_path) as stage:
        people = [stage.person(f"Noor{number}") for number in range(12)]
        for person in people:
            await stage.opens(person, "flow-www")
        pages = await writer(stage.app, "PRAGMA page_count")
        await writer(stage.app, f"PRAGMA max_page_count = {pages}")
        with hearing("nothing can be kept") as refused:
            for person in people:
                person.sends("Een lang antwoord. " * 40)
            await refused()
        assert stage.telegram.updates.pending() >= 1
        await writer(stage.app, "PRAGMA max_page_count = 1000000")
        await stage.quiet()
        for person in people:
            last = person.last()
            assert last is not None
            assert last.text.startswith("Dus:")
    assert "SQLITE_FULL" in caplog.text


async def test_what_telegram_took_while_nothing_could_be_noted_is_not_sent_again(
    tmp_path: Path,
) -> None:
    """The strike-off that failed is made good at the next tick, before any restart."""
    async with restartable(tmp_path) as stage:
        person = stage.person("Noor")
        await stage.opens(person, "flow-www")
        await impatient(stage.app)
        with closing(sqlite3.connect(tmp_path / "houvast.db", isolation_level=None)) as lock:

            def seize(change: Change) -> None:
                """Take the lock as soon as Telegram has the question, before the bot knows."""
                if "Dus:" in stage.telegram.chats[person.id].newest()[0].text:
                    forget()
                    lock.execute("BEGIN IMMEDIATE")

            forget = stage.telegram.changes.listen(seize)
            with hearing("is noted later") as failed:
                person.sends("Het antwoord")
                await failed()
            lock.execute("ROLLBACK")
        await stage.app.tick()
        before = shown(person)
        await stage.restart()
        assert before == shown(person)


# Updates delivered anyhow


SCRIPT = (
    "/start flow-www", "Wat er was", "Wat het zegt", "Wat ik doe", "[right]", "[in_7]",
    "[sentence]", "/help", "[not_now]", "[leave]", "/checkin", "[4]", "[16]",
    "/start flow-goed_doen", "De zaak", "[!pause]", "[resume]", "[5]", "[0]", "Hetzelfde",
    "/nl", "Een stap",
)  # fmt: skip
"""A walk with menus, a pause and a slip between; `[x]` taps the newest button that ends in x."""


async def deliver(house: Bench, people: int, chaos: random.Random | None) -> None:
    """Deliver everyone's script: in turn, or mixed, doubled at once and long after."""
    chats = [5_000_000_001 + each for each in range(people)]
    left = {chat: list(SCRIPT) for chat in chats}
    sent: list[dict[str, Any]] = []
    for number in count(1):
        unsaid = [chat for chat in chats if left[chat]]
        if not unsaid:
            return
        chat = unsaid[0] if chaos is None else chaos.choice(unsaid)
        said = left[chat].pop(0)
        update = update_of(number, chat, said, house.screens.by_chat[chat])
        sent.append(update)
        batch = [update]
        if chaos is not None:
            batch += chaos.choices(sent, k=chaos.randrange(4)) + [update] * chaos.randrange(3)
        await asyncio.gather(*(house.runner.take(dict(each)) for each in batch))


async def end_state(house: Bench) -> dict[str, object]:
    """What is kept of everybody, but for what is drawn anew each time."""

    def unit(tx: Tx) -> dict[str, object]:
        kept: dict[str, object] = {}
        for chat in house.screens.by_chat:
            person = tx.sealer.pseudonym(chat)
            state = states.load(tx, person)
            kept[str(chat)] = (
                people_of.find(tx, person),
                state and replace(state, run="", seed=0),
                [(each.due_at, each.sentence) for each in reminders.of(tx, person)],
                subscriptions.find(tx, person),
                house.screens.by_chat[chat].texts,
            )
        return kept

    return await house.database.unit(unit)


@pytest.mark.parametrize("seed", range(8))
async def test_whatever_is_delivered_twice_or_mixed_ends_the_same(
    tmp_path: Path, seed: int
) -> None:
    """Five people; every update may come again at once, or any time later, among all others."""
    async with bench(tmp_path / "calm") as house:
        await deliver(house, 5, None)
        calm = await end_state(house)
    async with bench(tmp_path / "chaos") as house:
        await deliver(house, 5, random.Random(seed))
        assert calm == await end_state(house)
    texts = [kept[-1] for kept in cast("dict[str, Any]", calm).values()]
    assert {len(each) for each in texts} == {len(texts[0])}
    assert len(texts[0]) > len(SCRIPT)
