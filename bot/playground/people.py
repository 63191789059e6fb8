"""People, as tests and the chat page move them: they write, tap, edit, send files, leave.

What a person does is done at once; the bot hears of it by an update. What the bot does in turn is
waited for with `until` or `reads`.
"""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from bot.playground.changes import Change
from bot.playground.entities import found
from bot.playground.images import DOT
from bot.playground.refusals import PlaygroundError
from bot.playground.views import MessageView, buttons_of, view_of
from bot.playground.world import Chat, Message, User, Wire

if TYPE_CHECKING:
    from bot.playground.telegram import Telegram

T = TypeVar("T")

LONGEST_TEXT = 4096  # characters; Telegram's apps cut longer ones into several messages
_PAYLOAD = re.compile(r"[A-Za-z0-9_-]{0,64}")
_DEEP_LINK = re.compile(
    r"(?:https?://)?t\.me/(?P<bot>\w+)\?start=(?P<payload>[\w-]*)", re.ASCII | re.IGNORECASE
)


class Person:
    """Somebody with a phone. Where a `chat` can be named, none means the chat with the bot."""

    def __init__(self, telegram: "Telegram", user: User, chat: Chat, role: str = "") -> None:
        self.telegram = telegram
        self.role = role
        self.user = user
        self.chat = chat
        self.shown_toasts: list[str] = []

    @property
    def id(self) -> int:
        """The user id, which is also the id of the private chat."""
        return self.user.id

    # Writing

    def sends(self, text: str, chat: Chat | None = None, reply_to: int | None = None) -> int:
        """Send a text; return the message's id (of the last one, if it had to be cut)."""
        text = text.strip()
        if not text:
            raise PlaygroundError("an empty message cannot be sent")
        pieces = [text[at : at + LONGEST_TEXT] for at in range(0, len(text), LONGEST_TEXT)]
        return [self._says(_text(piece), chat, reply_to) for piece in pieces][-1]

    def opens(self, payload: str = "") -> int:
        """Press START, or open a deep link with this payload; ends a block."""
        if not _PAYLOAD.fullmatch(payload):
            raise PlaygroundError("a start payload is at most 64 of A-Z a-z 0-9 _ -")
        if self.chat.blocked:
            self.chat.blocked = False
            self.telegram.set_membership(self.chat, self.telegram.bot, "member", self.user)
        return self.sends(f"/start {payload}" if payload else "/start")

    def follows(self, link: str) -> bool:
        """Open a link; tell whether it was a deep link to the bot, which acts as `opens`."""
        match = _DEEP_LINK.fullmatch(link)
        if match is None or match["bot"].lower() != self.telegram.bot.username.lower():
            return False
        self.opens(match["payload"])
        return True

    def edits(self, message_id: int, text: str, chat: Chat | None = None) -> None:
        """Change a text sent before."""
        chat = chat or self.chat
        message = chat.messages.get(message_id)
        if message is None or message.sender is not self.user or "text" not in message.content:
            raise PlaygroundError("only a text of one's own can be edited")
        message.content = _text(text.strip())
        message.edited_at = self.telegram.now()
        self.telegram.tell_of(message)
        self._tell_bot("edited_message", message)

    def sends_document(
        self, name: str, data: bytes, mime: str = "application/octet-stream", caption: str = ""
    ) -> int:
        """Send a file to the bot."""
        file = self.telegram.store(name, mime, data)
        document = {**file.wire(), "file_name": name, "mime_type": mime}
        return self._says({"document": document} | _caption(caption))

    def sends_photo(self, caption: str = "", chat: Chat | None = None) -> int:
        """Send a photo, of next to nothing."""
        file = self.telegram.store("photo.png", "image/png", DOT)
        sizes = [{**file.wire(), "width": 1, "height": 1}]
        return self._says({"photo": sizes} | _caption(caption), chat)

    def sends_voice(self, chat: Chat | None = None) -> int:
        """Send a voice message of a second."""
        file = self.telegram.store("voice.ogg", "audio/ogg", b"OggS")
        return self._says({"voice": {**file.wire(), "duration": 1, "mime_type": file.mime}}, chat)

    def sends_sticker(self, chat: Chat | None = None) -> int:
        """Send a sticker."""
        file = self.telegram.store("sticker.webp", "image/webp", b"RIFF")
        look = {"type": "regular", "width": 512, "height": 512, "emoji": "👍"}
        return self._says(
            {"sticker": {**file.wire(), **look, "is_animated": False, "is_video": False}}, chat
        )

    def sends_location(self, chat: Chat | None = None) -> int:
        """Send a place: the middle of the Netherlands."""
        return self._says({"location": {"latitude": 52.155, "longitude": 5.387}}, chat)

    def sends_contact(self, chat: Chat | None = None) -> int:
        """Send a contact, with a number that is kept free for fiction."""
        contact = {"phone_number": "+31201234567", "first_name": self.user.first_name}
        return self._says({"contact": contact}, chat)

    # Tapping

    def taps(self, label: str, chat: Chat | None = None) -> str:
        """Tap the newest button with this label; return the query's id, "" for a link."""
        chat = chat or self.chat
        for message in chat.newest():
            for button in (button for row in buttons_of(message) for button in row):
                if button["text"] == label:
                    return self.taps_button(message, button)
        raise PlaygroundError("no button on this screen has that label")

    def taps_button(self, message: Message, button: Wire) -> str:
        """Tap this button of this message."""
        if "callback_data" in button:
            return self._asks(message.chat, message.wire(), button["callback_data"])
        self.follows(button.get("url", ""))
        return ""

    def taps_data(self, data: str, chat: Chat | None = None, message_id: int | None = None) -> str:
        """Tap a button with this data, even one that is no longer there.

        Under the message with this id, else the newest that has it, else the bot's newest; a
        message that was deleted reaches the bot as an inaccessible one.
        """
        chat = chat or self.chat
        if message_id is not None and message_id not in chat.messages:
            gone = Message(message_id, chat, self.telegram.bot, self.telegram.now(), {})
            return self._asks(chat, gone.gone(), data)
        if message_id is not None:
            return self._asks(chat, chat.messages[message_id].wire(), data)
        of_bot = [message for message in chat.newest() if message.sender.is_bot]
        if not of_bot:
            raise PlaygroundError("the bot has no message on this screen")
        having = (m for m in of_bot if any(data == d for row in _data(m) for d in row))
        return self._asks(chat, next(having, of_bot[0]).wire(), data)

    # Coming and going

    def blocks_bot(self) -> None:
        """Stop the bot: it can send nothing until `opens`."""
        self.chat.blocked = True
        self.telegram.set_membership(self.chat, self.telegram.bot, "kicked", self.user)

    def deletes_chat(self) -> None:
        """Delete all messages of the chat with the bot."""
        for message in list(self.chat.messages.values()):
            self.telegram.remove(message)

    def joins(self, group: Chat) -> None:
        """Become a member of a group."""
        self.telegram.set_membership(group, self.user, "member", self.user)
        self._says({"new_chat_members": [self.user.wire()]}, group)

    def leaves(self, group: Chat) -> None:
        """Leave a group."""
        self._says({"left_chat_member": self.user.wire()}, group)
        self.telegram.set_membership(group, self.user, "left", self.user)

    def adds_bot(self, group: Chat) -> None:
        """Add the bot to a group."""
        self.telegram.set_membership(group, self.telegram.bot, "member", self.user)
        self._says({"new_chat_members": [self.telegram.bot.wire()]}, group)

    def removes_bot(self, group: Chat) -> None:
        """Put the bot out of a group."""
        self.telegram.set_membership(group, self.telegram.bot, "kicked", self.user)

    # Reading

    def screen(self, chat: Chat | None = None) -> list[MessageView]:
        """Return the messages of a chat, the oldest first."""
        return [view_of(message, self.id) for message in (chat or self.chat).messages.values()]

    def last(self, chat: Chat | None = None) -> MessageView | None:
        """Return the newest message of a chat."""
        messages = (chat or self.chat).messages
        return view_of(messages[next(reversed(messages))], self.id) if messages else None

    def toasts(self) -> list[str]:
        """Return the texts of the answers to taps, the oldest first."""
        return list(self.shown_toasts)

    def menu(self, chat: Chat | None = None) -> list[tuple[str, str]]:
        """Return the commands the menu offers in a chat, with their descriptions."""
        commands = self.telegram.profile.menu(chat or self.chat, self.id, self.user.language)
        return [(command["command"], command["description"]) for command in commands]

    async def until(self, predicate: Callable[[], T], within: float = 5.0) -> T:
        """Return what `predicate` says once it is truthy.

        It is asked after each change in this person's chat with the bot, toasts included. Raise
        `TimeoutError` after `within` seconds.
        """
        return await self.telegram.changes.until(predicate, within=within, chat_id=self.id)

    async def reads(self, part: str, within: float = 5.0) -> MessageView:
        """Return the newest message of the bot that holds this text, waiting for it if need be."""

        def seen() -> MessageView | None:
            messages = (m for m in self.chat.newest() if m.sender.is_bot and part in m.text)
            message = next(messages, None)
            return view_of(message, self.id) if message else None

        view = await self.until(seen, within)
        assert view is not None  # noqa: S101 `until` returns what is truthy
        return view

    # How it reaches the bot

    def _says(self, content: Wire, chat: Chat | None = None, reply_to: int | None = None) -> int:
        chat = chat or self.chat
        if chat.blocked:
            raise PlaygroundError("who blocked the bot cannot write to it; `opens` ends the block")
        if not chat.is_private and not chat.has(self.id):
            raise PlaygroundError("only members write in a group")
        chat.started = True
        answered = None if reply_to is None else chat.messages.get(reply_to)
        message = self.telegram.post(chat, self.user, content, reply_to=answered)
        self._tell_bot("message", message)
        return message.id

    def _tell_bot(self, kind: str, message: Message) -> None:
        if message.chat.is_private or self._is_for_bot(message):
            self.telegram.updates.put(kind, message.wire(), self.id)

    def _is_for_bot(self, message: Message) -> bool:
        """Tell what a bot sees of a group in privacy mode: commands, replies to it, services."""
        if not message.chat.has(self.telegram.bot.id):
            return False
        if "text" in message.content and message.text.startswith("/"):
            _, at, addressed = message.text.split()[0].partition("@")
            return not at or addressed.lower() == self.telegram.bot.username.lower()
        if message.reply_to is not None and message.reply_to.sender is self.telegram.bot:
            return True
        return "new_chat_members" in message.content or "left_chat_member" in message.content

    def _asks(self, chat: Chat, message: Wire, data: str) -> str:
        query_id = self.telegram.ask(self, chat, message, data)
        self.telegram.changes.tell(Change("tapped", chat.id, person_id=self.id))
        return query_id


def _text(text: str) -> Wire:
    entities = found(text)
    return {"text": text} | ({"entities": entities} if entities else {})


def _caption(caption: str) -> Wire:
    return {"caption": caption} if caption else {}


def _data(message: Message) -> list[list[str]]:
    return [[button.get("callback_data", "") for button in row] for row in buttons_of(message)]
