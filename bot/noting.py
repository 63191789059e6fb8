"""Messages of a turn → notes in the outbox, inside the unit that decided them; and back."""

from collections.abc import Iterable, Mapping
from typing import Any

from bot.message import Document, Message, Photo, Send
from bot.telegram.outgoing import Note
from bot.telegram.rendering import render
from bot.telegram.request import Upload
from storage import outbox
from storage.database import Tx

_UPLOAD = "upload"
NEW = (Send, Document, Photo)
"""What comes as a new message; the rest changes what is on the screen."""


def note_messages(
    tx: Tx, person_id: str | None, chat: int, messages: Iterable[Message], *, live: bool = True
) -> tuple[Note, ...]:
    """Note what is to be sent and return it for sending after the commit.

    What is new goes first: in a chat one call waits for the other, and the next question is what
    the person waits for. What else changes on the screen does so by message id, a moment later.

    person_id: None for a group, and for the last words to somebody who is forgotten. chat: a
    Telegram id. live: a reply, sent before what the bot sends of its own accord.
    """
    notes = []
    for message in sorted(messages, key=lambda each: not isinstance(each, NEW)):
        for method, fields in render(message):
            noted = outbox.note(tx, person_id, chat, method, _kept(fields), live=live)
            notes.append(Note(noted, chat, method, fields, live))
    return tuple(notes)


def left_over(tx: Tx) -> list[Note]:
    """Return what was noted and not struck off: a crash left it, or Telegram was away."""
    return [
        Note(each.id, each.chat, each.method, _sent(each.fields), each.live)
        for each in outbox.waiting(tx)
    ]


def _kept(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: {_UPLOAD: [value.name, value.data, value.mime]}
        if isinstance(value, Upload)
        else value
        for name, value in fields.items()
    }


def _sent(fields: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: Upload(*value[_UPLOAD])
        if isinstance(value, Mapping) and value.keys() == {_UPLOAD}
        else value
        for name, value in fields.items()
    }
