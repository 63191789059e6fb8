"""What is due: check-ins, reminders, the release of stories, and what must be gone by now.

Each kind is claimed in one unit together with what is to be sent and the next due moment, so
that any number of processes may tick and a crash neither doubles nor loses a moment.
"""

import logging
import secrets
from datetime import datetime, time, timedelta

from bot.checkin import coming_by
from bot.clock import Clock
from bot.noting import note_messages
from bot.telegram.outgoing import Note, Outgoing
from bot.turn import House, Turn
from flows.checkin.recurrence import Weekday, Weekly
from storage import moments, updates
from storage.checkin import subscriptions
from storage.database import Database, Tx
from storage.dialogue import reminders, states, traces
from storage.person import people
from storage.story.release import release_batch

log = logging.getLogger(__name__)

AT_ONCE = 50
"""How many due people one unit takes: a unit must not hold others up."""

RELEASE = "release"
PURGE = "purge"
EARLIER = 1 / 8
"""A release comes by up to this part of its interval earlier: its moment is not foreseen."""

PURGE_EVERY = timedelta(hours=1)
KEEP_REMINDERS = timedelta(days=7)
"""How long a reminder that was asked can still be answered."""

KEEP_UPDATES = timedelta(days=3)
"""Telegram delivers an update again for a day at most."""

KEEP_TRACES = timedelta(days=2)
"""Telegram lets a bot remove messages of the last 48 hours."""


class DueWork:
    """Does what is due at a moment; called by the ticker."""

    def __init__(self, house: House, database: Database, outgoing: Outgoing, clock: Clock) -> None:
        self._house = house
        self._database = database
        self._outgoing = outgoing
        self._clock = clock

    async def tick(self) -> None:
        """Do everything that is due now."""
        for claim in (self._check_ins, self._reminders):
            claimed = AT_ONCE
            while claimed == AT_ONCE:
                claimed, notes = await self._database.unit(claim)
                self._outgoing.send(notes)
        if await self._database.unit(self._take_release):
            await self._release()
        await self._database.unit(self._purge)

    async def next_moment(self) -> datetime | None:
        """Tell when the next check-in, reminder or release is due; None when nothing is."""

        def earliest(tx: Tx) -> datetime | None:
            found = (subscriptions.earliest(tx), reminders.earliest(tx), moments.find(tx, RELEASE))
            return min((each for each in found if each is not None), default=None)

        return await self._database.unit(earliest)

    def _check_ins(self, tx: Tx) -> tuple[int, tuple[Note, ...]]:
        claimed = subscriptions.due(tx, self._clock.now(), AT_ONCE)
        notes: tuple[Note, ...] = ()
        for each in claimed:
            if (turn := self._turn(tx, each.person_id)) is not None:
                rule = Weekly(Weekday(each.weekday), time(each.hour))
                coming_by.check_in(turn, rule, each.next_at)
                notes += self._noted(turn)
        return len(claimed), notes

    def _reminders(self, tx: Tx) -> tuple[int, tuple[Note, ...]]:
        claimed = reminders.due(tx, self._clock.now(), AT_ONCE)
        notes: tuple[Note, ...] = ()
        for each in claimed:
            if (turn := self._turn(tx, each.person_id)) is not None:
                coming_by.remind(turn, each)
                notes += self._noted(turn)
        return len(claimed), notes

    def _turn(self, tx: Tx, person_id: str) -> Turn | None:
        person = people.find(tx, person_id)
        if person is None:
            return None
        return Turn(tx, self._house, person, self._clock.now(), secrets.token_urlsafe(16))

    def _noted(self, turn: Turn) -> tuple[Note, ...]:
        chat = people.address(turn.tx, turn.person.id)
        if chat is None:
            return ()
        return note_messages(turn.tx, turn.person.id, chat, turn.messages, live=False)

    def _take_release(self, tx: Tx) -> bool:
        """Claim the release moment when it has come, and set the next, at a random moment."""
        now = self._clock.now()
        due = moments.find(tx, RELEASE)
        if due is not None and due > now:
            return False
        every = self._house.settings.release_every
        earlier = every * (secrets.randbelow(1000) / 1000) * EARLIER
        moments.put(tx, RELEASE, now + every - earlier)
        return due is not None

    async def _release(self) -> None:
        minimum = self._house.settings.release_batch
        released = await release_batch(self._database, minimum=minimum, seed=secrets.randbits(64))
        if released:
            log.info("a batch of stories went to the facilitators")

    def _purge(self, tx: Tx) -> None:
        now = self._clock.now()
        due = moments.find(tx, PURGE)
        if due is not None and due > now:
            return
        moments.put(tx, PURGE, now + PURGE_EVERY)
        states.purge(tx, now)
        traces.purge(tx, (now - KEEP_TRACES).date())
        reminders.purge(tx, (now - KEEP_REMINDERS).date())
        updates.purge(tx, (now - KEEP_UPDATES).date())
