"""How the Bot API is called: one aiohttp session and orjson, under python-telegram-bot's interface.

PTB's own client (httpx) rescans its whole pool at each call and so gets dearer with every call in
flight. This one posts JSON (form fields only where a file goes along, as multipart) and reads the
answer with orjson. What went wrong is said as PTB says it (`TimedOut`, `NetworkError`), but no
message of an error carries an address: the address carries the token.

`call` is the short way in for those who need no objects of PTB: the bare result of one method.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from http import HTTPStatus
from typing import Any
from urllib.request import getproxies

import orjson
from aiohttp import (
    ClientError,
    ClientSession,
    ClientTimeout,
    DummyCookieJar,
    FormData,
    TCPConnector,
)
from telegram import Bot, InputFile
from telegram._utils.defaultvalue import DefaultValue
from telegram.error import BadRequest, NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

Given = DefaultValue[float] | DefaultValue[None] | float | None

POOL = 256
"""Connections at once; a long poll holds one of them."""
KEPT_ALIVE = 60.0
"""Seconds an idle connection is kept: a reply that needs a new one waits for two more trips."""
UPLOADING = 20.0
"""Seconds that writing a request with a file may take."""
JSON = {"Content-Type": "application/json"}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file to send: its name as people see it, its bytes and its MIME type."""

    name: str
    data: bytes
    mime: str


class AiohttpRequest(BaseRequest):
    """PTB's request interface on one aiohttp session; serve `getUpdates` with the same one.

    Timeouts are in seconds, None is without end. Reading is timed from the last byte; writing has
    no clock of its own in aiohttp and counts in the total of them all. A proxy is used where the
    environment names one.
    """

    __slots__ = ("_connect", "_limit", "_pool", "_read", "_session", "_write")

    def __init__(
        self,
        *,
        connections: int = POOL,
        read_timeout: float | None = 10.0,
        write_timeout: float | None = 5.0,
        connect_timeout: float | None = 5.0,
        pool_timeout: float | None = 5.0,
    ) -> None:
        self._limit = connections
        self._read = read_timeout
        self._write = write_timeout
        self._connect = connect_timeout
        self._pool = pool_timeout
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds to wait for an answer where a call names none."""
        return self._read

    async def initialize(self) -> None:
        """Open the session; once is enough when one object serves both of PTB's roles."""
        if self._session is None:
            self._session = ClientSession(
                connector=TCPConnector(limit=self._limit, keepalive_timeout=KEPT_ALIVE),
                cookie_jar=DummyCookieJar(),
                # Answers are short: unpacking them costs more than it saves.
                headers={"User-Agent": self.USER_AGENT, "Accept-Encoding": "identity"},
                # Asking the environment costs two hops to a thread a call: only where it matters.
                trust_env=not getproxies().keys().isdisjoint({"http", "https", "all"}),
            )

    async def shutdown(self) -> None:
        """Close the session and every connection of it."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Given = BaseRequest.DEFAULT_NONE,
        write_timeout: Given = BaseRequest.DEFAULT_NONE,
        connect_timeout: Given = BaseRequest.DEFAULT_NONE,
        pool_timeout: Given = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """One request; returns the HTTP status and the body.

        Raises TimedOut, NetworkError, or BadRequest where the request can never be taken: too
        large, or text that is no Unicode.
        """
        if self._session is None:
            raise RuntimeError("this AiohttpRequest is not initialized")
        uploads = request_data is not None and request_data.contains_files
        limits = _limits(
            _either(read_timeout, self._read),
            _either(write_timeout, UPLOADING if uploads else self._write),
            _either(connect_timeout, self._connect),
            _either(pool_timeout, self._pool),
        )
        headers = None if uploads or request_data is None else JSON
        body = None if request_data is None else _body(request_data)
        fault: TelegramError
        try:
            async with self._session.request(
                method, url, data=body, headers=headers, timeout=limits, allow_redirects=False
            ) as response:
                status, payload = response.status, await response.read()
        except TimeoutError:
            fault = TimedOut()
        except (ClientError, OSError) as error:
            fault = NetworkError(f"connection fault: {type(error).__name__}")
        else:
            if status != HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
                return status, payload
            # PTB takes a 413 for a fault of the network, which one would try for ever.
            fault = BadRequest("request entity too large")
        raise fault  # out here: inside, it would carry the other error and its address along

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer; raises TelegramError, without the answer in its message."""
        try:
            answer = orjson.loads(payload)
        except orjson.JSONDecodeError:
            answer = _leniently(payload)
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        return answer


async def call(
    bot: Bot, method: str, fields: Mapping[str, Any], *, read_timeout: float | None = None
) -> Any:
    """Call one method of the Bot API and give back its bare result, as JSON made it.

    `fields` holds what JSON can hold, and `Upload`s as values of their own. `read_timeout` in
    seconds; None is the request object's own. Raises PTB's errors.

    `Bot.do_api_request` would do, but it warns at every method PTB has a function for, and tells
    of a withdrawn token as of an unknown method.
    """
    data = RequestData([_parameter(name, value) for name, value in fields.items()])
    return await bot.request.post(
        f"{bot.base_url}/{method}",
        data,
        read_timeout=BaseRequest.DEFAULT_NONE if read_timeout is None else read_timeout,
    )


def _parameter(name: str, value: Any) -> RequestParameter:
    if not isinstance(value, Upload):
        return RequestParameter(name, value, None)
    file = InputFile(value.data, filename=value.name)
    file.mimetype = value.mime
    return RequestParameter(name, None, [file])


def _body(data: RequestData) -> FormData | bytes:
    if not data.contains_files:
        try:
            return orjson.dumps(data.parameters)
        except orjson.JSONEncodeError:
            fault = BadRequest("request cannot be encoded")
        raise fault
    form = FormData(quote_fields=False)  # Telegram shows a file's name as it stands in the form
    for name, text in data.json_parameters.items():
        form.add_field(name, text)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form


def _leniently(payload: bytes) -> Any:
    """Read what orjson refuses (broken Unicode), so that one odd update cannot stop the polling."""
    try:
        return json.loads(payload.decode("utf-8", "replace"))
    except ValueError:
        return None


def _either(given: Given, own: float | None) -> float | None:
    return own if isinstance(given, DefaultValue) else given


@lru_cache(maxsize=64)
def _limits(
    read: float | None, write: float | None, connect: float | None, pool: float | None
) -> ClientTimeout:
    waits = (read, write, connect, pool)
    total = None if None in waits else sum(wait for wait in waits if wait is not None)
    reaching = None if connect is None or pool is None else connect + pool
    return ClientTimeout(total=total, connect=reaching, sock_connect=connect, sock_read=read)
