"""Due work under attack: two processes, crashes in the middle, broken rows, hundreds at once."""

import asyncio
import gc
import shutil
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import cast

import pytest

from bot import interpreter
from bot.app import App
from bot.checkin import coming_by
from bot.clock import Clock
from bot.dialogue.catalogue import catalogue
from bot.due import DueWork
from bot.keys import open_keys
from bot.playground.people import Person
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from bot.telegram.outgoing import Note, Outgoing
from bot.telegram.pace import Pace
from bot.turn import House, Turn
from flows.dialogue.state import Place, State
from flows.story.content import Content, StoryType
from flows.story.story import Draft, StoryStatus
from prompts.wording import Wording
from storage import outbox
from storage.checkin import subscriptions
from storage.database import Database, Tx, open_database
from storage.dialogue import reminders, states
from storage.person import people
from storage.sqlite import SqliteDatabase
from storage.story import stories, waiting
from tests.attacks.stopping import Restartable, restartable, shown
from tests.stage import WEDNESDAY_MORNING, Stage, settings_for, staged

HOUR = timedelta(hours=1)


def subscribe(tx: Tx, person: Person, clock: Clock, weekday: int = 2, hour: int = 11) -> None:
    """Give somebody a check-in that is due now."""
    known, _ = people.arrive(tx, person.id, language="nl", timezone="Europe/Amsterdam")
    subscriptions.subscribe(tx, known.id, weekday, hour, clock.now())
    person.chat.started = True


class Noting:
    """Takes the place of `Outgoing`: what would be sent is written down."""

    def __init__(self) -> None:
        self.notes: list[Note] = []

    def send(self, notes: "tuple[Note, ...]") -> None:
        self.notes += notes


@asynccontextmanager
async def process(folder: Path, clock: Clock) -> AsyncIterator[tuple[DueWork, Database, Noting]]:
    """Do due work on a database of this folder, as a process of its own would."""
    server = Server(Telegram())
    settings = settings_for(folder, server, bot_api_url="http://127.0.0.1:1")
    sealer, passing = open_keys(settings)
    database = await open_database(settings.database_url, sealer, passing)
    house = House(settings, catalogue(), Wording.load(), sealer, "houvast_bot")
    noting = Noting()
    try:
        yield DueWork(house, database, cast("Outgoing", noting), clock), database, noting
    finally:
        await database.close()


async def test_two_processes_that_tick_at_once_send_once(tmp_path: Path) -> None:
    """Forty check-ins and forty reminders, claimed by three processes together."""
    clock = Clock(WEDNESDAY_MORNING)
    telegram = Telegram()
    crowd = [telegram.newcomer("Noor") for _ in range(40)]

    def fill(tx: Tx) -> None:
        for person in crowd:
            subscribe(tx, person, clock)
            known = tx.sealer.pseudonym(person.id)
            reminders.remind(tx, known, clock.now(), None, "Een stap")

    async with (
        process(tmp_path, clock) as (one, database, first),
        process(tmp_path, clock) as (two, _, second),
        process(tmp_path, clock) as (three, _, third),
    ):
        await database.unit(fill)
        for _ in range(3):
            await asyncio.gather(one.tick(), two.tick(), three.tick())
        sent = [*first.notes, *second.notes, *third.notes]
        assert len(sent) == len({note.id for note in sent})
        questions = [note.chat for note in sent if "energie" in note.fields["text"]]
        assert sorted(questions) == [person.id for person in crowd]
        steps = [note.chat for note in sent if "Een stap" in note.fields["text"]]
        assert sorted(steps) == [person.id for person in crowd]


async def test_two_processes_that_tick_at_once_nudge_once(tmp_path: Path) -> None:
    """Thirty dialogues that lie still, claimed by two processes; none again after that."""
    clock = Clock(WEDNESDAY_MORNING)
    telegram = Telegram()
    crowd = [telegram.newcomer("Noor") for _ in range(30)]
    www = catalogue().dialogues["www"]

    def fill(tx: Tx) -> None:
        for person in crowd:
            known, _ = people.arrive(tx, person.id, language="nl", timezone="Europe/Amsterdam")
            state = State("www", www.version, "r", (Place("www", "what"),), asked=True)
            states.save(tx, known.id, state, clock.now() + 20 * HOUR, clock.now())

    async with (
        process(tmp_path, clock) as (one, database, first),
        process(tmp_path, clock) as (two, _, second),
    ):
        await database.unit(fill)
        for _ in range(3):
            await asyncio.gather(one.tick(), two.tick())
        assert sorted(note.chat for note in (*first.notes, *second.notes)) == [
            person.id for person in crowd
        ]
        clock.advance(5 * HOUR)
        await one.tick()
        assert len(first.notes) + len(second.notes) == len(crowd)


