"""The outbox's desk: what became of each message is noted, one by one, in units of work.

What Telegram has and the database could not note is struck off as soon as it can be: else the
next start would send it again.
"""

import logging
from collections.abc import Callable

from bot.clock import Clock
from bot.logging import describe
from bot.telegram.outgoing import Note
from flows.errors import StorageError
from storage import outbox
from storage.database import Database, Tx
from storage.dialogue import states, traces
from storage.person import people

log = logging.getLogger(__name__)


class OutboxDesk:
    """Strikes messages off the outbox, and keeps the message ids of a running dialogue."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._owed: list[str] = []  # ids of messages to be struck off

    async def catch_up(self) -> None:
        """Strike off what could not be struck off when it was time. Raises StorageError."""
        owed = tuple(self._owed)

        def unit(tx: Tx) -> None:
            for each in owed:
                outbox.strike(tx, each)

        if owed:
            await self._database.unit(unit)
            del self._owed[: len(owed)]

    async def accepted(self, note: Note, message_id: int | None) -> None:
        """Strike it off; a running dialogue remembers it, so that it can be removed."""
        today = self._clock.now().date()

        def unit(tx: Tx) -> None:
            outbox.strike(tx, note.id)
            if message_id is None or not note.method.startswith("send"):
                return
            person_id = _person(tx, note)
            if states.until(tx, person_id) is None:
                return
            traces.note(tx, person_id, message_id, today)
            if "reply_markup" in note.fields:
                states.set_question(tx, person_id, message_id)

        await self._note(note, unit)

    async def gone(self, note: Note) -> None:
        """Let nothing more be sent to, or come due for, somebody who left or blocked the bot."""

        def unit(tx: Tx) -> None:
            outbox.drop_chat(tx, note.chat)
            people.mark_gone(tx, _person(tx, note))

        await self._note(note, unit)

    async def refused(self, note: Note, code: str) -> None:  # noqa: ARG002  # the Desk's form
        """Strike off what can never be sent."""
        await self._note(note, lambda tx: outbox.strike(tx, note.id))

    async def migrated(self, note: Note, new_chat: int) -> None:
        """Leave it noted: it is struck off once the group's new id has it."""

    async def _note(self, note: Note, unit: Callable[[Tx], None]) -> None:
        try:
            await self._database.unit(unit)
        except StorageError as error:
            log.error("what became of a message is noted later: %s", describe(error))
            self._owed.append(note.id)


def _person(tx: Tx, note: Note) -> str:
    """Name whose private chat it is: there, the chat's id is the person's."""
    return tx.sealer.pseudonym(note.chat)
