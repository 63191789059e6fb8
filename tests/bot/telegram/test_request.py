"""The request class, over real HTTP on loopback."""

import asyncio
import datetime as dt

import pytest
from aiohttp import web
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, InputFile
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram.request import AiohttpRequest, Upload, call
from tests.bot.telegram.conftest import TOKEN, Api, connected, ok, refusal


async def test_fields_go_as_json(api: Api, bot: Bot) -> None:
    """A call without files is JSON: text as it is, keyboards as objects, nothing for None."""
    keyboard = {"inline_keyboard": [[{"text": "één", "callback_data": "1"}]]}
    result = await call(
        bot, "sendMessage", {"chat_id": 7, "text": "€ 😀", "reply_markup": keyboard, "x": None}
    )
    assert result["message_id"] == 1
    assert api.of("sendMessage") == [{"chat_id": 7, "text": "€ 😀", "reply_markup": keyboard}]


async def test_methods_of_the_library_work_over_it(api: Api, bot: Bot) -> None:
    """PTB's own methods go the same way, its objects included."""
    markup = InlineKeyboardMarkup([[InlineKeyboardButton("ja", callback_data="j")]])
    message = await bot.send_message(7, "dag", reply_markup=markup)
    assert message.message_id == 1
    (sent,) = api.of("sendMessage")
    assert sent["reply_markup"] == {"inline_keyboard": [[{"text": "ja", "callback_data": "j"}]]}


async def test_a_file_goes_as_multipart(api: Api, bot: Bot) -> None:
    """An Upload keeps its name, bytes and MIME type; the other fields go along as form fields."""
    file = Upload('mijn privé"e gegevens.json', b'{"a": 1}', "application/json")
    await call(bot, "sendDocument", {"chat_id": 7, "document": file, "caption": "één"})
    (sent,) = api.calls
    assert sent.fields == {"chat_id": "7", "caption": "één"}
    assert sent.files == {
        "document": ('mijn privé"e gegevens.json', b'{"a": 1}', "application/json"),
    }


async def test_a_file_of_the_library_goes_as_multipart(api: Api, bot: Bot) -> None:
    """PTB's send_document uploads through it."""
    api.then("sendDocument", ok({"message_id": 1, "date": 1, "chat": {"id": 7, "type": "private"}}))
    await bot.send_document(7, InputFile(b"x,y", "lijst.csv"))
    (sent,) = api.calls
    assert [(name, data) for name, data, _ in sent.files.values()] == [("lijst.csv", b"x,y")]


async def test_a_file_can_be_fetched(api: Api, bot: Bot) -> None:
    """`retrieve` gives the bytes of an address."""
    api.then("photo", web.Response(body=b"\x89PNG"))
    assert await bot.request.retrieve(f"{api.url}/file/photo") == b"\x89PNG"


@pytest.mark.parametrize(
    ("status", "description", "kind"),
    [
        (400, "Bad Request: chat not found", BadRequest),
        (401, "Unauthorized", InvalidToken),
        (403, "Forbidden: bot was blocked by the user", Forbidden),
        (404, "Not Found", InvalidToken),
        (409, "Conflict: terminated by other getUpdates request", Conflict),
        (413, "Request Entity Too Large", BadRequest),
        (500, "Internal Server Error", NetworkError),
        (502, "Bad Gateway", NetworkError),
    ],
)
async def test_refusals_are_told_as_the_library_does(
    api: Api, bot: Bot, status: int, description: str, kind: type[TelegramError]
) -> None:
    """The HTTP status decides which error is raised; a body too large is no network fault."""
    api.then("sendMessage", refusal(status, description))
    with pytest.raises(kind) as caught:
        await call(bot, "sendMessage", {"chat_id": 7})
    assert type(caught.value) is kind


async def test_flood_control_and_migration_carry_their_number(api: Api, bot: Bot) -> None:
    """429 tells how long to wait, without a deprecation warning; a moved group its new id."""
    api.then(
        "sendMessage",
        refusal(429, "Too Many Requests", retry_after=7),
        refusal(400, "group chat was upgraded", migrate_to_chat_id=-100),
    )
    with pytest.raises(RetryAfter) as flood:
        await call(bot, "sendMessage", {"chat_id": 7})
    assert flood.value.retry_after == dt.timedelta(seconds=7)
    with pytest.raises(ChatMigrated) as moved:
        await call(bot, "sendMessage", {"chat_id": 7})
    assert moved.value.new_chat_id == -100