async def test_a_nudge_that_nothing_ran_for_waits_out_the_quiet_hours(tmp_path: Path) -> None:
    """The house comes back at night: the nudge comes in the morning, or not at all."""
    async with restartable(tmp_path / "house") as stage:
        sam, noor = stage.person("Sam"), stage.person("Noor")
        await stage.opens(sam, "flow-www")
        await stage.passes(hours=5)
        await stage.opens(noor, "flow-www")
        asked = {person.id: len(shown(person)) for person in (sam, noor)}
        await stage.stop()
        stage.clock.advance(12 * HOUR)
        await stage.start()
        await stage.quiet()
        assert {person.id: len(shown(person)) for person in (sam, noor)} == asked
        await stage.passes(hours=9)
        assert [len(shown(person)) - asked[person.id] for person in (sam, noor)] == [0, 1]


async def test_a_crash_between_claim_and_send_sends_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was claimed is in the outbox; the next process finds it there, once."""
    async with restartable(tmp_path / "house") as stage:
        person = stage.person("Noor")
        await stage.app.database.unit(lambda tx: subscribe(tx, person, stage.clock))
        monkeypatch.setattr(stage.app.outgoing, "send", lambda notes: None)
        await stage.app.tick()
        assert shown(person) == []
        assert len(await stage.app.database.unit(outbox.waiting)) == 1
        await crash(stage, tmp_path / "after")
        await stage.passes(minutes=10)
        assert [("energie" in text, bool(rows)) for _, text, rows in shown(person)] == [
            (True, True)
        ]
        assert await stage.app.database.unit(outbox.waiting) == []


async def crash(stage: Restartable, image: Path) -> None:
    """Go on from what the disk holds at this moment, as after SIGKILL."""
    shutil.copytree(stage.folder, image)
    await stage.stop()
    stage.folder = image
    await stage.start()
    await stage.quiet()


async def test_somebody_whose_check_in_breaks_holds_nobody_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    """The others get theirs in the same tick; the broken one is passed over for a week."""
    async with staged(tmp_path) as stage:
        crowd = [stage.telegram.newcomer("Noor") for _ in range(60)]

        def fill(tx: Tx) -> None:
            for person in crowd:
                subscribe(tx, person, stage.clock)

        await stage.app.database.unit(fill)
        victim = stage.app.runner.house.sealer.pseudonym(crowd[7].id)
        real = coming_by.check_in

        def breaking(turn: Turn, *rest: object) -> None:
            if turn.person.id == victim:
                raise RuntimeError("Fatima")
            real(turn, *rest)  # type: ignore[arg-type]

        monkeypatch.setattr(coming_by, "check_in", breaking)
        await stage.app.tick()
        await stage.quiet()
        served = [person for person in crowd if shown(person)]
        assert len(served) == 59
        kept = await stage.app.database.unit(lambda tx: subscriptions.find(tx, victim))
        assert kept is not None
        assert kept.next_at > stage.clock.now() + timedelta(days=6)
    assert "RuntimeError" in caplog.text
    assert "Fatima" not in caplog.text


async def test_what_breaks_in_one_kind_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stories are released and old dialogues purged although check-ins cannot even be looked up."""
    async with staged(tmp_path) as stage:
        await stage.app.database.unit(partial(let_wait, 3))
        await stage.opens(stage.person("Noor"), "flow-www")

        def broken(*_: object) -> None:
            raise RuntimeError

        monkeypatch.setattr(subscriptions, "due", broken)
        await stage.passes(hours=30)
        assert await stage.app.database.unit(in_moderation) == 3
        rows = "SELECT count(*) FROM dialogues"
        assert await count(stage.app, rows) == 0


def draft(number: int) -> Draft:
    return Draft(Content(StoryType.DILEMMA, f"Verhaal {number}", "nl"), bytes([number]) * 32)


def let_wait(number: int, tx: Tx) -> None:
    """Let so many stories wait."""
    for each in range(number):
        waiting.put(tx, draft(each))


def in_moderation(tx: Tx) -> int:
    return stories.count(tx, StoryStatus.MODERATION)


async def count(app: App, statement: str) -> int:
    """Count rows by a statement of our own."""
    reader = cast("SqliteDatabase", app.database)._writer
    return int(await reader.run(lambda c: c.execute(statement).fetchone()[0]))


STEPS = ("renew", "released", "reseal", "checkpoint", "vacuum", "checkpoint again", "destroy")


