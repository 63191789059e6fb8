"""The server on the wire: bodies, strictness, faults on demand, and what it costs."""

import asyncio
import time
from datetime import timedelta
from typing import Any

import aiohttp
import pytest
from telegram import Bot
from telegram.error import ChatMigrated, NetworkError, RetryAfter

from bot.playground.people import Person
from bot.playground.server import Server
from bot.playground.telegram import Telegram


async def call(server: Server, method: str, **sent: Any) -> tuple[int, dict[str, Any]]:
    """Call a method with what aiohttp calls json=, data= or params=."""
    url = f"{server.base_url}{server.telegram.token}/{method}"
    async with aiohttp.ClientSession() as http, http.post(url, **sent) as answer:
        return answer.status, await answer.json()


async def test_json_forms_queries_and_multipart_are_all_read(server: Server, amina: Person) -> None:
    chat = str(amina.id)
    parts = aiohttp.FormData({"chat_id": chat, "text": "multipart"}, default_to_multipart=True)
    for sent in (
        {"json": {"chat_id": amina.id, "text": "json", "reply_markup": None}},
        {"data": {"chat_id": chat, "text": "form", "protect_content": "true"}},
        {"params": {"chat_id": chat, "text": "query"}},
        {"data": parts},
    ):
        status, answer = await call(server, "sendMessage", **sent)
        assert (status, answer["ok"]) == (200, True)
    assert [v.text for v in amina.screen()[1:]] == ["json", "form", "query", "multipart"]


async def test_method_names_are_read_in_any_case(server: Server) -> None:
    assert (await call(server, "GETME"))[0] == 200


@pytest.mark.parametrize(
    ("method", "fields", "status", "description"),
    [
        ("sendMessage", {"chat_id": 1}, 400, "Bad Request: message text is empty"),
        ("sendMessage", {"text": "x"}, 400, "Bad Request: chat_id is empty"),
        ("getFile", {}, 400, 'Bad Request: parameter "file_id" is required'),
        (
            "sendMessage",
            {"chat_id": 1, "text": "x", "colour": "red"},
            400,
            'Bad Request: sendMessage has no parameter "colour"',
        ),
        (
            "getUpdates",
            {"offset": "soon"},
            400,
            "Bad Request: can't parse offset: must be an Integer",
        ),
        (
            "setMyCommands",
            {
                "commands": [{"command": "a", "description": "b"}],
                "scope": {"type": "chat", "planet": 3},
            },
            400,
            'Bad Request: can\'t parse scope: BotCommandScopeChat has no field "planet"',
        ),
        (
            "editMessageText",
            {"text": "x", "reply_markup": "{no json"},
            400,
            "Bad Request: can't parse reply_markup: must be an object of type InlineKeyboardMarkup",
        ),
        ("sendTelepathy", {}, 404, "Not Found: method not found"),
        ("sendDice", {"chat_id": 1}, 501, "Not Implemented: the playground does not know sendDice"),
    ],
)
async def test_what_the_published_description_does_not_know_is_refused(
    server: Server, method: str, fields: dict[str, Any], status: int, description: str
) -> None:
    answered, answer = await call(server, method, json=fields)
    assert answer == {"ok": False, "error_code": status, "description": description}
    assert answered == status


@pytest.mark.parametrize(
    ("button", "fault"),
    [
        ({"text": "Ja", "callback_data": "x" * 65}, "BUTTON_DATA_INVALID"),
        ({"text": "Ja", "callback_data": "é" * 33}, "BUTTON_DATA_INVALID"),
        ({"text": "Ja", "callback_data": ""}, "BUTTON_DATA_INVALID"),
        ({"text": "Ja"}, "Text buttons are unallowed in the inline keyboard"),
        ({"text": "Ja", "callback_data": "j", "url": "https://x.org"}, "Text buttons are unallo"),
        ({"text": " ", "callback_data": "j"}, 'field "text" must be non-empty'),
        ({"text": "Ja", "url": "javascript:alert(1)"}, "BUTTON_URL_INVALID"),
        ({"text": "Ja", "data": "j"}, 'InlineKeyboardButton has no field "data"'),
        ({"callback_data": "j"}, 'InlineKeyboardButton needs its field "text"'),
        ({"text": 5, "callback_data": "j"}, 'field "text" of InlineKeyboardButton must be a Str'),
    ],
)
async def test_a_button_that_telegram_refuses(
    server: Server, amina: Person, button: dict[str, Any], fault: str
) -> None:
    fields = {"chat_id": amina.id, "text": "x", "reply_markup": {"inline_keyboard": [[button]]}}
    status, answer = await call(server, "sendMessage", json=fields)
    assert status == 400
    assert fault in answer["description"]
    assert len(amina.screen()) == 1


