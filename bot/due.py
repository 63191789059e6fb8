"""What is due: check-ins, reminders, nudges, releases, and what must be gone by now.

Each kind is claimed in one unit together with what is to be sent and the next due moment, so
that any number of processes may tick and a crash neither doubles nor loses a moment. What breaks
holds nothing else up: not the next person, not the other kinds.
"""

import logging
import secrets
from dataclasses import replace
from datetime import datetime, time, timedelta
from functools import partial
from typing import Protocol

from bot.checkin import coming_by
from bot.clock import Clock
from bot.dialogue import discretion
from bot.logging import describe
from bot.noting import note_messages
from bot.story import calling, noticing, posting
from bot.story.letters import reminding
from bot.telegram.outgoing import Note, Outgoing
from bot.turn import House, Turn
from flows.checkin.recurrence import Weekday, Weekly
from flows.errors import StorageError
from storage import moments, updates
from storage.checkin import subscriptions, weeks
from storage.database import Database, Tx
from storage.dialogue import reminders, states, traces
from storage.person import circles, people
from storage.story import calls, letters, moderating, notices, posts, tries, writings
from storage.story.release import Least, enough_wait, release_batch

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

KEEP_TRIES = timedelta(days=1)
"""How long wrong codes are remembered."""

KEEP_TRACES = timedelta(days=2)
"""Telegram lets a bot remove messages of the last 48 hours."""


WEEK = timedelta(days=7)


class Claim(Protocol):
    """Claims at most so many that are due, and says what is to be sent to them.

    `talk`: say it to them; else they are only moved on, past what broke.
    """

    def __call__(self, tx: Tx, *, most: int, talk: bool) -> tuple[int, tuple[Note, ...]]:
        """Return how many were claimed, and the notes."""


