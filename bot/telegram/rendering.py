"""Messages of our own → calls of the Bot API: a method and its fields.

Texts go out without a parse mode: nothing a person typed can turn into markup, and nothing can
fail to parse. Telegram counts entities in UTF-16 units; so does the one entity we use.
"""

import re
from typing import Any, NamedTuple, assert_never

from bot.message import Delete, Document, Edit, Menu, Message, Photo, Rebutton, Rows, Send
from bot.telegram.request import Upload

MAX_TEXT = 4096
_PER_DELETE = 100
_LINK = re.compile(r"\w\.\w{2}")  # what Telegram may take for a link and show a page of
_ELLIPSIS = "…"


class Call(NamedTuple):
    """One call of the Bot API."""

    method: str
    fields: dict[str, Any]


def render(message: Message) -> list[Call]:  # noqa: PLR0911  # one for each sort of message
    """Turn a message into the calls that show it; the chat is filled in when it is sent."""
    match message:
        case Send():
            return _send(message)
        case Edit():
            fields: dict[str, Any] = {"message_id": message.message, "text": _fit(message.text)}
            return [Call("editMessageText", fields | _markup(message.rows))]
        case Rebutton():
            fields = {"message_id": message.message}
            return [Call("editMessageReplyMarkup", fields | _markup(message.rows))]
        case Delete():
            ids = sorted(set(message.messages))
            return [
                Call("deleteMessages", {"message_ids": ids[i : i + _PER_DELETE]})
                for i in range(0, len(ids), _PER_DELETE)
            ]
        case Document():
            file = Upload(message.name, message.content, message.mime)
            return [Call("sendDocument", {"document": file, "caption": message.caption})]
        case Photo():
            picture = Upload(message.name, message.content, "image/png")
            fields = {"photo": picture, "caption": message.caption, "protect_content": True}
            return [Call("sendPhoto", fields | _markup(message.rows))]
        case Menu():
            commands = [
                {"command": command, "description": text} for command, text in message.commands
            ]
            return [Call("setMyCommands", {"commands": commands})]
        case _:
            assert_never(message)


def _send(message: Send) -> list[Call]:
    parts = _split(message.text)
    calls = [Call("sendMessage", {"text": part}) for part in parts]
    calls[-1].fields.update(_markup(message.rows))
    for call in calls:
        if _LINK.search(call.fields["text"]):
            call.fields["link_preview_options"] = {"is_disabled": True}
        if message.protect:
            call.fields["protect_content"] = True
        if message.copyable and (entity := _code(call.fields["text"], message.copyable)):
            call.fields["entities"] = [entity]
    return calls


def _markup(rows: Rows) -> dict[str, Any]:
    """Show the buttons; without any the field stays away, which removes them in an edit."""
    if not rows:
        return {}
    keyboard = [[{"text": b.label, "callback_data": b.data} for b in row] for row in rows]
    return {"reply_markup": {"inline_keyboard": keyboard}}


def _code(text: str, part: str) -> dict[str, Any] | None:
    start = text.find(part)
    if start < 0:
        return None
    return {"type": "code", "offset": _units(text[:start]), "length": _units(part)}


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def _fit(text: str) -> str:
    """Keep an edit within one message: an edit cannot be split."""
    return text if _units(text) <= MAX_TEXT else text[: MAX_TEXT // 2 - 1] + _ELLIPSIS


def _split(text: str) -> list[str]:
    """Cut at a line's or word's end where a text is too long for one message."""
    parts = []
    rest = text
    while _units(rest) > MAX_TEXT:
        cut = MAX_TEXT // 2 if len(rest) != _units(rest) else MAX_TEXT
        at = max(rest.rfind("\n", 1, cut), 0) or max(rest.rfind(" ", 1, cut), 0) or cut
        parts.append(rest[:at])
        rest = rest[at:].lstrip()
    return [*parts, rest]
