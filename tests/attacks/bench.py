"""A runner on a real database with nothing of Telegram around it: thousands of updates, fast."""

import re
from collections import defaultdict
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, cast

from bot.clock import Clock
from bot.dialogue.catalogue import catalogue
from bot.keys import open_keys
from bot.playground.server import Server
from bot.playground.telegram import Telegram
from bot.runner import Runner
from bot.telegram.outgoing import Note, Outgoing
from bot.turn import House
from prompts.wording import Wording
from storage.database import Database, open_database
from tests.stage import WEDNESDAY_MORNING, settings_for


@dataclass
class Screen:
    """What a person was sent, and the newest question's buttons; takes the place of Telegram."""

    texts: list[str] = field(default_factory=list)
    payloads: dict[str, str] = field(default_factory=dict)
    seen: list[str] = field(default_factory=list)  # every payload that ever stood under a message
    ids: Iterator[int] = field(default_factory=lambda: count(1))


class Screens:
    """Receives what is sent, in place of `Outgoing`, and accepts it at once."""

    def __init__(self) -> None:
        self.by_chat: defaultdict[int, Screen] = defaultdict(Screen)
        self.toasts: dict[str, str | None] = {}  # by the id of the tap

    def send(self, notes: Sequence[Note]) -> None:
        """Show what is sent, in the chat it is for."""
        for note in notes:
            screen = self.by_chat[note.chat]
            if note.method not in ("sendMessage", "editMessageText"):
                continue
            visible = (note.fields["text"], note.fields.get("reply_markup"))
            screen.texts.append(re.sub(r"\bd1\|[^|]+", "d1|RUN", str(visible)))
            keyboard = note.fields.get("reply_markup", {}).get("inline_keyboard", [])
            pressed = [button["callback_data"] for row in keyboard for button in row]
            screen.seen += pressed
            screen.payloads = {data.rpartition("|")[2]: data for data in pressed} or screen.payloads

    def answer_tap(self, callback_id: str, text: str | None = None, *, alert: bool = False) -> None:
        """Keep the line over the chat."""
        self.toasts[callback_id] = text


@dataclass
class Bench:
    """A runner on a real database, with nothing of Telegram around it."""

    runner: Runner
    screens: Screens
    database: Database


@asynccontextmanager
async def bench(folder: Path, **changed: Any) -> AsyncIterator[Bench]:
    """Put up a bench in a new folder."""
    folder.mkdir()  # noqa: ASYNC240
    changed = {"bot_api_url": "http://127.0.0.1:1", "secret_key": "x" * 32, **changed}
    settings = settings_for(folder, Server(Telegram()), **changed)
    sealer, passing = open_keys(settings)
    database = await open_database(settings.database_url, sealer, passing)
    screens = Screens()
    house = House(settings, catalogue(), Wording.load(), sealer, "houvast_bot")
    clock = Clock(WEDNESDAY_MORNING)
    try:
        yield Bench(Runner(house, database, cast("Outgoing", screens), clock), screens, database)
    finally:
        await database.close()


def update_of(number: int, chat: int, said: str, screen: Screen) -> dict[str, Any]:
    """Make the update of what somebody does, as Telegram writes it; `[x]` taps what ends in x."""
    if said.startswith("[") and said.endswith("]"):
        return tap_of(number, chat, screen.payloads.get(said[1:-1], "d1|zzzzzz|end|leave"), screen)
    message = _message(chat, screen)
    if said.startswith("/"):
        command = said.split(maxsplit=1)[0]
        message["entities"] = [{"type": "bot_command", "offset": 0, "length": len(command)}]
    return {"update_id": number, "message": message | {"text": said}}


def tap_of(number: int, chat: int, data: str, screen: Screen) -> dict[str, Any]:
    """Make the update of a tap with this payload."""
    message = _message(chat, screen)
    query = {"id": str(number), "from": message["from"], "message": message, "data": data}
    return {"update_id": number, "callback_query": query}


def _message(chat: int, screen: Screen) -> dict[str, Any]:
    user = {"id": chat, "is_bot": False, "first_name": "Noor", "language_code": "nl"}
    return {
        "message_id": next(screen.ids),
        "from": user,
        "chat": {"id": chat, "type": "private", "first_name": "Noor"},
        "date": 0,
    }