@pytest.mark.parametrize("at", range(len(STEPS)), ids=STEPS)
async def test_a_release_killed_at_any_step_is_finished_by_the_next_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    """No story is lost or doubled, none is early, and no key that opens what waited is left."""
    async with restartable(tmp_path / "house") as stage:
        database = stage.app.database
        await database.unit(partial(let_wait, 4))
        images: list[Path] = []

        def photograph() -> None:
            image = tmp_path / f"image-{len(images)}"
            images.append(image)
            shutil.copytree(stage.folder, image)

        before_each_step(monkeypatch, stage, photograph)
        stage.clock.advance(30 * HOUR)
        await stage.app.due._release()
        assert len(images) == len(STEPS)
        assert await database.unit(in_moderation) == 4
        await stage.stop()
        stage.folder = images[at]
        monkeypatch.undo()
        await stage.start()
        database = stage.app.database
        assert database.passing.settled
        moved = await database.unit(in_moderation), await database.unit(waiting.count)
        assert moved == ((0, 4) if at < 2 else (4, 0))
        if at < 2:
            await stage.passes(hours=30)
            assert await database.unit(in_moderation) == 4


def before_each_step(monkeypatch: pytest.MonkeyPatch, stage: Stage, do: Callable[[], None]) -> None:
    """Let `do` be called before each step of a release that waits for the disk."""
    database = stage.app.database
    real_unit, passing = database.unit, type(database.passing)
    steps = {"_release_enough", "_reseal"}

    async def unit(work: Callable[[Tx], object]) -> object:
        name = getattr(getattr(work, "func", work), "__name__", "")
        if name in steps:
            do()
        return await real_unit(work)

    monkeypatch.setattr(database, "unit", unit)
    for name in ("checkpoint", "vacuum"):
        real = getattr(database, name)

        async def step(real: Callable[[], "Awaitable[None]"] = real) -> None:
            do()
            await real()

        monkeypatch.setattr(database, name, step)
    for name in ("renew", "destroy_old"):
        real_key = getattr(passing, name)

        def key_step(keys: object, real: Callable[[object], None] = real_key) -> None:
            do()
            real(keys)

        monkeypatch.setattr(passing, name, key_step)


MANY = 500
MOST_LAG = 0.050
"""Seconds: no step may hold the event loop longer."""


class Lag:
    """Measures the longest stretch of work of the event loop, by asking for a turn all the time.

    CPU time of the loop's own thread counts: how long it waited for a core that others had says
    nothing of Houvast (`benchmarks.lag` shows both).
    """

    def __init__(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._last = time.thread_time()
        self._running = True
        self.worst = 0.0
        self._loop.call_soon(self._turn)

    def _turn(self) -> None:
        now = time.thread_time()
        self.worst = max(self.worst, now - self._last)
        self._last = now
        if self._running:
            self._loop.call_later(0.001, self._turn)

    def stop(self) -> float:
        self._running = False
        return self.worst


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Collect garbage as seldom as the live bot does."""
    usual = gc.get_threshold()
    interpreter.settle()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)


async def test_five_hundred_due_people_do_not_hold_up_the_loop(tmp_path: Path) -> None:
    """Claimed, rendered, committed and sent, without a long stretch of work in between."""
    async with crowded(tmp_path / "house", Pace(rate=500)) as stage:
        with seldom_collected():
            lag = Lag()
            await stage.app.tick()
            await stage.app.outgoing.drained()
            worst = lag.stop()
        assert sum(1 for each in stage.telegram.people.values() if shown(each)) == MANY
    assert worst < MOST_LAG


async def test_live_replies_go_before_five_hundred_broadcasts(tmp_path: Path) -> None:
    """Who asks while check-ins go out is answered before the most of them."""
    async with crowded(tmp_path / "house", Pace(rate=250)) as stage:
        person = stage.person("Levende")
        crowd = [each for each in stage.telegram.people.values() if each is not person]
        await stage.app.tick()
        before = sum(1 for each in crowd if shown(each))
        person.sends("/help")
        await person.reads("Alle drie dag en nacht")
        meanwhile = sum(1 for each in crowd if shown(each)) - before
        assert before + meanwhile < MANY
        assert meanwhile < MANY / 3
        await stage.app.outgoing.drained()
        assert sum(1 for each in crowd if shown(each)) == MANY


@asynccontextmanager
async def crowded(folder: Path, pace: Pace) -> AsyncIterator[Stage]:
    """Put up a stage on which five hundred people are due."""
    folder.mkdir()  # noqa: ASYNC240
    clock = Clock(WEDNESDAY_MORNING)
    telegram = Telegram(now=clock.now)
    async with Server(telegram) as server:
        app = App(settings_for(folder, server), clock, pace)
        await app.start()
        crowd = [telegram.newcomer("Noor") for _ in range(MANY)]

        def fill(tx: Tx) -> None:
            for person in crowd:
                subscribe(tx, person, clock)

        await app.database.unit(fill)
        await asyncio.gather(*app._background)
        try:
            yield Stage(telegram, server, app, clock)
        finally:
            await app.stop()
