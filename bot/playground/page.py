"""The chat page: people side by side, each with the bot and the group, pushed as it happens.

    page = ChatPage(telegram, on_clock=move)
    server = Server(telegram, extend=page.add_to)

The page is at `/playground/`. It hears of changes by server-sent events, the first of which holds
everything; what people do comes back by POST.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import orjson
from aiohttp import web
from pydantic import BaseModel, ValidationError

from bot.playground import acts
from bot.playground.changes import Change
from bot.playground.guard import HEADERS, Handler, guarded
from bot.playground.refusals import PlaygroundError
from bot.playground.shown import shown_change, shown_state
from bot.playground.telegram import Telegram

ROOT = "/playground"
FILES = Path(__file__).with_name("page")
HEARTBEAT = 15.0  # seconds between signs of life, so that a dead connection is noticed
RETRY = b"retry: 1000\n"  # milliseconds until a browser that lost us tries again
MOST_BEHIND = 1000  # changes a page may lag before it has to begin anew

_TYPES = {
    ".html": "text/html",
    ".css": "text/css",
    ".js": "text/javascript",
    ".svg": "image/svg+xml",
}
# Shown in the page; anything else is downloaded.
_PICTURES = frozenset({"image/png", "image/jpeg"})

Act = TypeVar("Act", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class ClockMove:
    """How the clock is to move: on by `advance`, or with None to the next due moment."""

    advance: timedelta | None = None


OnClock: TypeAlias = Callable[[ClockMove], Awaitable[str]]


class ChatPage:
    """The page of one Telegram.

    `on_clock` moves the clock and returns the new time (ISO 8601); without it the page has no
    clock buttons. Times are shown in `timezone`.
    """

    def __init__(
        self,
        telegram: Telegram,
        *,
        on_clock: OnClock | None = None,
        timezone: str = "Europe/Amsterdam",
    ) -> None:
        self.telegram = telegram
        self.timezone = timezone
        self._on_clock = on_clock
        self._streams: set[asyncio.Queue[bytes | None]] = set()
        self._faults: list[str] = []
        self._files = {
            path.name: (path.read_bytes(), _TYPES[path.suffix])
            for path in FILES.iterdir()
            if path.suffix in _TYPES
        }

    def tell_faults(self, faults: Sequence[str]) -> None:
        """Show these faults of the content in a bar of every page, until told of none."""
        self._faults = list(faults)
        for stream in self._streams:
            stream.put_nowait(_event({"kind": "faults", "faults": self._faults}))

    def add_to(self, app: web.Application) -> None:
        """Add the page's addresses to an application."""
        add = app.router.add_route
        add("GET", "/", guarded(self._to_page, document=True))
        add("GET", ROOT, guarded(self._to_page, document=True))
        add("GET", f"{ROOT}/", guarded(self._file, document=True))
        add("GET", f"{ROOT}/events", guarded(self._events))
        add("GET", f"{ROOT}/files/{{file}}", guarded(self._stored_file))
        add("GET", f"{ROOT}/{{name}}", guarded(self._file))
        add("POST", f"{ROOT}/clock", guarded(self._clock))
        for name, (kind, act) in acts.ACTS.items():
            add("POST", f"{ROOT}/{name}", guarded(self._acting(kind, act)))
        app.on_shutdown.append(self._close)

    async def _close(self, _: web.Application) -> None:
        for stream in self._streams:
            stream.put_nowait(None)

    async def _to_page(self, _: web.Request) -> web.StreamResponse:
        return web.Response(status=302, headers=HEADERS | {"Location": f"{ROOT}/"})

    async def _file(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info.get("name", "index.html")
        if name not in self._files:
            return web.Response(status=404, headers=HEADERS)
        body, kind = self._files[name]
        return web.Response(body=body, content_type=kind, charset="utf-8", headers=HEADERS)

    async def _stored_file(self, request: web.Request) -> web.StreamResponse:
        file = self.telegram.files.get(request.match_info["file"])
        if file is None:
            return web.Response(status=404, headers=HEADERS)
        headers = dict(HEADERS)
        if file.mime not in _PICTURES:
            headers["Content-Disposition"] = "attachment"  # the link says the name
        kind = file.mime if file.mime in _PICTURES else "application/octet-stream"
        return web.Response(body=file.data, content_type=kind, headers=headers)

    async def _events(self, request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers=HEADERS | {"Content-Type": "text/event-stream"})
        await response.prepare(request)
        stream: asyncio.Queue[bytes | None] = asyncio.Queue()
        end = self.telegram.changes.listen(lambda change: self._push(stream, change))
        self._streams.add(stream)
        try:
            await response.write(RETRY + _event(self._state()))
            async for event in _until_end(stream):
                await response.write(event)
        except ConnectionError:
            pass  # the page was closed
        finally:
            end()
            self._streams.discard(stream)
        return response

    def _state(self) -> dict[str, Any]:
        return shown_state(self.telegram) | {
            "timezone": self.timezone,
            "movable": self._on_clock is not None,
            "faults": self._faults,
        }

    def _push(self, stream: "asyncio.Queue[bytes | None]", change: Change) -> None:
        if stream.qsize() > MOST_BEHIND:
            stream.put_nowait(None)  # it connects anew and gets everything as it is then
        elif (event := shown_change(self.telegram, change)) is not None:
            stream.put_nowait(_event(event))

    def _acting(self, kind: type[Act], act: Callable[[Telegram, Act], None]) -> Handler:
        async def answer(request: web.Request) -> web.StreamResponse:
            try:
                asked = await _read(request, kind)
            except ValidationError:
                return web.Response(status=400, headers=HEADERS)
            try:
                act(self.telegram, asked)
            except PlaygroundError:
                return web.Response(status=409, headers=HEADERS)
            return web.Response(status=204, headers=HEADERS)

        return answer

    async def _clock(self, request: web.Request) -> web.StreamResponse:
        if self._on_clock is None:
            return web.Response(status=404, headers=HEADERS)
        try:
            asked = await _read(request, acts.MoveClock)
        except ValidationError:
            return web.Response(status=400, headers=HEADERS)
        advance = None if asked.to == "next" else timedelta(seconds=asked.advance)
        now = await self._on_clock(ClockMove(advance))
        for stream in self._streams:
            stream.put_nowait(_event({"kind": "clock", "now": now}))
        body = orjson.dumps({"now": now})
        return web.Response(body=body, content_type="application/json", headers=HEADERS)


async def _read(request: web.Request, kind: type[Act]) -> Act:
    """Read what is asked; only as JSON, which no foreign page can send without being asked."""
    if request.content_type != "application/json":
        return kind.model_validate(None)
    return kind.model_validate_json(await request.read())


async def _until_end(stream: "asyncio.Queue[bytes | None]") -> AsyncIterator[bytes]:
    while True:
        try:
            async with asyncio.timeout(HEARTBEAT):
                event = await stream.get()
        except TimeoutError:
            event = b": still here\n\n"
        if event is None:
            return
        yield event


def _event(shown: dict[str, Any]) -> bytes:
    return b"data: " + orjson.dumps(shown) + b"\n\n"
