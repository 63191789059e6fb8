"""The one verb: what came in is loaded, decided, committed and sent.

1. One person's updates run in order, those of different people side by side (`Lanes`).
2. An update is one unit of work: that it came, what it changed, and what is to be sent are on
   disk together or not at all. Coming twice changes nothing.
3. Slow work (redaction, the withdraw code) is done off the event loop: the unit is left as if it
   had not been begun and run again with the outcome.
4. Sending begins after the commit. What is noted and not yet sent survives a crash.
5. A fault of ours in one update is told to the person and costs that update alone. Where the
   database keeps nothing (a full disk, a lock), nobody is to blame: the update waits in its lane,
   unconfirmed and before what the same person did later, until it can be kept.
"""

import asyncio
import contextlib
import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot import routes
from bot.clock import Clock
from bot.event import Gone, Group, Ignored, Incoming, Press, Private
from bot.lanes import Lanes
from bot.logging import describe
from bot.message import Send, Toast
from bot.noting import note_messages
from bot.preparing import prepare
from bot.telegram import incoming
from bot.telegram.outgoing import Note, Outgoing
from bot.turn import House, Made, Turn, Unprepared
from flows.dialogue.event import Prepared
from flows.errors import StorageError
from storage import updates
from storage.database import Database, Tx
from storage.person import people

log = logging.getLogger(__name__)

_TOKEN_BYTES = 16
_MOST_PREPARATIONS = 3

PAUSES = (0.1, 5.0)
"""Seconds before an update is tried again while nothing can be kept: at first, and at most."""
STATEMENT = "storage.statement"
"""One statement failed and the rest could have been kept: a fault of ours in this update."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a unit left to be sent, and the line over the chat after a tap."""

    notes: tuple[Note, ...] = ()
    toast: Toast | None = None
    forgotten: bool = False
    """Something was erased at the person's wish, and is to leave the write-ahead log."""


class Runner:
    """Takes updates and due moments through the house."""

    def __init__(self, house: House, database: Database, outgoing: Outgoing, clock: Clock) -> None:
        self.house = house
        self.database = database
        self.outgoing = outgoing
        self.clock = clock
        self.lanes = Lanes()
        self.forgotten: set[int] = set()
        """Chats of people of whom something is erased that may stand in the write-ahead log."""
        self._keeps = True
        self._closing = asyncio.Event()

    def wait_no_longer(self) -> None:
        """Stop: what cannot be kept now fails, and is fetched again at the next start."""
        self._closing.set()

    async def take(self, update: Mapping[str, Any]) -> None:
        """Take one update; return once its effect is on disk. Never raises for its content.

        Raises StorageError when stopping while nothing can be kept.
        """
        event = incoming.read(update)
        if isinstance(event, Private):
            key = str(event.sender.telegram_id)
        elif isinstance(event, Group):
            key = str(event.chat)
        else:
            key = "house"
        await self.lanes.submit(key, lambda: self._handle(event))

    async def _handle(self, event: Incoming) -> None:
        outcome = await self._kept(event)
        self.outgoing.send(outcome.notes)
        if isinstance(event, Private) and isinstance(event.event, Press):
            toast = outcome.toast
            self.outgoing.answer_tap(
                event.event.callback,
                toast.text if toast else None,
                alert=toast.alert if toast else False,
            )
        if isinstance(event, Private) and outcome.forgotten:
            self.forgotten.add(event.sender.telegram_id)

    async def _kept(self, event: Incoming) -> Outcome:
        """Take an event, as often as it needs until the database keeps what comes of it."""
        pause, most = PAUSES
        while True:
            try:
                outcome = await self._taken(event)
            except StorageError as error:
                if self._closing.is_set():
                    raise
                if self._keeps:  # one line for the fault, not one for each update and try
                    self._keeps = False
                    log.error("nothing can be kept, so updates wait: %s", describe(error))
            else:
                if not self._keeps:
                    self._keeps = True
                    log.info("updates are kept again")
                return outcome
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(self._closing.wait(), pause)
            pause = min(2 * pause, most)

    async def _taken(self, event: Incoming) -> Outcome:
        """Take an event; a fault of ours is logged without content, and the person is told."""
        try:
            return await self._unit(event)
        except StorageError as error:
            if error.code != STATEMENT:
                raise
            fault: Exception = error
        # It must not stop the house, and would come again for ever if it did not count as taken.
        except Exception as error:  # noqa: BLE001
            fault = error
        log.error("an update could not be taken: %s", describe(fault))
        return await self.database.unit(lambda tx: self._apologise(tx, event))

    async def _unit(self, event: Incoming) -> Outcome:
        prepared: Prepared | Made | None = None
        token = secrets.token_urlsafe(_TOKEN_BYTES)
        for _ in range(_MOST_PREPARATIONS):
            try:
                return await self.database.unit(
                    lambda tx, ready=prepared: self._decide(tx, event, token, ready)  # type: ignore[misc]
                )
            except Unprepared as left:
                prepared = await prepare(left, self.house)
        raise AssertionError("a turn asks for slow work once or twice, not without end")

    def _decide(
        self, tx: Tx, event: Incoming, token: str, prepared: Prepared | Made | None
    ) -> Outcome:
        """Decide inside the unit. Runs on the database's thread."""
        now = self.clock.now()
        if not updates.first_time(tx, event.update, now.date()):
            return Outcome()
        match event:
            case Private():
                return self._private(tx, event, token, prepared)
            case Group():
                text = routes.in_group(self.house, event)
                if text is None:
                    return Outcome()
                return Outcome(note_messages(tx, None, event.chat, [Send(text)]))
            case Ignored():
                return Outcome()

    def _private(
        self, tx: Tx, event: Private, token: str, prepared: Prepared | Made | None
    ) -> Outcome:
        settings = self.house.settings
        telegram_id = event.sender.telegram_id
        if isinstance(event.event, Gone):
            # Who is not known, or is forgotten, is not noted down for leaving.
            people.mark_gone(tx, tx.sealer.pseudonym(telegram_id))
            return Outcome()
        person, _ = people.arrive(
            tx,
            telegram_id,
            language=self._language(event.sender.language),
            timezone=settings.timezone,
        )
        if telegram_id in settings.admins:
            person = replace(person, facilitator=True)
        turn = Turn(tx, self.house, person, self.clock.now(), token)
        if isinstance(prepared, Made):
            turn.made = prepared
        else:
            turn.prepared = prepared
        routes.answer(turn, event.event)
        keeper = None if turn.forgotten else person.id
        notes = note_messages(tx, keeper, telegram_id, turn.messages)
        return Outcome(notes, turn.toast, turn.forgotten or turn.erased)

    def _apologise(self, tx: Tx, event: Incoming) -> Outcome:
        """Count an update as taken although it failed, and say so to the person."""
        if not updates.first_time(tx, event.update, self.clock.now().date()):
            return Outcome()
        if not isinstance(event, Private) or isinstance(event.event, Gone):
            return Outcome()
        telegram_id = event.sender.telegram_id
        known = people.find(tx, tx.sealer.pseudonym(telegram_id))
        language = known.language if known else self._language(event.sender.language)
        sorry = [Send(self.house.wording.speaks(language)("common/wrong-not-saved"))]
        return Outcome(note_messages(tx, None, telegram_id, sorry))

    def _language(self, theirs: str) -> str:
        """Speak the language of their Telegram where Houvast has it, else the house's."""
        short = theirs.partition("-")[0]
        return short if short in self.house.wording.languages else self.house.settings.language
