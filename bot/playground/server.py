"""The Bot API over HTTP on one address, and beside it, if wanted, the chat page.

    server = Server(telegram)
    await server.start()
    Bot(telegram.token, base_url=server.base_url, base_file_url=server.base_file_url)

What a call looks like: https://core.telegram.org/bots/api#making-requests.
"""

import asyncio
import hmac
from collections import Counter
from collections.abc import Callable
from types import TracebackType
from typing import Any, Self

import orjson
from aiohttp import web

from bot.playground.bodies import read_body
from bot.playground.description import bot_api
from bot.playground.faults import Faults
from bot.playground.methods import METHODS
from bot.playground.refusals import RefusedError, unsupported
from bot.playground.telegram import Telegram

LOOPBACK = "127.0.0.1"
LARGEST_BODY = 50 * 1024 * 1024  # bytes, as the Bot API takes uploads
SHUTDOWN = 1.0  # seconds open connections get to end

_UNAUTHORIZED = RefusedError(401, "Unauthorized")


class Server:
    """A Bot API server for one bot. `faults` makes it misbehave, `calls` counts by method.

    `extend` adds to the application before it starts: the chat page does.
    """

    def __init__(
        self,
        telegram: Telegram,
        *,
        extend: Callable[[web.Application], None] | None = None,
    ) -> None:
        self.telegram = telegram
        self.faults = Faults()
        self.calls: Counter[str] = Counter()
        self.address = ""
        self._app = web.Application(client_max_size=LARGEST_BODY)
        self._app.router.add_get("/file/bot{token}/files/{file}/{name}", self._download)
        self._app.router.add_route("*", "/bot{token}/{method}", self._call)
        if extend is not None:
            extend(self._app)
        self._runner: web.AppRunner | None = None

    @property
    def base_url(self) -> str:
        """Return what PTB's `base_url` is to be."""
        return f"{self.address}/bot"

    @property
    def base_file_url(self) -> str:
        """Return what PTB's `base_file_url` is to be."""
        return f"{self.address}/file/bot"

    async def start(self, port: int = 0, host: str = LOOPBACK) -> str:
        """Listen on this port, 0 for a free one; return the address, `http://host:port`."""
        self._runner = web.AppRunner(self._app, access_log=None, shutdown_timeout=SHUTDOWN)
        await self._runner.setup()
        await web.TCPSite(self._runner, host, port).start()
        bound = self._runner.addresses[0][1]
        self.address = f"http://{f'[{host}]' if ':' in host else host}:{bound}"
        return self.address

    async def stop(self) -> None:
        """End every call that waits, deliver nothing more, and close the port."""
        updates = self.telegram.updates
        updates.end_poll()
        if (webhook := updates.webhook) is not None:
            updates.set_webhook(None, drop=False)
            await webhook.closed()
        if self._runner is not None:
            await self._runner.cleanup()
            self._runner = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.stop()

    async def _call(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        fault = self.faults.next(method)
        if fault.delay:
            await asyncio.sleep(fault.delay)
        if fault.drop_before:
            return _broken(request)
        try:
            self._check_token(request)
            if fault.refusal is not None:
                await request.read()
                raise fault.refusal
            answer = {"ok": True, "result": await self._carry_out(method, request)}
        except RefusedError as refused:
            return _json(refused.answer(), refused.error_code)
        if fault.drop_after:
            return _broken(request)
        return _json(answer)

    async def _carry_out(self, method: str, request: web.Request) -> Any:
        given, files = await read_body(request)
        name, fields = bot_api().read_call(method, given, files)
        self.calls[name] += 1
        if name == "getUpdates":
            return await self.telegram.updates.poll(fields)
        if self.faults.latency:
            await asyncio.sleep(self.faults.latency)
        answer = METHODS.get(name)
        if answer is None:
            raise unsupported(name)
        return answer(self.telegram, fields)

    async def _download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request)
        except RefusedError as refused:
            return _json(refused.answer(), refused.error_code)
        file = self.telegram.files.get(request.match_info["file"])
        if file is None:
            return _json(RefusedError(404, "Not Found").answer(), 404)
        return web.Response(body=file.data, content_type="application/octet-stream")

    def _check_token(self, request: web.Request) -> None:
        given = request.match_info["token"].encode()
        if not hmac.compare_digest(given, self.telegram.token.encode()):
            raise _UNAUTHORIZED


def _json(answer: dict[str, Any], status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(answer), status=status, content_type="application/json")


def _broken(request: web.Request) -> web.StreamResponse:
    """Cut the connection: the caller sees it end without an answer."""
    if request.transport is not None:
        request.transport.abort()
    return web.Response()