async def test_no_answer_in_time_is_timed_out(api: Api) -> None:
    """Silence becomes TimedOut, by the object's own time or by the call's."""
    api.then("sendMessage", "hang", "hang")
    async with connected(api, read_timeout=0.05) as bot:
        with pytest.raises(TimedOut):
            await call(bot, "sendMessage", {"chat_id": 7})
    async with connected(api) as bot:
        with pytest.raises(TimedOut):
            await call(bot, "sendMessage", {"chat_id": 7}, read_timeout=0.05)


@pytest.mark.parametrize("fault", ["drop", "refuse", "address"])
async def test_faults_of_the_connection_name_no_address(api: Api, fault: str) -> None:
    """NetworkError carries neither address nor token, and no other error that does."""
    api.then("sendMessage", "drop")
    address = {
        "drop": api.url,
        "refuse": "http://127.0.0.1:1",
        "address": "http://",
    }[fault]
    async with AiohttpRequest() as request:
        bot = Bot(TOKEN, base_url=f"{address}/bot", request=request)
        with pytest.raises(NetworkError) as caught:
            await call(bot, "sendMessage", {"chat_id": 7})
    assert type(caught.value) is NetworkError
    assert TOKEN not in repr(caught.value)
    assert "127.0.0.1" not in repr(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


async def test_redirects_are_not_followed(api: Api, bot: Bot) -> None:
    """A redirect would take the token elsewhere; it is a fault."""
    api.then("sendMessage", web.Response(status=307, headers={"Location": f"{api.url}/thief"}))
    with pytest.raises(NetworkError):
        await call(bot, "sendMessage", {"chat_id": 7})
    assert [one.method for one in api.calls] == ["sendMessage"]


async def test_text_that_is_no_unicode_is_refused_at_once(api: Api, bot: Bot) -> None:
    """A lone surrogate can never be sent: BadRequest, not a fault to try again for ever."""
    with pytest.raises(BadRequest):
        await call(bot, "sendMessage", {"chat_id": 7, "text": "\ud800"})
    assert api.calls == []


async def test_an_answer_with_broken_unicode_is_read(api: Api, bot: Bot) -> None:
    """One odd byte or surrogate in an update must not stop the polling."""
    odd = b'{"ok": true, "result": ["\xff", "\\ud800"]}'
    api.then("getUpdates", web.Response(body=odd, content_type="application/json"))
    assert await call(bot, "getUpdates", {"timeout": 0}) == ["\ufffd", "\ud800"]


@pytest.mark.parametrize("body", [b"<html>secret</html>", b"[]", b""])
async def test_an_answer_that_is_no_json_is_a_fault_without_its_words(
    api: Api, bot: Bot, body: bytes
) -> None:
    """A captive portal's page is a TelegramError that does not quote it."""
    api.then("sendMessage", web.Response(body=body))
    with pytest.raises(TelegramError, match=r"^Invalid server response$"):
        await call(bot, "sendMessage", {"chat_id": 7})


async def test_one_object_serves_both_roles_and_can_open_again(api: Api, bot: Bot) -> None:
    """Opening twice, closing twice and opening again are all fine; closed, it refuses to work."""
    for _ in range(2):
        api.then("getMe", ok({"id": 1, "is_bot": True, "first_name": "H", "username": "h"}))
    request = AiohttpRequest()
    one = Bot(TOKEN, base_url=f"{api.url}/bot", request=request, get_updates_request=request)
    for _ in range(2):
        async with one:
            assert one.username == "h"
    with pytest.raises(NetworkError, match="not initialized"):
        await call(one, "getMe", {})


async def test_connections_are_kept_and_limited(api: Api) -> None:
    """Calls one after another share a connection; more than the limit wait for one."""
    async with AiohttpRequest(connections=2) as request:
        bot = Bot(TOKEN, base_url=f"{api.url}/bot", request=request)
        await asyncio.gather(*(call(bot, "sendMessage", {"chat_id": n}) for n in range(20)))
        session = request._session
        assert session is not None
        assert session.connector is not None
        assert session.connector.limit == 2
        assert sum(len(kept) for kept in session.connector._conns.values()) <= 2
    assert len(api.calls) == 20


@pytest.mark.parametrize(("proxy", "trusted"), [("http://proxy.invalid:1", True), ("", False)])
async def test_a_proxy_is_used_where_the_environment_names_one(
    monkeypatch: pytest.MonkeyPatch, proxy: str, trusted: bool
) -> None:
    """Without a proxy in the environment, no call asks for one."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    async with AiohttpRequest() as request:
        assert request._session is not None
        assert request._session.trust_env == trusted
