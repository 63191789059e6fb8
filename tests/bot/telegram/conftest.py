"""A Bot API on loopback that says what a test tells it to, and a bot that talks to it."""

import asyncio
import itertools
import json
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram import Bot

from bot.telegram.request import AiohttpRequest

TOKEN = "4242424242:TOKEN-that-nobody-may-see"
Answer = Callable[[dict[str, Any]], Awaitable[web.StreamResponse]]


@dataclass(frozen=True, slots=True)
class Call:
    method: str
    fields: dict[str, Any]
    files: dict[str, tuple[str | None, bytes, str]] = field(default_factory=dict)


def ok(result: Any) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def refusal(status: int, description: str, **parameters: Any) -> web.Response:
    body: dict[str, Any] = {"ok": False, "error_code": status, "description": description}
    if parameters:
        body["parameters"] = parameters
    return web.json_response(body, status=status)


class Api:
    """Answers in order what was told by `then`, else as if all were well; keeps every call."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.updates: list[dict[str, Any]] = []
        self.offset = 0
        self.url = ""
        self.over = asyncio.Event()
        self.changed = asyncio.Condition()
        self._told: defaultdict[str, deque[web.Response | str]] = defaultdict(deque)
        self._numbers = itertools.count(1)

    def then(self, method: str, *answers: web.Response | str) -> None:
        """Answer the next calls so; "drop" cuts the connection, "hang" never answers."""
        self._told[method].extend(answers)

    async def add(self, *numbers: int, **content: Any) -> None:
        self.updates.extend({"update_id": number, **content} for number in numbers)
        async with self.changed:
            self.changed.notify_all()

    async def until(self, met: Callable[[], bool]) -> None:
        """Wait until something is so, looked at after every call and every confirmation."""
        async with self.changed:
            await asyncio.wait_for(self.changed.wait_for(met), 10)

    def of(self, method: str) -> list[dict[str, Any]]:
        return [call.fields for call in self.calls if call.method == method]

    async def handle(self, request: web.Request) -> web.StreamResponse:
        call = await _read(request)
        self.calls.append(call)
        if "offset" in call.fields:
            self.offset = max(self.offset, call.fields["offset"])
        async with self.changed:
            self.changed.notify_all()
        told = self._told[call.method]
        answer = told.popleft() if told else None
        if answer == "hang":
            await self.over.wait()
            return ok(result=True)
        if answer == "drop":
            assert request.transport is not None
            request.transport.abort()
            return ok(result=True)
        if isinstance(answer, web.Response):
            return answer
        if call.method == "getUpdates":
            return await self._get_updates(call.fields)
        if call.method.startswith("send"):
            chat = {"id": call.fields.get("chat_id"), "type": "private"}
            return ok({"message_id": next(self._numbers), "date": 1, "chat": chat})
        return ok(result=True)

    async def _get_updates(self, fields: dict[str, Any]) -> web.Response:
        def waiting() -> list[dict[str, Any]]:
            offset = fields.get("offset", 0)
            return [one for one in self.updates if one["update_id"] >= offset]

        if fields["timeout"] and not waiting():
            async with self.changed:
                await self.changed.wait_for(lambda: waiting() or self.over.is_set())
        return ok(waiting()[: fields["limit"]])

    async def end(self) -> None:
        self.over.set()
        async with self.changed:
            self.changed.notify_all()


async def _read(request: web.Request) -> Call:
    method = request.path.rpartition("/")[2]
    if request.content_type == "application/json":
        return Call(method, json.loads(await request.read()))
    fields: dict[str, Any] = {}
    files: dict[str, tuple[str | None, bytes, str]] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            files[name] = (value.filename, value.file.read(), value.content_type)
        else:
            fields[name] = value
    return Call(method, fields, files)


@pytest.fixture
async def api() -> AsyncIterator[Api]:
    one = Api()
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", one.handle)
    async with TestServer(app) as server:
        one.url = str(server.make_url("/")).rstrip("/")
        yield one
        await one.end()


@pytest.fixture
async def bot(api: Api) -> AsyncIterator[Bot]:
    async with connected(api) as one:
        yield one


@asynccontextmanager
async def connected(api: Api, read_timeout: float = 10.0) -> AsyncIterator[Bot]:
    request = AiohttpRequest(read_timeout=read_timeout)
    async with request:
        yield Bot(TOKEN, base_url=f"{api.url}/bot", request=request, get_updates_request=request)
