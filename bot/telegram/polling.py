"""Fetching updates, so that Telegram forgets one only when it is committed here.

A getUpdates call with an offset confirms every update below it. The offset given here is that of
the lowest update not yet committed, so a crash at any moment leaves the rest to be fetched again.
The price: Telegram answers with the same updates while one is in hand. They are passed over, and
between two calls one waits until nothing is in hand, or for a short moment that grows as long as
nothing new arrives.

An update whose handling breaks stays unconfirmed and is tried again, three times in all; then it
is passed over, with a line in the log: one broken update must not stop everybody's. It is not
passed over as long as no other update was committed since it came: then it is not the update that
is broken but the house (a full disk, a locked database), and all of them wait, in their order,
until it is mended.
"""

import asyncio
import contextlib
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from telegram import Bot
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.logging import describe
from bot.telegram.request import call
from flows.errors import HouvastError

_log = logging.getLogger(__name__)
Update = dict[str, Any]

LONG_POLL = 50
"""Seconds Telegram holds a call open while there is nothing to tell."""
GRACE = 10.0
"""Seconds beyond the long poll after which no answer is to be expected."""
MOMENTS = (0.02, 0.5)
"""Seconds between two calls while something is in hand: at first, and at most."""
BACKOFF = (1.0, 30.0)
"""Seconds after a fault of the network: at first, and at most; doubled in between."""
TRIES = (1.0, 10.0)
"""Seconds before an update that broke is tried for the second and for the third time."""


@dataclass(slots=True)
class _Held:
    """An update in hand."""

    update: Update
    committed_before: int  # how many were committed, of all, when it came
    failures: int = 0


_REFUSED = (
    "Telegram refuses the token: HOUVAST_BOT_TOKEN must hold the one BotFather gave, and"
    " HOUVAST_BOT_API_URL the address of a Bot API"
)


