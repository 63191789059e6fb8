"""The things of our Telegram: users, chats, messages and files, and how the Bot API writes them."""

from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any, TypeAlias

Wire: TypeAlias = dict[str, Any]

FIRST_MESSAGE = 1
PRESENT = frozenset({"creator", "administrator", "member"})
EPOCH_OF_INACCESSIBLE = 0  # the date by which a bot tells a message that is gone


@dataclass(slots=True)
class User:
    """A person or the bot."""

    id: int
    first_name: str
    username: str = ""
    language: str = ""
    is_bot: bool = False

    def wire(self) -> Wire:
        """Return the Bot API's `User`."""
        user: Wire = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        if self.language:
            user["language_code"] = self.language
        return user


@dataclass(slots=True)
class Chat:
    """A private chat with the bot (its id is the person's), or a group."""

    id: int
    title: str = ""  # of a group
    person: User | None = None  # of a private chat
    counter: "count[int]" = field(default_factory=lambda: count(FIRST_MESSAGE))
    messages: dict[int, "Message"] = field(default_factory=dict)
    members: dict[int, str] = field(default_factory=dict)  # user id → status
    started: bool = False  # of a private chat: the person ever wrote
    blocked: bool = False  # of a private chat: by the person

    @property
    def is_private(self) -> bool:
        """Tell a private chat from a group."""
        return self.person is not None

    def has(self, user_id: int) -> bool:
        """Tell whether this user is in the group now."""
        return self.members.get(user_id) in PRESENT

    def wire(self) -> Wire:
        """Return the Bot API's `Chat`."""
        if self.person is None:
            return {"id": self.id, "type": "supergroup", "title": self.title}
        chat: Wire = {"id": self.id, "type": "private", "first_name": self.person.first_name}
        return chat | ({"username": self.person.username} if self.person.username else {})

    def newest(self) -> list["Message"]:
        """Return the messages, the newest first."""
        return list(reversed(self.messages.values()))


@dataclass(slots=True)
class Message:
    """One message; `content` holds its fields as the Bot API names them (text, document, …)."""

    id: int
    chat: Chat
    sender: User
    sent_at: datetime
    content: Wire
    markup: Wire | None = None
    edited_at: datetime | None = None
    protected: bool = False
    reply_to: "Message | None" = None

    @property
    def text(self) -> str:
        """Return the text or caption; "" where there is none."""
        text: str = self.content.get("text") or self.content.get("caption", "")
        return text

    def wire(self, *, with_reply: bool = True) -> Wire:
        """Return the Bot API's `Message` as it is now."""
        message: Wire = {
            "message_id": self.id,
            "from": self.sender.wire(),
            "chat": self.chat.wire(),
            "date": int(self.sent_at.timestamp()),
            **self.content,
        }
        if self.edited_at is not None:
            message["edit_date"] = int(self.edited_at.timestamp())
        if self.markup is not None:
            message["reply_markup"] = self.markup
        if self.protected:
            message["has_protected_content"] = True
        if self.reply_to is not None and with_reply:
            message["reply_to_message"] = self.reply_to.wire(with_reply=False)
        return message

    def gone(self) -> Wire:
        """Return the Bot API's `InaccessibleMessage`, for a message that was deleted."""
        return {
            "chat": self.chat.wire(),
            "message_id": self.id,
            "date": EPOCH_OF_INACCESSIBLE,
        }


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file that the bot or a person sent."""

    id: str
    name: str
    mime: str
    data: bytes

    @property
    def path(self) -> str:
        """Return where the bot downloads it, under /file/bot<token>/."""
        return f"files/{self.id}/{self.name}"

    def wire(self) -> Wire:
        """Return the fields that every kind of file has in the Bot API."""
        return {
            "file_id": self.id,
            "file_unique_id": self.id[:16],
            "file_size": len(self.data),
        }
