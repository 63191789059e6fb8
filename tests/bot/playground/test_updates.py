"""How the bot hears what people do: long poll, offsets, webhooks."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from telegram import Bot
from telegram.error import Conflict

from bot.playground.description import bot_api
from bot.playground.people import Person
from bot.playground.server import Server
from bot.playground.telegram import Telegram


async def test_what_a_person_sends_comes_by_get_updates(bot: Bot, amina: Person) -> None:
    amina.sends("goedemorgen")
    updates = await bot.get_updates()
    texts = [update.message.text for update in updates if update.message]
    assert texts == ["/start", "goedemorgen"]


async def test_an_offset_confirms_what_lies_before_it(bot: Bot, amina: Person) -> None:
    amina.sends("een")
    amina.sends("twee")
    first, second, third = await bot.get_updates()
    assert [u.update_id for u in await bot.get_updates(offset=second.update_id)] == [
        second.update_id,
        third.update_id,
    ]
    assert await bot.get_updates(offset=third.update_id + 1) == ()
    assert await bot.get_updates(offset=first.update_id) == ()


async def test_what_is_not_confirmed_comes_again(bot: Bot, amina: Person) -> None:
    assert await bot.get_updates() == await bot.get_updates()


async def test_a_negative_offset_keeps_the_newest_alone(bot: Bot, amina: Person) -> None:
    newest = amina.sends("laatste")
    updates = await bot.get_updates(offset=-1)
    assert [u.message.message_id for u in updates if u.message] == [newest]
    assert await bot.get_updates() == updates


async def test_limit_bounds_an_answer(bot: Bot, amina: Person) -> None:
    amina.sends("een")
    amina.sends("twee")
    assert len(await bot.get_updates(limit=2)) == 2


async def test_a_long_poll_ends_when_something_happens(
    telegram: Telegram, bot: Bot, amina: Person
) -> None:
    (started,) = await bot.get_updates()
    waiting = asyncio.create_task(bot.get_updates(offset=started.update_id + 1, timeout=30))
    await telegram.until(lambda: telegram.updates.awaited)
    amina.sends("hallo")
    (update,) = await asyncio.wait_for(waiting, 5)
    assert update.message is not None
    assert update.message.text == "hallo"


async def test_a_second_long_poll_ends_the_first_with_409(
    telegram: Telegram, bot: Bot, server: Server
) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=30))
    await telegram.until(lambda: telegram.updates.awaited)
    async with Bot(bot.token, base_url=server.base_url) as other:
        await other.get_updates(timeout=0)
    with pytest.raises(Conflict, match="terminated by other getUpdates request"):
        await first


async def test_only_allowed_updates_are_kept(bot: Bot, amina: Person) -> None:
    await bot.get_updates(offset=-1, allowed_updates=["callback_query"])
    amina.sends("niet gevraagd")
    assert len(await bot.get_updates()) == 1  # /start was there before


async def test_an_update_shows_what_was_not_what_became_of_it(bot: Bot, amina: Person) -> None:
    message_id = amina.sends("eerst")
    amina.edits(message_id, "later")
    _, sent, edited = await bot.get_updates()
    assert sent.message is not None
    assert edited.edited_message is not None
    assert (sent.message.text, edited.edited_message.text) == ("eerst", "later")
    assert edited.edited_message.edit_date is not None


async def test_everything_a_person_can_do_is_as_the_description_says(
    telegram: Telegram, server: Server, bot: Bot, amina: Person
) -> None:
    """Checked against the published types, field by field."""
    amina.sends("kijk: https://example.org #vrij @iemand_anders")
    amina.sends_photo("een foto")
    amina.sends_voice()
    amina.sends_sticker()
    amina.sends_location()
    amina.sends_contact()
    amina.sends_document("brief.txt", b"hallo", "text/plain", "een brief")
    message = await bot.send_message(amina.id, "kies", reply_markup=KEYBOARD)
    amina.taps("Ja")
    amina.taps_data("oud", message_id=999)
    group = telegram.group("Team Noord", amina, telegram.person("Bram"))
    amina.sends("/sessie", chat=group)
    amina.leaves(group)
    amina.edits(amina.sends("a", reply_to=message.message_id), "b")
    amina.blocks_bot()
    async with (
        aiohttp.ClientSession() as http,
        http.get(f"{server.base_url}{telegram.token}/getUpdates") as answer,
    ):
        updates = (await answer.json())["result"]
    assert len(updates) == 17
    assert [bot_api().fault_of("Update", update) for update in updates] == [""] * len(updates)


KEYBOARD: Any = {"inline_keyboard": [[{"text": "Ja", "callback_data": "ja"}]]}

Handler = Callable[[web.Request], Awaitable[web.Response]]


@pytest.fixture
async def listen() -> AsyncIterator[Callable[[Handler], Awaitable[str]]]:
    """Start a web server with this handler; return its address."""
    runners = []

    async def start(handler: Handler) -> str:
        runner = web.ServerRunner(web.Server(handler))  # type: ignore[arg-type]
        runners.append(runner)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        return f"http://127.0.0.1:{runner.addresses[0][1]}/hook"

    yield start
    for runner in runners:
        await runner.cleanup()


async def test_a_webhook_gets_updates_in_order_with_its_secret(
    telegram: Telegram, bot: Bot, amina: Person, listen: Callable[[Handler], Awaitable[str]]
) -> None:
    came: list[tuple[str, str]] = []
    all_came = asyncio.Event()

    async def hook(request: web.Request) -> web.Response:
        update = await request.json()
        secret = request.headers["X-Telegram-Bot-Api-Secret-Token"]
        came.append((secret, update["message"]["text"]))
        if len(came) == 3:
            all_came.set()
        return web.Response()

    await bot.set_webhook(await listen(hook), secret_token="geheim")
    amina.sends("een")
    amina.sends("twee")
    await asyncio.wait_for(all_came.wait(), 5)
    assert came == [("geheim", "/start"), ("geheim", "een"), ("geheim", "twee")]


async def test_an_update_a_webhook_refuses_is_tried_again(
    telegram: Telegram, bot: Bot, amina: Person, listen: Callable[[Handler], Awaitable[str]]
) -> None:
    ids: list[int] = []
    taken = asyncio.Event()

    async def hook(request: web.Request) -> web.Response:
        ids.append((await request.json())["update_id"])
        if len(ids) < 3:
            return web.Response(status=500)
        taken.set()
        return web.Response()

    await bot.set_webhook(await listen(hook))
    await asyncio.wait_for(taken.wait(), 5)
    assert len(set(ids)) == 1
    info = await bot.get_webhook_info()
    assert info.last_error_message == "Wrong response from the webhook: 500 Internal Server Error"


async def test_polling_is_refused_while_a_webhook_is_set(
    bot: Bot, listen: Callable[[Handler], Awaitable[str]]
) -> None:
    async def hook(_: web.Request) -> web.Response:
        return web.Response()

    await bot.set_webhook(await listen(hook))
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_in_a_group_the_bot_sees_only_what_is_meant_for_it(
    telegram: Telegram, bot: Bot, amina: Person
) -> None:
    group = telegram.group("Team Noord", amina)
    of_bot = await bot.send_message(group.id, "Welkom")
    seen_so_far = telegram.updates.put_so_far
    amina.sends("onder ons", chat=group)
    amina.sends("/sessie@other_bot", chat=group)
    assert telegram.updates.put_so_far == seen_so_far
    amina.sends("/sessie", chat=group)
    amina.sends("dank", chat=group, reply_to=of_bot.message_id)
    assert telegram.updates.put_so_far == seen_so_far + 2