class DueWork:
    """Does what is due at a moment; called by the ticker."""

    def __init__(self, house: House, database: Database, outgoing: Outgoing, clock: Clock) -> None:
        self._house = house
        self._database = database
        self._outgoing = outgoing
        self._clock = clock

    async def tick(self) -> None:
        """Do everything that is due now. Never raises: the next tick tries again."""
        for work in (
            self._come_by,
            self._post,
            self._remind,
            self._nudge,
            self._notice,
            self._clear,
            self._remind_boards,
            self._release,
            self._call,
            self._purge,
        ):
            try:
                await work()
            # One kind must not wait for what is broken in another.
            except Exception as error:  # noqa: BLE001
                log.error("what is due could not be done, to be tried again: %s", describe(error))

    async def next_moment(self) -> datetime | None:
        """Tell when the next check-in, reminder, nudge or release is due; None when nothing is.

        A release moment for which too little waits is none: nobody would see anything happen.
        """

        def earliest(tx: Tx) -> datetime | None:
            enough = enough_wait(tx, least=self._least)
            release = moments.find(tx, RELEASE) if enough else None
            asked = (subscriptions, posts, reminders, states, letters, notices, calls)
            found = (*(each.earliest(tx) for each in asked), release)
            return min((each for each in found if each is not None), default=None)

        return await self._database.unit(earliest)

    async def _come_by(self) -> None:
        await self._all_due(self._check_ins)

    async def _post(self) -> None:
        await self._all_due(self._posts)

    async def _remind(self) -> None:
        await self._all_due(self._reminders)

    async def _nudge(self) -> None:
        await self._all_due(self._nudges)

    async def _notice(self) -> None:
        await self._all_due(self._weekly_lines)

    async def _clear(self) -> None:
        await self._all_due(self._discreet_and_over)

    async def _remind_boards(self) -> None:
        await self._all_due(self._directors)

    async def _call(self) -> None:
        await self._all_due(self._facilitators)

    async def _all_due(self, claim: Claim) -> None:
        """Claim all that is due, some at a time; whoever breaks it is found and passed over."""
        most, talk = AT_ONCE, True
        while True:
            try:
                claimed, notes = await self._database.unit(partial(claim, most=most, talk=talk))
            except StorageError:
                raise
            except Exception as error:
                if not talk:
                    raise
                log.error("what was due broke: %s", describe(error))
                most, talk = 1, most > 1  # one by one first; then past the one
                continue
            self._outgoing.send(notes)
            if claimed < most:
                return
            if not talk:
                most, talk = AT_ONCE, True

    def _check_ins(self, tx: Tx, *, most: int, talk: bool) -> tuple[int, tuple[Note, ...]]:
        claimed = subscriptions.due(tx, self._clock.now(), most)
        notes: tuple[Note, ...] = ()
        for each in claimed:
            if not talk:
                subscriptions.move_on(tx, each.person_id, self._clock.now() + WEEK)
            elif (turn := self._turn(tx, each.person_id)) is not None:
                rule = Weekly(Weekday(each.weekday), time(each.hour))
                coming_by.check_in(turn, rule, each.next_at)
                notes += self._noted(turn)
        return len(claimed), notes

    def _posts(self, tx: Tx, *, most: int, talk: bool) -> tuple[int, tuple[Note, ...]]:
        claimed = posts.due(tx, self._clock.now(), most)
        notes: tuple[Note, ...] = ()
        for each in claimed:
            if not talk:
                posts.move_on(tx, each.person_id, each.kind, self._clock.now() + WEEK)
            elif (turn := self._turn(tx, each.person_id)) is not None:
                posting.post(turn, each)
                notes += self._noted(turn)
        return len(claimed), notes

    def _reminders(self, tx: Tx, *, most: int, talk: bool) -> tuple[int, tuple[Note, ...]]:
        claimed = reminders.due(tx, self._clock.now(), most)
        notes: tuple[Note, ...] = ()
        for each in claimed:
            if talk and (turn := self._turn(tx, each.person_id)) is not None:
                coming_by.remind(turn, each)
                notes += self._noted(turn)
        return len(claimed), notes

    def _nudges(self, tx: Tx, *, most: int, talk: bool) -> tuple[int, tuple[Note, ...]]:
        claimed = states.lying(tx, self._clock.now(), most)
        notes: tuple[Note, ...] = ()
        for each in claimed:
            if talk and (turn := self._turn(tx, each)) is not None:
                coming_by.nudge(turn)
                notes += self._noted(turn)
        return len(claimed), notes

    def _weekly_lines(self, tx: Tx, *, most: int, talk: bool) -> tuple[int, tuple[Note, ...]]:
        claimed = notices.due(tx, self._clock.now(), most)
        noted: tuple[Note, ...] = ()
        for each in claimed:
            # First moved on in any case: whoever breaks is not found again at once.
            notices.switch_on(tx, each.person_id, self._clock.now() + WEEK)
            if talk and (turn := self._turn(tx, each.person_id)) is not None:
                noticing.say(turn)
                noted += self._noted(turn)
        return len(claimed), noted

    def _discreet_and_over(self, tx: Tx, *, most: int, talk: bool) -> tuple[int, tuple[Note, ...]]:
        claimed = states.discreet_and_over(tx, self._clock.now(), most)
        notes: tuple[Note, ...] = ()
        for each in claimed:
            states.drop(tx, each)
            if talk and (turn := self._turn(tx, each)) is not None:
                discretion.clear(turn)
                notes += self._noted(turn)
        return len(claimed), notes

    def _directors(self, tx: Tx, *, most: int, talk: bool) -> tuple[int, tuple[Note, ...]]:
        claimed = letters.due(tx, self._clock.now(), most)
        notes: tuple[Note, ...] = ()
        for each in claimed:
            if talk and (turn := self._turn(tx, each.person_id)) is not None:
                reminding.remind(turn, each)
                notes += self._noted(turn)
            else:
                letters.remind(tx, each, None)
        return len(claimed), notes

    def _facilitators(self, tx: Tx, *, most: int, talk: bool) -> tuple[int, tuple[Note, ...]]:
        claimed = calls.due(tx, self._clock.now(), most)
        notes: tuple[Note, ...] = ()
        for each in claimed:
            if talk and (turn := self._turn(tx, each)) is not None:
                calling.call(turn)
                notes += self._noted(turn)
            else:
                calls.drop(tx, each)
        return len(claimed), notes

    def _turn(self, tx: Tx, person_id: str) -> Turn | None:
        person = people.find(tx, person_id)
        if person is None:
            return None
        if person_id in self._admins:
            person = replace(person, facilitator=True)
        return Turn(tx, self._house, person, self._clock.now(), secrets.token_urlsafe(16))

    def _noted(self, turn: Turn) -> tuple[Note, ...]:
        chat = people.address(turn.tx, turn.person.id)
        if chat is None:
            return ()
        return note_messages(turn.tx, turn.person.id, chat, turn.messages, live=False)

    @property
    def _admins(self) -> frozenset[str]:
        """The ids of who facilitates by the settings."""
        pseudonym = self._house.sealer.pseudonym
        return frozenset(pseudonym(each) for each in self._house.settings.admins)

    @property
    def _least(self) -> Least:
        settings = self._house.settings
        return Least(settings.release_batch, settings.min_group, settings.min_report)

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
        if not await self._database.unit(self._take_release):
            return
        released = await release_batch(
            self._database,
            self._least,
            seed=secrets.randbits(64),
            month=f"{self._clock.now().astimezone(self._house.settings.zone):%Y-%m}",
            also=self._admins,
        )
        if released:
            log.info("a batch of stories went to the facilitators")

    async def _purge(self) -> None:
        """Forget what must be gone, and leave no copy of it in the write-ahead log."""
        self._house.originals.purge(self._clock.now())
        if await self._database.unit(self._purge_rows):
            await self._database.checkpoint()

    def _purge_rows(self, tx: Tx) -> bool:
        now = self._clock.now()
        due = moments.find(tx, PURGE)
        if due is not None and due > now:
            return False
        moments.put(tx, PURGE, now + PURGE_EVERY)
        states.purge(tx, now)
        moderating.purge(tx, now)
        tries.purge(tx, (now - KEEP_TRIES).date())
        traces.purge(tx, (now - KEEP_TRACES).date())
        reminders.purge(tx, (now - KEEP_REMINDERS).date())
        circles.purge(tx, now.date())
        weeks.purge(tx, now.date())
        writings.purge(tx, now)
        letters.close_old(tx, now.astimezone(self._house.settings.zone).date())
        updates.purge(tx, (now - KEEP_UPDATES).date())
        return True
