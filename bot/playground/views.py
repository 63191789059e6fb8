"""What people see of a message, for tests to read."""

from dataclasses import dataclass
from typing import Any

from bot.playground.world import Message

# The contents that have no text, by the field that tells them.
KINDS = ("document", "photo", "voice", "sticker", "location", "contact")


@dataclass(frozen=True, slots=True)
class MessageView:
    """One message on somebody's screen."""

    message_id: int
    text: str  # plain, without markup; of a file its caption
    sender: str  # first name
    from_bot: bool
    own: bool
    buttons: tuple[tuple[str, ...], ...]  # labels, row by row
    data: tuple[tuple[str, ...], ...]  # callback data in the same places, "" where there is none
    links: tuple[str, ...]  # addresses in the text and under buttons
    kind: str  # text, document, photo, voice, sticker, location, contact, service
    file_id: str
    edited: bool
    protect_content: bool

    @property
    def labels(self) -> list[str]:
        """Return the labels of all buttons in reading order."""
        return [label for row in self.buttons for label in row]


def view_of(message: Message, reader_id: int) -> MessageView:
    """Return a message as the user with this id sees it."""
    rows = buttons_of(message)
    return MessageView(
        message_id=message.id,
        text=message.text,
        sender=message.sender.first_name,
        from_bot=message.sender.is_bot,
        own=message.sender.id == reader_id,
        buttons=tuple(tuple(button["text"] for button in row) for row in rows),
        data=tuple(tuple(button.get("callback_data", "") for button in row) for row in rows),
        links=tuple(_links(message)),
        kind=kind_of(message),
        file_id=file_of(message),
        edited=message.edited_at is not None,
        protect_content=message.protected,
    )


def buttons_of(message: Message) -> list[list[dict[str, Any]]]:
    """Return the rows of the inline keyboard; none where there is none."""
    rows: list[list[dict[str, Any]]] = (message.markup or {}).get("inline_keyboard", [])
    return rows


def kind_of(message: Message) -> str:
    """Return what a message is: text, one of `KINDS`, or service."""
    if "text" in message.content:
        return "text"
    return next((kind for kind in KINDS if kind in message.content), "service")


def file_of(message: Message) -> str:
    """Return the id of a message's file, "" where it has none."""
    content = message.content.get(kind_of(message))
    if isinstance(content, list):
        content = content[-1]
    return str(content.get("file_id", "")) if isinstance(content, dict) else ""


def _links(message: Message) -> list[str]:
    units = message.text.encode("utf-16-le")
    links = []
    for entity in message.content.get("entities") or message.content.get("caption_entities", []):
        begin, end = 2 * entity["offset"], 2 * (entity["offset"] + entity["length"])
        if entity["type"] == "text_link":
            links.append(entity["url"])
        elif entity["type"] == "url":
            links.append(units[begin:end].decode("utf-16-le"))
    return links + [b["url"] for row in buttons_of(message) for b in row if "url" in b]
