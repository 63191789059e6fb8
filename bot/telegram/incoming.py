"""Telegram's updates → events of our own, and nothing of Telegram any further.

Updates are read as the plain JSON objects they arrive as: building the library's full object
tree for each costs more than answering it (benchmarks/updates.py). A test holds this reading
against python-telegram-bot's own for every kind of update.
"""

from collections.abc import Mapping
from typing import Any

from bot.event import (
    ChatEvent,
    Command,
    Edited,
    Gone,
    Group,
    Ignored,
    Incoming,
    Press,
    Private,
    Sender,
    Text,
    Unreadable,
)
from flows.dialogue.event import Medium

ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")
"""The kinds of update that Houvast asks Telegram for."""

_UNREADABLE: dict[str, Medium] = {
    "voice": "voice",
    "audio": "voice",
    "video_note": "video",
    "video": "video",
    "animation": "video",
    "photo": "photo",
    "sticker": "sticker",
    "document": "document",
    "location": "location",
    "venue": "location",
    "contact": "contact",
}
_SERVICE = frozenset(
    {"pinned_message", "message_auto_delete_timer_changed", "chat_background_set", "boost_added"}
)

Json = Mapping[str, Any]


def read(update: Json) -> Incoming:
    """Read one update. What asks for nothing comes back as `Ignored`, never as an error."""
    number = int(update["update_id"])
    if message := update.get("message"):
        return _message(number, message)
    if message := update.get("edited_message"):
        return _private(number, message, Edited(message["message_id"]))
    if query := update.get("callback_query"):
        return _query(number, query)
    if change := update.get("my_chat_member"):
        left = change.get("new_chat_member", {}).get("status") == "kicked"
        return _private(number, change, Gone()) if left else Ignored(number)
    return Ignored(number)


def _message(number: int, message: Json) -> Incoming:
    chat = message["chat"]
    if chat["type"] != "private":
        command = _command(message)
        if command is None or chat["type"] not in ("group", "supergroup"):
            return Ignored(number)
        return Group(number, chat["id"], command)
    event = _said(message)
    return Ignored(number) if event is None else _private(number, message, event)


def _said(message: Json) -> ChatEvent | None:
    where = message["message_id"]
    if (text := message.get("text")) is not None:
        return _command(message) or Text(_clean(text), where, int(message.get("date", 0)))
    for field, what in _UNREADABLE.items():
        if field in message:
            return Unreadable(what, where)
    return None if _SERVICE & message.keys() else Unreadable("other", where)


def _command(message: Json) -> Command | None:
    text = _clean(message.get("text") or "")
    marks = message.get("entities") or ()
    if not any(mark["type"] == "bot_command" and mark["offset"] == 0 for mark in marks):
        return None
    head, _, argument = text.partition(" ")
    head, _, below = head.partition("\n")
    name = head[1:].partition("@")[0].lower()
    return Command(name, (below or argument).strip(), message["message_id"])


def _query(number: int, query: Json) -> Incoming:
    message = query.get("message")
    data = query.get("data")
    if message is None or data is None or message["chat"]["type"] != "private":
        return Ignored(number)
    pressed = Press(_clean(data), message["message_id"], query["id"])
    return Private(number, _sender(query["from"]), pressed)


def _private(number: int, carrier: Json, event: ChatEvent) -> Incoming:
    sender = carrier.get("from")
    if sender is None or sender.get("is_bot") or carrier["chat"]["type"] != "private":
        return Ignored(number)
    return Private(number, _sender(sender), event)


def _clean(text: str) -> str:
    """Leave out what is no text: half a surrogate pair cannot be kept or sent, nor can a NUL."""
    if text.isascii() and "\0" not in text:
        return text
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return whole.replace("\0", "")


def _sender(user: Json) -> Sender:
    return Sender(user["id"], user.get("language_code") or "")
