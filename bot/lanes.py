"""Lanes: work of one key in order, work of different keys side by side.

Whatever belongs to one person happens in the order it was handed in; nobody waits for another.
Waiting work is an entry in a queue: it has no task and holds no place. Where more lanes have work
than may run at once, each gets one piece done in its turn.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from functools import partial
from typing import Any, TypeVar

from flows.errors import HouvastError

T = TypeVar("T")
_Piece = tuple[Callable[[], Awaitable[Any]], asyncio.Future[Any]]


class Lanes:
    """Runs what is submitted, in order within a key; a lane is gone as soon as it is empty."""

    def __init__(self, at_once: int = 256) -> None:
        self._at_once = at_once
        self._waiting: dict[str, deque[_Piece]] = {}
        self._ready: deque[str] = deque()
        self._running: set[asyncio.Task[Any]] = set()
        self._idle = asyncio.Event()
        self._idle.set()
        self._closed = False

    def __len__(self) -> int:
        """How many lanes have work, running or waiting."""
        return len(self._waiting)

    def submit(self, key: str, work: Callable[[], Awaitable[T]]) -> asyncio.Future[T]:
        """Hand in work; the future gets its result or its exception.

        Cancelling the future of waiting work takes it out; what already runs goes on to its end.
        Raises HouvastError (lanes.closed) after `close`.
        """
        if self._closed:
            raise HouvastError("no new work is taken while stopping", code="lanes.closed")
        future: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        lane = self._waiting.get(key)
        if lane is None:
            self._waiting[key] = lane = deque()
            self._ready.append(key)
            self._idle.clear()
        lane.append((work, future))
        self._start()
        return future

    async def drained(self) -> None:
        """Wait until nothing runs and nothing waits."""
        await self._idle.wait()

    async def close(self) -> None:
        """Refuse new work and wait until what was handed in is done."""
        self._closed = True
        await self.drained()

    def _start(self) -> None:
        while self._ready and len(self._running) < self._at_once:
            key = self._ready.popleft()
            work, future = self._waiting[key].popleft()
            if future.cancelled():
                self._next(key)
                continue
            task = asyncio.create_task(_run(work))
            self._running.add(task)
            task.add_done_callback(partial(self._done, key, future))

    def _done(self, key: str, future: asyncio.Future[Any], task: asyncio.Task[Any]) -> None:
        self._running.discard(task)
        _pass_on(task, future)
        self._next(key)
        self._start()

    def _next(self, key: str) -> None:
        if self._waiting[key]:
            self._ready.append(key)
            return
        del self._waiting[key]
        if not self._waiting:
            self._idle.set()


async def _run(work: Callable[[], Awaitable[T]]) -> T:
    return await work()


def _pass_on(task: asyncio.Task[Any], future: asyncio.Future[Any]) -> None:
    if task.cancelled():
        future.cancel()
    elif future.cancelled():
        task.exception()  # looked at: nobody waits for it any more
    elif (error := task.exception()) is not None:
        future.set_exception(error)
    else:
        future.set_result(task.result())
