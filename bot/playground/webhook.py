"""Updates by HTTP POST, as https://core.telegram.org/bots/api#setwebhook tells.

Updates of one user go one after the other, those of different users side by side, up to
`max_connections`. What is not answered with 2xx is tried again, later each time.
"""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from http import HTTPStatus
from time import time

import aiohttp

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 a header's name
FIRST_RETRY = 0.05  # seconds; Telegram's are longer, people here do not wait
LONGEST_RETRY = 5.0


@dataclass(slots=True)
class Webhook:
    """Where updates go, and those that are on their way."""

    url: str
    secret: str = ""
    max_connections: int = 40
    on_delivered: Callable[[int], None] = lambda _: None
    last_error: str = ""
    last_error_at: int = 0
    _queues: defaultdict[int, deque[tuple[int, bytes]]] = field(
        default_factory=lambda: defaultdict(deque)
    )
    _workers: dict[int, asyncio.Task[None]] = field(default_factory=dict)
    _free: asyncio.Semaphore = field(init=False)
    _session: aiohttp.ClientSession | None = None
    _closing: asyncio.Task[None] | None = None

    def __post_init__(self) -> None:
        self._free = asyncio.Semaphore(self.max_connections)

    def deliver(self, update_id: int, key: int, body: bytes) -> None:
        """Send this update when those before it with the same key have arrived."""
        self._queues[key].append((update_id, body))
        if key not in self._workers:
            self._workers[key] = asyncio.get_running_loop().create_task(self._work(key))

    def close(self) -> None:
        """Stop delivering; the connections are closed in the background."""
        for worker in self._workers.values():
            worker.cancel()
        if self._session is not None:
            self._closing = asyncio.get_running_loop().create_task(self._session.close())

    async def closed(self) -> None:
        """Return when everything that `close` ended has ended."""
        workers = list(self._workers.values())
        await asyncio.gather(*workers, return_exceptions=True)
        if self._closing is not None:
            await self._closing

    async def _work(self, key: int) -> None:
        queue = self._queues[key]
        try:
            while queue:
                update_id, body = queue[0]
                await self._arrives(body)
                queue.popleft()
                self.on_delivered(update_id)
        finally:
            del self._workers[key], self._queues[key]

    async def _arrives(self, body: bytes) -> None:
        pause = FIRST_RETRY
        while True:
            async with self._free:
                fault = await self._post(body)
            if not fault:
                return
            self.last_error, self.last_error_at = fault, int(time())
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_RETRY)

    async def _post(self, body: bytes) -> str:
        """Return why the bot did not take it, "" when it did."""
        if self._session is None:
            self._session = aiohttp.ClientSession()
        headers = {"Content-Type": "application/json"}
        if self.secret:
            headers[SECRET_HEADER] = self.secret
        try:
            async with self._session.post(self.url, data=body, headers=headers) as answer:
                if HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES:
                    return ""
                return f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except aiohttp.ClientError:
            return "Connection failed"
        except TimeoutError:
            return "Read timeout expired"
