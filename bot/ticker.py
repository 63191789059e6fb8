"""Time passing: one loop that asks the database, every few seconds, what is due.

There is no job a person: due moments are rows, so that any number of processes may tick and a
restart forgets nothing. This is the only module that knows the scheduler.
"""

from collections.abc import Awaitable, Callable

from apscheduler.schedulers.asyncio import AsyncIOScheduler

TICK_SECONDS = 5


class Ticker:
    """Calls `tick` every few seconds, one at a time; a late one is caught up with once."""

    def __init__(self, tick: Callable[[], Awaitable[None]], seconds: float = TICK_SECONDS) -> None:
        self._tick = tick
        self._seconds = seconds
        self._scheduler = AsyncIOScheduler(timezone="UTC")

    def start(self) -> None:
        """Begin; needs a running event loop."""
        self._scheduler.add_job(
            self._tick,
            "interval",
            seconds=self._seconds,
            # The default grace of 1 s drops a tick silently when the loop was held up.
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        self._scheduler.start()

    def stop(self) -> None:
        """Start no further tick. One under way finishes in its unit of work."""
        # `wait=True` would cancel a running coroutine in the middle.
        self._scheduler.shutdown(wait=False)
