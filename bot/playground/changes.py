"""Who waits for something to happen is woken when it does: no sleeping, no polling."""

import asyncio
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")

EVERYWHERE = 0  # no chat has this id


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed: which, where, and for whom."""

    kind: str  # message, gone, tapped, toast, typing, person, chat, profile, polling
    chat_id: int = EVERYWHERE
    message_id: int = 0
    person_id: int = 0
    text: str = ""
    alert: bool = False


class Changes:
    """Tells listeners each change at once, and wakes those who wait for a chat or for anything."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Change], None]] = []
        self._waiting: defaultdict[int, set[asyncio.Future[None]]] = defaultdict(set)

    def tell(self, change: Change) -> None:
        """Tell that something changed."""
        for listener in self._listeners:
            listener(change)
        for chat_id in {change.chat_id, change.person_id, EVERYWHERE}:
            for waiting in self._waiting.pop(chat_id, ()):
                if not waiting.done():
                    waiting.set_result(None)

    def listen(self, listener: Callable[[Change], None]) -> Callable[[], None]:
        """Call `listener` with every change from now on; call what is returned to end that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    async def until(
        self, predicate: Callable[[], T], *, within: float, chat_id: int = EVERYWHERE
    ) -> T:
        """Return what `predicate` says as soon as that is truthy.

        It is asked now and after each change (of this chat, where one is given). Raise
        `TimeoutError` after `within` seconds.
        """
        async with asyncio.timeout(within):
            while not (answer := predicate()):
                waiting = asyncio.get_running_loop().create_future()
                self._waiting[chat_id].add(waiting)
                await waiting
        return answer
