"""Polling and sending against the playground's Telegram: what people see, what is confirmed."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest
from telegram import Bot

from bot.playground.people import Person
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from bot.telegram.outgoing import Note, Outgoing, Upload
from bot.telegram.polling import Polling
from bot.telegram.request import AiohttpRequest
from tests.bot.telegram.test_outgoing import Shelf

KEYBOARD = {"inline_keyboard": [[{"text": "Ja", "callback_data": "1:j"}]]}


@pytest.fixture
def telegram() -> Telegram:
    return Telegram()


@pytest.fixture
async def server(telegram: Telegram) -> AsyncIterator[Server]:
    async with Server(telegram) as one:
        yield one


@pytest.fixture
async def bot(telegram: Telegram, server: Server) -> AsyncIterator[Bot]:
    request = AiohttpRequest()
    url = server.base_url
    one = Bot(telegram.token, base_url=url, request=request, get_updates_request=request)
    async with one:
        yield one


@pytest.fixture
def amina(telegram: Telegram) -> Person:
    one = telegram.person("Amina")
    one.opens()
    return one


def out(bot: Bot, shelf: Shelf) -> Outgoing:
    return Outgoing(bot, shelf, backoff=(0.01, 0.05), after_timeout=0.05)


async def drained(outgoing: Outgoing) -> None:
    await asyncio.wait_for(outgoing.drained(), 10)


async def test_a_person_sees_what_was_noted_in_order(
    server: Server, bot: Bot, amina: Person
) -> None:
    """An echo, a question with buttons and a file; then the question is edited in place."""
    shelf = Shelf()
    outgoing = out(bot, shelf)
    chat = amina.id
    file = Upload("é.json", b"{}", "application/json")
    outgoing.send(
        [
            Note("1", chat, "sendMessage", {"text": "Je koos: goed"}),
            Note("2", chat, "sendMessage", {"text": "En nu?", "reply_markup": KEYBOARD}),
            Note("3", chat, "sendDocument", {"document": file, "caption": "mee"}),
        ]
    )
    await drained(outgoing)
    assert [view.text for view in amina.screen()[1:]] == ["Je koos: goed", "En nu?", "mee"]
    question = shelf.accepted_as["2"]
    done = {"message_id": question, "text": "En nu? Ja"}
    outgoing.send([Note("4", chat, "editMessageText", done)])
    outgoing.send([Note("5", chat, "editMessageText", done)])  # changes nothing: as good as done
    outgoing.send([Note("6", chat, "deleteMessages", {"message_ids": [shelf.accepted_as["1"]]})])
    outgoing.send([Note("7", chat, "editMessageText", {"message_id": 99999, "text": "x"})])
    await drained(outgoing)
    assert [view.text for view in amina.screen()[1:]] == ["En nu? Ja", "mee"]
    assert shelf.accepted_as["5"] == question
    assert shelf.refusals == {"7": "telegram.message_gone"}


async def test_who_blocks_the_bot_is_gone(server: Server, bot: Bot, amina: Person) -> None:
    """The playground's Forbidden is told as such; a chat the bot cannot see is refused."""
    amina.blocks_bot()
    shelf = Shelf()
    outgoing = out(bot, shelf)
    outgoing.send([Note("1", amina.id, "sendMessage", {"text": "dag"})])
    outgoing.send([Note("2", 987654321, "sendMessage", {"text": "dag"})])
    await drained(outgoing)
    assert shelf.left == ["1"]
    assert shelf.refusals == {"2": "telegram.chat_not_found"}


async def test_a_line_cut_after_the_call_may_double_but_never_loses(
    server: Server, bot: Bot, amina: Person
) -> None:
    """At least once: cut before, it comes once; cut after, it comes twice."""
    shelf = Shelf()
    outgoing = out(bot, shelf)
    server.faults.drop_next("sendMessage", applied=False)
    outgoing.send([Note("1", amina.id, "sendMessage", {"text": "een"})])
    await drained(outgoing)
    server.faults.drop_next("sendMessage", applied=True)
    outgoing.send([Note("2", amina.id, "sendMessage", {"text": "twee"})])
    await drained(outgoing)
    assert [view.text for view in amina.screen()[1:]] == ["een", "twee", "twee"]
    assert shelf.order == ["1", "2"]


async def test_what_people_do_is_taken_and_confirmed(
    telegram: Telegram, server: Server, bot: Bot, amina: Person
) -> None:
    """Messages and taps arrive in order; after `stop` nothing is left unconfirmed."""
    taken: list[str] = []

    async def take(update: dict[str, Any]) -> None:
        message = update.get("message", {})
        taken.append(message.get("text") or update["callback_query"]["data"])

    polling = Polling(bot, take, ["message", "callback_query"])
    running = asyncio.create_task(polling.run())
    await telegram.until(lambda: telegram.updates.awaited)
    assert telegram.updates.pending() == 0
    await bot.send_message(amina.id, "En nu?", reply_markup=None)
    outgoing = out(bot, Shelf())
    outgoing.send([Note("1", amina.id, "sendMessage", {"text": "?", "reply_markup": KEYBOARD})])
    await drained(outgoing)
    amina.sends("dag")
    amina.taps("Ja")
    await telegram.until(lambda: telegram.updates.awaited and telegram.updates.pending() == 0)
    await polling.stop()
    await running
    assert taken == ["/start", "dag", "1:j"]
