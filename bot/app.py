"""The composition root: settings in, a running Houvast out; started in order, stopped in order."""

import asyncio
import contextlib
import logging
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from bot.clock import Clock
from bot.contacts import with_contacts
from bot.desk import OutboxDesk
from bot.dialogue.catalogue import catalogue
from bot.due import DueWork
from bot.keys import open_keys
from bot.logging import describe
from bot.noting import left_over
from bot.runner import Runner
from bot.settings import Settings
from bot.telegram.account import introduce, make_bot, sign_in
from bot.telegram.incoming import ALLOWED_UPDATES
from bot.telegram.outgoing import Outgoing
from bot.telegram.pace import Pace
from bot.telegram.polling import Polling
from bot.ticker import Ticker
from bot.turn import House
from flows.dialogue.definition import Catalogue
from flows.errors import HouvastError, SettingsError, StorageError
from flows.person.contacts import Contacts
from flows.person.quiet import public_holidays
from prompts.wording import Wording
from storage.database import Database, Tx, open_database
from storage.story.release import settle

log = logging.getLogger(__name__)


class App:
    """One process of Houvast: the live bot and the playground's differ in settings alone."""

    def __init__(
        self, settings: Settings, clock: Clock | None = None, pace: Pace | None = None
    ) -> None:
        """`pace` is Telegram's, unless nobody else is on this Telegram."""
        self.settings = settings
        self._pace = pace or Pace(rate=settings.messages_per_second)
        self.clock = clock or Clock()
        self._stopping = asyncio.Event()
        self._ticking = asyncio.Lock()
        self._background: set[asyncio.Task[object]] = set()
        self.before_update: Callable[[], Awaitable[None]] | None = None
        """Awaited before each update is taken; must not raise."""

    async def start(self) -> None:
        """Open the database, sign in, resend what a crash left, and begin to listen."""
        settings = self.settings
        if settings.bot_token is None:
            raise SettingsError("HOUVAST_BOT_TOKEN is missing: copy it from @BotFather")
        self.bot = make_bot(settings.bot_token.get_secret_value(), settings.bot_api_url)
        sealer, passing = open_keys(settings)
        self.database: Database = await open_database(settings.database_url, sealer, passing)
        try:
            # Reading the content takes as long as Telegram does to answer.
            username, content = await asyncio.gather(
                sign_in(self.bot), asyncio.to_thread(_content, settings.contacts)
            )
            house = House(settings, *content, sealer, username)
            await self._start_talking(house, self.database)
        except BaseException:
            await self.bot.shutdown()
            await self.database.close()
            raise

    async def _start_talking(self, house: House, database: Database) -> None:
        self.desk = OutboxDesk(database, self.clock)
        self.outgoing = Outgoing(self.bot, self.desk, self._pace)
        self.runner = Runner(house, database, self.outgoing, self.clock)
        self.due = DueWork(house, database, self.outgoing, self.clock)
        self.polling = Polling(self.bot, self._take, ALLOWED_UPDATES)
        self.ticker = Ticker(self._tick_whole)
        await settle(database)  # what a crash in a release left undone
        self.outgoing.send(await database.unit(left_over))
        await self.tick()  # what came due while nothing ran
        self.ticker.start()
        self._polling = asyncio.create_task(self.polling.run(), name="polling")
        self._polling.add_done_callback(lambda _: self._stopping.set())
        self._do_beside(introduce(self.bot, house.wording, house.settings.language))
        # The first look at the calendar of holidays takes half a second: not at a tick.
        self._do_beside(asyncio.to_thread(public_holidays, datetime.now(UTC).year))
        log.info("Houvast listens")

    async def _take(self, update: Mapping[str, Any]) -> None:
        if self.before_update is not None:
            await self.before_update()
        await self.runner.take(update)

    async def exchange(self, book: Catalogue, wording: Wording) -> None:
        """Use other content from now on; nobody's turn sees some of each. Raises StorageError."""
        told = with_contacts(wording, self.settings.contacts)
        house = replace(self.runner.house, catalogue=book, wording=told)

        def between(_: Tx) -> None:
            self.runner.house = house

        async with self._ticking:
            await self.database.unit(between)
            self.due = DueWork(house, self.database, self.outgoing, self.clock)

    async def tick(self) -> None:
        """Do what is due, one tick at a time. A fault is logged, and the next tick tries again."""
        async with self._ticking:
            await self.due.tick()
            try:
                await self.desk.catch_up()
                await self._empty_log()
            except HouvastError as error:
                log.error("a tick failed: %s", describe(error))

    async def _tick_whole(self) -> None:
        """Tick for the scheduler, whose shutdown cancels what it runs: a tick goes to its end."""
        await asyncio.shield(asyncio.create_task(self.tick()))

    async def _empty_log(self) -> None:
        """Leave nothing in the write-ahead log of people who are forgotten and were told so."""
        told = {chat for chat in self.runner.forgotten if not self.outgoing.holds(chat)}
        if told:
            await self.database.checkpoint()
            self.runner.forgotten -= told

    async def settled(self) -> None:
        """Wait until nothing is in hand and everything noted is sent."""
        await self.runner.lanes.drained()
        await self.outgoing.drained()

    def ask_to_stop(self) -> None:
        """Let `run_until_stopped` end; safe to call from a signal."""
        self._stopping.set()

    async def run_until_stopped(self) -> None:
        """Run until asked to stop, or until polling cannot go on."""
        await self._stopping.wait()
        await self.stop()

    async def stop(self) -> None:
        """Finish what is in hand; what is not sent yet waits in the outbox for the next start."""
        self.ticker.stop()
        for task in self._background:
            task.cancel()
        async with self._ticking:
            self.runner.wait_no_longer()
        await self.polling.stop()
        await self.runner.lanes.close()
        await self.outgoing.close()
        with contextlib.suppress(StorageError):
            await self.desk.catch_up()
        await self.bot.shutdown()
        await self.database.close()
        log.info("Houvast has stopped")
        if (fault := self._polling.exception()) is not None:
            raise fault

    def _do_beside(self, work: Coroutine[Any, Any, object]) -> None:
        task = asyncio.create_task(work)
        self._background.add(task)
        task.add_done_callback(self._done_beside)

    def _done_beside(self, task: asyncio.Task[object]) -> None:
        """Log what failed beside the way: it is never fatal."""
        self._background.discard(task)
        if not task.cancelled() and (error := task.exception()) is not None:
            log.warning("work beside the start failed: %s", describe(error))


def _content(contacts: Contacts) -> tuple[Catalogue, Wording]:
    """Read the dialogues, and the wording of every language with the installation's contacts."""
    return catalogue(), with_contacts(Wording.load(), contacts)