@pytest.mark.parametrize("body", [b"{", b"[]", b'"text"'])
async def test_a_body_that_is_no_json_object_is_refused(server: Server, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    status, answer = await call(server, "sendMessage", data=body, headers=headers)
    assert (status, answer["description"]) == (400, "Bad Request: can't parse JSON object")


async def test_a_wrong_token_is_401(server: Server) -> None:
    async with aiohttp.ClientSession() as http, http.get(f"{server.base_url}1:x/getMe") as answer:
        assert (answer.status, await answer.json()) == (
            401,
            {"ok": False, "error_code": 401, "description": "Unauthorized"},
        )


async def test_the_next_calls_can_be_refused_with_429(
    server: Server, bot: Bot, amina: Person, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "true")
    server.faults.refuse_next("sendMessage", count=2, retry_after=7)
    for _ in range(2):
        with pytest.raises(RetryAfter) as refused:
            await bot.send_message(amina.id, "hallo")
        assert refused.value.retry_after == timedelta(seconds=7)
    await bot.send_message(amina.id, "hallo")
    assert [view.text for view in amina.screen()[1:]] == ["hallo"]


async def test_any_error_can_be_asked_for(server: Server, bot: Bot, amina: Person) -> None:
    migrated = {"migrate_to_chat_id": -100123}
    server.faults.answer_next("*", 400, "Bad Request: group chat was upgraded", parameters=migrated)
    with pytest.raises(ChatMigrated) as refused:
        await bot.send_message(amina.id, "hallo")
    assert refused.value.new_chat_id == -100123


@pytest.mark.parametrize(("applied", "shown"), [(False, []), (True, ["hallo"])])
async def test_a_connection_can_break_before_or_after_the_call(
    server: Server, bot: Bot, amina: Person, applied: bool, shown: list[str]
) -> None:
    server.faults.drop_next("sendMessage", applied=applied)
    with pytest.raises(NetworkError):
        await bot.send_message(amina.id, "hallo")
    assert [view.text for view in amina.screen()[1:]] == shown


async def test_a_call_can_be_delayed(server: Server, bot: Bot) -> None:
    server.faults.delay_next("getMe", 0.05)
    begun = time.monotonic()
    await bot.get_me()
    assert time.monotonic() - begun >= 0.05


async def test_stopping_ends_a_long_poll_at_once(telegram: Telegram) -> None:
    server = Server(telegram)
    await server.start()
    async with Bot(telegram.token, base_url=server.base_url) as bot:
        waiting = asyncio.create_task(bot.get_updates(timeout=30))
        await telegram.until(lambda: telegram.updates.awaited)
        await asyncio.wait_for(server.stop(), 3)
        assert await waiting == ()


async def test_many_echoes_cost_well_under_a_millisecond_each(
    server: Server, telegram: Telegram
) -> None:
    """CPU time of server and a bare client together, so that load tests measure the bot."""
    amina = telegram.person("Amina")
    amina.opens()
    url = f"{server.base_url}{telegram.token}/sendMessage"
    keyboard = {"inline_keyboard": [[{"text": "Ja", "callback_data": "ja"}]]}
    body = {"chat_id": amina.id, "text": "<b>echo</b>", "parse_mode": "HTML"}
    calls = 300
    async with aiohttp.ClientSession() as http:
        begun = time.process_time()
        for _ in range(calls):
            async with http.post(url, json=body | {"reply_markup": keyboard}) as answer:
                await answer.read()
        spent = (time.process_time() - begun) / calls
    assert len(amina.screen()) == calls + 1
    assert spent < 0.003  # both sides, on a busy machine; measured at 0.0002
