"""A very small bot for the page's tests: it greets, echoes, and counts taps."""

import asyncio
import html
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

from telegram import Bot, BotCommand, Update

KEYBOARD: Any = {
    "inline_keyboard": [
        [{"text": "Tellen", "callback_data": "1"}, {"text": "Melden", "callback_data": "alert"}],
        [{"text": "Uitnodiging", "url": "https://t.me/houvast_bot?start=join-abc"}],
    ]
}


@asynccontextmanager
async def echo_bot(token: str, base_url: str) -> AsyncIterator[Bot]:
    """Poll and answer until the block ends."""
    async with Bot(token, base_url=base_url) as bot:
        await bot.set_my_commands([BotCommand("help", "hulp"), BotCommand("hallo", "groeten")])
        await bot.set_my_description("Ik zeg na wat je zegt.")
        polling = asyncio.create_task(_poll(bot))
        try:
            yield bot
        finally:
            polling.cancel()
            with suppress(asyncio.CancelledError):
                await polling


async def _poll(bot: Bot) -> None:
    offset = 0
    while True:
        for update in await bot.get_updates(offset=offset, timeout=20):
            offset = update.update_id + 1
            await _answer(bot, update)


async def _answer(bot: Bot, update: Update) -> None:
    if query := update.callback_query:
        if query.data == "alert":
            await query.answer("Let op!", show_alert=True)
            return
        count = int(query.data or "0")
        again: Any = {"inline_keyboard": [[{"text": "Tellen", "callback_data": str(count + 1)}]]}
        await query.edit_message_text(f"Geteld: {count}", reply_markup=again)
        await query.answer(f"{count} keer")
    elif (message := update.message) and message.text:
        if message.text.startswith("/start"):
            payload = html.escape(message.text.removeprefix("/start").strip())
            text = f"<b>Welkom</b> {payload}"
            await bot.send_message(message.chat.id, text, "HTML", reply_markup=KEYBOARD)
        else:
            echo = f"Je zei: <i>{html.escape(message.text)}</i>"
            await bot.send_message(message.chat.id, echo, "HTML")
