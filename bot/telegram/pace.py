"""The pace that Telegram asks for: who may send next, and when.

Telegram's limits (core.telegram.org/bots/faq, "My bot is hitting limits"): about 30 messages a
second over all, one a second in one chat with short bursts borne, 20 a minute in a group. The
rules here:

1. Only new messages count; edits, deletions and answers to taps do not, but they too obey a pause.
2. Over all: `rate` a second with a burst so small that no second ever holds more than both added.
3. In one chat: one a second, after a burst of three. In a group besides: 20 in any minute.
4. Live replies go before broadcasts; within a class, who became free first goes first.
5. A 429 pauses the chat it came for; one that names no chat, or a third chat paused at the same
   time, pauses all.

Chats ask for a turn, one at a time each; `turn` gives it. The limits are the generic cell rate
algorithm (ITU-T I.371): one number a bucket, the moment up to which it is used.
"""

import heapq
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field

MINUTE = 60.0
ALL_FROM = 3
"""As many chats on a pause at once mean that the limit over all was hit."""
KEEP = 1024
"""Chats remembered before those at rest are forgotten."""


@dataclass(slots=True)
class _Chat:
    """What is remembered of a chat, in seconds of the clock."""

    used: float = float("-inf")
    paused: float = float("-inf")
    lately: deque[float] | None = None  # the last messages into a group


@dataclass(slots=True)
class _Ask:
    counted: bool
    live: bool
    number: int


@dataclass(slots=True)
class _Lines:
    """Chats that may go as far as their own limits are concerned, in order of becoming free."""

    free: OrderedDict[int, None] = field(default_factory=OrderedDict)
    live: OrderedDict[int, None] = field(default_factory=OrderedDict)
    broadcast: OrderedDict[int, None] = field(default_factory=OrderedDict)

    def of(self, ask: _Ask) -> OrderedDict[int, None]:
        if not ask.counted:
            return self.free
        return self.live if ask.live else self.broadcast


class Pace:
    """Gives turns to send, by the rules above; knows no Telegram and does not wait itself."""

    def __init__(
        self,
        clock: Callable[[], float] = time.monotonic,
        *,
        rate: float = 25.0,
        burst: int = 4,
        chat_burst: int = 3,
        group_a_minute: int = 20,
    ) -> None:
        """`clock` in seconds; `rate` and `burst` over all, in messages a second and messages."""
        self._clock = clock
        self._step = 1.0 / rate
        self._slack = (burst - 1) * self._step
        self._chat_slack = chat_burst - 1.0
        self._group = group_a_minute
        self._used = float("-inf")
        self._all_paused = float("-inf")
        self._chats: dict[int, _Chat] = {}
        self._forget_at = KEEP
        self._asks: dict[int, _Ask] = {}
        self._asked = 0
        self._held: list[tuple[float, int, int]] = []  # when free, number of the ask, chat
        self._lines = _Lines()

    def ask(self, chat: int, *, counted: bool, live: bool, after: float = 0.0) -> None:
        """Ask for a turn of `chat`, at the earliest `after` seconds from now.

        `counted` for a new message. A chat asks again only after it got its turn.
        """
        self._asked += 1
        ask = self._asks[chat] = _Ask(counted, live, self._asked)
        now = self._clock()
        moment = max(now + after, self._free_at(chat, ask))
        self._place(chat, ask, moment, now)

    def hasten(self, chat: int) -> None:
        """Let a waiting broadcast of `chat` go as a live one: a live reply waits behind it."""
        ask = self._asks.get(chat)
        if ask is None or ask.live:
            return
        waited_in = self._lines.of(ask)
        ask.live = True
        if ask.counted and chat in waited_in:
            del waited_in[chat]
            self._lines.live[chat] = None

    def turn(self) -> int | None:
        """Give the chat whose turn it is now, or None; its message counts from here on."""
        now = self._clock()
        if now < self._all_paused:
            return None
        while self._held and self._held[0][0] <= now:
            _, _, chat = heapq.heappop(self._held)
            ask = self._asks[chat]
            self._place(chat, ask, self._free_at(chat, ask), now)
        for line in (self._lines.free, self._lines.live, self._lines.broadcast):
            if line is not self._lines.free and now < self._used - self._slack:
                return None
            while line:
                chat, _ = line.popitem(last=False)
                ask = self._asks[chat]
                if (moment := self._free_at(chat, ask)) > now:
                    self._place(chat, ask, moment, now)
                    continue
                del self._asks[chat]
                if ask.counted:
                    self._count(chat, now)
                return chat
        return None

    def wait(self) -> float | None:
        """For how many seconds `turn` has nothing to give; None where nobody waits."""
        now = self._clock()
        moments = []
        if self._held:
            moments.append(self._held[0][0])
        if self._lines.free:
            moments.append(now)
        if self._lines.live or self._lines.broadcast:
            moments.append(self._used - self._slack)
        return max(0.0, max(min(moments), self._all_paused) - now) if moments else None

    def pause(self, chat: int | None, seconds: float) -> None:
        """Telegram asked to wait, for this chat or (None) at all."""
        now = self._clock()
        until = now + seconds
        if chat is not None:
            known = self._chat(chat)
            known.paused = max(known.paused, until)
            paused = sum(1 for one in self._chats.values() if one.paused > now)
            if paused < ALL_FROM:
                return
        self._all_paused = max(self._all_paused, until)

    def paused_for(self) -> float:
        """For how many seconds yet all is paused; 0 where it is not."""
        return max(0.0, self._all_paused - self._clock())

    def _place(self, chat: int, ask: _Ask, moment: float, now: float) -> None:
        if moment > now:
            heapq.heappush(self._held, (moment, ask.number, chat))
        else:
            self._lines.of(ask)[chat] = None

    def _free_at(self, chat: int, ask: _Ask) -> float:
        known = self._chats.get(chat)
        if known is None:
            return float("-inf")
        if not ask.counted:
            return known.paused
        moment = max(known.paused, known.used - self._chat_slack)
        if known.lately is not None and len(known.lately) == self._group:
            moment = max(moment, known.lately[0] + MINUTE)
        return moment

    def _count(self, chat: int, now: float) -> None:
        self._used = max(self._used, now) + self._step
        known = self._chat(chat)
        known.used = max(known.used, now) + 1.0
        if known.lately is not None:
            known.lately.append(now)

    def _chat(self, chat: int) -> _Chat:
        known = self._chats.get(chat)
        if known is None:
            if len(self._chats) >= self._forget_at:
                self._forget()
            group = chat < 0
            known = self._chats[chat] = _Chat(lately=deque(maxlen=self._group) if group else None)
        return known

    def _forget(self) -> None:
        now = self._clock()
        self._chats = {chat: one for chat, one in self._chats.items() if not _rests(one, now)}
        self._forget_at = max(KEEP, 2 * len(self._chats))


def _rests(one: _Chat, now: float) -> bool:
    in_group = one.lately is not None and len(one.lately) > 0 and one.lately[-1] + MINUTE > now
    return one.used <= now and one.paused <= now and not in_group
