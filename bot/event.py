"""What can reach Houvast from a chat, free of Telegram's own types.

`bot.telegram.incoming` makes these; the rooms answer them. A `Sender` holds a Telegram id: it
goes no further than the runner, which turns it into a person.
"""

from dataclasses import dataclass

from flows.dialogue.event import Medium


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sent it, as Telegram says: the id, and the language of their app (may be empty)."""

    telegram_id: int
    language: str


@dataclass(frozen=True, slots=True)
class Command:
    """A slash command: its name in lower case as typed, and what stood behind it."""

    name: str
    argument: str
    message: int


@dataclass(frozen=True, slots=True)
class Text:
    """A typed text; `message` is its id in the chat, `sent` when Telegram got it (Unix seconds)."""

    text: str
    message: int
    sent: int = 0


@dataclass(frozen=True, slots=True)
class Press:
    """A tapped button: its payload, and the message it stands under."""

    data: str
    message: int
    callback: str


@dataclass(frozen=True, slots=True)
class Unreadable:
    """Something that is no text."""

    what: Medium
    message: int


@dataclass(frozen=True, slots=True)
class Edited:
    """A message changed after it was sent."""

    message: int


@dataclass(frozen=True, slots=True)
class Gone:
    """The person blocked the bot or deleted the chat."""


ChatEvent = Command | Text | Press | Unreadable | Edited | Gone


@dataclass(frozen=True, slots=True)
class Private:
    """An update from somebody's own chat with the bot."""

    update: int
    sender: Sender
    event: ChatEvent


@dataclass(frozen=True, slots=True)
class Group:
    """A command in a group; all else that groups say is not looked at."""

    update: int
    chat: int
    command: Command


@dataclass(frozen=True, slots=True)
class Ignored:
    """An update that asks for nothing; only that it came is noted."""

    update: int


Incoming = Private | Group | Ignored
