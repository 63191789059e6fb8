"""Sending what the outbox holds, after the commit that noted it.

1. Within a chat strictly in order, one call at a time; chats side by side, at the pace of `Pace`.
2. At least once: a note is struck off when Telegram has taken it; until then it is tried again,
   after a pause that doubles, and no other chat waits for it. After a timeout the call may have
   been taken, so the pause is longer and a double is possible; better that than nothing.
3. What can never be sent is struck off with a code. Whoever left gets nothing more.
4. Nothing here waits in a task: a chat in line is an entry in a queue; a task is a call in flight.

Answers to taps go beside the replies, for speed: they are kept nowhere and may be lost.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from typing import Any, Protocol

from telegram import Bot
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.logging import describe
from bot.telegram.pace import Pace
from bot.telegram.request import Upload, call

__all__ = ["Desk", "Note", "Outgoing", "Upload"]

_log = logging.getLogger(__name__)

BACKOFF = (1.0, 60.0)
"""Seconds before a call that failed is tried again: at first, and at most; doubled in between."""
AFTER_TIMEOUT = 5.0
"""Seconds at least before a call that timed out is tried again: it may have been taken."""
COUNTED = ("send", "copy", "forward")
"""How the methods begin that make a new message; `sendChatAction` makes none."""
SAME = "message is not modified"
UNKNOWN = "telegram.bad_request"
FINERY = frozenset({"protect_content", "link_preview_options", "entities"})
"""Fields that a message can do without, where a Bot API server does not know them."""
REFUSALS = {
    # what Telegram's description holds, in small letters: our code
    "message to edit not found": "telegram.message_gone",
    "message can't be edited": "telegram.message_gone",
    "message to delete not found": "telegram.message_gone",
    "message can't be deleted": "telegram.message_gone",
    "message identifier is not specified": "telegram.message_gone",
    "message_id_invalid": "telegram.message_gone",
    "chat not found": "telegram.chat_not_found",
    "can't parse entities": "telegram.entities",
    "is too long": "telegram.too_long",
    "too large": "telegram.too_large",
    "text is empty": "telegram.empty",
    "text must be non-empty": "telegram.empty",
    "button": "telegram.button",
    "not enough rights": "telegram.rights",
    "have no rights": "telegram.rights",
    "cannot be encoded": "telegram.encoding",
}


@dataclass(frozen=True, slots=True)
class Note:
    """One message noted in the outbox.

    `fields` are the method's, as JSON knows them, a file as an `Upload`; `chat_id` is filled in
    from `chat`. `live` is a reply to a person, sent before broadcasts.
    """

    id: str
    chat: int
    method: str
    fields: Mapping[str, Any]
    live: bool = True


class Desk(Protocol):
    """Who keeps the outbox and is told what became of each note."""

    async def accepted(self, note: Note, message_id: int | None) -> None:
        """Telegram has it, under this number where it is a message: strike it off."""

    async def gone(self, note: Note) -> None:
        """Drop all notes of this chat: the person left or blocked the bot."""

    async def refused(self, note: Note, code: str) -> None:
        """Strike it off: it can never be sent."""

    async def migrated(self, note: Note, new_chat: int) -> None:
        """Note the new id of the group: this note and those after it go there."""


@dataclass(slots=True)
class _Lane:
    notes: deque[Note] = field(default_factory=deque)
    failures: int = 0
    calling: bool = False


@dataclass(frozen=True, slots=True)
class _Again:
    """The head stays, and is tried after so many seconds."""

    after: float


@dataclass(frozen=True, slots=True)
class _MovedTo:
    """The head and those after it go to another chat."""

    chat: int


class Outgoing:
    """Sends notes and tells the desk. Takes them after the commit, by `send`."""

    def __init__(
        self,
        bot: Bot,
        desk: Desk,
        pace: Pace | None = None,
        *,
        backoff: tuple[float, float] = BACKOFF,
        after_timeout: float = AFTER_TIMEOUT,
    ) -> None:
        self._bot = bot
        self._desk = desk
        self._pace = Pace() if pace is None else pace
        self._backoff = backoff
        self._after_timeout = after_timeout
        self._lanes: dict[int, _Lane] = {}
        self._held: set[str] = set()  # ids of the notes in the lanes
        self._moved: dict[int, int] = {}  # groups that got a new id in this process
        self._calls: set[asyncio.Task[_Again | _MovedTo | None]] = set()
        self._taps: set[asyncio.Task[None]] = set()
        self._timer: asyncio.TimerHandle | None = None
        self._idle = asyncio.Event()
        self._idle.set()
        self._reached = True
        self._closed = False  # nothing new is taken
        self._cut = False  # nothing new is begun
        self.lost_taps = 0  # answers to taps that Telegram did not take

    def send(self, notes: Sequence[Note]) -> None:
        """Put notes in line and return at once. A note already in line is passed over."""
        if self._closed:
            return  # they are in the outbox, and go at the next start
        for note in notes:
            if note.id in self._held:
                continue
            self._held.add(note.id)
            chat = self._moved.get(note.chat, note.chat)
            self._enter(note if chat == note.chat else replace(note, chat=chat))
        self._go()

    def answer_tap(self, callback_id: str, text: str | None = None, *, alert: bool = False) -> None:
        """Answer a tap on a button, beside everything else; not kept, and lost where it fails."""
        if self._closed:
            return
        fields: dict[str, Any] = {"callback_query_id": callback_id}
        if text is not None:
            fields["text"] = text
        if alert:
            fields["show_alert"] = True
        task = asyncio.create_task(self._answer(fields))
        self._taps.add(task)
        task.add_done_callback(self._taps.discard)

    def holds(self, chat: int) -> bool:
        """Tell whether something for this chat is still in line."""
        return chat in self._lanes

    async def drained(self) -> None:
        """Wait until every note in line was taken, refused or dropped, and every tap answered."""
        while self._lanes or self._taps:
            await self._idle.wait()
            if self._taps:
                await asyncio.wait(self._taps)

    async def close(self, within: float = 5.0) -> None:
        """Stop: give what is in hand `within` seconds; the rest waits in the outbox."""
        self._closed = True
        for chat in [chat for chat, lane in self._lanes.items() if lane.failures]:
            self._give_up(chat)
        try:
            await asyncio.wait_for(self.drained(), within)
        except TimeoutError:
            _log.info("stopping with messages still to be sent; they stay in the outbox")
        self._cut = True
        for chat in list(self._lanes):
            self._give_up(chat)  # those in a call follow when it is cancelled
        if self._timer is not None:
            self._timer.cancel()
        rest: set[asyncio.Task[Any]] = {*self._calls, *self._taps}
        for task in rest:
            task.cancel()
        if rest:
            await asyncio.wait(rest)

    # --- lines: who waits, who goes -----------------------------------------------------------

    def _enter(self, note: Note) -> None:
        lane = self._lanes.get(note.chat)
        if lane is None:
            self._lanes[note.chat] = lane = _Lane()
            self._idle.clear()
        lane.notes.append(note)
        if len(lane.notes) == 1:
            self._ask(note.chat, lane)
        elif note.live:
            self._pace.hasten(note.chat)

    def _ask(self, chat: int, lane: _Lane, after: float = 0.0) -> None:
        head = lane.notes[0]
        live = head.live or any(note.live for note in lane.notes)
        self._pace.ask(chat, counted=_is_counted(head.method), live=live, after=after)

    def _go(self) -> None:
        """Start every call whose turn it is, and come back when the next one's is."""
        while not self._cut and (chat := self._pace.turn()) is not None:
            lane = self._lanes.get(chat)
            if lane is None:  # given up while it waited
                continue
            lane.calling = True
            task = asyncio.create_task(self._deliver(lane))
            self._calls.add(task)
            task.add_done_callback(partial(self._delivered, chat, lane))
        if self._cut or (wait := self._pace.wait()) is None:
            return
        loop = asyncio.get_running_loop()
        moment = loop.time() + wait
        if self._timer is not None:
            if not self._timer.cancelled() and loop.time() < self._timer.when() <= moment:
                return
            self._timer.cancel()
        self._timer = loop.call_at(moment, self._go)

    def _delivered(
        self, chat: int, lane: _Lane, task: "asyncio.Task[_Again | _MovedTo | None]"
    ) -> None:
        self._calls.discard(task)
        lane.calling = False
        if task.cancelled():
            self._give_up(chat)
            return
        error = task.exception()
        if error is not None:  # the desk failed; the note is still in the outbox
            _log.error("what became of a message could not be noted: %s", describe(error))
        match None if error is not None else task.result():
            case _Again(after) if not self._closed:
                self._ask(chat, lane, after)
            case _Again():
                self._give_up(chat)
            case _MovedTo(new_chat):
                self._move(chat, new_chat)
            case None:
                self._held.discard(lane.notes.popleft().id)
                if lane.notes:
                    self._ask(chat, lane)
                else:
                    self._remove(chat)
        self._go()

    def _move(self, chat: int, new_chat: int) -> None:
        self._moved[chat] = new_chat
        for note in self._lanes.pop(chat).notes:
            self._enter(replace(note, chat=new_chat))

    def _give_up(self, chat: int) -> None:
        lane = self._lanes[chat]
        if not lane.calling:
            self._held.difference_update(note.id for note in lane.notes)
            self._remove(chat)

    def _remove(self, chat: int) -> None:
        del self._lanes[chat]
        if not self._lanes:
            self._idle.set()

    # --- calls and what became of them --------------------------------------------------------

    async def _deliver(self, lane: _Lane) -> _Again | _MovedTo | None:
        note = lane.notes[0]
        try:
            result = await call(self._bot, note.method, _addressed(note))
        except TelegramError as error:
            return await self._failed(note, lane, error)
        lane.failures = 0
        if not self._reached:
            self._reached = True
            _log.info("Telegram is reached again")
        await self._desk.accepted(note, _message_id(result))
        return None

    async def _failed(
        self, note: Note, lane: _Lane, error: TelegramError
    ) -> _Again | _MovedTo | None:
        match error:
            case RetryAfter():
                self._pace.pause(note.chat, _seconds(error))
                return _Again(0.0)
            case ChatMigrated():
                await self._desk.migrated(note, error.new_chat_id)
                return _MovedTo(error.new_chat_id)
            case Forbidden():
                while len(lane.notes) > 1:
                    self._held.discard(lane.notes.pop().id)
                await self._desk.gone(note)
            case BadRequest() if SAME in error.message.lower():
                await self._desk.accepted(note, note.fields.get("message_id"))
            case BadRequest():
                code = _code(error.message.lower())
                plain = _plain(note) if code == UNKNOWN else None
                if plain is not None:
                    _log.warning("%s is refused, and sent again without finery", note.method)
                    lane.notes[0] = plain
                    return _Again(0.0)
                await self._refuse(note, code)
            case InvalidToken() if error.message == "Not Found":
                await self._refuse(note, "telegram.method")
            case _:
                return self._unreached(lane, error)
        return None

    async def _refuse(self, note: Note, code: str) -> None:
        quiet = code == "telegram.message_gone"
        _log.log(
            logging.DEBUG if quiet else logging.WARNING, "%s is refused: %s", note.method, code
        )
        await self._desk.refused(note, code)

    def _unreached(self, lane: _Lane, error: TelegramError) -> _Again:
        if self._reached:  # one line for the fault, not one for every chat
            self._reached = False
            _log.warning("Telegram is not reached, to be tried again: %s", describe(error))
        first, most = self._backoff
        pause = min(first * 2.0**lane.failures, most)
        lane.failures = min(lane.failures + 1, 32)
        return _Again(max(pause, self._after_timeout) if isinstance(error, TimedOut) else pause)

    async def _answer(self, fields: Mapping[str, Any]) -> None:
        if wait := self._pace.paused_for():
            await asyncio.sleep(wait)
        try:
            await call(self._bot, "answerCallbackQuery", fields)
        except TelegramError as error:
            self.lost_taps += 1
            if isinstance(error, RetryAfter):
                self._pace.pause(None, _seconds(error))


def _addressed(note: Note) -> dict[str, Any]:
    """Fill in the chat: as a field, or for a menu of commands as the scope it holds in."""
    if note.method == "setMyCommands":
        return {**note.fields, "scope": {"type": "chat", "chat_id": note.chat}}
    return {**note.fields, "chat_id": note.chat}


def _plain(note: Note) -> Note | None:
    """Leave out what a Bot API server may not know; None when there is nothing of it.

    A question without it is better than a person who hears nothing.
    """
    if not FINERY & note.fields.keys():
        return None
    kept = {name: value for name, value in note.fields.items() if name not in FINERY}
    return replace(note, fields=kept)


def _is_counted(method: str) -> bool:
    return method.startswith(COUNTED) and method != "sendChatAction"


def _message_id(result: Any) -> int | None:
    first = result[0] if isinstance(result, list) and result else result
    number = first.get("message_id") if isinstance(first, dict) else None
    return number if isinstance(number, int) else None


def _code(description: str) -> str:
    found = (code for part, code in REFUSALS.items() if part in description)
    return next(found, UNKNOWN)


def _seconds(error: RetryAfter) -> float:
    after = error.retry_after
    return after.total_seconds() if isinstance(after, timedelta) else float(after)