class Polling:
    """The polling loop: `run` until `stop`.

    `take` commits one update; it is started for each in order of arrival, without waiting for the
    one before, and returns when the update is committed. It must not raise.
    """

    def __init__(
        self,
        bot: Bot,
        take: Callable[[Update], Awaitable[None]],
        allowed_updates: Sequence[str],
        *,
        backoff: tuple[float, float] = BACKOFF,
        tries: Sequence[float] = TRIES,
    ) -> None:
        self._bot = bot
        self._take = take
        self._allowed = list(allowed_updates)
        self._backoff = backoff
        self._tries = tries
        self._offset: int | None = None  # the lowest number not committed; unknown at first
        self._confirmed: int | None = None  # the offset Telegram was last told
        self._in_hand: dict[int, _Held] = {}
        self._broken: set[int] = set()  # those in hand that wait for another try
        self._retry: asyncio.TimerHandle | None = None
        self._committed: set[int] = set()  # those Telegram was not yet told of
        self._commits = 0  # how many in all
        self._stuck_at = -1  # how many there were when it was last said that none can be
        self._tasks: set[asyncio.Task[None]] = set()
        self._settled = asyncio.Event()
        self._settled.set()
        self._stopping = asyncio.Event()
        self._ended = asyncio.Event()
        self._ended.set()

    async def run(self) -> None:
        """Poll until `stop`. Raises HouvastError (telegram.token) when the token is refused."""
        self._ended.clear()
        try:
            refused = await self._poll_until_stopped()
            await self._finish()
            if refused is not None:
                raise refused
            await self._confirm()
        finally:
            self._drop_retry()
            self._ended.set()

    async def stop(self) -> None:
        """Finish what is in hand, confirm it to Telegram, and end `run`; returns when it has."""
        self._stopping.set()
        await self._ended.wait()

    async def _poll_until_stopped(self) -> HouvastError | None:
        pause, moment = self._backoff[0], MOMENTS[0]
        clock = asyncio.get_running_loop().time
        while not self._stopping.is_set():
            called = clock()
            try:
                updates = await self._fetch()
            except InvalidToken:
                return HouvastError(_REFUSED, code="telegram.token")
            except TelegramError as error:
                await self._within(self._stopping, _wait_for(error, pause))
                pause = min(2 * pause, self._backoff[1])
                continue
            pause = self._backoff[0]
            fresh = [one for one in updates if self._is_fresh(one["update_id"])]
            for update in fresh:
                self._begin(update)
            moment = MOMENTS[0] if fresh else min(2 * moment, MOMENTS[1])
            if not self._settled.is_set():
                await self._within(self._settled, moment)
            elif not fresh and self._is_asked() and clock() - called < MOMENTS[1]:
                # A server that does not hold the call open must not make a busy loop of this.
                await self._within(self._stopping, MOMENTS[1])
        return None

    async def _fetch(self) -> list[Update]:
        """One long poll; given up, with nothing, when stopping."""
        polling = asyncio.create_task(self._get_updates(LONG_POLL, 100))
        stopping = asyncio.create_task(self._stopping.wait())
        try:
            await asyncio.wait({polling, stopping}, return_when=asyncio.FIRST_COMPLETED)
            return polling.result() if polling.done() else []
        finally:
            for task in (polling, stopping):
                task.cancel()
            await asyncio.wait({polling, stopping})

    async def _get_updates(self, seconds: int, limit: int) -> list[Update]:
        offset = self._offset
        if offset is not None:
            self._committed = {one for one in self._committed if one >= offset}
        fields: dict[str, Any] = {
            "timeout": seconds,
            "limit": limit,
            "allowed_updates": self._allowed,
        }
        if offset is not None:
            fields["offset"] = offset
        updates: list[Update] = await call(
            self._bot, "getUpdates", fields, read_timeout=seconds + GRACE
        )
        self._confirmed = offset
        return updates

    def _is_fresh(self, number: int) -> bool:
        # Not compared with the offset: after a quiet week Telegram starts anywhere, also lower.
        return number not in self._in_hand and number not in self._committed

    def _is_asked(self) -> bool:
        """Tell whether the last call asked for what comes after all that is committed by now."""
        return self._confirmed == self._offset

    def _begin(self, update: Update) -> None:
        number = update["update_id"]
        self._in_hand[number] = _Held(update, self._commits)
        self._offset = min(self._in_hand)
        self._settled.clear()
        self._try(number)

    def _try(self, number: int) -> None:
        task = asyncio.create_task(_await(self._take, self._in_hand[number].update))
        self._tasks.add(task)
        task.add_done_callback(partial(self._tried, number))

    def _tried(self, number: int, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        if task.cancelled():  # the process ends: not committed, so to be fetched again
            return
        error = task.exception()
        if error is None:
            self._commits += 1
            self._pass(number)
            return
        held = self._in_hand[number]
        held.failures += 1
        if held.failures <= len(self._tries):
            _log.warning("an update broke and is tried again: %s", describe(error))
            self._try_later(number, self._tries[held.failures - 1])
        elif self._commits == held.committed_before:
            if self._stuck_at != self._commits:  # one line for it, not one for each and every try
                self._stuck_at = self._commits
                _log.error("no update can be committed, all of them wait: %s", describe(error))
            self._try_later(number, self._backoff[1])
        else:
            _log.error(
                "an update broke %d times and is passed over: %s", held.failures, describe(error)
            )
            self._pass(number)

    def _try_later(self, number: int, seconds: float) -> None:
        if self._stopping.is_set():
            return
        self._broken.add(number)
        loop = asyncio.get_running_loop()
        if self._retry is None or self._retry.when() > loop.time() + seconds:
            self._drop_retry()
            self._retry = loop.call_later(seconds, self._try_again)

    def _try_again(self) -> None:
        self._retry = None
        waiting, self._broken = sorted(self._broken), set()
        for number in waiting:  # all together: one person's must not overtake each other
            self._try(number)

    def _pass(self, number: int) -> None:
        del self._in_hand[number]
        self._committed.add(number)
        self._offset = min(self._in_hand, default=max(self._committed) + 1)
        if not self._in_hand:
            self._settled.set()

    async def _finish(self) -> None:
        self._drop_retry()
        if self._tasks:
            await asyncio.wait(self._tasks)

    async def _confirm(self) -> None:
        if self._offset == self._confirmed:
            return
        try:
            await self._get_updates(0, 1)
        except TelegramError as error:
            # Nothing is lost: what is not confirmed comes again, and is known by its number.
            _log.warning("the last updates could not be confirmed: %s", describe(error))

    def _drop_retry(self) -> None:
        # What waits for another try stays unconfirmed: it comes again at the next start.
        if self._retry is not None:
            self._retry.cancel()
            self._retry = None

    @staticmethod
    async def _within(event: asyncio.Event, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(event.wait(), seconds)


async def _await(take: Callable[[Update], Awaitable[None]], update: Update) -> None:
    await take(update)


def _wait_for(error: TelegramError, pause: float) -> float:
    """Say in the log what happened; return the seconds to wait."""
    if isinstance(error, RetryAfter):
        _log.warning("Telegram asks to wait before the next getUpdates")
        after = error.retry_after
        return after.total_seconds() if isinstance(after, timedelta) else float(after)
    if isinstance(error, Conflict):
        _log.error(
            "Telegram gives this bot's updates to someone else: another process polls with the same"
            " token, or a webhook is set"
        )
    else:
        _log.warning("getUpdates failed, to be tried again: %s", describe(error))
    return pause * random.uniform(0.5, 1.0)  # noqa: S311 - to spread the load, not a secret
